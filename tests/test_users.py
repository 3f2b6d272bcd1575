"""`python -m bot users`, as it is typed."""

import getpass
import io
from datetime import timedelta
from functools import partial

import pytest

from bot.__main__ import main
from bot.access.passwords import Passwords
from bot.scheme import casework
from bot.store.database import open_database
from bot.store.opening import open_store
from bot.store.users import SqlUsers
from tests.store.casework import LATER, answer, claim, make_case, opened

GOOD = "riktig hest batteri stift"


@pytest.fixture
def typed(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("TILSKUDD_DATA", str(tmp_path))
    monkeypatch.setenv("TILSKUDD_OIDC_PORT_ISSUER", "https://port.no")
    monkeypatch.setenv("TILSKUDD_OIDC_PORT_CLIENT_ID", "x")

    def run(*words, given=GOOD):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{given}\n"))
        code = main(["users", *words])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


def stored(tmp_path, email):
    return SqlUsers(open_database(f"sqlite:///{tmp_path}/tilskudd.db")).by_email(email)


ADD = ("add", "Kari@IMDi.no", "--name", "Kari  Nordmann", "--language", "nn", "--password-stdin")


def test_a_user_is_added_with_a_password_that_is_kept_as_a_hash(typed, tmp_path):
    code, out, err = typed(*ADD)
    user = stored(tmp_path, "kari@imdi.no")

    assert (code, out, err) == (0, "Added kari@imdi.no (adviser).\n", "")
    assert (user.name, user.role, user.language) == ("Kari Nordmann", "adviser", "nn")
    assert Passwords().is_right(user.password_hash, GOOD)


def test_there_are_no_users_until_somebody_adds_one(typed):
    assert "There are no users" in typed("list")[1]


@pytest.mark.parametrize(
    ("words", "given", "line"),
    [
        (ADD, "for kort", "at least 15 characters"),
        (ADD, "", "at least 15 characters"),
        (("add", "kari", "--name", "Kari", "--password-stdin"), GOOD, "no e-mail address"),
        (("add", "kari@imdi.no", "--name", " ", "--password-stdin"), GOOD, "The name must have"),
        (("add", "kari@imdi.no", "--name", "Kari", "--oidc", "none"), GOOD, "No identity provider"),
        (("add", "kari@imdi.no", "--name", "Kari", "--subject", "x"), GOOD, "--subject needs --oidc"),
        (("disable", "ola@imdi.no"), GOOD, "There is no user ola@imdi.no"),
        (("password", "ola@imdi.no", "--password-stdin"), GOOD, "There is no user ola@imdi.no"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(typed, words, given, line):
    code, out, err = typed(*words, given=given)

    assert (code, out) == (1, "")
    assert line in err
    assert err.count("\n") == 1


def test_an_address_is_added_once_however_it_is_written(typed):
    typed(*ADD)
    code, _, err = typed("add", "KARI@imdi.no", "--name", "En annen", "--password-stdin")

    assert code == 1
    assert "There is a user" in err


def test_a_password_is_asked_for_twice_without_being_shown(typed, tmp_path, monkeypatch):
    answers = iter([GOOD, GOOD, GOOD, "noe annet enn det første"])
    monkeypatch.setattr(getpass, "getpass", lambda prompt: next(answers))
    same = typed(*ADD[:-1])
    differs = typed("password", "kari@imdi.no")

    assert same[0] == 0
    assert differs[0] == 1
    assert "differ" in differs[2]
    assert Passwords().is_right(stored(tmp_path, "kari@imdi.no").password_hash, GOOD)


def test_a_user_is_shut_out_listed_so_let_in_and_given_another_password(typed, tmp_path):
    typed(*ADD)
    assert typed("disable", "kari@imdi.no")[0] == 0
    assert "disabled" in typed("list")[1]
    assert typed("enable", "kari@imdi.no")[0] == 0
    assert "active" in typed("list")[1]
    assert typed("password", "kari@imdi.no", "--password-stdin", given="et helt annet passord")[0] == 0
    assert Passwords().is_right(stored(tmp_path, "kari@imdi.no").password_hash, "et helt annet passord")


def test_a_user_of_an_identity_provider_has_no_password_and_gets_none(typed, tmp_path):
    added = typed("add", "ola@imdi.no", "--name", "Ola", "--role", "owner", "--oidc", "port", "--subject", "s1")
    refused = typed("password", "ola@imdi.no", "--password-stdin")
    user = stored(tmp_path, "ola@imdi.no")

    assert (added[0], refused[0]) == (0, 1)
    assert "no password here" in refused[2]
    assert (user.issuer, user.subject, user.password_hash) == ("https://port.no", "s1", None)


def test_whoever_is_shut_out_leaves_the_cases_to_the_others(typed, tmp_path):
    typed(*ADD)
    store = open_store(f"sqlite:///{tmp_path}/tilskudd.db", timedelta(seconds=60))
    kari = store.users.by_email("kari@imdi.no")
    for case_id, act in (("k1", claim), ("k2", claim), ("k2", answer)):
        if case_id not in [case.id for case in store.cases.of_conversation("c1")]:
            opened(store, make_case(case_id))
        act(store, by=kari.id, case_id=case_id)

    code, out, _ = typed("disable", "kari@imdi.no")
    store.cases.change("k2", partial(casework.write, text="Hva med oss?", client_id="m1", now=LATER), LATER)

    assert (code, "2 cases" in out) == (0, True)
    assert [(case.status, case.assigned_to) for case in store.cases.of_conversation("c1")] == [("new", None)] * 2
    assert [(each.kind, each.by) for each in store.cases.find("k1").events][-1] == ("released", "system")
    store.database.close()
