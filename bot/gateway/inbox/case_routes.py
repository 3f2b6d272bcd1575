"""The addresses of the cases."""

from starlette.routing import BaseRoute, Route

from bot.gateway.inbox import acts, canned, cases, stream


def case_routes() -> list[BaseRoute]:
    """Give the routes, all of which /openapi.json describes."""
    one = "/api/inbox/cases/{case}"
    return [
        Route("/api/inbox/cases", cases.list_cases, methods=["GET"]),
        Route(one, cases.show_case, methods=["GET"]),
        Route(f"{one}/claim", acts.claim, methods=["POST"]),
        Route(f"{one}/release", acts.release, methods=["POST"]),
        Route(f"{one}/pass", acts.pass_on, methods=["POST"]),
        Route(f"{one}/notes", acts.add_note, methods=["POST"]),
        Route(f"{one}/replies", acts.reply, methods=["POST"]),
        Route(f"{one}/return", acts.return_to_assistant, methods=["POST"]),
        Route(f"{one}/close", acts.close, methods=["POST"]),
        Route(f"{one}/flag", acts.flag, methods=["POST"]),
        Route(f"{one}/flag", acts.unflag, methods=["DELETE"]),
        Route(f"{one}/export", cases.export_case, methods=["GET"]),
        Route("/api/inbox/events", stream.stream_cases, methods=["GET"]),
        Route("/api/inbox/replies", canned.list_replies, methods=["GET"]),
        Route("/api/inbox/replies", canned.add_reply, methods=["POST"]),
        Route("/api/inbox/replies/{reply}", canned.change_reply, methods=["PUT"]),
        Route("/api/inbox/replies/{reply}", canned.remove_reply, methods=["DELETE"]),
        Route("/api/inbox/statements", cases.list_statements, methods=["GET"]),
        Route("/api/inbox/users", cases.list_users, methods=["GET"]),
        Route("/api/inbox/places", cases.list_places, methods=["GET"]),
    ]
