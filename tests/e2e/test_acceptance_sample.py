"""The rows of the acceptance sample that are conversations."""

import re

import httpx
import pytest

from tests.acceptance.sample_rows import sample_rows
from tests.e2e.assistant import Conversation

LONGEST_REPLY = 1_800
ANSWERS_BY_KIND = {
    "yes_no": "ja",
    "number": "12",
    "years": "2",
    "months": "12",
    "amount": "500 000 kroner",
    "date": "10. februar 2023",
    "line": "Veien videre",
    "text": "Vi vil prøve ut en ny måte å lære norsk på sammen med lokale bedrifter.",
    "area": "område 2",
    "municipality": "Bodø",
    "municipalities": "Fauske",
    "organisation_number": "958935420",
    "email": "kari@bodo.kommune.no",
}


def by_id(name):
    return [pytest.param(row, id=row["id"]) for row in sample_rows(name)]


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ").translate({ord("*"): None, ord("_"): None})


def failures(row, text):
    said = plain(text)
    flags = re.IGNORECASE | re.DOTALL
    missing = [pattern for pattern in row.get("must", ()) if not re.search(pattern, said, flags)]
    forbidden = [pattern for pattern in row.get("must_not", ()) if re.search(pattern, said, flags)]
    return missing + forbidden


@pytest.mark.parametrize("row", by_id("faq"))
def test_a_question_is_answered(conversation, row):
    reply = conversation.say(row["text"])

    assert failures(row, reply) == [], reply
    assert len(reply) <= LONGEST_REPLY


@pytest.mark.parametrize("row", by_id("oos"))
def test_what_is_out_of_scope_is_met_and_the_way_back_stands_open(conversation, row):
    reply = conversation.say(row["text"])
    afterwards = conversation.say("Når er søknadsfristen?")

    assert failures(row, reply) == [], reply
    assert "14. februar 2023" in afterwards


@pytest.mark.parametrize("row", by_id("recommend"))
def test_a_description_gets_its_area(address, row):
    body = {"call": "2023", "text": row["text"], "language": row["lang"]}
    found = httpx.post(f"{address}/api/recommend", json=body).json()

    first = [area["area"] for area in found["areas"][:1]]
    assert first == row["areas"][:1] or set(first) <= set(row["areas"]) | set(row["acceptable"])
    assert first or "not_eligible" in found


@pytest.mark.parametrize("row", by_id("dialogs"))
def test_a_dialog_goes_as_it_should(address, row):
    conversation = Conversation(address, language=row["lang"])
    pending = []

    for turn in row["turns"]:
        text = sensible_answer(address, conversation) if turn["user"] == "@svar" else turn["user"]
        reply = conversation.say(text)
        pending.append(conversation.pending)

        assert failures(turn, reply) == [], reply
        if "same_prompt_as" in turn:
            assert pending[-1] == pending[turn["same_prompt_as"]]
        if "not_same_prompt_as" in turn:
            assert pending[-1] != pending[turn["not_same_prompt_as"]]


def sensible_answer(address, conversation):
    call = httpx.get(f"{address}/api/calls/2023").json()
    kinds = {question["id"]: question["kind"] for question in call["questions"]}
    return ANSWERS_BY_KIND.get(kinds.get(conversation.pending), "ja")
