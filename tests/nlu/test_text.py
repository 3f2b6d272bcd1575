"""Text made comparable, words taken apart, typing errors mended."""

import pytest

from bot.nlu.compounds import parts_of
from bot.nlu.language import language_of
from bot.nlu.spelling import Spelling
from bot.nlu.text import flatten, fold, tokens

KNOWN = {"soknad", "frist", "egenandel", "prosent", "voksenopplering", "senter", "kommune"}


@pytest.mark.parametrize("typed", ["søknad", "soknad", "soeknad", "SØKNAD", "sø\u00adknad"])
def test_a_word_is_the_same_word_on_a_keyboard_without_norwegian_letters(typed):
    assert flatten(fold(typed)) == "soknad"


def test_folding_keeps_norwegian_letters_for_the_patterns_of_the_calls():
    assert fold("  Når  er\u00a0«FRISTEN» – då?") == 'når er "fristen" - då?'


def test_signs_that_tell_something_are_tokens():
    assert tokens("§ 27, 20 %?") == ("§", "27", "20", "%", "?")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("soknadsfrist", ("soknad", "frist")),
        ("egenandelprosent", ("egenandel", "prosent")),
        ("voksenoppleringssenter", ("voksenopplering", "senter")),
        ("soknadsfristprosent", ("soknad", "frist", "prosent")),
        ("frist", ()),
        ("soknadsfrisk", ()),
    ],
)
def test_a_compound_is_taken_apart_into_known_words(word, parts):
    assert parts_of(word, KNOWN) == parts


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("egenandle", "egenandel"),
        ("egennandel", "egenandel"),
        ("kommun", "kommune"),
        ("firts", None),
        ("sentralbanken", None),
    ],
)
def test_only_long_words_near_a_known_one_are_mended(typed, meant):
    assert Spelling(KNOWN).mend(typed) == meant


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hva er fristen, og hvem kan søke?", "nb"),
        ("Kva er fristen, og kven kan søkje?", "nn"),
        ("What is the deadline?", "en"),
        ("ka e fristn", None),
        ("ja", None),
        ("Er det ok å søke for to år?", "nb"),
        ("", None),
    ],
)
def test_the_language_is_told_by_function_words(text, language):
    assert language_of(fold(text)) == language
