"""Versions of a draft: what they keep, and the way back through them."""

from datetime import datetime, timezone
from itertools import pairwise

import pytest

from bot.scheme.draft import READY, Answer, Draft, DraftStatus
from bot.scheme.errors import UnknownVersionError
from bot.scheme.version import Version, answers_at, replaced, told

AT = datetime(2023, 1, 16, 9, tzinfo=timezone.utc)
STEPS = [{}, {"a": 1}, {"a": 2, "b": None}, {"b": None}, {"b": "x", "c": [1]}]


def answers(**values):
    return {question: Answer(value, "chat", AT) for question, value in values.items()}


def history():
    pairs = pairwise(STEPS)
    versions = [
        Version(number, AT, "owner", replaced(answers(**before), answers(**after)))
        for number, (before, after) in enumerate(pairs, start=2)
    ]
    return list(reversed(versions))


def test_only_the_changed_answers_are_kept_as_they_were():
    before, after = answers(a=1, b=2, c=None), answers(a=1, b=3, d=4)

    assert replaced(before, after) == {"b": before["b"], "c": before["c"], "d": None}
    assert replaced(before, before) == {}


def test_the_same_value_at_another_time_is_no_change():
    assert replaced({"a": Answer(1, "chat", AT)}, {"a": Answer(1, "form", AT.replace(hour=12))}) == {}


def test_each_version_is_told_with_what_came_after():
    changes = {
        version.number: [
            (each.question, each.before and each.before.value, each.after and each.after.value) for each in changed
        ]
        for version, changed in told(history(), answers(**STEPS[-1]))
    }

    assert changes[2] == [("a", None, 1)]
    assert changes[3] == [("a", 1, 2), ("b", None, None)]
    assert changes[5] == [("b", None, "x"), ("c", None, [1])]


@pytest.mark.parametrize("number", [2, 3, 4, 5])
def test_the_answers_of_every_version_can_be_found_again(number):
    assert answers_at(number, history(), answers(**STEPS[-1])) == answers(**STEPS[number - 1])


def test_a_version_nobody_made_is_unknown():
    with pytest.raises(UnknownVersionError):
        answers_at(1, history(), answers(**STEPS[-1]))


@pytest.mark.parametrize(
    ("change", "stays"),
    [
        (lambda draft: draft.answered("a", Answer(1, "form", AT)), True),
        (lambda draft: draft.without("z"), True),
        (lambda draft: draft.answered("a", Answer(2, "form", AT)), False),
        (lambda draft: draft.answered("b", Answer(None, "form", AT)), False),
        (lambda draft: draft.without("a"), False),
    ],
)
def test_a_draft_is_ready_until_a_value_changes(change, stays):
    ready = Draft("d", "2023", "nb", answers(a=1), 1, DraftStatus(READY, "Kari", AT))

    assert (change(ready).status == ready.status) is stays
