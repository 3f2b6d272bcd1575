"""What a message means as the answer to a question, by the question's kind."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from bot.scheme.amounts import ProjectYears
from bot.scheme.checking import check_value
from bot.scheme.errors import AnswerRefusedError
from bot.scheme.facts import Facts
from bot.scheme.questions import Question
from bot.scheme.reading_amounts import read_amount

Reader = Callable[[Question, str, Facts], Any]
GROUPS: Mapping[str, str] = {"participants_under_25": "under_25", "participants_with_other_benefit": "other_benefit"}
NONE_AT_ALL = re.compile(r"\W*(ingen|inga|ingenting|null|0|none|zero|inkje|ikkje nok[oe]n)\b")
A_WHOLE_YEAR = re.compile(r"\b(hele|heile|heilt|helt|whole|full)\b.{0,12}\b(år|året|year)")


def read_answer(question: Question, text: str, facts: Facts, years: ProjectYears) -> Any:
    """Give the value a message holds for the question; raises AnswerRefusedError where it holds none.

    `years` are the project's, over which an amount may be split.
    """
    if question.kind == "amount":
        return check_value(question, _read_amount(question, text, facts, years), years)
    return check_value(question, _READERS[question.kind](question, text, facts))


def used_up(question: Question, facts: Facts) -> frozenset[str]:
    """Give the questions that a message answering this one says nothing about, though its facts look like it.

    «Fauske» as a partner is not the applicant, «4 deltakere» of a group not everyone, and «ett år» each, or of an
    amount, not the project's.
    """
    used = set()
    if question.kind == "municipalities":
        used.add("municipality")
    if question.kind == "months" and facts.first("months") is None:
        used.add("project_years")
    if question.kind == "amount":
        used.add("project_years")
    if question.kind == "number" and facts.first("participants", GROUPS.get(question.id, "")) is None:
        used.add("participants")
    return frozenset(used - {question.id})


def _read_number(question: Question, text: str, facts: Facts) -> Any:
    for unit, group in (("participants", None), (None, None)):
        if (number := facts.first(unit, group)) is not None:
            return number
    raise AnswerRefusedError(question.id, "no_number")


def _read_counted(question: Question, text: str, facts: Facts) -> Any:
    group = GROUPS.get(question.id)
    if group is None:
        return _read_number(question, text, facts)
    number = facts.first("participants", group)
    if number is not None:
        return number
    return 0 if _none_at_all(text, facts) else _read_number(question, text, facts)


def _none_at_all(text: str, facts: Facts) -> bool:
    return facts.decision is False or bool(NONE_AT_ALL.match(text.casefold()))


def _read_months(question: Question, text: str, facts: Facts) -> Any:
    if (months := facts.first("months")) is not None:
        return months
    if (years := facts.first("years")) is not None:
        return years * 12
    if A_WHOLE_YEAR.search(text.casefold()):
        return 12
    return _read_number(question, text, facts)


def _read_years(question: Question, text: str, facts: Facts) -> Any:
    years = facts.first("years")
    return years if years is not None else _read_number(question, text, facts)


def _read_amount(question: Question, text: str, facts: Facts, years: ProjectYears) -> Any:
    states_one = any(quantity.unit in ("kroner", None) for quantity in facts.quantities)
    return 0 if _none_at_all(text, facts) and not states_one else read_amount(question, text, facts, years)


def _read_decision(question: Question, text: str, facts: Facts) -> Any:
    if facts.decision is None:
        raise AnswerRefusedError(question.id, "not_yes_or_no")
    return facts.decision == question.met_by if question.met_by is not None else facts.decision


def _read_day(question: Question, text: str, facts: Facts) -> Any:
    return facts.dates[0].isoformat() if facts.dates else None


def _read_area(question: Question, text: str, facts: Facts) -> Any:
    if facts.areas:
        return facts.areas[0]
    number = facts.first(None)
    return None if number is None else int(number)


def _read_municipality(question: Question, text: str, facts: Facts) -> Any:
    if not facts.municipalities:
        raise AnswerRefusedError(question.id, "no_municipality")
    candidates = facts.municipalities[0]
    if len(candidates) > 1:
        raise AnswerRefusedError(question.id, "which_municipality", candidates=candidates)
    return candidates[0]


def _read_municipalities(question: Question, text: str, facts: Facts) -> Any:
    if _none_at_all(text, facts):
        return []
    if not facts.municipalities:
        raise AnswerRefusedError(question.id, "no_municipality")
    return [mention[0] for mention in facts.municipalities]


def _read_option(question: Question, text: str, facts: Facts) -> Any:
    named = _read_options(question, text, facts)
    return named[0] if named else None


def _read_options(question: Question, text: str, facts: Facts) -> Any:
    said = text.casefold()
    return [option.id for option in question.options if any(title.casefold() in said for title in option.titles())]


def _read_organisation_number(question: Question, text: str, facts: Facts) -> Any:
    return facts.organisation_numbers[0] if facts.organisation_numbers else text


def _read_email(question: Question, text: str, facts: Facts) -> Any:
    return facts.emails[0] if facts.emails else None


def _read_text(question: Question, text: str, facts: Facts) -> Any:
    return text


_READERS: Mapping[str, Reader] = {
    "yes_no": _read_decision,
    "number": _read_counted,
    "years": _read_years,
    "months": _read_months,
    "date": _read_day,
    "line": _read_text,
    "text": _read_text,
    "choice": _read_option,
    "choices": _read_options,
    "area": _read_area,
    "municipality": _read_municipality,
    "municipalities": _read_municipalities,
    "organisation_number": _read_organisation_number,
    "email": _read_email,
}
