"""The way to a human: the question, what goes along, how to answer, a yes, and only then the case."""

from datetime import datetime, timezone

import pytest

from tests.actions.stage import CONVERSATION, Stage
from tests.fakes import FixedClock

QUESTION = "Kan naturalytelser regnes som egenandel?"
SEND = {"intent": "human", "question": QUESTION, "send": True, "channel": "chat"}


def ask_human(stage, **meaning):
    return stage.act("action_hand_off", "knapp", intent="human", meaning={"intent": "human", **meaning})


def cases(stage):
    return stage.services.inbox.cases_of(CONVERSATION)


def test_a_wish_for_a_human_is_asked_what_it_is_about_and_given_the_contacts(stage):
    stage.act("action_hand_off", "snakke med noen", intent="human")

    assert cases(stage) == []
    assert "Hva vil du spørre IMDi om?" in stage.text
    assert all(contact.phone in stage.text for contact in stage.call.contacts if contact.body == "imdi")
    assert stage.said[0].card["kind"] == "contact"
    assert stage.slots["handing_over"]["awaits"] == "question"


def test_a_wish_that_holds_the_question_is_not_asked_for_it_again(stage):
    wish = "Jeg vil snakke med et menneske om naturalytelser kan regnes som egenandel"

    stage.act("action_hand_off", wish, intent="human")

    assert wish in stage.text
    assert stage.slots["handing_over"]["awaits"] == "consent"


def test_what_will_be_sent_is_shown_before_anything_is_sent(stage):
    stage.knows(municipality="1804", area=2, participants=12, months_per_participant=12, title="Veien videre")

    ask_human(stage, question=QUESTION)

    assert cases(stage) == []
    shown = (QUESTION, "Bodø", "Satsingsområdet: 2", "inntil 1 337 724 kr", "oppfylt", "Utkastet ditt")
    assert [part for part in shown if part not in stage.text] == []
    assert [meaning.get("send", False) for meaning in stage.said[0].choices.values()] == [True, False]


def test_what_the_circular_answers_is_told_before_anything_is_sent(stage):
    meaning = {"intent": "human", "question": "Når er fristen?"}

    stage.act("action_hand_off", "Når er fristen?", intent="human", meaning=meaning, topics=["deadline"])

    assert "14. februar 2023" in stage.said[0].text
    assert "Dette sender jeg til IMDi" in stage.said[1].text
    assert cases(stage) == []


def test_the_way_to_a_human_beside_an_answer_takes_the_question_along(stage):
    meaning = {"intent": "human", "question": QUESTION}

    stage.act("action_hand_off", QUESTION, intent="human", meaning=meaning, topics=["exemption_from_the_acts"])

    assert meaning in stage.said[0].choices.values()


def test_a_yes_sends_it_with_all_that_is_known(stage):
    stage.knows(municipality="1804", area=2, participants=12, months_per_participant=6, title="Veien videre")

    ask_human(stage, **SEND)

    case = cases(stage)[0]
    assert (case.question, case.municipality, case.county, case.area, case.body) == (QUESTION, "1804", "18", 2, "imdi")
    assert case.known["answers"]["title"]["value"] == "Veien videre"
    assert {"condition": "ten_participants", "kind": "krav", "status": "met"} in case.known["findings"]
    assert case.known["stipend"]["request"]["participants"] == [{"count": 12, "months": 6}]
    assert case.reference in stage.text


def test_a_no_sends_nothing(stage):
    ask_human(stage, declined=True)

    assert cases(stage) == []
    assert "Ingenting er sendt" in stage.text


@pytest.mark.parametrize("again", [1, 2])
def test_the_same_message_opens_one_case(stage, again):
    for _ in range(again):
        stage._messages = 4
        ask_human(stage, **SEND)

    assert len(cases(stage)) == 1


def test_an_address_for_the_answer_is_told_back_before_it_is_used(stage):
    ask_human(stage, question=QUESTION, channel="phone", address="90 05 54 41")

    assert "90 05 54 41" in stage.text
    assert stage.slots["handing_over"]["channel"] == "phone"


def test_without_e_mail_the_answer_comes_in_the_chat(stage):
    ask_human(stage, question=QUESTION, send=True, channel="email", address="kari@bodo.kommune.no")

    assert cases(stage)[0].reach.channel == "chat"


def test_a_form_does_not_ask_on_while_the_question_for_a_human_waits(stage):
    stage.knows(area=2).act("action_check_eligibility")
    asked = stage.slots["question"]
    ask_human(stage)

    stage.act("action_ask_answer", "knapp", intent="human")

    assert (stage.said, stage.slots["question"]) == ([], asked)


def test_contacts_on_the_teaching_of_norwegian_are_given_only_where_it_is_about_that(stage):
    others = [contact.phone for contact in stage.call.contacts if contact.body == "hkdir"]
    teaching = next(each for each in stage.call.statements if each.contacts == "hkdir")

    assert not any(phone in ask_human(stage).text for phone in others)

    stage.slots["topic"] = teaching.topics[0]
    assert others
    assert all(phone in ask_human(stage).text for phone in others)
    assert "HK-dir får det også" in ask_human(stage, question=QUESTION).text
    ask_human(stage, **SEND)
    assert cases(stage)[0].body == "hkdir"


def test_not_understood_twice_the_question_is_kept_for_a_yes(stage):
    stage.act("action_clarify", "hva").act("action_clarify", QUESTION)

    assert stage.slots["handing_over"] == {"awaits": "yes", "question": QUESTION}


def test_what_became_of_a_case_is_told_with_its_day(stage):
    ask_human(stage, **SEND)

    stage.act("action_case_status")

    assert "1. februar 2023" in stage.text
    assert cases(stage)[0].reference in stage.text


def test_the_day_of_a_case_is_the_day_in_norway():
    stage = Stage(clock=FixedClock(datetime(2023, 1, 31, 23, 30, tzinfo=timezone.utc)))
    ask_human(stage, **SEND)

    assert "1. februar 2023" in stage.act("action_case_status").text


def test_without_a_case_it_is_offered_to_open_one(stage):
    stage.act("action_case_status")

    assert stage.slots["offer"] == "human"


@pytest.mark.parametrize(("language", "words"), [("nn", "Kva vil du spørje IMDi om?"), ("en", "What would you like")])
def test_it_is_said_in_the_language_of_the_conversation(language, words):
    assert words in ask_human(Stage(language)).text
