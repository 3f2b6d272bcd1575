"""Signing in at an identity provider: who comes in, and all the ways in which nobody may."""

from contextlib import asynccontextmanager
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from joserfc.jwk import OctKey, RSAKey

from bot.access.accounts import Accounts
from bot.access.passwords import Passwords
from tests.databases import every_value
from tests.gateway.identity_provider import CLIENT, SECRET, providing, settings_of, unsigned
from tests.gateway.signing_in import SESSION, Browser, Clock, add_user, inbox
from tests.gateway.test_problems import assert_problem

LEAVE = "/innboks/logg-inn/entra"
ROLES = {"roles_claim": "roles", "adviser_value": "inbox.adviser", "owner_value": "inbox.owner"}


@asynccontextmanager
async def federated(address, **setting):
    clock = Clock()
    with providing(clock) as provider:
        async with inbox(address, clock=clock, extra=settings_of(provider, **setting)) as (run, _, browser):
            yield run, clock, browser, provider


def add_ola(run, provider, email="ola@imdi.no", subject=None):
    accounts = Accounts(run.gateway.store.users, Passwords())
    return accounts.add_at_provider(email, "Ola", "adviser", "nb", provider.issuer, subject, run.gateway.clock())


async def at_provider(left):
    """Follow a browser to the provider, and give the way back."""
    async with httpx.AsyncClient() as client:
        back = (await client.get(left.headers["location"])).headers["location"]
    parts = urlsplit(back)
    return f"{parts.path}?{parts.query}"


async def signed_in(browser, provider="entra"):
    """Go to the provider and come back; gives the answer to what comes back."""
    left = await browser.call("GET", f"/innboks/logg-inn/{provider}")
    assert left.status_code == 302, left.text
    return await browser.call("GET", await at_provider(left))


def assert_not_in(answer, browser, why):
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/innboks?feil={why}"
    assert browser.token is None


async def test_a_user_who_was_added_comes_in_by_a_verified_address_and_then_by_subject(address):
    async with federated(address) as (run, _, browser, provider):
        ola = add_ola(run, provider)
        first = await signed_in(browser)
        user = (await browser.call("GET", SESSION)).json()["user"]
        provider.person["email"] = "ny.adresse@imdi.no"
        again = await signed_in(Browser(run.client))
        kept = every_value(address)

    assert (first.status_code, first.headers["location"]) == (303, "/innboks")
    assert user["id"] == ola.id
    assert again.headers["location"] == "/innboks"
    assert browser.token not in kept


async def test_what_is_asked_for_is_bound_to_this_time_and_this_browser(sqlite):
    async with federated(sqlite, acr="high", scope="openid profile") as (_, _, browser, provider):
        left = await browser.call("GET", LEAVE)
    place = urlsplit(left.headers["location"])
    asked = {name: value[0] for name, value in parse_qs(place.query).items()}

    assert f"{place.scheme}://{place.netloc}{place.path}" == f"{provider.issuer}/authorize"
    assert asked["tenant"] == "1"
    assert asked["redirect_uri"] == "http://test/innboks/logg-inn/entra/svar"
    assert {asked[name] for name in ("response_type", "code_challenge_method", "acr_values")} == {
        "code",
        "S256",
        "high",
    }
    assert len({asked["state"], asked["nonce"], asked["code_challenge"]}) == 3
    assert all(len(asked[name]) >= 43 for name in ("state", "nonce", "code_challenge"))
    assert SECRET not in left.headers["location"]
    cookie = left.headers["set-cookie"]
    assert cookie.startswith("__Host-innboks-inn=")
    assert {"HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=600"} <= set(cookie.split("; "))


async def test_the_way_back_is_where_the_operator_says_the_page_is(sqlite):
    async with federated(sqlite) as (_, _, _, provider):
        extra = settings_of(provider)
        async with inbox(f"{sqlite}2", extra=extra, public_url="https://tilskudd.imdi.no") as (_, _, browser):
            left = await browser.call("GET", LEAVE)

    asked = parse_qs(urlsplit(left.headers["location"]).query)
    assert asked["redirect_uri"] == ["https://tilskudd.imdi.no/innboks/logg-inn/entra/svar"]


async def test_signing_in_ends_the_session_the_browser_had(sqlite):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        await browser.sign_in()
        old = browser.token
        await signed_in(browser)
        browser.cookies["__Host-innboks"] = old
        stale = await browser.call("GET", SESSION)

    assert stale.status_code == 401


async def test_the_providers_are_listed_without_a_session(sqlite):
    async with federated(sqlite) as (_, _, browser, _):
        listed = await browser.call("GET", "/api/inbox/providers")
        unknown = await browser.call("GET", "/innboks/logg-inn/google")

    assert listed.json() == {"providers": [{"id": "entra", "title": "Jobbkonto"}]}
    assert_problem(unknown, 404)


@pytest.mark.parametrize("algorithm", ["RS256", "PS256", "ES256"])
async def test_signatures_by_a_key_of_the_provider_alone_are_good(sqlite, algorithm):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        provider.algorithm = algorithm
        answer = await signed_in(browser)

    assert answer.headers["location"] == "/innboks"


# What the provider, or somebody in its place, says that does not hold.
LIES = {
    "the nonce of another time": {"nonce": "gammel"},
    "another audience": {"aud": "en-annen"},
    "an audience too many": {"aud": [CLIENT, "en-annen"]},
    "another party": {"azp": "en-annen"},
    "another issuer": {"iss": "https://login.example.no"},
    "an issuer with a slash": {"iss": "http://127.0.0.1/"},
    "no subject": {"sub": ""},
    "a subject that is a number": {"sub": 1},
    "a token of yesterday": {"exp": 1},
    "a token without a number for its end": {"exp": "i morgen"},
    "a token that begins tomorrow": {"nbf": 4_000_000_000},
    "a token from the future": {"iat": 4_000_000_000},
    "a token from before it was asked for": {"iat": 1},
    "another access token": {"at_hash": "AAAAAAAAAAAAAAAAAAAAAA"},
}


@pytest.mark.parametrize("lie", LIES)
async def test_a_claim_that_does_not_hold_lets_nobody_in(sqlite, lie):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider, subject="s1")
        provider.lies = LIES[lie]
        refused = await signed_in(browser)
        provider.lies = {}
        good = await signed_in(Browser(run.client))

    assert_not_in(refused, browser, "refused")
    assert good.headers["location"] == "/innboks"


@pytest.mark.parametrize("claim", ["iss", "aud", "exp", "iat", "nonce", "sub"])
async def test_a_claim_that_is_missing_lets_nobody_in(sqlite, claim):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        provider.left_out = (claim,)

        assert_not_in(await signed_in(browser), browser, "refused")


async def test_a_token_that_has_run_out_lets_nobody_in(sqlite):
    async with federated(sqlite) as (run, clock, browser, provider):
        add_ola(run, provider)
        provider.now = lambda: clock() - timedelta(minutes=7)

        assert_not_in(await signed_in(browser), browser, "refused")


async def test_an_audience_with_another_that_names_us_as_the_party_is_good(sqlite):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        provider.lies = {"aud": [CLIENT, "en-annen"], "azp": CLIENT}

        assert (await signed_in(browser)).headers["location"] == "/innboks"


async def test_another_key_than_the_providers_lets_nobody_in(sqlite):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        provider.key = RSAKey.generate_key(2048, auto_kid=True)
        unknown = await signed_in(browser)
        provider.shown_key_id = provider.keys[0].kid
        claimed = await signed_in(browser)

    assert_not_in(unknown, browser, "refused")
    assert_not_in(claimed, browser, "refused")


async def test_no_signature_and_one_with_a_shared_secret_let_nobody_in(sqlite):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        provider.algorithm = "none"
        none = await signed_in(browser)
        provider.algorithm = "HS256"
        told = []
        for secret in (SECRET.encode(), provider.keys[0].as_pem(private=False)):
            provider.key = OctKey.import_key(secret.hex())
            provider.shown_key_id = provider.keys[0].kid
            told.append(await signed_in(browser))

    for each in (none, *told):
        assert_not_in(each, browser, "refused")


async def test_new_keys_of_the_provider_are_fetched_when_a_token_names_one(sqlite):
    async with federated(sqlite) as (run, clock, browser, provider):
        add_ola(run, provider)
        await signed_in(browser)
        provider.change_keys()
        soon = await signed_in(Browser(run.client))
        clock.passes(seconds=31)
        later = await signed_in(browser)
        fetched = provider.asked.count("keys"), provider.asked.count("metadata")

    assert soon.headers["location"] == "/innboks?feil=refused"
    assert later.headers["location"] == "/innboks"
    assert fetched == (2, 1)


@pytest.mark.parametrize("change", ["forged", "missing", "half"])
async def test_a_state_we_have_not_given_lets_nobody_in(sqlite, change):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        back = await at_provider(await browser.call("GET", LEAVE))
        state = parse_qs(urlsplit(back).query)["state"][0]
        other = {"forged": "forfalsket", "missing": "", "half": state[:-1]}[change]
        answer = await browser.call("GET", back.replace(state, other))

    assert_not_in(answer, browser, "expired")


async def test_nobody_is_signed_in_by_an_answer_that_another_browser_asked_for(sqlite):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        victim = Browser(run.client)
        back = await at_provider(await browser.call("GET", LEAVE))
        without = await victim.call("GET", back)
        await victim.call("GET", LEAVE)
        back = await at_provider(await browser.call("GET", LEAVE))
        with_its_own = await victim.call("GET", back)
        token_asked = provider.asked.count("token")

    assert_not_in(without, victim, "expired")
    assert_not_in(with_its_own, victim, "expired")
    assert token_asked == 0


async def test_an_answer_counts_once(address):
    async with federated(address) as (run, _, browser, provider):
        add_ola(run, provider)
        left = await browser.call("GET", LEAVE)
        kept = dict(browser.cookies)
        back = await at_provider(left)
        first = await browser.call("GET", back)
        again = Browser(run.client)
        again.cookies = kept
        replayed = await again.call("GET", back)

    assert first.headers["location"] == "/innboks"
    assert_not_in(replayed, again, "expired")


async def test_a_code_that_was_used_or_made_for_another_time_lets_nobody_in(sqlite):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        stolen = await at_provider(await Browser(run.client).call("GET", LEAVE))
        back = await at_provider(await browser.call("GET", LEAVE))
        code, other = (parse_qs(urlsplit(each).query)["code"][0] for each in (back, stolen))
        injected = await browser.call("GET", back.replace(code, other))
        back = await at_provider(await browser.call("GET", LEAVE))
        used = await browser.call("GET", back.replace(parse_qs(urlsplit(back).query)["code"][0], other))

    assert_not_in(injected, browser, "refused")
    assert_not_in(used, browser, "refused")


async def test_an_answer_that_comes_too_late_lets_nobody_in(sqlite):
    async with federated(sqlite) as (run, clock, browser, provider):
        add_ola(run, provider)
        back = await at_provider(await browser.call("GET", LEAVE))
        clock.passes(minutes=10)

        assert_not_in(await browser.call("GET", back), browser, "expired")


@pytest.mark.parametrize(("issuer", "why"), [("https://login.example.no", "refused"), (None, "refused")])
async def test_the_answer_of_another_issuer_lets_nobody_in(sqlite, issuer, why):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        provider.answer_lies = {"iss": issuer}

        assert_not_in(await signed_in(browser), browser, why)
        assert "token" not in provider.asked


async def test_an_answer_for_one_provider_is_none_for_another(sqlite):
    clock = Clock()
    with providing(clock) as one, providing(clock) as other:
        extra = settings_of(one) | {name.replace("entra", "port"): value for name, value in settings_of(other).items()}
        async with inbox(sqlite, clock=clock, extra=extra) as (run, _, browser):
            add_ola(run, one)
            back = await at_provider(await browser.call("GET", LEAVE))
            answer = await browser.call("GET", back.replace("/entra/", "/port/"))

    assert_not_in(answer, browser, "expired")


async def test_whoever_gives_up_at_the_provider_is_told_so(sqlite):
    async with federated(sqlite) as (_, _, browser, provider):
        provider.answer_lies = {"code": None, "error": "access_denied"}

        assert_not_in(await signed_in(browser), browser, "cancelled")


STRANGERS = {
    "an address that is not verified": {"email_verified": False},
    "an address that is only said to be": {"email_verified": "true"},
    "an address nobody was added with": {"email": "ukjent@imdi.no"},
    "no address": {"email": None},
    "an address that is none": {"email": ["ola@imdi.no"]},
    "a user's that has a password": {"email": "kari@imdi.no"},
    "a name that anybody can have": {"email": None, "preferred_username": "ola@imdi.no"},
}


@pytest.mark.parametrize("stranger", STRANGERS)
async def test_nobody_is_let_in_because_the_provider_knows_them(sqlite, stranger):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        provider.person |= STRANGERS[stranger]
        refused = await signed_in(browser)
        users = [(user.email, user.subject) for user in run.gateway.store.users.all()]

    assert_not_in(refused, browser, "not_admitted")
    assert users == [("kari@imdi.no", None), ("ola@imdi.no", None)]


async def test_a_second_person_with_the_same_address_is_somebody_else(sqlite):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        await signed_in(Browser(run.client))
        provider.person["sub"] = "s2"

        assert_not_in(await signed_in(browser), browser, "not_admitted")


async def test_an_operator_may_trust_another_claim_to_name_the_person(sqlite):
    async with federated(sqlite, match_claim="preferred_username") as (run, _, browser, provider):
        add_ola(run, provider)
        provider.person = {"sub": "s1", "preferred_username": "Ola@IMDi.no", "email": "kari@imdi.no"}

        assert (await signed_in(browser)).headers["location"] == "/innboks"


async def test_an_operator_may_say_who_the_person_is_beforehand(sqlite):
    async with federated(sqlite, subject_claim="oid") as (run, _, browser, provider):
        add_ola(run, provider, subject="0000-oid")
        provider.person = {"sub": "s1", "oid": "0000-oid"}

        assert (await signed_in(browser)).headers["location"] == "/innboks"


async def test_somebody_who_is_shut_out_stays_out(sqlite):
    async with federated(sqlite) as (run, clock, browser, provider):
        ola = add_ola(run, provider)
        await signed_in(browser)
        run.gateway.store.users.set_disabled(ola.id, clock())
        seen = await browser.call("GET", SESSION)
        other = Browser(run.client)
        again = await signed_in(other)

    assert seen.status_code == 401
    assert_not_in(again, other, "not_admitted")


async def test_a_user_of_a_provider_has_no_password(sqlite):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        told = [await browser.sign_in("ola@imdi.no", password) for password in ("", "a password that nobody has")]

    assert [each.status_code for each in told] == [401, 401]


async def test_a_role_at_the_provider_makes_a_user_and_changes_it(address):
    async with federated(address, **ROLES) as (_, _, browser, provider):
        provider.person |= {"roles": ["inbox.adviser"], "email_verified": False, "locale": "nn"}
        await signed_in(browser)
        first = (await browser.call("GET", SESSION)).json()["user"]
        provider.person |= {"roles": ["inbox.owner"], "name": "Ola  Ny"}
        await signed_in(browser)
        second = (await browser.call("GET", SESSION)).json()["user"]

    assert (first["role"], first["language"], first["email"]) == ("adviser", "nn", "ola@imdi.no")
    assert (second["id"], second["role"], second["name"]) == (first["id"], "owner", "Ola Ny")


@pytest.mark.parametrize("roles", [None, [], ["annet"], "inbox", {"inbox.adviser": True}])
async def test_whoever_has_no_role_at_the_provider_stays_out(sqlite, roles):
    async with federated(sqlite, **ROLES) as (run, _, browser, provider):
        provider.person["roles"] = roles
        refused = await signed_in(browser)
        users = [user.email for user in run.gateway.store.users.all()]

    assert_not_in(refused, browser, "not_admitted")
    assert users == ["kari@imdi.no"]


async def test_whoever_has_lost_the_role_is_signed_out_everywhere(sqlite):
    async with federated(sqlite, **ROLES) as (run, _, browser, provider):
        provider.person["roles"] = ["inbox.adviser"]
        await signed_in(browser)
        provider.person["roles"] = []
        other = Browser(run.client)
        refused = await signed_in(other)
        seen = await browser.call("GET", SESSION)

    assert_not_in(refused, other, "not_admitted")
    assert seen.status_code == 401


@pytest.mark.parametrize("verified", [True, False])
async def test_a_role_and_somebody_elses_address_take_over_nobodys_account(sqlite, verified):
    async with federated(sqlite, **ROLES) as (run, _, browser, provider):
        owner = add_user(run, "eier@imdi.no", "owner")
        provider.person |= {"roles": ["inbox.adviser"], "email": "eier@imdi.no", "email_verified": verified}
        refused = await signed_in(browser)
        kept = run.gateway.store.users.get(owner.id)

    assert_not_in(refused, browser, "not_admitted")
    assert kept == owner


@pytest.mark.parametrize(("told", "is_in"), [("high", True), ("substantial", False), (None, False)])
async def test_only_the_level_that_is_asked_for_is_good_enough(sqlite, told, is_in):
    async with federated(sqlite, acr="high") as (run, _, browser, provider):
        add_ola(run, provider)
        provider.person["acr"] = told
        answer = await signed_in(browser)

    assert answer.headers["location"] == ("/innboks" if is_in else "/innboks?feil=refused")


async def test_a_provider_that_is_down_is_told_plainly_and_the_password_still_works(sqlite):
    async with federated(sqlite) as (run, _, browser, provider):
        provider.broken = "metadata"
        down = await browser.call("GET", LEAVE)
        entered = await browser.sign_in()
        provider.broken = None
        add_ola(run, provider)
        up = await signed_in(Browser(run.client))

    assert (down.status_code, down.headers["location"]) == (303, "/innboks?feil=provider_down")
    assert entered.status_code == 200
    assert up.headers["location"] == "/innboks"


@pytest.mark.parametrize("broken", ["token", "keys"])
async def test_a_provider_that_breaks_on_the_way_is_told_plainly(sqlite, broken):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        provider.broken = broken

        assert_not_in(await signed_in(browser), browser, "provider_down")


async def test_a_provider_nobody_answers_for_is_told_plainly(sqlite):
    extra = {"oidc_entra_issuer": "http://127.0.0.1:9", "oidc_entra_client_id": CLIENT}
    async with inbox(sqlite, extra=extra) as (_, _, browser):
        answer = await browser.call("GET", LEAVE)

    assert_not_in(answer, browser, "provider_down")


@pytest.mark.parametrize(
    "lie",
    [
        {"issuer": "https://login.example.no"},
        {"token_endpoint": "http://login.example.no/token"},
        {"jwks_uri": None},
        {"authorization_endpoint": "javascript:alert(1)"},
    ],
)
async def test_metadata_of_another_issuer_or_without_encryption_are_not_used(sqlite, lie):
    async with federated(sqlite) as (_, _, browser, provider):
        provider.metadata_lies = lie
        answer = await browser.call("GET", LEAVE)

    assert_not_in(answer, browser, "provider_down")


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ([], "provider_down"),
        ({}, "refused"),
        ({"id_token": 1}, "refused"),
        ({"id_token": "a.b.c"}, "refused"),
        ({"id_token": "x" * 100_000}, "refused"),
        ({"id_token": unsigned({"sub": "s1"})}, "refused"),
        ({"id_token": "eyJhbGciOlsxXX0.e30.AA"}, "refused"),
        ({"id_token": "eyJhbGciOiJSUzI1NiIsImtpZCI6MX0.e30.AA"}, "refused"),
        ({"id_token": "é.é.é"}, "refused"),
    ],
)
async def test_a_token_that_is_none_lets_nobody_in(sqlite, told, why):
    async with federated(sqlite) as (run, _, browser, provider):
        add_ola(run, provider)
        provider.token_answer = told

        assert_not_in(await signed_in(browser), browser, why)


async def test_the_log_says_why_and_holds_no_secret_and_no_personal_number(sqlite, caplog):
    async with federated(sqlite) as (_, _, browser, provider):
        provider.person |= {"sub": "41817012345", "email": None}
        back = await at_provider(await browser.call("GET", LEAVE))
        await browser.call("GET", back)

    assert "not let in" in caplog.text
    for secret in ("41817012345", SECRET, parse_qs(urlsplit(back).query)["state"][0]):
        assert secret not in caplog.text
