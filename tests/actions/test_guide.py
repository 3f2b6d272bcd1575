"""The guided way to an area, from button to button."""

import pytest

from tests.actions.stage import Stage

BEGIN = {"intent": "guide"}
QUESTIONS = {
    "nb": ["Hvem skal delta i prosjektet?", "Hva skal dere prøve ut?", "Hvem er den viktigste samarbeidspartneren?"],
    "nn": ["Kven skal delta i prosjektet?", "Kva skal de prøve ut?", "Kven er den viktigaste samarbeidspartnaren?"],
}
TO_ENTREPRENEURS = {
    "nb": ["Innvandrerkvinner", "Modeller for arbeidsrettet kvalifisering", "En sosial entreprenør"],
    "nn": ["Innvandrarkvinner", "Modellar for arbeidsretta kvalifisering", "Ein sosial entreprenør"],
}
UNSURE = "Noe annet / vet ikke"


def guided(stage, *titles):
    """Begin, press the buttons with the titles, and give what was said at each turn."""
    said = [stage.act("action_guide", meaning=BEGIN).said[-1]]
    for title in titles:
        said.append(stage.act("action_guide", meaning=said[-1].choices[title]).said[-1])
    return said


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_three_questions_are_asked_each_after_what_was_chosen(language):
    who, what, partner, _ = guided(Stage(language), *TO_ENTREPRENEURS[language])

    first, second, third = QUESTIONS[language]
    said_before = {"nb": "Du har valgt", "nn": "Du har valt"}[language]
    one, two, _ = TO_ENTREPRENEURS[language]
    assert who.text == first
    assert what.text == f"{said_before} «{one}».\n\n{second}"
    assert partner.text == f"{said_before} «{one}» og «{two}».\n\n{third}"


def test_a_choice_carries_all_that_were_made_before_it_and_no_slot_does(stage):
    slots = dict(stage.slots)

    _, _, partner = guided(stage, "Innvandrerkvinner", "Modeller for arbeidsrettet kvalifisering")

    assert partner.choices["En sosial entreprenør"] == {
        "intent": "guide",
        "chosen": ["who_women", "what_work", "with_entrepreneur"],
    }
    assert stage.slots == slots


@pytest.mark.parametrize(
    ("language", "suggests", "because"), [("nb", "Jeg foreslår", "Du valgte"), ("nn", "Eg føreslår", "Du valde")]
)
def test_the_last_choice_brings_a_suggestion_with_the_choices_that_speak_for_it(language, suggests, because):
    stage = Stage(language)

    said = guided(stage, *TO_ENTREPRENEURS[language])[-1]

    _, what, partner = TO_ENTREPRENEURS[language]
    assert said.text.startswith(f"{suggests} område 2, {stage.call.area(2).title.in_language(language)}.")
    assert f"{because} «{partner}».\n{because} «{what}»." in said.text
    assert said.sources == ["social_entrepreneur", "immigrant_women"]
    assert said.card == {"kind": "areas", "data": {"areas": [2, 6]}}
    assert [meaning["value"] for meaning in said.choices.values()] == [2, 6]


def test_a_suggestion_settles_what_was_offered(stage):
    stage.slots["offer"] = "description"

    guided(stage, *TO_ENTREPRENEURS["nb"])

    assert stage.slots["offer"] is None


def test_two_areas_near_each_other_are_both_told(stage):
    said = guided(stage, "Innvandrerkvinner", "Modeller for arbeidsrettet kvalifisering", UNSURE)[-1]

    first, second = stage.call.area(2), stage.call.area(6)
    assert said.text.startswith("Jeg foreslår område 2")
    assert f"Område 6, {second.title.nb}, ligger nær." in said.text
    assert f"{first.gist.nb} Eller: {second.gist.nb}" in said.text


def test_an_area_with_a_circular_of_its_own_is_referred_to(stage):
    said = guided(stage, UNSURE, "En nasjonal modell for tilrettelagt fag- og yrkesopplæring", UNSURE)[-1]

    assert said.card["data"]["areas"] == [7]
    assert said.text.endswith("Område 7 har sitt eget rundskriv, 16/2023. Kontakt IMDi om det.")


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        ("nb", "Andre enn innvandrere", "Her setter rundskrivet en grense. Du valgte"),
        ("nn", "Andre enn innvandrarar", "Her set rundskrivet ei grense. Du valde"),
    ],
)
def test_what_the_scheme_does_not_support_is_told_at_once_with_its_source(language, title, told):
    stage = Stage(language)

    said = guided(stage, title)[-1]

    [reason] = [each.reason for each in stage.call.disqualifiers if each.condition == "target_group_immigrants"]
    assert said.text == f"{told} «{title}»: {reason.in_language(language)}"
    assert said.sources == ["target_group_immigrants"]


def test_after_a_refusal_the_question_can_be_answered_again_or_a_human_asked(stage):
    refused = guided(stage, "Innvandrerkvinner", "Behandling etter henvisning fra helsepersonell")[-1]

    assert list(refused.choices.values()) == [{"intent": "guide", "chosen": ["who_women"]}, {"intent": "human"}]
    asked = stage.act("action_guide", meaning=refused.choices["Svar på nytt"]).said[-1]
    assert asked.text.endswith(QUESTIONS["nb"][1])


def test_a_question_can_be_answered_again_but_the_first_has_none_before_it(stage):
    who, what = guided(stage, "Innvandrerkvinner")

    assert "Svar på nytt" not in who.choices
    assert what.choices["Svar på nytt"] == {"intent": "guide", "chosen": []}


def test_choices_that_point_nowhere_ask_for_a_description_and_offer_every_area(stage):
    said = guided(stage, UNSURE, UNSURE, UNSURE)[-1]

    assert said.text.startswith("Valgene dine peker ikke mot ett satsingsområde.")
    assert [meaning["value"] for meaning in list(said.choices.values())[1:]] == [1, 2, 3, 4, 5, 6, 7]
    assert stage.slots["offer"] == "description"


def test_the_area_suggested_can_be_chosen(stage):
    said = guided(stage, *TO_ENTREPRENEURS["nb"])[-1]

    stage.act("action_choose_area", meaning=next(iter(said.choices.values())))

    assert stage.draft.area == 2
