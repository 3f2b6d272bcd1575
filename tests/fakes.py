"""Ports kept in memory, and a clock that stands still."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.scheme.base_amounts import BaseAmount
from bot.scheme.call import Call
from bot.scheme.case import Case
from bot.scheme.draft import Draft
from bot.scheme.errors import OutdatedDraftError, UnknownCallError, UnknownDraftError, UnknownMunicipalityError
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
    """Cases in the order they were opened, one for each message of a conversation."""

    def __init__(self) -> None:
        self._cases: dict[tuple[str, str], Case] = {}

    def open(self, case: Case) -> Case:
        return self._cases.setdefault((case.conversation, case.message), case)

    def of_conversation(self, conversation_id: str) -> Sequence[Case]:
        return [case for case in self._cases.values() if case.conversation == conversation_id]


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
