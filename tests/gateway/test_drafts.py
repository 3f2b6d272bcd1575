"""The draft over HTTP: versions, retries, downloads."""

from datetime import timedelta

from bot.gateway.app import utc_now
from tests.gateway.running import running


async def test_the_etag_guards_a_change_and_without_it_the_last_one_wins(address):
    async with running(address) as run:
        talk = await run.open()
        first = await talk.call("GET", "/draft")
        changed = await talk.call("PATCH", "/draft", {"If-Match": first.headers["etag"]}, json={"answers": {"a": 1}})
        outdated = await talk.call("PATCH", "/draft", {"If-Match": first.headers["etag"]}, json={"answers": {"a": 2}})
        nonsense = await talk.call("PATCH", "/draft", {"If-Match": "x"}, json={"answers": {"a": 2}})
        anyway = await talk.call("PATCH", "/draft", json={"answers": {"a": 3}})

    assert first.headers["etag"] == '"1"'
    assert (changed.status_code, changed.headers["etag"]) == (200, '"2"')
    assert (outdated.status_code, nonsense.status_code) == (409, 409)
    assert anyway.json()["answers"]["a"] == {"value": 3}


async def test_what_the_services_refuse_names_the_field(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()
        unknown = await talk.call("PATCH", "/draft", json={"answers": {"unknown": 1}})
        bad = await talk.call("PATCH", "/draft", json={"answers": {"bad": 1}})

    assert unknown.json()["errors"][0]["field"] == "answers.unknown"
    assert bad.json()["errors"] == [{"field": "answers.bad", "message": "Slik kan det ikke være."}]


async def test_a_link_gives_the_file_until_it_expires(sqlite):
    moment = utc_now()
    passed = [timedelta(0)]
    async with running(sqlite, clock=lambda: moment + passed[0], link_minutes=10) as run:
        talk = await run.open()
        made = await talk.call("POST", "/exports", json={"format": "md"})
        link = made.json()
        before = await run.client.get(link["url"])
        forged = await run.client.get(link["url"][:-2] + "xx")
        passed[0] = timedelta(minutes=11)
        after = await run.client.get(link["url"])
        unknown = await talk.call("POST", "/exports", json={"format": "exe"})

    assert (made.status_code, before.status_code, forged.status_code, after.status_code) == (201, 200, 404, 410)
    assert link["filename"] == "Utkast æ.md"
    assert before.headers["content-disposition"] == "attachment; filename*=UTF-8''Utkast%20%C3%A6.md"
    assert before.content.decode() == talk.opened["conversation"]
    assert unknown.json()["errors"][0]["field"] == "format"


async def test_links_outlive_a_restart(sqlite):
    async with running(sqlite) as run:
        talk = await run.open()
        link = (await talk.call("POST", "/exports", json={"format": "md"})).json()["url"]
    async with running(sqlite) as run:
        answer = await run.client.get(link)

    assert answer.status_code == 200


async def test_a_second_click_opens_no_second_case(sqlite):
    body = {"question": "Hvem?", "reach": {"channel": "email", "address": "a.b@kommune.no"}, "consent": True}
    async with running(sqlite) as run:
        talk = await run.open()
        answers = [await talk.call("POST", "/handoff", json=body) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()
