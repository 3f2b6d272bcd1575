"""The job without JavaScript: ordinary pages and forms, in nynorsk; and axe on each of their states."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.looks import double_the_text, every_look, sticking_out, two_looks, violations
from tests.browser.test_whole_job import text_of_word
from tests.e2e.test_journey import NOT_SO

AREA = "Arbeidsretta kvalifisering"


def test_the_whole_job_in_nynorsk_without_a_script(visit):
    page = visit(language="nn-NO", java_script_enabled=False, accept_downloads=True)
    page.get_by_role("link", name="Bruk sidene utan JavaScript").click()
    expect(page.locator("html")).to_have_attribute("lang", "nn")

    page.get_by_role("navigation", name="Sider").get_by_role("link", name="Satsingsområda").click()
    page.locator("#omrade-2").get_by_role("link", name="Vilkåra").click()
    meet_all_conditions(page)
    expect(page.get_by_role("status")).to_contain_text("oppfyller")
    expect(
        page.locator(".findings .source", has_text="Kjelde: Vilkår for å få tilskudd, punkt 1").first
    ).to_be_visible()

    calculate(page, "mange")
    expect_fault_linked_to(page, page.get_by_label("Tal på deltakarar").first)
    calculate(page, "15")
    expect(page.locator(".sums .main")).to_contain_text(re.compile(r"1\s672\s155\skroner"))

    begin_draft(page)
    answer(page, {"Kva kommune søkjer?": "Ingenstad", "Kven er kontaktperson": "Åse Øye, rådgivar"})
    expect_fault_linked_to(page, page.get_by_label("Kva kommune søkjer?"))
    answer(page, {"Kva kommune søkjer?": "Ørsta"})
    expect(page.get_by_role("status").first).to_contain_text("Lagra")

    page.get_by_role("link", name="Oversikt over utkastet").click()
    text = text_of_word(downloaded(page))
    assert [each for each in ("Ørsta", "Åse Øye, rådgivar", AREA) if each not in text] == []


def test_without_a_script_the_page_offers_nothing_that_needs_one(visit):
    page = visit(java_script_enabled=False)

    expect(page.locator("button:visible, textarea:visible, input:visible")).to_have_count(0)
    expect(page.get_by_role("link", name="24 16 88 00")).to_be_visible()


def meet_all_conditions(page):
    for question in page.locator("main fieldset").all():
        name = question.get_by_role("radio").first.get_attribute("name")
        question.get_by_label("Nei" if name in NOT_SO else "Ja", exact=True).check()
    page.locator("main form button").click()


def calculate(page, count):
    if "/stonad" not in page.url:
        page.get_by_role("navigation", name="Sider").get_by_role("link", name="Deltakarstønad").click()
        page.get_by_role("link", name=AREA).click()
    page.get_by_label("Tal på deltakarar").first.fill(count)
    page.get_by_role("button", name="Rekn ut").click()


def expect_fault_linked_to(page, field):
    """The summary comes first and leads to the field, which names its own fault."""
    summary = page.get_by_role("alert")
    expect(summary).to_be_visible()
    assert page.title().startswith("Feil: ")
    expect(field).to_have_attribute("aria-invalid", "true")
    faults = [page.locator(f"[id='{each}']") for each in field.get_attribute("aria-describedby").split()]
    message = next(each.inner_text() for each in faults if each.get_attribute("id").count("feil"))
    assert message
    expect(summary).to_contain_text(message)

    summary.get_by_role("link").first.click()
    expect(field).to_be_in_viewport()


def begin_draft(page):
    page.get_by_role("navigation", name="Sider").get_by_role("link", name="Utkast til søknad").click()
    page.get_by_role("button", name="Byrj på eit utkast").click()
    page.get_by_label(AREA).check()
    page.get_by_role("button", name="Lagre og gå vidare").click()


def answer(page, answers):
    for label, text in answers.items():
        page.get_by_label(label).fill(text)
    page.get_by_role("button", name="Lagre", exact=True).click()


def downloaded(page):
    with page.expect_download() as download:
        page.get_by_role("link", name="Word-fil").click()
    return Path(download.value.path())


def judged(page):
    page.goto("/enkel/vilkar?omrade=2&sprak=nn")
    meet_all_conditions(page)


def calculated(page):
    calculate(page, "15")
    expect(page.locator(".sums")).to_be_visible()


def calculated_wrongly(page):
    calculate(page, "mange")
    expect(page.get_by_role("alert")).to_be_visible()


def draft_refused(page):
    begin_draft(page)
    answer(page, {"Kva kommune søkjer?": "Ingenstad"})
    expect(page.get_by_role("alert")).to_be_visible()


def draft_overview(page):
    draft_refused(page)
    page.get_by_role("link", name="Oversikt over utkastet").click()


@pytest.mark.parametrize("state", [judged, calculated, calculated_wrongly, draft_refused, draft_overview])
def test_nobody_is_shut_out_of_the_forms(visit, state):
    page = visit("/enkel?sprak=nn", language="nn-NO")
    state(page)

    assert {look: faults for look in every_look(page) if (faults := [*violations(page), *sticking_out(page)])} == {}
    double_the_text(page)
    assert {look: faults for look in two_looks(page) if (faults := sticking_out(page))} == {}
