"""Cases for the tests of the store, and what is done with them."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.scheme import casework
from bot.scheme.case import APPLICANT, Case, CaseEvent, Reach
from bot.scheme.casework import Said, Sent
from tests.store.conftest import NOW

LATER = NOW + timedelta(hours=1)


def make_case(id="k1", **changes):
    case = Case(id, "c1", f"m-{id}", "Hvem?", Reach("chat"), "nb", NOW, "2023", {"area": 2}, updated_at=NOW)
    return replace(case, **changes)


def opened(store, case=None, letters=()):
    case = case or make_case()
    event = CaseEvent(case.id, case.created_at, APPLICANT, "opened", case.question)
    return store.cases.open(case, event, letters)


def claim(store, by="kari", case_id="k1", now=LATER):
    return store.cases.change(case_id, partial(casework.claim, by=by, now=now), now)


def answer(store, text="Ja.", client_id="svar-1", by="kari", letters=(), case_id="k1"):
    def decide(case):
        said = Said(text, "nn")
        return casework.with_letters(casework.answer(case, by, said, client_id, LATER), letters)

    return store.cases.change(case_id, decide, LATER, Sent(client_id, text))


def close(store, by="kari"):
    return store.cases.change("k1", partial(casework.close, by=by, reason="answered", said=None, now=LATER), LATER)


def kinds(store, case_id="k1"):
    return [event.kind for event in store.cases.find(case_id).events]


def said(store):
    return [(each.sender, each.text) for each in store.conversations.transcript("c1", 0).messages]
