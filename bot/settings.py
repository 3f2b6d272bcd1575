"""The settings, from the environment (`TILSKUDD_*`); a bad value is refused in one line."""

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

from bot.scheme.working_days import OfficeHours
from bot.settings_readers import PREFIX, READERS, SettingsError, refused

__all__ = ["Settings", "SettingsError", "is_loopback", "settings_from"]
LOOPBACK_HOSTS = ("localhost", "127.0.0.1", "[::1]")
ANY_MUNICIPALITY = "*"


@dataclass(frozen=True)
class Settings:
    """Everything an operator can set; the variable is the field's name in capitals, after `TILSKUDD_`.

    Rates are counted per minute, sizes in bytes. `link_days` is for links to a conversation, `link_minutes` for those
    to a file. No allowed host means: those of loopback where the gateway listens
    on loopback only, any elsewhere. `embed` has the sites that may show the widget, by municipality's number;
    those under `*` may show it for any. `public_url` is where people find the assistant, without a slash at the end;
    letters link to it. No `smtp_port` means the usual one for the security, and no `smtp_host` that no letter is sent.
    `inbox_mail` has the address that is told of new cases, by the body that answers them. `session_idle_minutes` and
    `session_hours` are how long an adviser stays signed in, without doing anything and in all. In a minute an address
    may try to sign in `sign_in_rate` times, and send `handoff_rate` questions to a human. What identity providers need
    (`OIDC_…`) bot/access/provider.py reads out of `extra`.
    `answer_days` is within how many working days a question is answered; none: no day is told. No `office_hours` means
    the whole day. `closed_days` are working days of others on which nobody answers here.
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
    sign_in_rate: int = 20
    handoff_rate: int = 10
    session_idle_minutes: int = 60
    session_hours: int = 10
    limit_loopback: bool = False
    public_url: str = ""
    smtp_host: str = ""
    smtp_port: int | None = None
    smtp_user: str = ""
    smtp_password: str = field(default="", repr=False)
    smtp_security: str = "starttls"
    mail_from: str = ""
    mail_reply_to: str = ""
    inbox_mail: Mapping[str, str] = field(default_factory=dict)
    answer_days: int | None = None
    office_hours: OfficeHours | None = None
    closed_days: tuple[date, ...] = ()
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
    values: dict[str, Any] = {name: READERS[name](name, value) for name, value in given.items() if name in known}
    settings = Settings(**values, extra={name: value for name, value in given.items() if name not in known})
    _check_mail(settings)
    return settings


def _check_mail(settings: Settings) -> None:
    if not settings.smtp_host:
        return
    for name in ("mail_from", "public_url"):
        if not getattr(settings, name):
            raise refused(name, "set where TILSKUDD_SMTP_HOST is set", "")
    if settings.smtp_user and settings.smtp_security == "none" and not is_loopback(settings.smtp_host):
        raise refused("smtp_security", "starttls or tls where TILSKUDD_SMTP_USER is set", settings.smtp_security)
