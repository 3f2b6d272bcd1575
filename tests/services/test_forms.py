"""What a form asks, and when."""

from datetime import datetime, timezone

import pytest

from bot.scheme.call import Section
from bot.scheme.draft import Answer, Draft
from bot.scheme.questions import FORMS, Dependency
from bot.services.forms import missing_questions, next_question, question_before, questions_of
from tests.builders import make_call, make_condition, make_question, make_wording

EVERY_AREA = (1, 2, 3, 4, 5, 6, 7)
AREA = make_question("area", "area", areas=EVERY_AREA, forms=FORMS)
PARTICIPANTS = make_question("participants", "number", forms=("eligibility", "stipend"))


def make_draft(**values):
    at = datetime(2023, 1, 16, tzinfo=timezone.utc)
    return Draft("utkast", "2023", "nb", {question: Answer(value, "chat", at) for question, value in values.items()})


def asked(call, form, **values):
    return [question.id for question in questions_of(call, form, make_draft(**values))]


def test_the_area_is_asked_first_wherever_it_stands():
    call = make_call(questions=(make_question("title"), AREA))

    assert asked(call, "application") == ["area", "title"]


def test_questions_come_in_the_order_of_the_sections_of_the_draft():
    sections = (Section("project", make_wording()), Section("money", make_wording()))
    money = make_question("applied_amount", "amount", section="money")
    call = make_call(questions=(money, make_question("title")), sections=sections)

    assert asked(call, "application") == ["title", "applied_amount"]


def test_before_the_area_is_chosen_only_what_every_area_shares_is_asked():
    only_here = make_question("mentor", areas=(3,))
    call = make_call(questions=(AREA, make_question("title"), only_here))

    assert asked(call, "application") == ["area", "title"]
    assert asked(call, "application", area=3) == ["area", "title", "mentor"]
    assert asked(call, "application", area=4) == ["area", "title"]


@pytest.mark.parametrize(("answer", "is_asked"), [(True, True), (False, False), (None, False)])
def test_a_question_is_asked_only_when_what_it_depends_on_has_the_answer(answer, is_asked):
    intended = make_question("research_intended", "yes_no")
    plan = make_question("research_plan", "text", depends_on=Dependency("research_intended", (True,)))
    call = make_call(questions=(intended, plan))

    assert ("research_plan" in asked(call, "application", area=1, research_intended=answer)) is is_asked


@pytest.mark.parametrize(("guard", "is_asked"), [(True, True), (False, False), (None, False)])
def test_a_guarded_condition_is_asked_about_only_where_the_guard_holds(guard, is_asked):
    conditions = (make_condition("several", "gjelder"), make_condition("lead_applies", applies_when="several"))
    questions = tuple(make_question(each.id, "yes_no", forms=("eligibility",)) for each in conditions)
    call = make_call(conditions, questions=questions)

    assert ("lead_applies" in asked(call, "eligibility", area=1, several=guard)) is is_asked


def test_a_dependency_that_is_not_answered_yet_keeps_the_question_away():
    plan = make_question("research_plan", "text", depends_on=Dependency("research_intended", (True,)))
    call = make_call(questions=(make_question("research_intended", "yes_no"), plan))

    assert asked(call, "application", area=1) == ["research_intended"]


def test_the_eligibility_form_asks_only_what_judges_the_area():
    conditions = (
        make_condition("ten_participants", fact="participants", test="at_least", limit=10, areas=(1,)),
        make_condition("new_model", areas=(4,)),
    )
    questions = (AREA, PARTICIPANTS, make_question("new_model", "yes_no", areas=(4,), forms=("eligibility",)))
    call = make_call(conditions, questions=questions)

    assert asked(call, "eligibility", area=1) == ["area", "participants"]
    assert asked(call, "eligibility", area=4) == ["area", "new_model"]


@pytest.mark.parametrize("area", [3, 7])
def test_the_stipend_form_asks_for_no_participants_where_there_is_nothing_to_calculate(area):
    call = make_call(questions=(AREA, PARTICIPANTS))

    assert asked(call, "stipend", area=area) == ["area"]
    assert asked(call, "stipend", area=1) == ["area", "participants"]


def test_what_was_answered_with_not_known_is_not_asked_again():
    call = make_call(questions=(make_question("title"), make_question("need", "text")))

    assert next_question(call, "application", make_draft(area=1, title=None)).id == "need"


@pytest.mark.parametrize(("form", "values"), [("eligibility", {"area": None}), ("stipend", {"area": 1})])
def test_what_a_form_cannot_do_without_is_asked_again(form, values):
    call = make_call(questions=(AREA, PARTICIPANTS))
    draft = make_draft(**{"participants": None, **values})

    assert next_question(call, form, draft).id == ("area" if values["area"] is None else "participants")


def test_nothing_is_asked_when_everything_is_answered():
    call = make_call(questions=(make_question("title"),))

    assert next_question(call, "application", make_draft(area=1, title="Veien videre")) is None


def test_the_question_before_the_first_is_none():
    call = make_call(questions=(make_question("title"), make_question("need", "text")))

    assert question_before(call, "application", make_draft(area=1), "title") is None
    assert question_before(call, "application", make_draft(area=1), "need").id == "title"


def test_what_is_required_and_not_known_is_missing():
    questions = (
        make_question("title", required=True),
        make_question("need", "text", required=True),
        make_question("purpose", "text", required=True),
        make_question("organisation_number", "organisation_number"),
    )
    call = make_call(questions=questions)

    missing = missing_questions(call, make_draft(area=1, title="Veien videre", need=None))

    assert [question.id for question in missing] == ["need", "purpose"]
