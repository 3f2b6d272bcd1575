"""What a typed text may still contain, and that no slash begins it."""

import unicodedata

import pytest

from bot.privacy.cleaning import clean, clean_message


@pytest.mark.parametrize(
    "text",
    [
        "/restart",
        "  /restart",
        "//restart",
        "/ /restart",
        "\u200b/restart",
        "/\u200b/restart",
        "\ufeff/restart",
        "\u2060\u00ad/restart",
        "／restart",
        "\u2215restart",
        "\u2044restart",
        "\u0338/restart",
        "/\u0338restart",
        "\x00/restart",
        "\x1c/restart",
        "\u3000/restart",
        "\u2028/restart",
        "\u3164/restart",
        "\ufe0f/restart",
        "\u202e/restart",
        "\ud800/restart",
    ],
)
def test_no_slash_begins_a_message_in_any_disguise(text):
    message = clean_message(text)

    assert message == "restart"
    assert not unicodedata.normalize("NFKC", message).strip().startswith("/")


def test_a_slash_inside_stays():
    assert clean_message("krav og/eller råd 1/2") == "krav og/eller råd 1/2"


def test_a_combining_mark_alone_is_no_command():
    assert clean_message("\u0301a") == "\u0301a"


def test_letters_are_composed_and_lines_kept():
    assert clean("  a\u030apent\r\nmo\u0308te\x07\tid ") == "åpent\nmöte\tid"


@pytest.mark.parametrize("letters", ["æøåÆØÅ", "áčđŋšŧž", "«–»…", "🙂"])
def test_what_people_write_is_left_as_it_is(letters):
    assert clean(letters) == letters
