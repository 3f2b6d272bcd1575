"""Typing errors, mended against the domain's own words."""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

_SHORTEST = 6
_LIKENESS = 0.82


class Spelling:
    """The domain's longer words, found again from a mistyped form."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_shape: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in words:
            if len(word) >= _SHORTEST:
                self._by_shape[word[0], len(word)].append(word)

    def mend(self, word: str) -> str | None:
        """Give the likeliest word meant, or None where nothing known is near enough.

        Short words are left alone (too many are one letter apart), and the first letter is taken to be right.
        """
        if len(word) < _SHORTEST or not word.isalpha():
            return None
        near = [w for length in range(len(word) - 1, len(word) + 2) for w in self._by_shape.get((word[0], length), ())]
        best = process.extractOne(word, near, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=_LIKENESS)
        return best[0] if best else None
