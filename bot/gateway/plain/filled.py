"""What stands in the fields of a question: as stored, as sent, and as the value it comes to."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.gateway.plain import typed
from bot.gateway.plain.conditions import NO, UNKNOWN, YES
from bot.gateway.plain.forms import Form
from bot.gateway.ports import Json
from bot.wording import number

# The parts of a question's answer besides the years: the answer itself, and the tick at «vet ikke».
MAIN = ""
RADIOS = ("yes_no", "choice", "area")
NUMBERS = ("number", "years", "months", "amount")
# How the services write what is answered «vet ikke».
NOT_KNOWN = "unknown"
_AND = re.compile(r" (?:og|and) ")
_NONE = re.compile(r"\s*(ingen|inga|none)\s*\.?\s*", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"[,;\n]")


@dataclass(frozen=True)
class Filled:
    """The texts of a question's fields by part; empty ones are left out, several choices stand with commas."""

    parts: Mapping[str, str]

    @classmethod
    def of(cls, parts: Iterable[tuple[str, str]]) -> "Filled":
        """Make one of those parts where something stands."""
        return cls({part: text for part, text in parts if text})

    @property
    def text(self) -> str:
        """The answer itself."""
        return self.parts.get(MAIN, "")

    @property
    def is_unknown(self) -> bool:
        """Whether «vet ikke» is ticked or chosen."""
        return UNKNOWN in self.parts or self.text == UNKNOWN

    @property
    def is_given(self) -> bool:
        """Whether anything but «vet ikke» stands there."""
        return any(part != UNKNOWN and text != UNKNOWN for part, text in self.parts.items())

    @property
    def digest(self) -> str:
        """A short sign of it, by which a form tells what it showed from what was changed in it."""
        return hashlib.sha256(json.dumps(dict(self.parts), sort_keys=True).encode()).hexdigest()[:16]


def field_name(question: Json, part: str = MAIN) -> str:
    """Name the field of a part."""
    return f"q.{question['id']}" + (f".{part}" if part else "")


def sent(question: Json, form: Form, years: Sequence[str]) -> Filled:
    """Give what a form sent for a question."""
    parts = {part: form.text(field_name(question, part)) for part in (MAIN, UNKNOWN, *years)}
    if question["kind"] == "choices":
        chosen = form.chosen(field_name(question))
        parts[MAIN] = ",".join(option["id"] for option in question["options"] if option["id"] in chosen)
    return Filled.of(parts.items())


def stored(question: Json, answer: Json | None, years: Sequence[str]) -> Filled:
    """Give what the fields show of an answer."""
    value = answer["value"] if answer else None
    if value is None:
        return Filled({})
    if value == NOT_KNOWN:
        return Filled({MAIN: UNKNOWN} if question["kind"] in RADIOS else {UNKNOWN: "1"})
    if question["kind"] == "amount":
        return _stored_amount(value, years)
    return Filled.of([(MAIN, _written(question, value, answer or {}))])


def value_of(question: Json, filled: Filled, years: Sequence[str]) -> Any:
    """Give the value the services are to judge; None where nothing stands, to take the answer out."""
    if not filled.is_given:
        return NOT_KNOWN if filled.is_unknown else None
    if is_by_year(question, years):
        return {year: typed.whole_number(filled.parts[year]) for year in years if year in filled.parts}
    match question["kind"]:
        case "yes_no":
            return _decision(question, filled.text)
        case "choices":
            return filled.text.split(",")
        case "municipalities":
            return _names(filled.text)
        case "date":
            day = typed.day(filled.text)
            return day.isoformat() if day else filled.text
        case "area":
            return typed.whole_number(filled.text)
    return typed.whole_number(filled.text) if question["kind"] in NUMBERS else filled.text


def is_by_year(question: Json, years: Sequence[str]) -> bool:
    """Say whether an amount has a field for each year."""
    return question["kind"] == "amount" and len(years) > 1


def _stored_amount(value: Any, years: Sequence[str]) -> Filled:
    if len(years) > 1:
        split = value if isinstance(value, dict) else {}
        return Filled.of((year, number(split[year])) for year in years if year in split)
    return Filled({MAIN: number(sum(value.values()) if isinstance(value, dict) else value)})


def _written(question: Json, value: Any, answer: Json) -> str:
    match question["kind"]:
        case "yes_no":
            return YES if value == question.get("met_by", True) else NO
        case "choices":
            return ",".join(option["id"] for option in question["options"] if option["id"] in value)
        case "municipalities":
            return _AND.sub(", ", answer.get("shown", "")) if value else ""
        case "municipality":
            return str(answer.get("shown", value))
    return str(value)


def _decision(question: Json, text: str) -> Any:
    return text if text not in (YES, NO) else (text == YES) == question.get("met_by", True)


def _names(text: str) -> list[str]:
    if _NONE.fullmatch(text):
        return []
    return [name.strip() for name in _BETWEEN_NAMES.split(text) if name.strip()]
