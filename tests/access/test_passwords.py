"""Passwords: which are taken, and how they are kept."""

import pytest
from argon2 import PasswordHasher

from bot.access.errors import WeakPasswordError
from bot.access.passwords import Passwords, require_strength

EMAIL, NAME = "kari.nordmann@imdi.no", "Kari Nordmann"


@pytest.mark.parametrize(
    "password",
    [
        "fjorten tegn 1",
        "å" * 14,
        "e\u0301" * 14,
        "x" * 129,
        "aaaaaaaaaaaaaaaa",
        "abababababababab",
        "abcdefghijklmnop",
        "passord passord ",
        "kari.nordmann@imdi.no",
        "Kari Nordmann Kari",
        "kari.nordmann12",
        "en rad med \u200b tegn som ikke ses",
        "en linje\nog en til",
    ],
)
def test_a_password_that_is_short_long_or_easily_guessed_is_refused(password):
    with pytest.raises(WeakPasswordError):
        require_strength(password, EMAIL, NAME)


@pytest.mark.parametrize(
    "password",
    ["femten tegn, ja", "Blå bjørn spiser tørrfisk", "æøå æøå ÆØÅ 12 x", " ".join(map(str, range(100, 133)))[:128]],
)
def test_fifteen_characters_are_enough_and_spaces_count(password):
    require_strength(password, EMAIL, NAME)

    assert 15 <= len(password) <= 128


def test_characters_are_counted_as_they_are_read_and_not_as_they_are_put_together():
    with pytest.raises(WeakPasswordError):
        require_strength("blåbærsyltetøy".replace("å", "a\u030a"), EMAIL, NAME)


def test_what_is_kept_is_argon2id_and_never_twice_the_same():
    passwords = Passwords()
    first, second = passwords.hash("a long enough one"), passwords.hash("a long enough one")

    assert first.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert first != second
    assert passwords.is_right(first, "a long enough one")
    assert not passwords.is_right(first, "a long enough onE")


def test_the_same_letters_from_another_keyboard_are_the_same_password():
    passwords = Passwords()

    assert passwords.is_right(passwords.hash("blåbærsyltetøy på brød"), "bla\u030abærsyltetøy pa\u030a brød")


def test_nobodys_password_is_always_wrong_also_the_one_it_is_compared_with():
    assert not Passwords().is_right(None, "a password that nobody has")


def test_what_cannot_be_read_is_wrong():
    assert not Passwords().is_right("$argon2id$broken", "a long enough one")


def test_a_hash_with_older_parameters_is_outdated():
    older = Passwords(PasswordHasher(time_cost=1, memory_cost=8_192))

    assert Passwords().is_outdated(older.hash("a long enough one"))
    assert not Passwords().is_outdated(Passwords().hash("a long enough one"))
