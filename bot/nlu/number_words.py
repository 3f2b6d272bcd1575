"""Number words of bokmål, nynorsk, dialect and English, and the values they name."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.nlu.lexicon import numbered

ONES = numbered("ones")
TEENS = numbered("teens")
TENS = numbered("tens")
SCALES = numbered("scales")
ONE_AND_A_HALF = frozenset({"halvannen", "halvannet", "halvannan", "halvanna"})
AND = frozenset({"og", "and"})
HALF = frozenset({"halv", "halvt", "half"})
ARTICLES = frozenset({"en", "et", "ei", "eit", "ein", "one", "a", "an"})
ONLY_NORWEGIAN = frozenset({"to", "fire"})
ONLY_ENGLISH = frozenset({"eleven", "a", "an"})
STANDING_ALONE = frozenset({"hundre", "hundred", "tusen", "dusin", "dozen"})
GLUED = re.compile("(hundre|tusen)(?:og)?")

Word = str | Decimal


def _small_numbers() -> dict[str, int]:
    """List every word below one hundred: simple ones, tens with ones, and ones before tens (femogtyve)."""
    words = {**ONES, **TEENS, **TENS}
    for ten_word, ten in TENS.items():
        for one_word, one in ONES.items():
            if one:
                compounds = (f"{ten_word}{one_word}", f"{ten_word}-{one_word}", f"{one_word}og{ten_word}")
                words.update(dict.fromkeys(compounds, ten + one))
    return words


SMALL: Mapping[str, int] = _small_numbers()
LEVELS = sorted(set(SCALES.values()), reverse=True)
NUMBER_WORDS = frozenset(SMALL) | frozenset(SCALES) | ONE_AND_A_HALF | HALF | AND | ARTICLES


def parts_of(word: str) -> tuple[str, ...]:
    """Take a number written in one word apart (tohundreogfemti); any other word is given back alone, or as nothing."""
    if word in NUMBER_WORDS:
        return (word,)
    parts = tuple(part for part in GLUED.split(word) if part)
    if parts and parts[-1] in ARTICLES:
        return ()
    return parts if len(parts) > 1 and all(part in NUMBER_WORDS for part in parts) else ()


def value_of(words: Sequence[Word]) -> Decimal | None:
    """Read a run of number words, where figures may stand among them, or give None where they form no number.

    >>> value_of(["to", "hundre", "og", "femti", "tusen"])
    Decimal('250000')
    """
    return _read(words, 0)


def _read(words: Sequence[Word], level: int) -> Decimal | None:
    """Read around the greatest scale word first: what stands before multiplies it, what stands after adds to it."""
    if level == len(LEVELS):
        return _below_hundred(words)
    scale = LEVELS[level]
    places = [place for place, word in enumerate(words) if isinstance(word, str) and SCALES.get(word) == scale]
    if not places:
        return _read(words, level + 1)
    before, after = words[: places[-1]], words[places[-1] + 1 :]
    if after and after[0] in AND:
        after = after[1:] or ("",)
    many = _read(before, level + 1) if before else Decimal(1)
    rest = _read(after, level + 1) if after else Decimal(0)
    if many is None or rest is None or rest >= scale:
        return None
    return many * scale + rest


def _below_hundred(words: Sequence[Word]) -> Decimal | None:
    """Read ones, teens and tens, a figure, and what a half adds."""
    if len(words) > 1 and words[-1] in HALF:
        return _with_a_half(words[:-1])
    if len(words) == 1:
        return _one_word(words[0])
    if len(words) == 2 and isinstance(words[0], str) and words[0] in TENS:
        ones = ONES.get(words[1], 0) if isinstance(words[1], str) else 0
        return Decimal(TENS[words[0]] + ones) if ones else None
    return None


def _one_word(word: Word) -> Decimal | None:
    """Read one word or figure."""
    if isinstance(word, Decimal):
        return word
    if word in ONE_AND_A_HALF:
        return Decimal("1.5")
    if word in HALF:
        return Decimal("0.5")
    return Decimal(SMALL.get(word, 1)) if word in SMALL or word in ARTICLES else None


def _with_a_half(words: Sequence[Word]) -> Decimal | None:
    """Read what stands before a half: an article alone (en halv), or a number and perhaps one (to og en halv)."""
    if len(words) == 1 and words[0] in ARTICLES:
        return Decimal("0.5")
    whole = words[:-1] if words[-1] in ARTICLES else words
    if len(whole) < 2 or whole[-1] not in AND:
        return None
    number = _below_hundred(whole[:-1])
    return None if number is None else number + Decimal("0.5")
