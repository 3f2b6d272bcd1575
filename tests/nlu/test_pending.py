"""What is said while a question waits: its answer, a command, something else, or in doubt."""

from decimal import Decimal

import pytest

from bot.nlu.pending import Said, in_its_place
from bot.nlu.understanding import Verdict
from bot.scheme.facts import Facts, Quantity
from tests.builders import make_facts

FIFTEEN = Facts(quantities=(Quantity(Decimal(15), "participants", None, 0, 2),))


def judged(text, kind, intent, chance=0.8, facts=None, strange=False, topics=()):
    verdict = Verdict("clear", intent, topics)
    return in_its_place(Said(text.lower(), verdict, chance, facts or Facts(), strange), kind)


def test_a_command_in_its_own_words_is_one_where_a_text_is_awaited():
    assert judged("vi stopper her", "line", "cancel").intent == "cancel"


@pytest.mark.parametrize("kind", ["line", "text"])
def test_a_command_with_a_word_of_its_own_is_the_text_or_asked_about(kind):
    likely = judged("stopp frafallet", kind, "cancel", 0.7, strange=True)
    certain = judged("start på nytt i harstad", kind, "start_over", 0.95, strange=True)

    assert (likely.kind, likely.intent) == ("clear", "answer")
    assert (certain.kind, certain.intent, certain.instead) == ("doubt", "answer", "start_over")


def test_a_short_question_nobody_understands_is_asked_about_in_place_of_a_text():
    assert judged("kan noen se på det?", "text", "case_status", 0.3).kind == "doubt"


def test_a_question_about_a_topic_is_answered_in_place_of_a_text():
    verdict = judged("når er fristen?", "text", "ask", topics=("deadline",))

    assert (verdict.intent, verdict.topics) == ("ask", ("deadline",))


def test_a_question_with_more_after_it_is_the_text():
    text = "hvorfor blir så mange ledige? det er spørsmålet vi vil løse."

    assert judged(text, "text", "ask", topics=("purpose",)).intent == "answer"


def test_a_number_with_a_question_mark_is_an_answer_that_is_not_sure():
    assert judged("15?", "number", "ask", 0.9, FIFTEEN, topics=("grant_size",)).intent == "answer"
    assert judged("får vi støtte til 15?", "number", "ask", 0.9, FIFTEEN, topics=("grant_size",)).intent == "ask"


def test_none_is_a_number():
    assert judged("ikke noen", "number", "dont_know", 0.5, make_facts(decision=False)).intent == "answer"


def test_a_no_where_an_address_is_awaited_leaves_it_open():
    assert judged("vil helst ikke", "email", "deny").intent == "skip"


def test_facts_of_another_question_are_kept_as_such():
    assert judged("det er 15 deltakere", "date", "inform", facts=FIFTEEN).intent == "inform"


def test_not_knowing_is_no_no():
    no = make_facts(decision=False)

    assert judged("ingen aning", "yes_no", "dont_know", 0.9, no).intent == "dont_know"
    assert judged("ingen", "yes_no", "dont_know", 0.5, no).intent == "answer"


def test_a_no_corrects_nothing_where_yes_or_no_is_awaited():
    no = make_facts(decision=False)

    assert judged("nei, ikke ennå", "yes_no", "correct", 0.8, no).intent == "answer"
    assert judged("nei, det var feil", "yes_no", "correct", 0.8, no).intent == "correct"


def test_a_no_that_corrects_another_figure_decides_nothing():
    facts = Facts(quantities=FIFTEEN.quantities, decision=False)

    assert judged("nei, vi er 15 deltakere", "yes_no", "correct", 0.8, facts).intent == "inform"
    assert judged("nei, det har vi ikke", "yes_no", "deny", 0.8, make_facts(decision=False)).intent == "answer"
