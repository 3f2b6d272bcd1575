"""Handing letters to a real mail server: encrypted, with a password, and what its answers mean."""

import socket
import ssl

import pytest

from bot.mail.errors import PostponedLetterError, RefusedLetterError
from bot.mail.sending import PLAIN, STARTTLS, TLS, MailServer
from bot.mail.writing import write
from tests.mail.builders import NOW, SENDER, make_letter
from tests.mail.servers import HOST, certificate, listening, only


async def send(port, recipient="kari@bodo.kommune.no", **server):
    letter = make_letter(recipient=recipient)
    mail_server = MailServer(HOST, "tilskudd.imdi.no", **{"security": PLAIN, "port": port} | server)
    await mail_server.take(write(letter, NOW, SENDER), SENDER.address, recipient)


def trusting(file):
    return ssl.create_default_context(cafile=str(file))


async def test_a_letter_arrives_as_it_was_written(mailbox):
    async with listening(mailbox) as port:
        await send(port)

    assert mailbox.recipients == ["kari@bodo.kommune.no"]
    assert mailbox.letters[0]["Subject"] == "Svar fra IMDi på spørsmålet ditt (ABCD1234)"
    assert "Ja, det kan dere." in mailbox.letters[0].get_body(("plain",)).get_content()
    assert mailbox.sessions[0].host_name == "tilskudd.imdi.no"


async def test_a_letter_goes_encrypted_and_with_a_password(mailbox, tmp_path):
    context, trusted = certificate(tmp_path)
    asked = {"require_starttls": True, "auth_required": True, "authenticator": only("post", "hemmelig")}
    async with listening(mailbox, tls_context=context, **asked) as port:
        await send(port, security=STARTTLS, user="post", password="hemmelig", trust=trusting(trusted))

    assert mailbox.recipients == ["kari@bodo.kommune.no"]
    assert mailbox.sessions[0].ssl is not None
    assert mailbox.sessions[0].authenticated


async def test_a_letter_goes_over_a_connection_that_is_encrypted_from_the_start(mailbox, tmp_path):
    context, trusted = certificate(tmp_path)
    async with listening(mailbox, tls=True, tls_context=context) as port:
        await send(port, security=TLS, trust=trusting(trusted))

    assert len(mailbox.letters) == 1


async def test_nothing_is_sent_to_a_server_nobody_vouches_for(mailbox, tmp_path):
    context, _ = certificate(tmp_path)
    async with listening(mailbox, tls_context=context) as port:
        with pytest.raises(PostponedLetterError):
            await send(port, security=STARTTLS)

    assert mailbox.letters == []


async def test_nothing_is_sent_in_the_clear_to_a_server_that_cannot_encrypt(mailbox):
    async with listening(mailbox) as port:
        with pytest.raises(PostponedLetterError):
            await send(port, security=STARTTLS)

    assert mailbox.letters == []


async def test_a_wrong_password_is_the_operators_to_mend_so_the_letter_waits(mailbox, tmp_path):
    context, trusted = certificate(tmp_path)
    asked = {"require_starttls": True, "auth_required": True, "authenticator": only("post", "hemmelig")}
    async with listening(mailbox, tls_context=context, **asked) as port:
        with pytest.raises(PostponedLetterError) as raised:
            await send(port, security=STARTTLS, user="post", password="feil", trust=trusting(trusted))

    assert "535" in str(raised.value)
    assert "feil" not in str(raised.value)


async def test_a_server_that_is_not_there_is_tried_again():
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]

    with pytest.raises(PostponedLetterError):
        await send(port)


async def test_a_server_that_never_answers_is_tried_again(monkeypatch):
    monkeypatch.setattr("bot.mail.sending.COMMAND_SECONDS", 0.2)
    with socket.socket() as silent:
        silent.bind((HOST, 0))
        silent.listen()

        with pytest.raises(PostponedLetterError):
            await send(silent.getsockname()[1])


@pytest.mark.parametrize("place", ["answers_to_recipient", "answers_to_data"])
@pytest.mark.parametrize(
    ("answer", "error"), [("450 kari@ try later", PostponedLetterError), ("550 kari@ no", RefusedLetterError)]
)
async def test_four_hundreds_mean_later_and_five_hundreds_never(mailbox, place, answer, error):
    getattr(mailbox, place).append(answer)
    async with listening(mailbox) as port:
        with pytest.raises(error) as raised:
            await send(port)

    assert answer[:3] in str(raised.value)
    assert "kari" not in str(raised.value)
    assert mailbox.letters == []


async def test_a_name_with_norwegian_letters_is_sent_to_where_the_server_can(mailbox):
    async with listening(mailbox) as port:
        await send(port, recipient="kåre@bodo.kommune.no")

    assert mailbox.recipients == ["kåre@bodo.kommune.no"]


async def test_a_name_with_norwegian_letters_is_refused_where_the_server_cannot(mailbox):
    async with listening(mailbox, enable_SMTPUTF8=False) as port:
        with pytest.raises(RefusedLetterError):
            await send(port, recipient="kåre@bodo.kommune.no")
