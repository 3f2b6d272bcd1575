"""From what was uttered to replies, and from a choice to what would have been parsed."""

from dataclasses import asdict

from rasa.shared.core.events import BotUttered, SlotSet, UserUttered

from bot.dialogue.engine import Card, Choice
from bot.dialogue.replies import parsed, replies_after_last_message
from bot.scheme.facts import Facts, facts_from_json
from tests.builders import make_citation


def uttered(text, **custom):
    return BotUttered(text, {"custom": custom})


def test_only_what_was_said_since_the_last_message_is_a_reply():
    events = [
        UserUttered("hei"),
        uttered("Hei!"),
        UserUttered("frist?"),
        uttered("14. februar."),
        SlotSet("topic", "x"),
    ]

    assert [reply.text for reply in replies_after_last_message(events, "nb")] == ["14. februar."]


def test_a_reply_carries_its_sources_its_choices_and_its_card():
    choice = {"title": "Mer", "meaning": {"intent": "more"}}
    card = {"kind": "download", "data": {"formats": ["docx"]}}
    event = uttered("Svar.", language="nn", citations=[asdict(make_citation())], choices=[choice], card=card)

    reply = replies_after_last_message([event], "nb")[0]

    assert (reply.language, reply.citations) == ("nn", [make_citation()])
    assert reply.choices == [Choice("Mer", {"intent": "more"})]
    assert reply.card == Card("download", {"formats": ["docx"]})


def test_what_rasa_utters_by_itself_is_in_the_language_of_the_conversation():
    reply = replies_after_last_message([BotUttered("Hei!", {})], "nn")[0]

    assert (reply.language, reply.citations, reply.choices, reply.card) == ("nn", [], [], None)


def test_an_utterance_without_text_is_no_reply():
    assert replies_after_last_message([BotUttered(None, {"custom": {}})], "nb") == []


def test_a_choice_is_parsed_as_what_it_means():
    meaning = {"intent": "ask", "topic": "deadline"}

    result = parsed(meaning, "Frist")

    assert result["intent"] == {"name": "ask", "confidence": 1.0}
    assert result["entities"] == [{"entity": "topic", "value": "deadline"}]
    assert (result["understanding"]["topics"], result["understanding"]["parts"]) == (["deadline"], ["Frist"])
    assert result["understanding"]["meaning"] == meaning


def test_a_choice_without_a_topic_states_nothing_beside_its_meaning():
    result = parsed({"intent": "answer", "value": 12}, "12 måneder")

    assert result["entities"] == []
    assert facts_from_json(result["understanding"]["facts"]) == Facts()
