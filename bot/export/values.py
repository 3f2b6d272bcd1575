"""Answers as a reader should see them, by the question's kind."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.export.papers import DraftPapers
from bot.scheme.questions import Question
from bot.wording import day, kroner, listed, number, organisation_number


def answer_shown(papers: DraftPapers, question: Question) -> str:
    """Show the answer to a question; «vet ikke» and no answer at all are told apart."""
    if question.id not in papers.draft.answers:
        return papers.say("not_answered")
    value = papers.draft.value(question.id)
    if value is None:
        return papers.say("not_known")
    return _SHOWN.get(question.kind, _plain)(papers, question, value)


def area_shown(papers: DraftPapers) -> str:
    """Show the focus area with its number."""
    if papers.area is None:
        return papers.say("not_answered")
    return papers.say("area", number=papers.area.number, title=papers.told(papers.area.title))


def _plain(papers: DraftPapers, question: Question, value: Any) -> str:
    return str(value)


def _decision(papers: DraftPapers, question: Question, value: Any) -> str:
    if question.met_by is None:
        return papers.say("yes" if value else "no")
    kinds = {condition.kind for condition in papers.call.conditions if condition.id == question.id}
    return decision_shown(papers, "gjelder" if "gjelder" in kinds else "krav", value)


def decision_shown(papers: DraftPapers, kind: str, met: bool) -> str:
    """Show how a condition stands; one that only says whether another applies is neither met nor broken."""
    if kind == "gjelder":
        return papers.say("applies" if met else "does_not_apply")
    return papers.say("met" if met else "unmet")


def _number(papers: DraftPapers, question: Question, value: Any) -> str:
    return number(value, papers.language)


def _years(papers: DraftPapers, question: Question, value: Any) -> str:
    return papers.say("one_year" if value == 1 else "years", count=value)


def _months(papers: DraftPapers, question: Question, value: Any) -> str:
    return papers.say("one_month" if value == 1 else "months", count=value)


def _amount(papers: DraftPapers, question: Question, value: Any) -> str:
    if not isinstance(value, Mapping):
        return kroner(value, papers.language)
    parts = [
        papers.say("amount_in_year", amount=kroner(part, papers.language), year=year) for year, part in value.items()
    ]
    return listed(parts, papers.language)


def _day(papers: DraftPapers, question: Question, value: Any) -> str:
    return day(date.fromisoformat(str(value)), papers.language)


def _options(papers: DraftPapers, question: Question, value: Any) -> str:
    titles = {option.id: papers.told(option.title) for option in question.options}
    chosen = value if isinstance(value, list) else [value]
    return listed([titles.get(option, str(option)) for option in chosen], papers.language)


def _area(papers: DraftPapers, question: Question, value: Any) -> str:
    return area_shown(papers)


def _places(papers: DraftPapers, question: Question, value: Any) -> str:
    numbers = value if isinstance(value, list) else [value]
    if not numbers:
        return papers.say("none")
    return listed([papers.places.get(each, each) for each in numbers], papers.language)


def _organisation_number(papers: DraftPapers, question: Question, value: Any) -> str:
    return organisation_number(str(value))


_SHOWN: Mapping[str, Callable[[DraftPapers, Question, Any], str]] = {
    "yes_no": _decision,
    "number": _number,
    "years": _years,
    "months": _months,
    "amount": _amount,
    "date": _day,
    "choice": _options,
    "choices": _options,
    "area": _area,
    "municipality": _places,
    "municipalities": _places,
    "organisation_number": _organisation_number,
}
