"""Letters and postmen for tests."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from bot.mail.postman import Postman
from bot.mail.sending import PLAIN, MailServer
from bot.mail.writing import Sender
from bot.scheme.letter import ANSWER, Letter
from tests.mail.servers import HOST

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=timezone.utc)
SENDER = Sender("tilskudd@imdi.no", "tilskudd.imdi.no")
LINK = "https://tilskudd.imdi.no/#/l/hemmelig"


@dataclass
class MovableClock:
    """The time a test says it is."""

    moment: datetime = NOW

    def now(self):
        return self.moment

    def move(self, **by):
        self.moment += timedelta(**by)


def make_letter(letter_id="brev1", recipient="kari@bodo.kommune.no", kind=ANSWER, language="nb", case=None, **data):
    given = {"reference": "ABCD1234", "body": "imdi", "text": "Ja, det kan dere.", "link": LINK} | data
    return Letter(letter_id, recipient, kind, language, case, given)


def postman_to(port, queue, now=lambda: NOW, link_back=lambda conversation: LINK, **server):
    mail_server = MailServer(HOST, "tilskudd.imdi.no", **{"security": PLAIN, "port": port} | server)
    return Postman(queue, mail_server, SENDER, link_back, now)
