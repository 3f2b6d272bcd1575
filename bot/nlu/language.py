"""Which language a message is written in, told by its function words and endings."""

import re
from pathlib import Path

import yaml

_LISTS = yaml.safe_load(Path(__file__).with_name("function_words.yml").read_text(encoding="utf-8"))
_BOKMAAL, _NYNORSK, _NORWEGIAN, _ENGLISH, _SHARED = (
    frozenset(_LISTS[name].split()) for name in ("bokmaal", "nynorsk", "norwegian", "english", "shared_with_english")
)

_NYNORSK_ENDING = re.compile(r"(?:ar[ae]ne|ingane|arar|leik|legheit|asjonar)$")
_BOKMAAL_ENDING = re.compile(r"(?:erne|ingene|lig|ighet|asjoner|else|elsen)$")
_WORD = re.compile(r"[^\W\d_]+")
_LONG_ENOUGH = 7
_FEWEST_WORDS = 4


def language_of(folded: str) -> str | None:
    """Give nb, nn or en for a folded message, or None where its words do not tell.

    A dialect counts as the written language its words lean to.
    """
    words = _WORD.findall(folded)
    nynorsk = sum(word in _NYNORSK or _ends(word, _NYNORSK_ENDING) for word in words)
    bokmaal = sum(word in _BOKMAAL or _ends(word, _BOKMAAL_ENDING) for word in words)
    if _is_english(words, nynorsk + bokmaal):
        return "en"
    if nynorsk == bokmaal:
        return None
    return "nn" if nynorsk > bokmaal else "nb"


def is_norwegian(folded: str) -> bool:
    """Say whether a folded message is in one of the written languages, even where it does not tell which."""
    return language_of(folded) in ("nb", "nn") or any(word in _NORWEGIAN for word in _WORD.findall(folded))


def _ends(word: str, ending: re.Pattern[str]) -> bool:
    return len(word) >= _LONG_ENOUGH and bool(ending.search(word))


def _is_english(words: list[str], norwegian: int) -> bool:
    """Ask for a word that cannot be Norwegian: for, i, at and to are in both languages."""
    english = [word for word in words if word in _ENGLISH]
    clear = sum(word not in _SHARED for word in english)
    # «Mari Eng» and «Nabokafeen AS» are names.
    most = len(english) * 2 > len(words) if len(words) < _FEWEST_WORDS else len(english) * 4 >= len(words)
    return clear > norwegian and most
