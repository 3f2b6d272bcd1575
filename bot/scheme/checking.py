"""Which values a question can take, by its kind."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from bot.scheme.amounts import ProjectYears
from bot.scheme.errors import AnswerRefusedError
from bot.scheme.questions import Question

LONGEST_LINE = 200
LONGEST_TEXT = 20_000


def check_value(question: Question, value: Any, years: ProjectYears | None = None) -> Any:
    """Give the value if the question can take it; raises AnswerRefusedError otherwise.

    Numbers, years, months and kroner are whole numbers, days ISO dates, choices option ids, yes and no booleans.
    Kroner may also be a mapping of calendar years ("2023") to whole numbers, of the project's years where it is given.
    """
    if question.kind == "amount" and isinstance(value, Mapping):
        return _by_year(question, value, years)
    return _CHECKS[question.kind](question, value)


def _number(question: Question, value: Any) -> int:
    return _bounded(question, _whole(question, value))


def _whole(question: Question, value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, Decimal) and value.is_finite() and value == value.to_integral_value():
        return int(value)
    raise AnswerRefusedError(question.id, "not_whole")


def _bounded(question: Question, value: int) -> int:
    if question.minimum is not None and value < question.minimum:
        raise AnswerRefusedError(question.id, "too_small", minimum=question.minimum)
    if question.maximum is not None and value > question.maximum:
        raise AnswerRefusedError(question.id, "too_large", maximum=question.maximum)
    return value


def _by_year(question: Question, value: Mapping[Any, Any], years: ProjectYears | None) -> dict[str, int]:
    """Hold each year's amount up against the most, and what they come to against the least."""
    split = {_year(question, year, years): _part(question, part) for year, part in value.items()}
    if not split:
        raise AnswerRefusedError(question.id, "unclear_years")
    if question.minimum is not None and sum(split.values()) < question.minimum:
        raise AnswerRefusedError(question.id, "too_small", minimum=question.minimum)
    return dict(sorted(split.items()))


def _year(question: Question, year: Any, years: ProjectYears | None) -> str:
    if not isinstance(year, str) or not re.fullmatch("[0-9]{4}", year):
        raise AnswerRefusedError(question.id, "unclear_years")
    if years is not None and not years.covers(int(year)):
        raise AnswerRefusedError(question.id, "year_outside", years=years.span)
    return year


def _part(question: Question, value: Any) -> int:
    part = _whole(question, value)
    if part < 0:
        raise AnswerRefusedError(question.id, "too_small", minimum=0)
    if question.maximum is not None and part > question.maximum:
        raise AnswerRefusedError(question.id, "too_large", maximum=question.maximum)
    return part


def _boolean(question: Question, value: Any) -> bool:
    if not isinstance(value, bool):
        raise AnswerRefusedError(question.id, "not_yes_or_no")
    return value


def _day(question: Question, value: Any) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise AnswerRefusedError(question.id, "no_date") from None


def _option(question: Question, value: Any) -> str:
    if not isinstance(value, str) or value not in {option.id for option in question.options}:
        raise AnswerRefusedError(question.id, "no_option")
    return value


def _options(question: Question, value: Any) -> list[str]:
    if not isinstance(value, list) or not value:
        raise AnswerRefusedError(question.id, "no_option")
    return [_option(question, each) for each in value]


def _area(question: Question, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value not in question.areas:
        raise AnswerRefusedError(question.id, "no_area")
    return value


def _municipality(question: Question, value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}(-\d{2})?", value):
        raise AnswerRefusedError(question.id, "no_municipality")
    return value


def _municipalities(question: Question, value: Any) -> list[str]:
    if not isinstance(value, list):
        raise AnswerRefusedError(question.id, "no_municipality")
    return [_municipality(question, each) for each in value]


def _organisation_number(question: Question, value: Any) -> str:
    digits = re.sub(r"\s", "", str(value))
    if not re.fullmatch(r"[89]\d{8}", digits):
        raise AnswerRefusedError(question.id, "no_organisation_number")
    return digits


def _email(question: Question, value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}", value):
        raise AnswerRefusedError(question.id, "no_email")
    return value


def _written(question: Question, value: Any) -> str:
    longest = question.maximum or (LONGEST_LINE if question.kind == "line" else LONGEST_TEXT)
    if not isinstance(value, str) or not value.strip():
        raise AnswerRefusedError(question.id, "empty")
    if len(value) > longest:
        raise AnswerRefusedError(question.id, "too_long", maximum=longest)
    return value.strip()


_CHECKS: Mapping[str, Callable[[Question, Any], Any]] = {
    "yes_no": _boolean,
    "number": _number,
    "years": _number,
    "months": _number,
    "amount": _number,
    "date": _day,
    "line": _written,
    "text": _written,
    "choice": _option,
    "choices": _options,
    "area": _area,
    "municipality": _municipality,
    "municipalities": _municipalities,
    "organisation_number": _organisation_number,
    "email": _email,
}
