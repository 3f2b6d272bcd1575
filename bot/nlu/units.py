"""What a number counts, told by the words around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.nlu import counted_words as words
from bot.nlu.figures import Number

COUNTED_ELSEWHERE = "elsewhere"
THRESHOLD = "threshold"
LEAST_AMOUNT = 10_000
STRONG_ONE = frozenset({"én", "éin", "ett", "eitt", "étt", "éitt"})
ON_PURPOSE = re.compile(r"\b(?:bare|berre|kun|bærre|only|just|akkurat|minst)\s*$")


@dataclass(frozen=True)
class Rule:
    """A unit, and the words before and after a number that tell it.

    The bounds are inclusive. `article` lets the rule read a word that may be an article (en, ein) as one.
    """

    unit: str
    after: re.Pattern[str] | None
    before: re.Pattern[str] | None
    low: Decimal
    high: Decimal
    article: bool

    def fits(self, text: str, number: Number, before: str) -> bool:
        """Tell whether the words around a number are the rule's."""
        if not self.low <= number.value <= self.high or (number.article and not self.article):
            return False
        if self.after and not self.after.match(text, number.end):
            return False
        return self.before is None or bool(self.before.search(before))


def _rule(
    unit: str, after: str = "", *, before: str = "", low: str = "0", high: str = "1e12", article: bool = False
) -> Rule:
    return Rule(
        unit,
        after=re.compile(after) if after else None,
        before=re.compile(before) if before else None,
        low=Decimal(low),
        high=Decimal(high),
        article=article,
    )


SOMETHING = rf"{words.ADJECTIVES}{words.OTHER_THINGS}"
SOMEBODY = rf"{words.ADJECTIVES}{words.PEOPLE}"
MEASURED = r"\s*(?:%|prosent|kr|kroner|mnd|måned|månad|uker|dager|timer)"

RULES: Sequence[Rule] = (
    _rule("percent", r"\s*(?:%|prosent\w*|pst\b|percent|per cent|pct\b)", article=True),
    _rule(
        "base_amounts",
        r"\s?g(?:'?er)?\b(?![\w/-])|\s*(?:ganger\s+)?(?:folketrygdens\s+)?grunnbeløp",
        high="50",
        article=True,
    ),
    _rule("kroner", r"\s*(?:kroners?|kronar|kr\b|nok\b|,-|\.-|-,|norwegian kroner)"),
    _rule("kroner", before=r"\b(?:kr|nok)\.?\s*$"),
    _rule("age", r"\s*-?\s*(?:år|years?)\s*-?\s*(?:gam\w+|old)|\s*-?\s*åring\w*", low="14", high="99"),
    _rule(COUNTED_ELSEWHERE, r"\s*-?\s*(?:år|years?)\s*-?\s*(?:gam\w+|old)|\s*-?\s*åring\w*"),
    _rule(THRESHOLD, rf"(?!{MEASURED}|{SOMEBODY}|{SOMETHING})", before=words.UNDER_OR_OVER, low="15", high="75"),
    _rule("age", before=words.AGE_BEFORE, low="14", high="99"),
    _rule("months", words.MONTHS, high="60", article=True),
    _rule(THRESHOLD, words.OLDER_OR_YOUNGER, low="15", high="75"),
    _rule(COUNTED_ELSEWHERE, words.YEARS, before=words.LONG_AGO),
    _rule("years", r"\s*(?:fjerde|ekstra)\s+år\b", low="0.1", high="0.9", article=True),
    _rule("years", words.YEARS, high="10", article=True),
    _rule(COUNTED_ELSEWHERE, r"\s*(?:år|years)\b", before=r"\b(?:i|for|etter|siste|in|after)\s+$", low="11"),
    _rule("age", r"\s*(?:år|years)\b", low="14", high="99"),
    _rule(THRESHOLD, SOMEBODY, before=r"\b(?:under|færre enn?|mindre enn?|less than|fewer than)\s*$"),
    _rule(COUNTED_ELSEWHERE, r"[\s-]*(?:ganger|gonger|gang)\b", article=True),
    _rule(
        COUNTED_ELSEWHERE, rf"{SOMEBODY}\s+(?:hver|kvar|kvart|each|per|pr|i\s+hver|i\s+kvar|fra\s+hver|frå\s+kvar)\b"
    ),
    _rule(COUNTED_ELSEWHERE, r"\s+(?:per|pr\.?|i\s+hver|i\s+kvar|fra\s+hver|frå\s+kvar)\s+(?:kommun|bydel|kull|grupp)"),
    _rule("women", rf"{words.ADJECTIVES}{words.WOMEN}\b"),
    _rule("participants", rf"(?!{SOMETHING}\b){words.ADJECTIVES}{words.NOT_PEOPLE}{words.PEOPLE}"),
    _rule(COUNTED_ELSEWHERE, rf"{SOMETHING}\b", article=True),
    _rule(COUNTED_ELSEWHERE, rf"\s+(?:av|of)\s+(?:de[ni]?\s+|di\s+|våre\s+|the\s+)?{words.OTHER_THINGS}\b"),
    _rule("age", before=words.AGE_SUBJECT, low="14", high="80"),
    _rule("age", before=words.ONE_ON, low="14", high="80"),
    _rule("age", before=r"^\W*(?:er|e|is)\s+$", low="14", high="80"),
    _rule("participants", r"\s+i\s+(?:\d+|[a-zæøå]+)\s+(?:måned|månad|mnd)", high="5000"),
    _rule("age", before=r"\bsom\s+(?:er|e|blir|fyller)(?:\s+(?:bare|berre|akkurat|nettopp))?\s*$", low="15", high="80"),
    _rule("participants", words.FREE, before=words.WE_ARE, high="5000"),
    _rule("participants", words.FREE, before=words.ARE_WE, low="2", high="5000"),
    _rule(
        "participants",
        r"\s+som\s+(?:er|skal|ska|skarru|vil|går|har|deltar|deltek)\b",
        before=r"\bhar\s+$",
        low="2",
        high="5000",
    ),
    _rule("participants", before=words.COUNT_BEFORE, high="5000"),
    _rule("participants", words.IN_ALL, high="5000"),
    _rule("kroner", before=words.MONEY_BEFORE, low="1000"),
    _rule("kroner", before=r"\bg\s*(?:=|er|på|:|lik)?\s*$", low="50000"),
)


def rule_unit(text: str, number: Number) -> str | None:
    """Give the first unit whose words stand around a number; None where it stands plain.

    A large number in a sentence is money even without a word for it; one alone in a message may be any answer.
    """
    before = text[max(0, number.start - 60) : number.start]
    meant = Number(number.value, number.start, number.end, number.article and not _on_purpose(text, number))
    for rule in RULES:
        if rule.fits(text, meant, before):
            return rule.unit
    in_sentence = bool(text[: number.start].strip() or text[number.end :].strip(" .!"))
    large = number.value >= LEAST_AMOUNT and in_sentence
    return "kroner" if large or (number.value >= 1000 and number.scaled) else None


def _on_purpose(text: str, number: Number) -> bool:
    """Tell a one that counts (én, ett, bare en) from an article."""
    if text[number.start : number.end] in STRONG_ONE:
        return True
    return number.value == 1 and bool(ON_PURPOSE.search(text[: number.start]))
