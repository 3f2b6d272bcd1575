"""Takes out of a text who it is about, so that a question can be kept where the case is not.

It errs on the safe side: a capitalised word counts as a name unless the training data writes it in small letters.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import reduce

EMAIL, ADDRESS, NUMBER, PLACE, NAME = "<e-post>", "<nettadresse>", "<nummer>", "<kommune>", "<navn>"
_LETTER = "a-zæøåáčđŋšŧžéèëüöäôò"
_CAPITALISED = re.compile(rf"\b[A-ZÆØÅÁČĐŊŠŦŽÉÜÖÄ][{_LETTER}]+(?:-[A-ZÆØÅ][{_LETTER}]+)*\b")
_SMALL = re.compile(rf"(?<![\w])[{_LETTER}]+(?![\w])")
# Phone numbers, organisation numbers and accounts; an amount is no such number.
_NUMBER = re.compile(
    r"(?<![\d,.])\+?\d(?:[ \u00a0]?\d){7,11}(?!\d|[ \u00a0]?\d|[ \u00a0]?(?:kr|nok|mill))", re.IGNORECASE
)
_ROAD = "gata|gate|gaten|veien|vegen|vei|veg|plass|torg"
_STREET = re.compile(rf"\b[A-ZÆØÅ][{_LETTER}]+(?:[ -][A-ZÆØÅ]?[{_LETTER}]+)? ?(?:{_ROAD}) \d+\w?\b")
# «Per» and «Lie» are words, but not before or after another name; what a sentence begins with is left alone.
_BESIDE_NAME = re.compile(rf"(?:(?<=[\w,>] ){_CAPITALISED.pattern} )*{NAME}(?: (?:{NAME}|{_CAPITALISED.pattern}))*")
_ALWAYS = (
    (re.compile(r"\S+@\S+\.\w+"), EMAIL),
    (re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE), ADDRESS),
    (_NUMBER, NUMBER),
    (_STREET, NAME),
)


class Anonymiser:
    """Knows the country's places and the words that are no names."""

    def __init__(self, places: Iterable[str], known_words: Collection[str]) -> None:
        self._places = _any_of(places)
        self._known_words = known_words

    def cleaned(self, text: str, names: Iterable[str], places: Iterable[str] = ()) -> str:
        """Give a text without names, addresses, numbers and municipalities.

        `names` and `places` are those of the case itself: they are found however they are written.
        """
        text = reduce(lambda told, each: each[0].sub(each[1], told), _ALWAYS, text)
        text = _any_of(places, re.IGNORECASE).sub(PLACE, text)
        text = _any_of(names, re.IGNORECASE).sub(NAME, text)
        text = self._places.sub(PLACE, text)
        text = _CAPITALISED.sub(lambda found: found[0] if self._is_word(found[0]) else NAME, text)
        return _BESIDE_NAME.sub(NAME, text)

    def _is_word(self, found: str) -> bool:
        return all(part in self._known_words for part in found.lower().split("-"))


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """Give the words that are written in small letters again and again, and oftener than with a capital."""
    small: Counter[str] = Counter()
    capitalised: Counter[str] = Counter()
    for text in texts:
        small.update(set(_SMALL.findall(text)))
        # What a text begins with has a capital in any case.
        capitalised.update({word.lower() for word in _CAPITALISED.findall(text[1:])})
    return frozenset(word for word, times in small.items() if times > 1 and times > capitalised[word])


def _any_of(names: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    longest_first = sorted({name for name in names if name}, key=len, reverse=True)
    # Without a name nothing is to be found.
    choice = "|".join(re.escape(name) for name in longest_first) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{choice})s?(?!\w)", flags)
