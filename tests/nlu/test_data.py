"""The training data as it stands in data/nlu."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from bot.nlu.evaluation.examples import read_examples
from bot.nlu.text import fold

DATA = Path(__file__).resolve().parents[2] / "data" / "nlu"


@pytest.fixture(scope="module")
def examples():
    return read_examples(DATA)


def test_no_message_stands_under_two_names(examples):
    names = defaultdict(set)
    for example in examples:
        names[fold(example.text)].add(example.name)

    assert {text: found for text, found in names.items() if len(found) > 1} == {}


def test_no_message_has_brackets_that_rasa_reads_as_entities(examples):
    assert [example.text for example in examples if set(example.text) & set("[]{}")] == []


def test_every_topic_and_act_has_examples_enough(examples):
    counts = Counter(example.name for example in examples)

    assert min(counts.values()) >= 90
    assert len(counts) == 131
