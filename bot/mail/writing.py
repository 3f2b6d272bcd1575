"""Writes a letter as a message: plain text, the same as simple HTML, and headers nobody can put anything into."""

import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from bot.mail.addresses import checked_address
from bot.mail.errors import UnwritableLetterError
from bot.mail.outline import Outline, outline
from bot.scheme.letter import Letter

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
FOLDER = Path(__file__).with_name("templates")


@dataclass(frozen=True)
class Sender:
    """Whom the letters come from; `host` is the public host's name, in ASCII, for the letters' ids."""

    address: str
    host: str
    reply_to: str = ""


def write(letter: Letter, queued_at: datetime, sender: Sender) -> EmailMessage:
    """Write a letter; the same one gives the same Message-ID and date, so that a second copy is known for one.

    Raises BadAddressError, UnwritableLetterError.
    """
    if not _ID.fullmatch(letter.id):
        raise UnwritableLetterError(letter.kind)
    content = outline(letter, takes_replies=bool(sender.reply_to))
    message = EmailMessage(policy=SMTP)
    message["From"] = _address(sender.address, content.sender)
    message["To"] = _address(letter.recipient)
    if sender.reply_to:
        message["Reply-To"] = _address(sender.reply_to)
    message["Subject"] = content.subject
    message["Date"] = queued_at
    message["Message-ID"] = f"<{letter.id}@{sender.host}>"
    message["Auto-Submitted"] = "auto-generated"
    # Exchange goes by this one when it answers that somebody is out of office.
    message["X-Auto-Response-Suppress"] = "OOF, AutoReply"
    message.set_content(_rendered("letter.txt", content, letter.language), cte="quoted-printable")
    message.add_alternative(_rendered("letter.html", content, letter.language), subtype="html", cte="quoted-printable")
    message["Content-Language"] = letter.language
    return message


def _address(address: str, name: str = "") -> Address:
    local_part, _, domain = checked_address(address).rpartition("@")
    return Address(name, local_part, domain)


def _rendered(template: str, content: Outline, language: str) -> str:
    return _templates().get_template(template).render(vars(content), language=language)


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
