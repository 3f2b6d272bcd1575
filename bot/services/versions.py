"""A draft's versions: who changed what, and how to bring an earlier one back."""

from collections.abc import Sequence
from dataclasses import replace

from bot.scheme.draft import READY, Draft, DraftStatus
from bot.scheme.link import OWNER
from bot.scheme.version import AnswerChange, Version, answers_at, told
from bot.services.ports import Clock, Drafts

MOST_SHOWN = 100


class SignedDrafts:
    """Drafts whose changes are kept under a name; fits the port `Drafts`."""

    def __init__(self, drafts: Drafts, who: str) -> None:
        self._drafts = drafts
        self._who = who

    def get(self, draft_id: str) -> Draft:
        """Read a draft, or raise UnknownDraftError."""
        return self._drafts.get(draft_id)

    def save(self, draft: Draft, by: str = OWNER) -> Draft:
        """Keep a draft under the name; raises OutdatedDraftError."""
        return self._drafts.save(draft, by if by != OWNER else self._who)

    def versions(self, draft: Draft, most: int | None = None) -> Sequence[Version]:
        """Give the versions up to a draft."""
        return self._drafts.versions(draft, most)


class Versions:
    """Tells what a draft has been through, and moves it back or on."""

    def __init__(self, drafts: Drafts, clock: Clock) -> None:
        self._drafts = drafts
        self._clock = clock

    def told(self, draft: Draft) -> list[tuple[Version, tuple[AnswerChange, ...]]]:
        """Give the newest versions with their changes, newest first."""
        return list(told(self._drafts.versions(draft, MOST_SHOWN), draft.answers))

    def restored(self, draft: Draft, number: int, by: str) -> Draft:
        """Bring the answers of a version back as a new version; raises UnknownVersionError.

        The status stays where nothing changes by it.
        """
        answers = answers_at(number, self._drafts.versions(draft), draft.answers)
        earlier = draft.with_answers(answers)
        return draft if earlier == draft else self._drafts.save(earlier, by)

    def ready(self, draft: Draft, name: str, by: str) -> Draft:
        """Call a draft ready for approval, in the name of a person."""
        return self._drafts.save(replace(draft, status=DraftStatus(READY, name, self._clock.now())), by)

    def in_progress(self, draft: Draft, name: str | None, by: str) -> Draft:
        """Take a draft back into work."""
        return self._drafts.save(replace(draft, status=DraftStatus(by=name, at=self._clock.now())), by)
