"""Makes the letters of a case, ready to be queued: to whom, in which language, and with what in them."""

import hashlib
from collections.abc import Mapping

from bot.mail.ports import Describe
from bot.scheme.case import Case
from bot.scheme.letter import Letter

EMAIL = "email"
INBOX = "/innboks#/sak/"
# The inbox's address is one for all who work there.
INBOX_LANGUAGE = "nb"


class Postbox:
    """Makes letters; `inboxes` has an address for each body's contacts, who work at `public_url`."""

    is_open = True

    def __init__(self, public_url: str, inboxes: Mapping[str, str], describe: Describe) -> None:
        self._public_url = public_url
        self._inboxes = inboxes
        self._describe = describe

    def letter_for(self, case: Case, kind: str, text: str | None = None, *, mark: str = "") -> tuple[Letter, ...]:
        """Make a letter to the applicant; none where e-mail is not how the applicant wants to be reached.

        `mark` names the act, so that the same act makes the same letter; without it the case's last change does. The
        link back is made when the letter is sent: no secret waits in a queue.
        """
        if case.reach.channel != EMAIL or not case.reach.address:
            return ()
        data = {
            "reference": case.reference,
            "body": case.body,
            "expected": _expected(case),
            "text": text,
            "conversation": case.conversation,
        }
        letter_id = _id_of(case, kind, mark, text or "")
        return (Letter(letter_id, case.reach.address, kind, case.language, case.id, _known(data)),)

    def news_for(self, case: Case, kind: str, *, mark: str = "") -> tuple[Letter, ...]:
        """Make a letter to those who answer the case; none where their body has no address. It writes nothing."""
        recipient = self._inboxes.get(case.body)
        if recipient is None:
            return ()
        data = {
            **self._describe(case, INBOX_LANGUAGE),
            "reference": case.reference,
            "expected": _expected(case),
            "link": f"{self._public_url}{INBOX}{case.id}",
        }
        return (Letter(_id_of(case, kind, mark, ""), recipient, kind, INBOX_LANGUAGE, case.id, _known(data)),)


class NoPostbox:
    """Makes no letters: no mail server is set."""

    is_open = False

    def letter_for(self, case: Case, kind: str, text: str | None = None, *, mark: str = "") -> tuple[Letter, ...]:
        """Make none."""
        return ()

    def news_for(self, case: Case, kind: str, *, mark: str = "") -> tuple[Letter, ...]:
        """Make none."""
        return ()


def _expected(case: Case) -> str | None:
    return case.due.isoformat() if case.due else None


def _known(data: Mapping[str, str | None]) -> Mapping[str, str]:
    return {name: value for name, value in data.items() if value}


def _id_of(case: Case, kind: str, mark: str, text: str) -> str:
    act = mark or (case.updated_at or case.created_at).isoformat()
    return hashlib.sha256("\n".join((case.id, kind, act, text)).encode("utf-8", "replace")).hexdigest()[:40]
