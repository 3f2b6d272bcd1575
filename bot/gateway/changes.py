"""Changes of a draft: made once more where another one came between, told to all who listen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.gateway.access import Access, access_of
from bot.gateway.context import Gateway, gateway_of
from bot.gateway.hub import Signal
from bot.gateway.language import language_of
from bot.gateway.ports import DraftView
from bot.gateway.problems import ProblemError
from bot.gateway.texts import say
from bot.gateway.threads import in_thread
from bot.privacy.cleaning import clean
from bot.privacy.redaction import redact
from bot.scheme.errors import OutdatedDraftError
from bot.scheme.link import EDIT
from bot.services.repeating import TRIES, pause

# Without If-Match the last one wins: a version that comes between is read and the change made again.
RETRIES = TRIES
Given = TypeVar("Given")
Work = Callable[[str, Given, str, "int | None", str], DraftView]


@dataclass(frozen=True)
class Change:
    """A request that is to change a draft, by somebody who may."""

    request: Request
    gateway: Gateway
    access: Access

    async def made(self, work: Work[Given], given: Given) -> Response:
        """Let the services change the draft and show it; raises as `view` does."""
        return shown(await self.view(work, given))

    async def view(self, work: Work[Given], given: Given) -> DraftView:
        """Let the services change the draft, tell the listeners, and give it; raises OutdatedDraftError."""
        draft_id = self.access.conversation.id
        version = _expected_version(self.request, draft_id)
        language = language_of(self.request)
        view = await in_thread(_made, work, draft_id, given, language, version, self.access.by)
        self.gateway.hub.publish(draft_id, Signal("draft", {"version": view.version}))
        return view


async def begin_change(request: Request) -> Change:
    """Count a request that is to change a draft, if it comes from somebody who may; raises as access_of does."""
    access = await access_of(request, EDIT)
    gateway = gateway_of(request)
    gateway.count(request, access.conversation.id)
    return Change(request, gateway, access)


def shown(view: DraftView) -> Response:
    """Write a draft with its version as the entity tag."""
    return JSONResponse(view.body, headers={"ETag": f'"{view.version}"'})


def cleaned_values(value: Any, language: str) -> Any:
    """Give values of any depth without what must not be kept; raises ProblemError for more depth than we can follow."""
    try:
        return _cleaned(value, say("personal_number_marker", language))
    except RecursionError:
        raise ProblemError(400, "not_json") from None


def _cleaned(value: Any, marker: str) -> Any:
    match value:
        case str():
            return redact(clean(value), marker).text
        case list():
            return [_cleaned(each, marker) for each in value]
        case dict():
            return {clean(key): _cleaned(each, marker) for key, each in value.items()}
    return value


def _made(work: Work[Given], draft_id: str, given: Given, language: str, version: int | None, by: str) -> DraftView:
    for _ in range(RETRIES - 1):
        try:
            return work(draft_id, given, language, version, by)
        except OutdatedDraftError:
            if version is not None:
                raise
            pause()
    return work(draft_id, given, language, version, by)


def _expected_version(request: Request, draft_id: str) -> int | None:
    given = request.headers.get("if-match", "*").strip()
    if given == "*":
        return None
    digits = given.removeprefix("W/").strip('"')
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 10):
        raise OutdatedDraftError(draft_id)
    return int(digits)
