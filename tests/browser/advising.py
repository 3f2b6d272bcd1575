"""Somebody at the inbox who has a keyboard and no mouse, and the municipalities that ask."""

from datetime import datetime, timezone

from playwright.sync_api import expect

from bot.access.accounts import Accounts
from bot.access.passwords import Passwords
from bot.bootstrap import opened_store
from bot.settings import settings_from
from tests.browser.person import Person
from tests.e2e.assistant import Conversation

PASSWORD = "riktig hest batteri stift"
INBOX = "/innboks"
ANSWERS = {
    "area": 2,
    "participants": 15,
    "contact_name": "Kari Nordmann",
    "title": "Veien videre",
    "project_years": 2,
    "need": "Mange innvandrerkvinner i kommunen står uten arbeid.",
    "several_municipalities": False,
}
CANNED = {
    "title": {"nb": "Takk for henvendelsen", "nn": "Takk for førespurnaden"},
    "text": {"nb": "Takk for at du tok kontakt.", "nn": "Takk for at du tok kontakt med oss."},
}


def add_user(folder, name, role="adviser", language="nb"):
    """Let somebody into the inbox of the assistant with its store in a folder; gives the address to sign in with."""
    store = opened_store(settings_from({"TILSKUDD_DATA": str(folder)}))
    email = f"{name.split()[0].lower()}@imdi.no"
    Accounts(store.users, Passwords()).add(email, name, role, language, PASSWORD, datetime.now(timezone.utc))
    return email


class Applicant(Conversation):
    """A municipality that has talked with the assistant, and has a draft, and asks IMDi."""

    def __init__(self, address, question, reach=None, answers=ANSWERS, language="nb"):
        super().__init__(address, language=language, municipality="1804")
        self.say("Hva kan tilskuddet brukes til?")
        assert self.call("PATCH", "/draft", json={"answers": answers}).status_code == 200
        body = {"question": question, "reach": reach or {"channel": "chat"}, "consent": True}
        answer = self.call("POST", "/handoff", json=body)
        assert answer.status_code == 201, answer.text
        self.case = answer.json()["case"]

    def write(self, text, client_id):
        """Write again in the case."""
        answer = self.call("POST", f"/cases/{self.case}/messages", json={"text": text, "client_msg_id": client_id})
        assert answer.is_success, answer.text

    def advisers_words(self):
        """Give what the adviser has said in the conversation."""
        messages = self.call("GET", "/messages?after=0").json()["messages"]
        return [message["text"] for message in messages if message["from"] == "adviser"]


class Adviser(Person):
    """Reaches everything in the inbox by Tab."""

    def __init__(self, page):
        super().__init__(page)
        self.rows = page.locator("case-list .case-row")
        self.case = page.locator("case-page")
        self.reply = page.locator("reply-editor textarea")
        self.told = page.locator(".case-status")
        self.dialog = page.get_by_role("dialog")

    def sign_in(self, email, password=PASSWORD):
        """Type an address and a password where the page asks for them."""
        fields = self.page.locator("sign-in input")
        expect(fields.first).to_be_visible()
        self.go_to(fields.first)
        self.page.keyboard.type(email)
        self.go_to(fields.last)
        self.page.keyboard.type(password)
        self.page.keyboard.press("Enter")

    def row(self, question):
        """Find a case in the list by its question."""
        return self.rows.filter(has_text=question)

    def open(self, question):
        """Open a case of the list, and stand at the top of it."""
        expect(self.row(question)).to_be_visible()
        self.press(self.row(question).get_by_role("link"))
        expect(self.case.locator("h2")).to_be_focused()

    def view(self, name):
        """Go to another view of the list."""
        self.press(self.page.locator(f"a[data-view={name}]"), way="Shift+Tab")

    def choose(self, select, text):
        """Choose in a list that drops down, by typing how the choice begins."""
        self.go_to(select)
        self.page.keyboard.type(text)
