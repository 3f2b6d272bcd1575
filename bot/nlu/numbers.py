"""Quantities: the numbers of a message, each with what it counts.

A range (ten to twelve) is no number: it is left out, so that nobody's choice is made for them. A number that is
denied or changed from (14, not 12) is left out when another stands; so is one that counts something else (to kommuner).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from bot.nlu.durations import PAST_PROGRAMME, find_named_durations
from bot.nlu.figures import Number, find_numbers
from bot.nlu.groups import (
    ALL_AGED,
    ALL_BEFORE,
    EXACT,
    NONE_AGED,
    NONE_BENEFITS,
    group_after,
    group_before,
    group_of_age,
)
from bot.nlu.lexicon import any_of
from bot.nlu.spans import blotted
from bot.nlu.units import COUNTED_ELSEWHERE, THRESHOLD, rule_unit
from bot.scheme.facts import Quantity

TOGETHER = re.compile(r"\s*(?:,|og|and|,\s*og|/|&)\s*")
RANGE = re.compile(r"\s*(?:-|eller|or|/)\s*")
SPAN = re.compile(r"\s*(?:og|til|and|to|opp til)\s+")
BETWEEN = re.compile(r"\b(?:mellom|between)\s+$")
FROM = re.compile(r"\b(?:fra|frå|from)\s+$")
CHANGE = re.compile(
    r"\b(?:endr|bytt|byt|just|rett|sett|øk|auk|redus|flytt|korriger|skift|oppdater|change|correct|ned|opp)\w*"
)
NOT = re.compile(
    r"\b(?:ikke|ikkje|itj|itte|kje|not|i ?stedet for|istaden for|i staden for|instead of|framfor|rather than)"
    r"\s+(?:på\s+|til\s+|for\s+)?$"
)
OF_THEM = re.compile(r"\s+(?:av|of)\b")
OUT_OF = re.compile(r"(?:\d|\b[a-zæøåé]{2,8})\s+(?:av|of)\s+(?:de\s+|totalt\s+|the\s+)?$")
DEFINITE = re.compile(r"\b(?:de|dei|di|dem|disse|desse|the|these|alle|samtlige|begge)\s+$")
FREE_AFTER = re.compile(rf"\s*(?:$|[^\w\s])|\s+{any_of('after_a_plain_number')}\b")
ALONE = re.compile(r"\W*\w+\W*")


def find_quantities(text: str) -> Sequence[Quantity]:
    """Find the quantities of a lower-case text from which identifiers, days and areas are blotted out."""
    text = blotted(text, PAST_PROGRAMME.finditer(text))
    named = find_named_durations(text)
    text = blotted(text, named)
    numbers = _without_ranges(text, find_numbers(text))
    units = _shared(text, numbers, [rule_unit(text, number) for number in numbers])
    counted = list(_counted(text, numbers, units))
    counted += _totals_by_age(text, counted)
    return sorted(
        [*(duration.value for duration in named), *counted],
        key=lambda quantity: (quantity.start, quantity.group is not None),
    )


def _without_ranges(text: str, numbers: Sequence[Number]) -> Sequence[Number]:
    """Leave out both ends of a range, and the old value of a change."""
    left_out: set[Number] = set()
    for first, second in pairwise(numbers):
        between = text[first.end : second.start]
        before = text[max(0, first.start - 12) : first.start]
        if RANGE.fullmatch(between) and not first.article and not second.article:
            left_out |= {first, second}
        elif SPAN.fullmatch(between) and (
            BETWEEN.search(before) or FROM.search(before) or between.strip() in ("til", "opp til")
        ):
            left_out |= {first} if CHANGE.search(text) and not BETWEEN.search(before) else {first, second}
    return [number for number in numbers if number not in left_out]


def _shared(text: str, numbers: Sequence[Number], units: Sequence[str | None]) -> list[str | None]:
    """Give ages in a list (19, 23 og 40 år) the one unit that stands with one of them."""
    shared = list(units)
    pairs = [
        (place, place + 1)
        for place in range(len(numbers) - 1)
        if TOGETHER.fullmatch(text[numbers[place].end : numbers[place + 1].start])
    ]
    for first, second in [*pairs, *reversed(pairs)]:
        for known, open_one in ((first, second), (second, first)):
            if shared[known] == "age" and shared[open_one] is None and 14 <= numbers[open_one].value <= 80:
                shared[open_one] = "age"
    return shared


def _counted(text: str, numbers: Sequence[Number], units: Sequence[str | None]) -> Iterator[Quantity]:
    """Turn numbers with units into quantities, with the groups that the words tell."""
    denied = [bool(NOT.search(text[max(0, number.start - 20) : number.start])) for number in numbers]
    exact = _exact_ages(text, numbers, units)
    sole = sum(unit == "participants" or place in exact for place, unit in enumerate(units)) == 1
    sole = sole and not any(exact.values())
    spare = next(
        (unit for place, unit in enumerate(units) if denied[place] and unit in ("participants", "months", "years")),
        None,
    )
    for place, (number, unit) in enumerate(zip(numbers, units, strict=True)):
        if denied[place] and not all(denied):
            continue
        if place - 1 in exact and not sole:
            continue
        if place in exact:
            group = None if sole else group_of_age(int(numbers[place + 1].value))
            # «3 av dem er 40» says nothing of the others, who may be as old.
            if not (exact[place] and group == "25_or_over"):
                yield _quantity(number, "participants", group)
            continue
        if place - 1 in exact:
            unit = "age"
        yield from _with_group(text, number, unit or (spare if number.value < 1000 else None))


def _exact_ages(text: str, numbers: Sequence[Number], units: Sequence[str | None]) -> dict[int, bool]:
    """Find the counts that stand right before an exact age (to på 19 år), and whether they are of a larger number."""
    found = {}
    for place in range(len(numbers) - 1):
        age = numbers[place + 1]
        fits = (
            14 <= age.value <= 80
            and units[place + 1] in ("age", None)
            and units[place] in ("participants", "women", None)
        )
        match = EXACT.fullmatch(text, numbers[place].end, age.start)
        if (
            fits
            and match
            and (match["noun"] or match["of"] or not numbers[place].article)
            and numbers[place].value < 1000
        ):
            found[place] = bool(match["of"])
    return found


def _with_group(text: str, number: Number, unit: str | None) -> Iterator[Quantity]:
    """Give a number as a quantity; one that counts nothing we know of gives none."""
    if unit in (COUNTED_ELSEWHERE, THRESHOLD):
        return
    group = None
    before = text[max(0, number.start - 20) : number.start]
    if unit in ("participants", None) and OUT_OF.search(before):
        if group_after(text, number.end) or unit:
            yield _quantity(number, "participants", None)
        return
    if unit in ("participants", "women", None) and number.value == int(number.value) and number.value < 10_000:
        group = group_before(text, number.start)
        if not number.article or OF_THEM.match(text, number.end):
            group = group_after(text, number.end) or group
    if unit == "women":
        unit, group = "participants", group or "women"
    if group is not None:
        if ALL_BEFORE.search(before):
            yield _quantity(number, "participants", None)
        yield _quantity(number, "participants", group)
    elif unit is not None or ALONE.fullmatch(text) or (not number.article and _stands_free(text, number, before)):
        yield from _in_whole_units(number, unit)


def _stands_free(text: str, number: Number, before: str) -> bool:
    """Tell whether a number without a unit stands for itself, and is not of some thing named after it (tre steg)."""
    return not DEFINITE.search(before) and bool(FREE_AFTER.match(text, number.end))


def _in_whole_units(number: Number, unit: str | None) -> Iterator[Quantity]:
    """Turn a part of a year into months; a part of a month or of a person counts nothing."""
    if unit == "years" and number.value % 1:
        yield _quantity(replace(number, value=number.value * 12), "months", None)
    elif not (unit in ("months", "participants", "age") and number.value % 1):
        yield _quantity(number, unit, None)


def _totals_by_age(text: str, counted: Sequence[Quantity]) -> Iterator[Quantity]:
    """Read "ingen under 25" and "alle over 25" as a count of those under 25."""
    if match := NONE_BENEFITS.search(text):
        yield Quantity(Decimal(0), "participants", "other_benefit", *match.span())
    if match := NONE_AGED.search(text):
        yield Quantity(Decimal(0), "participants", "under_25", *match.span())
        return
    match = ALL_AGED.search(text)
    if match is None:
        return
    total = next((q.value for q in counted if q.unit == "participants" and q.group is None), None)
    if match["over"] and int(match["limit"]) >= 24:
        yield Quantity(Decimal(0), "participants", "under_25", *match.span())
    elif match["under"] and int(match["limit"]) <= 25 and total is not None:
        yield Quantity(total, "participants", "under_25", *match.span())


def _quantity(number: Number, unit: str | None, group: str | None) -> Quantity:
    value = number.value
    return Quantity(
        Decimal(int(value)) if value == int(value) else value.normalize(), unit, group, number.start, number.end
    )
