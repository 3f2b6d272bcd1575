"""Handing one message to the mail server, and what its refusals mean."""

import asyncio
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage

import aiosmtplib

from bot.mail.errors import PostponedLetterError, RefusedLetterError

STARTTLS, TLS, PLAIN = "starttls", "tls", "none"
USUAL_PORTS = {STARTTLS: 587, TLS: 465, PLAIN: 25}
COMMAND_SECONDS = 30
MESSAGE_SECONDS = 120


@dataclass(frozen=True)
class MailServer:
    """Where letters are handed in.

    `name` is what we call ourselves there. With `starttls` and `tls` nothing is sent unless the server's certificate
    holds; `trust` says whom to trust where it is not those the machine trusts.
    """

    host: str
    name: str
    security: str = STARTTLS
    port: int | None = None
    user: str = ""
    password: str = field(default="", repr=False)
    trust: ssl.SSLContext | None = None

    async def take(self, message: EmailMessage, sender: str, recipient: str) -> None:
        """Send a message; raises RefusedLetterError, PostponedLetterError.

        A refusal counts as final only when it is about this recipient or this message: all that comes before is
        the same for every letter, and an operator can mend it.
        """
        try:
            await asyncio.wait_for(self._send(message, sender, recipient), MESSAGE_SECONDS)
        except aiosmtplib.SMTPRecipientsRefused as error:
            raise _refusal(error.recipients[0]) from None
        except aiosmtplib.SMTPDataError as error:
            raise _refusal(error) from None
        except aiosmtplib.SMTPNotSupported as error:
            if not recipient.isascii():
                raise RefusedLetterError(0) from None
            raise PostponedLetterError(type(error).__name__) from None
        except aiosmtplib.SMTPResponseException as error:
            raise PostponedLetterError(f"{type(error).__name__} {error.code}") from None
        except (aiosmtplib.SMTPException, OSError, asyncio.TimeoutError, ValueError) as error:
            raise PostponedLetterError(type(error).__name__) from None

    async def _send(self, message: EmailMessage, sender: str, recipient: str) -> None:
        await aiosmtplib.send(
            message,
            sender=sender,
            recipients=[recipient],
            hostname=self.host,
            port=self.port or USUAL_PORTS[self.security],
            # Without it the machine's own name is looked up, which may take seconds and tells more than is needed.
            local_hostname=self.name,
            username=self.user or None,
            password=self.password or None,
            timeout=COMMAND_SECONDS,
            use_tls=self.security == TLS,
            start_tls=self.security == STARTTLS,
            tls_context=self.trust,
        )


def _refusal(error: aiosmtplib.SMTPResponseException) -> RefusedLetterError | PostponedLetterError:
    if error.code >= 500:
        return RefusedLetterError(error.code)
    return PostponedLetterError(str(error.code))
