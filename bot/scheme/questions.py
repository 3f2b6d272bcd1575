"""Questions a form asks: eligibility, stipend and application share one kind of list."""

from dataclasses import dataclass

from bot.scheme.citation import Citation
from bot.scheme.wording import Wording

FORMS = ("eligibility", "stipend", "application")
KINDS = (
    "yes_no",
    "number",
    "years",
    "months",
    "amount",
    "date",
    "line",
    "text",
    "choice",
    "choices",
    "area",
    "municipality",
    "municipalities",
    "organisation_number",
    "email",
)
ROLES = ("cost", "own", "other", "stipend", "applied")


@dataclass(frozen=True)
class Option:
    """One of the answers a question of kind choice or choices offers."""

    id: str
    title: Wording

    def titles(self) -> tuple[str, ...]:
        """Give the title in each language it has."""
        return tuple(text for text in (self.title.nb, self.title.nn, self.title.en) if text)


@dataclass(frozen=True)
class Dependency:
    """A question is asked only where another one has one of these answers."""

    question: str
    answers: tuple[object, ...]


@dataclass(frozen=True)
class Question:
    """One thing the applicant is asked; the answer lies in the draft under the id.

    `minimum` and `maximum` bound numbers (persons, years, months, kroner) or the length of a text in characters.
    `role` is one of ROLES, or empty, and says what an amount is in the budget (bot/scheme/budget.py).
    `implied_by` names the answers to another question that say yes to this one.
    `met_by` is set for the question of a condition: the answer (yes is true) that meets it.
    """

    id: str
    kind: str
    text: Wording
    label: Wording
    areas: tuple[int, ...]
    forms: tuple[str, ...]
    section: str = ""
    required: bool = False
    help: Wording | None = None
    example: Wording | None = None
    who: Wording | None = None
    options: tuple[Option, ...] = ()
    depends_on: Dependency | None = None
    implied_by: Dependency | None = None
    minimum: int | None = None
    maximum: int | None = None
    met_by: bool | None = None
    citation: Citation | None = None
    role: str = ""
