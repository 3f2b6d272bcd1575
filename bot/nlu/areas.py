"""Focus areas that a message names, by number or by what the call's areas are called."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.nlu.lexicon import any_word, numbered
from bot.nlu.spans import Found
from bot.scheme.call import Call

MOST_AREAS = 8
NUMBERS = numbered("area_numbers")
ORDINALS = {word: number for word, number in numbered("ordinals").items() if number <= MOST_AREAS}
NICKNAMES = numbered("area_nicknames")
ONE = r"(?:[1-9](?![\d/]|[.,]\d|\s*(?:%|prosent))|" + any_word(NUMBERS) + r")\b"
COUNTED = (
    r"(?!\s+(?:[^\W\d_]+\s+)?(?:delta|pers|stk|styk|måned|månad|mnd|år\b|kvinn|elev|kommun|participant|month|year|under|over"
    r"|av\b|av dem|lær|folk))"
)
AREA_WORD = (
    r"(?:(?:satsings?|satsnings?|fokus|innsats|prosjekt|tilskudds?|tilskots?)[\s-]?)?(?:område[rnet]*|områda|områd[ne]*|omrode|omraade[rnt]*|omrade[rnt]*|omrdåe|omårde|omr)"
    r"|satsomr|(?:focus\s+)?areas?|satsn?ing|strand|so|o"
)
LIST = re.compile(
    rf"\b(?P<word>{AREA_WORD})\b\.?(?:\s*(?:nr\.?|nummer|number|no\.))?(?:\s*(?:er|blir|:|=|til))?\s*[-#]?\s*"
    rf"(?P<first>{ONE})(?P<more>(?:\s*(?:,|og|eller|and|or|/|&|\+|til|-|i stedet for|ikke)\s*{ONE}{COUNTED})*)"
)
ATTACHED = re.compile(r"\b(?:so|o|omr|område)(?P<first>[1-8])\b")
CHANGE = re.compile(rf"\b(?:\w*område\w*|omr|area)\s+(?:fra|frå|from)\s+(?P<old>{ONE})\s+(?:til|to)\s+(?P<first>{ONE})")
ORDINAL = re.compile(
    rf"\b(?P<first>{any_word(ORDINALS)})\s+(?:og\s+\w+\s+)?(?:satsings?|fokus|focus\s+)?(?:område\w*|area)\b"
)
NICKNAME = re.compile(rf"\b(?P<first>{any_word(NICKNAMES)})\b")
RANGE = re.compile(rf"\s*(?:-|til)\s*{ONE}")
NOT = re.compile(
    r"\b(?:ikke|ikkje|not|i stedet for|istedenfor|i staden for|instead of|framfor)\s+(?:i\s+|på\s+|for\s+)?$"
)
ONE_WORD = re.compile(ONE)
ALONE = re.compile(rf"\W*(?:nummer|nr\.?|number|alternativ)?\s*(?P<first>{ONE})\W*")


@dataclass(frozen=True)
class AreaName:
    """A pattern by which people name an area of a call."""

    number: int
    pattern: re.Pattern[str]


@lru_cache(maxsize=16)
def _compiled(number: int, pattern: str) -> AreaName:
    return AreaName(number, re.compile(rf"(?<!\w)(?:{pattern})"))


def area_names(call: Call) -> Sequence[AreaName]:
    """Give the names of a call's areas, as patterns on a lower-case text."""
    return tuple(_compiled(area.number, pattern) for area in call.areas for pattern in area.names)


def find_areas(text: str, names: Sequence[AreaName] = (), asked: bool = False) -> Sequence[Found[int]]:
    """Find the areas in a lower-case text, in the order they stand; `asked` lets a number alone be one.

    A range (område 1-6) names none in particular; what is denied or changed from is left out when another is named.
    """
    found = [*_by_list(text), *_by_word(text)]
    for name in names:
        found += [Found(name.number, match.start(), match.end()) for match in name.pattern.finditer(text)]
    if asked and not found and (alone := ALONE.fullmatch(text)):
        found.append(Found(_number(alone["first"]), *alone.span("first")))
    affirmed = [area for area in found if not NOT.search(text[: area.start])]
    return sorted(affirmed or found, key=lambda area: area.start)


def area_places(text: str) -> Sequence["re.Match[str]"]:
    """Give the places where area numbers stand, ranges too: their digits count nothing."""
    return [match for pattern in (CHANGE, LIST, ATTACHED, ORDINAL) for match in pattern.finditer(text)]


def _by_list(text: str) -> list[Found[int]]:
    """Read an area word with one number or several."""
    found = []
    changes = list(CHANGE.finditer(text))
    for match in changes:
        found.append(Found(_number(match["first"]), match.start(), match.end()))
    for match in LIST.finditer(text):
        if RANGE.match(match["more"]) and not CHANGE.match(text, match.start()):
            continue
        numbers = [match["first"], *ONE_WORD.findall(re.sub(r"(?:ikke|i stedet for)\s*\S+", "", match["more"]))]
        found += [Found(_number(number), match.start(), match.end()) for number in numbers]
    return found


def _by_word(text: str) -> list[Found[int]]:
    """Read so2, the second area, and nicknames (toeren)."""
    tables = ((ATTACHED, None), (ORDINAL, ORDINALS), (NICKNAME, NICKNAMES))
    return [
        Found(table[match["first"]] if table else int(match["first"]), match.start(), match.end())
        for pattern, table in tables
        for match in pattern.finditer(text)
    ]


def _number(word: str) -> int:
    """Read an area's number in a figure or a word."""
    return int(word) if word.isdigit() else NUMBERS[word]
