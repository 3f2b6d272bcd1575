"""What counts as a personal number, and what must not."""

import pytest

from bot.privacy.cleaning import clean
from bot.privacy.redaction import PERSONAL_NUMBER, redact


@pytest.mark.parametrize(
    "text",
    [
        "01017012345",
        "010170 12345",
        "010170-12345",
        "010170 - 12345",
        "010170–12345",
        "010170\u00a012345",
        "010170 123 45",
        "01.01.70 12345",
        "01.01.70-12345",
        "01 01 70 12345",
        "01-01-70-12345",
        "01/01/70 12345",
        "01.01.1970 12345",
        "41017012345",
        "01817012345",
        "01417012345",
        "41818012345",
        "99999999999",
        "f.nr:01017012345.",
        "fnr01017012345",
        "010170\u200b12345",
        "０１０１７０１２３４５",
    ],
)
def test_a_personal_number_is_taken_out_in_every_shape(text):
    result = redact(clean(f"Deltakeren {text} skal være med"), "[X]")

    assert "[X]" in result.text
    assert "12345" not in result.text
    assert result.removed == {PERSONAL_NUMBER}


@pytest.mark.parametrize(
    "text",
    [
        "4181 70 10049",
        "41817 010049",
        "418 170 100 49",
        "41.817.010.049",
        "4 1 8 1 7 0 1 0 0 4 9",
        "418170,10049",
        "418170(10049)",
        "418170\n10049",
    ],
)
def test_a_number_that_checks_is_taken_out_however_it_is_parted(text):
    result = redact(clean(f"Deltakeren {text} skal være med"), "[X]")

    assert result.text in ("Deltakeren [X] skal være med", "Deltakeren [X]) skal være med")


@pytest.mark.parametrize("text", ["418 170 100 48", "900 000 125 000 og", "4181 70 1004"])
def test_digits_that_do_not_check_are_left(text):
    assert redact(clean(text), "[X]").text == text


@pytest.mark.parametrize(
    "text",
    [
        "Organisasjonsnummeret er 964 965 226.",
        "964965226",
        "Ring 22242020 eller 22 24 20 20",
        "+47 22 24 20 20",
        "4722242020",
        "Vi søker om 1 627 346 kroner",
        "12 345 678 901 kr",
        "Ramme 56900000",
        "Frist 14.02.2023, og 01.09.2023",
        "14.02.23 50000 kr",
        "14.02.2023 kl. 12.00",
        "konto 1234.56.78903",
        "NO9386011117947",
        "Lønn 450000 50000",
        "0301 12345",
        "111 477 og 222 954",
        "2023 2024 2025",
        "12 deltakere, 4 under 25, 10 måneder, 3 år",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert redact(clean(text), "[X]").text == text


def test_each_of_several_numbers_is_taken_out():
    result = redact("010170 12345 og 02027012345, 03 03 70 12345", "[X]")

    assert result.text == "[X] og [X], [X]"
