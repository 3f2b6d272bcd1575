"""What a message means as an amount of the budget: one sum, or a sum for each year of the project.

A message may name years by number (2023, 2024) or by their order (the first year, the second); it may say one amount
for every year, or simply give as many amounts as there are years. One plain amount in a project of several years is
never guessed to be either: AnswerRefusedError says so with the code `which_year`, the amount and the years.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bot.scheme.amounts import ProjectYears
from bot.scheme.errors import AnswerRefusedError
from bot.scheme.facts import Facts, Quantity
from bot.scheme.questions import Question

CALENDAR_YEAR = re.compile(r"(?<!\d)(?<!\d[.,])20\d\d(?![\d.,]*\d)")
YEAR_WORD = re.compile(r"\b(år|året|åra|årene|year|years)\b")
ORDINALS = (
    re.compile(
        r"(?<!\bto )(?<!\btre )(?<!\btwo )(?<!\bthree )\b(første|fyrste|first)\b(?! (to|tre|two|three)\b)"
        r"|\b(år|year) (1|en|ein|éin|one)\b"
    ),
    re.compile(r"\b(andre|annet|second)\b|\b(år|year) (2|to|two)\b"),
    re.compile(r"\b(tredje|third)\b|\b(år|year) (3|tre|three)\b"),
)
EVERY_YEAR = re.compile(
    r"\b(hvert|kvart|per|pr\.?|begge|alle|samtlige|each|every|both|all) (av )?(de |dei |the |of the )*"
    r"(to |tre |two |three )?(år|året|årene|åra|years?)\b"
    r"|\b(i året|årlig|årleg|annually|yearly)\b|\b(hvert|kvart) av dem\b"
)
ALTOGETHER = re.compile(
    r"\b(til ?sammen|til ?saman|totalt|i alt|samlet|samla|sum|altogether|in total|hele perioden|heile perioden)\b"
)
NOTHING = re.compile(r"\b(ingen|inga|ingenting|inkje|null|none|nothing|zero|ikke noe|ikkje noko)\b")
OF_WHICH = re.compile(r"\b(hvorav|kvarav|herav|derav|inkludert|of which|including)\b")
# How far from a word for nothing the year stands that it is about: «ingenting i 2024», «inkje det andre året».
NEAR = 16
# A figure beside sums in kroner that is no sum itself, as in «2 stillinger, 900 000 kroner».
LEAST_SUM = 1000


@dataclass(frozen=True)
class Said:
    """What a message says: its amounts and the calendar years it names, each in the order they stand in."""

    amounts: tuple[int | Decimal, ...]
    years: tuple[int, ...]


def read_amount(question: Question, text: str, facts: Facts, years: ProjectYears) -> Any:
    """Give whole kroner, or a mapping of calendar years to them; raises AnswerRefusedError where it is not clear."""
    folded = text.casefold()
    said = _said(folded, facts, years)
    if not said.amounts:
        raise AnswerRefusedError(question.id, "no_number")
    if any(isinstance(amount, Decimal) for amount in said.amounts):
        raise AnswerRefusedError(question.id, "not_whole")
    if said.years and not ALTOGETHER.search(folded):
        return _for_named_years(question, folded, said, years)
    if len(said.amounts) > 1 and years.count != 1:
        return _in_order(question, said, years)
    return _one(question, folded, said.amounts[0], years)


def _said(folded: str, facts: Facts, years: ProjectYears) -> Said:
    counted = _sums(folded, facts)
    named = _named_years(folded, counted, years)
    places = {each.start: _plain(each.value) for each in counted}
    for nothing in NOTHING.finditer(folded):
        if any(0 <= place - nothing.end() < NEAR for place in named):
            places[nothing.start()] = 0
    return Said(tuple(places[place] for place in sorted(places)), tuple(named[place] for place in sorted(named)))


def _sums(folded: str, facts: Facts) -> list[Quantity]:
    """Give what may be sums, but not what a sum is said to contain; figures without a unit where none has kroner."""
    part = OF_WHICH.search(folded)
    said = [each for each in facts.quantities if part is None or each.start < part.start()]
    kroner = [each for each in said if each.unit == "kroner"]
    least = LEAST_SUM if kroner else 0
    return kroner + [each for each in said if each.unit is None and (each.value == 0 or each.value >= least)]


def _named_years(folded: str, counted: Sequence[Quantity], years: ProjectYears) -> dict[int, int]:
    """Find the years a message names, by their place; a figure that is an amount is none."""
    taken = [range(each.start, each.end) for each in counted]
    named = {each.start(): int(each[0]) for each in CALENDAR_YEAR.finditer(folded)}
    if not named and YEAR_WORD.search(folded):
        for order, ordinal in enumerate(ORDINALS):
            named |= {each.start(): years.first + order for each in ordinal.finditer(folded)}
    return {place: year for place, year in named.items() if not any(place in each for each in taken)}


def _for_named_years(question: Question, folded: str, said: Said, years: ProjectYears) -> Any:
    amounts = said.amounts
    if len(amounts) == 1 and len(said.years) > 1:
        if not EVERY_YEAR.search(folded):
            raise AnswerRefusedError(question.id, "which_year", amount=amounts[0], years=said.years)
        amounts *= len(said.years)
    if len(amounts) != len(said.years) or len(set(said.years)) != len(said.years):
        raise AnswerRefusedError(question.id, "unclear_years")
    return _split(said.years, amounts, years)


def _in_order(question: Question, said: Said, years: ProjectYears) -> Any:
    if len(said.amounts) != len(years.known):
        raise AnswerRefusedError(question.id, "unclear_years")
    return _split(years.known, said.amounts, years)


def _one(question: Question, folded: str, amount: int | Decimal, years: ProjectYears) -> Any:
    if years.count == 1 or amount == 0 or ALTOGETHER.search(folded):
        return amount
    if EVERY_YEAR.search(folded):
        if not years.known:
            raise AnswerRefusedError(question.id, "years_unknown")
        return _split(years.known, [amount] * len(years.known), years)
    if years.known:
        raise AnswerRefusedError(question.id, "which_year", amount=amount, years=years.known)
    return amount


def _split(named: Sequence[int], amounts: Sequence[int | Decimal], years: ProjectYears) -> Any:
    """Write amounts by year; all of a project of one year is simply its amount."""
    if years.known == tuple(named) and len(named) == 1:
        return amounts[0]
    return {str(year): amount for year, amount in sorted(zip(named, amounts, strict=True))}


def _plain(number: Decimal) -> int | Decimal:
    return int(number) if number == int(number) else number
