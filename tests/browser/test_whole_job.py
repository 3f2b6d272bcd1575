"""The whole job, in nynorsk, by somebody who has a keyboard and no mouse."""

from io import BytesIO
from pathlib import Path

from docx import Document
from playwright.sync_api import expect

from tests.browser.person import Person
from tests.e2e.test_journey import BY_QUESTION, NOT_SO

DESCRIPTION = "Vi vil prøve ut arbeidstrening for innvandrarkvinner saman med ein sosial entreprenør i byen."
BY_QUESTION_IN_NYNORSK = {**BY_QUESTION, "title": "Vegen vidare"}
BY_KIND_IN_NYNORSK = {
    "months": "12",
    "years": "2",
    "amount": "500 000 kroner kvart år",
    "line": "Eit namn vi har valt",
    "text": "Kommunen har ikkje prøvd noko slikt før.",
    "yes_no": "ja",
}
AREA = "Arbeidsretta kvalifisering i samarbeid med sosiale entreprenørar"


def test_from_the_first_question_to_a_draft_in_word_by_keyboard_alone(visit):
    page = visit(language="nn-NO", accept_downloads=True)
    person = Person(page)
    person.press(person.button("Eg forstår"))

    assert "Eigendel er eit vilkår" in person.say("Kor mykje eigendel må vi betale?")
    person.press(page.locator(".citations summary").last, way="Shift+Tab")
    expect(page.locator(".citations[open]")).to_contain_text("Vilkår for å få tilskudd")

    person.say("Kva satsingsområde passar for oss?")
    assert "Eg føreslår område 2" in person.say(DESCRIPTION)
    person.press(person.button("Vel område 2").last, way="Shift+Tab")
    assert AREA in person.answer()
    person.choose("Sjekk vilkåra")
    fill_the_checklist(person)
    assert "oppfyller prosjektet vilkåra" in person.answer()
    person.choose("Rekn ut deltakarstønad")
    assert "1 114 770 kroner" in plain(answered_to_the_end(person))
    person.choose("Lag utkast til søknad")
    answered_to_the_end(person)

    text = text_of_word(downloaded(person))
    assert "ikkje sendt inn" in text.lower()
    assert [each for each in ("Vegen vidare", "Bodø", "Fauske", "ikkje prøvd noko slikt") if each not in text] == []


def fill_the_checklist(person):
    """Answer all conditions in the card, and let the conversation go on."""
    card = person.page.locator("checklist-card").last
    person.press(card.locator("summary").first, way="Shift+Tab")
    number = card.get_by_label("Kor mange deltakarar har prosjektet?")
    person.go_to(number)
    person.page.keyboard.type("12")
    for each in card.locator("section").first.locator("fieldset").all():
        first = each.get_by_role("radio").first
        condition = first.get_attribute("id").partition("-")[2]
        # An arrow key moves on from «Ja», which the space bar would choose.
        person.press(first, key="ArrowRight" if condition in NOT_SO else "Space")
    expect(card.get_by_role("status").filter(has_text="oppfyller prosjektet krava")).to_be_visible()
    person.press(card.get_by_role("button", name="Gå vidare i samtalen"))


def answered_to_the_end(person):
    reply = ""
    while waiting := person.pending:
        reply = person.say(answer_to(person, waiting))
        assert person.pending != waiting, (waiting, reply)
    return reply


def answer_to(person, question):
    call = person.page.request.get("/api/calls/2023").json()
    kind = next(each["kind"] for each in call["questions"] if each["id"] == question)
    return "nei" if question in NOT_SO else BY_QUESTION_IN_NYNORSK.get(question, BY_KIND_IN_NYNORSK.get(kind))


def downloaded(person):
    with person.page.expect_download() as download:
        person.press(person.page.locator(".draft-downloads").get_by_role("button", name="Word"))
    return Path(download.value.path())


def text_of_word(path):
    document = Document(BytesIO(path.read_bytes()))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    headers = [each.text for part in document.sections for each in part.header.paragraphs]
    return plain("\n".join([*(each.text for each in document.paragraphs), *cells, *headers]))


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")
