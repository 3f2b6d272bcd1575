"""The pages without script that store nothing: start, areas, conditions, calculator."""

import re
from pathlib import Path

import pytest

import bot.gateway
from bot.api.facade import GatewayServices
from bot.bootstrap import services_on
from bot.gateway.texts import say, texts
from tests.fakes import AFTER_THE_DEADLINE, BEFORE_THE_DEADLINE, FixedClock
from tests.gateway.browsing import Browser, Page
from tests.gateway.running import running
from tests.gateway.sharing import full

HERE = Path(bot.gateway.__file__).parent
PATHS = ("", "/omrader", "/vilkar", "/vilkar?omrade=1", "/stonad", "/stonad?omrade=2", "/stonad?omrade=4", "/utkast")
HEADINGS = {"nb": "Satsingsområdene", "nn": "Satsingsområda", "en": "The focus areas"}


def at(moment):
    """Run the gateway at a moment, with the services the program has."""
    return lambda address: running(
        address,
        clock=lambda: moment,
        services_on=lambda store: GatewayServices(services_on(store, FixedClock(moment))),
    )


def tidy(page):
    """Give a page's text with ordinary spaces, and none before a comma."""
    return " ".join(page.text.split()).replace(" ,", ",")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
async def test_every_page_has_a_title_a_language_a_heading_a_skip_link_and_nothing_inline(sqlite, path, language):
    async with full(sqlite) as run:
        page = await Browser(run.client, language).get(f"/enkel{path}")

    tags = [tag for tag, _ in page.elements]
    assert (page.status, page.language) == (200, language)
    assert {f"/{each}?language={language}" for each in ("tilgjengelighet", "personvern")} <= set(page.links)
    assert page.title.endswith(say("plain_name", language))
    assert [tags.count(each) for each in ("h1", "main", "header", "footer", "script", "style")] == [1, 1, 1, 1, 0, 0]
    assert page.links[0] == "#innhold"
    assert "innhold" in page.ids
    assert len(page.ids) == len(set(page.ids))
    assert not [name for _, attributes in page.elements for name in attributes if name == "style" or name[:2] == "on"]
    assert page.answer.headers["referrer-policy"] == "same-origin"
    assert page.answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", PATHS)
async def test_every_field_has_a_label_or_stands_in_one(sqlite, path):
    async with full(sqlite) as run:
        page = await Browser(run.client).get(f"/enkel{path}")

    labelled = {attributes.get("for") for tag, attributes in page.elements if tag == "label"}
    for form in page.forms:
        for control in form.controls:
            if control.kind not in ("hidden", "button", "radio", "checkbox"):
                assert control.attributes["id"] in labelled


async def test_the_address_decides_the_language_before_the_browser_and_every_link_keeps_it(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client, "nn")
        asked = {each: await browser.get(f"/enkel/omrader?sprak={each}") for each in HEADINGS}
        unasked = await browser.get("/enkel/omrader?sprak=se")

    assert {each: page.title.split(" – ")[0] for each, page in asked.items()} == HEADINGS
    assert unasked.language == "nn"
    ours = [each for each in asked["en"].links if each.startswith("/enkel")]
    assert {re.search(r"sprak=(\w+)", each)[1] for each in ours} == {"en", "nb", "nn"}
    assert len([each for each in ours if "sprak=en" not in each]) == 2


async def test_the_first_page_tells_the_deadline_and_how_to_reach_a_human(sqlite):
    before, after = [], []
    for moment, pages in ((BEFORE_THE_DEADLINE, before), (AFTER_THE_DEADLINE, after)):
        async with at(moment)(sqlite) as run:
            pages += [await Browser(run.client, each).get("/enkel") for each in ("nb", "nn")]

    assert "Søknadsfristen er 14. februar 2023. Det er 13 dager igjen." in before[0].text
    assert "Det er 13 dagar att." in before[1].text
    assert "Utlysningen er stengt. Søknadsfristen var 14. februar 2023." in after[0].text
    assert "Utlysinga er stengd." in after[1].text
    assert "tel:+4724168800" in before[0].links
    assert "mailto:ingvild.sletten@hkdir.no" in before[0].links


async def test_all_seven_areas_are_told_and_the_last_is_only_referred_to(sqlite):
    async with full(sqlite) as run:
        page = await Browser(run.client, "nn").get("/enkel/omrader")

    assert [f"omrade-{number}" in page.ids for number in range(1, 9)] == [True] * 7 + [False]
    assert "Dette området har sitt eige rundskriv, 16/2023." in page.text
    assert not [each for each in page.links if "omrade=7" in each]


@pytest.mark.parametrize(
    ("language", "verdict", "remedy"),
    [
        ("nb", "Slik prosjektet er nå, oppfyller det ikke alle kravene.", "Utvid prosjektet til minst 10 deltakere."),
        ("nn", "Slik prosjektet er no, oppfyller det ikkje alle krava.", "Utvid prosjektet til minst 10 deltakarar."),
    ],
)
async def test_a_broken_requirement_is_told_with_its_source_and_what_mends_it(sqlite, language, verdict, remedy):
    async with full(sqlite) as run:
        browser = Browser(run.client, language)
        page = await browser.submit(await browser.get("/enkel/vilkar?omrade=1"), {"ten_participants": "nei"})

    assert page.status == 200
    assert verdict in page.text
    assert remedy in page.text
    assert "Vilkår for å få tilskudd, punkt 3" in tidy(page)
    assert page.forms[-1].filled({}).count(("ten_participants", "nei")) == 1


async def test_yes_meets_a_condition_only_where_the_question_is_put_so(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        asked = await browser.get("/enkel/vilkar?omrade=2")
        page = await browser.submit(asked, {"no_investments": "ja", "own_contribution": "ja"})

    assert "Krav som ikke er oppfylt (1) Tilskuddet betaler ikke for innkjøp" in page.text
    assert "Oppfylt (1) Kommunen går inn i prosjektet med en egenandel." in page.text


async def test_everything_answered_well_is_eligible_and_no_promise(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        asked = await browser.get("/enkel/vilkar?omrade=6")
        call = (await run.client.get("/api/calls/2023")).json()
        turned = {each["id"] for each in call["questions"] if each.get("met_by") is False}
        names = {each.name for each in asked.forms[-1].controls if each.kind == "radio"}
        page = await browser.submit(asked, {each: "nei" if each in turned else "ja" for each in names})

    assert "oppfyller prosjektet kravene. Det er ikke et løfte om penger." in page.text
    assert "Må avklares" not in page.text


async def test_every_condition_of_the_area_is_asked_once_and_none_of_another(sqlite):
    async with full(sqlite) as run:
        page = await Browser(run.client).get("/enkel/vilkar?omrade=3")
        call = (await run.client.get("/api/calls/2023")).json()

    asked = {each.name for each in page.forms[-1].controls if each.kind == "radio"}
    assert asked == {each["id"] for each in call["conditions"] if 3 in each["areas"] and each["kind"] != "info"}


async def test_area_seven_is_not_assessed(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        page = await browser.get("/enkel/vilkar?omrade=7")
        body = "omrade=7&ten_participants=nei"
        forced = await run.client.post(
            "/enkel/vilkar", content=body, headers={"Content-Type": "application/x-www-form-urlencoded"}
        )

    assert "Dette området har sitt eget rundskriv, 16/2023." in page.text
    assert not page.forms
    assert "16/2023" in Page(forced).text
    assert "oppfyller det ikke" not in Page(forced).text


@pytest.mark.parametrize(
    ("language", "total", "assumption"),
    [("nb", "Dere kan søke om inntil", "Rundskrivet sier ikke"), ("nn", "De kan søkje om inntil", "Rundskrivet seier")],
)
async def test_the_calculator_shows_totals_steps_assumptions_and_the_source(sqlite, language, total, assumption):
    groups = {"antall.0": "11", "alder.0": "25_or_over", "antall.1": "4", "alder.1": "under_25"}
    async with full(sqlite) as run:
        browser = Browser(run.client, language)
        page = await browser.submit(await browser.get("/enkel/stonad?omrade=1"), groups)

    shown = tidy(page)
    assert f"{total} 1 672 155 kroner" in shown
    assert "11 × 2G × 1 × 12/12 = 2 452 494 kroner" in shown
    assert assumption in shown
    assert "Særlig vilkår, punkt 4" in shown


async def test_area_two_asks_for_other_benefits_and_takes_those_out(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        asked = await browser.get("/enkel/stonad?omrade=2")
        page = await browser.submit(asked, {"antall.0": "15", "antall.1": "3", "annen.1": "ja"})

    names = {each.name for each in asked.forms[-1].controls}
    assert "alder.0" not in names
    assert "1 672 155 kroner" in tidy(page)


async def test_the_base_amount_is_chosen_by_day_or_entered(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        asked = await browser.get("/enkel/stonad?omrade=2")
        by_day = await browser.submit(asked, {"antall.0": "10", "g": "dag", "dag": "1.6.2023"})
        entered = await browser.submit(asked, {"antall.0": "10", "g": "belop", "belop": "100 000,50 kr"})

    assert "1 186 200 kroner" in tidy(by_day)
    assert "1 000 005 kroner" in tidy(entered)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"antall.0": "elleve", "antall.1": "2", "maneder.1": "13"}, ["antall.0", "maneder.1"]),
        ({"maneder.2": "6", "alder.2": "under_25"}, ["antall.2"]),
        ({}, ["antall.0"]),
        ({"antall.0": "9", "g": "dag", "dag": "i går"}, ["dag"]),
        ({"antall.0": "9", "g": "dag", "dag": "1999-01-01"}, ["dag"]),
        ({"antall.0": "9", "g": "belop", "belop": ""}, ["belop"]),
        ({"antall.0": "9", "g": "belop", "belop": "12"}, ["belop"]),
        ({"antall.0": "9" * 4400}, ["antall.0"]),
    ],
)
async def test_what_is_wrong_stands_beside_its_field_and_in_a_summary_that_leads_there(sqlite, changes, wrong):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        page = await browser.submit(await browser.get("/enkel/stonad?omrade=1"), changes)

    assert page.status == 422
    assert page.title.startswith("Feil: ")
    assert [each[1:] for each in page.links if each[1:] in wrong] == wrong
    for name in wrong:
        control = page.forms[-1].control(name)
        assert control.attributes["aria-invalid"] == "true"
        assert control.attributes["aria-describedby"] in page.ids
        assert control.value == changes.get(name, "")


async def test_a_group_more_can_be_asked_for_without_losing_what_is_typed(sqlite):
    async with full(sqlite) as run:
        browser = Browser(run.client)
        page = await browser.submit(await browser.get("/enkel/stonad?omrade=1"), {"antall.2": "7"}, "flere")

    assert page.forms[-1].control("antall.2").value == "7"
    assert page.forms[-1].control("antall.3").value == ""


@pytest.mark.parametrize(("area", "told"), [(3, "har ingen regel om deltakerstønad for område 3"), (7, "16/2023")])
async def test_other_areas_are_told_why_nothing_is_calculated(sqlite, area, told):
    async with full(sqlite) as run:
        page = await Browser(run.client).get(f"/enkel/stonad?omrade={area}")

    assert told in page.text
    assert not page.forms


async def test_what_a_form_sends_is_shown_as_text_and_never_as_html(sqlite):
    hostile = '"><script>alert(1)</script>{{ 7 * 7 }}'
    async with full(sqlite) as run:
        browser = Browser(run.client)
        page = await browser.submit(await browser.get("/enkel/stonad?omrade=1"), {"antall.0": hostile})
        address = await browser.get('/enkel/omrader?sprak=nn&x="><script>alert(1)</script>')

    assert "<script" not in page.answer.text + address.answer.text
    assert page.forms[-1].control("antall.0").value == hostile


@pytest.mark.parametrize(
    ("path", "status"), [("/enkel/ukjent", 404), ("/enkel/vilkar?omrade=9", 404), ("/enkel/stonad?omrade=x", 404)]
)
async def test_what_is_not_there_is_told_on_a_page(sqlite, path, status):
    async with full(sqlite) as run:
        page = await Browser(run.client, "nn").get(path)

    assert (page.status, page.language) == (status, "nn")
    assert "Sida finst ikkje" in page.title


async def test_a_form_that_is_too_large_or_none_is_refused_on_a_page(sqlite):
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    async with full(sqlite) as run:
        large = await run.client.post("/enkel/vilkar", content="a=" + "x" * 60_000, headers=headers)
        many = await run.client.post("/enkel/vilkar", content="a=1&" * 1_500, headers=headers)
        no_form = await run.client.post("/enkel/vilkar", json={"omrade": 1})
        api = await run.client.get("/api/ukjent")

    assert [each.status_code for each in (large, many, no_form)] == [413, 400, 415]
    assert {each.headers["content-type"] for each in (large, many, no_form)} == {"text/html; charset=utf-8"}
    assert api.headers["content-type"] == "application/problem+json"


async def test_too_many_visits_are_refused_on_a_page(sqlite):
    async with full(sqlite, address_rate=2, client_host="10.0.0.1") as run:
        pages = [await Browser(run.client).get("/enkel/omrader") for _ in range(4)]

    assert (pages[0].status, pages[-1].status) == (200, 429)
    assert int(pages[-1].answer.headers["retry-after"]) > 0


def test_the_page_with_script_leads_here_when_no_script_runs():
    page = (HERE / "static/index.html").read_text(encoding="utf-8")
    unscripted = page[page.index('class="unscripted ') : page.index('class="tools needs-script"')]

    assert [f'href="/enkel?sprak={each}"' in unscripted for each in ("nb", "nn", "en")] == [True] * 3


def test_every_text_a_template_asks_for_exists_in_three_languages():
    templates = [path.read_text(encoding="utf-8") for path in (HERE / "templates/plain").glob("*.html")]
    asked = {key for template in templates for key in re.findall(r"say\('(plain_\w+)'[,)]", template)}

    assert len(asked) > 50
    assert [key for key in asked if not all(vars(texts()[key]).values())] == []
