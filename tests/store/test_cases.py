"""Acts on cases: all of one is stored, once, or nothing."""

from dataclasses import replace
from functools import partial

import pytest
import sqlalchemy as sa

from bot.scheme import casework
from bot.scheme.case import APPLICANT, CLAIMED, CLOSED, NEW, WAITING, CaseEvent
from bot.scheme.case_list import CaseNews
from bot.scheme.casework import Change, Said
from bot.scheme.citation import Citation
from bot.scheme.errors import CaseClosedError, CaseTakenError, ReusedIdError, UnknownCaseError
from bot.scheme.letter import ANSWER, RECEIVED, Letter
from bot.store.database import open_database
from bot.store.records import NewReply
from bot.store.tables import conversations, letters
from tests.databases import every_value
from tests.store.casework import LATER, answer, claim, close, kinds, make_case, opened, said
from tests.store.conftest import NOW

CITATION = Citation("Rundskriv 2023", "Målgruppe", "target_group", area=2)


def held_by(store):
    with store.database.reading() as connection:
        return connection.execute(sa.select(conversations.c.held_by)).scalar_one()


def queued(store):
    with store.database.reading() as connection:
        return connection.execute(sa.select(letters.c.id).order_by(letters.c.id)).scalars().all()


def test_a_case_is_opened_with_its_log_its_letters_and_what_had_been_said(store, opening):
    store.turns.say("c1", NewReply("Hei", "nb", [CITATION], choices=[("Frist", {"intent": "ask"})]), NOW)

    case = opened(store, make_case(), [Letter("l1", "a@b.no", RECEIVED, "nb", "k1")])

    file = store.cases.find("k1")
    assert file.case == case == make_case()
    assert [(event.kind, event.by, event.text) for event in file.events] == [("opened", APPLICANT, "Hvem?")]
    assert [(each["seq"], each["from"], each["text"]) for each in file.transcript] == [(1, "bot", "Hei")]
    assert file.transcript[0]["citations"][0]["section"] == "Målgruppe"
    assert "choices" not in file.transcript[0]
    assert queued(store) == ["l1"]


def test_opening_the_same_again_adds_no_line_to_the_log(store):
    opened(store)
    again = opened(store, make_case("k2", message="m-k1"), [Letter("l2", "a@b.no", RECEIVED, "nb", "k2")])

    assert again.id == "k1"
    assert kinds(store) == ["opened"]
    assert queued(store) == []


def test_a_claim_gives_the_conversation_to_the_adviser_and_tells_others_who_has_it(store, opening):
    opened(store)

    case = claim(store)

    assert (case.status, case.assigned_to, held_by(store)) == (CLAIMED, "kari", "k1")
    with pytest.raises(CaseTakenError) as refused:
        claim(store, "ola")
    assert refused.value.holder == "kari"
    assert kinds(store) == ["opened", "claimed"]


def test_an_answer_reaches_the_conversation_the_log_and_the_post_together(store, opening):
    opened(store)

    answer(store, "Ja.", letters=[Letter("l1", "a@b.no", ANSWER, "nn", "k1")])

    assert said(store) == [("adviser", "Ja.")]
    assert kinds(store) == ["opened", "answered"]
    assert queued(store) == ["l1"]
    assert store.conversations.get("c1").last_seq == 1
    assert held_by(store) is None


def test_the_same_reply_sent_twice_is_given_once_even_after_the_case_is_closed(store, opening):
    opened(store)
    answer(store)
    close(store)

    again = answer(store)

    assert again.status == CLOSED
    assert said(store) == [("adviser", "Ja.")]
    assert kinds(store) == ["opened", "answered", "closed"]


def test_another_text_under_the_same_id_is_refused_and_not_lost_in_silence(store, opening):
    opened(store)
    answer(store)

    with pytest.raises(ReusedIdError):
        answer(store, "Nei.")


def test_the_same_id_in_another_case_is_another_reply(store, opening):
    for case_id in ("k1", "k2"):
        opened(store, make_case(case_id))
        answer(store, case_id=case_id)

    assert [kinds(store, case_id) for case_id in ("k1", "k2")] == [["opened", "answered"]] * 2


def test_an_act_that_fails_stores_nothing(store, opening, address):
    opened(store)
    before = every_value(address)

    def fails(case):
        raise CaseClosedError(case.id)

    with pytest.raises(CaseClosedError):
        store.cases.change("k1", fails, LATER)

    assert every_value(address) == before


def test_what_fails_at_the_last_write_takes_everything_before_it_back(store, opening, address):
    opened(store)
    before = every_value(address)

    def decide(case):
        event = CaseEvent(case.id, LATER, "kari", "answered", data={"no JSON": object()})
        letter = Letter("l1", "a@b.no", ANSWER, "nb", case.id)
        return Change(replace(case, status=CLAIMED, assigned_to="kari"), event, Said("Ja.", "nb"), (letter,))

    with pytest.raises(sa.exc.StatementError):
        store.cases.change("k1", decide, LATER)

    assert every_value(address) == before


def test_a_reply_to_a_deleted_conversation_is_kept_on_the_case_and_said_to_nobody(store, opening):
    opened(store)
    claim(store)
    store.conversations.delete("c1", NOW)

    answer(store, "Til arkivet", letters=[Letter("l1", "a@b.no", ANSWER, "nb", "k1")])

    assert store.cases.find("k1").events[-1].text == "Til arkivet"
    assert said(store) == []
    assert held_by(store) is None
    assert queued(store) == ["l1"]


def test_a_question_back_keeps_the_conversation_and_what_is_written_wakes_the_case(store, opening):
    opened(store)
    asked = Said("Hvor mange?", "nb", citations=(CITATION,))
    waiting = store.cases.change("k1", lambda case: casework.ask_for_more(case, "kari", asked, "svar-1", LATER), LATER)

    woken = store.cases.change("k1", partial(casework.write, text="Tolv", client_id="m9", now=LATER), LATER)

    assert (waiting.status, woken.status, held_by(store)) == (WAITING, CLAIMED, "k1")
    assert store.cases.find("k1").events[1].data == {"language": "nb", "statements": ["target_group"]}
    assert store.conversations.transcript("c1", 0).messages[0].citations == (CITATION,)


def test_a_closed_case_that_is_written_in_is_open_again_with_the_same_adviser(store, opening):
    opened(store)
    answer(store)
    close(store)

    case = store.cases.change("k1", partial(casework.write, text="Enda et", client_id="m9", now=LATER), LATER)

    assert (case.status, case.assigned_to, case.closed_reason) == (CLAIMED, "kari", None)
    assert kinds(store)[-1] == "reopened"
    assert held_by(store) == "k1"


def test_a_question_that_is_withdrawn_lets_go_of_the_conversation(store, opening):
    opened(store)
    claim(store)

    case = store.cases.change("k1", partial(casework.withdraw, now=LATER), LATER)

    assert (case.status, case.closed_reason, held_by(store)) == (CLOSED, "withdrawn", None)
    with pytest.raises(CaseClosedError):
        answer(store)


def test_a_release_gives_the_case_to_anybody_and_the_conversation_to_the_assistant(store, opening):
    opened(store)
    claim(store)

    case = store.cases.change("k1", partial(casework.release, by="kari", now=LATER), LATER)

    assert (case.status, case.assigned_to, held_by(store)) == (NEW, None, None)
    assert claim(store, "ola").assigned_to == "ola"


def test_a_conversation_that_another_case_holds_stays_with_that_one(store, opening):
    for case_id in ("k1", "k2"):
        opened(store, make_case(case_id))
    claim(store)

    claim(store, "ola", "k2")
    answer(store, by="ola", case_id="k2")

    assert held_by(store) == "k1"


def test_a_note_does_not_take_a_conversation_back_that_was_given_to_the_assistant(store, opening):
    opened(store)
    claim(store)
    store.turns.hold("c1", by_human=False)

    store.cases.change("k1", partial(casework.note, by="kari", text="Ring!", now=LATER), LATER)

    assert held_by(store) is None
    assert kinds(store)[-1] == "note"


def test_a_case_nobody_opened_is_unknown(store):
    with pytest.raises(UnknownCaseError):
        store.cases.find("k9")
    with pytest.raises(UnknownCaseError):
        claim(store, case_id="k9")


def test_whoever_looks_again_learns_what_has_happened_since_also_in_another_process(store, opening, address):
    opened(store)
    opened(store, make_case("k2"))
    seen = store.cases.last_event()
    claim(store)
    claim(store, case_id="k2")
    answer(store)

    elsewhere = type(store.cases)(open_database(address))
    news = elsewhere.changed_since(seen)

    assert news == [CaseNews(seen + 2, "k2", "claimed"), CaseNews(seen + 3, "k1", "answered")]
    assert elsewhere.changed_since(elsewhere.last_event()) == []
