"""Whether unknown, unmet and guarded conditions lead to the right verdict."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.scheme.assessment import answers_from_facts, assess, judged
from bot.scheme.conditions import Assessment, Status, Verdict
from bot.scheme.errors import ForeignConditionError, UnknownAreaError, UnknownConditionError
from tests.acceptance.conditions_2023 import listed_call
from tests.builders import REFER, make_area, make_call, make_condition

AREAS = st.integers(1, 6)
ANSWER = st.sampled_from([True, False, None])
THE_CALL = listed_call()


def status_of(assessment: Assessment, condition_id: str) -> Status:
    return next(each.status for each in assessment.findings if each.condition.id == condition_id)


def guarded_call():
    return make_call([make_condition("teaching", "gjelder"), make_condition("curricula", applies_when="teaching")])


@pytest.mark.parametrize(
    ("answer", "status", "verdict"),
    [
        (True, Status.MET, Verdict.ELIGIBLE),
        (False, Status.UNMET, Verdict.NOT_ELIGIBLE),
        (None, Status.UNKNOWN, Verdict.NEEDS_MORE),
    ],
)
def test_a_requirement_decides_the_verdict_by_its_answer(answer, status, verdict):
    call = make_call([make_condition("steering_group")])

    assessment = assess(call, 1, {"steering_group": answer})

    assert (status_of(assessment, "steering_group"), assessment.verdict) == (status, verdict)


def test_an_answer_that_was_not_given_is_unknown():
    call = make_call([make_condition("steering_group")])

    assert assess(call, 1, {}).open == ("steering_group",)


def test_one_unmet_requirement_settles_the_verdict_though_another_is_open():
    call = make_call([make_condition("first"), make_condition("second")])

    assessment = assess(call, 1, {"first": False})

    assert assessment.verdict is Verdict.NOT_ELIGIBLE
    assert assessment.open == ("second",)


@pytest.mark.parametrize("kind", ["prioritet", "råd"])
@pytest.mark.parametrize("answer", [True, False, None])
def test_priorities_and_advice_neither_refuse_nor_stay_open(kind, answer):
    call = make_call([make_condition("wish", kind)])

    assessment = assess(call, 1, {"wish": answer})

    assert (assessment.verdict, assessment.open) == (Verdict.ELIGIBLE, ())


def test_what_is_only_to_be_known_is_not_among_the_findings():
    call = make_call([make_condition("special_terms", "info")])

    assert assess(call, 1, {"special_terms": False}) == Assessment(Verdict.ELIGIBLE, (), ())


@pytest.mark.parametrize("answer", [True, False, None])
def test_a_guard_that_is_false_takes_its_condition_out(answer):
    assessment = assess(guarded_call(), 1, {"teaching": False, "curricula": answer})

    assert {each.status for each in assessment.findings} == {Status.NOT_APPLICABLE}
    assert assessment.verdict is Verdict.ELIGIBLE


@pytest.mark.parametrize("answer", [True, False, None])
def test_an_unknown_guard_is_itself_what_must_be_clarified(answer):
    assessment = assess(guarded_call(), 1, {"curricula": answer})

    assert {each.status for each in assessment.findings} == {Status.UNKNOWN}
    assert (assessment.verdict, assessment.open) == (Verdict.NEEDS_MORE, ("teaching",))


@pytest.mark.parametrize(
    ("answer", "status", "still_open"),
    [(True, Status.MET, ()), (False, Status.UNMET, ()), (None, Status.UNKNOWN, ("curricula",))],
)
def test_a_guard_that_is_true_lets_its_condition_be_judged(answer, status, still_open):
    assessment = assess(guarded_call(), 1, {"teaching": True, "curricula": answer})

    assert status_of(assessment, "teaching") is Status.MET
    assert (status_of(assessment, "curricula"), assessment.open) == (status, still_open)


def test_a_guard_may_stand_after_the_condition_it_guards():
    call = make_call([make_condition("curricula", applies_when="teaching"), make_condition("teaching", "gjelder")])

    assert assess(call, 1, {"teaching": True, "curricula": False}).verdict is Verdict.NOT_ELIGIBLE


def test_a_condition_that_is_not_open_when_unknown_still_refuses_when_unmet():
    call = make_call([make_condition("filed_by_deadline", open_when_unknown=False)])

    assert assess(call, 1, {}).verdict is Verdict.ELIGIBLE
    assert assess(call, 1, {"filed_by_deadline": False}).verdict is Verdict.NOT_ELIGIBLE


def test_conditions_of_other_areas_are_not_judged():
    call = make_call([make_condition("mine", areas=(1,)), make_condition("theirs", areas=(2,))])

    assert [each.condition.id for each in assess(call, 1, {}).findings] == ["mine"]


@pytest.mark.parametrize("answer", [True, False, None])
def test_an_answer_to_another_areas_condition_is_refused_by_name(answer):
    call = make_call([make_condition("theirs", areas=(2,))])

    with pytest.raises(ForeignConditionError) as refused:
        assess(call, 1, {"theirs": answer})
    assert (refused.value.condition_id, refused.value.area) == ("theirs", 1)


@pytest.mark.parametrize("area", [1, 7])
def test_an_answer_to_a_condition_nobody_knows_is_refused_by_name(area):
    with pytest.raises(UnknownConditionError) as refused:
        assess(make_call(), area, {"invented": True})
    assert refused.value.condition_id == "invented"


def test_an_area_the_call_has_not_is_refused():
    with pytest.raises(UnknownAreaError):
        assess(make_call(), 8, {})


@pytest.mark.parametrize("answers", [{}, {"steering_group": True}, {"steering_group": False}])
def test_an_area_with_a_circular_of_its_own_is_referred_whatever_is_answered(answers):
    call = make_call([make_condition("steering_group")])

    assert assess(call, 7, answers) == Assessment(Verdict.REFER, (), ())


@pytest.mark.parametrize("sign", [{"stipend": REFER, "refers_to": None}, {"refers_to": "9/2024"}])
def test_either_sign_of_another_circular_refers(sign):
    call = make_call([make_condition("steering_group")], areas=(make_area(3, **sign),))

    assert assess(call, 3, {}).verdict is Verdict.REFER


@pytest.mark.parametrize(("participants", "met"), [(9, False), (10, True), (11, True), (None, None)])
def test_a_condition_with_a_fact_is_judged_by_another_questions_answer(participants, met):
    condition = make_condition("ten_participants", fact="participants", test="at_least", limit=10)

    answers = answers_from_facts(make_call([condition]), 1, {"participants": participants})

    assert answers == {"ten_participants": met}


@pytest.mark.parametrize("filed", [date(2023, 2, 14), "2023-02-14"])
def test_the_day_of_the_deadline_itself_counts_also_as_a_stored_draft_holds_it(filed):
    condition = make_condition("filed_by_deadline", fact="filing_date", test="at_most", limit=date(2023, 2, 14))

    assert answers_from_facts(make_call([condition]), 1, {"filing_date": filed}) == {"filed_by_deadline": True}
    assert answers_from_facts(make_call([condition]), 1, {"filing_date": "2023-02-15"}) == {"filed_by_deadline": False}


def test_a_draft_answers_only_for_the_conditions_of_the_area():
    call = make_call([make_condition("mine"), make_condition("theirs", areas=(2,)), make_condition("told", "info")])

    answers = answers_from_facts(call, 1, {"mine": False, "theirs": True, "told": True, "title": "Nye veier"})

    assert answers == {"mine": False}


@st.composite
def projects(draw):
    area = draw(AREAS)
    ids = [condition.id for condition in judged(THE_CALL, area)]
    return area, draw(st.dictionaries(st.sampled_from(ids), ANSWER))


@given(projects())
def test_unknown_never_turns_into_no(project):
    area, answers = project

    assessment = assess(THE_CALL, area, answers)

    unmet = [each.condition.id for each in assessment.findings if each.status is Status.UNMET]
    assert all(answers[condition_id] is False for condition_id in unmet)
    without_no = {key: None if value is False else value for key, value in answers.items()}
    assert assess(THE_CALL, area, without_no).verdict is not Verdict.NOT_ELIGIBLE


@given(projects(), st.data())
def test_more_known_answers_never_make_an_ineligible_project_eligible(project, data):
    area, answers = project
    unknown = [each.id for each in judged(THE_CALL, area) if answers.get(each.id) is None]
    more = {each: data.draw(st.booleans()) for each in unknown}

    before = assess(THE_CALL, area, answers).verdict
    after = assess(THE_CALL, area, {**answers, **more}).verdict

    assert before is not Verdict.NOT_ELIGIBLE or after is Verdict.NOT_ELIGIBLE


@given(projects())
def test_answering_what_is_open_with_yes_ends_in_a_verdict_without_open_ends(project):
    area, answers = project
    assessment = assess(THE_CALL, area, answers)
    while assessment.open:
        answers = {**answers, **dict.fromkeys(assessment.open, True)}
        assessment = assess(THE_CALL, area, answers)

    assert assessment.verdict is not Verdict.NEEDS_MORE
