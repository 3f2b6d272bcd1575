"""The states the page can be in, each reached as a person would reach it."""

import json
import re

from playwright.sync_api import expect

from tests.browser.person import Person

ANSWERS = {
    "municipality": "1804",
    "area": 2,
    "participants": 15,
    "contact_name": "Kari Nordmann",
    "title": "Veien videre",
    "project_years": 2,
    "need": "Mange innvandrerkvinner i kommunen står uten arbeid.",
}
REFUSAL = {"title": "Noe må rettes", "status": 422, "detail": "Valget er ikke blant dem samtalen har tilbudt."}


def empty(person):
    expect(person.last).to_be_visible()


def conversation(person):
    person.say("Hvor mye egenandel må vi betale?")
    expect(person.last.locator(".citations")).to_be_visible()
    person.say("Hvilket satsingsområde passer for oss?")
    expect(person.last.locator(".choices")).to_be_visible()


def opened_citation(person):
    conversation(person)
    person.page.locator(".citations summary").first.click()


def typing(person):
    conversation(person)
    # The answer is never let through.
    person.page.route("**/messages", lambda route: None)
    person.write("Når er fristen?")
    expect(person.page.locator(".typing")).to_be_visible()


def connection_lost(person):
    conversation(person)
    person.page.context.set_offline(True)
    person.write("Når er fristen?")
    expect(person.status).not_to_be_empty()
    expect(person.page.locator("[data-state=waiting]")).to_be_visible()


def refused(person):
    conversation(person)
    refusal = {"status": 422, "content_type": "application/problem+json", "body": json.dumps(REFUSAL)}
    person.page.route("**/messages", lambda route: route.fulfill(**refusal))
    person.write("Når er fristen?")
    expect(person.page.locator("[data-state=refused]")).to_contain_text(REFUSAL["detail"])


def warned_of_a_personal_number(person):
    person.write("Deltakeren har 13097248022")
    expect(person.page.locator("chat-composer .warning")).to_be_visible()


def asked_before_deleting(person):
    person.press(person.page.locator("#erase"), way="Shift+Tab")
    expect(person.page.get_by_role("dialog")).to_be_visible()


def contact_card(person):
    person.say("Jeg vil snakke med et menneske")
    expect(person.last.locator("[href^=tel], [href^=mailto]").first).to_be_visible()


def download_card(person):
    person.say("Last ned utkastet mitt")
    expect(person.last.get_by_role("button", name="Word")).to_be_visible()


def draft(person):
    expect(person.last).to_be_visible()
    answered = person.ask_server("PATCH", "/draft", json={"answers": ANSWERS})
    assert answered.status_code == 200, answered.text
    expect(person.page.locator("draft-panel summary").first).to_be_visible()
    person.page.evaluate("for (const each of document.querySelectorAll('draft-panel details')) each.open = true")


def areas_card(person):
    person.say("Hvilket satsingsområde passer for oss?")
    expect(person.last.locator("areas-card h3").first).to_be_visible()


def checklist_card(person):
    person.say("Sjekk vilkårene for område 2")
    card = person.page.locator("checklist-card")
    card.locator("summary").first.click()
    for place in range(2):
        card.locator("fieldset").nth(place).get_by_label("Nei").check()
    expect(card.locator("[data-status=unmet]").first).to_be_visible()


def stipend_card(person):
    person.say("Regn ut deltakerstønad for område 1")
    for answer in ("12", "3", "nei"):
        person.say(answer)
    expect(person.last.locator("stipend-card table")).to_be_visible()


def budget_card(person):
    person.say("Vi er Bodø kommune og vil søke område 2 med 15 deltakere i to år")
    person.say("Vis budsjettet")
    field = person.last.locator("budget-card tbody input").first
    field.fill("mye")
    field.blur()
    expect(person.last.locator("budget-card [aria-invalid=true]").first).to_be_visible()


def draft_card(person):
    person.say("Vi er Bodø kommune og vil søke område 2 med 15 deltakere i to år")
    person.say("Vis utkastet mitt")


def answer_that_is_refused(person):
    draft(person)
    row = person.page.locator("draft-panel .row", has_text="E-post")
    person.page.locator("draft-panel details", has_text="E-post").evaluate("section => { section.open = true }")
    row.get_by_role("button").click()
    row.get_by_role("textbox").fill("ikke en adresse")
    row.get_by_role("button", name="Lagre").click()
    expect(row.locator(".problem")).not_to_be_empty()


def sharing(person):
    draft(person)
    person.page.locator("draft-panel [name=share]").click()
    person.page.get_by_role("dialog").get_by_role("button", name="Lag lenke").click()
    expect(person.page.locator("#made-link")).to_have_value(re.compile("http"))


def calling_ready(person):
    draft(person)
    person.page.locator("draft-panel [name=ready]").click()
    expect(person.page.get_by_role("dialog")).to_be_visible()


def versions(person):
    draft(person)
    person.page.locator("draft-panel [name=versions]").click()
    expect(person.page.get_by_role("dialog")).to_be_visible()


def read_by_a_colleague(person):
    draft(person)
    link = person.ask_server("POST", "/links", json={"mode": "read"}).json()
    person.page.goto(link["url"])
    expect(person.page.locator("arrival-notice")).to_be_visible()
    expect(person.page.locator("draft-panel .row").first).to_be_attached()


def link_that_leads_nowhere(person):
    draft(person)
    link = person.ask_server("POST", "/links", json={"mode": "read"}).json()
    (known,) = person.ask_server("GET", "/links").json()["links"]
    assert person.ask_server("DELETE", f"/links/{known['link']}").status_code == 204
    person.page.goto(link["url"])
    expect(person.page.locator("arrival-notice")).to_be_visible()


STATES = {
    state.__name__: state
    for state in (
        empty,
        conversation,
        opened_citation,
        typing,
        connection_lost,
        refused,
        warned_of_a_personal_number,
        asked_before_deleting,
        contact_card,
        download_card,
        areas_card,
        checklist_card,
        stipend_card,
        budget_card,
        draft_card,
        draft,
        answer_that_is_refused,
        sharing,
        calling_ready,
        versions,
        read_by_a_colleague,
        link_that_leads_nowhere,
    )
}

PAGES = (
    "/enkel",
    "/enkel/omrader",
    "/enkel/vilkar?omrade=2",
    "/enkel/stonad?omrade=1",
    "/enkel/utkast",
    "/enkel/finnes-ikke",
    "/embed?municipality=1804",
    "/frame?municipality=1804",
    "/tilgjengelighet",
    "/personvern?language=nn",
)


def in_state(visit, name):
    """Open the page as somebody new, and bring it into a state."""
    page = visit()
    STATES[name](Person(page))
    return page
