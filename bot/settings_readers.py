"""How each setting is read from its variable; a bad value is refused in one line."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from pathlib import Path
from typing import Any

from bot.mail.addresses import checked_address
from bot.mail.errors import BadAddressError
from bot.scheme.working_days import OfficeHours

PREFIX = "TILSKUDD_"
_MUNICIPALITY = re.compile(r"\d{4}|\*", re.ASCII)
_SITE = re.compile(r"https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?")
_PUBLIC_URL = re.compile(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?", re.ASCII)


class SettingsError(Exception):
    """A setting has a value that cannot be used."""

    def __init__(self, name: str, expected: str, value: str) -> None:
        super().__init__(f"{name} must be {expected}, not {value!r}")


def _number(least: int, most: int) -> Callable[[str, str], int]:
    def read(name: str, value: str) -> int:
        if value.isascii() and value.isdecimal() and len(value) < 12 and least <= int(value) <= most:
            return int(value)
        raise refused(name, f"a whole number from {least} to {most}", value)

    return read


def _flag(name: str, value: str) -> bool:
    if value.lower() in ("1", "true", "yes", "on"):
        return True
    if value.lower() in ("", "0", "false", "no", "off"):
        return False
    raise refused(name, "1 or 0", value)


def _text(name: str, value: str) -> str:
    if value:
        return value
    raise refused(name, "a name or an address", value)


def _secret(name: str, value: str) -> str:
    if value:
        return value
    raise refused(name, "a password", "")


def _database(name: str, value: str) -> str:
    if not value or value.startswith(("sqlite:///", "postgresql+psycopg2://")):
        return value
    # The address may hold a password: only what it begins with is told.
    raise refused(name, "an address that begins with sqlite:/// or postgresql+psycopg2://", value.partition(":")[0])


def _file(name: str, value: str) -> Path:
    return Path(_text(name, value))


def _hosts(name: str, value: str) -> tuple[str, ...]:
    return tuple(item.strip().lower() for item in value.split(",") if item.strip())


def _origins(name: str, value: str) -> tuple[str, ...]:
    origins = tuple(origin.rstrip("/") for origin in _hosts(name, value))
    if all(origin.startswith(("https://", "http://")) and origin.count("/") == 2 for origin in origins):
        return origins
    raise refused(name, "origins such as https://intranett.kommune.no, with commas between", value)


def _embed(name: str, value: str) -> Mapping[str, tuple[str, ...]]:
    lines = [line.partition("=") for line in value.split(";") if line.strip()]
    sites = {number.strip(): tuple(site.rstrip("/") for site in _hosts(name, listed)) for number, _, listed in lines}
    for number, listed in sites.items():
        if not (_MUNICIPALITY.fullmatch(number) and listed and all(map(_SITE.fullmatch, listed))):
            example = "1804=https://intranett.kommune.no,https://kommune.sharepoint.com;0301=https://…"
            raise refused(name, f"sites by municipality, such as {example}", value)
    return sites


def _one_of(*choices: str) -> Callable[[str, str], str]:
    def read(name: str, value: str) -> str:
        if value.lower() in choices:
            return value.lower()
        raise refused(name, f"one of {', '.join(choices)}", value)

    return read


def _public_url(name: str, value: str) -> str:
    address = value.rstrip("/").lower()
    if _PUBLIC_URL.fullmatch(address):
        return address
    raise refused(name, "an address such as https://tilskudd.imdi.no", value)


def _mail_address(name: str, value: str) -> str:
    try:
        return checked_address(value)
    except BadAddressError:
        raise refused(name, "an e-mail address", value) from None


def _mail_by_body(name: str, value: str) -> Mapping[str, str]:
    lines = [line.partition("=") for line in value.split(";") if line.strip()]
    if not all(body.strip() and equals for body, equals, _ in lines):
        raise refused(name, "addresses by body, such as imdi=post@imdi.no;hkdir=post@hkdir.no", value)
    return {body.strip().lower(): _mail_address(name, address.strip()) for body, _, address in lines}


def _office_hours(name: str, value: str) -> OfficeHours:
    opens, _, closes = value.partition("-")
    try:
        hours = OfficeHours(time.fromisoformat(opens.strip()), time.fromisoformat(closes.strip()))
    except ValueError:
        hours = None
    if hours is None or hours.opens.tzinfo or hours.closes.tzinfo or hours.opens >= hours.closes:
        raise refused(name, "hours such as 08:00-15:45", value)
    return hours


def _days(name: str, value: str) -> tuple[date, ...]:
    try:
        return tuple(date.fromisoformat(item) for item in _hosts(name, value))
    except ValueError:
        raise refused(name, "days such as 2026-12-24, with commas between", value) from None


def refused(name: str, expected: str, value: str) -> SettingsError:
    """Make the error for a setting, by its field's name."""
    return SettingsError(PREFIX + name.upper(), expected, value)


_MANY = 10_000_000
READERS: Mapping[str, Callable[[str, str], Any]] = {
    "host": _text,
    "port": _number(1, 65_535),
    "data": _file,
    "database_url": _database,
    "model": _file,
    "allowed_origins": _origins,
    "allowed_hosts": _hosts,
    "embed": _embed,
    "rest_channel": _flag,
    "token_days": _number(1, 3_650),
    "link_days": _number(1, 3_650),
    "link_minutes": _number(1, 525_600),
    "turn_seconds": _number(1, 600),
    "longest_wait_seconds": _number(0, 600),
    "sweep_seconds": _number(1, 3_600),
    "turns_at_once": _number(1, 10_000),
    "body_bytes": _number(1_024, _MANY),
    "draft_bytes": _number(1_024, _MANY),
    "conversation_rate": _number(1, _MANY),
    "address_rate": _number(1, _MANY),
    "sign_in_rate": _number(1, _MANY),
    "handoff_rate": _number(1, _MANY),
    "session_idle_minutes": _number(1, 1_440),
    "session_hours": _number(1, 168),
    "limit_loopback": _flag,
    "answer_days": _number(1, 250),
    "office_hours": _office_hours,
    "closed_days": _days,
    "public_url": _public_url,
    "smtp_host": _text,
    "smtp_port": _number(1, 65_535),
    "smtp_user": _text,
    "smtp_password": _secret,
    "smtp_security": _one_of("starttls", "tls", "none"),
    "mail_from": _mail_address,
    "mail_reply_to": _mail_address,
    "inbox_mail": _mail_by_body,
}
