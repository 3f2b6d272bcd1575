"""How a draft stands against the criteria and the priorities."""

from datetime import datetime, timezone

import pytest

from bot.scheme.conditions import Status
from bot.scheme.criteria import Bearing, Criterion
from bot.scheme.draft import Answer, Draft
from bot.scheme.strengths import Strengths, count_words, weigh
from tests.builders import make_call, make_citation, make_condition, make_question, make_wording

NOW = datetime(2023, 2, 1, tzinfo=timezone.utc)
QUESTIONS = (
    make_question("need", "text"),
    make_question("partners", "choices"),
    make_question("others", "municipalities"),
    make_question("research", "yes_no"),
)


def bearing(question, **values):
    return Bearing(question, make_wording("Råd"), **values)


def call_of(*bearings, conditions=()):
    criterion = Criterion("usefulness", make_wording("Nytte"), make_wording("Nytter det?"), make_citation(), bearings)
    return make_call(conditions, questions=QUESTIONS, criteria=(criterion,))


def draft_of(**values):
    return Draft("draft", "2023", "nb", {key: Answer(value, "chat", NOW) for key, value in values.items()})


def weighed(one, **values):
    [found] = weigh(call_of(one), draft_of(**values), {question.id for question in QUESTIONS}).criteria
    [point] = found.points
    return point


@pytest.mark.parametrize(
    ("question", "value", "speaks"),
    [
        ("need", "Mange trenger det.", True),
        ("need", None, False),
        ("partners", ["nav"], True),
        ("partners", ["none"], False),
        ("partners", ["none", "nav"], True),
        ("others", [], False),
        ("others", ["1804"], True),
        ("research", True, True),
        ("research", False, False),
    ],
)
def test_an_answer_speaks_for_a_criterion_where_there_is_something_in_it(question, value, speaks):
    assert weighed(bearing(question, silent=("none",)), **{question: value}).speaks is speaks


def test_what_is_not_answered_does_not_speak_and_is_told_from_an_answer_that_does_not():
    assert not weighed(bearing("others")).answered
    assert not weighed(bearing("others"), others=None).answered
    assert weighed(bearing("others"), others=[]).answered


@pytest.mark.parametrize(("text", "short"), [("en to", True), ("en to tre", False), ("en to tre fire", False)])
def test_a_text_of_the_advised_length_is_not_short(text, short):
    point = weighed(bearing("need", words=3), need=text)

    assert point.is_short is point.could_be_stronger is short


def test_a_text_without_advice_on_its_length_is_never_short():
    assert not weighed(bearing("need"), need="Kort").is_short


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("– ett punkt\n– to punkt", 4), ("IMDi-prosjekt 2023/24", 2), ("Čálli ŋŋ", 2), ("* - =", 0)],
)
def test_words_are_counted_without_dashes_and_signs(text, count):
    assert count_words(text) == count


def test_a_criterion_tells_what_speaks_for_it_and_what_would_strengthen_it_and_a_short_text_is_both():
    draft = draft_of(need="Kort", partners=["nav"])
    call = call_of(bearing("need", words=9), bearing("partners"), bearing("others"))

    [found] = weigh(call, draft, {"need", "partners", "others"}).criteria

    assert [point.question.id for point in found.speaking] == ["need", "partners"]
    assert [point.question.id for point in found.to_strengthen] == ["need", "others"]


def test_a_question_that_does_not_apply_is_not_weighed():
    [found] = weigh(call_of(bearing("need"), bearing("others")), draft_of(), {"need"}).criteria

    assert [point.question.id for point in found.points] == ["need"]


def priorities(area, **values):
    conditions = (
        make_condition("research", "prioritet"),
        make_condition("cat", "råd", areas=(2,)),
        make_condition("own_contribution", "krav"),
        make_condition("guard", "gjelder"),
    )
    known = draft_of(**({"area": area} if area else {}), **values)
    return weigh(call_of(bearing("need"), conditions=conditions), known, ())


@pytest.mark.parametrize(("value", "status"), [(True, Status.MET), (False, Status.UNMET), (None, Status.UNKNOWN)])
def test_a_priority_that_nobody_has_answered_is_unknown_and_never_refused(value, status):
    [finding] = priorities(1, research=value).priorities

    assert (finding.condition.id, finding.status) == ("research", status)


def test_only_the_priorities_and_the_advice_of_the_area_are_weighed():
    assert [each.condition.id for each in priorities(2).priorities] == ["research", "cat"]


def test_met_and_not_met_are_told_apart():
    found = priorities(2, research=True, cat=False)

    assert [each.condition.id for each in found.met] == ["research"]
    assert [each.condition.id for each in found.not_met] == ["cat"]


def test_before_the_area_is_chosen_the_criteria_hold_and_no_priority_does():
    found = priorities(None)

    assert len(found.criteria) == 1
    assert found.priorities == ()


def test_an_area_with_a_circular_of_its_own_is_not_weighed():
    assert priorities(7) == Strengths()
