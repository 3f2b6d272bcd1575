"""Amounts by year, kept and read again on each database."""

from bot.scheme.draft import CALCULATION, Answer, Draft
from tests.store.conftest import NOW


def test_an_amount_by_year_comes_back_as_it_was_saved(store):
    answers = {
        "costs_staff": Answer({"2023": 300_000, "2024": 250_000}, "chat", NOW),
        "stipend_amount": Answer(2_972_720, CALCULATION, NOW),
    }

    store.drafts.save(Draft("c1", "2023", "nb", answers))

    kept = store.drafts.get("c1").answers
    assert kept == answers
    assert list(kept["costs_staff"].value) == ["2023", "2024"]
