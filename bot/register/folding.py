"""Names made comparable: without case, diacritics, hyphens and the spellings that stand in for æ, ø and å."""

import re
import unicodedata
from functools import lru_cache

LETTERS = str.maketrans({"æ": "a", "ø": "o", "å": "a", "đ": "d", "ŋ": "n", "ŧ": "t", "ł": "l"})
STAND_INS = (("aa", "a"), ("ae", "a"), ("oe", "o"))
SEPARATORS = re.compile(r"[\s\-–—‐‑.,/()]+")


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """Fold a name so that Tromsø, Tromso, TROMSØ and Tromsoe are the same."""
    plain = unicodedata.normalize("NFC", name).lower().translate(LETTERS)
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    for stand_in, letter in STAND_INS:
        plain = plain.replace(stand_in, letter)
    return SEPARATORS.sub(" ", plain).strip()


def lower(name: str) -> str:
    """Lower the case and even out separators, but keep every letter: for names so short that letters matter."""
    return SEPARATORS.sub(" ", unicodedata.normalize("NFC", name).lower()).strip()
