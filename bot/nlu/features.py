"""Messages as numbers: TF-IDF over lemmas and compound parts, runs of lemmas, and pieces of words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from bot.nlu.vocabulary import Reading

Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Kind:
    """A kind of term: its name, its weight beside the others, and in how many messages a term must occur."""

    name: str
    weight: float
    at_least: int


KINDS = (Kind("words", 1.0, 2), Kind("runs", 0.7, 3), Kind("pieces", 1.5, 5))


def terms_of(reading: Reading, kind: str) -> Iterator[str]:
    """Give the terms of one kind in a message, as often as they occur; `lemmas` are words without compound parts."""
    if kind in ("words", "lemmas"):
        yield from reading.lemmas
        yield from reading.parts if kind == "words" else ()
    elif kind == "runs":
        for length in (2, 3):
            for start in range(len(reading.lemmas) - length + 1):
                yield " ".join(reading.lemmas[start : start + length])
    else:
        for word in reading.words:
            yield from _pieces(word)


# Messages share most of their words, and taking words to pieces is most of the work of fitting.
@lru_cache(maxsize=60_000)
def _pieces(word: str) -> tuple[str, ...]:
    edged = f" {word} "
    return tuple(
        edged[start : start + length] for length in range(2, 6) for start in range(max(len(edged) - length, 0) + 1)
    )


class Features:
    """The terms that count, with their weights; each kind of term is brought to length one by itself."""

    def __init__(self, kinds: Sequence[Kind], index: Mapping[str, Mapping[str, int]], rarity: Numbers) -> None:
        self.kinds = tuple(kinds)
        self._index = index
        self._rarity = rarity

    @classmethod
    def learn(cls, readings: Sequence[Reading], kinds: Sequence[Kind] = KINDS) -> "Features":
        """Keep the terms that enough messages use, and weigh each by how few do."""
        index: dict[str, dict[str, int]] = {}
        counts: list[int] = []
        for kind in kinds:
            used = Counter(term for reading in readings for term in set(terms_of(reading, kind.name)))
            kept = sorted(term for term, times in used.items() if times >= kind.at_least)
            index[kind.name] = {term: len(counts) + place for place, term in enumerate(kept)}
            counts += [used[term] for term in kept]
        rarity = np.log((1 + len(readings)) / (1 + np.array(counts, dtype=np.float64))) + 1
        return cls(kinds, index, rarity.astype(np.float32))

    @classmethod
    def from_parts(cls, data: Mapping[str, Any]) -> "Features":
        """Read what to_parts gave."""
        kinds = tuple(Kind(*kind) for kind in data["kinds"])
        starts = iter(np.cumsum([0, *(len(terms) for terms in data["terms"])]).tolist())
        index = {
            kind.name: {term: start + place for place, term in enumerate(terms)}
            for kind, terms, start in zip(kinds, data["terms"], starts, strict=False)
        }
        return cls(kinds, index, data["rarity"])

    def to_parts(self) -> dict[str, Any]:
        """Give what must be kept with the model."""
        return {
            "kinds": [(kind.name, kind.weight, kind.at_least) for kind in self.kinds],
            "terms": [list(self._index[kind.name]) for kind in self.kinds],
            "rarity": self._rarity,
        }

    def of(self, reading: Reading) -> tuple[NDArray[np.int64], Numbers]:
        """Give the places and the values of the terms a message has."""
        places: list[NDArray[np.int64]] = []
        values: list[Numbers] = []
        for kind in self.kinds:
            place, value = self._of_kind(reading, kind)
            places.append(place)
            values.append(value)
        return np.concatenate(places), np.concatenate(values)

    def matrix(self, readings: Iterable[Reading]) -> csr_matrix:
        """Give one row a message, for fitting."""
        rows = [self.of(reading) for reading in readings]
        starts = np.cumsum([0, *(len(places) for places, _ in rows)])
        places = np.concatenate([places for places, _ in rows])
        values = np.concatenate([values for _, values in rows])
        matrix = csr_matrix((values.astype(np.float64), places, starts), shape=(len(rows), len(self._rarity)))
        # Put in order here, so that fits that run beside each other only read it.
        matrix.sum_duplicates()
        return matrix

    def _of_kind(self, reading: Reading, kind: Kind) -> tuple[NDArray[np.int64], Numbers]:
        index = self._index[kind.name]
        counts = Counter(place for term in terms_of(reading, kind.name) if (place := index.get(term)) is not None)
        places = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
        values = np.fromiter(counts.values(), dtype=np.float32, count=len(counts)) * self._rarity[places]
        length = np.sqrt(np.dot(values, values))
        return places, (values * (kind.weight / length) if length else values).astype(np.float32)
