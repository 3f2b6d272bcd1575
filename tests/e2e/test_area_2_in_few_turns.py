"""How many turns a prepared adviser needs to a complete draft of area 2: many facts at once, long texts in the form."""

import pytest

from tests.e2e.assistant import Conversation

MOST_TURNS = 12
LONG = {
    "need": "Mange innvandrerkvinner i kommunen står uten arbeid etter programmet. ",
    "purpose": "Åtte av ti deltakere skal være i arbeid eller utdanning etter et år. ",
    "target_group": "Kvinner over 30 år med lite skolegang og kort botid. ",
    "activities": "Uke 1–8 forkurs, deretter praksis tre dager i uka i kafeen. ",
    "novelty": "Kommunen har ikke samarbeidet med en sosial entreprenør før. ",
    "ability_to_deliver": "Prosjektlederen har hel stilling, og styringsgruppa møtes hver måned. ",
    "earlier_projects_description": "Jobbsjansen 2019–2021: 40 av 60 deltakere kom i arbeid. ",
    "transfer_value": "En håndbok og en mal for avtalen deles med andre kommuner. ",
}
TICKED = {
    "applicant_is_municipality": True,
    "several_municipalities": False,
    "own_contribution": True,
    "earlier_projects": True,
    "target_group_immigrants": True,
    "newcomers_prioritised": True,
    "has_language_teaching": False,
    "no_ordinary_operations": True,
    "no_investments": True,
    "outside_the_acts": False,
    "social_entrepreneur": True,
    "entrepreneur_main_activity": True,
    "entrepreneur_defines_itself": True,
    "entrepreneur_viable_model": True,
    "entrepreneur_no_dividend": True,
    "stipend_applied_for": True,
    "no_other_benefit": True,
    "immigrant_women": True,
    "larger_or_multi_year": False,
    "research_intended": False,
}
WORDS = {
    "nb": {
        "opening": "Lag utkast til søknad. Vi er Bodø kommune, område 2, 15 deltakere i 12 måneder hver, prosjektet "
        "varer i ett år. E-post: kari@bodo.kommune.no",
        "answers": {
            "contact_name": "Kari Nordmann",
            "cooperating_municipalities": "ingen",
            "partners": "NAV, sosial entreprenør og frivillig organisasjon",
            "social_entrepreneur_name": "Nabokafeen",
            "title": "Veien videre",
            "costs_staff": "Lønn 700 000, reiser 40 000, kjøp av tjenester 300 000, andre kostnader 60 000, "
            "deltakerstønad 1 500 000, egenandel 400 000, annen finansiering 0 og søknadsbeløp 2 200 000 kroner",
            "approver": "Kommunedirektøren",
        },
        "otherwise": {"yes_no": "nei"},
    },
    "nn": {
        "opening": "Lag utkast til søknad. Vi er Stad kommune, område 2, 15 deltakarar i 12 månader kvar, prosjektet "
        "varer i eitt år. E-post: anne@stad.kommune.no",
        "answers": {
            "contact_name": "Anne Hauge",
            "cooperating_municipalities": "ingen",
            "partners": "NAV, sosial entreprenør og frivillig organisasjon",
            "social_entrepreneur_name": "Nabokafeen",
            "title": "Vegen vidare",
            "costs_staff": "Lønn 700 000, reiser 40 000, kjøp av tenester 300 000, andre kostnader 60 000, "
            "deltakarstønad 1 500 000, eigendel 400 000, anna finansiering 0 og søknadsbeløp 2 200 000 kroner",
            "approver": "Kommunedirektøren",
        },
        "otherwise": {"yes_no": "nei"},
    },
}


@pytest.mark.parametrize("language", WORDS)
def test_a_prepared_adviser_has_a_complete_draft_of_area_2_in_few_turns(address, language):
    conversation, words = Conversation(address, language=language), WORDS[language]
    in_the_form(conversation, {name: text * 20 for name, text in LONG.items()} | TICKED)

    turns = turns_to_the_end(conversation, words)

    print(f"{language}: {len(turns)} turns, long texts and ticks in the form: {turns}")
    assert missing(conversation) == []
    assert len(turns) <= MOST_TURNS, turns
    assert held(conversation, "participants", "months_per_participant", "project_years") == [15, 12, 1]
    assert held(conversation, "costs_staff", "stipend_amount", "applied_amount") == [700000, 1500000, 2200000]
    assert held(conversation, "need") == [(LONG["need"] * 20).strip()]


@pytest.mark.parametrize("language", WORDS)
def test_with_every_tick_made_in_the_conversation_it_takes_one_more(address, language):
    conversation, words = Conversation(address, language=language), WORDS[language]
    in_the_form(conversation, {name: text * 20 for name, text in LONG.items()})

    turns = turns_to_the_end(conversation, words)

    print(f"{language}: {len(turns)} turns, only long texts in the form: {turns}")
    assert missing(conversation) == []
    assert len(turns) <= MOST_TURNS + 1, turns


def in_the_form(conversation, answers):
    written = conversation.call("PATCH", "/draft", json={"answers": {"area": 2} | answers})
    assert written.status_code == 200, written.text
    assert [each for each in answers if written.json()["answers"][each]["level"] == "error"] == []


def turns_to_the_end(conversation, words):
    """Answer until nothing is asked any more; gives which question each turn answered."""
    kinds = {each["id"]: each["kind"] for each in conversation.get("/api/calls/2023").json()["questions"]}
    conversation.say(words["opening"])
    answered = ["opening"]
    while conversation.pending:
        waiting = conversation.pending
        reply = conversation.say(words["answers"].get(waiting) or words["otherwise"][kinds[waiting]])
        assert conversation.pending != waiting, (waiting, reply)
        answered.append(waiting)
    return answered


def missing(conversation):
    return conversation.call("GET", "/draft").json()["missing"]


def held(conversation, *questions):
    answers = conversation.call("GET", "/draft").json()["answers"]
    return [answers[question]["value"] for question in questions]
