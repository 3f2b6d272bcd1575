"""The draft: what is recorded, what is refused, and what follows."""

from types import SimpleNamespace

import pytest

from bot.scheme.draft import Draft
from bot.scheme.errors import OutdatedDraftError, UnknownDraftError, UnknownItemError
from bot.scheme.questions import FORMS, Dependency
from bot.services.drafting import Drafting
from bot.services.stipends import Stipends
from tests.builders import make_base_amount, make_call, make_condition, make_facts, make_quantity, make_question
from tests.fakes import BaseAmountsInMemory, CallsInMemory, DraftsInMemory, FixedClock, RegisterInMemory

HEROY = ("1515", "1818")
NAMES = {"1804": "Bodø", "1841": "Fauske", "1515": "Herøy", "1818": "Herøy"}
QUESTIONS = (
    make_question("area", "area", areas=(1, 2, 3, 4, 5, 6, 7), forms=FORMS),
    make_question("municipality", "municipality", required=True),
    make_question("organisation_number", "organisation_number"),
    make_question("cooperating_municipalities", "municipalities"),
    make_question("title", required=True),
    make_question("need", "text"),
    make_question("participants", "number", minimum=1, forms=FORMS),
    make_question("participants_under_25", "number", minimum=0),
    make_question("months_per_participant", "months", minimum=1, maximum=36),
    make_question("project_years", "years", minimum=1, maximum=3),
    make_question("own_contribution", "yes_no"),
)


@pytest.fixture
def kept():
    drafts = DraftsInMemory()
    call = make_call((make_condition("own_contribution"),), questions=QUESTIONS)
    calls = CallsInMemory(call)
    stipends = Stipends(calls, BaseAmountsInMemory([make_base_amount()]))
    drafting = Drafting(calls, drafts, RegisterInMemory(NAMES), FixedClock(), stipends)
    return SimpleNamespace(drafts=drafts, drafting=drafting, call=call, draft=drafting.draft("samtale"))


def values(draft):
    return {question: answer.value for question, answer in draft.answers.items()}


def recorded(kept, **answers):
    return kept.drafting.record(kept.draft, answers, "form")


def taken(kept, question, text="", *quantities, **facts):
    return kept.drafting.take(kept.draft, kept.call.question(question), text, make_facts(*quantities, **facts))


def test_a_new_conversation_begins_an_empty_draft_of_the_newest_call():
    calls = CallsInMemory(make_call(id="2022"), make_call(id="2023"))
    stipends = Stipends(calls, BaseAmountsInMemory([]))
    drafting = Drafting(calls, DraftsInMemory(), RegisterInMemory({}), FixedClock(), stipends)

    assert drafting.draft("samtale", "nn") == Draft("samtale", "2023", "nn", version=1)


def test_a_draft_nobody_began_is_not_invented_when_it_is_asked_for_by_id(kept):
    with pytest.raises(UnknownDraftError):
        kept.drafting.existing("en annen")


def test_an_answer_is_kept_at_once_with_its_origin_and_its_time(kept):
    recorded(kept, title="Veien videre")

    answer = kept.drafts.get("samtale").answers["title"]
    assert (answer.value, answer.origin, answer.at) == ("Veien videre", "form", FixedClock().now())


def test_each_answer_is_judged_on_its_own(kept):
    result = recorded(kept, title="Veien videre", participants=0, project_years=2)

    assert values(result.draft) == {"title": "Veien videre", "project_years": 2}
    assert {question: refusal.code for question, refusal in result.refusals.items()} == {"participants": "too_small"}


def test_what_was_refused_changes_nothing_and_is_not_kept(kept):
    before = kept.drafts.saved

    result = recorded(kept, participants="mange")

    assert result.changes == ()
    assert kept.drafts.saved == before


def test_a_question_the_call_does_not_have_is_refused_by_name(kept):
    with pytest.raises(UnknownItemError):
        recorded(kept, favourite_colour="blå")


def test_not_known_is_kept_as_an_answer_without_a_value(kept):
    result = recorded(kept, title=None)

    assert "title" in result.draft.answers
    assert not result.draft.knows("title")


def test_a_draft_somebody_else_changed_is_not_overwritten(kept):
    recorded(kept, title="Veien videre")

    with pytest.raises(OutdatedDraftError):
        recorded(kept, title="En annen tittel")


def test_a_change_tells_what_stood_there_before(kept):
    kept.draft = recorded(kept, participants=12).draft

    change = recorded(kept, participants=15).changes[0]

    assert (change.before, change.after, change.is_correction) == (12, 15, True)


def test_filling_in_what_was_not_known_is_no_correction(kept):
    kept.draft = recorded(kept, participants=None).draft

    assert not recorded(kept, participants=15).changes[0].is_correction


def test_a_message_is_taken_with_what_it_mentions_beside_the_answer(kept):
    result = taken(
        kept,
        "participants",
        "15, 4 under 25, i Bodø",
        make_quantity(15),
        make_quantity(4, group="under_25"),
        municipalities=(("1804",),),
    )

    assert values(result.draft) == {
        "municipality": "1804",
        "organisation_number": "918040000",
        "participants": 15,
        "participants_under_25": 4,
    }


def test_a_free_text_is_taken_whole_and_nothing_is_picked_out_of_it(kept):
    result = taken(kept, "need", "Vi er 15 deltakere.", make_quantity(15))

    assert values(result.draft) == {"need": "Vi er 15 deltakere."}


def test_a_partner_municipality_does_not_become_the_applicant(kept):
    kept.draft = recorded(kept, municipality="1804").draft

    result = taken(kept, "cooperating_municipalities", "Fauske", municipalities=(("1841",),))

    assert result.draft.value("cooperating_municipalities") == ["1841"]
    assert result.draft.value("municipality") == "1804"


def test_the_size_of_a_group_does_not_become_the_number_of_participants(kept):
    kept.draft = recorded(kept, participants=15).draft

    result = taken(kept, "participants_under_25", "4 deltakere", make_quantity(4))

    assert values(result.draft) == {"participants": 15, "participants_under_25": 4}


def test_everyone_named_beside_a_group_is_taken_for_everyone(kept):
    both = (make_quantity(15), make_quantity(4, group="under_25"))

    result = taken(kept, "participants_under_25", "15 deltakere, 4 under 25", *both)

    assert values(result.draft) == {"participants": 15, "participants_under_25": 4}


def test_a_year_for_each_participant_does_not_become_the_length_of_the_project(kept):
    result = taken(kept, "months_per_participant", "ett år", make_quantity(1, "years"))

    assert values(result.draft) == {"months_per_participant": 12}


def test_a_message_that_holds_no_answer_is_refused_with_a_reason(kept):
    assert taken(kept, "participants", "ganske mange").refusals["participants"].code == "no_number"


def test_the_number_of_the_organisation_follows_the_municipality(kept):
    draft = recorded(kept, municipality="1804").draft

    assert draft.value("organisation_number") == "918040000"
    assert draft.answers["organisation_number"].origin == "register"


def test_a_municipality_the_register_does_not_have_is_refused(kept):
    assert recorded(kept, municipality="9999").refusals["municipality"].code == "no_municipality"
    assert recorded(kept, cooperating_municipalities=["1804", "9999"]).refusals.keys() == {"cooperating_municipalities"}


def test_a_name_that_two_municipalities_have_is_asked_about_and_not_guessed(kept):
    refusal = taken(kept, "municipality", "Herøy", municipalities=(HEROY,)).refusals["municipality"]

    assert (refusal.code, refusal.values["candidates"]) == ("which_municipality", HEROY)
    assert kept.drafting.take_mentioned(kept.draft, make_facts(municipalities=(HEROY,))).changes == ()


@pytest.mark.parametrize(("group", "is_taken"), [(0, True), (12, True), (13, False)])
def test_a_group_cannot_be_larger_than_all_the_participants(kept, group, is_taken):
    kept.draft = recorded(kept, participants=12).draft

    result = recorded(kept, participants_under_25=group)

    assert ("participants_under_25" not in result.refusals) is is_taken


def test_a_group_that_is_too_large_for_the_new_number_is_asked_about_again(kept):
    kept.draft = recorded(kept, participants=20, participants_under_25=15).draft

    assert values(recorded(kept, participants=12).draft) == {"participants": 12}


def test_a_correction_that_names_nothing_is_about_the_last_answer(kept):
    kept.draft = recorded(kept, own_contribution=True).draft

    result = kept.drafting.take_correction(kept.draft, "own_contribution", "nei, forresten", make_facts(decision=False))

    assert result.draft.value("own_contribution") is False


def test_a_correction_that_names_something_is_about_that(kept):
    kept.draft = recorded(kept, participants=12, project_years=1).draft
    facts = make_facts(make_quantity(15))

    result = kept.drafting.take_correction(kept.draft, "project_years", "nei, 15 deltakere", facts)

    assert values(result.draft) == {"participants": 15, "project_years": 1}


def test_a_text_is_not_replaced_by_the_sentence_that_corrects_something(kept):
    kept.draft = recorded(kept, need="Mange mangler arbeid.").draft

    result = kept.drafting.take_correction(kept.draft, "need", "nei, det ble feil", make_facts())

    assert result.draft.value("need") == "Mange mangler arbeid."


def test_the_draft_is_judged_only_once_its_area_is_known(kept):
    assert kept.drafting.assessment(kept.draft) is None

    draft = recorded(kept, area=1, own_contribution=True).draft

    assert [finding.status.value for finding in kept.drafting.assessment(draft).findings] == ["met"]


def test_what_the_application_needs_and_does_not_have_is_missing(kept):
    draft = recorded(kept, area=1, title="Veien videre").draft

    assert [question.id for question in kept.drafting.missing(draft)] == ["municipality"]


def test_an_answer_can_be_taken_out(kept):
    draft = recorded(kept, title="Veien videre", project_years=2).draft

    assert values(kept.drafting.remove(draft, "title")) == {"project_years": 2}


def test_an_emptied_draft_keeps_its_call_and_its_language(kept):
    draft = recorded(kept, title="Veien videre").draft

    emptied = kept.drafting.empty(draft)

    assert (emptied.answers, emptied.call, emptied.language) == ({}, "2023", "nb")
    assert emptied.version == draft.version + 1


def test_a_bare_number_corrects_the_number_answered_last_that_it_fits(kept):
    kept.draft = kept.drafting.record(kept.draft, {"participants": 15, "project_years": 2}, "chat").draft

    facts = make_facts(make_quantity(14, None))
    result = kept.drafting.take_correction(kept.draft, "title", "nei, jeg mente 14", facts)

    assert [(change.question.id, change.before, change.after) for change in result.changes] == [
        ("participants", 15, 14)
    ]


def test_a_correction_that_would_drop_an_answer_is_only_proposed(kept):
    values = {"participants": 15, "participants_under_25": 8}
    kept.draft = kept.drafting.record(kept.draft, values, "chat").draft

    result = kept.drafting.take_mentioned(kept.draft, make_facts(make_quantity(5)))

    assert (result.proposed, [each.id for each in result.dropped]) == ({"participants": 5}, ["participants_under_25"])
    assert result.draft == kept.draft


@pytest.fixture
def implying():
    several = make_question("several_years", "yes_no", implied_by=Dependency("project_years", (2, 3)))
    call = make_call(questions=(*QUESTIONS, several))
    stipends = Stipends(CallsInMemory(call), BaseAmountsInMemory([]))
    drafting = Drafting(CallsInMemory(call), DraftsInMemory(), RegisterInMemory(NAMES), FixedClock(), stipends)
    return SimpleNamespace(drafting=drafting, draft=drafting.draft("samtale"))


def test_an_answer_that_follows_from_another_is_given_and_taken_back_with_it(implying):
    two = recorded(implying, project_years=2).draft
    one = implying.drafting.record(two, {"project_years": 1}, "chat").draft

    assert (two.value("several_years"), "several_years" in one.answers) == (True, False)


def test_an_answer_that_was_given_in_so_many_words_is_left(implying):
    implying.draft = recorded(implying, several_years=False).draft

    assert recorded(implying, project_years=3).draft.value("several_years") is False
