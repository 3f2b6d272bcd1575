"""Conversations written down as scripts, held over HTTP with the real model; one file a matter in scripts/.

A turn says something, presses a choice by its title, or puts answers in the page's form (`put`); it tells what must
be in the answer and what must not (regular expressions), which question waits then, and what the draft holds.
"""

import re
from pathlib import Path

import pytest
import yaml

from tests.e2e.assistant import Conversation

SCRIPTS = [
    pytest.param(script, id=f"{path.stem}-{script['name']}")
    for path in sorted(Path(__file__).with_name("scripts").glob("*.yml"))
    for script in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_conversation_goes_as_it_is_written(address, script):
    conversation = Conversation(address, language=script.get("language", "nb"))

    for number, turn in enumerate(script["turns"], 1):
        if "put" in turn:
            written = conversation.call("PATCH", "/draft", json={"answers": turn["put"]})
            assert written.status_code == 200, (number, written.text)
            continue
        answer = conversation.choose(turn["choose"]) if "choose" in turn else conversation.say(turn["say"])
        plain = answer.replace("\N{NO-BREAK SPACE}", " ")
        assert [must for must in turn.get("must", []) if not re.search(must, plain, re.IGNORECASE)] == [], (
            number,
            plain,
        )
        assert [no for no in turn.get("never", []) if re.search(no, plain, re.IGNORECASE)] == [], (number, plain)
        if "pending" in turn:
            assert conversation.pending == turn["pending"], (number, plain)
        if "draft" in turn:
            answers = conversation.call("GET", "/draft").json()["answers"]
            held = {question: answers.get(question, {}).get("value") for question in turn["draft"]}
            assert held == turn["draft"], (number, plain)
