"""What a message is taken to mean in its situation."""

from decimal import Decimal

import pytest

from bot.nlu.interpreting import Aside, Heard, Message, interpret
from bot.nlu.situation import Situation
from bot.scheme.facts import Facts, Quantity

THEMES = {1: "fourth_year", 2: "social_entrepreneur", 3: "teaching_methods"}
OUTSIDE_A_FORM = Situation(known=True)


def asking(kind):
    return Situation(known=True, form="application", question="q", question_kind=kind)


def heard(text, **chances):
    named = {name.replace("__", "/"): chance for name, chance in chances.items()}
    return Heard(text, text.lower(), dict(sorted(named.items(), key=lambda item: -item[1])))


def understood(message, situation=OUTSIDE_A_FORM, facts=None, parts=()):
    return interpret(Message(message, parts, facts or Facts()), situation, THEMES)


def test_a_likely_topic_is_answered():
    understanding = understood(heard("Når er fristen?", ask__deadline=0.9, ask__payment=0.1))

    assert (understanding.verdict.kind, understanding.verdict.intent) == ("clear", "ask")
    assert understanding.verdict.topics == ("deadline",)
    assert understanding.parts == ("Når er fristen?",)


def test_two_close_topics_are_both_answered_the_likelier_first():
    understanding = understood(heard("Når skal det inn?", ask__deadline=0.4, ask__reporting_dates=0.5, thank=0.1))

    assert understanding.verdict.kind == "close"
    assert understanding.verdict.topics == ("reporting_dates", "deadline")


def test_many_unlikely_topics_are_unclear():
    chances = {f"ask__topic_{number}": 0.1 for number in range(9)}

    assert understood(heard("Hm?", **chances, ask__deadline=0.14)).verdict.kind == "unclear"


def test_nothing_is_made_of_words_nobody_uses():
    message = Heard("xqz wvk", "xqz wvk", {"ask/deadline": 0.8, "ask/payment": 0.2}, known_words=False)

    assert understood(message).verdict.kind == "none"


def test_meanings_outside_the_scheme_count_together():
    verdict = understood(heard("?", outside_general=0.3, outside_other_grants=0.25, ask__deadline=0.45)).verdict

    assert verdict.intent == "outside_general"


@pytest.mark.parametrize("act", ["skip", "why_ask", "undo_correct"])
def test_an_act_of_a_form_is_impossible_outside_one(act):
    message = heard("hva?", **{act: 0.7}, ask__deadline=0.3)

    assert understood(message).verdict.intent == "ask"
    assert understood(message, asking("number")).verdict.intent == act


def test_nothing_is_ruled_out_where_the_conversation_is_not_known():
    assert understood(heard("hopp over", skip=0.7, ask__deadline=0.3), Situation()).verdict.intent == "skip"


def test_a_yes_outside_a_form_counts_when_something_was_offered():
    message = heard("gjerne det", affirm=0.6, more=0.4)

    assert understood(message).verdict.intent == "more"
    assert understood(message, Situation(known=True, offer="more")).verdict.intent == "affirm"


def test_a_named_area_rules_out_other_areas_topics():
    message = heard(
        "Hvem er med i toeren?", ask__fourth_year_target_group=0.6, ask__social_entrepreneur_target_group=0.4
    )

    assert understood(message, facts=Facts(areas=(2,))).verdict.topics == ("social_entrepreneur_target_group",)


def test_the_area_in_play_breaks_a_tie():
    message = heard("Hvem er med?", ask__fourth_year_target_group=0.5, ask__social_entrepreneur_target_group=0.5)

    understanding = understood(message, Situation(known=True, area=2))

    assert understanding.verdict.topics[0] == "social_entrepreneur_target_group"


def test_a_follow_up_moves_the_last_topic_to_the_named_area():
    message = heard("og for område 2?", ask__focus_areas=0.9, ask__social_entrepreneur_stipend=0.1)
    situation = Situation(known=True, topic="fourth_year_stipend")

    assert understood(message, situation, Facts(areas=(2,))).verdict.topics[0] == "social_entrepreneur_stipend"


def test_two_questions_are_both_answered_in_order():
    parts = [heard("hva er fristen?", ask__deadline=0.9), heard("kan vi søke?", ask__who_may_apply=0.8, thank=0.2)]
    message = heard("hva er fristen og kan vi søke?", ask__deadline=0.5, ask__who_may_apply=0.5)

    understanding = understood(message, parts=parts)

    assert understanding.verdict.topics == ("deadline", "who_may_apply")
    assert understanding.parts == ("hva er fristen?", "kan vi søke?")


def test_parts_about_one_thing_are_one_question():
    parts = [heard("hva er fristen?", ask__deadline=0.9), heard("er det 14.?", ask__deadline=0.8)]

    assert understood(heard("…", ask__deadline=0.9, thank=0.1), parts=parts).verdict.topics == ("deadline",)


def test_a_number_answers_a_question_for_a_number():
    facts = Facts(quantities=(Quantity(Decimal(12), None, None, 0, 2),))

    assert understood(heard("12", outside_gibberish=0.9), asking("number"), facts).verdict.intent == "answer"


def test_a_number_in_a_question_is_no_answer():
    facts = Facts(quantities=(Quantity(Decimal(7), "participants", None, 0, 1),))
    message = heard("Holder det med 7 deltakere?", ask__minimum_participants=0.9)

    assert understood(message, asking("number"), facts).verdict.topics == ("minimum_participants",)


def test_a_yes_answers_a_yes_no_question():
    assert understood(heard("det stemmer", affirm=0.9), asking("yes_no")).verdict.intent == "answer"
    assert (
        understood(heard("ja, det har vi", inform=0.9), asking("yes_no"), Facts(decision=True)).verdict.intent
        == "answer"
    )


def test_free_text_is_an_answer_when_in_doubt():
    text = "Vi vil prøve ut muntlig norsk i små grupper sammen med høgskolen"

    assert understood(heard(text, ask__teaching_methods_themes=0.9), asking("text")).verdict.intent == "answer"


def test_a_clear_question_in_a_free_text_question_is_answered():
    assert understood(heard("Når er fristen?", ask__deadline=0.9), asking("text")).verdict.topics == ("deadline",)


def test_a_long_text_with_a_question_in_it_is_an_answer():
    text = "Mange av deltakerne våre har lite skole. " * 5 + "Hvordan kan de lære norsk?"

    assert understood(heard(text, ask__teaching_methods_themes=0.9), asking("text")).verdict.intent == "answer"


@pytest.mark.parametrize("act", ["skip", "cancel", "dont_know", "go_back", "repeat"])
def test_a_short_command_is_obeyed_in_a_free_text_question(act):
    assert understood(heard("to korte ord", **{act: 0.9}), asking("text")).verdict.intent == act


def test_the_understanding_is_written_as_the_dialogue_reads_it():
    written = understood(heard("Kva er fristen?", ask__deadline=0.9, thank=0.1)).to_json()

    assert written["kind"] == "clear"
    assert written["topics"] == ["deadline"]
    assert written["parts"] == ["Kva er fristen?"]
    assert written["candidates"][0] == {"name": "ask/deadline", "probability": 0.9}
    assert written["language"] == "nn"
    assert written["facts"]["decision"] is None


def test_a_question_that_names_another_grant_is_about_that_one():
    message = heard("Kan vi klage på avslag om spillemidler?", ask__appeal=0.9, outside_other_grants=0.05)

    assert understood(message).verdict.intent == "outside_other_grants"


def test_asking_to_combine_with_another_grant_stays_a_question_about_this_one():
    message = heard("Kan vi kombinere med lønnstilskudd?", ask__other_funding=0.9, outside_other_grants=0.1)

    assert understood(message).verdict.topics == ("other_funding",)


def test_two_bare_words_answer_a_question_for_choices():
    message = heard("fylkeskommunen + helse", ask__mental_support_cooperation=0.9)

    assert understood(message, asking("choices")).verdict.intent == "answer"


def test_what_another_question_asks_for_is_information_and_no_answer():
    message = heard("Vi er Bodø", inform=0.9)

    assert understood(message, asking("yes_no"), Facts(municipalities=(("1804",),))).verdict.intent == "inform"


def test_danger_comes_before_whatever_else_a_message_may_be_about():
    message = heard("Han vil ta livet sitt hvis vi ikke får tilskudd", ask__chances=0.9, outside_crisis=0.01)

    assert understood(message).verdict.intent == "outside_crisis"


def test_a_plain_question_after_something_unclear_is_answered():
    question = heard("Hva er fristen?", ask__deadline=0.9, thank=0.1)
    chances = {f"ask__topic_{number}": 0.1 for number in range(10)}
    whole = heard("Vi er en liten kommune. Hva er fristen?", **chances)
    aside = Aside("vi er en liten kommune.", Facts(), question)

    understanding = interpret(Message(whole, (), Facts(), aside), OUTSIDE_A_FORM, THEMES)

    assert (understanding.verdict.topics, understanding.parts) == (("deadline",), ("Hva er fristen?",))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Regn ut deltakerstønad for område 2", "calculate_stipend"),
        ("Kan du rekne ut stønaden for 12 stykk?", "calculate_stipend"),
        ("Lag utkast til søknad: Vi er Bodø kommune", "start_application"),
        ("Sjekk vilkårene for oss", "check_eligibility"),
        ("Når må utkastet til søknad være klart?", "ask"),
    ],
)
def test_what_is_plainly_asked_for_is_begun_whatever_the_words_are_like(text, act):
    assert understood(heard(text, ask__deadline=0.9, inform=0.1)).verdict.intent == act
