"""Norwegian text made comparable: folding, flattening and tokens."""

import re
import unicodedata

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-"})
_LETTERS = str.maketrans({"æ": "e", "ø": "o", "ö": "o", "ä": "e", "đ": "d", "ŋ": "n", "ŧ": "t", "ð": "d"})
_DIGRAPHS = re.compile(r"ae|oe|aa")
_DIGRAPH_OF = {"ae": "e", "oe": "o", "aa": "a"}
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_TOKEN = re.compile(r"[^\W_]+|[?§%]")


def fold(text: str) -> str:
    """Lower case, one kind of quotes, dashes and spaces; æ, ø and å are kept, as the calls' patterns expect."""
    composed = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return " ".join(composed.lower().translate(_STRAIGHT).split())


def flatten(folded: str) -> str:
    """Take away what a keyboard without æøå cannot write, so that «søknad», «soeknad» and «soknad» are one word."""
    decomposed = unicodedata.normalize("NFKD", folded.translate(_LETTERS))
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _DIGRAPHS.sub(lambda pair: _DIGRAPH_OF[pair.group()], plain)


def tokens(folded: str) -> tuple[str, ...]:
    """Give the flattened words of a folded text, and the signs that tell something (?, § and %)."""
    return tuple(_TOKEN.findall(flatten(folded)))
