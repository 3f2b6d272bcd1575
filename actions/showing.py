"""Answers as a person reads them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from actions.scene import Scene
from bot.scheme.amounts import total
from bot.scheme.questions import Question
from bot.wording import day, kroner, listed

LONGEST_SHOWN = 80


def shown(scene: Scene, question: Question, value: Any) -> str:
    """Write an answer in the conversation's language; «vet ikke» as open."""
    if value is None:
        return scene.text("unknown")
    if question.kind == "yes_no":
        # The label names the condition («Ikke til ordinær drift»), so that yes is met, however the question is put.
        return scene.text("yes" if value else "no")
    if question.kind in _SHOWN:
        return _SHOWN[question.kind](scene, question, value)
    text = str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN].rstrip()} …"


def _area(scene: Scene, question: Question, value: Any) -> str:
    area = scene.call.area(value)
    return scene.text("area_named", number=area.number, title=area.title.in_language(scene.language))


def _municipality(scene: Scene, question: Question, value: Any) -> str:
    return scene.services.drafting.municipality(value, scene.draft).name


def _municipalities(scene: Scene, question: Question, value: Any) -> str:
    names = [_municipality(scene, question, number) for number in value]
    return listed(names, scene.language) or scene.text("none")


def _options(scene: Scene, question: Question, value: Any) -> str:
    chosen = [value] if isinstance(value, str) else value
    titles = [option.title.in_language(scene.language) for option in question.options if option.id in chosen]
    return listed(titles, scene.language)


def _day(scene: Scene, question: Question, value: Any) -> str:
    return day(date.fromisoformat(value), scene.language)


def _months(scene: Scene, question: Question, value: Any) -> str:
    return scene.text("count_months", count=value)


def _years(scene: Scene, question: Question, value: Any) -> str:
    return scene.text("count_years", count=value)


def _kroner(scene: Scene, question: Question, value: Any) -> str:
    if not isinstance(value, Mapping):
        return kroner(value, scene.language)
    parts = [
        scene.text("amount_in_year", amount=kroner(amount, scene.language), year=year) for year, amount in value.items()
    ]
    amounts = listed(parts, scene.language)
    if len(parts) == 1:
        return amounts
    return scene.text("amounts_together", amounts=amounts, sum=kroner(total(value), scene.language))


_SHOWN: Mapping[str, Callable[[Scene, Question, Any], str]] = {
    "area": _area,
    "municipality": _municipality,
    "municipalities": _municipalities,
    "choice": _options,
    "choices": _options,
    "date": _day,
    "months": _months,
    "years": _years,
    "amount": _kroner,
}
