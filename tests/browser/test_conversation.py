"""What the page tells while one talks with it: the deadline, sources, what is under way, what ends."""

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.looks import NARROW, WIDE
from tests.browser.person import Person

LOOK = """element => {
  const { backgroundColor, color, borderTopWidth, borderTopStyle } = getComputedStyle(element);
  return [borderTopStyle, borderTopWidth, backgroundColor, color];
}"""
END_THE_KEY = """() => {
  const kept = JSON.parse(localStorage["tilskudd.conversation"]);
  localStorage["tilskudd.conversation"] = JSON.stringify({ ...kept, token: "ended" });
}"""
LANGUAGE_OF_TEXTS = "elements => elements.map(element => element.lang)"
# Notes how the log was set when each message came into it.
NOTE_ANNOUNCED = """
const announced = (window.announced = []);
addEventListener("DOMContentLoaded", () => {
  const log = document.querySelector("chat-log");
  const note = (changes) => changes.forEach(({ addedNodes }) => {
    for (const each of addedNodes) announced.push([each.querySelector(".text").textContent, log.ariaLive]);
  });
  new MutationObserver(note).observe(log, { childList: true });
});
"""


@pytest.fixture
def person(visit):
    return Person(visit())


@pytest.mark.parametrize(
    ("moment", "language", "told"),
    [
        ("2023-02-10T11:00Z", "nb-NO", "Søknadsfristen er 14. februar 2023. Det er 4 dager igjen."),
        ("2023-02-13T11:00Z", "nn-NO", "Søknadsfristen er i morgon, 14. februar 2023."),
        # Half an hour before midnight in Norway, and half an hour after.
        ("2023-02-14T22:30Z", "nn-NO", "Søknadsfristen er i dag, 14. februar 2023."),
        ("2023-02-14T23:30Z", "nb-NO", "Utlysningen er stengt. Søknadsfristen var 14. februar 2023."),
        ("2026-11-25T11:00Z", "en-GB", "The call is closed. The deadline was 14 February 2023."),
    ],
)
def test_the_days_to_the_deadline_are_counted_and_then_it_is_closed(visit, moment, language, told):
    page = visit("/tilgjengelighet", language=language, timezone_id="America/New_York")
    page.clock.set_fixed_time(moment)

    page.goto("/")

    expect(page.locator("deadline-banner")).to_have_text(told)


def test_a_source_opens_with_what_it_says_and_the_section_where_it_stands(person):
    person.say("Sjekk vilkårene for område 2")
    source = person.last.locator(".citations")
    assert "kommune" in person.last.locator(".text").inner_text()

    source.locator("summary").click()

    expect(source.locator("summary")).to_contain_text("Vilkår for å få tilskudd, punkt 1")
    expect(source.locator("blockquote")).to_have_text("En kommune er søker. En bydel søker på vegne av kommunen sin.")
    expect(source).to_contain_text("Rundskriv: Tilskudd til utvikling")


def test_a_source_does_not_repeat_what_the_message_says(person):
    person.say("Hvor mye egenandel må vi betale?")
    source = person.last.locator(".citations")

    with person.page.expect_response("**/statements/*"):
        source.locator("summary").click()
    source.locator("summary").click()

    expect(source.locator("blockquote")).to_have_count(0)


def test_choices_stay_with_the_one_that_was_made_also_after_a_reload(person):
    first = person.page.locator(".choices").first
    expect(first).to_be_visible()
    titles = first.locator("button").all_inner_texts()
    person.choose("Sjekk vilkårene")

    for _ in range(2):
        expect(first.locator("button")).to_have_count(len(titles))
        expect(first.locator(".chosen")).to_have_count(1)
        expect(first.locator(".chosen")).to_have_text(re.compile("Sjekk vilkårene.*\\(valgt\\)"))
        assert first.locator("button[aria-disabled=true]").count() == len(titles)
        said = person.page.locator(".from-user").count()
        first.locator("button").last.click(force=True)
        expect(person.page.locator(".from-user")).to_have_count(said)
        person.page.reload()
        expect(person.last).to_be_visible()


def test_one_sees_that_a_message_is_being_sent_and_answered(person):
    held = []
    person.page.route("**/messages", lambda route: held.append(route))

    person.write("Når er fristen?")

    expect(person.page.locator("[data-state=sending]")).to_contain_text("Sender …")
    expect(person.page.locator(".typing")).to_be_visible()
    held[0].continue_()
    assert "14. februar" in person.answer()
    expect(person.page.locator("[data-state]")).to_have_count(0)
    expect(person.page.locator(".typing")).to_be_hidden()


def test_what_was_entered_before_the_scripts_ran_is_sent(visit):
    page = visit("/tilgjengelighet")
    held = []
    page.route("**/assets/*.js", lambda route: held.append(route))
    page.goto("/", wait_until="commit")
    field = page.locator("chat-composer textarea")
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_disabled()
    field.focus()
    page.keyboard.type("Når er fristen?")
    page.keyboard.press("Enter")

    for each in held:
        each.continue_()

    expect(page.locator(".from-user .text")).to_have_text("Når er fristen?")
    expect(page.locator(".from-user + .from-bot")).to_contain_text("14. februar")
    expect(field).to_have_value("")


def test_every_message_says_what_language_it_is_in(person):
    person.say("Når er fristen?")
    person.press(person.button("Nynorsk"), way="Shift+Tab")
    person.answer()
    person.say("Kva er fristen?")
    person.page.reload()
    expect(person.last).to_be_visible()

    spoken = person.page.locator("chat-log .text").evaluate_all(LANGUAGE_OF_TEXTS)

    assert (spoken[0], spoken[-1]) == ("nb", "nn")
    assert set(spoken) == {"nb", "nn"}
    expect(person.page.locator("html")).to_have_attribute("lang", "nn")


def test_what_is_new_is_announced_and_history_is_not(person):
    person.say("Når er fristen?")
    person.page.add_init_script(NOTE_ANNOUNCED)
    person.page.reload()
    expect(person.last).to_be_visible()
    expect(person.log).to_have_attribute("aria-live", "polite")
    history = person.page.evaluate("announced.splice(0)")

    person.say("Hvem kan søke?")

    assert len(history) >= 3
    assert {how for _, how in history} == {"off"}
    new = person.page.evaluate("announced")
    assert new[0] == ["Hvem kan søke?", "polite"]
    assert {how for _, how in new} == {"polite"}


def test_the_conversation_can_be_kept_as_a_text_with_its_sources(person):
    person.say("Hvor mye egenandel må vi betale?")

    with person.page.expect_download() as download:
        person.page.locator("#transcript").click()

    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert download.value.suggested_filename == "samtale.txt"
    for told in (
        "Du (",
        "Hvor mye egenandel",
        "Egenandel er et vilkår",
        "Kilde: Rundskriv 2023, Vilkår for å få tilskudd",
    ):
        assert told in text


def test_a_deleted_conversation_is_gone_here_and_at_the_server(person):
    person.say("Når er fristen?")
    old = person.ask_server("GET", "/messages?after=0").request
    person.page.locator("#erase").click()
    person.page.get_by_role("dialog").get_by_role("button", name="Slett samtalen").click()

    expect(person.status).to_have_text("Samtalen er slettet. Her er en ny.")
    expect(person.page.locator(".from-user")).to_have_count(0)
    assert person.page.request.get(str(old.url), headers=dict(old.headers)).status == 404
    assert person.ask_server("GET", "/messages?after=0").status_code == 200


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_way_to_a_human_stays_in_its_place(person, size):
    person.page.set_viewport_size(size)
    way = person.button("Snakk med et menneske").first
    before = way.bounding_box()
    person.say("Hvilket satsingsområde passer for oss?")
    person.say("Hvor mye egenandel må vi betale?")

    expect(way).to_be_in_viewport(ratio=1)
    assert way.bounding_box() == before
    assert person.page.evaluate("scrollY") > 0
    way.click()
    assert "IMDi" in person.answer()
    expect(person.last.locator("[href^=tel], [href^=mailto]").first).to_be_visible()


def test_without_a_connection_one_is_told_whom_to_call(person):
    expect(person.last).to_be_visible()
    person.page.context.set_offline(True)
    expect(person.status).to_contain_text("Forbindelsen er borte")

    person.button("Snakk med et menneske").first.click()

    expect(person.status).to_contain_text("Ring IMDi på 24 16 88 00")
    person.page.context.set_offline(False)
    person.answer()
    expect(person.status).not_to_contain_text("24 16 88 00")


def test_a_conversation_that_is_about_to_close_says_when_and_a_message_keeps_it(person):
    person.say("Når er fristen?")
    expires = datetime.fromisoformat(person.ask_server("GET", "/messages?after=0").json()["expires"])
    assert timedelta(days=89) < expires - datetime.now(timezone.utc) < timedelta(days=91)

    person.page.clock.set_fixed_time(expires - timedelta(days=3))
    person.page.reload()

    expect(person.status).to_contain_text(f"Samtalen lukkes {expires.astimezone().day}. ")
    person.say("Hvem kan søke?")
    expect(person.status).to_be_empty()


def test_a_conversation_that_has_closed_says_so_and_gives_back_what_was_not_sent(person):
    person.say("Når er fristen?")
    person.page.context.set_offline(True)
    person.write("Vi er Bodø kommune")
    expect(person.page.locator("[data-state=waiting]")).to_be_visible()

    person.page.evaluate(END_THE_KEY)
    person.page.goto("about:blank")
    person.page.context.set_offline(False)
    person.page.goto("/")

    expect(person.status).to_contain_text("har ligget så lenge at den er lukket")
    expect(person.field).to_have_value("Vi er Bodø kommune")
    expect(person.page.locator(".from-user")).to_have_count(0)


def test_a_conversation_deleted_elsewhere_gives_back_what_was_not_sent(person):
    person.say("Når er fristen?")
    person.page.context.set_offline(True)
    person.write("Vi er Bodø kommune")
    expect(person.page.locator("[data-state=waiting]")).to_be_visible()
    assert person.ask_server("DELETE", "").status_code == 204

    person.page.context.set_offline(False)

    expect(person.status).to_have_text("Samtalen finnes ikke lenger. Her er en ny.")
    expect(person.field).to_have_value("Vi er Bodø kommune")


def test_a_reader_who_wants_no_motion_gets_none(visit):
    page = visit()
    moving = "document.getAnimations().filter(({ playState }) => playState === 'running').length"
    person = Person(page)
    page.route("**/messages", lambda route: None)
    person.write("Når er fristen?")
    expect(page.locator(".typing")).to_be_visible()
    assert page.evaluate(moving) > 0

    page.emulate_media(reduced_motion="reduce")

    # One that has been cut short still has its last frame to draw.
    page.wait_for_timeout(300)
    assert page.evaluate(moving) == 0


def test_with_forced_colours_one_sees_what_is_chosen_and_where_buttons_end(person):
    person.page.emulate_media(forced_colors="active")
    person.choose("Sjekk vilkårene")

    chosen, *others = [
        person.page.locator(".choices").first.locator(each).first.evaluate(LOOK)
        for each in (".chosen", "button:not(.chosen)")
    ]
    pressed, unpressed = (
        person.page.locator(f"language-switch [aria-pressed={each}]").first.evaluate(LOOK) for each in ("true", "false")
    )

    assert chosen not in others
    assert pressed != unpressed
    for button in person.page.locator(".choices button:visible").all():
        assert button.evaluate(LOOK)[0] == "solid"
