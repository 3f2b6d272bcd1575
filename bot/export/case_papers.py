"""Everything an export of a case is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.export.papers import DraftPapers
from bot.scheme.call import Call
from bot.scheme.case import APPLICANT, SYSTEM, Case, CaseFile
from bot.scheme.citation import Citation
from bot.scheme.errors import UnknownItemError
from bot.services.recalling import KnownFinding
from bot.wording.moments import moment


@dataclass(frozen=True)
class CasePapers:
    """A case with its log and conversation, and what was known when it was opened.

    `matter` holds the applicant's side as an export of the draft would, in the case's language, with the day of the
    export. `people` gives the name of every user in the log by id, `suggested` the areas the assistant had suggested.
    """

    file: CaseFile
    matter: DraftPapers
    verdict: str | None = None
    findings: tuple[KnownFinding, ...] = ()
    suggested: tuple[int, ...] = ()
    people: Mapping[str, str] = field(default_factory=dict)
    municipality: str | None = None
    county: str | None = None
    exported_by: str | None = None

    @property
    def case(self) -> Case:
        """The case itself."""
        return self.file.case

    @property
    def call(self) -> Call:
        """The call the case is about."""
        return self.matter.call

    def say(self, key: str, **values: object) -> str:
        """Give one of the export's own texts in the case's language."""
        return self.matter.say(key, **values)

    def person(self, by: str) -> str:
        """Name whoever did something: a user, the applicant or the assistant itself."""
        if by in (APPLICANT, SYSTEM):
            return self.say(f"case_by_{by}")
        return self.people.get(by, by)

    def moment(self, at: datetime) -> str:
        """Write a moment in the case's language and the time of Norway."""
        return moment(at, self.matter.language)

    def citation(self, statement: str) -> Citation | None:
        """Find what an adviser cited; None where the call has it no longer."""
        try:
            return self.call.cited(statement).citation
        except UnknownItemError:
            return None
