"""Where numbers stand in a message, in figures or words; what they count is another module's concern."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.nlu.lexicon import any_of
from bot.nlu.number_words import (
    AND,
    ARTICLES,
    HALF,
    ONLY_ENGLISH,
    ONLY_NORWEGIAN,
    SCALES,
    STANDING_ALONE,
    Word,
    parts_of,
    value_of,
)

FIGURE = (
    r"(?<![\w.,/+])(?:\d{1,3}(?:[ \u00a0\u202f.']\d{3})+(?![\d])|\d{1,3}(?:,\d{3})+(?![\d,])|\d+)"
    r"(?:[.,]\d{1,2}(?!\d))?(?:\s?½)?(?![^\W\d_]+\d)"
)
TOKEN = re.compile(rf"(?P<figure>{FIGURE})|(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)", re.IGNORECASE)
GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?")
SPACES = re.compile(r"[\s\u00a0\u202f']")
BETWEEN = re.compile(r"[\s\u00a0\u202f]*\.?[\s\u00a0\u202f]*")
LONGEST_RUN = 9
ENGLISH = re.compile(rf"\b{any_of('english')}\b")
NORWEGIAN = re.compile(rf"\b{any_of('norwegian')}\b")


@dataclass(frozen=True)
class Number:
    """A number and its place; `article` tells that it is only a word that may be an article (en, ein, one)."""

    value: Decimal
    start: int
    end: int
    article: bool = False
    scaled: bool = False


@dataclass(frozen=True)
class Token:
    """A figure or a word that may belong to a number."""

    words: tuple[Word, ...]
    start: int
    end: int


def find_numbers(text: str) -> Sequence[Number]:
    """Find every number in a lower-case text, in order."""
    tokens = list(_tokens(text))
    numbers: list[Number] = []
    place = 0
    while place < len(tokens):
        number, used = _longest(text, tokens, place)
        if number is not None:
            numbers.append(number)
        place += used
    return numbers


def figure_value(figure: str) -> Decimal:
    """Read a number in figures; a dot or comma before exactly three figures groups, any other is a decimal mark."""
    half = Decimal("0.5") if "½" in figure else Decimal(0)
    plain = SPACES.sub("", figure.replace("½", ""))
    if GROUPED.fullmatch(plain):
        plain = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", plain)
    return Decimal(plain.replace(",", ".")) + half


def is_english(text: str) -> bool:
    """Tell whether a lower-case text has more of English's small words than of Norwegian's."""
    return len(ENGLISH.findall(text)) > len(NORWEGIAN.findall(text))


def _tokens(text: str) -> Iterator[Token]:
    """Give the figures and number words of a text; a hyphen between two number words parts them."""
    foreign = ONLY_NORWEGIAN if is_english(text) else ONLY_ENGLISH
    for match in TOKEN.finditer(text):
        if match["figure"]:
            yield Token((figure_value(match["figure"]),), match.start(), match.end())
            continue
        start = match.start()
        whole = parts_of(match["word"])
        for word in [match["word"]] if whole else match["word"].split("-"):
            parts = parts_of(word)
            if parts and word not in foreign:
                yield Token(parts, start, start + len(word))
            start += len(word) + 1


def _longest(text: str, tokens: Sequence[Token], place: int) -> tuple[Number | None, int]:
    """Read the longest run of tokens from a place that forms a number, and tell how many it took."""
    run = [tokens[place]]
    for token in tokens[place + 1 : place + LONGEST_RUN]:
        if isinstance(token.words[0], Decimal) or not BETWEEN.fullmatch(text, run[-1].end, token.start):
            break
        run.append(token)
    for length in range(len(run), 0, -1):
        words = [word for token in run[:length] for word in token.words]
        if words[0] in AND or (length == 1 and (words[0] in SCALES and words[0] not in STANDING_ALONE)):
            continue
        value = value_of(words)
        if value is not None:
            return _number(value, words, run[0].start, run[length - 1].end), length
    return None, 1


def _number(value: Decimal, words: Sequence[Word], start: int, end: int) -> Number:
    """Put the number together with what its words tell."""
    value = Decimal(int(value)) if value == int(value) else value
    only = len(words) == 1 and (words[0] in ARTICLES or words[0] in HALF)
    return Number(value, start, end, article=only, scaled=any(word in SCALES for word in words))
