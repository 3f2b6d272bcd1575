"""What advisers do with a case: every act is told to those it concerns, and gives the case as it stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.bodies import Body, read_body
from bot.gateway.context import Gateway, gateway_of
from bot.gateway.inbox.desk import CaseView, Desk
from bot.gateway.inbox.guard import adviser_of
from bot.gateway.inbox.news import announce
from bot.gateway.inbox.shapes import kept_text, word_of
from bot.gateway.language import remember_language
from bot.gateway.threads import in_thread
from bot.scheme.case import CLOSED_REASONS
from bot.scheme.user import User

P = ParamSpec("P")
RETURNED = "returned"


@dataclass(frozen=True)
class Act:
    """A request of an adviser's that is to change a case."""

    gateway: Gateway
    case: str
    adviser: User
    body: Body

    @property
    def desk(self) -> Desk:
        """Where it is done."""
        return self.gateway.services.desk

    async def done(
        self, work: Callable[Concatenate[str, User, P], CaseView], *given: P.args, **named: P.kwargs
    ) -> Response:
        """Refuse what nobody asked for, do it, tell of it, and show the case; raises as the desk does."""
        self.body.done()
        view = await in_thread(work, self.case, self.adviser, *given, **named)
        announce(self.gateway, view.conversation, view.case, view.status)
        return JSONResponse(view.body)


async def claim(request: Request) -> Response:
    """POST /api/inbox/cases/{case}/claim."""
    act = await _act(request)
    return await act.done(act.desk.claim)


async def release(request: Request) -> Response:
    """POST /api/inbox/cases/{case}/release."""
    act = await _act(request)
    return await act.done(act.desk.release)


async def pass_on(request: Request) -> Response:
    """POST /api/inbox/cases/{case}/pass."""
    act = await _act(request)
    to = act.body.identifier("to")
    return await act.done(act.desk.pass_on, to)


async def add_note(request: Request) -> Response:
    """POST /api/inbox/cases/{case}/notes."""
    act = await _act(request)
    text = kept_text(act.body, "text", act.adviser.language, required=True)
    return await act.done(act.desk.note, text or "")


async def reply(request: Request) -> Response:
    """POST /api/inbox/cases/{case}/replies; the same `client_id` again answers once."""
    act = await _act(request)
    client_id, asks = act.body.identifier("client_id"), act.body.boolean("ask") or False
    word = word_of(act.body, act.adviser.language, required=True)
    act.body.done()
    assert word is not None
    return await act.done(act.desk.reply, word, client_id, asks)


async def return_to_assistant(request: Request) -> Response:
    """POST /api/inbox/cases/{case}/return."""
    act = await _act(request)
    word = word_of(act.body, act.adviser.language)
    return await act.done(act.desk.close, RETURNED, word)


async def close(request: Request) -> Response:
    """POST /api/inbox/cases/{case}/close."""
    act = await _act(request)
    reason = act.body.one_of("reason", CLOSED_REASONS, required=True)
    word = word_of(act.body, act.adviser.language)
    return await act.done(act.desk.close, reason or "", word)


async def flag(request: Request) -> Response:
    """POST /api/inbox/cases/{case}/flag."""
    act = await _act(request)
    comment = kept_text(act.body, "comment", act.adviser.language)
    return await act.done(act.desk.flag, True, comment)


async def unflag(request: Request) -> Response:
    """DELETE /api/inbox/cases/{case}/flag."""
    act = await _act(request)
    return await act.done(act.desk.flag, False)


async def _act(request: Request) -> Act:
    adviser = await adviser_of(request, write=True)
    gateway = gateway_of(request)
    body = await read_body(request, gateway.settings.body_bytes, may_be_empty=True)
    # The body's language is the applicant's; what goes wrong is told to the adviser.
    remember_language(request, adviser.user.language)
    return Act(gateway, request.path_params["case"], adviser.user, body)
