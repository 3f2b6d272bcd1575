"""The register of municipalities: numberings, names, languages, organisation numbers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.no import orgnr

from bot.register.counties import Counties
from bot.register.municipalities import FiledRegister, key_of
from bot.scheme.errors import UnknownMunicipalityError

IN_2023 = date(2023, 2, 14)
IN_2024 = date(2024, 2, 14)
LAST_DAY = date(2023, 12, 31)
FIRST_DAY = date(2024, 1, 1)

REGISTER = FiledRegister()
EVERY_UNIT = [*REGISTER.all(IN_2023), *REGISTER.all(IN_2024)]


def test_there_are_356_municipalities_in_2023_and_357_in_2024():
    counts = [sum(unit.district is None for unit in REGISTER.all(day)) for day in (LAST_DAY, FIRST_DAY)]

    assert counts == [356, 357]


def test_oslo_has_fifteen_bydeler():
    assert sum(unit.district is not None for unit in REGISTER.all(IN_2023)) == 15


@pytest.mark.parametrize("day", [LAST_DAY, FIRST_DAY])
def test_no_number_stands_twice_on_one_day(day):
    keys = [key_of(unit) for unit in REGISTER.all(day)]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("number", "day", "expected"),
    [
        ("3001", IN_2023, "3001"),
        ("3001", LAST_DAY, "3001"),
        ("3001", FIRST_DAY, "3101"),
        ("3101", IN_2023, "3001"),
        ("3101", IN_2024, "3101"),
        ("5401", IN_2024, "5501"),
        ("5628", IN_2023, "5441"),
        ("0301", IN_2023, "0301"),
        ("4601", IN_2024, "4601"),
        ("1507", IN_2023, "1507"),
        ("1507", IN_2024, "1508"),
        ("1508", IN_2023, "1507"),
        ("1580", IN_2024, "1580"),
        ("1580", IN_2023, "1507"),
    ],
)
def test_a_number_of_either_numbering_finds_the_unit_of_the_day(number, day, expected):
    assert REGISTER.municipality(number, day).number == expected


@pytest.mark.parametrize("number", ["", "9999", "301", "0301-16", "1439", "Oslo"])
def test_an_unknown_number_is_an_error(number):
    with pytest.raises(UnknownMunicipalityError):
        REGISTER.municipality(number, IN_2023)


def test_a_bydel_has_its_municipalitys_number_and_its_own():
    alna = REGISTER.municipality("0301-12", IN_2023)

    assert (alna.number, alna.district, alna.name, alna.county) == ("0301", "12", "Bydel Alna", "Oslo")


@pytest.mark.parametrize(
    ("number", "numbers"),
    [
        ("3101", ("3001", "3101")),
        ("5401", ("5401", "5501")),
        ("1508", ("1507", "1508")),
        ("1580", ("1580",)),
        ("4601", ("4601",)),
        ("0301-12", ("0301-12",)),
    ],
)
def test_a_unit_knows_all_numbers_it_has_had(number, numbers):
    assert REGISTER.municipality(number, IN_2024).numbers == numbers


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Tana", "5441"),
        ("Deatnu", "5441"),
        ("deatnu", "5441"),
        ("Kárášjohka", "5437"),
        ("karasjohka", "5437"),
        ("Karasjok", "5437"),
        ("Guovdageaidnu", "5430"),
        ("Porsáŋgu", "5436"),
        ("Porsangu", "5436"),
        ("Porsanki", "5436"),
        ("Kaivuono", "5426"),
        ("Hábmer", "1875"),
        ("Fuolldá", "1845"),
        ("Aarborte", "1826"),
        ("Raavrevijhke", None),
        ("Raarvihke", "5043"),
        ("Snåase", "5041"),
        ("Tråante", "5001"),
        ("Raane", "1833"),
        ("BÆRUM", "3024"),
        ("Baerum", "3024"),
        ("tromsoe", "5401"),
        ("Aalesund", "1507"),
        ("Sør Varanger", "5444"),
        ("sor-varanger", "5444"),
        ("Evje og Hornnes", "4219"),
        ("Haram", "1507"),
        ("Gamle Oslo", "0301"),
        ("bydel gamle oslo", "0301"),
        ("St Hanshaugen", "0301"),
        ("Sagene bydel", "0301"),
    ],
)
def test_a_name_in_any_language_and_spelling_is_found(name, number):
    found = REGISTER.named(name, IN_2023)

    assert [unit.number for unit in found] == ([number] if number else [])


@pytest.mark.parametrize(
    ("name", "day", "numbers"),
    [
        ("Herøy", IN_2023, {"1515", "1818"}),
        ("Våler", IN_2023, {"3018", "3419"}),
        ("Våler", IN_2024, {"3114", "3419"}),
        ("Heroy", IN_2024, {"1515", "1818"}),
    ],
)
def test_two_municipalities_share_a_name(name, day, numbers):
    assert {unit.number for unit in REGISTER.named(name, day)} == numbers


def test_every_unit_is_found_by_each_of_its_names_and_numbers():
    for unit in REGISTER.all(IN_2024):
        assert all(unit in REGISTER.named(name, IN_2024) for name in unit.names)
        assert all(REGISTER.municipality(number, IN_2024) == unit for number in unit.numbers)


@given(st.sampled_from(EVERY_UNIT), st.sampled_from([IN_2023, LAST_DAY, FIRST_DAY, IN_2024]))
def test_following_a_unit_to_a_day_and_asking_again_changes_nothing(unit, day):
    there = REGISTER.municipality(key_of(unit), day)

    assert REGISTER.municipality(key_of(there), day) == there
    assert there in REGISTER.all(day)


@pytest.mark.parametrize(
    ("name", "language"),
    [("Halden", "nb"), ("Oslo", None), ("Vinje", "nn"), ("Gol", "nn"), ("Tana", "nb"), ("Ålesund", None)],
)
@pytest.mark.parametrize("day", [IN_2023, IN_2024])
def test_the_decision_on_language_is_known_in_both_numberings(name, day, language):
    assert REGISTER.named(name, day)[0].language == language


@pytest.mark.parametrize(
    ("name", "in_2023", "in_2024"),
    [("Halden", "Viken", "Østfold"), ("Tromsø", "Troms og Finnmark", "Troms"), ("Bergen", "Vestland", "Vestland")],
)
def test_the_county_is_the_days(name, in_2023, in_2024):
    assert [REGISTER.named(name, day)[0].county for day in (IN_2023, IN_2024)] == [in_2023, in_2024]


def test_every_organisation_number_passes_its_checksum():
    numbers = [unit.organisation_number for unit in EVERY_UNIT if unit.organisation_number]

    assert all(orgnr.is_valid(number) for number in numbers)


def test_only_the_two_parts_of_the_divided_municipality_lack_an_organisation_number():
    lacking = {unit.number for unit in EVERY_UNIT if not unit.organisation_number}

    assert lacking == {"1508", "1580"}


@pytest.mark.parametrize(
    ("number", "names"),
    [
        ("958935420", ["Oslo"]),
        ("958 935 420", ["Oslo"]),
        ("970534644", ["Bydel Alna"]),
        ("958935421", []),
        ("971045698", []),
        ("", []),
    ],
)
def test_an_organisation_number_finds_its_unit(number, names):
    assert [unit.name for unit in REGISTER.by_organisation_number(number, IN_2023)] == names


def test_counties_change_with_the_year():
    counties = Counties()

    assert {county.name for county in counties.all(LAST_DAY)} >= {"Viken", "Troms og Finnmark", "Vestland"}
    assert {county.name for county in counties.all(FIRST_DAY)} >= {"Akershus", "Finnmark", "Vestland"}
    assert [len(counties.all(day)) for day in (LAST_DAY, FIRST_DAY)] == [11, 15]


@pytest.mark.parametrize(
    ("name", "number"), [("Finnmárku", "56"), ("Romsa", "55"), ("trondelag", "50"), ("Viken", None)]
)
def test_a_county_is_found_by_name_on_a_day(name, number):
    assert [county.number for county in Counties().named(name, IN_2024)] == ([number] if number else [])


def test_a_county_municipality_is_told_from_a_municipality_by_its_organisation_number():
    assert [county.name for county in Counties().by_organisation_number("971045698", IN_2023)] == ["Rogaland"]
    assert REGISTER.by_organisation_number("971045698", IN_2023) == ()
