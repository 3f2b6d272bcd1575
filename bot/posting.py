"""Composition of the mail: what letters are made of, and who takes them to the mail server."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from bot.calls.shelf import CallShelf
from bot.mail.addresses import ascii_host
from bot.mail.postbox import NoPostbox, Postbox
from bot.mail.postman import Postman
from bot.mail.sending import MailServer
from bot.mail.writing import Sender
from bot.register.municipalities import FiledRegister
from bot.scheme.case import Case
from bot.scheme.link import RESUME
from bot.services.sharing import Sharing
from bot.settings import Settings
from bot.store.errors import UnknownConversationError
from bot.store.opening import Store

# As gateway/shared.py writes it: in the fragment, which no browser sends to a server.
PLACE = "/#/l/"


@dataclass(frozen=True)
class CaseNames:
    """Gives a case's municipality and focus area as people call them."""

    calls: CallShelf
    register: FiledRegister

    def __call__(self, case: Case, language: str) -> Mapping[str, str]:
        """Give `area` and `municipality`, as far as they are known."""
        names = {}
        if case.area is not None:
            title = self.calls.get(case.call).area(case.area).title.in_language(language)
            names["area"] = f"{case.area} – {title}"
        if case.municipality is not None:
            names["municipality"] = self.register.municipality(case.municipality, case.created_at.date()).name
        return names


@dataclass(frozen=True)
class LinksBack:
    """Makes links into conversations for letters."""

    public_url: str
    store: Store
    sharing: Sharing

    def __call__(self, conversation_id: str) -> str | None:
        """Give a new link's address; None where the conversation has been deleted."""
        try:
            self.store.conversations.get(conversation_id)
        except UnknownConversationError:
            return None
        return f"{self.public_url}{PLACE}{self.sharing.share(conversation_id, RESUME)[1]}"


def postbox_on(settings: Settings, calls: CallShelf, register: FiledRegister) -> Postbox | NoPostbox:
    """Put together what makes letters; without a mail server it makes none."""
    if not settings.smtp_host:
        return NoPostbox()
    return Postbox(settings.public_url, settings.inbox_mail, CaseNames(calls, register))


def postman_on(settings: Settings, store: Store, now: Callable[[], datetime]) -> Postman | None:
    """Put together who sends letters; None without a mail server."""
    if not settings.smtp_host:
        return None
    host = ascii_host(urlsplit(settings.public_url).hostname or "")
    server = MailServer(
        host=settings.smtp_host,
        name=host,
        security=settings.smtp_security,
        port=settings.smtp_port,
        user=settings.smtp_user,
        password=settings.smtp_password,
    )
    links = LinksBack(settings.public_url, store, Sharing(store.links, timedelta(days=settings.link_days), now))
    return Postman(store.letters, server, Sender(settings.mail_from, host, settings.mail_reply_to), links, now)
