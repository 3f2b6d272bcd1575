"""A real SMTP server in the test's own loop, and a certificate it can show."""

import asyncio
import ipaddress
import ssl
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.smtp import SMTP, AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"


@dataclass
class Mailbox:
    """Keeps what arrives; `answers_to_recipient` and `answers_to_data` are given once each, before it says yes."""

    letters: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    sessions: list[object] = field(default_factory=list)
    answers_to_recipient: list[str] = field(default_factory=list)
    answers_to_data: list[str] = field(default_factory=list)

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if self.answers_to_recipient:
            return self.answers_to_recipient.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        if self.answers_to_data:
            return self.answers_to_data.pop(0)
        self.letters.append(message_from_bytes(envelope.content, policy=default))
        self.recipients.extend(envelope.rcpt_tos)
        self.sessions.append(session)
        return "250 OK"

    @property
    def ids(self):
        return [letter["Message-ID"].strip("<>").partition("@")[0] for letter in self.letters]


@asynccontextmanager
async def listening(mailbox, port=0, tls=False, **options):
    """Listen for as long as the block lasts, and give the port."""
    loop = asyncio.get_running_loop()
    encrypted = options.get("tls_context") if tls else None
    if tls:
        options.pop("tls_context")
    server = await loop.create_server(
        lambda: SMTP(mailbox, hostname="mail.test", loop=loop, **{"enable_SMTPUTF8": True} | options),
        HOST,
        port,
        ssl=encrypted,
    )
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await server.wait_closed()


def only(user, password):
    """Let one user in."""

    def authenticate(server, session, envelope, mechanism, given):
        fits = (given.login, given.password) == (user.encode(), password.encode())
        # «Handled» would mean that the answer has been given to the client already.
        return AuthResult(success=fits, handled=False)

    return authenticate


def certificate(folder):
    """Make a certificate for this machine; gives the server's context and the file a client can trust."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail.test")])
    now = datetime.now(timezone.utc)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(HOST))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    trusted, secret = folder / "certificate.pem", folder / "key.pem"
    trusted.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(trusted, secret)
    return context, trusted
