"""The settings, from the environment (`TILSKUDD_*`); a bad value is refused in one line."""

import ipaddress
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

PREFIX = "TILSKUDD_"
LOOPBACK_HOSTS = ("localhost", "127.0.0.1", "[::1]")
ANY_MUNICIPALITY = "*"
_MUNICIPALITY = re.compile(r"\d{4}|\*", re.ASCII)
_SITE = re.compile(r"https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?")


class SettingsError(Exception):
    """A setting has a value that cannot be used."""

    def __init__(self, name: str, expected: str, value: str) -> None:
        super().__init__(f"{name} must be {expected}, not {value!r}")


@dataclass(frozen=True)
class Settings:
    """Everything an operator can set; the variable is the field's name in capitals, after `TILSKUDD_`.

    Rates are counted per minute, sizes in bytes. `link_days` is for links to a conversation, `link_minutes` for those
    to a file. No allowed host means: those of loopback where the gateway listens
    on loopback only, any elsewhere. `embed` has the sites that may show the widget, by municipality's number;
    those under `*` may show it for any.
    """

    host: str = "127.0.0.1"
    port: int = 8080
    data: Path = Path("var")
    database_url: str = ""
    model: Path | None = None
    allowed_origins: tuple[str, ...] = ()
    allowed_hosts: tuple[str, ...] = ()
    embed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rest_channel: bool = False
    token_days: int = 90
    link_days: int = 90
    link_minutes: int = 60
    turn_seconds: int = 30
    longest_wait_seconds: int = 60
    sweep_seconds: int = 5
    turns_at_once: int = 32
    body_bytes: int = 16_384
    draft_bytes: int = 262_144
    conversation_rate: int = 30
    address_rate: int = 300
    limit_loopback: bool = False
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def database(self) -> str:
        """The database's SQLAlchemy address: the one that is set, else a SQLite file in the data folder."""
        return self.database_url or f"sqlite:///{self.data.resolve()}/tilskudd.db"

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts that may stand in a request; empty: any."""
        if self.allowed_hosts or not is_loopback(self.host):
            return self.allowed_hosts
        return LOOPBACK_HOSTS

    def embedders(self, municipality: str) -> tuple[str, ...]:
        """The sites that may show the widget for a municipality, by its number."""
        return (*self.embed.get(municipality, ()), *self.embed.get(ANY_MUNICIPALITY, ()))


def is_loopback(host: str) -> bool:
    """Say whether an address or host name is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def settings_from(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings, from the process's environment unless another is given; raises SettingsError.

    Variables with the prefix that are no setting of ours are kept in `extra` for whoever knows them.
    """
    given = {
        name.removeprefix(PREFIX).lower(): value.strip()
        for name, value in (os.environ if environment is None else environment).items()
        if name.startswith(PREFIX)
    }
    known = {item.name for item in fields(Settings)} - {"extra"}
    values: dict[str, Any] = {name: _READERS[name](name, value) for name, value in given.items() if name in known}
    return Settings(**values, extra={name: value for name, value in given.items() if name not in known})


def _number(least: int, most: int) -> Callable[[str, str], int]:
    def read(name: str, value: str) -> int:
        if value.isascii() and value.isdecimal() and len(value) < 12 and least <= int(value) <= most:
            return int(value)
        raise _refused(name, f"a whole number from {least} to {most}", value)

    return read


def _flag(name: str, value: str) -> bool:
    if value.lower() in ("1", "true", "yes", "on"):
        return True
    if value.lower() in ("", "0", "false", "no", "off"):
        return False
    raise _refused(name, "1 or 0", value)


def _text(name: str, value: str) -> str:
    if value:
        return value
    raise _refused(name, "a name or an address", value)


def _database(name: str, value: str) -> str:
    if not value or value.startswith(("sqlite:///", "postgresql+psycopg2://")):
        return value
    # The address may hold a password: only what it begins with is told.
    raise _refused(name, "an address that begins with sqlite:/// or postgresql+psycopg2://", value.partition(":")[0])


def _file(name: str, value: str) -> Path:
    return Path(_text(name, value))


def _hosts(name: str, value: str) -> tuple[str, ...]:
    return tuple(item.strip().lower() for item in value.split(",") if item.strip())


def _origins(name: str, value: str) -> tuple[str, ...]:
    origins = tuple(origin.rstrip("/") for origin in _hosts(name, value))
    if all(origin.startswith(("https://", "http://")) and origin.count("/") == 2 for origin in origins):
        return origins
    raise _refused(name, "origins such as https://intranett.kommune.no, with commas between", value)


def _embed(name: str, value: str) -> Mapping[str, tuple[str, ...]]:
    lines = [line.partition("=") for line in value.split(";") if line.strip()]
    sites = {number.strip(): tuple(site.rstrip("/") for site in _hosts(name, listed)) for number, _, listed in lines}
    for number, listed in sites.items():
        if not (_MUNICIPALITY.fullmatch(number) and listed and all(map(_SITE.fullmatch, listed))):
            example = "1804=https://intranett.kommune.no,https://kommune.sharepoint.com;0301=https://…"
            raise _refused(name, f"sites by municipality, such as {example}", value)
    return sites


def _refused(name: str, expected: str, value: str) -> SettingsError:
    return SettingsError(PREFIX + name.upper(), expected, value)


_MANY = 10_000_000
_READERS: Mapping[str, Callable[[str, str], Any]] = {
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
    "limit_loopback": _flag,
}
