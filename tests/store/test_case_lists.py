"""Lists of cases: views, filters, searches, pages and counts."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.scheme.case_list import CaseFilter, Cursor, searched_text
from bot.scheme.errors import BadCursorError
from tests.store.casework import answer, claim, close, make_case, opened
from tests.store.conftest import NOW

TODAY = date(2026, 11, 25)


def found(store, **wanted):
    return [case.id for case in store.cases.list(CaseFilter(**wanted), TODAY).cases]


def searchable(store, case_id, *parts):
    opened(store, make_case(case_id, searched=searched_text(*parts)))


@pytest.fixture
def five(store):
    for number in range(1, 6):
        opened(store, make_case(f"k{number}", created_at=NOW + timedelta(minutes=number)))
    claim(store, "kari", "k2")
    claim(store, "ola", "k3")
    answer(store, case_id="k4")
    return store


def test_a_view_has_its_cases_oldest_first_and_mine_are_those_i_must_act_on(five):
    assert found(five, view="new") == ["k1", "k5"]
    assert found(five, view="mine", adviser="kari") == ["k2"]
    assert found(five, view="answered") == ["k4"]
    assert found(five) == ["k1", "k2", "k3", "k4", "k5"]
    assert found(five, view="waiting") == found(five, view="closed") == []


def test_every_view_is_counted_whichever_is_shown(five):
    close(five)
    counts = {"new": 1, "mine": 1, "waiting": 0, "answered": 1, "closed": 1, "all": 5, "overdue": 0}

    assert five.cases.list(CaseFilter("closed", "kari"), TODAY).counts == counts
    assert five.cases.counts(CaseFilter("new", "kari"), TODAY) == counts


def test_a_list_is_narrowed_by_area_county_municipality_and_body(store):
    opened(store, make_case("k1", area=2, county="18", municipality="1804"))
    opened(store, make_case("k2", area=2, county="03", municipality="0301", body="hkdir"))

    assert found(store, area=2) == ["k1", "k2"]
    assert found(store, area=2, county="18") == found(store, municipality="1804") == ["k1"]
    assert found(store, body="hkdir") == ["k2"]
    assert found(store, area=3) == []
    assert store.cases.counts(CaseFilter(county="18"), TODAY)["all"] == 1


def test_overdue_is_what_somebody_must_act_on_after_its_day(store):
    yesterday = TODAY - timedelta(days=1)
    for case_id, due in (("k1", yesterday), ("k2", TODAY), ("k3", None), ("k4", yesterday)):
        opened(store, make_case(case_id, due=due))
    answer(store, case_id="k4")

    assert found(store, overdue_on=TODAY) == ["k1"]
    assert store.cases.counts(CaseFilter(), TODAY)["overdue"] == 1
    assert store.cases.find("k1").case.is_overdue(TODAY)


@pytest.mark.parametrize("words", ["ÅSERAL", "åseral", "  søke   BÆRUM ", "k1", "rum"])
def test_a_search_finds_norwegian_letters_in_either_case_and_needs_every_word(store, words):
    searchable(store, "k1", "K1", "Kan vi søke?", "Åseral", "Kari Bærum")
    searchable(store, "k2", "K2", "Når er fristen?", "Oslo", "Ola")

    assert found(store, words=words) == ["k1"]
    assert found(store, words=f"{words} fristen") == []


@pytest.mark.parametrize(
    ("words", "ids"), [("50%", ["k1"]), ("%", ["k1"]), ("_", ["k2"]), ("a_b", ["k2"]), ("\\", ["k3"])]
)
def test_the_signs_of_a_pattern_stand_for_themselves(store, words, ids):
    searchable(store, "k1", "50% egenandel")
    searchable(store, "k2", "a_b")
    searchable(store, "k3", "c\\d")
    searchable(store, "k4", "500 axb cd")

    assert found(store, words=words) == ids


def test_letters_that_are_composed_another_way_are_the_same(store):
    searchable(store, "k1", "Tromsø Å")

    assert found(store, words="A\u030a") == ["k1"]


def test_pages_hang_together_while_cases_come_and_change(store):
    moments = [NOW + timedelta(seconds=number // 3) for number in range(10)]
    for number, moment in enumerate(moments):
        opened(store, make_case(f"k{number}", created_at=moment))
    wanted, seen = CaseFilter(limit=4), []

    for turn in range(3):
        page = store.cases.list(wanted, TODAY)
        seen += [case.id for case in page.cases]
        claim(store, "kari", f"k{turn}")
        opened(store, make_case(f"later{turn}", created_at=NOW + timedelta(hours=1 + turn)))
        if page.next:
            wanted = replace(wanted, after=Cursor.read(str(page.next)))

    assert seen[:10] == [f"k{number}" for number in range(10)]
    assert len(seen) == len(set(seen)) == 12


def test_the_last_page_has_no_next_even_when_it_is_full(five):
    assert five.cases.list(CaseFilter(limit=5), TODAY).next is None
    assert five.cases.list(CaseFilter(limit=4), TODAY).next == Cursor(NOW + timedelta(minutes=4), "k4")


@pytest.mark.parametrize(
    "text", ["", "k1", "2026-11-25~k1", "2026-11-25T12:00:00~k1", "i går~k1", "2026-11-25T12:00:00+00:00"]
)
def test_a_cursor_no_page_gave_is_refused(text):
    with pytest.raises(BadCursorError):
        Cursor.read(text)
