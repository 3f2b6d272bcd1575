"""Who has a conversation: the assistant, or the adviser of one of its cases."""

from functools import partial

from bot.scheme import casework
from bot.store.records import Meanwhile, NewMessage, NewReply, TurnResult
from tests.store.casework import LATER, answer, claim, kinds, make_case, opened
from tests.store.conftest import NOW

ASKS = TurnResult([NewReply("Hvor mange?", "nb")], "participants", "nb", {})
HELP = ("Ja, hjelp meg imens", {"intent": "human", "meanwhile": True})


def posted(store, text):
    held = Meanwhile(
        writes=partial(casework.write, text=text, client_id=text, now=LATER),
        offer=NewReply("Skal jeg hjelpe imens?", "nb", choices=[HELP]),
        helping=NewReply("Da hjelper jeg.", "nb"),
    )
    return store.turns.post("c1", NewMessage(text, text, meanwhile=held), LATER)


def holder(store):
    return store.conversations.get("c1").held_by


def test_of_two_cases_the_other_adviser_has_the_conversation_once_the_first_has_answered(store, opening):
    for case_id, adviser in (("k1", "kari"), ("k2", "ola")):
        opened(store, make_case(case_id))
        claim(store, adviser, case_id)

    answer(store, case_id="k1")
    after_the_first = holder(store)
    answer(store, by="ola", case_id="k2")

    assert (after_the_first, holder(store)) == ("k2", None)


def test_of_two_cases_the_one_that_asked_last_gets_what_is_written(store, opening):
    for case_id, adviser in (("k1", "kari"), ("k2", "ola")):
        opened(store, make_case(case_id))
        claim(store, adviser, case_id)
        asks = partial(casework.ask_for_more, by=adviser, said=casework.Said("Hvem?", "nb"), client_id="s", now=LATER)
        store.cases.change(case_id, asks, LATER)

    posted(store, "Oss to.")

    assert holder(store) == "k2"
    assert [event.text for event in store.cases.find("k2").events if event.kind == "wrote"] == ["Oss to."]


def test_with_a_form_under_way_the_human_who_has_spoken_is_told_everything_that_follows(store, opening):
    store.turns.finish(opening, ASKS, NOW)
    opened(store)
    claim(store)
    store.cases.change(
        "k1",
        partial(casework.ask_for_more, by="kari", said=casework.Said("Hvem?", "nb"), client_id="s", now=LATER),
        LATER,
    )

    told = [posted(store, text).to_human for text in ("Vi er fire.", "Og et fylke.", *map(str, range(30)))]

    assert all(told)
    assert kinds(store).count("wrote") == len(told)


def test_the_form_that_was_under_way_is_answered_until_the_human_has_spoken(store, opening):
    store.turns.finish(opening, ASKS, NOW)
    opened(store)
    claim(store)

    assert not posted(store, "12").to_human


def test_who_would_rather_have_help_meanwhile_keeps_it_when_the_case_changes_hands(store, opening):
    opened(store)
    claim(store)
    store.turns.hold("c1", by_human=False)

    store.cases.change("k1", partial(casework.pass_on, by="kari", to="ola", now=LATER), LATER)

    assert holder(store) is None
