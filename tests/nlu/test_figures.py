"""Numbers in figures and words, whatever they count."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.figures import find_numbers
from bot.nlu.number_words import ONES, TEENS, TENS

NBSP = "\u00a0"


def values(text):
    return [number.value for number in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 627 346,-", "1627346"),
        ("1.627.346", "1627346"),
        ("1 627 346".replace(" ", NBSP), "1627346"),
        ("55 738,50", "55738.50"),
        ("55.738,50", "55738.50"),
        ("1,5 mill", "1500000"),
        ("1,5 mill.", "1500000"),
        ("1.5 millioner", "1500000"),
        ("2 millionar", "2000000"),
        ("56,9 millionene", "56900000"),
        ("3 mnok", "3000000"),
        ("200k", "200000"),
        ("200 k", "200000"),
        ("200 tusen", "200000"),
        ("to hundre tusen", "200000"),
        ("tohundretusen", "200000"),
        ("hundre tusen", "100000"),
        ("en million to hundre tusen", "1200000"),
        ("halvannen million", "1500000"),
        ("halvannan million", "1500000"),
        ("to og en halv million", "2500000"),
        ("en halv million", "500000"),
        ("ein halv million", "500000"),
        ("one million", "1000000"),
        ("two hundred thousand", None),
        ("the two hundred thousand", "200000"),
        ("111,477", "111477"),
        ("1,234,567.50", "1234567.50"),
        ("1½", "1.5"),
        ("0,5", "0.5"),
        ("null", "0"),
        ("én", "1"),
        ("éin", "1"),
        ("ett", "1"),
        ("eitt", "1"),
        ("to", "2"),
        ("tri", "3"),
        ("fæm", "5"),
        ("seks", "6"),
        ("sju", "7"),
        ("syv", "7"),
        ("åtta", "8"),
        ("elleve", "11"),
        ("tolv", "12"),
        ("twelve", "12"),
        ("femten", "15"),
        ("fæmten", "15"),
        ("femtan", "15"),
        ("fifteen", "15"),
        ("sytten", "17"),
        ("søtten", "17"),
        ("attan", "18"),
        ("tjue", "20"),
        ("tyve", "20"),
        ("tjueto", "22"),
        ("tjue-to", "22"),
        ("toogtjue", "22"),
        ("femogtyve", "25"),
        ("twenty five", "25"),
        ("tredve", "30"),
        ("hundre og fem", "105"),
        ("hundreogfem", "105"),
        ("to hundre og femti", "250"),
        ("halvannet", "1.5"),
        ("et dusin", "12"),
        ("to dusin", "24"),
        ("et halvt dusin", "6"),
        ("2 og et halvt", "2.5"),
    ],
)
def test_a_number_is_read_as_people_write_it(text, value):
    assert values(text)[:1] == ([Decimal(value)] if value else [Decimal(200_000)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fem og seks", [5, 6]),
        ("ti-tolv", [10, 12]),
        ("tolv, tretten og fjorten", [12, 13, 14]),
        ("540 000, 75 000 og 28 000", [540_000, 75_000, 28_000]),
        ("tusenvis", []),
        ("tusenet", []),
        ("millioner", []),
        ("7qx4", []),
        ("førr å søke", []),
        ("eleven vår", []),
        ("how to apply", []),
        ("vi er to", [2]),
        ("the eleven of us", [11]),
    ],
)
def test_numbers_stand_apart_and_other_words_are_none(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize("form", ["{:,}", "{:_}"])
@given(number=st.integers(min_value=0, max_value=999_999_999))
def test_every_grouping_of_a_whole_number_is_read_back(form, number):
    grouped = form.format(number).replace("_", ",")
    for separator in (" ", NBSP, ".", ","):
        assert values(grouped.replace(",", separator)) == [number]


@given(number=st.integers(min_value=0, max_value=9_999_999), hundredths=st.integers(min_value=0, max_value=99))
def test_decimals_are_read_exactly(number, hundredths):
    grouped = f"{number:,}".replace(",", " ")

    assert values(f"{grouped},{hundredths:02}") == [Decimal(number) + Decimal(hundredths) / 100]


@given(ten=st.sampled_from(sorted(TENS)), one=st.sampled_from(sorted(word for word in ONES if ONES[word])))
def test_tens_and_ones_make_a_number_in_both_orders(ten, one):
    expected = [TENS[ten] + ONES[one]]

    assert values(f"x {ten}{one}") == expected
    assert values(f"x {one}og{ten}") == expected


@given(
    hundreds=st.sampled_from(["to", "fem", "ni"]),
    rest=st.sampled_from(sorted(word for word in TEENS if word != "eleven")),
    thousands=st.sampled_from(["tre", "tolv", "førti"]),
)
def test_long_numbers_in_words_add_up(hundreds, rest, thousands):
    many = {"to": 200, "fem": 500, "ni": 900}[hundreds] + TEENS[rest]
    thousand = {"tre": 3, "tolv": 12, "førti": 40}[thousands] * 1000

    assert values(f"{hundreds} hundre og {rest}") == [many]
    assert values(f"{thousands} tusen {hundreds} hundre og {rest}") == [thousand + many]


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading(text):
    for number in find_numbers(text.lower()):
        assert number.start < number.end
