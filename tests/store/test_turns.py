"""The turn protocol on the tables: stored once, claimed by one, answered once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store.errors import ConflictingMessageError, LostTurnError, UnknownChoiceError, UnknownConversationError
from bot.store.opening import open_store
from bot.store.records import NewMessage, NewReply, TurnResult
from tests.store.conftest import LEASE, NOW

GREETING = TurnResult([NewReply("Hei", "nb", choices=[("Frist", {"intent": "ask"})])], None, "nb", {"turns": 1})
ANSWER = TurnResult([NewReply("Svar", "nb")], "own_share", "nn", {"turns": 2})


def said(store, after=0):
    return [
        (message.seq, message.sender, message.text) for message in store.conversations.transcript("c1", after).messages
    ]


def test_a_turn_stores_replies_state_language_and_the_question_that_waits(store, opening):
    store.turns.finish(opening, GREETING, NOW)

    posted = store.turns.post("c1", NewMessage("a", "Hva er fristen?"), NOW)
    store.turns.finish(posted.claim, ANSWER, NOW)

    assert posted.claim.state == {"turns": 1}
    assert said(store) == [(1, "bot", "Hei"), (2, "user", "Hva er fristen?"), (3, "bot", "Svar")]
    assert store.conversations.get("c1").language == "nn"
    assert store.conversations.transcript("c1", 0).pending == "own_share"
    assert store.turns.waiting() == []


def test_the_same_message_again_is_stored_once(store, opening):
    store.turns.finish(opening, GREETING, NOW)

    first = store.turns.post("c1", NewMessage("a", "Hei"), NOW)
    again = store.turns.post("c1", NewMessage("a", "Hei"), NOW)

    assert (again.seq, again.repeated, again.claim) == (first.seq, True, None)
    assert len(said(store)) == 2


def test_another_text_under_the_same_id_is_a_conflict(store, opening):
    store.turns.post("c1", NewMessage("a", "Hei"), NOW)

    with pytest.raises(ConflictingMessageError):
        store.turns.post("c1", NewMessage("a", "Hallo"), NOW)
    with pytest.raises(ConflictingMessageError):
        store.turns.post("c1", NewMessage("a", choice="1.x"), NOW)


def test_a_choice_brings_its_title_and_its_meaning(store, opening):
    offered = store.turns.finish(opening, GREETING, NOW).messages[0].choices[0]

    claim = store.turns.post("c1", NewMessage("a", choice=offered.id), NOW).claim

    assert (claim.text, claim.meaning) == ("Frist", {"intent": "ask"})


@pytest.mark.parametrize(("text", "meaning"), [("frist!", {"intent": "ask"}), ("Fristen", None), ("Hei", None)])
def test_a_choice_that_is_typed_word_for_word_means_the_same(store, opening, text, meaning):
    store.turns.finish(opening, GREETING, NOW)

    claim = store.turns.post("c1", NewMessage("a", text), NOW).claim

    assert (claim.text, claim.meaning) == (text, meaning)


def test_a_choice_of_an_earlier_turn_is_out_of_sight(store, opening):
    store.turns.finish(opening, GREETING, NOW)
    first = store.turns.post("c1", NewMessage("a", "Hva nå?"), NOW).claim
    store.turns.finish(first, TurnResult([NewReply("Ja?", "nb")], None, "nb", {}), NOW)

    assert store.turns.post("c1", NewMessage("b", "Frist"), NOW).claim.meaning is None


@pytest.mark.parametrize("choice", ["1.unknown", "", "99.x", "x", "1" * 40 + ".x", "²."])
def test_a_choice_nobody_offered_is_refused(store, opening, choice):
    store.turns.finish(opening, GREETING, NOW)

    with pytest.raises(UnknownChoiceError):
        store.turns.post("c1", NewMessage("a", choice=choice or "."), NOW)


def test_a_second_message_waits_until_the_first_is_answered(store, opening):
    store.turns.finish(opening, GREETING, NOW)
    first = store.turns.post("c1", NewMessage("a", "en"), NOW)

    second = store.turns.post("c1", NewMessage("b", "to"), NOW)
    following = store.turns.finish(first.claim, ANSWER, NOW).next

    assert second.claim is None
    assert store.turns.claim("c1", NOW) is None
    assert (following.text, following.state) == ("to", {"turns": 2})


def test_a_turn_is_not_finished_twice(store, opening):
    store.turns.finish(opening, GREETING, NOW)
    claim = store.turns.post("c1", NewMessage("a", "en"), NOW).claim
    store.turns.finish(claim, ANSWER, NOW)

    with pytest.raises(LostTurnError):
        store.turns.finish(claim, ANSWER, NOW)
    assert len(said(store)) == 3


def test_whoever_comes_back_after_its_lease_cannot_answer_any_more(store, opening):
    store.turns.finish(opening, GREETING, NOW)
    late = store.turns.post("c1", NewMessage("a", "en"), NOW).claim
    later = NOW + LEASE + timedelta(seconds=1)
    other = store.turns.claim("c1", later)

    with pytest.raises(LostTurnError):
        store.turns.finish(late, ANSWER, later)
    store.turns.finish(other, ANSWER, later)

    assert other.attempts == 2
    assert [text for _, _, text in said(store, 2)] == ["Svar"]


def test_a_claim_of_a_process_that_has_died_is_free_at_once(store, opening, monkeypatch):
    store.turns.finish(opening, GREETING, NOW)
    monkeypatch.setattr("bot.store.turns.new_owner", lambda: _owner_of(2**22 + 1))
    store.turns.post("c1", NewMessage("a", "en"), NOW)
    monkeypatch.undo()

    assert store.turns.claim("c1", NOW) is not None


def test_a_claim_that_is_given_back_can_be_taken_again(store, opening):
    store.turns.finish(opening, GREETING, NOW)
    claim = store.turns.post("c1", NewMessage("a", "en"), NOW).claim

    store.turns.release(claim)

    assert store.turns.claim("c1", NOW).attempts == 2


def test_two_stores_on_one_database_claim_a_message_once(store, opening, address):
    store.turns.finish(opening, GREETING, NOW)
    posted = store.turns.post("c1", NewMessage("a", "en"), NOW)
    store.turns.release(posted.claim)
    other = open_store(address, LEASE)

    with ThreadPoolExecutor(16) as threads:
        claims = list(threads.map(lambda place: (store, other)[place % 2].turns.claim("c1", NOW), range(32)))

    assert sum(claim is not None for claim in claims) == 1
    other.database.close()


def test_concurrent_messages_get_numbers_without_gaps(store, opening):
    store.turns.finish(opening, GREETING, NOW)

    with ThreadPoolExecutor(16) as threads:
        posted = list(threads.map(lambda n: store.turns.post("c1", NewMessage(f"m{n}", f"{n}"), NOW), range(40)))

    assert sorted(each.seq for each in posted) == list(range(2, 42))
    assert sum(each.claim is not None for each in posted) == 1


def test_the_same_message_at_the_same_time_is_stored_once(store, opening):
    store.turns.finish(opening, GREETING, NOW)

    with ThreadPoolExecutor(16) as threads:
        posted = list(threads.map(lambda _: store.turns.post("c1", NewMessage("a", "Hei"), NOW), range(32)))

    assert {each.seq for each in posted} == {2}
    assert sum(not each.repeated for each in posted) == 1


def test_the_answer_to_a_message_is_the_same_later(store, opening):
    store.turns.finish(opening, GREETING, NOW)
    first = store.turns.post("c1", NewMessage("a", "en"), NOW)
    assert store.turns.answer_to("c1", first.seq) is None
    store.turns.finish(first.claim, ANSWER, NOW)
    second = store.turns.post("c1", NewMessage("b", "to"), NOW)
    store.turns.finish(second.claim, ANSWER, NOW)

    assert [message.seq for message in store.turns.answer_to("c1", first.seq).messages] == [3]


def test_notices_follow_their_message_at_once(store, opening):
    store.turns.finish(opening, GREETING, NOW)

    store.turns.post("c1", NewMessage("a", "en", notices=[NewReply("fjernet", "nb", sender="system")]), NOW)

    assert said(store, 1) == [(2, "user", "en"), (3, "system", "fjernet")]


def test_a_deleted_conversation_takes_no_turn_and_no_message(store, opening):
    store.turns.finish(opening, GREETING, NOW)
    claim = store.turns.post("c1", NewMessage("a", "en"), NOW).claim
    store.conversations.delete("c1", NOW)

    with pytest.raises(LostTurnError):
        store.turns.finish(claim, ANSWER, NOW)
    with pytest.raises(UnknownConversationError):
        store.turns.post("c1", NewMessage("b", "to"), NOW)
    assert said(store) == []
    assert store.turns.waiting() == []


def test_a_strange_owner_is_no_owner(store, opening):
    with pytest.raises(LostTurnError):
        store.turns.finish(replace(opening, owner="x/1/y/z"), GREETING, NOW)


def _owner_of(process_id: int) -> str:
    import socket

    return f"{socket.gethostname()}/{process_id}/abc/def"
