"""Which language an answer is in: the body's, else the conversation's, else the browser's, else bokmål."""

from starlette.requests import HTTPConnection

from bot.scheme.wording import LANGUAGES

DEFAULT = "nb"
SAME_AS = {"no": "nb", "nb": "nb", "nn": "nn", "en": "en"}


def language_of(request: HTTPConnection) -> str:
    """Give the language that is known of a request by now."""
    known: str | None = getattr(request.state, "language", None)
    return known or accepted_language(request) or DEFAULT


def remember_language(request: HTTPConnection, language: str | None) -> None:
    """Let a body's or a conversation's language hold for the rest of a request."""
    if language in LANGUAGES:
        request.state.language = language


def accepted_language(request: HTTPConnection) -> str | None:
    """Give the language the browser wants most of those we have, or None."""
    wanted = [_weighed(part) for part in request.headers.get("accept-language", "")[:500].split(",")]
    for weight, tag in sorted(wanted, key=lambda pair: -pair[0]):
        language = SAME_AS.get(tag.partition("-")[0].strip().lower())
        if weight > 0 and language is not None:
            return language
    return None


def _weighed(part: str) -> tuple[float, str]:
    tag, _, parameter = part.partition(";")
    name, _, value = parameter.strip().partition("=")
    if name != "q":
        return 1.0, tag.strip()
    try:
        return float(value), tag.strip()
    except ValueError:
        return 0.0, tag.strip()
