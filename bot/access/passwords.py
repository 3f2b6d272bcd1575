"""Passwords: which are good enough, and how they are kept (argon2id)."""

import unicodedata
from functools import cached_property
from itertools import pairwise

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from bot.access.errors import WeakPasswordError

# Counted in characters after NFC, spaces included.
SHORTEST = 15
LONGEST = 128
FEWEST_DIFFERENT = 5
FEWEST_BESIDE_NAME = 8


class Passwords:
    """Hashes and compares; both take some tens of milliseconds and 64 MiB, on purpose."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()

    def hash(self, password: str) -> str:
        """Give what is kept of a password."""
        return self._hasher.hash(normal(password))

    def is_right(self, password_hash: str | None, password: str) -> bool:
        """Compare a password with what is kept of it; takes as long where nothing is kept."""
        try:
            self._hasher.verify(password_hash or self._nobodys, normal(password))
        except (VerificationError, InvalidHashError):
            return False
        return password_hash is not None

    def is_outdated(self, password_hash: str) -> bool:
        """Say whether a password should be hashed anew, with the parameters of today."""
        return self._hasher.check_needs_rehash(password_hash)

    @cached_property
    def _nobodys(self) -> str:
        return self._hasher.hash("a password that nobody has")


def normal(password: str) -> str:
    """Give a password as it is compared: the same letters, however a keyboard puts them together."""
    return unicodedata.normalize("NFC", password)


def require_strength(password: str, email: str, name: str) -> None:
    """Raise WeakPasswordError for a password that is too short, too long or too easy to guess."""
    kept = normal(password)
    if len(kept) < SHORTEST:
        raise WeakPasswordError(f"The password must have at least {SHORTEST} characters; a sentence is fine.")
    if len(kept) > LONGEST:
        raise WeakPasswordError(f"The password must have at most {LONGEST} characters.")
    if not all(character.isprintable() for character in kept):
        raise WeakPasswordError("The password holds a character that cannot be typed everywhere.")
    folded = kept.casefold()
    if len(set(folded)) < FEWEST_DIFFERENT or _is_run(folded):
        raise WeakPasswordError("The password repeats itself or counts; choose another.")
    if len(_without_names(folded, email, name)) < FEWEST_BESIDE_NAME:
        raise WeakPasswordError("The password is too much like the name or the e-mail address; choose another.")


def _is_run(text: str) -> bool:
    """Say whether a text only counts (abcdef…) or goes between a few characters (abababab…)."""
    steps = {ord(after) - ord(before) for before, after in pairwise(text)}
    unit = next(size for size in range(1, len(text) + 1) if text[size:] == text[:-size] or size == len(text))
    return len(steps) <= 2 or unit <= FEWEST_BESIDE_NAME


def _without_names(text: str, email: str, name: str) -> str:
    local, _, domain = normal(email).casefold().partition("@")
    full = normal(name).casefold()
    for known in (f"{local}@{domain}", full, full.replace(" ", ""), local, *full.split()):
        if len(known) > 2:
            text = text.replace(known, "")
    return text
