"""Answers: which statement, what comes first in it, and what is said of the deadline."""

import pytest

from bot.scheme.call import Lead
from bot.scheme.errors import UnknownItemError
from bot.services.guidance import Asked, Guidance
from tests.builders import make_call, make_citation, make_facts, make_quantity, make_statement, make_wording
from tests.fakes import AFTER_THE_DEADLINE, CallsInMemory, FixedClock

TOO_FEW = Lead(
    make_wording("Nei, {number} er for få.", "Nei, {number} er for få, diverre."), unit="participants", at_most=9
)
FOR_AREA_1 = make_statement("year4_stipend", topics=("stipend",), areas=(1,))
FOR_AREA_2 = make_statement("cap_stipend", topics=("stipend",), areas=(2,))


def guidance(*statements, clock=None):
    return Guidance(CallsInMemory(make_call(statements=statements)), clock or FixedClock())


def asked(topic, part="", area=None, *quantities, **facts):
    return Asked(topic, part, make_facts(*quantities, **facts), area)


def told(found, question, language="nb"):
    return [each.statement.id for each in found.answer("2023", question, language)]


def test_an_answer_carries_its_source_and_whether_there_is_more():
    statement = make_statement(
        "own_contribution", text=make_wording("Dere må bidra."), more=make_wording("Også med tid.")
    )

    answer = guidance(statement).answer("2023", asked("own_contribution"), "nb")[0]

    assert (answer.text, answer.citation, answer.has_more) == (
        "Dere må bidra.",
        make_citation("own_contribution"),
        True,
    )


def test_the_lead_that_fits_the_message_comes_first():
    statement = make_statement("minimum_participants", text=make_wording("Dere må være ti."), leads=(TOO_FEW,))
    found = guidance(statement)

    answers = [
        found.answer("2023", asked("minimum_participants", "", None, make_quantity(count)), "nb")[0].text
        for count in (8, 10)
    ]

    assert answers == ["Nei, 8 er for få. Dere må være ti.", "Dere må være ti."]


def test_an_answer_is_told_in_the_language_asked_for():
    statement = make_statement("minimum_participants", text=make_wording("Ti.", "Ti, minst."), leads=(TOO_FEW,))
    question = asked("minimum_participants", "", None, make_quantity(8))

    answer = guidance(statement).answer("2023", question, "nn")[0]

    assert answer.text == "Nei, 8 er for få, diverre. Ti, minst."


def test_the_area_in_play_picks_the_statement():
    found = guidance(FOR_AREA_1, FOR_AREA_2)

    assert told(found, asked("stipend", area=2)) == ["cap_stipend"]


def test_an_area_named_in_the_message_goes_before_the_area_in_play():
    found = guidance(FOR_AREA_1, FOR_AREA_2)

    assert told(found, asked("stipend", area=2, areas=(1,))) == ["year4_stipend"]


def test_where_no_area_is_known_every_statement_is_told():
    found = guidance(FOR_AREA_1, FOR_AREA_2)

    assert told(found, asked("stipend")) == ["year4_stipend", "cap_stipend"]


def test_a_statement_of_every_area_stands_beside_that_of_the_area_in_play():
    shared = make_statement("stipend_terms", topics=("stipend",))

    assert told(guidance(shared, FOR_AREA_1, FOR_AREA_2), asked("stipend", area=1)) == [
        "stipend_terms",
        "year4_stipend",
    ]


def test_a_statement_of_every_area_is_told_alone_where_no_area_is_known():
    shared = make_statement("stipend_terms", topics=("stipend",))

    assert told(guidance(shared, FOR_AREA_1, FOR_AREA_2), asked("stipend")) == ["stipend_terms"]


def test_an_answer_about_the_deadline_says_when_it_has_passed():
    statement = make_statement("deadline")
    closed = guidance(statement, clock=FixedClock(AFTER_THE_DEADLINE))
    still_open = guidance(statement)

    assert closed.answer("2023", asked("deadline"), "nb")[0].deadline_passed == make_call().deadline
    assert still_open.answer("2023", asked("deadline"), "nb")[0].deadline_passed is None


def test_a_topic_the_call_says_nothing_about_is_an_error_and_no_guess():
    with pytest.raises(UnknownItemError):
        guidance().answer("2023", asked("parking"), "nb")


def test_more_is_told_only_where_there_is_more():
    with_more = make_statement("a", topics=("topic",), more=make_wording("Mer."))
    without = make_statement("b", topics=("topic",))

    more = guidance(with_more, without).more("2023", "topic", None, "nb")

    assert [(each.text, each.has_more) for each in more] == [("Mer.", False)]


def test_a_topic_goes_by_the_title_of_its_statement():
    found = guidance(make_statement("own_contribution", title=make_wording("Egenandel", "Eigendel")))

    assert found.title("2023", "own_contribution", "nn") == "Eigendel"
    assert found.title("2023", "parking", "nn") is None


@pytest.mark.parametrize(("areas", "statements"), [((7,), ["own_circular"]), ((2, 7), ["payment"]), ((), ["payment"])])
def test_of_an_area_with_a_circular_of_its_own_only_that_is_told(areas, statements):
    found = guidance(make_statement("payment"), make_statement("own_circular", topics=("theme_7",)))

    assert told(found, asked("payment", areas=areas)) == statements
