"""What the understanding of a message is told of the conversation around it."""

from bot.dialogue.context import context_of, pending_question
from bot.dialogue.engine import without_handing_over
from bot.scheme.questions import Option
from tests.builders import make_call, make_question, make_wording
from tests.fakes import CallsInMemory

MEALS = make_question("meals", "choices", options=(Option("soup", make_wording("Suppe")),))
CALLS = CallsInMemory(make_call(questions=(MEALS,)))


def test_the_question_that_waits_is_described_by_its_kind_and_its_options():
    context = context_of({"call": "2023", "question": "meals", "form": "application", "area": 2}, CALLS)

    assert context["question"] == {"id": "meals", "kind": "choices", "options": ["soup"]}
    assert (context["form"], context["area"], context["topic"]) == ("application", 2, None)


def test_no_question_waits_where_none_is_asked():
    assert context_of({"call": "2023"}, CALLS)["question"] is None
    assert context_of({}, CALLS)["question"] is None


def test_a_question_or_a_call_that_is_gone_waits_for_nothing():
    assert pending_question({"call": "2023", "question": "favourite_colour"}, CALLS) is None
    assert pending_question({"call": "1999", "question": "meals"}, CALLS) is None


def test_what_was_handed_over_in_a_form_is_neither_waited_for_nor_offered_any_longer():
    slots = {"handing_over": {"awaits": "question"}, "offer": "human", "language": "nn"}

    assert without_handing_over({"version": 1, "slots": slots}) == {"version": 1, "slots": {"language": "nn"}}


def test_another_offer_stands_when_a_question_has_been_handed_over():
    assert without_handing_over({"slots": {"offer": "more"}}) == {"slots": {"offer": "more"}}
