"""Reads JSON bodies: their size while they come in, their shape field by field."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from starlette.requests import Request

from bot.gateway.language import remember_language
from bot.gateway.problems import ProblemError, refused
from bot.gateway.refusals import Refusal
from bot.scheme.wording import LANGUAGES

T = TypeVar("T")
IDENTIFIER = re.compile(r"[A-Za-z0-9_.:-]{1,64}")
HALF_LETTER = re.compile(rb"\\u[dD][89a-fA-F]")
AMOUNT = re.compile(r"\d{1,12}(\.\d{1,2})?")


async def read_body(request: Request, limit: int, may_be_empty: bool = False) -> "Body":
    """Read a request's JSON object, and no more than `limit` bytes of it; raises ProblemError."""
    content = await content_of(request, limit)
    if may_be_empty and not content:
        return Body({})
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json" and not media_type.endswith("+json"):
        raise ProblemError(415, "not_json_type")
    body = Body(_parsed(content))
    remember_language(request, body.language)
    return body


async def content_of(request: Request, limit: int) -> bytes:
    """Read a request's body, and no more than `limit` bytes of it; raises ProblemError."""
    declared = request.headers.get("content-length", "0")
    if declared.isdecimal() and int(declared[:20]) > limit:
        raise ProblemError(413, "too_large", {"limit": limit})
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > limit:
            raise ProblemError(413, "too_large", {"limit": limit})
    return bytes(content)


def _parsed(content: bytes) -> Mapping[str, Any]:
    try:
        value = json.loads(content.decode("utf-8"), parse_constant=_refuse_constant)
    # Nesting deeper than the parser's stack is no JSON of ours either.
    except (ValueError, RecursionError):
        raise ProblemError(400, "not_json") from None
    if not isinstance(value, dict):
        raise refused(Refusal("body", "field_object"))
    return _mended(value) if HALF_LETTER.search(content) else value


def _mended(value: Mapping[str, Any]) -> Mapping[str, Any]:
    # Half an emoji, as a page that cuts a text leaves it, is no text a database or a file can hold.
    mended: Mapping[str, Any] = json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))
    return mended


def _refuse_constant(name: str) -> None:
    raise ValueError(name)


class Body:
    """A JSON object that is asked for its fields; `done` refuses whatever nobody asked for."""

    def __init__(self, data: Mapping[str, Any], path: str = "") -> None:
        self._data = data
        self._path = path
        self._asked = {"language"} if not path else set()
        self._refusals: list[Refusal] = []
        given = data.get("language") if not path else None
        self.language = given if isinstance(given, str) and given in LANGUAGES else None
        if given is not None and self.language is None:
            self.refuse("language", "field_one_of", known=", ".join(LANGUAGES))

    def refuse(self, name: str, key: str, **values: Any) -> None:
        """Note that a field is at fault."""
        self._refusals.append(Refusal(self._path + name, key, values))

    def done(self) -> None:
        """Raise what was found wrong, and every field that was not asked for."""
        for name in self._data:
            if name not in self._asked:
                self.refuse(name[:100], "field_unknown")
        if self._refusals:
            raise refused(*self._refusals)

    def has(self, name: str) -> bool:
        """Say whether a field is given, and not null."""
        self._asked.add(name)
        return self._data.get(name) is not None

    def text(self, name: str, required: bool = False) -> str | None:
        """Give a text."""
        return self._value(name, str, "field_text", required)

    def identifier(self, name: str) -> str:
        """Give a short id, which must be there."""
        value = self.text(name, required=True) or ""
        if self.has(name) and isinstance(self._data[name], str) and not IDENTIFIER.fullmatch(value):
            self.refuse(name, "field_identifier")
        return value

    def identifiers(self, name: str) -> tuple[str, ...]:
        """Give a list of short ids, each once; none where the field is not given."""
        given = self._value(name, list, "field_list", False) or []
        if all(isinstance(each, str) and IDENTIFIER.fullmatch(each) for each in given):
            return tuple(dict.fromkeys(given))
        self.refuse(name, "field_identifier")
        return ()

    def one_of(self, name: str, known: Sequence[str], required: bool = False) -> str | None:
        """Give a word out of a list."""
        value = self.text(name, required)
        if value is not None and value not in known:
            self.refuse(name, "field_one_of", known=", ".join(known))
        return value

    def whole(self, name: str, required: bool = False) -> int | None:
        """Give a whole number."""
        return self._value(name, int, "field_whole", required)

    def boolean(self, name: str) -> bool | None:
        """Give true or false."""
        return self._value(name, bool, "field_boolean", False)

    def day(self, name: str) -> date | None:
        """Give a day."""
        value = self.text(name)
        try:
            return None if value is None else date.fromisoformat(value)
        except ValueError:
            self.refuse(name, "field_date")
            return None

    def amount(self, name: str) -> Decimal | None:
        """Give an amount, written as a text or a number."""
        if not self.has(name):
            return None
        value = self._data[name]
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and AMOUNT.fullmatch(str(value)):
            try:
                return Decimal(str(value))
            except InvalidOperation:
                pass
        self.refuse(name, "field_amount")
        return None

    def mapping(self, name: str, required: bool = False) -> Mapping[str, Any]:
        """Give an object as it is."""
        return self._value(name, dict, "field_object", required) or {}

    def part(self, name: str) -> "Body":
        """Give an object, which must be there, as a body of its own; what it finds wrong counts as found here."""
        return self._part(self.mapping(name, required=True), f"{name}.")

    def parts(self, name: str) -> list["Body"]:
        """Give a list of objects, which must be there, as bodies of their own."""
        parts = []
        for place, each in enumerate(self._value(name, list, "field_list", True) or []):
            if isinstance(each, dict):
                parts.append(self._part(each, f"{name}[{place}]."))
            else:
                self.refuse(f"{name}[{place}]", "field_object")
        return parts

    def _part(self, data: Mapping[str, Any], path: str) -> "Body":
        part = Body(data, self._path + path)
        part._refusals = self._refusals
        return part

    def close_part(self) -> None:
        """Note the fields of a part that nobody asked for; the whole body's `done` raises them."""
        for name in self._data:
            if name not in self._asked:
                self.refuse(name[:100], "field_unknown")

    def _value(self, name: str, kind: type[T], key: str, required: bool) -> T | None:
        if not self.has(name):
            if required:
                self.refuse(name, "field_missing")
            return None
        value = self._data[name]
        if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
            return value
        self.refuse(name, key)
        return None
