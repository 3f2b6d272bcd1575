"""Norwegian compounds, taken apart into words the domain knows."""

from collections.abc import Set

_SHORTEST_PART = 4
_SHORTEST_WORD = 8
_JOINTS = ("s", "", "e")


def parts_of(word: str, known: Set[str]) -> tuple[str, ...]:
    """Split a word into two or three known words, longest tail first; () where it cannot be done.

    A joint s or e between the parts belongs to neither.
    """
    if len(word) < _SHORTEST_WORD:
        return ()
    return _split(word, known, most=3) or ()


def _split(word: str, known: Set[str], most: int) -> tuple[str, ...] | None:
    for start in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        tail = word[start:]
        if tail in known and (head := _head(word[:start], known, most)):
            return (*head, tail)
    return None


def _head(word: str, known: Set[str], most: int) -> tuple[str, ...] | None:
    for joint in _JOINTS:
        bare = word.removesuffix(joint) if joint else word
        if len(bare) >= _SHORTEST_PART and bare in known and word == bare + joint:
            return (bare,)
    return _split(word, known, most - 1) if most > 2 else None
