"""Reviewing the draft: every answer, what is missing, and how it stands."""

import pytest

from tests.actions.stage import Stage

WORDS = "ord " * 130


def reviewed(stage, **answers):
    return stage.knows(**answers).act("action_review").said


def test_the_review_shows_every_answer_under_its_section_and_what_is_missing(stage):
    answers, _ = reviewed(stage, area=4, municipality="1804", own_contribution=True, need=None)

    assert "Vilkårene:\n– Egenandel: ja" in answers.text
    assert "Søker:\n– Søkerkommune: Bodø" in answers.text
    assert "– Behov: ikke avklart" in answers.text
    assert "Dette mangler:" in answers.text


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_review_tells_each_criterion_with_what_speaks_for_it_and_its_source(language):
    stage = Stage(language)

    _, standing = reviewed(stage, area=4, purpose=WORDS)

    for criterion in stage.call.criteria:
        assert f"{criterion.title.in_language(language)}: {criterion.text.in_language(language)}" in standing.text
    label = stage.call.question("purpose").label.in_language(language)
    assert f"{label} (130 " in standing.text
    assert standing.sources[:3] == [criterion.id for criterion in stage.call.criteria]


def test_it_is_advice_and_promises_and_scores_nothing(stage):
    _, standing = reviewed(stage, area=4)

    assert "Dette er råd, ikke en poengsum." in standing.text
    assert "Ingenting i utkastet taler for det ennå." in standing.text


def advice_on(stage, question):
    [advice] = [b.advice.nb for each in stage.call.criteria for b in each.bearings if b.question == question]
    return advice


def test_what_is_missing_what_is_short_and_what_says_nothing_each_has_its_advice(stage):
    _, standing = reviewed(stage, area=4, need="Kort", cooperating_municipalities=[])

    assert f"– Det nye mangler. {advice_on(stage, 'novelty')}" in standing.text
    assert f"– Behov kan gjerne være lengre, minst 120 ord. {advice_on(stage, 'need')}" in standing.text
    assert f"– Andre kommuner: {advice_on(stage, 'cooperating_municipalities')}" in standing.text


def test_an_answer_that_is_long_enough_has_no_advice(stage):
    _, standing = reviewed(stage, area=4, need=WORDS)

    assert advice_on(stage, "need") not in standing.text


def test_priorities_are_met_open_or_answered_no_and_cited(stage):
    _, standing = reviewed(stage, area=4, research_intended=True, larger_or_multi_year=False)

    texts = {each: stage.call.condition(each).text.nb for each in ("larger_or_multi_year", "area4_theme")}
    assert "Taler for: Følgeforskning eller veiledning." in standing.text
    assert f"– Svaret er nei: {texts['larger_or_multi_year']}" in standing.text
    assert f"– Ikke svart ennå: {texts['area4_theme']}" in standing.text
    assert {"research_intended", "larger_or_multi_year", "area4_theme"} <= set(standing.sources)


def changed(said):
    return [meaning["question"] for meaning in said.choices.values() if meaning["intent"] == "change"]


def test_what_is_missing_or_doubtful_can_be_changed_by_a_button_at_most_eight_at_a_time(stage):
    _, standing = reviewed(stage, area=4, own_contribution=False)

    assert len(changed(standing)) == 8
    assert changed(standing)[0] in [question.id for question in stage.services.drafting.missing(stage.draft)]
    assert any(title == "Endre: Prosjekttittel" for title in standing.choices)


def test_a_break_with_a_demand_is_among_the_buttons_once_nothing_is_missing(stage):
    values = {"text": WORDS * 2, "line": "Ja", "amount": 1, "years": 1, "email": "a@bodo.no", "choices": ["nav"]}
    needed = {question.id: values[question.kind] for question in missing_in(stage, 4) if question.kind in values}

    _, standing = reviewed(stage, area=4, municipality="1804", **needed, participants=8)

    assert "participants" in changed(standing)


def missing_in(stage, area):
    return stage.services.drafting.missing(stage.knows(area=area).draft)


def test_an_empty_draft_offers_to_begin(stage):
    [said] = stage.act("action_review").said

    assert list(said.choices.values()) == [{"intent": "start_application"}]


def test_an_area_with_a_circular_of_its_own_is_not_weighed(stage):
    _, standing = reviewed(stage, area=7)

    assert standing.text.startswith("Satsingsområdet har sitt eget rundskriv.")
    assert standing.sources == []


@pytest.mark.parametrize(("language", "words"), [("nb", "Dette bør dere se på"), ("nn", "Dette bør de sjå på")])
def test_what_is_odd_about_an_amount_is_said_in_words_with_its_source(language, words):
    stage = Stage(language)

    answers, _ = reviewed(
        stage, area=2, project_years=1, participants=10, applied_amount=4_000_000, own_contribution_amount=0
    )

    assert f"{words}:\n– " in answers.text
    assert "1 114 770 kroner" in answers.text
    assert "own_contribution" in answers.sources


def test_where_nothing_is_odd_the_review_warns_of_nothing(stage):
    answers, _ = reviewed(stage, area=4, participants=10)

    assert "Dette bør dere se på" not in answers.text
