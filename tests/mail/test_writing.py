"""What a letter looks like, and what cannot be put into it."""

import re
from email import message_from_bytes
from email.policy import default

import pytest
import yaml

from bot.mail.errors import BadAddressError, UnwritableLetterError
from bot.mail.outline import FILE
from bot.mail.writing import Sender, write
from bot.scheme.letter import APPLICANT_WROTE, CLOSED_LETTER, LETTER_KINDS, NEW_CASE, QUESTION_BACK, RECEIVED
from tests.mail.builders import LINK, NOW, SENDER, make_letter

EVIL = "x\r\nBcc: alle@example.no\r\n\r\nHele innholdet"


def written(sender=SENDER, **letter):
    """Give a letter as a mail program reads it."""
    return message_from_bytes(write(make_letter(**letter), NOW, sender).as_bytes(), policy=default)


def plain(message):
    return message.get_body(("plain",)).get_content().replace("\r\n", "\n")


def html(message):
    return message.get_body(("html",)).get_content().replace("\r\n", "\n")


def test_an_answer_has_the_text_as_plain_text_and_as_html_and_leads_back_to_the_conversation():
    message = written(text="Ja.\n\nHilsen oss")

    assert message.get_content_type() == "multipart/alternative"
    assert "\nJa.\n\nHilsen oss\n" in plain(message)
    assert f"Åpne samtalen:\n{LINK}\n" in plain(message)
    assert "<p>Ja.</p>\n<p>Hilsen oss</p>" in html(message)
    assert f'<a href="{LINK}">Åpne samtalen</a>' in html(message)


def test_the_headers_say_that_a_machine_sent_it_and_for_whom_it_is():
    message = written()

    assert message["Subject"] == "Svar fra IMDi på spørsmålet ditt (ABCD1234)"
    assert message["From"] == '"Tilskuddsveilederen (IMDi)" <tilskudd@imdi.no>'
    assert message["To"] == "kari@bodo.kommune.no"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "nb"
    assert message["Date"].datetime == NOW
    assert message["Reply-To"] is None
    assert "kan ikke besvares" in plain(message)


def test_the_same_letter_has_the_same_id_each_time_it_is_written():
    assert written()["Message-ID"] == written()["Message-ID"] == "<brev1@tilskudd.imdi.no>"


def test_replies_go_where_the_operator_says():
    message = written(sender=Sender("tilskudd@imdi.no", "tilskudd.imdi.no", "post@imdi.no"))

    assert message["Reply-To"] == "post@imdi.no"
    assert "kan ikke besvares" not in plain(message)


@pytest.mark.parametrize("kind", LETTER_KINDS)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("expected", ["2026-12-01", None])
@pytest.mark.parametrize("link", [LINK, None])
def test_every_letter_can_be_written_in_every_language(kind, language, expected, link):
    message = written(kind=kind, language=language, expected=expected, link=link)

    assert "ABCD1234" in message["Subject"]
    assert not re.search(r"[{}]", plain(message))
    assert (LINK in plain(message)) is (link is not None)


def test_nynorsk_is_nynorsk():
    message = written(kind=RECEIVED, language="nn", expected="2026-12-01")

    assert message["From"] == '"Tilskotsrettleiaren (IMDi)" <tilskudd@imdi.no>'
    assert "Du får svar seinast 1. desember 2026. Svaret kjem i samtalen og på e-post." in plain(message)
    assert not re.search(r"\b(ikke|hvis|noe|mer|fra|dere|kommer|åpne)\b", plain(message), re.IGNORECASE)


def test_each_sentence_stands_in_both_languages():
    def sentences(part):
        if isinstance(part, dict):
            if "nb" in part:
                yield part
            for each in part.values():
                yield from sentences(each)
        elif isinstance(part, list):
            for each in part:
                yield from sentences(each)

    found = list(sentences(yaml.safe_load(FILE.read_text(encoding="utf-8"))))

    assert len(found) > 30
    for sentence in found:
        assert sentence["nn"]
        fields = {language: sorted(re.findall(r"{\w+}", sentence[language])) for language in ("nb", "nn", "en")}
        assert fields["nb"] == fields["nn"] == fields["en"]


def test_no_day_is_promised_where_none_is_known():
    message = written(kind=RECEIVED)

    assert "senest" not in plain(message)
    assert "Svaret kommer i samtalen og på e-post." in plain(message)


def test_the_news_of_a_case_does_not_tell_the_question():
    message = written(
        kind=NEW_CASE, recipient="post@imdi.no", text="Kan vi søke for Ola?", area="2 – Arbeid", municipality="Bodø"
    )

    assert "Ola" not in message.as_string()
    assert "Kommune: Bodø" in plain(message)
    assert "Område: 2 – Arbeid" in plain(message)


def test_the_places_in_the_circular_that_were_cited_are_told():
    message = written(
        citations=[{"circular": "Rundskriv 2023", "section": "Frist", "url": None}, {"circular": "R", "section": "S"}]
    )

    assert "Kilde: Rundskriv 2023, Frist" in plain(message)
    assert "<p>Kilde: R, S</p>" in html(message)


def test_another_body_answers_in_its_own_name():
    assert written(body="hkdir")["Subject"] == "Svar fra HK-dir på spørsmålet ditt (ABCD1234)"


@pytest.mark.parametrize("kind", [CLOSED_LETTER, QUESTION_BACK])
def test_what_the_adviser_writes_cannot_become_html(kind):
    message = written(kind=kind, text='<script>alert(1)</script> & <img src="x">')

    assert "<script>" in plain(message)
    assert "<script" not in html(message)
    assert "<img" not in html(message)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img" in html(message)


def test_nothing_is_loaded_and_nothing_is_styled():
    assert not re.search(r"<(img|link|script|style|iframe)|style=|src=", html(written()))


@pytest.mark.parametrize("kind", LETTER_KINDS)
@pytest.mark.parametrize("field", ["reference", "body", "municipality", "area", "link", "text"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\x00"])
def test_no_value_can_begin_a_header(kind, field, end):
    message = written(kind=kind, **{field: EVIL.replace("\r\n", end)})

    assert message["Bcc"] is None
    assert set(message.keys()) == set(written(kind=kind).keys())
    assert "\x00" not in message.as_string()
    assert len(list(message.iter_parts())) == 2


@pytest.mark.parametrize(
    "field", [{"recipient": f"kari@bodo.no{EVIL}"}, {"letter_id": EVIL}, {"language": EVIL}, {"kind": EVIL}]
)
def test_what_is_no_address_no_id_and_no_language_is_no_letter(field):
    with pytest.raises((BadAddressError, UnwritableLetterError)) as raised:
        written(**field)

    assert "\n" not in str(raised.value)


def test_a_name_that_turns_the_direction_of_writing_loses_that():
    assert written(reference="AB\u202eCD")["Subject"].endswith("(AB CD)")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "kari",
        "@bodo.no",
        "kari@",
        "kari@bodo",
        "kari@bodo..no",
        ".kari@bodo.no",
        "kari@bo do.no",
        "a@b.no, c@d.no",
        "a@b.no\n",
        "Kari <a@b.no>",
        '"kari\r\n"@bodo.no',
        "kari@[127.0.0.1]",
        f"{'k' * 65}@bodo.no",
        f"kari@{'b' * 64}.no",
        f"kari@{'b.' * 130}no",
        "kari\u2028@bodo.no",
        "kari\ud800@bodo.no",
    ],
)
def test_what_is_no_address_is_not_written_to(address):
    with pytest.raises(BadAddressError):
        written(recipient=address)


def test_a_domain_with_norwegian_letters_is_written_in_ascii_and_a_name_is_left():
    assert written(recipient="kari@Bodø.no")["To"] == "kari@xn--bod-2na.no"
    assert write(make_letter(recipient="kåre@bodo.no"), NOW, SENDER)["To"].addresses[0].username == "kåre"


def test_a_letter_without_what_its_sentences_need_is_none():
    with pytest.raises(UnwritableLetterError):
        written(kind=APPLICANT_WROTE, reference="")
