"""Municipalities and bydeler in any form."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.finding import name_finder
from bot.nlu.name_index import ALSO_WORDS, SHORT
from bot.register.folding import fold
from bot.register.municipalities import FiledRegister, key_of

IN_2023 = date(2023, 2, 14)
REGISTER = FiledRegister()
LONG_NAMES = sorted(
    name
    for name, unit in REGISTER.every_name()
    if len(fold(name)) > SHORT and fold(name) not in ALSO_WORDS and len(REGISTER.named(name, IN_2023)) == 1
)


def named(text, asked=False, on=IN_2023):
    return [mention.value for mention in name_finder().find(text, on, asked)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Vi er Bodø kommune", "1804"),
        ("bodø", "1804"),
        ("Bodøs søknad", "1804"),
        ("Bodø kommunes søknad", "1804"),
        ("Bodøkommune", "1804"),
        ("VI ER BODØ", "1804"),
        ("TROMSØ KOMMUNE", "5401"),
        ("vi er i tromso", "5401"),
        ("Tromsoe", "5401"),
        ("jeg er fra Baerum", "3024"),
        ("Aalesund", "1507"),
        ("Haram", "1507"),
        ("Kárášjohka", "5437"),
        ("Karasjohka", "5437"),
        ("Guovdageaidnu suohkan", "5430"),
        ("Snåase", "5041"),
        ("Aarborte", "1826"),
        ("Hábmer", "1875"),
        ("Hámmerfeasta", "5406"),
        ("Porsanki", "5436"),
        ("Kaivuono", "5426"),
        ("Deatnu", "5441"),
        ("Unjárga", "5442"),
        ("sør-varanger", "5444"),
        ("sor varanger", "5444"),
        ("nordre follo", "3020"),
        ("Evje og Hornnes", "4219"),
        ("Nore og Uvdal", "3052"),
        ("Aurskog Høland", "3026"),
        ("Lilehammer", "3405"),
        ("vi er lilehammer", "3405"),
        ("Vi er i Trondhiem", "5001"),
        ("kritsiansand kommune", "4204"),
        ("sandefjrd 17 delt", "3804"),
        ("Os kommune", "3430"),
        ("vi på Os", "3430"),
        ("Ås kommune", "3021"),
        ("Nabokommunen Hole er med", "3038"),
        ("Time kommune", "1121"),
        ("Vi er Time", "1121"),
        ("Sola, 18 deltakere", "1124"),
        ("Strand", "1130"),
        ("Kommunen er Sel", "3437"),
        ("Vi er Ål", "3043"),
        ("voss herad", "4621"),
        ("Nes i Akershus", "3034"),
        ("nes i akershus", "3034"),
        ("Herøy i Nordland", "1818"),
        ("Herøy (Møre og Romsdal)", "1515"),
        ("Våler i Innlandet, altså. Ikke den i Østfold.", "3419"),
        ("Våler i Viken", "3018"),
        ("Våler i Østfold", "3018"),
        ("bydel Alna", "0301-12"),
        ("Bydel Grünerløkka", "0301-02"),
        ("bydel grunerlokka", "0301-02"),
        ("Gamle Oslo bydel", "0301-01"),
        ("St. Hanshaugen", "0301-04"),
        ("Frogner", "0301-05"),
        ("Frogn", "3022"),
        ("kommunenummer 3001", "3001"),
        ("kommunenr. 3101", "3001"),
        ("kommune 4601", "4601"),
        ("Unnskyld, ikke Herøy i Nordland, men Herøy i Møre og Romsdal", "1515"),
        ("Bytt ut Tromsø med Harstad", "5402"),
        ("Ålesund ikke Ørsta", "1507"),
        ("endre fra Moss til Råde", "3017"),
    ],
)
def test_a_municipality_is_found_in_any_form(text, number):
    assert named(text) == [(number,)]


@pytest.mark.parametrize(
    "text",
    [
        "Vi er i Oslo og Bergen, og os er med",
    ],
)
def test_two_mentions_stand_in_order(text):
    assert named(text) == [("0301",), ("4601",)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("Herøy", ("1515", "1818")), ("vi er våler kommune", ("3018", "3419")), ("heroy", ("1515", "1818"))],
)
def test_a_name_that_two_share_gives_both(text, numbers):
    assert named(text) == [numbers]


@pytest.mark.parametrize(
    "text",
    [
        "det er time for søknad",
        "Time for å søke?",
        "kom til os",
        "vi har et ås",
        "kan vi ha kommunen med",
        "lange køer",
        "på stranda",
        "Sola skinner",
        "Marker gjerne datoen",
        "samme land",
        "vi vil heim",
        "et hole i veggen",
        "store kommuner",
        "Gran Canaria",
        "Måløy",
        "Lavik",
        "Helgeland",
        "Skottland",
        "Leikanger",
        "Troms",
        "Bø i Telemark",
        "Løsningen er ny",
        "vertskommunen er enig",
        "denne kommunen",
        "egen kommune",
        "kommune 9999",
        "undervisning vert halden av ein imam",
        "DETTE ER TIME",
        "Hva er fristen for å søke?",
    ],
)
def test_words_and_other_places_are_no_municipality(text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("os", "3430"),
        ("ås", "3021"),
        ("bø", "1867"),
        ("hå", "1119"),
        ("time", "1121"),
        ("hole", "3038"),
        ("det er sel", "3437"),
        ("flå", "3039"),
        ("halden", "3001"),
        ("0301", "0301"),
        ("3001", "3001"),
        ("hamra", "3403"),
        ("dramen", "3005"),
        ("sagene", "0301-03"),
    ],
)
def test_a_bare_word_is_a_name_when_a_municipality_was_asked_for(text, number):
    assert named(text, asked=True) == [(number,)]


def test_the_number_is_the_days():
    assert named("Halden", on=date(2024, 1, 1)) == [("3101",)]
    assert named("Haram", on=date(2024, 1, 1)) == [("1580",)]


@given(
    name=st.sampled_from(LONG_NAMES), form=st.sampled_from(["{}", "Vi er {} kommune", "søknad fra {}", "{}s søknad"])
)
def test_every_long_name_is_found_in_every_sentence(name, form):
    keys = tuple(key_of(unit) for unit in REGISTER.named(name, IN_2023))

    assert keys in named(form.format(name))
    assert keys in named(form.format(name).lower())


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading(text):
    for asked in (False, True):
        for mention in name_finder().find(text, IN_2023, asked):
            assert mention.value
