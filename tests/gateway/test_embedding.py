"""The widget: its size, who may show it, whose scripts may read, and the snippet."""

import base64
import gzip
import hashlib
import re
from html import unescape
from pathlib import Path

import pytest

import bot.gateway
from tests.gateway.building import AT_ONCE, WHEN_NEEDED, built, loaded, pictures_of, scripts_of, styles_of, weight
from tests.gateway.running import running
from tests.gateway.test_page import texts

STATIC = Path(bot.gateway.__file__).parent / "static"
FRAME = (STATIC / "frame.html").read_text(encoding="utf-8")
LOADER_BUDGET = 2_000
FRAME_BUDGET = 25_000
BODO = "https://intranett.bodo.kommune.no"
OSLO = "https://intranett.oslo.kommune.no"
EMBED = {"1804": (BODO, "https://bodo.sharepoint.com"), "0301": (OSLO,), "*": ("https://*.cloud.microsoft",)}
PREFLIGHT = {"Access-Control-Request-Method": "POST"}


async def sent(client, path):
    """Give the bytes that travel, and the text they stand for."""
    async with client.stream("GET", path, headers={"Accept-Encoding": "gzip"}) as answer:
        raw = b"".join([chunk async for chunk in answer.aiter_raw()])
    assert answer.status_code == 200, path
    assert answer.headers["content-encoding"] == "gzip", path
    return raw, gzip.decompress(raw).decode()


def ancestors(answer):
    return answer.headers["content-security-policy"].rpartition("frame-ancestors ")[2].split()


async def test_the_loader_keeps_within_its_budget(sqlite):
    async with running(sqlite) as run:
        raw, script = await sent(run.client, "/widget.js")

    assert len(raw) <= LOADER_BUDGET
    assert "createElement" in script


def test_all_the_frame_can_load_keeps_within_its_budget():
    page = built("/frame.html")
    styles = styles_of(page)
    scripts = loaded(scripts_of(page), AT_ONCE, WHEN_NEEDED)
    pictures = {picture for style in styles for picture in pictures_of(style)}

    assert len(styles) == 1
    assert len(scripts) > 3
    assert sum(map(weight, [*styles, *scripts, *pictures])) <= FRAME_BUDGET


def test_the_frame_asks_for_its_scripts_at_once():
    page = built("/frame.html")

    assert loaded(scripts_of(page), AT_ONCE) == {
        *scripts_of(page),
        *re.findall(r'rel="modulepreload" href="([^"]+)"', page),
    }


async def test_static_files_are_compressed_where_the_browser_takes_it_and_events_are_not(sqlite):
    script, _ = scripts_of(built("/index.html"))
    async with running(sqlite) as run:
        plain = await run.client.get(script, headers={"Accept-Encoding": "identity"})
        packed = await run.client.get(script, headers={"Accept-Encoding": "gzip, br"})
        again = await run.client.get(script, headers={"If-None-Match": packed.headers["etag"]})
        talk = await run.open()
        read = await talk.call("GET", "/messages", {"Accept-Encoding": "gzip"})

    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.text == plain.text
    assert "Accept-Encoding" in packed.headers["vary"]
    assert again.status_code == 304
    assert again.content == b""
    assert "content-encoding" not in read.headers


async def test_only_the_sites_of_a_municipality_may_show_its_frame(sqlite):
    async with running(sqlite, embed=EMBED) as run:
        bodo = await run.client.get("/frame?municipality=1804")
        oslo_district = await run.client.get("/frame?municipality=0301-12")
        stranger = await run.client.get("/frame?municipality=1554")
        nobody = await run.client.get("/frame")

    assert ancestors(bodo) == ["'self'", *EMBED["1804"], *EMBED["*"]]
    assert ancestors(oslo_district) == ["'self'", OSLO, *EMBED["*"]]
    assert ancestors(stranger) == ancestors(nobody) == ["'self'", *EMBED["*"]]


async def test_no_site_may_show_the_page_itself(sqlite):
    async with running(sqlite, embed=EMBED, allowed_origins=("https://klient.no",)) as run:
        for path in ("/", "/index.html", "/frame.html", "/embed", "/personvern", "/api/calls"):
            assert ancestors(await run.client.get(path)) == ["'self'"], path


@pytest.mark.parametrize(
    "path", ["/frame?municipality=1804", "/embed?municipality=1804", "/tilgjengelighet", "/widget.js"]
)
async def test_every_page_carries_the_security_headers(sqlite, path):
    async with running(sqlite, embed=EMBED) as run:
        headers = (await run.client.get(path)).headers

    assert headers["content-security-policy"].startswith("default-src 'self'; object-src 'none'; base-uri 'none';")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "camera=()" in headers["permissions-policy"]
    assert headers["cross-origin-resource-policy"] == ("cross-origin" if path == "/widget.js" else "same-origin")


async def test_scripts_of_listed_sites_may_read_and_others_may_not(sqlite):
    async with running(sqlite, embed=EMBED) as run:
        for origin, status in ((BODO, 200), (OSLO, 200), ("https://annen.no", 400), ("https://a.cloud.microsoft", 400)):
            preflight = await run.client.options("/api/calls", headers={"Origin": origin, **PREFLIGHT})
            script = await run.client.get("/widget.js", headers={"Origin": origin})
            told = [each.headers.get("access-control-allow-origin") for each in (preflight, script)]

            assert preflight.status_code == status
            assert told == ([origin, origin] if status == 200 else [None, None])
            assert "Origin" in script.headers["vary"]


async def test_no_other_site_may_read_where_none_is_listed(sqlite):
    async with running(sqlite) as run:
        answer = await run.client.get("/api/calls", headers={"Origin": BODO})

    assert "access-control-allow-origin" not in answer.headers


async def test_a_site_that_shows_the_frame_may_not_use_the_cookie_of_the_frame(sqlite):
    async with running(sqlite, embed=EMBED) as run:
        talk = await run.open()
        cookie = {"Cookie": f"__Host-tilskudd={talk.opened['token']}"}
        ours = await run.client.get(f"{talk.path}/messages", headers={**cookie, "Origin": "http://test"})
        theirs = await run.client.get(f"{talk.path}/messages", headers={**cookie, "Origin": BODO})

    assert ours.status_code == 200
    assert theirs.status_code == 401


async def test_a_page_that_stores_nothing_finds_its_conversation_by_the_cookie(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()
        ask = run.client.get
        cookie = {"Cookie": f"__Host-tilskudd={talk.opened['token']}"}
        found = (await ask("/api/conversation", headers={**cookie, "Sec-Fetch-Site": "same-origin"})).json()
        strange = (await ask("/api/conversation", headers={**cookie, "Origin": "https://annen.no"})).json()
        none = (await ask("/api/conversation")).json()
        await talk.call("DELETE")
        deleted = (await ask("/api/conversation", headers=talk.headers)).json()

    assert found == {"conversation": talk.opened["conversation"]}
    assert strange == none == deleted == {"conversation": None}


@pytest.mark.parametrize(("language", "heading"), [("nb", "Koden for Bodø"), ("nn", "Koden for Bodø")])
async def test_the_snippet_holds_the_digest_of_what_is_served(sqlite, language, heading):
    async with running(sqlite, embed=EMBED) as run:
        page = await run.client.get(f"/embed?municipality=1804&language={language}")
        _, script = await sent(run.client, "/widget.js")
    digest = base64.b64encode(hashlib.sha384(script.encode()).digest()).decode()
    snippet = unescape(re.search(r'id="snippet">(.*?)</code>', page.text, re.DOTALL)[1])

    assert heading in page.text
    assert f'integrity="sha384-{digest}"' in snippet
    assert 'crossorigin="anonymous"' in snippet
    assert 'src="http://test/widget.js" data-municipality="1804"' in snippet
    assert all(site in page.text for site in EMBED["1804"])
    assert OSLO not in page.text


async def test_without_a_known_municipality_there_is_a_choice_and_no_snippet(sqlite):
    async with running(sqlite, embed=EMBED) as run:
        for query in ("", "?municipality=9999", '?municipality="><script>'):
            page = (await run.client.get(f"/embed{query}")).text

            assert '<option value="1804">Bodø (1804)</option>' in page
            assert "integrity" not in page
            assert "<script" not in page


def test_the_frame_says_in_bokmaal_what_the_texts_say():
    known = texts()
    told = re.findall(r'data-text="(\w+)">([^<]*)<', FRAME)

    assert len(told) > 15
    for key, text in told:
        assert " ".join(text.split()) == known[key]["nb"]


def test_the_texts_of_the_frame_are_among_those_it_loads():
    script = (STATIC / "js/texts.js").read_text(encoding="utf-8")

    for key in re.findall(r'data-text="(\w+)"', FRAME):
        assert f'"{key}":' in script


def test_the_frame_has_no_script_style_or_handler_of_its_own():
    assert re.findall(r"<script[^>]*>([^<]*)", FRAME) == [""]
    assert not re.search(r"<style|\sstyle=|\son\w+=", FRAME)
