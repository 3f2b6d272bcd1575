"""The whole job, once in bokmål and once in nynorsk: from the first question to a draft in Word."""

from io import BytesIO

import pytest
from docx import Document

from tests.e2e.assistant import Conversation

NOT_SO = {
    "several_municipalities",
    "has_language_teaching",
    "no_ordinary_operations",
    "no_investments",
    "outside_the_acts",
    "no_other_benefit",
    "research_intended",
}
BY_QUESTION = {
    "participants": "12",
    "participants_with_other_benefit": "2",
    "municipality": "Bodø",
    "contact_name": "Kari Nordmann",
    "contact_email": "kari@bodo.kommune.no",
    "cooperating_municipalities": "Fauske",
    "partners": "Nav",
    "title": "Veien videre",
    "approver": "Kommunedirektøren",
}
BY_KIND = {
    "months": "12",
    "years": "2",
    "amount": "500 000 kroner hvert år",
    "line": "Et navn vi har valgt",
    "text": "Kort svar om prosjektet.",
    "yes_no": "ja",
}
WORDS = {
    "nb": {
        "question": "Hvor mye egenandel må vi betale?",
        "source": "Egenandel er et vilkår",
        "choose": "Hvilket satsingsområde passer for oss?",
        "description": "Vi vil prøve ut arbeidstrening for innvandrerkvinner sammen med en sosial entreprenør i byen.",
        "suggested": "Jeg foreslår område 2",
        "area": "Område 2: Arbeidsrettet kvalifisering i samarbeid med sosiale entreprenører",
        "check": "Sjekk vilkårene",
        "between": "Når er søknadsfristen?",
        "eligible": "oppfyller prosjektet vilkårene",
        "stipend": "Regn ut deltakerstønad",
        "apply": "Lag utkast til søknad",
        "missing": "Dette mangler",
        "stop": "avbryt",
        "show": "Vis utkastet mitt",
        "stamp": "ikke sendt inn",
    },
    "nn": {
        "question": "Kor mykje eigendel må vi betale?",
        "source": "Eigendel er eit vilkår",
        "choose": "Kva satsingsområde passar for oss?",
        "description": "Vi vil prøve ut arbeidstrening for innvandrarkvinner saman med ein sosial entreprenør i byen.",
        "suggested": "Eg føreslår område 2",
        "area": "Område 2: Arbeidsretta kvalifisering i samarbeid med sosiale entreprenørar",
        "check": "Sjekk vilkåra",
        "between": "Når er søknadsfristen?",
        "eligible": "oppfyller prosjektet vilkåra",
        "stipend": "Rekn ut deltakarstønad",
        "apply": "Lag utkast til søknad",
        "missing": "Dette manglar",
        "stop": "avbryt",
        "show": "Vis utkastet mitt",
        "stamp": "ikkje sendt inn",
    },
}


@pytest.mark.parametrize("language", WORDS)
def test_a_municipality_goes_from_its_first_question_to_a_draft_in_word(address, language):
    words = WORDS[language]
    conversation = Conversation(address, language=language)

    assert words["source"] in conversation.say(words["question"])
    assert [citation["statement"] for citation in conversation.citations()] == ["own_contribution"]

    conversation.say(words["choose"])
    assert words["suggested"] in conversation.say(words["description"])
    conversation.choose(words["area"])

    conversation.choose(words["check"])
    interrupted_with(conversation, words["between"])
    assert words["eligible"] in answered_to_the_end(conversation)

    conversation.choose(words["stipend"])
    assert "1 114 770 kroner" in plain(answered_to_the_end(conversation))

    conversation.choose(words["apply"])
    answered_until(conversation, "need")
    conversation.say(words["stop"])
    assert words["missing"] in conversation.say(words["show"])
    conversation.choose(words["apply"])
    answered_to_the_end(conversation)

    text = text_of_word(taken_along(conversation, "docx"))
    assert words["stamp"] in text.lower()
    assert [each for each in ("Veien videre", "Bodø", "Fauske", "Kort svar om prosjektet.") if each not in text] == []


def interrupted_with(conversation, question):
    answered(conversation)
    waiting = conversation.pending

    reply = conversation.say(question)

    assert "14. februar 2023" in reply
    assert conversation.pending == waiting


def answered_to_the_end(conversation):
    reply = ""
    while conversation.pending:
        reply = answered(conversation)
    return reply


def answered_until(conversation, question):
    while conversation.pending != question:
        answered(conversation)


def answered(conversation):
    questions = conversation.get("/api/calls/2023").json()["questions"]
    waiting = conversation.pending
    kind = next(question["kind"] for question in questions if question["id"] == waiting)
    text = "nei" if waiting in NOT_SO else BY_QUESTION.get(waiting, BY_KIND.get(kind))

    reply = conversation.say(text)

    assert conversation.pending != waiting, (waiting, text, reply)
    return reply


def taken_along(conversation, file_format):
    link = conversation.call("POST", "/exports", json={"format": file_format})
    assert link.status_code == 201, link.text
    return conversation.get(link.json()["url"])


def text_of_word(download):
    assert download.status_code == 200
    document = Document(BytesIO(download.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    margins = [each.text for part in document.sections for each in (*part.header.paragraphs, *part.footer.paragraphs)]
    return plain("\n".join([*(each.text for each in document.paragraphs), *cells, *margins]))


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_question_for_a_human_is_recorded_and_can_be_asked_about(conversation):
    contacts = conversation.say("Jeg vil snakke med et menneske")
    shown = conversation.say("Kan to kommuner dele én prosjektleder?")
    sent = conversation.say("ja")
    status = conversation.say("Hva skjedde med spørsmålet jeg sendte til dere?")

    assert "imdi.no" in contacts
    assert "«Kan to kommuner dele én prosjektleder?»" in shown
    assert "er sendt til IMDi" in sent
    assert "ligger hos IMDi" in status


def test_a_description_that_was_asked_for_in_the_form_goes_on_with_the_form(conversation):
    conversation.say("Regn ut deltakerstønad")
    assert conversation.pending == "area"

    conversation.say("Hvilket satsingsområde passer for oss?")
    conversation.choose("Område 2: Arbeidsrettet kvalifisering i samarbeid med sosiale entreprenører")

    assert conversation.pending == "participants"


def test_a_partner_named_in_the_form_does_not_become_the_applicant(conversation):
    conversation.say("Lag utkast til søknad for område 4")
    answered_until(conversation, "partners")

    answers = conversation.call("GET", "/draft").json()["answers"]

    assert answers["municipality"]["value"] == "1804"
    assert answers["cooperating_municipalities"]["value"] == ["1841"]


@pytest.mark.parametrize("wish", ["Regn ut deltakerstønad", "Sjekk vilkårene for oss"])
def test_the_area_with_a_circular_of_its_own_is_referred_in_every_form(conversation, wish):
    conversation.say(wish)
    assert conversation.pending == "area"

    assert "16/2023" in conversation.say("Område 7")
    assert conversation.pending is None
