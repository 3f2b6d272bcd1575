"""Makes a typed text harmless: nothing invisible, nothing that reads as a command."""

import re
import unicodedata

LONGEST_MESSAGE = 2_000

_LINE_ENDS = re.compile(r"\r\n|[\r\u0085\u2028\u2029\v\f]")
_KEPT = "\n\t"
# Control, format (zero width, direction, soft hyphen), surrogates: none of them is anything a person wrote.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u3164\uffa0")
_SLASHES = "/\u2044\u2215\u29f8\u2571\u27cb\uff0f"


def clean(text: str) -> str:
    """Give a text without invisible characters, in Unicode's composed form, with its ends trimmed."""
    lines = _LINE_ENDS.sub("\n", text)
    visible = "".join(letter for letter in lines if letter in _KEPT or not _is_invisible(letter))
    return unicodedata.normalize("NFC", visible).strip()


def clean_message(text: str) -> str:
    """Clean a message for the engine: it does not begin with a slash, in whatever disguise.

    Rasa would take what follows for an intent. The slash is left out: the rest stays readable.
    """
    cleaned = clean(text)
    start = 0
    while start < len(cleaned) and _is_before_a_command(cleaned[start]):
        start += 1
    return cleaned[start:].strip() if _has_slash(cleaned[:start]) else cleaned


def _is_invisible(letter: str) -> bool:
    if letter in _FILLERS or "\ufe00" <= letter <= "\ufe0f":
        return True
    return unicodedata.category(letter) in _INVISIBLE


def _is_before_a_command(letter: str) -> bool:
    return letter in _SLASHES or letter.isspace() or unicodedata.combining(letter) != 0


def _has_slash(text: str) -> bool:
    return any(letter in _SLASHES for letter in text)
