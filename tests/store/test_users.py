"""Users, sessions and sign-ins, on each database."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.access.lockout import locked_until
from bot.scheme.errors import ExistingUserError, NoSessionError, UnknownSignInError, UnknownUserError
from bot.scheme.user import Session, SignIn, User
from tests.store.conftest import NOW

KARI = User("u1", "kari@imdi.no", "Kari", "adviser", "nn", NOW, password_hash="$argon2id$…")
OLA = User("u2", "ola@imdi.no", "Ola", "owner", "nb", NOW, issuer="https://id.no")
LOCK = timedelta(minutes=15)


def session(token, user="u1", at=NOW):
    return Session(token, user, "csrf", at, at)


def test_a_user_comes_back_as_it_was_added(store):
    store.users.add(KARI)
    store.users.add(OLA)

    assert store.users.get("u1") == store.users.by_email("kari@imdi.no") == KARI
    assert list(store.users.all()) == [KARI, OLA]
    for ask in (store.users.get, store.users.by_email):
        with pytest.raises(UnknownUserError):
            ask("nobody")


def test_an_address_and_a_subject_belong_to_one_user_each(store):
    store.users.add(replace(OLA, subject="s1"))

    for other in (replace(KARI, email=OLA.email), replace(OLA, id="u3", email="per@imdi.no", subject="s1")):
        with pytest.raises(ExistingUserError):
            store.users.add(other)
    store.users.add(KARI)
    store.users.add(replace(KARI, id="u4", email="liv@imdi.no"))

    assert store.users.by_subject("https://id.no", "s1").id == "u2"
    with pytest.raises(UnknownUserError):
        store.users.by_subject("https://other.no", "s1")


def test_a_user_who_waits_is_bound_once(store):
    store.users.add(OLA)
    store.users.add(KARI)
    bound = store.users.bind("ola@imdi.no", "https://id.no", "s1")

    assert bound.subject == "s1"
    for email, issuer in (
        ("ola@imdi.no", "https://id.no"),
        ("kari@imdi.no", "https://id.no"),
        ("ola@imdi.no", "https://b.no"),
    ):
        with pytest.raises(UnknownUserError):
            store.users.bind(email, issuer, "s2")
    assert store.users.get("u2").subject == "s1"


def test_wrong_passwords_lock_and_a_lock_counts_nothing(store):
    store.users.add(KARI)
    for _ in range(4):
        store.users.attempt("kari@imdi.no", NOW, locked_until)
    before, after = store.users.attempt("kari@imdi.no", NOW, locked_until)
    locked, still = store.users.attempt("kari@imdi.no", NOW, locked_until)

    assert (before.failed_attempts, after.failed_attempts, after.locked_until) == (4, 5, NOW + LOCK)
    assert locked == still == after
    store.users.clear_attempts("u1", "anew")
    assert store.users.get("u1") == replace(KARI, password_hash="anew")


def test_many_attempts_at_once_are_all_counted(store):
    store.users.add(KARI)
    with ThreadPoolExecutor(20) as pool:
        told = list(pool.map(lambda _: store.users.attempt("kari@imdi.no", NOW, locked_until), range(40)))

    tried = [before for before, _ in told if not before.is_locked(NOW)]
    assert sorted(each.failed_attempts for each in tried) == [0, 1, 2, 3, 4]
    assert store.users.get("u1").failed_attempts == 5


def test_a_session_is_found_until_it_ends(store):
    store.users.add(KARI)
    store.sessions.begin(session("a"), None)
    store.sessions.touch("a", NOW + LOCK)
    found = store.sessions.find("a")

    assert found.user == KARI
    assert found.session == replace(session("a"), last_used_at=NOW + LOCK)
    store.sessions.touch("a", NOW)
    assert store.sessions.find("a").session.last_used_at == NOW + LOCK
    store.sessions.end("a")
    with pytest.raises(NoSessionError):
        store.sessions.find("a")


def test_a_new_session_takes_the_place_of_the_browsers_old_one(store):
    store.users.add(KARI)
    store.sessions.begin(session("a"), None)
    store.sessions.begin(session("b"), "a")

    assert store.sessions.find("b").id == "u1"
    with pytest.raises(NoSessionError):
        store.sessions.find("a")


@pytest.mark.parametrize("act", ["disable", "password", "all"])
def test_shutting_out_a_new_password_and_leaving_everywhere_end_a_users_sessions_and_no_others(store, act):
    store.users.add(KARI)
    store.users.add(OLA)
    for token, user in (("a", "u1"), ("b", "u1"), ("c", "u2")):
        store.sessions.begin(session(token, user), None)
    match act:
        case "disable":
            store.users.set_disabled("u1", NOW)
        case "password":
            store.users.set_password("u1", "anew")
        case "all":
            store.sessions.end_all("u1")

    for token in ("a", "b"):
        with pytest.raises(NoSessionError):
            store.sessions.find(token)
    assert store.sessions.find("c").id == "u2"


def test_a_session_that_begins_while_its_user_is_shut_out_opens_nothing(store):
    store.users.add(KARI)
    store.users.set_disabled("u1", NOW)
    store.sessions.begin(session("a"), None)

    with pytest.raises(NoSessionError):
        store.sessions.find("a")
    assert list(store.users.active()) == []


def test_old_sessions_are_purged_by_use_and_by_age(store):
    store.users.add(KARI)
    for token, begun, used in (("idle", 0, 0), ("old", -600, 5), ("good", 0, 5)):
        store.sessions.begin(session(token, at=NOW + timedelta(minutes=begun)), None)
        store.sessions.touch(token, NOW + timedelta(minutes=used))
    store.sessions.purge(NOW + timedelta(minutes=1), NOW - timedelta(minutes=1))

    assert store.sessions.find("good").id == "u1"
    for token in ("idle", "old"):
        with pytest.raises(NoSessionError):
            store.sessions.find(token)


def test_a_sign_in_is_taken_once_however_many_ask(store):
    begun = SignIn("state", "entra", "browser", "nonce", "verifier", NOW)
    store.sign_ins.begin(begun)

    def take(_):
        try:
            return store.sign_ins.take("state")
        except UnknownSignInError:
            return None

    with ThreadPoolExecutor(8) as pool:
        taken = [each for each in pool.map(take, range(8)) if each is not None]

    assert taken == [begun]


def test_sign_ins_that_nobody_finished_are_purged(store):
    store.sign_ins.begin(SignIn("old", "entra", "b", "n", "v", NOW - LOCK))
    store.sign_ins.begin(SignIn("new", "entra", "b", "n", "v", NOW))
    store.sign_ins.purge(NOW - timedelta(minutes=1))

    assert store.sign_ins.take("new").state_hash == "new"
    with pytest.raises(UnknownSignInError):
        store.sign_ins.take("old")


def test_no_secret_stands_in_what_a_user_or_a_session_is_printed_as(store):
    printed = repr((KARI, session("t0ken"), SignIn("st4te", "p", "br0wser", "n0nce", "v3rifier", NOW)))

    for secret in ("argon2id", "t0ken", "csrf'", "st4te", "br0wser", "n0nce", "v3rifier"):
        assert secret not in printed
