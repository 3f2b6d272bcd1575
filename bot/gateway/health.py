"""Whether the gateway lives, and whether it can do its work."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.context import Gateway, gateway_of
from bot.gateway.problems import not_ready
from bot.gateway.threads import in_thread
from bot.store.errors import DatabaseError
from bot.store.migrate import is_current


async def live(request: Request) -> Response:
    """GET /health/live."""
    return JSONResponse({"status": "live"})


async def ready(request: Request) -> Response:
    """GET /health/ready: a sentence parses, the database answers, migrations are applied."""
    gateway = gateway_of(request)
    if not gateway.runner.started.is_set() or not await gateway.engine.ready():
        raise not_ready()
    if not await in_thread(_database_is_ready, gateway):
        raise not_ready()
    return JSONResponse({"status": "ready", "engine": True, "database": True, "migrations": True})


def _database_is_ready(gateway: Gateway) -> bool:
    try:
        return is_current(gateway.store.database)
    except DatabaseError:
        return False
