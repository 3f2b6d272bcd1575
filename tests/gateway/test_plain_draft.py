"""The draft without script: filled in section by section, checked, exported, and nobody else's."""

import io
import re

import pytest
from docx import Document
from pypdf import PdfReader

from bot.gateway.access import COOKIE
from tests.gateway.browsing import Browser
from tests.gateway.sharing import full

# A whole draft of area 2, by language.
DRAFTS = {
    "nb": {
        "municipality": "Bodø",
        "contact_name": "Kari Nordmann, flyktningkoordinator",
        "contact_email": "kari.nordmann@bodo.kommune.no",
        "cooperating_municipalities": "Fauske, Gildeskål",
        "partners": ["nav", "social_entrepreneur"],
        "social_entrepreneur_name": "Ny Start Verksted AS",
        "title": "Arbeid på Østsiden",
        "need": "Få er i arbeid.\n\nDe trenger hjelp, og fristen er nær. Nei?",
        "purpose": "Tolv av femten i arbeid.",
        "project_years": "2",
        "participants": "15",
        "participants_with_other_benefit": "0",
        "months_per_participant": "12",
        "target_group": "Nyankomne flyktninger.",
        "activities": "Mars: oppstart.",
        "novelty": "Språk og fag samtidig.",
        "ability_to_deliver": "Prosjektleder er frikjøpt.",
        "earlier_projects_description": "Språk i arbeid.",
        "transfer_value": "En mal for avtaler.",
        "approver": "Anne Berg, kommunedirektør",
    },
    "nn": {
        "municipality": "Ørsta",
        "contact_name": "Åse Øyehaug, rådgivar",
        "contact_email": "ase@orsta.kommune.no",
        "cooperating_municipalities": "Ingen",
        "partners": ["voluntary"],
        "social_entrepreneur_name": "Systova SA",
        "title": "Saum og språk",
        "need": "Få er i arbeid.\n\nDei treng hjelp, og fristen er nær. Nei?",
        "purpose": "Tolv av femten i arbeid.",
        "project_years": "2",
        "participants": "15",
        "participants_with_other_benefit": "0",
        "months_per_participant": "12",
        "target_group": "Nykomne flyktningar.",
        "activities": "Mars: oppstart.",
        "novelty": "Språk og fag samstundes.",
        "ability_to_deliver": "Prosjektleiaren er frikjøpt.",
        "earlier_projects_description": "Språk i arbeid.",
        "transfer_value": "Ein mal for avtalar.",
        "approver": "Anne Berg, kommunedirektør",
    },
}
BUDGET = {
    "costs_staff": "500 000",
    "costs_travel": "60.000",
    "costs_services": "240000 kr",
    "costs_other": "0",
    "stipend_amount": "400 000",
    "own_contribution_amount": "300000,-",
    "other_funding_amount": "100 000",
    "applied_amount": "800 000",
}
COMPLETE = {"nb": "Ingenting mangler.", "nn": "Ingenting manglar."}
CONTACT = {"q.contact_name": "Kari", "q.contact_email": "kari@bodo.kommune.no"}


def place(page):
    """Give the address of the draft a page belongs to."""
    return re.search(r"/enkel/utkast/\w+", " ".join(page.links))[0]


def asked(page):
    """Give the questions of a section."""
    return [each.name.removeprefix("var.") for each in page.forms[-1].controls if each.name.startswith("var.")]


def answers_to(page, answers):
    names = {each.name for each in page.forms[-1].controls}
    whole = {f"q.{each}": answers[each] for each in asked(page) if each in answers and f"q.{each}" in names}
    split = {f"q.{each}.{year}": BUDGET[each] for each in asked(page) if each in BUDGET for year in ("2023", "2024")}
    return whole | split


async def walked(browser, page, answers):
    """Fill in section after section until the overview is there; give it, and the sections passed."""
    passed = []
    while "/slett" not in " ".join(page.links):
        passed.append(page.title.split(" – ")[0])
        assert page.status == 200, page.text
        nearest = page
        page = await browser.submit(page, answers_to(page, answers), "videre")
        if page.title == nearest.title:
            page = await browser.submit(page, {}, "videre")
    return page, passed


async def stored(run, browser, page):
    """Give the draft as the interface shows it."""
    conversation = place(page).rpartition("/")[2]
    headers = {"Authorization": f"Bearer {browser.cookies[COOKIE]}"}
    return (await run.client.get(f"/api/conversations/{conversation}/draft", headers=headers)).json()


@pytest.mark.parametrize("language", ["nb", "nn"])
async def test_a_whole_draft_is_filled_in_and_exported(address, language):
    answers = DRAFTS[language]
    async with full(address) as run:
        browser = Browser(run.client, language)
        overview, passed = await walked(browser, await browser.begin(2), answers)
        draft = await stored(run, browser, overview)
        docx = await browser.file(overview.link("/fil/docx"))
        pdf = await browser.file(overview.link("/fil/pdf"))

    assert len(passed) == 9
    assert COMPLETE[language] in overview.text
    assert draft["missing"] == []
    assert draft["answers"]["need"]["value"] == answers["need"]
    assert draft["answers"]["costs_staff"]["value"] == {"2023": 500000, "2024": 500000}
    assert draft["totals"]["costs"] == 2_400_000
    assert (docx.status_code, pdf.status_code) == (200, 200)
    assert "attachment" in docx.headers["content-disposition"]
    for text in (word_text(docx.content), pdf_text(pdf.content)):
        assert answers["title"] in text
        assert answers["contact_name"] in text
        assert "500" in text


def word_text(content):
    document = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


def pdf_text(content):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


async def test_every_question_of_the_area_stands_in_one_section_with_help_example_and_who_can_tell(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        overview = await browser.get(place(await browser.begin(3)))
        sections = [await browser.get(each) for each in overview.links if re.search(r"/utkast/\w+/\w+\?", each)]
        call = (await run.client.get("/api/calls/2023")).json()

    sections = [each for each in sections if each.forms and asked(each)]
    shown = [question for page in sections for question in asked(page)]
    text = " ".join(page.text for page in sections)
    wanted = [each for each in call["questions"] if 3 in each["areas"] and each["forms"]]
    assert sorted(set(shown)) == sorted(each["id"] for each in wanted)
    for question in wanted:
        if question["kind"] != "area":
            assert question["text"] in text
            assert question.get("help", "").split("\n")[0] in text
            assert question["who"] in text
        if question["kind"] in ("text", "line"):
            assert f"Eksempel: {question['example']}" in text


@pytest.mark.parametrize(
    ("language", "title", "message", "saved"),
    [
        ("nb", "Feil: Søker", "Det ligner ikke en e-postadresse.", "De andre svarene er lagret."),
        ("nn", "Feil: Søkjar", "Det liknar ikkje ei e-postadresse.", "Dei andre svara er lagra."),
    ],
)
async def test_a_wrong_answer_comes_back_as_it_was_written_and_the_others_are_kept(
    sqlite, language, title, message, saved
):
    async with full(sqlite) as run:
        browser = Browser(run.client, language)
        page = await browser.submit(await browser.begin(2), CONTACT | {"q.contact_email": "kari hos oss"}, "videre")
        draft = await stored(run, browser, page)

    control = page.forms[-1].control("q.contact_email")
    assert page.status == 422
    assert page.title.startswith(title)
    assert message in page.text
    assert saved in page.text
    assert "#svar-contact_email-felt" in page.links
    assert (control.value, control.attributes["aria-invalid"]) == ("kari hos oss", "true")
    assert set(control.attributes["aria-describedby"].split()) <= set(page.ids)
    assert draft["answers"]["contact_name"]["value"] == "Kari"
    assert "contact_email" not in draft["answers"]


async def test_a_corrected_answer_is_taken_the_second_time(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        page = await browser.submit(await browser.begin(2), CONTACT | {"q.contact_email": "feil"})
        page = await browser.submit(page, {"q.contact_email": "kari@bodo.kommune.no"})
        draft = await stored(run, browser, page)

    assert page.status == 200
    assert draft["answers"]["contact_email"]["value"] == "kari@bodo.kommune.no"


async def test_what_is_emptied_is_missing_and_never_zero(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        begun = await browser.begin(4)
        money = place(begun) + "/money"
        page = await browser.submit(await browser.get(money), {"q.costs_staff": "0", "q.costs_travel": "5"})
        page = await browser.submit(page, {"q.costs_travel": ""})
        draft = await stored(run, browser, page)

    assert draft["answers"]["costs_staff"]["value"] == 0
    assert "costs_travel" not in draft["answers"]
    assert "costs_travel" in draft["missing"]


async def test_not_known_is_kept_as_such_and_gives_way_to_an_answer(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        page = await browser.submit(await browser.begin(2), {"q.contact_name.vet_ikke": "1"})
        unknown = await stored(run, browser, page)
        ticked = page.forms[-1].control("q.contact_name.vet_ikke").is_on
        page = await browser.submit(page, {"q.contact_name": "Kari"})
        known = await stored(run, browser, page)
        both = await browser.submit(page, {"q.contact_name": "Ola", "q.contact_name.vet_ikke": "1"})

    assert (unknown["answers"]["contact_name"]["value"], ticked) == ("unknown", True)
    assert known["answers"]["contact_name"]["value"] == "Kari"
    assert both.status == 422
    assert "Ta bort én av delene." in both.text
    assert both.forms[-1].control("q.contact_name").value == "Ola"


async def test_an_answer_of_no_to_a_question_put_the_other_way_round_meets_the_condition(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        begun = await browser.begin(2)
        conditions = place(begun) + "/vilkar"
        page = await browser.submit(
            await browser.get(conditions), {"q.no_investments": "ja", "q.own_contribution": "ja"}
        )
        draft = await stored(run, browser, page)
        overview = await browser.get(place(begun))
        mended = await browser.submit(await browser.get(conditions), {"q.no_investments": "nei"}, "videre")

    answers = draft["answers"]
    assert (answers["no_investments"]["value"], answers["own_contribution"]["value"]) == (False, True)
    assert "Ta innkjøpene ut av søknaden" in overview.text
    assert "Ingen av svarene bryter med et krav." in mended.text


async def test_a_warning_is_shown_with_its_source_where_it_stands_and_on_the_overview(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client, "nn")
        begun = await browser.begin(4)
        money = place(begun) + "/money"
        page = await browser.submit(await browser.get(money), {"q.own_contribution_amount": "0"}, "videre")
        overview = await browser.get(place(begun))

    assert "Eigendelen er 0." in page.text
    assert "Kjelde: Vilkår for å få tilskudd" in page.text
    assert "Eigendelen er 0." in overview.text
    assert any("/money" in each and each.endswith("#svar-own_contribution_amount") for each in overview.links)


@pytest.mark.parametrize(
    ("language", "told", "marker"),
    [("nb", "Vi fjernet noe", "[fødselsnummer fjernet]"), ("nn", "Vi fjerna noko", "[fødselsnummer fjerna]")],
)
async def test_a_personal_number_is_taken_out_and_said(sqlite, language, told, marker):
    async with full(sqlite) as run:
        browser = Browser(run.client, language)
        page = await browser.submit(await browser.begin(2), {"q.contact_name": "Ola 010170 12345"}, "videre")
        wrong = await browser.submit(page, {"q.contact_email": "01017012345"})

    assert told in page.text
    assert "#svar-contact_name-felt" in page.links
    assert page.forms[-1].control("q.contact_name").value == f"Ola {marker}"
    assert told in wrong.text
    assert "01017012345" not in wrong.answer.text


async def test_two_windows_keep_each_others_answers(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        first = await browser.begin(2)
        second = await browser.get(str(first.answer.request.url))
        await browser.submit(first, {"q.contact_name": "Kari"})
        page = await browser.submit(second, {"q.contact_email": "kari@bodo.kommune.no"})
        draft = await stored(run, browser, page)

    assert draft["answers"]["contact_name"]["value"] == "Kari"
    assert draft["answers"]["contact_email"]["value"] == "kari@bodo.kommune.no"


async def test_what_nobody_touched_keeps_where_it_came_from(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        page = await browser.submit(await browser.begin(2), {"q.municipality": "Bodø"})
        page = await browser.submit(page, {"q.contact_name": "Kari"})
        draft = await stored(run, browser, page)

    assert draft["answers"]["municipality"]["value"] == "1804"
    assert draft["answers"]["organisation_number"]["origin"] == "register"


async def test_hostile_text_is_kept_word_for_word_and_shown_as_text(sqlite):
    hostile = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)> {{ 7*7 }} {% raw %}"
    async with full(sqlite) as run:
        browser = Browser(run.client)
        begun = await browser.begin(2)
        project = place(begun) + "/project"
        changes = {"q.need": f"\n{hostile}", "q.title": hostile, "q.project_years": hostile}
        page = await browser.submit(await browser.get(project), changes)
        overview = await browser.get(place(begun))
        docx = await browser.file(overview.link("/fil/docx"))

    assert page.status == 422
    assert "<script" not in page.answer.text + overview.answer.text
    assert "<img" not in page.answer.text
    assert [page.forms[-1].control(f"q.{each}").value for each in ("need", "title", "project_years")] == [hostile] * 3
    assert hostile in word_text(docx.content)


async def test_long_text_is_kept_whole_and_too_long_text_comes_back_whole(sqlite):
    long = "Språk og arbeid – æøå. " * 860
    async with full(sqlite) as run:
        browser = Browser(run.client)
        begun = await browser.begin(2)
        project = place(begun) + "/project"
        page = await browser.submit(await browser.get(project), {"q.need": long, "q.purpose": long + long})
        draft = await stored(run, browser, page)

    assert page.status == 422
    assert draft["answers"]["need"]["value"] == long.strip()
    assert page.forms[-1].control("q.purpose").value == (long + long).strip()


async def test_a_draft_is_nobody_elses(sqlite):
    async with full(sqlite) as run:
        mine, other, nobody = (Browser(run.client) for _ in range(3))
        page = await mine.begin(2)
        await other.begin(2)
        paths = {each.split("#")[0] for each in page.links if re.search(r"/utkast/\w+", each)}
        paths |= {place(page) + each for each in ("/money", "/slett", "/fil/docx", "/fil/pdf")}
        refused = [(await each.get(path)).status for each in (other, nobody) for path in paths]
        nobody.cookies = {COOKIE: "feil"}
        refused += [(await nobody.get(path)).status for path in paths]
        sent = [await each.submit(page, {"q.contact_name": "Tyv"}) for each in (other, nobody)]
        draft = await stored(run, mine, page)

    assert len(paths) >= 5
    assert set(refused) == {404}
    assert [each.status for each in sent] == [404, 404]
    assert "contact_name" not in draft["answers"]


@pytest.mark.parametrize("origin", [None, "null", "https://ond.example", "http://test.ond.example"])
async def test_a_form_from_elsewhere_changes_begins_and_erases_nothing(sqlite, origin):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        page = await browser.begin(2)
        cookies = dict(browser.cookies)
        changed = await browser.submit(page, {"q.contact_name": "Tyv"}, origin=origin)
        begun = await browser.submit(await browser.get("/enkel/utkast"), origin=origin)
        erase = await browser.get(place(page) + "/slett")
        erased = await browser.submit(erase, origin=origin)
        draft = await stored(run, browser, page)

    assert [each.status for each in (changed, begun, erased)] == [403, 403, 403]
    assert "Skjemaet kom ikke fra en side hos oss" in changed.text
    assert browser.cookies == cookies
    assert set(draft["answers"]) == {"area"}


async def test_the_key_is_given_where_no_script_and_no_unsafe_connection_reads_it(sqlite):
    async with full(sqlite) as run:
        answer = await run.client.post(
            "/enkel/utkast",
            headers={"Origin": "http://test", "Content-Type": "application/x-www-form-urlencoded"},
        )

    cookie = answer.headers["set-cookie"]
    token = cookie.partition("=")[2].partition(";")[0]
    assert answer.status_code == 303
    assert cookie.startswith("__Host-")
    assert "Secure" in cookie
    assert "HttpOnly" in cookie
    assert token not in answer.headers["location"]


async def test_who_has_a_draft_finds_it_again_and_can_erase_it(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client, "nn")
        page = await browser.begin(2)
        own = place(page)
        found = await browser.get("/enkel/utkast")
        gone = await browser.submit(await browser.get(f"{own}/slett"))
        after = await browser.get(own)

    assert any(each.startswith(own) for each in found.links)
    assert "Hald fram med utkastet ditt" in found.text
    assert "Utkastet er sletta." in gone.text
    assert COOKIE not in browser.cookies
    assert after.status == 404


async def test_before_an_area_is_chosen_only_that_is_asked_and_area_seven_is_referred(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        page = await browser.begin()
        own = place(page)
        other = await browser.get(f"{own}/project")
        overview = await browser.get(own)
        seven = await browser.submit(page, {"q.area": "7"}, "videre")

    assert asked(page) == ["area"]
    assert other.status == 404
    assert "Velg satsingsområde først." in overview.text
    assert "Dette området har sitt eget rundskriv, 16/2023." in seven.text
    assert "Dette mangler" not in seven.text


async def test_the_pages_follow_the_conversations_language_and_the_address_before_it(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client, "nn")
        draft = place(await browser.begin(2))
        browser._language = "en"
        own = await browser.get(draft)
        chosen = await browser.get(f"{draft}?sprak=nb")

    assert (own.language, chosen.language) == ("nn", "nb")


async def test_a_draft_of_the_chat_opens_here_with_what_it_holds(sqlite):
    async with full(sqlite) as run:
        talk = await run.open(language="nn", municipality="1804")
        await talk.call("PATCH", "/draft", json={"answers": {"area": 2, "title": "Frå chatten"}})
        browser = Browser(run.client, "nn")
        browser.cookies = {COOKIE: talk.opened["token"]}
        page = await browser.get(f"/enkel/utkast/{talk.opened['conversation']}/project")

    assert page.forms[-1].control("q.title").value == "Frå chatten"
