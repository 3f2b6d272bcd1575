"""Gathers the flagged cases and makes a proposal of each."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from typing import Any

from bot.bootstrap import NORWAY, Services
from bot.insights.anonymous import Anonymiser, small_words
from bot.insights.bank import Nearest, read_bank
from bot.insights.proposals import flagged_at, proposal
from bot.scheme.case import CaseFile
from bot.scheme.case_list import CaseFilter
from bot.services.recalling import draft_of

PAGE = 200
CONTACT = "contact_name"


class Insights:
    """Reads the cases; nothing is changed by it."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._nearest, words = _learnt()
        self._people = [user.name for user in services.store.users.all()]
        self._anonymiser = Anonymiser(_every_place(services), words)

    def proposals(self, since: date | None = None) -> list[Mapping[str, Any]]:
        """Propose for each case that is flagged, and was so on a day or later, the oldest first."""
        return [self._proposal(file) for file in self._flagged() if since is None or _is_since(file, since)]

    def _flagged(self) -> Iterator[CaseFile]:
        wanted = CaseFilter(flagged=True, limit=PAGE)
        while True:
            page = self._services.casework.list(wanted)
            yield from (self._services.casework.find(case.id) for case in page.cases)
            if page.next is None:
                return
            wanted = replace(wanted, after=page.next)

    def _proposal(self, file: CaseFile) -> Mapping[str, Any]:
        case = file.case
        call = self._services.calls.get(case.call)
        names = [*self._people, *_parts(draft_of(case).value(CONTACT))]
        places = (
            [self._services.register.municipality(case.municipality, call.deadline).name] if case.municipality else []
        )
        cleaned = partial(self._anonymiser.cleaned, names=names, places=places)
        return proposal(file, call, self._nearest.topics(cleaned(case.question)), cleaned)


@lru_cache(maxsize=1)
def _learnt() -> tuple[Nearest, frozenset[str]]:
    bank = read_bank()
    return Nearest(bank), small_words(text for texts in bank.values() for text in texts)


def _is_since(file: CaseFile, since: date) -> bool:
    flagged = flagged_at(file)
    return flagged is not None and flagged.at.astimezone(NORWAY).date() >= since


def _parts(name: str | None) -> list[str]:
    """Give a name whole and in parts: «Kari Nordmann, rådgiver» is «Kari» and «Nordmann» too."""
    whole = (name or "").partition(",")[0]
    return [each for each in (name or "", whole, *whole.split()) if len(each) > 1]


def _every_place(services: Services) -> Iterator[str]:
    for name, _ in services.register.every_name():
        yield name
    for name in services.register.counties().values():
        yield from name.split(" - ")
