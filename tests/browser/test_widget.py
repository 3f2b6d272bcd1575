"""The widget in a municipality's intranet: another site, with a strict policy of its own."""

import base64
import hashlib
import json
import re
from html import unescape

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.looks import NARROW, WIDE, two_looks, violations
from tests.browser.serving import intranet
from tests.browser.watching import Watch

# What a user can set in Chromium; Debian's blocks third parties unless told otherwise.
PRIVACY = {
    "all allowed": {"cookie_controls_mode": 0},
    "third parties blocked": {"cookie_controls_mode": 1, "block_third_party_cookies": True},
    "all storage blocked": {"default_content_setting_values": {"cookies": 2}},
}
QUESTION = "Når er fristen?"


@pytest.fixture(scope="module")
def site(serving, intranet_port):
    """Put the snippet of /embed into an intranet's pages; gives the port under which any name finds it."""
    instructions = httpx.get(f"{serving.address}/embed?municipality=1804").text
    snippet = unescape(re.search(r'id="snippet">(.*?)</code>', instructions, re.DOTALL)[1])
    plain = f'<script src="{serving.address}/widget.js" data-municipality="1804" defer></script>'
    pages = {"/": snippet, "/annet": snippet, "/plain": plain, "/whole": f'<iframe src="{serving.address}/"></iframe>'}
    pages["/themed"] = f"<style>{THEME}</style>{snippet}"
    ours = f"script-src {serving.address}; frame-src {serving.address}"
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{hash_of(THEME)}'; {ours}"
    with intranet(intranet_port, {path: PAGE.replace("SNIPPET", each) for path, each in pages.items()}, policy):
        yield f"http://localhost:{intranet_port}"


def hash_of(text):
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


THEME = ":root { --tilskudd-color: #1b5e20; --tilskudd-side: left; }"
PAGE = """<!doctype html><html lang="nb"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Intranett</title>
<link rel="icon" href="data:,"><main><h1>Nyheter</h1><p>IMDi lyser ut midler.</p>
<p><a href="/annet">Annen side</a></p><button type="button" id="own" data-open="tilskudd">Passer ideen vår?</button>
</main>SNIPPET</html>"""


@pytest.fixture
def visit_site(browser, serving, site):
    """Open a page of the intranet as somebody new; only the intranet and the assistant are asked for anything."""
    contexts = []
    watch = Watch(serving.address, site)

    def visit_site(path="/", size=WIDE):
        context = browser.new_context(viewport=size, locale="nb-NO")
        contexts.append(context)
        watch.follow(context)
        page = context.new_page()
        page.goto(site + path)
        return Widget(page)

    yield visit_site
    for context in contexts:
        context.close()
    assert watch.strangers == []
    assert watch.faults == []


class Widget:
    """The button and the frame in a page."""

    def __init__(self, page):
        self.page = page
        self.button = page.locator("#tilskudd-button")
        self.frame = page.locator("#tilskudd-frame")
        self.chat = page.frame_locator("#tilskudd-frame")
        self.field = self.chat.locator("#message")

    def ask(self, text):
        expect(self.chat.locator(".from-bot").first).to_be_visible()
        self.field.fill(text)
        self.field.press("Enter")
        expect(self.chat.locator(".from-user + .from-bot")).to_be_visible()

    def said(self):
        return self.chat.locator(".from-user .text")

    def inside(self):
        return self.frame.element_handle().content_frame()


def test_the_page_gets_a_button_and_a_frame_and_asks_for_nothing_more_before_it_is_used(browser, serving, site):
    watch = Watch(serving.address, site)
    context = browser.new_context()
    watch.follow(context)
    page = context.new_page()
    page.goto(site)

    expect(page.locator("body > #tilskudd-button + #tilskudd-frame")).to_have_count(1)
    asked = [url for url in watch.requested if url.startswith(serving.address)]
    assert asked == [f"{serving.address}/widget.js"]
    context.close()


@pytest.mark.parametrize("opener", ["#tilskudd-button", "#own"])
def test_by_keyboard_focus_goes_in_and_comes_back_to_what_opened_it(visit_site, opener):
    widget = visit_site()
    widget.page.locator(opener).focus()
    widget.page.keyboard.press("Enter")
    expect(widget.field).to_be_focused()

    widget.page.keyboard.press("Escape")

    expect(widget.frame).to_be_hidden()
    expect(widget.page.locator(opener)).to_be_focused()


def test_escape_closes_the_menu_before_the_frame(visit_site):
    widget = visit_site()
    opened(widget)
    widget.chat.locator(".menu summary").focus()
    widget.page.keyboard.press("Enter")
    expect(widget.chat.locator("#renew")).to_be_visible()

    widget.page.keyboard.press("Escape")
    expect(widget.chat.locator("#renew")).to_be_hidden()
    expect(widget.frame).to_be_visible()

    widget.page.keyboard.press("Escape")
    expect(widget.frame).to_be_hidden()


def test_a_message_from_the_page_itself_does_not_close_the_frame(visit_site):
    widget = visit_site()
    widget.button.click()
    expect(widget.field).to_be_focused()

    widget.page.evaluate("postMessage('tilskudd:close', '*')")
    widget.page.wait_for_timeout(300)

    expect(widget.frame).to_be_visible()


def test_the_conversation_goes_on_on_the_next_page_and_takes_no_focus_there(visit_site):
    widget = visit_site()
    widget.button.click()
    widget.ask(QUESTION)

    widget.page.get_by_role("link", name="Annen side").click()

    expect(widget.said()).to_have_text([QUESTION])
    expect(widget.frame).not_to_be_focused()


def test_the_full_page_goes_on_with_the_conversation(visit_site):
    widget = visit_site()
    widget.button.click()
    widget.ask(QUESTION)
    widget.chat.locator(".menu summary").click()

    with widget.page.context.expect_page() as opened:
        widget.chat.locator("#full").click()

    expect(opened.value.locator(".from-user .text")).to_have_text([QUESTION])


@pytest.mark.parametrize(
    ("said", "way", "card"),
    [
        ("Sjekk vilkårene for område 2", "Fyll ut på én gang i eget vindu", "checklist-card"),
        ("Hvilket satsingsområde passer for oss?", "Se områdene side om side i eget vindu", "areas-card"),
    ],
)
def test_a_card_that_the_frame_has_no_room_for_opens_on_the_page_in_the_same_conversation(visit_site, said, way, card):
    widget = visit_site()
    widget.button.click()
    widget.ask(said)

    with widget.page.context.expect_page() as opened:
        widget.chat.get_by_role("button", name=way).click()

    expect(opened.value.locator(".from-user .text")).to_have_text([said])
    expect(opened.value.locator(card).locator("h3, summary").first).to_be_visible()


def test_the_frame_knows_the_municipality_of_the_snippet(visit_site):
    widget = visit_site()
    widget.button.click()

    widget.ask("Hvilken kommune gjelder det?")

    with widget.page.context.expect_page() as opened:
        widget.chat.locator(".menu summary").click()
        widget.chat.locator("#full").click()
    expect(opened.value.locator("draft-panel .row", has_text="Bodø")).to_have_count(1)


def test_the_page_sets_the_colours_of_the_button_and_of_the_frame(visit_site):
    widget = visit_site("/themed")
    widget.button.click()
    expect(widget.chat.locator(".bar")).to_be_visible()

    colour = "element => getComputedStyle(element).backgroundColor"
    assert widget.button.evaluate(colour) == "rgb(27, 94, 32)"
    assert widget.chat.locator(".bar").evaluate(colour) == "rgb(27, 94, 32)"
    assert widget.button.bounding_box()["x"] < WIDE["width"] / 2


@pytest.mark.parametrize("privacy", PRIVACY)
def test_it_answers_whatever_the_browser_lets_it_keep(playwright, chromium, site, tmp_path, privacy):
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps({"profile": PRIVACY[privacy]}), encoding="utf-8")
    context = playwright.chromium.launch_persistent_context(str(tmp_path), executable_path=chromium)
    page = context.pages[0]
    page.goto(site)
    widget = Widget(page)
    widget.button.click()

    widget.ask(QUESTION)
    widget.button.click()
    widget.button.click()

    expect(widget.said()).to_have_text([QUESTION])
    kept = widget.inside().evaluate(KEPT)
    if privacy == "all allowed":
        assert "conversation" in kept
        assert '"token":null' in kept.replace("\\", "")
    else:
        assert kept == "SecurityError"
    context.close()


KEPT = """() => {
  try { return JSON.stringify({ ...localStorage, ...sessionStorage }); } catch (error) { return error.name; }
}"""


def test_a_site_that_is_not_on_the_list_gets_neither_the_script_nor_the_frame(browser, site, intranet_port):
    strange = f"http://127.0.0.1:{intranet_port}"
    page = browser.new_page()

    page.goto(strange)
    page.wait_for_load_state("networkidle")
    expect(page.locator("#tilskudd-button")).to_have_count(0)

    page.goto(f"{strange}/plain")
    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.locator("#tilskudd-button").click()
    expect(page.frame_locator("#tilskudd-frame").locator("chat-log")).to_have_count(0)
    page.close()


def test_the_whole_page_cannot_be_framed(browser, site):
    page = browser.new_page()

    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.goto(f"{site}/whole")

    expect(page.frame_locator("iframe").locator("chat-log")).to_have_count(0)
    page.close()


def test_at_320_px_it_is_a_button_and_opens_as_a_sheet_with_a_way_out(visit_site):
    widget = visit_site(size=NARROW)
    closed = widget.button.bounding_box()
    assert closed["height"] < 60
    assert closed["width"] < 260

    widget.button.click()
    expect(widget.field).to_be_focused()

    button, frame = widget.button.bounding_box(), widget.frame.bounding_box()
    assert (button["y"], button["width"]) == (0, NARROW["width"])
    assert abs(frame["y"] + frame["height"] - NARROW["height"]) <= 1
    assert widget.page.locator("main").evaluate("main => main.inert")
    assert widget.inside().evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    widget.page.keyboard.press("Escape")
    expect(widget.frame).to_be_hidden()
    assert not widget.page.locator("main").evaluate("main => main.inert")


def closed(widget):
    expect(widget.button).to_be_visible()


def opened(widget):
    widget.button.click()
    expect(widget.chat.locator(".from-bot")).to_be_visible()


def in_conversation(widget):
    opened(widget)
    widget.chat.locator("privacy-notice button").click()
    widget.ask("Hvor mye kan vi få per deltaker i område 1?")


def with_its_menu(widget):
    opened(widget)
    widget.chat.locator(".menu summary").click()


def asking_before_deleting(widget):
    with_its_menu(widget)
    widget.chat.locator("#erase").click()
    expect(widget.chat.locator("dialog[open]")).to_be_visible()


@pytest.mark.parametrize("state", [closed, opened, in_conversation, with_its_menu, asking_before_deleting])
def test_nobody_is_shut_out_of_the_widget(visit_site, state):
    widget = visit_site()
    state(widget)

    found = {}
    for look in two_looks(widget.page):
        frames = [each for each in widget.page.frames if each.url not in ("", "about:blank")]
        found[look] = [fault for frame in frames for fault in violations(frame)]

    assert {look: faults for look, faults in found.items() if faults} == {}
