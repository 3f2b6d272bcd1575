"""The addresses of the inbox."""

from starlette.routing import BaseRoute, Route

from bot.gateway.inbox import oidc, session
from bot.gateway.inbox.case_routes import case_routes


def inbox_routes() -> list[BaseRoute]:
    """Give the routes, all of which /openapi.json describes."""
    return [
        Route("/api/inbox/session", session.sign_in, methods=["POST"]),
        Route("/api/inbox/session", session.show, methods=["GET"]),
        Route("/api/inbox/session", session.change, methods=["PUT"]),
        Route("/api/inbox/session", session.sign_out, methods=["DELETE"]),
        Route("/api/inbox/sessions", session.sign_out_everywhere, methods=["DELETE"]),
        Route("/api/inbox/providers", session.list_providers, methods=["GET"]),
        *case_routes(),
        Route("/innboks/logg-inn/{provider}", oidc.leave, methods=["GET"]),
        Route("/innboks/logg-inn/{provider}/svar", oidc.come_back, methods=["GET"]),
    ]
