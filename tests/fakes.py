"""Ports kept in memory, and a clock that stands still."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.scheme.base_amounts import BaseAmount
from bot.scheme.call import Call
from bot.scheme.canned import CannedReply
from bot.scheme.case import Case, CaseEvent, CaseFile
from bot.scheme.case_list import OVERDUE, CaseFilter, CaseNews, CasePage
from bot.scheme.casework import Change, Said, Sent
from bot.scheme.draft import Draft
from bot.scheme.errors import (
    OutdatedDraftError,
    ReusedIdError,
    UnknownCallError,
    UnknownCaseError,
    UnknownDraftError,
    UnknownMunicipalityError,
    UnknownReplyError,
)
from bot.scheme.letter import Letter
from bot.scheme.link import OWNER
from bot.scheme.municipality import Municipality
from bot.scheme.version import Version, replaced

BEFORE_THE_DEADLINE = datetime(2023, 2, 1, 12, tzinfo=ZoneInfo("Europe/Oslo"))
AFTER_THE_DEADLINE = datetime(2023, 2, 15, 12, tzinfo=ZoneInfo("Europe/Oslo"))


class FixedClock:
    """The same moment every time."""

    def __init__(self, moment: datetime = BEFORE_THE_DEADLINE) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


class CallsInMemory:
    """Calls in the order they are given, the newest last."""

    def __init__(self, *calls: Call) -> None:
        self._calls = {call.id: call for call in calls}

    def all(self) -> Sequence[Call]:
        return list(self._calls.values())

    def get(self, call_id: str) -> Call:
        if call_id not in self._calls:
            raise UnknownCallError(call_id)
        return self._calls[call_id]


class DraftsInMemory:
    """Drafts by id, with the versions the store gives them; `saved` counts how often one was kept."""

    def __init__(self) -> None:
        self._drafts: dict[str, Draft] = {}
        self._versions: dict[str, list[Version]] = {}
        self.saved = 0

    def get(self, draft_id: str) -> Draft:
        if draft_id not in self._drafts:
            raise UnknownDraftError(draft_id)
        return self._drafts[draft_id]

    def save(self, draft: Draft, by: str = OWNER) -> Draft:
        kept = self._drafts.get(draft.id)
        if draft.version != (kept.version if kept else 0):
            raise OutdatedDraftError(draft.id)
        self._drafts[draft.id] = replace(draft, version=draft.version + 1)
        self.saved += 1
        before = replaced(kept.answers if kept else {}, draft.answers)
        if before:
            version = Version(draft.version + 1, BEFORE_THE_DEADLINE, by, before)
            self._versions.setdefault(draft.id, []).insert(0, version)
        return self._drafts[draft.id]

    def versions(self, draft: Draft, most: int | None = None) -> Sequence[Version]:
        return [each for each in self._versions.get(draft.id, []) if each.number <= draft.version][:most]


class CasesInMemory:
    """Cases in the order they were opened, with their logs and letters; nothing has been said in any conversation."""

    def __init__(self) -> None:
        self._cases: dict[str, Case] = {}
        self.events: list[CaseEvent] = []
        self.letters: list[Letter] = []
        self.said: list[Said] = []

    def open(self, case: Case, opened: CaseEvent, letters: Sequence[Letter] = ()) -> Case:
        for first in self._cases.values():
            if (first.conversation, first.message) == (case.conversation, case.message):
                return first
        self._log(opened)
        self.letters += letters
        return self._keep(case)

    def change(self, case_id: str, decide: Callable[[Case], Change], now: datetime, sent: Sent | None = None) -> Case:
        case = self._get(case_id)
        earlier = [
            each.text for each in self.events if sent and (each.case, each.client_id) == (case.id, sent.client_id)
        ]
        if earlier and sent:
            if earlier[0] != sent.text:
                raise ReusedIdError(case.id, sent.client_id)
            return case
        change = decide(case)
        self._log(change.event)
        self.letters += change.letters
        self.said += [change.said] if change.said else []
        return self._keep(change.case)

    def find(self, case_id: str) -> CaseFile:
        return CaseFile(self._get(case_id), [each for each in self.events if each.case == case_id], [])

    def of_conversation(self, conversation_id: str) -> Sequence[Case]:
        return [case for case in self._cases.values() if case.conversation == conversation_id]

    def ids_of_adviser(self, user_id: str) -> Sequence[str]:
        return [case.id for case in self._cases.values() if case.assigned_to == user_id]

    def list(self, wanted: CaseFilter, today: date) -> CasePage:
        found = [case for case in self._cases.values() if wanted.view in ("all", case.status)]
        return CasePage(found[: wanted.limit], self.counts(wanted, today), None)

    def counts(self, wanted: CaseFilter, today: date) -> Mapping[str, int]:
        late = sum(case.is_overdue(today) for case in self._cases.values())
        return {**Counter(case.status for case in self._cases.values()), OVERDUE: late}

    def last_event(self) -> int:
        return len(self.events)

    def changed_since(self, event_id: int) -> Sequence[CaseNews]:
        newest = {each.case: each.id for each in self.events if each.id > event_id}
        return [CaseNews(event, case, self._cases[case].status) for case, event in newest.items()]

    def _get(self, case_id: str) -> Case:
        if case_id not in self._cases:
            raise UnknownCaseError(case_id)
        return self._cases[case_id]

    def _keep(self, case: Case) -> Case:
        self._cases[case.id] = case
        return case

    def _log(self, event: CaseEvent) -> None:
        self.events.append(replace(event, id=len(self.events) + 1))


class PostboxInMemory:
    """Writes letters to those who want the answer by e-mail, and to IMDi."""

    is_open = True

    def news_for(self, case: Case, kind: str, *, mark: str = "") -> tuple[Letter, ...]:
        return (Letter(f"{case.id}/{kind}/{mark}", "tilskudd@imdi.test", kind, "nb", case.id),)

    def letter_for(self, case: Case, kind: str, text: str | None = None, *, mark: str = "") -> tuple[Letter, ...]:
        if case.reach.channel != "email" or case.reach.address is None:
            return ()
        return (Letter(f"{case.id}/{kind}/{mark}", case.reach.address, kind, case.language, case.id, {"text": text}),)


class CannedRepliesInMemory:
    """Canned replies by id; those that were taken away are remembered."""

    def __init__(self) -> None:
        self._replies: dict[str, CannedReply | None] = {}

    def all(self) -> Sequence[CannedReply]:
        return [reply for reply in self._replies.values() if reply is not None]

    def add(self, reply: CannedReply) -> None:
        self._replies[reply.id] = reply

    def replace(self, reply: CannedReply) -> None:
        self._known(reply.id)
        self._replies[reply.id] = reply

    def remove(self, reply_id: str, by: str, now: datetime) -> None:
        self._known(reply_id)
        self._replies[reply_id] = None

    def seed(self, replies: Sequence[CannedReply]) -> None:
        self._replies = {**{reply.id: reply for reply in replies}, **self._replies}

    def _known(self, reply_id: str) -> None:
        if self._replies.get(reply_id) is None:
            raise UnknownReplyError(reply_id)


class RegisterInMemory:
    """Municipalities that are the same in every year."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._units = {
            number: Municipality(number, name, (name,), "Et fylke", number[:2], f"9{number}0000")
            for number, name in names.items()
        }

    def municipality(self, number: str, on: date) -> Municipality:
        if number not in self._units:
            raise UnknownMunicipalityError(number)
        return self._units[number]

    def named(self, name: str, on: date) -> Sequence[Municipality]:
        return [unit for unit in self._units.values() if unit.name == name]


class BaseAmountsInMemory:
    """The base amounts it was given."""

    def __init__(self, amounts: Iterable[BaseAmount]) -> None:
        self._amounts = list(amounts)

    def all(self) -> Sequence[BaseAmount]:
        return self._amounts


class DescriptionsByWord:
    """Takes a description to be about what one of its words stands for, and nothing else."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def likely(self, description: str) -> Mapping[str, float]:
        return {name: 1.0 for word, name in self._names.items() if word in description.casefold()}

    def telling(self, description: str, name: str) -> str:
        said = (word for word in self._names if self._names[word] == name and word in description.casefold())
        return next(said, description)
