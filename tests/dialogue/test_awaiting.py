"""What a message means right after the question what to hand over to a human."""

import pytest

from bot.dialogue.awaiting import meaning_of

QUESTION = {"awaits": "question"}
CONSENT = {"awaits": "consent", "question": "Kan vi?", "channel": "chat", "address": None}


def test_free_text_is_the_question_whatever_else_it_looks_like():
    meaning = meaning_of(QUESTION, "Hva med naturalytelser?", "outside_general", None)

    assert meaning == {"intent": "human", "question": "Hva med naturalytelser?"}


@pytest.mark.parametrize("intent", ["export", "start_application", "show_draft"])
def test_what_the_assistant_can_do_itself_goes_to_no_human(intent):
    assert meaning_of(QUESTION, "vis meg utkastet", intent, None) is None


@pytest.mark.parametrize("handing", [QUESTION, CONSENT, {"awaits": "yes", "question": "Kan vi?"}])
@pytest.mark.parametrize("intent", ["deny", "cancel"])
def test_a_no_is_a_no(handing, intent):
    assert meaning_of(handing, "nei, glem det", intent, None) == {"intent": "human", "declined": True}


@pytest.mark.parametrize(
    ("text", "channel", "address"),
    [
        ("ola.nordmann@bodo.kommune.no", "email", "ola.nordmann@bodo.kommune.no"),
        ("send det til ola@bodø.kommune.no.", "email", "ola@bodø.kommune.no"),
        ("ring 90055441", "phone", "90055441"),
        ("900 55 441 takk", "phone", "900 55 441"),
        ("+47 90 05 54 41", "phone", "+47 90 05 54 41"),
    ],
)
def test_an_address_says_how_to_answer_and_sends_nothing_yet(text, channel, address):
    meaning = meaning_of(CONSENT, text, "outside_gibberish", None)

    assert meaning == {"intent": "human", "question": "Kan vi?", "channel": channel, "address": address}


def test_an_address_in_the_question_says_how_to_answer_too():
    text = "Kan vi søke to ganger? Send svaret til ola@bodo.kommune.no."

    meaning = meaning_of(QUESTION, text, "ask", None)

    assert meaning == {"intent": "human", "question": text, "channel": "email", "address": "ola@bodo.kommune.no"}


def test_an_amount_in_the_question_is_no_telephone_number():
    assert "channel" not in meaning_of(QUESTION, "Kan vi søke om 20000000 kroner?", "ask", None)


def test_an_address_accepts_the_mere_offer_and_shows_it_first():
    meaning = meaning_of({"awaits": "yes", "question": "Kan vi?"}, "send svaret til ola@bodo.no", "ask", None)

    assert meaning == {"intent": "human", "question": "Kan vi?", "channel": "email", "address": "ola@bodo.no"}


def test_a_yes_sends_what_was_shown_to_where_it_was_shown():
    meaning = meaning_of({**CONSENT, "channel": "email", "address": "a@b.no"}, "ja", "affirm", None)

    assert meaning == {"intent": "human", "question": "Kan vi?", "send": True, "channel": "email", "address": "a@b.no"}


def test_a_short_answer_to_the_form_that_waits_goes_to_the_form():
    assert meaning_of(QUESTION, "13", "answer", None) is None


@pytest.mark.parametrize(("decision", "part"), [(True, {"send": True}), (False, {"declined": True})])
def test_in_a_form_too_a_yes_or_a_no_is_about_the_question_for_a_human(decision, part):
    meaning = meaning_of(CONSENT, "ja send" if decision else "nei da", "answer", decision)

    assert part.items() <= meaning.items()


def test_a_yes_to_the_mere_offer_shows_it_first():
    meaning = meaning_of({"awaits": "yes", "question": "Kan vi?"}, "ja", "affirm", None)

    assert meaning == {"intent": "human", "question": "Kan vi?", "send": False}


@pytest.mark.parametrize(("text", "intent"), [("12 deltakere", "inform"), ("1 250 000 kroner", "answer")])
def test_anything_else_is_no_answer_to_it(text, intent):
    assert meaning_of(CONSENT, text, intent, None) is None
