"""The states the inbox can be in; all but the first begin with somebody who is signed in, and a case."""

import json

from playwright.sync_api import expect

QUESTION = "Kan tilskuddet dekke datautstyr til deltakerne?"
REFUSAL = {"title": "Konflikt", "status": 409, "detail": "Tor Rådgivar har denne henvendelsen."}


def list_of_cases(adviser):
    adviser.page.locator(".filter-more summary").click()
    expect(adviser.rows.first).to_be_visible()


def nothing_found(adviser):
    adviser.page.get_by_role("searchbox").first.fill("dette står ingen steder")
    adviser.page.keyboard.press("Enter")
    expect(adviser.rows).to_have_count(0)


def case(adviser):
    adviser.row(QUESTION).get_by_role("link").click()
    expect(adviser.case).to_be_visible()


def all_unfolded(adviser):
    case(adviser)
    adviser.page.evaluate("for (const each of document.querySelectorAll('.folded, .rest')) each.open = true")
    expect(adviser.case.locator(".groups")).to_be_visible()
    adviser.page.evaluate("for (const each of document.querySelectorAll('.citations')) each.open = true")


def with_sources(adviser):
    case(adviser)
    adviser.reply.fill("Ja.")
    adviser.page.locator(".picker summary").click()
    adviser.page.locator(".picker input").fill("egenandel")
    adviser.page.keyboard.press("Enter")
    adviser.page.locator(".found button").first.click()
    expect(adviser.page.locator(".chip")).to_be_visible()


def menus(adviser):
    case(adviser)
    adviser.page.locator(".more summary").click()
    expect(adviser.page.locator(".more .menu-items")).to_be_visible()


def empty_reply(adviser):
    case(adviser)
    adviser.page.get_by_role("button", name="Send svar").click()
    expect(adviser.reply).to_have_attribute("aria-invalid", "true")


def not_sent_yet(adviser):
    case(adviser)
    adviser.page.route("**/replies", lambda route: route.abort())
    adviser.reply.fill("Ja.")
    adviser.page.get_by_role("button", name="Send svar").click()
    expect(adviser.page.locator(".reply-status.problem")).to_be_visible()


def taken_by_another(adviser):
    case(adviser)
    body = json.dumps(REFUSAL)
    adviser.page.route("**/claim", lambda route: route.fulfill(status=409, content_type="application/json", body=body))
    adviser.page.get_by_role("button", name="Ta henvendelsen").click()
    expect(adviser.told).to_have_text(REFUSAL["detail"])


def passing_on(adviser):
    case(adviser)
    adviser.page.get_by_role("button", name="Gi videre").click()
    expect(adviser.dialog).to_be_visible()


def closing(adviser):
    case(adviser)
    adviser.page.get_by_role("button", name="Lukk", exact=True).click()
    adviser.dialog.get_by_role("button", name="Lukk").click()
    expect(adviser.dialog.locator("[aria-invalid=true]")).to_be_visible()


def sending_back(adviser):
    menus(adviser)
    adviser.page.get_by_role("button", name="Send tilbake til assistenten").click()
    expect(adviser.dialog).to_be_visible()


def marking(adviser):
    menus(adviser)
    adviser.page.get_by_role("button", name="Burde vært besvart").click()
    expect(adviser.dialog).to_be_visible()


def canned_replies(adviser):
    case(adviser)
    adviser.page.get_by_role("button", name="Rediger standardsvar").click()
    expect(adviser.dialog.locator(".row").first).to_be_visible()


def writing_a_canned_reply(adviser):
    canned_replies(adviser)
    adviser.dialog.get_by_role("button", name="Nytt standardsvar").click()
    adviser.dialog.get_by_role("button", name="Lagre").click()
    expect(adviser.dialog.locator("[aria-invalid=true]").first).to_be_visible()


def no_such_case(adviser):
    adviser.page.goto("/innboks#/sak/finnes-ikke")
    expect(adviser.page.locator(".desk-told")).to_be_visible()


INBOX_STATES = {
    state.__name__: state
    for state in (
        list_of_cases,
        nothing_found,
        case,
        all_unfolded,
        with_sources,
        menus,
        empty_reply,
        not_sent_yet,
        taken_by_another,
        passing_on,
        closing,
        sending_back,
        marking,
        canned_replies,
        writing_a_canned_reply,
        no_such_case,
    )
}
