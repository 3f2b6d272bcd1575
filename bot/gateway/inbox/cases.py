"""Cases for advisers: the list, one of them, and its export."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.context import gateway_of
from bot.gateway.drafts import file_response
from bot.gateway.inbox.desk import EXPORT_FORMATS
from bot.gateway.inbox.guard import adviser_of
from bot.gateway.inbox.shapes import filter_of, language_asked
from bot.gateway.problems import refused
from bot.gateway.refusals import Refusal
from bot.gateway.threads import in_thread


async def list_cases(request: Request) -> Response:
    """GET /api/inbox/cases."""
    adviser = await adviser_of(request)
    wanted = filter_of(request, adviser.id)
    only_overdue = request.query_params.get("overdue") == "1"
    desk = gateway_of(request).services.desk
    return JSONResponse(await in_thread(desk.cases, wanted, only_overdue, adviser.user))


async def show_case(request: Request) -> Response:
    """GET /api/inbox/cases/{case}."""
    adviser = await adviser_of(request)
    view = await in_thread(gateway_of(request).services.desk.case, request.path_params["case"], adviser.user)
    return JSONResponse(view.body)


async def export_case(request: Request) -> Response:
    """GET /api/inbox/cases/{case}/export?format=…"""
    adviser = await adviser_of(request)
    file_format = request.query_params.get("format", "")
    if file_format not in EXPORT_FORMATS:
        raise refused(Refusal("format", "field_one_of", {"known": ", ".join(EXPORT_FORMATS)}))
    desk = gateway_of(request).services.desk
    return file_response(await in_thread(desk.export, request.path_params["case"], file_format, adviser.user))


async def list_statements(request: Request) -> Response:
    """GET /api/inbox/statements: what an answer can cite."""
    adviser = await adviser_of(request)
    language = language_asked(request, adviser.user.language)
    call, words = request.query_params.get("call") or None, request.query_params.get("q", "")
    return JSONResponse(await in_thread(gateway_of(request).services.desk.statements, call, words, language))


async def list_users(request: Request) -> Response:
    """GET /api/inbox/users: whom a case can be passed on to."""
    await adviser_of(request)
    return JSONResponse(await in_thread(gateway_of(request).services.desk.users))


async def list_places(request: Request) -> Response:
    """GET /api/inbox/places: what a list of cases can be limited to."""
    adviser = await adviser_of(request)
    return JSONResponse(await in_thread(gateway_of(request).services.desk.places, adviser.user.language))
