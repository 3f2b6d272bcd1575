"""The words each act is said with: a title or a name that only begins like a command has others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from bot.nlu.vocabulary import Reading

_TOPIC = "ask/"
_STRANGE_SHARE = 0.2


class ActWords:
    """For each act, every lemma its training messages use."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        self._words = words

    @classmethod
    def learn(cls, readings: Iterable[Reading], names: Iterable[str]) -> "ActWords":
        """Gather the lemmas of each act; topics are left out."""
        words: dict[str, set[str]] = defaultdict(set)
        for reading, name in zip(readings, names, strict=True):
            if not name.startswith(_TOPIC):
                words[name].update(reading.lemmas)
        return cls({name: frozenset(lemmas) for name, lemmas in words.items()})

    @classmethod
    def from_parts(cls, data: Mapping[str, Any]) -> "ActWords":
        """Read what to_parts gave."""
        return cls({name: frozenset(lemmas) for name, lemmas in data.items()})

    def to_parts(self) -> dict[str, list[str]]:
        """Give what must be kept."""
        return {name: sorted(lemmas) for name, lemmas in self._words.items()}

    def strange_to(self, reading: Reading) -> frozenset[str]:
        """Give the acts that are never said with so many of a message's words that it may well be none of them."""
        lemmas = frozenset(reading.lemmas)
        enough = _STRANGE_SHARE * len(lemmas)
        return frozenset(name for name, words in self._words.items() if lemmas and len(lemmas - words) >= enough)
