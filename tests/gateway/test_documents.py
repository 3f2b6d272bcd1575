"""The pages for municipal IT and the two statements: both languages, the same content, the operator's blanks."""

import re

import pytest

from bot.gateway.documents import BLANKS
from tests.gateway.running import running

PAGES = ("/embed?municipality=1804", "/tilgjengelighet", "/personvern")
MARKS = {"nb": "[fylles ut av virksomheten]", "nn": "[blir fylt ut av verksemda]"}
# Words of one language that never stand in the other.
FOREIGN = {
    "nb": ("ikkje", "rettleiar", "nettlesar", "kva ", "sida "),
    "nn": ("ikke", "veileder", "nettleser", " hva ", "siden "),
}


async def page_of(run, path, language):
    answer = await run.client.get(
        path,
        params=dict(part.split("=") for part in path.partition("?")[2].split("&") if part) | {"language": language},
    )
    assert answer.status_code == 200
    return answer.text


def text_of(page):
    return re.sub(r"<(pre|code)\b.*?</\1>|<[^>]+>", " ", page, flags=re.DOTALL).lower()


@pytest.mark.parametrize("path", PAGES)
async def test_both_languages_have_the_same_sections_links_and_tables(sqlite, path):
    async with running(sqlite) as run:
        nb, nn = [await page_of(run, path, language) for language in ("nb", "nn")]

    for pattern in (r"<h[123]", r' id="(\w+)"', r"<li", r"<td", r"<dt", r"<code"):
        assert [str(each) for each in re.findall(pattern, nb)] == [str(each) for each in re.findall(pattern, nn)], (
            pattern
        )
    assert nb.count("<h1") == 1


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["nb", "nn"])
async def test_a_page_is_in_one_language_and_says_which(sqlite, path, language):
    async with running(sqlite) as run:
        page = await page_of(run, path, language)

    assert f'<html lang="{language}" ' in page
    assert [word for word in FOREIGN[language] if word in text_of(page)] == []


async def test_the_browser_chooses_the_language_where_the_address_does_not(sqlite):
    async with running(sqlite) as run:
        for accepted, language in (("nn-NO,nb;q=0.8", "nn"), ("en-GB", "nb"), ("", "nb")):
            page = (await run.client.get("/personvern", headers={"Accept-Language": accepted})).text

            assert f'<html lang="{language}" ' in page


@pytest.mark.parametrize("language", ["nb", "nn"])
async def test_what_the_operator_has_not_filled_in_stands_as_a_blank(sqlite, language):
    async with running(sqlite) as run:
        pages = [await page_of(run, path, language) for path in PAGES]

    assert all(MARKS[language] in page for page in pages)


async def test_what_the_operator_has_filled_in_stands_there_and_runs_nothing(sqlite):
    values = {name: f"<b>{name}</b>" for name in BLANKS}
    async with running(sqlite, extra=values) as run:
        pages = "".join([await page_of(run, path, language) for path in PAGES for language in MARKS])

    assert not any(mark in pages for mark in MARKS.values())
    assert [name for name in BLANKS if f"&lt;b&gt;{name}&lt;/b&gt;" not in pages] == []
    assert "<b>" not in pages


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_has_nothing_of_its_own_that_the_policy_stops(sqlite, path):
    async with running(sqlite) as run:
        page = await page_of(run, path, "nb")

    assert not re.search(r"<style|\sstyle=|\son\w+=", page)
    assert not re.search(r"<script[^>]*>[^<]", page)
