"""The inbox's page: how it is served, and that it says the same in both languages."""

import re

import pytest

from tests.gateway.running import running
from tests.gateway.test_page import STATIC, asked_in, placeholders, texts

PAGE = (STATIC / "innboks.html").read_text(encoding="utf-8")
MODULES = sorted((STATIC / "js/inbox").rglob("*.js"))
TEXTS = texts((STATIC / "js/inbox").glob("texts*.js"))
# The parts of a key that the code puts together from what the server says.
STATUSES = ("new", "claimed", "waiting", "answered", "closed")
REASONS = ("answered", "by_phone", "duplicate", "outside_scheme", "no_reply", "returned", "withdrawn", "other")


async def test_the_inbox_may_be_shown_in_nobodys_frame_and_is_kept_by_no_browser(sqlite):
    async with running(sqlite) as run:
        page = await run.client.get("/innboks")

    assert page.status_code == 200
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert "unsafe" not in page.headers["content-security-policy"]
    assert page.headers["cache-control"] == "no-store"


def test_every_text_of_the_inbox_exists_in_bokmaal_and_nynorsk_with_the_same_values():
    for key, text in TEXTS.items():
        assert set(text) == {"nb", "nn"}, key
        assert all(text.values()), key
        assert len({frozenset(placeholders(each)) for each in text.values()}) == 1, key


def test_the_page_of_the_inbox_says_in_bokmaal_what_the_texts_say():
    told = re.findall(r'data-text="(\w+)"[^>]*>([^<]*)<', PAGE)
    labels = re.findall(r'aria-label="([^"]*)" data-label="(\w+)"', PAGE)

    assert told
    assert labels
    assert [key for key, text in told if TEXTS[key]["nb"] != text] == []
    assert [key for text, key in labels if TEXTS[key]["nb"] != text] == []


@pytest.mark.parametrize("key", [*(f"status_{each}" for each in STATUSES), *(f"reason_{each}" for each in REASONS)])
def test_whatever_the_server_says_of_a_case_has_a_text(key):
    assert key in TEXTS


def test_no_text_of_the_inbox_is_left_over():
    written = "".join(path.read_text(encoding="utf-8") for path in MODULES if not path.name.startswith("texts")) + PAGE
    begun = set(re.findall(r"`(\w+_)\$\{", written))
    named = set(re.findall(r'"(\w+)"', written)) | {key for path in MODULES for key in asked_in(path)}

    left_over = [key for key in TEXTS if key not in named and not any(key.startswith(start) for start in begun)]
    assert left_over == []


def test_advisers_are_offered_the_two_languages_the_inbox_has():
    assert re.findall(r'<button[^>]*lang="(\w+)"', PAGE) == ["nb", "nn"]
