"""Municipalities and bydeler that a message names, in any language, form and spelling."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot.nlu.name_index import ALSO_WORDS, LONG, SHORT, NameIndex
from bot.nlu.spans import Found, lowered
from bot.register.counties import Counties
from bot.register.folding import fold
from bot.register.municipalities import FiledRegister, key_of
from bot.scheme.errors import UnknownMunicipalityError
from bot.scheme.municipality import Municipality

MOST_WORDS = 4
NEARBY = 30
WORD = re.compile(r"(?<![@\w])[^\W\d_]+(?:['’]s\b)?")
KIND = re.compile(
    r"s?(?:kommun(?:e|en|es|ens|a|al|ar)?|komune\w*|komm|kommmune|kommnue|municipality|herad\w*|suohkan\w*|gielda\w*"
    r"|tjielte\w*)"
)
ATTACHED = re.compile(r"(?P<name>.{2,}?)s?(?:kommun(?:e|en|es|ens)|komune)")
DISTRICT = re.compile(r"bydel(?:en|s)?")
SENTENCE_START = re.compile(r"(?:^|[.!?:;\n]\s*|^[\"'«(\-]+\s*)$")
BEFORE_A_NAME = re.compile(
    r"\b(?:i|fra|frå|for|til|på vegne av|vi er|me er|vi i|me i|kommunen er|kommunen heter|søkeren er|med|og|in|from"
    r"|we are)"
    r"\s+$"
)
CAPITAL_NEXT = re.compile(r" [A-ZÆØÅ][a-zæøå]")
AND_A_NAME = re.compile(r" (?:og|and) [A-ZÆØÅ][a-zæøå]")
NUMBER = re.compile(
    r"\bkomm?un\w*\s*(?:nr\.?|nummer\w*)?\s*(?:er|:|=)?\s*(?P<number>\d{4})\b|\bknr\.?\s*:?\s*(?P<short>\d{4})\b"
)
BARE_NUMBER = re.compile(r"\W*(?P<number>\d{4})\W*")
DENIED = re.compile(
    r"\b(?P<how>ikke|ikkje|not|i stedet for|istedenfor|i staden for|instead of|byt\w* ut|glem(?: det jeg sa om)?|swap"
    r"|fra|frå)\s+(?:i\s+|fra\s+)?$"
)
FROM = re.compile(r"fra|frå|byt|swap")
AFTER_CHANGE = re.compile(r"\s*(?:til|med|to|with|for)\s+$")

Mention = Found[tuple[str, ...]]


@dataclass(frozen=True)
class Word:
    """A word of the message, folded and in lower case, and its place."""

    folded: str
    lowered: str
    start: int
    end: int
    capital: bool


@dataclass(frozen=True)
class Span:
    """Some words in a row that may be a name, and what speaks for it.

    `said` tells that the word for a municipality stands with them, `indefinite` that it does so plainly (kommune),
    `district` that the word for a bydel does; `asked` that a municipality was asked for; `inside` that they do not
    begin a sentence; `capital` is left out of account where all is in capitals.
    """

    name: str
    spelling: str
    before: str
    after: str
    words: int
    of_words: int
    said: bool
    indefinite: bool
    district: bool
    asked: bool
    capital: bool

    @property
    def inside(self) -> bool:
        """Tell whether something in the same sentence stands before."""
        return not SENTENCE_START.search(self.before)

    @property
    def introduced(self) -> bool:
        """Tell whether the word before is one that names follow (i, fra, vi er)."""
        return bool(BEFORE_A_NAME.search(lowered(self.before)))


class NameFinder:
    """Finds municipalities and bydeler by name or number; built once a process."""

    def __init__(self, register: FiledRegister, counties: Counties) -> None:
        self._register = register
        self._index = NameIndex(register, counties)

    def find(self, text: str, on: date, asked: bool = False) -> Sequence[Mention]:
        """Find each mention in a message with its own case; `asked` lets a bare word in lower case be a name.

        A mention is the numbers it may mean on the day: two for Herøy and Våler, unless their county is named too.
        """
        small = lowered(text)
        words = list(_words(text, small))
        found = [*self._by_number(small, on, asked), *self._by_name(text, small, words, on, asked)]
        kept = [mention for mention in found if not _replaced(small, mention, found)]
        return sorted(kept or found, key=lambda mention: mention.start)

    def _by_name(self, text: str, small: str, words: Sequence[Word], on: date, asked: bool) -> Iterator[Mention]:
        """Go through the words, and at each take the longest name that starts there."""
        place = 0
        while place < len(words):
            used = 1
            for length in range(min(MOST_WORDS, len(words) - place), 0, -1):
                start, end = words[place].start, words[place + length - 1].end
                if not _together(text, words[place : place + length]):
                    continue
                units = self._named(_span(text, words, place, length, asked))
                if units:
                    used = length
                    county = self._index.county_after(small, end)
                    if county in (None, "Oslo") or any(unit.county == county for unit in units):
                        yield self._narrowed(Found(units, start, end), small, on)
                    break
            place += used

    def _named(self, span: Span) -> tuple[Municipality, ...]:
        """Give the units that some words may name."""
        exact = self._index.exact(span.name)
        if exact:
            units = exact if self._sure(span) else ()
        else:
            units = self._index.alike(span.name, span.said or span.asked) if self._guessable(span) else ()
        preferred = tuple(unit for unit in units if (unit.district is not None) == span.district)
        return preferred or units

    def _sure(self, span: Span) -> bool:
        """Tell whether a name stands clearly as one: names that are words too need a capital, or a word beside them."""
        bare, spelled = self._index.bare(span.name), self._index.spelled(span.spelling)
        if bare not in ALSO_WORDS and (len(bare) > SHORT or (len(bare) == SHORT and (spelled or span.capital))):
            return True
        if span.district or self._index.county_after(lowered(span.after), 0):
            return True
        if span.said and (spelled or span.capital) and (span.capital or span.indefinite):
            return True
        if span.asked and (spelled or span.of_words <= 2):
            return span.of_words <= MOST_WORDS or span.capital or span.introduced
        if not (span.capital and spelled):
            return False
        if span.inside:
            return not CAPITAL_NEXT.match(span.after)
        return span.after.lstrip()[:1] in (",", ".", ":", "") or bool(AND_A_NAME.match(span.after))

    def _guessable(self, span: Span) -> bool:
        """Tell whether words that are no name may be a misspelt one."""
        expected = span.said or span.asked or span.district
        if span.words > 2 or len(span.name) <= SHORT or "kommun" in span.name or self._index.is_county(span.name):
            return False
        if len(span.name) < LONG - 2 and not (expected and (span.capital or span.of_words <= 3)):
            return False
        capital = span.capital and span.inside
        long_and_clear = len(span.name) >= LONG and (span.introduced or capital or span.of_words <= 2)
        return expected or (capital and span.introduced) or long_and_clear

    def _narrowed(self, mention: Found[tuple[Municipality, ...]], small: str, on: date) -> Mention:
        """Put units into the numbering of the day, and let a county choose between two: the one nearby, or anywhere."""
        counties: dict[str, set[str]] = defaultdict(set)
        for unit in mention.value:
            current = self._register.municipality(key_of(unit), on)
            counties[key_of(current)] |= {unit.county, current.county}
        if len(counties) > 1:
            for place in (small[mention.end : mention.end + NEARBY], small):
                named = self._index.counties_in(place)
                chosen = [key for key, of_unit in counties.items() if of_unit & named]
                if len(chosen) == 1:
                    return Found((chosen[0],), mention.start, mention.end)
        return Found(tuple(counties), mention.start, mention.end)

    def _by_number(self, small: str, on: date, asked: bool) -> Iterator[Mention]:
        """Find municipality numbers: after the word for one, or alone when a municipality was asked for."""
        alone = BARE_NUMBER.fullmatch(small) if asked else None
        for match in [alone] if alone else NUMBER.finditer(small):
            number = match["number"] or match["short"]
            try:
                unit = self._register.municipality(number, on)
            except UnknownMunicipalityError:
                continue
            yield Found((key_of(unit),), match.start(), match.end())


def _words(text: str, small: str) -> Iterator[Word]:
    """Give the words of a message; capitals tell nothing where nearly all words have them."""
    matches = list(WORD.finditer(text))
    shouted = sum(match[0].isupper() for match in matches) > 0.7 * len(matches) > 2
    for match in matches:
        capital = match[0][0].isupper() and not shouted
        yield Word(fold(match[0].replace("’", "'")), small[match.start() : match.end()], *match.span(), capital)


def _together(text: str, words: Sequence[Word]) -> bool:
    """Tell whether nothing but spaces, hyphens and the dot of an abbreviation stands between words."""
    return not any(text[first.end : second.start].strip(" -/.") for first, second in pairwise(words))


def _span(text: str, words: Sequence[Word], place: int, length: int, asked: bool) -> Span:
    """Gather what speaks for some words being a name."""
    span = words[place : place + length]
    name, spelling = " ".join(word.folded for word in span), " ".join(word.lowered for word in span)
    following = words[place + length].folded if place + length < len(words) else ""
    previous = words[place - 1].folded if place else ""
    attached, spelled = ATTACHED.fullmatch(name), ATTACHED.fullmatch(spelling)
    return Span(
        name=attached["name"] if attached else name,
        spelling=spelled["name"] if spelled else spelling,
        before=text[: span[0].start],
        after=text[span[-1].end :],
        words=length,
        of_words=len(words),
        said=bool(KIND.fullmatch(following)) or attached is not None,
        indefinite=following in ("kommune", "herad"),
        district=bool(DISTRICT.fullmatch(following) or DISTRICT.fullmatch(previous)),
        asked=asked and not following.startswith("kommuner"),
        capital=span[0].capital,
    )


def _replaced(small: str, mention: Mention, found: Sequence[Mention]) -> bool:
    """Tell whether a mention is denied, or named only as what another one takes the place of."""
    match = DENIED.search(small[: mention.start])
    if match is None or not FROM.match(match["how"]):
        return match is not None
    later = (other for other in found if other.start > mention.end)
    return any(AFTER_CHANGE.fullmatch(small, mention.end, other.start) for other in later)
