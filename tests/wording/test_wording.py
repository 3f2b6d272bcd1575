"""Tests of kroner, dates, lists and organisation numbers."""

from datetime import date
from decimal import Decimal

import pytest

from bot.scheme.wording import Wording
from bot.wording import day, kroner, listed, number, organisation_number
from bot.wording.remarks import remark_values


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (1_627_346, "nb", "1 627 346 kroner"),
        (Decimal("55738.50"), "nb", "55 738,50 kroner"),
        (Decimal("222954.00"), "nn", "222 954 kroner"),
        (Decimal("0.005"), "nn", "0,01 kroner"),
        (-3000, "nb", "−3 000 kroner"),
        (1, "nb", "1 krone"),
        (0, "nb", "0 kroner"),
        (Decimal("55738.50"), "en", "55,738.50 kroner"),
    ],
)
def test_an_amount_has_groups_and_shows_oere_only_where_there_are_any(value, language, text):
    assert kroner(value, language).replace("\N{NO-BREAK SPACE}", " ") == text


def test_an_amount_never_breaks_across_lines():
    assert " " not in kroner(56_900_000)


def test_a_number_can_stand_without_a_unit():
    assert number(1_627_346) == "1\N{NO-BREAK SPACE}627\N{NO-BREAK SPACE}346"


@pytest.mark.parametrize(
    ("language", "text"),
    [("nb", "14. februar 2023"), ("nn", "14. februar 2023"), ("en", "14 February 2023")],
)
def test_a_day_is_written_with_the_name_of_its_month(language, text):
    assert day(date(2023, 2, 14), language) == text


@pytest.mark.parametrize(
    ("items", "language", "text"),
    [
        ([], "nb", ""),
        (["a"], "nb", "a"),
        (["a", "b"], "nn", "a og b"),
        (["a", "b", "c"], "nb", "a, b og c"),
        (["a", "b", "c"], "en", "a, b and c"),
    ],
)
def test_a_list_ends_with_and(items, language, text):
    assert listed(items, language) == text


@pytest.mark.parametrize(("digits", "text"), [("958935420", "958 935 420"), ("12345", "12345"), ("", "")])
def test_an_organisation_number_stands_in_groups_of_three(digits, text):
    assert organisation_number(digits).replace("\N{NO-BREAK SPACE}", " ") == text


def test_the_values_of_a_remark_are_written_by_what_they_are():
    values = {
        "over": Decimal("1000.00"),
        "years": (2023, 2024),
        "participants": 12,
        "organisation_number": "958935420",
        "condition": Wording("Bokmål", "Nynorsk"),
        "span": "2023–2024",
    }

    written = {name: text.replace("\N{NO-BREAK SPACE}", " ") for name, text in remark_values(values, "nn").items()}

    assert written == {
        "over": "1 000 kroner",
        "years": "2023 og 2024",
        "participants": "12",
        "organisation_number": "958 935 420",
        "condition": "Nynorsk",
        "span": "2023–2024",
    }
