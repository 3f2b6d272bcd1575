"""What a form sends: read no further than its limit, one text a name."""

from collections.abc import Iterable
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.gateway.access import own_origin
from bot.gateway.bodies import content_of
from bot.gateway.problems import ProblemError

MEDIA_TYPE = "application/x-www-form-urlencoded"
MOST_FIELDS = 1_000
# A byte that is no plain letter is sent as three.
ENCODED = 3


class Form:
    """The fields of a form; what is not there reads as empty."""

    def __init__(self, fields: Iterable[tuple[str, str]] = ()) -> None:
        self._fields: dict[str, list[str]] = {}
        for name, value in fields:
            self._fields.setdefault(name, []).append(value)

    def has(self, name: str) -> bool:
        """Say whether a field was sent."""
        return name in self._fields

    def text(self, name: str) -> str:
        """Give a field's text, with the line ends of Unix and nothing around it."""
        return self._fields.get(name, [""])[-1].replace("\r\n", "\n").strip()

    def chosen(self, name: str) -> list[str]:
        """Give every value sent under a name."""
        return self._fields.get(name, [])


async def read_form(request: Request, limit: int) -> Form:
    """Read a form of at most `limit` bytes before they are encoded; raises ProblemError."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != MEDIA_TYPE:
        raise ProblemError(415, "plain_unreadable")
    content = await content_of(request, ENCODED * limit)
    try:
        fields = parse_qsl(
            content.decode("utf-8", "replace"), keep_blank_values=True, errors="replace", max_num_fields=MOST_FIELDS
        )
    except ValueError:
        raise ProblemError(400, "plain_unreadable") from None
    return Form(fields)


def require_our_form(request: Request) -> None:
    """Refuse a form that no page of ours sent; raises ProblemError."""
    if request.headers.get("origin", "").lower() != own_origin(request):
        raise ProblemError(403, "plain_foreign_form")
