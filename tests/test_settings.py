"""Settings from the environment."""

from datetime import date, time
from pathlib import Path

import pytest

from bot.scheme.working_days import OfficeHours
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
        ("PUBLIC_URL", "tilskudd.imdi.no"),
        ("PUBLIC_URL", "https://tilskudd.imdi.no/side"),
        ("SMTP_PORT", "0"),
        ("SMTP_SECURITY", "ssl"),
        ("SMTP_PASSWORD", ""),
        ("MAIL_FROM", "IMDi <post@imdi.no>"),
        ("MAIL_FROM", "post@imdi"),
        ("MAIL_REPLY_TO", "post"),
        ("INBOX_MAIL", "post@imdi.no"),
        ("INBOX_MAIL", "imdi=post"),
        ("ANSWER_DAYS", "0"),
        ("OFFICE_HOURS", "8-16"),
        ("OFFICE_HOURS", "15:45-08:00"),
        ("OFFICE_HOURS", "08:00"),
        ("CLOSED_DAYS", "24.12.2026"),
    ],
)
def test_a_bad_value_is_refused_in_one_line_that_names_it(name, value):
    with pytest.raises(SettingsError) as raised:
        settings_from({f"TILSKUDD_{name}": value})

    message = str(raised.value)
    assert message.startswith(f"TILSKUDD_{name} must be")
    assert "\n" not in message
    assert "secret" not in message


MAIL = {
    "TILSKUDD_SMTP_HOST": "smtp.imdi.no",
    "TILSKUDD_MAIL_FROM": "tilskudd@imdi.no",
    "TILSKUDD_PUBLIC_URL": "https://tilskudd.imdi.no/",
}


def test_the_mail_server_and_the_addresses_are_read():
    settings = settings_from(
        {
            **MAIL,
            "TILSKUDD_SMTP_PORT": "465",
            "TILSKUDD_SMTP_SECURITY": "TLS",
            "TILSKUDD_SMTP_USER": "tilskudd",
            "TILSKUDD_SMTP_PASSWORD": "hemmelig",
            "TILSKUDD_INBOX_MAIL": "imdi=post@imdi.no; hkdir=post@hkdir.no",
        }
    )

    assert settings.public_url == "https://tilskudd.imdi.no"
    assert (settings.smtp_host, settings.smtp_port, settings.smtp_security) == ("smtp.imdi.no", 465, "tls")
    assert settings.inbox_mail == {"imdi": "post@imdi.no", "hkdir": "post@hkdir.no"}
    assert settings.smtp_password == "hemmelig"
    assert "hemmelig" not in repr(settings)


@pytest.mark.parametrize("missing", ["MAIL_FROM", "PUBLIC_URL"])
def test_a_mail_server_without_what_a_letter_needs_is_refused_in_one_line(missing):
    with pytest.raises(SettingsError) as raised:
        settings_from({name: value for name, value in MAIL.items() if name != f"TILSKUDD_{missing}"})

    assert str(raised.value).startswith(f"TILSKUDD_{missing} must be set where TILSKUDD_SMTP_HOST is set")
    assert "\n" not in str(raised.value)


def test_a_password_goes_to_no_other_machine_in_the_clear():
    secret = {"TILSKUDD_SMTP_USER": "tilskudd", "TILSKUDD_SMTP_SECURITY": "none"}

    with pytest.raises(SettingsError, match="TILSKUDD_SMTP_SECURITY must be starttls or tls"):
        settings_from({**MAIL, **secret})

    assert settings_from({**MAIL, **secret, "TILSKUDD_SMTP_HOST": "127.0.0.1"}).smtp_user == "tilskudd"


def test_days_and_hours_of_answering_are_read_and_none_are_set_by_themselves():
    settings = settings_from(
        {
            "TILSKUDD_ANSWER_DAYS": "3",
            "TILSKUDD_OFFICE_HOURS": "08:00-15:45",
            "TILSKUDD_CLOSED_DAYS": "2026-12-24, 2026-12-31",
        }
    )

    assert (settings.answer_days, settings.office_hours) == (3, OfficeHours(time(8), time(15, 45)))
    assert settings.closed_days == (date(2026, 12, 24), date(2026, 12, 31))
    assert (Settings().answer_days, Settings().office_hours, Settings().closed_days) == (None, None, ())
