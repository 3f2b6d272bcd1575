"""Puts the web application together."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

import yaml
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Mount, Route, Router

from bot.access.entrance import entrance
from bot.dialogue.engine import Engine
from bot.gateway import (
    conversations,
    documents,
    drafts,
    embedding,
    events,
    handoffs,
    health,
    messages,
    own_cases,
    rest,
    scheme_calls,
    shared,
    versions,
)
from bot.gateway.apologies import Apologies
from bot.gateway.context import Gateway
from bot.gateway.crashes import Crashes
from bot.gateway.hub import Hub
from bot.gateway.inbox.page import inbox_page
from bot.gateway.inbox.problems import on_case_taken
from bot.gateway.inbox.routes import inbox_routes
from bot.gateway.limits import Limiter
from bot.gateway.links import Links
from bot.gateway.packing import SERVED, Pages
from bot.gateway.plain.failing import as_page_too
from bot.gateway.plain.routes import routes as plain_routes
from bot.gateway.ports import Services
from bot.gateway.posting import NoPostman, Postman
from bot.gateway.problems import (
    ProblemError,
    not_ready,
    on_crash,
    on_http_error,
    on_problem,
    on_scheme_error,
)
from bot.gateway.running import run
from bot.gateway.shield import PublicCors, Shield
from bot.gateway.turns import TurnRunner
from bot.scheme.errors import CaseTakenError, SchemeError
from bot.services.sharing import Sharing
from bot.settings import Settings
from bot.store.errors import DatabaseError
from bot.store.opening import Store

HERE = Path(__file__).parent
ANY_METHOD = ["GET", "POST", "PUT", "PATCH", "DELETE"]


def utc_now() -> datetime:
    """Give the moment."""
    return datetime.now(timezone.utc)


def create_app(
    settings: Settings,
    engine: Engine,
    store: Store,
    services: Services,
    clock: Callable[[], datetime] = utc_now,
    postman: Postman | None = None,
) -> Starlette:
    """Make the application; its lifespan migrates the database, starts the engine and runs what waits."""
    # It logs every event's text at DEBUG.
    logging.getLogger("sse_starlette").setLevel(logging.INFO)
    gateway = _gateway(settings, engine, store, services, clock, postman or NoPostman())

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with run(gateway):
            yield

    app = Starlette(
        routes=_routes(),
        middleware=_middleware(gateway),
        exception_handlers={
            ProblemError: as_page_too(on_problem),
            SchemeError: as_page_too(on_scheme_error),
            CaseTakenError: on_case_taken,
            HTTPException: as_page_too(on_http_error),
            DatabaseError: as_page_too(_on_database_error),
            Exception: as_page_too(on_crash),
        },
        lifespan=lifespan,
    )
    app.state.gateway = gateway
    return app


def _gateway(
    settings: Settings,
    engine: Engine,
    store: Store,
    services: Services,
    clock: Callable[[], datetime],
    postman: Postman,
) -> Gateway:
    hub = Hub()
    return Gateway(
        settings=settings,
        store=store,
        engine=engine,
        services=services,
        hub=hub,
        runner=TurnRunner(settings, store, engine, hub, Apologies(services), clock),
        links=Links(store.secrets),
        sharing=Sharing(store.links, timedelta(days=settings.link_days), clock),
        per_conversation=Limiter(settings.conversation_rate),
        per_address=Limiter(settings.address_rate),
        case_news=Hub(),
        postman=postman,
        access=entrance(settings, store.users, store.sessions, store.sign_ins),
        sign_ins_per_address=Limiter(settings.sign_in_rate),
        handoffs_per_address=Limiter(settings.handoff_rate),
        clock=clock,
    )


def _middleware(gateway: Gateway) -> list[Middleware]:
    shield = Middleware(Shield, gateway=gateway)
    # The outer one answers where the page that tells of a failure fails itself.
    crashes = [Middleware(Crashes, handler=on_crash), Middleware(Crashes, handler=as_page_too(on_crash))]
    origins = embedding.callers(gateway.settings)
    if not origins:
        return [shield, *crashes]
    cors = Middleware(
        PublicCors,
        allow_origins=origins,
        allow_methods=ANY_METHOD,
        allow_headers=["Authorization", "Content-Type", "Prefer", "If-Match", "Last-Event-ID"],
        expose_headers=["ETag", "Retry-After", "Preference-Applied", "Content-Disposition"],
        allow_credentials=True,
    )
    return [shield, cors, *crashes]


def _routes() -> list[BaseRoute]:
    routes: list[BaseRoute] = [
        Route("/api/conversation", conversations.find_conversation, methods=["GET"]),
        Route("/api/conversations", conversations.open_conversation, methods=["POST"]),
        *_conversation_routes(),
        Route("/api/links", shared.open_link, methods=["POST"]),
        Route("/api/exports/{ticket}", drafts.download_export, methods=["GET"]),
        Route("/api/calls", scheme_calls.list_calls, methods=["GET"]),
        Route("/api/calls/{call}", scheme_calls.show_call, methods=["GET"]),
        Route("/api/calls/{call}/statements/{statement}", scheme_calls.show_statement, methods=["GET"]),
        Route("/api/eligibility", scheme_calls.assess, methods=["POST"]),
        Route("/api/stipend", scheme_calls.calculate_stipend, methods=["POST"]),
        Route("/api/recommend", scheme_calls.recommend, methods=["POST"]),
        Route("/webhooks/rest/webhook", rest.webhook, methods=["POST"]),
        Route("/health/live", health.live, methods=["GET"]),
        Route("/health/ready", health.ready, methods=["GET"]),
        Route("/openapi.json", _describe, methods=["GET"]),
        *inbox_routes(),
        Route("/api/{rest:path}", _unknown, methods=ANY_METHOD),
        Route("/webhooks/{rest:path}", _unknown, methods=ANY_METHOD),
    ]
    return [*routes, Mount("/", _pages())]


def _conversation_routes() -> list[BaseRoute]:
    one = "/api/conversations/{conversation}"
    return [
        Route(one, conversations.delete_conversation, methods=["DELETE"]),
        Route(f"{one}/messages", messages.post_message, methods=["POST"]),
        Route(f"{one}/messages", conversations.read_messages, methods=["GET"]),
        Route(f"{one}/events", events.stream_events, methods=["GET"]),
        Route(f"{one}/draft", drafts.read_draft, methods=["GET"]),
        Route(f"{one}/draft", drafts.patch_draft, methods=["PATCH"]),
        Route(f"{one}/draft/versions", versions.list_versions, methods=["GET"]),
        Route(f"{one}/draft/versions/{{version}}/restore", versions.restore_version, methods=["POST"]),
        Route(f"{one}/draft/status", versions.put_status, methods=["PUT"]),
        Route(f"{one}/draft/import", versions.import_draft, methods=["POST"]),
        Route(f"{one}/links", shared.create_link, methods=["POST"]),
        Route(f"{one}/links", shared.list_links, methods=["GET"]),
        Route(f"{one}/links/{{link}}", shared.revoke_link, methods=["DELETE"]),
        Route(f"{one}/exports", drafts.create_export, methods=["POST"]),
        Route(f"{one}/handoff", handoffs.hand_off, methods=["POST"]),
        Route(f"{one}/handoff", handoffs.preview, methods=["GET"]),
        Route(f"{one}/with", own_cases.choose_who_answers, methods=["PUT"]),
        Route(f"{one}/cases", own_cases.list_cases, methods=["GET"]),
        Route(f"{one}/cases/{{case}}/messages", own_cases.write, methods=["POST"]),
        Route(f"{one}/cases/{{case}}/rating", own_cases.rate, methods=["POST"]),
        Route(f"{one}/cases/{{case}}/withdrawal", own_cases.withdraw, methods=["POST"]),
    ]


def _pages() -> Router:
    """What people look at: no part of the interface that /openapi.json describes."""
    routes = [
        Route("/widget.js", embedding.loader),
        Route("/frame", embedding.frame),
        Route("/innboks", inbox_page),
        Route("/embed", embedding.instructions),
        Route("/tilgjengelighet", documents.accessibility_statement),
        Route("/personvern", documents.privacy_statement),
        *plain_routes(),
    ]
    return Router(routes, redirect_slashes=False, default=Pages(directory=SERVED, html=True))


async def _unknown(request: Request) -> Response:
    """Refuse what no route takes; where one knows the address but not the method, say which ones it knows."""
    known = [route for route in request.app.routes if isinstance(route, Route) and route.endpoint is not _unknown]
    partial = [route.methods or () for route in known if route.matches(request.scope)[0] is Match.PARTIAL]
    if partial:
        allowed = ", ".join(sorted({method for methods in partial for method in methods}))
        raise ProblemError(405, "method_not_allowed", headers={"Allow": allowed})
    raise ProblemError(404, "not_found")


async def _describe(request: Request) -> Response:
    description = await asyncio.to_thread((HERE / "openapi.yml").read_text, encoding="utf-8")
    return Response(json.dumps(yaml.safe_load(description), ensure_ascii=False), media_type="application/json")


async def _on_database_error(request: Request, error: Exception) -> Response:
    logging.getLogger(__name__).error("the database failed: %s", type(error).__name__)
    return await on_problem(request, not_ready())
