"""How long something lasts, where one word says it (halvår, toårig), and the years that are no project's."""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.nlu.number_words import SMALL
from bot.nlu.spans import Found
from bot.scheme.facts import Quantity

FEW = r"(?:to|2|tre|3|fire|4|two|three|four)"
PAST_PROGRAMME = re.compile(
    r"\b(?:treårs?(?:program|løp)\w*|fireårs?løp\w*)\b"
    r"|\b(?:alle\s+)?(?:de|dei|di)?\s*(?:tre|3|three)\s+år(?:ene|a|an|ane)\b"
    rf"|\b{FEW}\s?-?\s?(?:år(?:ig\w*|s)?|years?)\s+(?:(?:i|med|på|av|of|in|the|ordinær\w*|fullført|gjennomført)\s+)*"
    r"(?:intro\w*|program\w*|kvalifiseringsprogram\w*)"
    r"|\bfullført\s+(?:alle\s+)?(?:tre|3)\s+år(?:ig\w*)?\b|\b(?:tre|3|three)\s+(?:år|years)\s+(?:bak|behind)\b"
    r"|\b(?:tre|3)-?årig\w*\s+(?:\w+\s+)?(?:intro|program)\w*"
)
YEARS = re.compile(
    r"\b(?P<number>ett|eitt|et|en|ein|to|tre|fire|fem)-?"
    r"(?:årig\w*|års(?:prosjekt|periode|plan|søknad|avtale|tiltak)\w*|års\b)"
)
PARTS_OF_A_YEAR: Sequence[tuple[int, re.Pattern[str]]] = (
    (
        12,
        re.compile(
            r"\b(?:hele|heile|helle) (?:året|åre)\b(?!s)|\båret (?:rundt|gjennom)\b|\b(?:the|a) (?:whole|full) year\b"
        ),
    ),
    (9, re.compile(r"\b(?:et\s+|eit\s+)?(?:trekvart|tre\s+kvart)\s+år\w*\b")),
    (6, re.compile(r"(?<!første )(?<!andre )(?<!fyrste )(?<!hvert )(?<!siste )\b(?:eit?\s+|et\s+)?halvår(?:et|s)?\b")),
    (6, re.compile(r"\bhalf\s+(?:a\s+)?year\b")),
    (3, re.compile(r"\b(?:et|eit)\s+(?:kvart(?:al)?(?:\s+år\w*)?|fjerdedels\s+år)\b|\ba\s+quarter\b")),
)


def find_named_durations(text: str) -> Sequence[Found[Quantity]]:
    """Find durations that are words of their own in a lower-case text: halvår, trekvart år, toårig."""
    found = []
    for months, pattern in PARTS_OF_A_YEAR:
        found += [_found(match, months, "months") for match in pattern.finditer(text)]
    found += [_found(match, SMALL[match["number"]], "years") for match in YEARS.finditer(text)]
    return found


def _found(match: "re.Match[str]", number: int, unit: str) -> Found[Quantity]:
    return Found(Quantity(Decimal(number), unit, None, *match.span()), *match.span())
