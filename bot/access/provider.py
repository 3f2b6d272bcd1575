"""The identity providers that are set up, from the environment (`TILSKUDD_OIDC_<NAME>_…`)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from bot.scheme.user import ADVISER, OWNER
from bot.settings import is_loopback
from bot.settings_readers import refused

SETTING = re.compile(
    r"oidc_([a-z0-9]{1,20})_(issuer|client_id|client_secret|title|scope|acr|subject_claim|match_claim|roles_claim"
    r"|adviser_value|owner_value)"
)


@dataclass(frozen=True)
class Provider:
    """An identity provider, and who of those it knows may come in.

    With `roles_claim`, whoever has one of the two values there, as what the value says. Without, only users that an
    operator has added: found by `subject_claim`, and the first time by an e-mail address the provider has verified –
    or by `match_claim`, where the operator trusts it to name the person. `acr` are the levels that are asked for, and
    taken.
    """

    name: str
    issuer: str
    client_id: str
    client_secret: str = field(default="", repr=False)
    title: str = ""
    scope: str = "openid profile email"
    acr: tuple[str, ...] = ()
    subject_claim: str = "sub"
    match_claim: str = ""
    roles_claim: str = ""
    adviser_value: str = ""
    owner_value: str = ""

    def role_of(self, claims: Mapping[str, Any]) -> str | None:
        """Give the role a person has by the roles claim; None where there is none."""
        given = claims.get(self.roles_claim)
        values = given if isinstance(given, list) else [given]
        if self.owner_value and self.owner_value in values:
            return OWNER
        return ADVISER if self.adviser_value and self.adviser_value in values else None


def providers_from(extra: Mapping[str, str]) -> Mapping[str, Provider]:
    """Read the providers by name, in the order of their names; raises SettingsError."""
    given: dict[str, dict[str, Any]] = {}
    for variable, value in extra.items():
        if not variable.startswith("oidc_"):
            continue
        found = SETTING.fullmatch(variable)
        if found is None:
            raise refused(variable, "a setting of an identity provider, such as TILSKUDD_OIDC_ENTRA_ISSUER", "")
        given.setdefault(found[1], {})[found[2]] = value
    return {name: _provider(name, values) for name, values in sorted(given.items())}


def _provider(name: str, values: dict[str, Any]) -> Provider:
    for needed in ("issuer", "client_id"):
        if not values.get(needed):
            raise refused(f"oidc_{name}_{needed}", "set", "")
    if not is_safe(values["issuer"]):
        raise refused(f"oidc_{name}_issuer", "an address that begins with https://", values["issuer"])
    has_values = bool(values.get("adviser_value") or values.get("owner_value"))
    if bool(values.get("roles_claim")) != has_values:
        raise refused(f"oidc_{name}_roles_claim", "set together with _ADVISER_VALUE or _OWNER_VALUE", "")
    acr = tuple(values.pop("acr", "").split())
    return Provider(name=name, acr=acr, **{"title": name, **values})


def is_safe(address: str) -> bool:
    """Say whether an address is encrypted, or on this machine."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))
