"""Quantities: numbers with what they count, told by the words around them."""

from datetime import date

import pytest

from bot.nlu.finding import Surroundings, find_facts

HERE = Surroundings(today=date(2023, 1, 10), year=2023)


def found(text):
    return [(float(quantity.value), quantity.unit, quantity.group) for quantity in find_facts(text, HERE).quantities]


def people(count, group=None):
    return (count, "participants", group)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi er 12", [people(12)]),
        ("me e fjorten", [people(14)]),
        ("vi er bare 7", [people(7)]),
        ("Er vi bare 7, kan vi søke?", [people(7)]),
        ("We are 12", [people(12)]),
        ("15 deltakere", [people(15)]),
        ("15 deltakarar", [people(15)]),
        ("15deltakere", [people(15)]),
        ("femten deltagere", [people(15)]),
        ("12 stk", [people(12)]),
        ("atten plasser", [people(18)]),
        ("et dusin deltakere", [people(12)]),
        ("ti ukrainske flyktninger", [people(10)]),
        ("20 voksne innvandrere", [people(20)]),
        ("antall deltakere: 12", [people(12)]),
        ("Deltakertallet er spikret til tjueto", [people(22)]),
        ("Talet på deltakarar er 20", [people(20)]),
        ("Nå er vi elleve totalt", [people(11)]),
        ("og har 11 som er ferdige til sommeren", [people(11)]),
        ("10 participants", [people(10)]),
        ("bare en deltaker", [people(1)]),
        ("Én deltaker", [people(1)]),
        ("16 kvinner", [people(16, "women")]),
        ("ti innvandrerkvinner", [people(10, "women")]),
        ("eleven women, area 2", [people(11, "women")]),
        ("We have eleven women in area 2", [people(11, "women")]),
    ],
)
def test_participants_are_told_by_their_words(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi er 12 deltakere, 4 under 25", [people(12), people(4, "under_25")]),
        ("Fire av tolv er under 25", [people(4, "under_25"), people(12)]),
        ("Me har 13 deltakarar, fem av dei under 25", [people(13), people(5, "under_25")]),
        ("9 over 25 og 2 under", [people(9, "25_or_over"), people(2, "under_25")]),
        ("ni over og to under 25", [people(9, "25_or_over"), people(2, "under_25")]),
        ("under 25: 4", [people(4, "under_25")]),
        ("8 er 25 år eller eldre", [people(8, "25_or_over")]),
        ("åtte på over 40", [people(8, "25_or_over")]),
        ("seks av dei har ikkje fylt 25", [people(6, "under_25")]),
        ("22 personer under 25", [people(22, "under_25")]),
        ("10 deltakere, ingen under 25", [people(10), people(0, "under_25")]),
        ("11 deltakarar, alle over 25", [people(11), people(0, "under_25")]),
        ("Elleve stykk, to på 19 år", [people(11), people(2, "under_25")]),
        ("12 personer, tre av dem 20 år", [people(12), people(3, "under_25")]),
        ("8 på 22 og 4 på 31", [people(8, "under_25"), people(4, "25_or_over")]),
        ("en av dem er under 25", [people(1, "under_25")]),
        ("tre på AAP", [people(3, "other_benefit")]),
        ("2 går på dagpenger", [people(2, "other_benefit")]),
        ("12 deltakere. Tre mottar overgangsstønad.", [people(12), people(3, "other_benefit")]),
        ("1 av deltakerne får sykepenger", [people(1, "other_benefit")]),
        ("Alle ti deltakerne går på arbeidsavklaringspenger", [people(10), people(10, "other_benefit")]),
    ],
)
def test_groups_are_told_by_age_and_by_other_benefits(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30 år gammel", [(30, "age", None)]),
        ("hun er 24", [(24, "age", None)]),
        ("er 24", [(24, "age", None)]),
        ("ho fyller 25", [(25, "age", None)]),
        ("en som har fylt 25", [(25, "age", None)]),
        ("Han er akkurat 25 år", [(25, "age", None)]),
        ("æ e 24 år", [(24, "age", None)]),
        ("en 23-åring", [(23, "age", None)]),
        ("deltaker på 40", [(40, "age", None)]),
        ("kona på 27", [(27, "age", None)]),
        ("Alderen er 19, 22 og 41", [(19, "age", None), (22, "age", None), (41, "age", None)]),
        ("deltakere på 19, 23 og 40 år", [(19, "age", None), (23, "age", None), (40, "age", None)]),
        ("Én deltaker på 30 år", [people(1), (30, "age", None)]),
        ("tre deltakere på 22 år", [people(3), (22, "age", None)]),
        ("hva med dem over 25?", []),
        ("de under 25 år", []),
        ("har bodd her i tjue år", []),
    ],
)
def test_ages_are_told_from_limits_and_from_durations(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 måneder", [(10, "months", None)]),
        ("ni månader", [(9, "months", None)]),
        ("18 mnd", [(18, "months", None)]),
        ("8mnd", [(8, "months", None)]),
        ("en måned", [(1, "months", None)]),
        ("ten months", [(10, "months", None)]),
        ("et halvt år", [(6, "months", None)]),
        ("eit halvt år", [(6, "months", None)]),
        ("et halvår til", [(6, "months", None)]),
        ("half a year", [(6, "months", None)]),
        ("et kvart år", [(3, "months", None)]),
        ("trekvart år", [(9, "months", None)]),
        ("halvannet år", [(18, "months", None)]),
        ("1,5 år", [(18, "months", None)]),
        ("to og et halvt år", [(30, "months", None)]),
        ("et halvt fjerde år", [(6, "months", None)]),
        ("i to år", [(2, "years", None)]),
        ("eitt år", [(1, "years", None)]),
        ("tri år", [(3, "years", None)]),
        ("three years", [(3, "years", None)]),
        ("et toårig prosjekt", [(2, "years", None)]),
        ("3-årig", [(3, "years", None)]),
        ("treårsplan", [(3, "years", None)]),
        ("flerårig", []),
        ("kvart år", []),
        ("treårig introduksjonsprogram", []),
        ("alle har fullført tre år", []),
        ("årskort", []),
        ("om to år", []),
        ("for tre år siden", []),
    ],
)
def test_durations_are_months_and_years(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20 %", [(20, "percent", None)]),
        ("femti prosent", [(50, "percent", None)]),
        ("30 pst", [(30, "percent", None)]),
        ("200 000 kroner", [(200_000, "kroner", None)]),
        ("kr 200 000", [(200_000, "kroner", None)]),
        ("1 627 346,-", [(1_627_346, "kroner", None)]),
        ("200k", [(200_000, "kroner", None)]),
        ("1,5 mill", [(1_500_000, "kroner", None)]),
        ("Egenandelen vår er på 400 000", [(400_000, "kroner", None)]),
        ("Lønn 540 000, kurs 75 000", [(540_000, "kroner", None), (75_000, "kroner", None)]),
        ("G = 111 477", [(111_477, "kroner", None)]),
        ("halvannen million og ikke to", [(1_500_000, "kroner", None)]),
        ("55 738,50", [(55738.5, None, None)]),
        ("2G", [(2, "base_amounts", None)]),
        ("1 G", [(1, "base_amounts", None)]),
        ("to G i året", [(2, "base_amounts", None)]),
        ("halvannen G", [(1.5, "base_amounts", None)]),
    ],
)
def test_money_percent_and_base_amounts(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15", [(15, None, None)]),
        ("femten", [(15, None, None)]),
        ("ein", [(1, None, None)]),
        ("ca 12", [(12, None, None)]),
        ("Nei, eg meinte 17", [(17, None, None)]),
        ("det blir 18 likevel", [(18, None, None)]),
        ("250000", [(250_000, None, None)]),
        ("Vi er visst 16 og ikke 61", [people(16)]),
        ("8 måneder, ikke ti", [(8, "months", None)]),
        ("vi har ikke 10 deltakere, bare 7", [people(7)]),
        ("14 i stedet for 10", [(14, None, None)]),
        ("endre deltakere fra 10 til 14", [(14, None, None)]),
    ],
)
def test_plain_numbers_and_corrections(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "år 4",
        "År fire",
        "det fjerde året",
        "4. år",
        "year 4",
        "område 2",
        "satsingsområde 6",
        "omr 2",
        "so2",
        "område 2, 4 og 6",
        "område 1-6",
        "§ 27",
        "§§ 2, 17",
        "kapittel 6A",
        "punkt 3",
        "spørsmål 2",
        "rundskriv 16/2023",
        "G-11/2016",
        "14. februar",
        "14.2.2023",
        "464 32 060",
        "tlf 46 43 20 60",
        "ring 46432060",
        "+47 464 32 060",
        "organisasjonsnummer 958 935 420",
        "958935420",
        "org.nr 999 888 777",
        "kommunenummer 3001",
        "i 2023 og 2024",
        "2016–2030",
        "født i 1999 og 2001",
        "kl. 12.00",
        "klokka tolv",
        "2/3 stønad",
        "to tredeler",
        "ti-tolv",
        "10-12 deltakere",
        "mellom 10 og 15",
        "to kommuner",
        "tre lærere",
        "4 200 innbyggere",
        "to ganger i året",
        "en søknad",
        "et prosjekt",
        "nivå B1",
        "færre enn 10 deltakere",
        "tusen takk",
        "den 14",
        "de sju områdene",
        "ett steg tilbake",
    ],
)
def test_what_counts_nothing_gives_no_number(text):
    assert found(text) == []


def test_a_paragraph_is_read_whole():
    text = (
        "Hei! Vi er Bodø kommune og vil søke område 2 med 15 deltakere, 4 av dem under 25, i to år. "
        "Egenandelen er 250 000 kroner, og prosjektleder får 50 prosent stilling fra 1. august."
    )

    assert found(text) == [
        people(15),
        people(4, "under_25"),
        (2, "years", None),
        (250_000, "kroner", None),
        (50, "percent", None),
    ]


def test_places_are_places_in_the_message():
    text = "Vi er Bodø og har 15 deltakere"
    quantity = find_facts(text, HERE).quantities[0]

    assert text[quantity.start : quantity.end] == "15"
