"""What the training data taught about words: lemmas, the domain's words, and how to read a message with them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.nlu.compounds import parts_of
from bot.nlu.lemmas import lemma_table
from bot.nlu.spelling import Spelling
from bot.nlu.text import fold, tokens

_TIMES_USED = 3


@dataclass(frozen=True)
class Reading:
    """A message as the classifier sees it: words, their lemmas, and the parts of compounds and mended words.

    `known_words` is False where no word of it is one the training data uses, a form or compound of one, or a number.
    """

    folded: str
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    parts: tuple[str, ...]
    known_words: bool


class Vocabulary:
    """Reads a message by what was learnt when the model was trained."""

    def __init__(self, lemmas: Mapping[str, str], domain: frozenset[str]) -> None:
        self._lemmas = lemmas
        self._domain = domain
        self._spelling = Spelling(domain)
        self._read_word = lru_cache(maxsize=20_000)(self._reading_of)

    @classmethod
    def learn(cls, texts: Iterable[str]) -> "Vocabulary":
        """Learn from the training messages; a word counts as the domain's own when some of them use it."""
        counts = Counter(word for text in texts for word in set(tokens(fold(text))))
        lemmas = lemma_table(counts)
        common = {word for word, times in counts.items() if times >= _TIMES_USED}
        common |= {lemmas.get(word, word) for word in common}
        return cls(lemmas, frozenset(word for word in common if word.isalpha()))

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Vocabulary":
        """Read what to_json wrote."""
        return cls(data["lemmas"], frozenset(data["domain"]))

    def to_json(self) -> dict[str, Any]:
        """Give what must be kept with the model."""
        return {"lemmas": dict(self._lemmas), "domain": sorted(self._domain)}

    def read(self, text: str) -> Reading:
        """Read a message."""
        folded = fold(text)
        words = tokens(folded)
        read = [self._read_word(word) for word in words]
        lemmas = tuple(lemma for lemma, _ in read)
        parts = tuple(part for _, parts in read for part in parts)
        return Reading(folded, words, lemmas, parts, bool(parts) or any(map(self._understands, lemmas)))

    def knows(self, word: str) -> bool:
        """Say whether a flattened word is the domain's own or a form of one of its words."""
        return word in self._domain or word in self._lemmas

    def _understands(self, lemma: str) -> bool:
        return self.knows(lemma) or lemma.isdecimal()

    def _reading_of(self, word: str) -> tuple[str, tuple[str, ...]]:
        lemma = self._lemmas.get(word, word)
        parts = parts_of(word, self._domain)
        if not parts and not self.knows(word) and (mended := self._spelling.mend(word)):
            return self._lemmas.get(mended, mended), parts_of(mended, self._domain)
        return lemma, tuple(self._lemmas.get(part, part) for part in parts)
