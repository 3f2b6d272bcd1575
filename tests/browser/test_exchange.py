"""Two browsers at once: a municipality asks IMDi, and an adviser answers, in nynorsk and without a reload."""

import pytest
from playwright.sync_api import expect

from tests.browser.advising import INBOX, Adviser, Applicant, add_user
from tests.browser.person import Person

QUESTION = "Kan vi bruke tilskotet til å kjøpe inn datautstyr?"
BACK = "Kor mange deltakarar gjeld det?"
ANSWER = "Ja, når utstyret berre blir brukt i prosjektet."
THANKS = "Takk! Gjeld det nettbrett òg?"


@pytest.fixture
def adviser(visit, serving):
    email = add_user(serving.folder, "Gro Rådgivar", language="nn")
    adviser = Adviser(visit(INBOX, language="nn-NO"))
    adviser.sign_in(email)
    expect(adviser.page.locator("case-list h2")).to_have_text("Førespurnader")
    return adviser


@pytest.fixture
def person(visit):
    person = Person(visit(language="nn-NO"))
    person.say("Eg vil snakke med eit menneske")
    return person


def hand_over(person):
    """Ask with the form in the conversation."""
    form = person.page.locator(".hand-over").last
    if not form.is_visible():
        person.press(person.page.locator(".hand-over-details summary").last, way="Shift+Tab")
    person.go_to(form.locator("textarea"))
    person.page.keyboard.press("Control+A")
    person.page.keyboard.type(QUESTION)
    person.press(form.locator("[type=checkbox]"), key=" ")
    person.press(form.locator("[type=submit]"))
    expect(person.page.locator(".hand-over-sent")).to_be_focused()
    # Nobody is to be told that nothing was sent.
    expect(person.page.get_by_role("button", name="Nei, ikkje send")).to_have_attribute("aria-disabled", "true")


def write(adviser, text, button):
    """Write to the municipality."""
    adviser.go_to(adviser.reply)
    adviser.page.keyboard.type(text)
    adviser.press(adviser.button(button))
    expect(adviser.reply).to_have_value("")


def test_a_question_goes_to_an_adviser_and_back_without_a_reload(adviser, person):
    from_adviser = person.page.locator("chat-log .from-adviser")
    thread = adviser.case.locator(".thread")

    recipient = person.page.locator("chat-composer label")

    hand_over(person)
    expect(recipient).to_have_text("Skriv til Tilskotsrettleiaren")
    adviser.open(QUESTION)
    expect(adviser.case.locator(".reply-head select")).to_have_value("nn")
    adviser.press(adviser.button("Ta førespurnaden"))
    expect(adviser.told).to_have_text("Du har førespurnaden no.")
    write(adviser, BACK, "Spør om meir")
    expect(from_adviser.last).to_contain_text(BACK)

    # As long as the adviser waits, what is written goes there, and the assistant is silent.
    expect(recipient).to_have_text("Skriv til IMDi")
    person.write("15 deltakarar")
    expect(thread).to_contain_text("15 deltakarar")
    expect(adviser.told).to_have_text("Kommunen har skrive.")
    write(adviser, ANSWER, "Send svar")
    expect(from_adviser.last).to_contain_text(ANSWER)
    expect(from_adviser.last.locator(".text")).to_have_attribute("lang", "nn")

    again = person.page.locator("own-cases [data-act^=write]")
    person.press(again, way="Shift+Tab")
    person.page.keyboard.type(THANKS)
    person.press(person.page.locator("own-cases").get_by_role("button", name="Send til IMDi"))
    expect(thread).to_contain_text(THANKS)

    write(adviser, "Ja.", "Send svar")
    expect(recipient).to_have_text("Skriv til Tilskotsrettleiaren")
    expect(from_adviser).to_have_count(3)
    adviser.press(adviser.button("Lukk"))
    adviser.press(adviser.dialog.get_by_role("button", name="Lukk"))
    expect(adviser.told).to_have_text("Førespurnaden er lukka.")
    expect(person.page.locator("own-cases .standing")).to_have_text("Avslutta")


def test_whoever_comes_by_a_link_to_the_conversation_finds_the_question(visit, serving):
    applicant = Applicant(serving.address, QUESTION, language="nn")
    link = applicant.call("POST", "/links", json={"mode": "resume"}).json()["url"]

    page = visit(link, language="nn-NO")

    expect(page.locator("own-cases .own-case-question")).to_have_text(QUESTION)
