"""Which participants a count is of: under 25, 25 or over, with another benefit, women."""

import re

from bot.nlu.counted_words import PEOPLE, WOMEN
from bot.nlu.lexicon import any_of

AGE_LIMIT = 25
UNDER = r"(?:(?:har\s+)?ikk?j?e\s+(?:har\s+)?fyll?t?|under|yngre enn?|below|younger than|u)"
OVER = r"(?:har\s+fylt|over|ovr|eldre enn?|above|older than|fylt)"
OF = (
    r"(?:\s+(?:av|utav|of)\s+(?:dem|dei|de|dæm|disse|desse|oss|våre|deltak\w+|deltag\w+|them|these|the\s+\w+|alle|totalt"
    r"|\d+|[a-zæøå]{2,8})(?:\s+(?:" + PEOPLE + r"))?)?"
)
LINK = (
    r"(?:\s+(?:som|which|who))?(?:\s+(?:er|e|æ|var|blir|vert|are|is|alle))?(?:\s+(?:fortsatt|bare|berre|kun|nå|no|ennå|godt))?"
    r"(?:\s+(?:i alderen|på))?"
)
NOUN = rf"(?:\s+(?:voksne\s+|unge\s+|vaksne\s+)?(?:{PEOPLE}|{WOMEN}))?(?:\s+til)?"
AGED = re.compile(
    rf"{NOUN}{OF}{LINK}\s*,?\s*(?:(?P<under>{UNDER})|(?P<over>{OVER}))"
    r"(?:\s+(?P<limit>\d\d)\b|(?=\s*(?:[,.;?!)]|$|(?:og|and|men|but)\b)))"
)
OR_OLDER = re.compile(
    rf"{NOUN}{OF}{LINK}\s+(?P<limit>\d\d)\s*(?:år)?\s*"
    r"(?:\+|(?:eller|og|or|and)\s+(?:(?P<over>eldre|over|older|oppover)|(?P<under>yngre|younger)))"
)
EXACT = re.compile(rf"(?P<noun>{NOUN})(?P<of>{OF})\s+(?:som\s+)?(?:er\s+|e\s+|is\s+|are\s+)?(?:på\s+|i alderen\s+)?$")
BENEFIT = re.compile(rf"(?P<words>[^.;?!]{{0,60}}?){any_of('benefits')}")
NOT = re.compile(
    r"\b(?:ikke|ikkje|itj|uten|utan|ingen|inga|not|without|over|under|resten|mens|og\s+(?:\d|\w+)\s+(?:får|på|har))\b|\d"
)
LABELLED = re.compile(rf"\b(?:(?P<under>{UNDER})|(?P<over>{OVER}))\s+25(?:\s*år)?\s*(?:er|:|=|-|blir)\s*(?:det\s+)?$")
ALL_BEFORE = re.compile(r"\b(?:alle|samtlige|all|all the|alle de|dei)\s*$")
NONE_AGED = re.compile(
    rf"\b(?:ingen|null|none|inga|ikke noen|ikkje nokon|no one)(?:\s+(?:av|of)\s+\w+)?{NOUN}{LINK}"
    r"\s+(?:under|yngre enn|below|younger than)(?:\s+25)?\b"
)
NONE_BENEFITS = re.compile(
    rf"\b(?:ingen|inga|none|no one|nobody)(?:\s+(?:av|of)\s+\w+)?{NOUN}\s+"
    r"(?:har|får|fær|mottar|mottek|have|has|gets?|receives?)\s+(?:noen |nokon |any )?"
    r"(?:annen|anna|andre|another|other)\s+(?:støna|ytel|ytin|støtte|benefit|stipend)\w*"
)
ALL_AGED = re.compile(
    rf"\b(?:alle|samtlige|all)(?:\s+sammen)?{NOUN}{LINK}\s+(?:(?P<under>{UNDER})|(?P<over>{OVER}))\s+(?P<limit>\d\d)\b"
)


def group_after(text: str, end: int) -> str | None:
    """Read the group from the words after a count that ends at a place."""
    for pattern in (AGED, OR_OLDER):
        match = pattern.match(text, end)
        if match and (match["limit"] or "25" in text):
            return _age_group(match)
    benefit = BENEFIT.match(text, end)
    if benefit and not NOT.search(benefit["words"]):
        return "other_benefit"
    return None


def group_before(text: str, start: int) -> str | None:
    """Read the group from a label before a count (under 25: 4)."""
    match = LABELLED.search(text[max(0, start - 40) : start])
    return None if match is None else "under_25" if match["under"] else "25_or_over"


def group_of_age(age: int) -> str:
    """Place an exact age; whoever is 25 is not under 25."""
    return "under_25" if age < AGE_LIMIT else "25_or_over"


def _age_group(match: "re.Match[str]") -> str | None:
    """Place a limit: under 20 is under 25, over 30 is over; over 18 tells nothing."""
    limit = int(match["limit"] or AGE_LIMIT)
    if match["under"]:
        return "under_25" if limit <= AGE_LIMIT else None
    return "25_or_over" if limit >= AGE_LIMIT - 1 else None
