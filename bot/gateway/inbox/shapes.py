"""What the inbox is sent: texts without what must not be kept, and what a list is limited to."""

from starlette.requests import Request

from bot.gateway.bodies import Body
from bot.gateway.inbox.desk import Word
from bot.gateway.problems import refused
from bot.gateway.refusals import Refusal
from bot.gateway.texts import say
from bot.privacy.cleaning import clean
from bot.privacy.redaction import redact
from bot.scheme.case_list import VIEWS, CaseFilter, Cursor
from bot.scheme.wording import LANGUAGES, Wording

LONGEST_TEXT = 8_000
LONGEST_TITLE = 100
MOST_CASES = 200


def kept_text(body: Body, name: str, language: str, required: bool = False, longest: int = LONGEST_TEXT) -> str | None:
    """Give a text as it may be kept, or None where none is given; an empty one is refused where one is required."""
    given = body.text(name, required)
    text = clean(given or "").strip()
    if len(text) > longest:
        body.refuse(name, "field_too_long", limit=longest)
    if given is not None and required and not text:
        body.refuse(name, "field_empty")
    return redact(text, say("personal_number_marker", language)).text or None


def word_of(body: Body, language: str, required: bool = False) -> Word | None:
    """Give what is to be told the applicant; `language` is that of the marks in it, unless the body names another."""
    text = kept_text(body, "text", body.language or language, required)
    statements = body.identifiers("citations")
    return None if text is None else Word(text, body.language, statements)


def wording_of(body: Body, name: str, longest: int = LONGEST_TEXT) -> Wording:
    """Give a text that must be there in bokmål and in nynorsk."""
    part = body.part(name)
    nb, nn = (kept_text(part, each, each, required=True, longest=longest) for each in ("nb", "nn"))
    part.close_part()
    return Wording(nb or "", nn or "")


def filter_of(request: Request, adviser: str) -> CaseFilter:
    """Read which cases are wanted from the address; raises ProblemError, BadCursorError."""
    asked = request.query_params
    view = asked.get("view", "new")
    if view not in VIEWS:
        raise refused(Refusal("view", "field_one_of", {"known": ", ".join(VIEWS)}))
    return CaseFilter(
        view=view,
        adviser=adviser,
        area=_whole(request, "area"),
        county=asked.get("county") or None,
        municipality=asked.get("municipality") or None,
        body=asked.get("body") or None,
        words=(asked.get("q") or "")[:LONGEST_TITLE] or None,
        after=Cursor.read(asked["after"]) if asked.get("after") else None,
        limit=min(max(_whole(request, "limit") or CaseFilter.limit, 1), MOST_CASES),
    )


def language_asked(request: Request, otherwise: str) -> str:
    """Give the language the address names, else the one given; raises ProblemError for one we do not have."""
    language = request.query_params.get("language") or otherwise
    if language not in LANGUAGES:
        raise refused(Refusal("language", "field_one_of", {"known": ", ".join(LANGUAGES)}))
    return language


def _whole(request: Request, name: str) -> int | None:
    given = request.query_params.get(name)
    if not given:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) < 10):
        raise refused(Refusal(name, "field_whole"))
    return int(given)
