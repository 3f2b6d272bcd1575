"""Settings from the environment."""

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, settings_from


def test_nothing_set_gives_a_file_on_this_machine():
    settings = settings_from({})

    assert settings == Settings()
    assert (settings.host, settings.port) == ("127.0.0.1", 8080)
    assert settings.database == f"sqlite:///{Path('var').resolve()}/tilskudd.db"
    assert "127.0.0.1" in settings.hosts


def test_what_is_set_is_read():
    settings = settings_from(
        {
            "TILSKUDD_PORT": "9000",
            "TILSKUDD_HOST": "0.0.0.0",
            "TILSKUDD_DATABASE_URL": "postgresql+psycopg2://x@y/z",
            "TILSKUDD_ALLOWED_ORIGINS": "https://A.no/, https://b.no:8443",
            "TILSKUDD_REST_CHANNEL": "1",
            "TILSKUDD_MODEL": "models/m.tar.gz",
            "TILSKUDD_PORTAL": "https://portal.no",
            "OTHER": "x",
        }
    )

    assert (settings.port, settings.rest_channel, settings.model) == (9000, True, Path("models/m.tar.gz"))
    assert settings.allowed_origins == ("https://a.no", "https://b.no:8443")
    assert settings.database == "postgresql+psycopg2://x@y/z"
    assert settings.hosts == ()
    assert settings.extra == {"portal": "https://portal.no"}


def test_the_sites_that_may_show_the_widget_are_read_by_municipality():
    value = "1804=https://Intranett.bodo.no/, https://bodo.sharepoint.com ; 0301=http://localhost:8080;*=https://*.a.no"

    settings = settings_from({"TILSKUDD_EMBED": value})

    assert settings.embedders("1804") == ("https://intranett.bodo.no", "https://bodo.sharepoint.com", "https://*.a.no")
    assert settings.embedders("0301") == ("http://localhost:8080", "https://*.a.no")
    assert settings.embedders("1554") == settings.embedders("") == ("https://*.a.no",)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "x"),
        ("PORT", "0"),
        ("PORT", "70000"),
        ("PORT", "²"),
        ("REST_CHANNEL", "kanskje"),
        ("DATABASE_URL", "mysql://user:secret@host/db"),
        ("ALLOWED_ORIGINS", "intranett.no"),
        ("EMBED", "https://intranett.no"),
        ("EMBED", "1804="),
        ("EMBED", "bodo=https://intranett.no"),
        ("EMBED", "1804=intranett.no"),
        ("EMBED", "1804=https://intranett.no/side"),
        ("EMBED", "1804=https://a.no 'unsafe-inline'"),
        ("TOKEN_DAYS", "-1"),
        ("LINK_DAYS", "0"),
        ("HOST", ""),
    ],
)
def test_a_bad_value_is_refused_in_one_line_that_names_it(name, value):
    with pytest.raises(SettingsError) as raised:
        settings_from({f"TILSKUDD_{name}": value})

    message = str(raised.value)
    assert message.startswith(f"TILSKUDD_{name} must be")
    assert "\n" not in message
    assert "secret" not in message
