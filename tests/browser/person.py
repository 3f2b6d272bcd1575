"""Somebody at the page who has a keyboard and no mouse."""

import re

import httpx
from playwright.sync_api import expect

MOST_STEPS = 150
IS_FOCUSED = "element => element === document.activeElement"
SHOWS_FOCUS = """element => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
}"""
ACCESS = 'JSON.parse(localStorage.getItem("tilskudd.conversation"))'


class Person:
    """Reaches everything by Tab, and sees where the focus is."""

    def __init__(self, page):
        self.page = page
        self.field = page.locator("chat-composer textarea")
        self.log = page.locator("chat-log")
        self.last = page.locator("chat-log > .message:last-child")
        self.status = page.locator("status-line")

    def choice(self, title):
        """Find an answer that can be chosen now."""
        return self.page.locator(".choices:not(.closed) button").get_by_text(title, exact=True).last

    def button(self, name):
        """Find a button of the page."""
        return self.page.get_by_role("button", name=name, exact=True)

    def go_to(self, target, key="Tab"):
        """Press Tab (or Shift+Tab) until the target has the focus."""
        for _ in range(MOST_STEPS):
            if target.evaluate(IS_FOCUSED):
                assert target.evaluate(SHOWS_FOCUS), f"the focus on {target} cannot be seen"
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"{key} does not lead to {target}")

    def press(self, target, way="Tab", key="Enter"):
        """Go to a control and use it."""
        self.go_to(target, way)
        self.page.keyboard.press(key)

    def write(self, text):
        """Write a message and send it, without waiting."""
        self.go_to(self.field)
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def say(self, text):
        """Write a message; gives the text of what the assistant answers."""
        self.write(text)
        return self.answer()

    def choose(self, title):
        """Choose an answer; gives the text of what the assistant says then."""
        self.press(self.choice(title), way="Shift+Tab")
        return self.answer()

    def answer(self):
        """Wait until all has been sent and answered; gives what came after the last one's own message."""
        expect(self.page.locator("chat-log > [data-said]")).to_have_count(0)
        expect(self.last).to_have_class(re.compile("from-bot"))
        own_then_theirs = "chat-log > .from-user:not(:has(~ .from-user)) ~ .from-bot .text"
        return "\n\n".join(self.page.locator(own_then_theirs).all_inner_texts())

    @property
    def pending(self):
        """Give the id of the question that waits, as the server knows it."""
        return (self.ask_server("GET", "/messages?after=0").json()["pending"] or {}).get("question")

    def ask_server(self, method, path, **more):
        """Call the API with the key this browser holds."""
        access = self.page.evaluate(ACCESS)
        origin = self.page.evaluate("location.origin")
        headers = {"Authorization": f"Bearer {access['token']}"}
        return httpx.request(
            method, f"{origin}/api/conversations/{access['id']}{path}", headers=headers, timeout=30, **more
        )
