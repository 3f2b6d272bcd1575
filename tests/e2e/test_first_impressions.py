"""What the README tells a newcomer to try, and what a newcomer's browser does."""

import pytest

from tests.e2e.assistant import Conversation


def sections(conversation):
    return [citation["section"] for citation in conversation.citations()]


@pytest.mark.parametrize("text", ["Vi er bare 7 deltakere, kan vi likevel søke?", "Vi er 7 stykker, holder det?"])
def test_a_figure_is_not_taken_for_an_area(conversation, text):
    reply = conversation.say(text)

    assert reply.startswith("Nei")
    assert sections(conversation)[0] == "Vilkår for å få tilskudd"
    assert "16/2023" not in reply


@pytest.mark.parametrize("text", ["Hva er område 7?", "Kan vi søke på satsingsområde 7?"])
def test_an_area_that_is_named_by_its_number_is_still_answered(conversation, text):
    assert "16/2023" in conversation.say(text)


def test_a_plan_that_is_told_without_a_question_gets_a_focus_area(conversation):
    reply = conversation.say(
        "Vi vil at lærere skal prøve ut nye måter å undervise muntlig norsk på, sammen med en forsker"
    )

    assert "område 3" in reply
    assert "«" in reply


def test_who_writes_norwegian_in_an_english_browser_is_answered_in_norwegian(address):
    conversation = Conversation(address, accept_language="en-US")

    assert conversation.opening[0]["lang"] == "en"
    assert "egenandel" in conversation.say("Må vi ha egenandel?").lower()
    assert {message["lang"] for message in conversation.messages} == {"nb"}


def test_a_language_that_was_chosen_stays(address):
    conversation = Conversation(address, language="nn")

    conversation.say("Hva er kravet til antall deltakere, og hvor står det?")

    assert {message["lang"] for message in conversation.messages} == {"nn"}
