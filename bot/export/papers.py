"""Everything an export is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.export.texts import texts_in
from bot.scheme.call import Call, FocusArea
from bot.scheme.conditions import Assessment
from bot.scheme.draft import Draft
from bot.scheme.questions import Question
from bot.scheme.stipend_values import StipendResult
from bot.scheme.wording import Wording


@dataclass(frozen=True)
class StipendSentences:
    """A stipend calculation with the sentences for its steps and assumptions, already in the export's language."""

    result: StipendResult
    steps: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True)
class DraftPapers:
    """A draft, its call, and all that is worked out from the two; `day` is the day of the export.

    `questions` are those the application form asks of this draft, `missing` those of them that must be answered and
    are not. `places` gives the name to show for each municipality number in the draft.
    """

    call: Call
    draft: Draft
    language: str
    day: date
    questions: tuple[Question, ...]
    missing: tuple[Question, ...]
    places: Mapping[str, str] = field(default_factory=dict)
    assessment: Assessment | None = None
    stipend: StipendSentences | None = None

    @property
    def area(self) -> FocusArea | None:
        """The focus area chosen so far, if any."""
        return None if self.draft.area is None else self.call.area(self.draft.area)

    def say(self, key: str, **values: object) -> str:
        """Give one of the export's own texts in its language."""
        return texts_in(self.language)[key].format(**values)

    def told(self, wording: Wording) -> str:
        """Give a text of the call in the export's language."""
        return wording.in_language(self.language)
