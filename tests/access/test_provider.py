"""Identity providers from the environment."""

import pytest

from bot.access.provider import Provider, providers_from
from bot.settings import SettingsError, settings_from

ENTRA = {
    "TILSKUDD_OIDC_ENTRA_ISSUER": "https://login.microsoftonline.com/tenant/v2.0",
    "TILSKUDD_OIDC_ENTRA_CLIENT_ID": "client",
    "TILSKUDD_OIDC_ENTRA_CLIENT_SECRET": "hemmelig",
}


def read(environment):
    return providers_from(settings_from(environment).extra)


def test_nothing_set_gives_no_provider():
    assert read({"TILSKUDD_PORTAL": "x"}) == {}


def test_providers_are_read_by_name():
    roles = {"ROLES_CLAIM": "roles", "ADVISER_VALUE": "inbox.adviser", "ACR": "high substantial"}
    entra = read({**ENTRA, **{f"TILSKUDD_OIDC_ENTRA_{name}": value for name, value in roles.items()}})["entra"]

    assert (entra.title, entra.client_secret, entra.acr) == ("entra", "hemmelig", ("high", "substantial"))
    assert "hemmelig" not in repr(entra)
    assert entra.role_of({"roles": ["other", "inbox.adviser"]}) == "adviser"
    assert entra.role_of({"roles": "inbox.adviser"}) == "adviser"
    assert entra.role_of({"roles": ["inbox.adviser.not"]}) is None
    assert entra.role_of({"roles": [""]}) is None
    assert entra.role_of({}) is None


def test_an_owner_is_an_owner_whatever_else():
    provider = Provider("x", "https://x.no", "c", roles_claim="r", adviser_value="a", owner_value="o")

    assert provider.role_of({"r": ["a", "o"]}) == "owner"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"TILSKUDD_OIDC_ENTRA_ISSUER": ""}, "ENTRA_ISSUER"),
        ({"TILSKUDD_OIDC_ENTRA_ISSUER": "http://login.example.no"}, "ENTRA_ISSUER"),
        ({"TILSKUDD_OIDC_ENTRA_CLIENT_ID": ""}, "ENTRA_CLIENT_ID"),
        ({"TILSKUDD_OIDC_ENTRA_ISUER": "x"}, "ENTRA_ISUER"),
        ({"TILSKUDD_OIDC_ENTRA_ROLES_CLAIM": "roles"}, "ENTRA_ROLES_CLAIM"),
        ({"TILSKUDD_OIDC_ENTRA_OWNER_VALUE": "owner"}, "ENTRA_ROLES_CLAIM"),
    ],
)
def test_a_provider_that_cannot_be_used_is_refused_in_one_line_that_names_what_is_wrong(change, named):
    with pytest.raises(SettingsError) as raised:
        read({**ENTRA, **change})

    assert str(raised.value).startswith(f"TILSKUDD_OIDC_{named} must be")
    assert "\n" not in str(raised.value)
    assert "hemmelig" not in str(raised.value)
