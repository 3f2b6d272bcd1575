"""`python -m bot users`: adds, lists, shuts out and lets in those who answer cases."""

import argparse
import getpass
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from bot.access.accounts import Accounts
from bot.access.errors import BadAccountError, WeakPasswordError
from bot.access.passwords import Passwords
from bot.access.provider import providers_from
from bot.mail.postbox import NoPostbox
from bot.scheme.errors import ExistingUserError, UnknownUserError
from bot.scheme.user import ADVISER, ROLES, USER_LANGUAGES, User
from bot.services.casework import Casework
from bot.settings import Settings, SettingsError, settings_from
from bot.store.errors import DatabaseError
from bot.store.migrate import migrate
from bot.store.opening import open_store


class UtcClock:
    """The time; the composition's own clock takes seconds to import, and a command should not."""

    def now(self) -> datetime:
        """Give the moment in UTC."""
        return datetime.now(timezone.utc)


@dataclass(frozen=True)
class Office:
    """What the acts work on."""

    accounts: Accounts
    casework: Casework
    settings: Settings


Act = Callable[[Office, argparse.Namespace], None]


def users(arguments: Sequence[str]) -> int:
    """Do one thing with the users; 1 with one line where it cannot be done."""
    parsed = _parser().parse_args(arguments)
    try:
        settings = settings_from()
        with _office(settings) as office:
            _ACTS[parsed.act](office, parsed)
    except (SettingsError, BadAccountError, WeakPasswordError) as error:
        return _failed(str(error))
    except ExistingUserError:
        return _failed(f"There is a user {parsed.email} already (or another one with the same subject).")
    except UnknownUserError:
        return _failed(f"There is no user {parsed.email}; `users list` shows who there is.")
    except DatabaseError as error:
        return _failed(f"The database cannot be used ({type(error).__name__}).")
    except (KeyboardInterrupt, EOFError):
        return _failed("Nothing was changed.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot users")
    acts = parser.add_subparsers(dest="act", required=True)
    add = acts.add_parser("add", help="add a user, with a password or for an identity provider")
    add.add_argument("email")
    add.add_argument("--name", required=True)
    add.add_argument("--role", choices=ROLES, default=ADVISER)
    add.add_argument("--language", choices=USER_LANGUAGES, default=USER_LANGUAGES[0])
    add.add_argument("--oidc", metavar="NAME", help="the identity provider (TILSKUDD_OIDC_<NAME>_…) to sign in at")
    add.add_argument("--subject", help="who the user is there; else found by the e-mail address the first time")
    acts.add_parser("list", help="list the users")
    for act, told in (("disable", "shut a user out at once"), ("enable", "let a user in again, and unlock")):
        acts.add_parser(act, help=told).add_argument("email")
    password = acts.add_parser("password", help="give a user another password, and sign the user out everywhere")
    password.add_argument("email")
    for with_password in (add, password):
        with_password.add_argument(
            "--password-stdin", action="store_true", help="read the password from the first line of standard input"
        )
    return parser


@contextmanager
def _office(settings: Settings) -> Iterator[Office]:
    store = open_store(settings.database, timedelta(seconds=settings.turn_seconds))
    try:
        migrate(store.database)
        casework = Casework(store.cases, NoPostbox(), UtcClock())
        yield Office(Accounts(store.users, Passwords()), casework, settings)
    finally:
        store.database.close()


def _add(office: Office, parsed: argparse.Namespace) -> None:
    who = (parsed.email, parsed.name, parsed.role, parsed.language)
    if parsed.subject and not parsed.oidc:
        raise BadAccountError("--subject needs --oidc.")
    if parsed.oidc:
        issuer = _issuer(office.settings, parsed.oidc)
        user = office.accounts.add_at_provider(*who, issuer, parsed.subject, _now())
    else:
        user = office.accounts.add(*who, _password(parsed.password_stdin), _now())
    print(f"Added {user.email} ({user.role}).")


def _list(office: Office, _parsed: argparse.Namespace) -> None:
    known = office.accounts.all()
    for user in known:
        print(f"{user.email}\t{user.name}\t{user.role}\t{user.language}\t{_how(user)}\t{_state(user)}")
    if not known:
        print("There are no users. Add one: python -m bot users add EMAIL --name NAME --role adviser")


def _disable(office: Office, parsed: argparse.Namespace) -> None:
    user = office.accounts.disable(parsed.email, _now())
    left = office.casework.vacate(user.id)
    print(f"{user.email} is shut out, and signed out everywhere; {left} cases are for others to take.")


def _enable(office: Office, parsed: argparse.Namespace) -> None:
    print(f"{office.accounts.enable(parsed.email).email} may sign in again.")


def _set_password(office: Office, parsed: argparse.Namespace) -> None:
    office.accounts.found(parsed.email)
    user = office.accounts.set_password(parsed.email, _password(parsed.password_stdin))
    print(f"{user.email} has another password, and is signed out everywhere.")


def _password(from_input: bool) -> str:
    if from_input:
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass.getpass("Password (at least 15 characters): ")
    if getpass.getpass("The same again: ") != password:
        raise WeakPasswordError("The two passwords differ.")
    return password


def _issuer(settings: Settings, name: str) -> str:
    providers = providers_from(settings.extra)
    if name not in providers:
        raise BadAccountError(f"No identity provider is set up as {name!r} (TILSKUDD_OIDC_<NAME>_ISSUER).")
    if providers[name].roles_claim:
        raise BadAccountError(f"{name} decides by its roles who may come in; nobody is added here.")
    return providers[name].issuer


def _how(user: User) -> str:
    if user.issuer is None:
        return "password"
    return f"{user.issuer} ({'waits for the first time' if user.subject is None else user.subject})"


def _state(user: User) -> str:
    if not user.is_active:
        return "disabled"
    return f"locked until {user.locked_until:%Y-%m-%d %H:%M} UTC" if user.is_locked(_now()) else "active"


def _failed(line: str) -> int:
    print(line, file=sys.stderr)
    return 1


def _now() -> datetime:
    return UtcClock().now()


_ACTS: Mapping[str, Act] = {
    "add": _add,
    "list": _list,
    "disable": _disable,
    "enable": _enable,
    "password": _set_password,
}
