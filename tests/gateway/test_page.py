"""The page: what is served, and what its files must and must not hold."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import bot.gateway
from bot import install
from bot.gateway.packing import BUILT, SERVED
from bot.gateway.shared import PLACE
from tests.gateway.building import AT_ONCE, WHEN_NEEDED, built, loaded, scripts_of
from tests.gateway.running import running

STATIC = Path(bot.gateway.__file__).parent / "static"
FILES = sorted(path for path in STATIC.rglob("*") if path.is_file())
BUILT_FILES = sorted(path for path in SERVED.rglob("*") if path.is_file())
PAGE = (STATIC / "index.html").read_text(encoding="utf-8")
LANGUAGES = {"nb", "nn", "en"}
# The one address that is a name and is never fetched.
NAMESPACES = ("http://www.w3.org/2000/svg",)
MEDIA_TYPES = {".html": "text/html", ".css": "text/css", ".js": "javascript", ".svg": "image/svg+xml"}


class Reader(HTMLParser):
    """Notes every element, and the text right behind a start tag."""

    def __init__(self):
        super().__init__()
        self.elements = []
        self.feed(PAGE)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs), []))

    def handle_data(self, data):
        if self.elements:
            self.elements[-1][2].append(data)

    def handle_endtag(self, tag):
        # What follows belongs to the element around, which no test asks for.
        self.elements.append(("", {}, []))


ELEMENTS = Reader().elements


def texts_in(path):
    script = path.read_text(encoding="utf-8")
    return json.loads(script[script.index("TEXTS = ") + len("TEXTS = ") : script.rindex("\n}") + 2])


def texts(paths=None):
    found = {}
    for path in (STATIC / "js").glob("texts*.js") if paths is None else paths:
        more = texts_in(path)
        assert found.keys().isdisjoint(more), path.name
        found |= more
    return found


def asked_in(path):
    """Give the keys of texts that a module names."""
    patterns = (
        r'\b(?:say|tell|tellShortly|openDialog)\("(\w+)"',
        r'\bput\((?:[\w#.]+|make\([^)]*\)|find\([^)]*\)), "(\w+)"',
        r'\bmakeButton\("[^"]*", "(\w+)"',
    )
    script = path.read_text(encoding="utf-8")
    return [key for pattern in patterns for key in re.findall(pattern, script)]


def loaded_with(name):
    """Give the modules a browser loads for one, without those that wait until they are needed."""
    found, waiting = set(), [STATIC / "js" / name]
    while waiting:
        path = waiting.pop().resolve()
        if path not in found:
            found.add(path)
            script = path.read_text(encoding="utf-8")
            waiting += [
                path.parent / each for each in re.findall(r'^(?:import|export|\}) ?[^(]*?"(\.[^"]+)";$', script, re.M)
            ]
    return found


def placeholders(text):
    return set(re.findall(r"\{(\w+)\}", text))


async def test_the_page_is_served_under_a_policy_that_allows_only_our_own_files(sqlite):
    async with running(sqlite) as run:
        page = await run.client.get("/")

    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert "unsafe" not in page.headers["content-security-policy"]
    assert '<h1 data-text="title">Tilskuddsveilederen</h1>' in page.text


def test_what_is_served_was_built_from_what_stands_here():
    assert (BUILT / ".built-from").read_text(encoding="utf-8") == install.digest(install.PAGE_SOURCES), "make install"


async def test_every_file_of_the_page_is_served_as_what_it_is(sqlite):
    async with running(sqlite) as run:
        for path in BUILT_FILES:
            answer = await run.client.get(f"/{path.relative_to(SERVED).as_posix()}")

            assert answer.status_code == 200
            assert MEDIA_TYPES[path.suffix] in answer.headers["content-type"]


async def test_what_is_named_by_its_content_is_kept_for_ever_and_the_pages_are_asked_for_again(sqlite):
    async with running(sqlite) as run:
        for path in BUILT_FILES:
            caching = (await run.client.get(f"/{path.relative_to(SERVED).as_posix()}")).headers["cache-control"]

            assert caching == ("public, max-age=31536000, immutable" if path.parent.name == "assets" else "no-cache")


async def test_neither_the_sources_nor_the_notes_of_the_build_are_served(sqlite):
    async with running(sqlite) as run:
        for path in ("/js/main.js", "/css/base.css", "/addresses.json", "/.built-from", "/../addresses.json"):
            assert (await run.client.get(path)).status_code == 404


@pytest.mark.parametrize("path", [*FILES, *BUILT_FILES], ids=lambda path: path.name)
def test_no_file_refers_to_another_origin(path):
    addresses = re.findall(r"(?:[a-z]+:)?//[\w.-]+\.\w+[\w./-]*", path.read_text(encoding="utf-8"))

    assert [address for address in addresses if address not in NAMESPACES] == []


@pytest.mark.parametrize("path", [*FILES, *BUILT_FILES], ids=lambda path: path.name)
def test_no_file_writes_html_or_runs_a_text(path):
    written = path.read_text(encoding="utf-8")

    for forbidden in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
        assert forbidden not in written


def test_the_page_has_no_script_style_or_handler_of_its_own():
    for tag, attributes, text in ELEMENTS:
        assert tag != "style"
        assert not [name for name in attributes if name == "style" or name.startswith("on")]
        if tag == "script":
            assert attributes["type"] == "module"
            assert not "".join(text).strip()


def test_every_module_that_is_imported_exists():
    for path in STATIC.rglob("*.js"):
        for name in re.findall(r'(?:from|import|import\()\s*"(\.[^"]+)"', path.read_text(encoding="utf-8")):
            assert (path.parent / name).is_file(), f"{path.name} imports {name}"


def test_every_text_of_the_interface_exists_in_three_languages_with_the_same_values():
    for key, text in texts().items():
        assert set(text) == LANGUAGES, key
        assert all(text.values()), key
        assert len({frozenset(placeholders(each)) for each in text.values()}) == 1, key


def test_the_page_says_in_bokmaal_what_the_texts_say():
    known = texts()
    for _, attributes, text in ELEMENTS:
        if "data-text" in attributes:
            assert " ".join("".join(text).split()) == known[attributes["data-text"]]["nb"]
        if "data-label" in attributes:
            assert attributes["aria-label"] == known[attributes["data-label"]]["nb"]


def test_every_text_a_module_asks_for_exists():
    known = texts((STATIC / "js").rglob("texts*.js"))
    for path in STATIC.rglob("*.js"):
        assert [key for key in asked_in(path) if key not in known] == [], path.name


def test_what_the_page_loads_at_once_needs_no_text_that_is_loaded_later():
    at_once = loaded_with("main.js")
    later = texts([path for path in (STATIC / "js").glob("texts*.js") if path not in at_once])

    assert later
    for path in at_once:
        assert [key for key in asked_in(path) if key in later] == [], path.name


def test_the_editor_and_the_dialogs_of_the_draft_are_loaded_only_when_they_are_needed():
    at_once = {path.name for path in loaded_with("main.js")}
    desk = {path.name for path in loaded_with("draft-desk.js")}
    needed_later = {"answer-editor.js", "share-dialog.js", "versions-dialog.js", "ready-dialog.js", "texts-draft.js"}

    assert needed_later <= desk
    assert at_once.isdisjoint(needed_later | {"draft-desk.js"})
    assert 'import("./draft-desk.js")' in (STATIC / "js/main.js").read_text(encoding="utf-8")


def test_a_link_to_a_conversation_leads_to_where_the_page_looks_for_its_secret():
    script = (STATIC / "js/arriving.js").read_text(encoding="utf-8")
    pattern = re.search(r"const PLACE = /(.+)/;", script)[1].replace("\\/", "/")

    assert re.match(pattern, f"{PLACE.removeprefix('/')}abc-DEF_1")[1] == "abc-DEF_1"
    assert "history.replaceState" in script


def test_whoever_may_only_read_or_edit_a_draft_sees_nothing_of_the_conversation():
    style = (STATIC / "css/page.css").read_text(encoding="utf-8")
    hidden = re.search(r"((?:\[data-arrival[^{]*))\{\s*display: none;", style)[1]

    for part in (".actions", "chat-log", "chat-composer", "privacy-notice"):
        assert f"[data-arrival] {part}" in hidden


def test_without_a_script_the_page_tells_how_to_reach_a_human():
    assert 'href="tel:+4724168800"' in PAGE
    assert '<noscript><link rel="stylesheet" href="/css/noscript.css"></noscript>' in PAGE


def test_the_page_has_one_heading_its_landmarks_and_a_log():
    tags = [tag for tag, _, _ in ELEMENTS]
    roles = [attributes.get("role") for _, attributes, _ in ELEMENTS]

    assert [tags.count(tag) for tag in ("h1", "main", "header", "dialog")] == [1, 1, 1, 1]
    assert [roles.count(role) for role in ("log", "status", "complementary")] == [1, 1, 1]


def test_the_page_loads_two_scripts_and_those_load_the_rest_when_it_is_needed():
    page = built("/index.html")
    at_once = loaded(scripts_of(page), AT_ONCE)

    assert len(scripts_of(page)) == 2
    assert at_once == {*scripts_of(page), *re.findall(r'rel="modulepreload" href="([^"]+)"', page)}
    assert len(loaded(at_once, AT_ONCE, WHEN_NEEDED)) > len(at_once) + 5
