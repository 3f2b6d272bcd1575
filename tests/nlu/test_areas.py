"""Focus areas by number, nickname and the call's own names."""

import re

import pytest

from bot.nlu.areas import AreaName, find_areas

NAMES = (
    AreaName(1, re.compile(r"(?<!\w)(?:år 4|fjerde år(?:et)?)")),
    AreaName(2, re.compile(r"(?<!\w)sosial\w* entreprenør")),
)


def areas(text, asked=False):
    return list(dict.fromkeys(area.value for area in find_areas(text.lower(), NAMES, asked)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("område 2", [2]),
        ("Område: 3.", [3]),
        ("satsingsområde tre", [3]),
        ("satsingsområdet 5", [5]),
        ("omr. 5", [5]),
        ("omr 6", [6]),
        ("omr2", [2]),
        ("so2", [2]),
        ("o2", [2]),
        ("område3", [3]),
        ("omraade 4", [4]),
        ("omrdåe 3", [3]),
        ("area 4", [4]),
        ("focus area two", [2]),
        ("strand five", [5]),
        ("satsning 3", [3]),
        ("det femte området", [5]),
        ("andre satsingsområdet", [2]),
        ("the third area", [3]),
        ("sekseren", [6]),
        ("femmaren", [5]),
        ("område 2 og 3", [2, 3]),
        ("område 2, 4 og 6", [2, 4, 6]),
        ("område 4 eller 6", [4, 6]),
        ("område 2, 4 deltakere", [2]),
        ("område 2 og 12 deltakere", [2]),
        ("område 1-6", []),
        ("bytt satsingsområde fra 4 til 6", [6]),
        ("område 3, ikke område 2", [3]),
        ("år 4", [1]),
        ("det fjerde året", [1]),
        ("en sosial entreprenør", [2]),
        ("12 deltakere", []),
        ("område 50 %", []),
        ("alle områder", []),
    ],
)
def test_areas_are_found(text, expected):
    assert areas(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("2", [2]), ("nummer 4", [4]), ("tre", [3]), ("ti", []), ("2 deltakere", [])]
)
def test_a_number_alone_is_an_area_when_one_was_asked_for(text, expected):
    assert areas(text, asked=True) == expected
    assert areas(text) == []
