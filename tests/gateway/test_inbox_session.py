"""Signing in to the inbox with a password: who gets in, for how long, and what a write must bring along."""

import asyncio
import logging

import pytest
from argon2 import PasswordHasher

from bot.access.passwords import Passwords
from bot.gateway.inbox.guard import owner_of
from bot.scheme.user import OWNER
from tests.databases import every_value
from tests.gateway.signing_in import OURS, PASSWORD, SESSION, Browser, add_user, inbox
from tests.gateway.test_problems import assert_problem

SITE = "https://intranett.bodo.kommune.no"


async def test_the_right_password_opens_the_inbox(address):
    async with inbox(address) as (_, _, browser):
        before = await browser.call("GET", SESSION)
        entered = await browser.sign_in(email=" Kari@IMDi.no")
        after = await browser.call("GET", SESSION)
        kept = every_value(address)

    assert_problem(before, 401)
    assert "Bearer" not in before.headers["www-authenticate"]
    assert entered.status_code == after.status_code == 200
    assert entered.json() == after.json()
    user = entered.json()["user"]
    assert {name: user[name] for name in ("name", "email", "role", "language")} == {
        "name": "Kari Nordmann",
        "email": "kari@imdi.no",
        "role": "adviser",
        "language": "nb",
    }
    assert set(user) == {"id", "name", "email", "role", "language"}
    assert browser.token not in kept
    assert PASSWORD not in kept


async def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(sqlite):
    async with inbox(sqlite) as (_, _, browser):
        given = (await browser.sign_in()).headers["set-cookie"]

    name, _, attributes = given.partition("; ")
    assert name.startswith("__Host-innboks=")
    assert len(name) > 50
    assert sorted(attributes.split("; ")) == ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]


async def test_a_stranger_a_wrong_password_and_somebody_shut_out_are_told_the_same(sqlite):
    async with inbox(sqlite) as (run, clock, browser):
        shut_out = add_user(run, "ola@imdi.no")
        run.gateway.store.users.set_disabled(shut_out.id, clock())
        told = [
            await browser.sign_in(email, password)
            for email, password in (
                ("kari@imdi.no", "et galt passord her"),
                ("ingen@imdi.no", PASSWORD),
                ("ola@imdi.no", PASSWORD),
                ("kari@imdi.no\x00", PASSWORD),
                ("ikke en adresse", "x" * 5_000),
                ("", ""),
            )
        ]

    assert {each.status_code for each in told} == {401}
    assert len({each.text for each in told}) == 1
    assert all("set-cookie" not in each.headers for each in told)


@pytest.mark.parametrize("email", ["kari@imdi.no", "ingen@imdi.no"])
async def test_five_wrong_in_a_row_lock_for_a_quarter_also_for_an_address_nobody_has(sqlite, email):
    async with inbox(sqlite) as (_, clock, browser):
        wrong = [(await browser.sign_in(email, "et galt passord her")).json()["type"][-13:] for _ in range(5)]
        right = await browser.sign_in(email)
        clock.passes(minutes=14, seconds=1)
        late = await browser.sign_in(email)
        clock.passes(minutes=1)
        open_again = await browser.sign_in(email)

    assert wrong == ["wrong_sign_in"] * 4 + ["ign_in_locked"]
    assert ": 15." in assert_problem(right, 401)["detail"]
    assert ": 1." in assert_problem(late, 401)["detail"]
    assert open_again.status_code == (200 if email == "kari@imdi.no" else 401)


async def test_a_burst_of_guesses_is_no_more_than_five(address):
    async with inbox(address) as (run, _, _):
        told = await asyncio.gather(
            *(Browser(run.client).sign_in(password=f"et galt passord nr {n}") for n in range(30))
        )
        right = await Browser(run.client).sign_in()

    kinds = [each.json()["type"].rpartition(":")[2] for each in told]
    assert kinds.count("wrong_sign_in") == 4
    assert right.status_code == 401


async def test_a_right_password_in_between_begins_the_count_anew(sqlite):
    async with inbox(sqlite) as (_, _, browser):
        for password in ["et galt passord her"] * 4 + [PASSWORD] + ["et galt passord her"] * 4:
            await browser.sign_in(password=password)
        entered = await browser.sign_in()

    assert entered.status_code == 200


async def test_a_password_with_older_parameters_is_hashed_anew_when_it_is_used(sqlite):
    async with inbox(sqlite) as (run, _, browser):
        older = Passwords(PasswordHasher(time_cost=1, memory_cost=8_192)).hash(PASSWORD)
        user = run.gateway.store.users.by_email("kari@imdi.no")
        run.gateway.store.users.set_password(user.id, older)
        entered = await browser.sign_in()
        kept = run.gateway.store.users.get(user.id).password_hash

    assert entered.status_code == 200
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")


@pytest.mark.parametrize("email", ["kari@imdi.no", "ingen@imdi.no"])
async def test_a_failure_is_held_back_whoever_it_is_for_and_holds_nobody_else_up(sqlite, email):
    async with inbox(sqlite) as (run, _, browser):
        object.__setattr__(run.gateway.access, "failure_seconds", 60.0)
        failure = asyncio.create_task(Browser(run.client).sign_in(email, "et galt passord her"))
        await asyncio.sleep(0)
        entered = [await browser.sign_in() for _ in range(3)]
        is_held_back = not failure.done()
        failure.cancel()

    assert [each.status_code for each in entered] == [200] * 3
    assert is_held_back


async def test_an_address_may_try_only_so_often(sqlite):
    async with inbox(sqlite, client_host="192.0.2.1", sign_in_rate=3) as (_, _, browser):
        told = [(await browser.sign_in(f"en{n}@imdi.no")).status_code for n in range(5)]
        elsewhere = await browser.call("GET", "/api/inbox/providers")

    assert told == [401, 401, 401, 429, 429]
    assert elsewhere.status_code == 200


async def test_a_session_ends_after_an_idle_hour(sqlite):
    async with inbox(sqlite) as (_, clock, browser):
        await browser.sign_in()
        seen = []
        for minutes in (59, 59, 60):
            clock.passes(minutes=minutes)
            seen.append((await browser.call("GET", SESSION)).status_code)

    assert seen == [200, 200, 401]


async def test_a_session_ends_after_ten_hours_however_busy(sqlite):
    async with inbox(sqlite) as (_, clock, browser):
        await browser.sign_in()
        seen = []
        for _ in range(20):
            clock.passes(minutes=30)
            seen.append((await browser.call("GET", SESSION)).status_code)

    assert seen == [200] * 19 + [401]


async def test_how_long_a_session_lasts_is_set(sqlite):
    async with inbox(sqlite, session_idle_minutes=5, session_hours=1) as (_, clock, browser):
        await browser.sign_in()
        clock.passes(minutes=5)
        idle = await browser.call("GET", SESSION)

    assert idle.status_code == 401


async def test_signing_in_again_ends_the_browsers_old_session_and_no_other(sqlite):
    async with inbox(sqlite) as (run, _, browser):
        other = Browser(run.client)
        await other.sign_in()
        await browser.sign_in()
        old = dict(browser.cookies)
        await browser.sign_in()
        new = dict(browser.cookies)
        browser.cookies = old
        stale = await browser.call("GET", SESSION)
        still = await other.call("GET", SESSION)

    assert old != new
    assert stale.status_code == 401
    assert still.status_code == 200


async def test_a_token_somebody_else_has_chosen_is_never_taken(sqlite):
    async with inbox(sqlite) as (_, _, browser):
        browser.cookies["__Host-innboks"] = "valgt-av-en-annen"
        before = await browser.call("GET", SESSION)
        await browser.sign_in()

    assert before.status_code == 401
    assert browser.token != "valgt-av-en-annen"


async def test_signing_out_ends_this_browsers_session(sqlite):
    async with inbox(sqlite) as (run, _, browser):
        other = Browser(run.client)
        await other.sign_in()
        await browser.sign_in()
        token = browser.token
        left = await browser.call("DELETE", SESSION)
        gone = browser.token
        browser.cookies["__Host-innboks"] = token
        again = await browser.call("GET", SESSION)
        still = await other.call("GET", SESSION)

    assert (left.status_code, gone, again.status_code, still.status_code) == (204, None, 401, 200)


async def test_signing_out_everywhere_ends_all_of_a_users_sessions_and_no_others(sqlite):
    async with inbox(sqlite) as (run, _, browser):
        add_user(run, "ola@imdi.no")
        second, ola = Browser(run.client), Browser(run.client)
        await browser.sign_in()
        await second.sign_in()
        await ola.sign_in("ola@imdi.no")
        left = await browser.call("DELETE", "/api/inbox/sessions")
        seen = [(await each.call("GET", SESSION)).status_code for each in (browser, second, ola)]

    assert (left.status_code, seen) == (204, [401, 401, 200])


async def test_shutting_a_user_out_ends_the_sessions_at_once(address):
    async with inbox(address) as (run, clock, browser):
        await browser.sign_in()
        user = run.gateway.store.users.by_email("kari@imdi.no")
        run.gateway.store.users.set_disabled(user.id, clock())
        seen = await browser.call("GET", SESSION)
        again = await browser.sign_in()

    assert (seen.status_code, again.status_code) == (401, 401)


WRITES = [("PUT", SESSION, {"language": "nn"}), ("DELETE", SESSION, None), ("DELETE", "/api/inbox/sessions", None)]


@pytest.mark.parametrize(("method", "path", "body"), WRITES)
@pytest.mark.parametrize(
    "headers",
    [
        {"X-CSRF-Token": ""},
        {"X-CSRF-Token": "gjettet"},
        {"X-CSRF-Token": "æ".encode()},
        {"Origin": "https://ond.no"},
        {"Origin": SITE},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://test.ond.no"},
    ],
)
async def test_a_write_needs_the_csrf_token_and_a_page_of_ours(sqlite, method, path, body, headers):
    async with inbox(sqlite, allowed_origins=(SITE,)) as (_, _, browser):
        await browser.sign_in()
        refused = await browser.call(method, path, headers, json=body)
        still = await browser.call("GET", SESSION)

    assert_problem(refused, 403)
    assert still.status_code == 200
    assert still.json()["user"]["language"] == "nb"


async def test_anothers_csrf_token_is_none(sqlite):
    async with inbox(sqlite) as (run, _, browser):
        add_user(run, "ola@imdi.no")
        ola = Browser(run.client)
        await browser.sign_in()
        await ola.sign_in("ola@imdi.no")
        refused = await browser.call("PUT", SESSION, {"X-CSRF-Token": ola.csrf}, json={"language": "nn"})

    assert_problem(refused, 403)


async def test_no_other_site_can_sign_a_browser_in(sqlite):
    async with inbox(sqlite, allowed_origins=(SITE,)) as (_, _, browser):
        told = [await browser.sign_in(headers={"Origin": origin}) for origin in (SITE, "https://ond.no", "")]

    assert [each.status_code for each in told] == [403] * 3
    assert browser.token is None


async def test_the_page_may_be_where_the_operator_says_it_is(sqlite):
    async with inbox(sqlite, public_url="https://tilskudd.imdi.no") as (_, _, browser):
        entered = await browser.sign_in(headers={"Origin": "https://tilskudd.imdi.no"})

    assert entered.status_code == 200


async def test_a_user_chooses_between_bokmaal_and_nynorsk(sqlite):
    async with inbox(sqlite) as (_, _, browser):
        await browser.sign_in()
        changed = await browser.call("PUT", SESSION, json={"language": "nn"})
        refused = await browser.call("PUT", SESSION, json={"language": "en"})
        problem = await browser.call("PUT", SESSION, {"X-CSRF-Token": ""}, json={"language": "nb"})

    assert changed.json()["user"]["language"] == "nn"
    assert assert_problem(refused, 422)["errors"][0]["field"] == "language"
    assert problem.json()["title"] == "Ikkje lov"


@pytest.mark.parametrize(("role", "status"), [("adviser", 403), (OWNER, 200)])
async def test_what_is_for_owners_is_for_owners_only(sqlite, role, status):
    async with inbox(sqlite, role=role) as (run, _, browser):
        await browser.sign_in()
        put_owners_page(run.app)
        answer = await browser.call("GET", "/api/inbox/owners")

    assert answer.status_code == status


def put_owners_page(app):
    from starlette.responses import JSONResponse
    from starlette.routing import Route

    async def page(request):
        return JSONResponse({"id": (await owner_of(request)).id})

    app.router.routes.insert(0, Route("/api/inbox/owners", page))


@pytest.mark.parametrize("path", [SESSION, "/api/inbox/providers", "/innboks", "/api/inbox/none", "/innboks/none"])
async def test_no_site_may_read_the_inbox_or_show_it_in_a_frame(sqlite, path):
    async with inbox(sqlite, allowed_origins=(SITE,), embed={"1804": (SITE,)}) as (_, _, browser):
        await browser.sign_in()
        answer = await browser.call("GET", path, {"Origin": SITE})
        asked = await browser.client.options(path, headers={"Origin": SITE, "Access-Control-Request-Method": "POST"})
        public = await browser.client.get("/api/calls", headers={"Origin": SITE})

    for each in (answer, asked):
        assert not [name for name in each.headers if name.startswith("access-control-")]
        assert each.headers["content-security-policy"].endswith("frame-ancestors 'none'")
        assert each.headers["cache-control"] == "no-store"
    assert public.headers["access-control-allow-origin"] == SITE


async def test_what_only_begins_like_the_inbox_is_not_the_inbox(sqlite):
    async with inbox(sqlite) as (_, _, browser):
        headers = (await browser.call("GET", "/innboksen")).headers

    assert headers["content-security-policy"].endswith("frame-ancestors 'self'")


async def test_no_password_token_or_address_is_logged(sqlite, caplog):
    caplog.set_level(logging.DEBUG)
    async with inbox(sqlite) as (_, _, browser):
        await browser.sign_in()
        await browser.sign_in(password="et galt passord her")

    for secret in (PASSWORD, browser.token, browser.csrf, "et galt passord her", "kari@imdi.no"):
        assert secret not in caplog.text


async def test_what_has_run_out_is_deleted(sqlite):
    async with inbox(sqlite) as (run, clock, browser):
        await browser.sign_in()
        clock.passes(hours=2)
        run.gateway.access.purge(clock())
        clock.passes(hours=-2)
        gone = await browser.call("GET", SESSION)

    assert gone.status_code == 401


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, ["email", "password"]),
        ({"email": 1, "password": ["x"]}, ["email", "password"]),
        ({"email": "a@b.no", "password": "x", "role": "owner"}, ["role"]),
    ],
)
async def test_a_body_that_is_none_is_refused_by_name(sqlite, body, fields):
    async with inbox(sqlite) as (_, _, browser):
        answer = await browser.client.post(SESSION, json=body, headers=OURS)

    assert [error["field"] for error in assert_problem(answer, 422)["errors"]] == fields
