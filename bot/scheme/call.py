"""A call (utlysning) and what its circular says, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.scheme.citation import Citation
from bot.scheme.conditions import Condition
from bot.scheme.criteria import Criterion
from bot.scheme.errors import UnknownAreaError, UnknownItemError
from bot.scheme.guide_steps import GuideStep
from bot.scheme.questions import Question
from bot.scheme.stipend_terms import StipendTerms
from bot.scheme.wording import Wording


@dataclass(frozen=True)
class Lead:
    """The first words of an answer, where the message shows which ones fit.

    Every test that is given must hold: `says` and `unless` are regular expressions searched in the folded message
    (lower case, æøå kept), the bounds apply to the number that stands with `unit` in the message.
    """

    text: Wording
    says: str | None = None
    unless: str | None = None
    unit: str | None = None
    at_least: int | None = None
    at_most: int | None = None
    before: date | None = None
    after: date | None = None


@dataclass(frozen=True)
class Statement:
    """One thing the circular says (or leaves open), in our own words.

    `topics` are the questions it answers, `areas` the focus areas it holds for (empty: all),
    `status` is stated, open (the circular is silent) or advice (ours, without citation). A human is offered with what
    `offers_human`: unless the call says otherwise, where the circular is silent.
    """

    id: str
    topics: tuple[str, ...]
    text: Wording
    citation: Citation | None
    areas: tuple[int, ...] = ()
    status: str = "stated"
    title: Wording | None = None
    more: Wording | None = None
    leads: tuple[Lead, ...] = ()
    contacts: str = "imdi"
    offers_human: bool = False


@dataclass(frozen=True)
class Cue:
    """Words in a project description that speak for an area, or against any grant.

    `words` is a regular expression searched in the folded description.
    """

    words: str
    weight: float
    reason: Wording
    condition: str | None = None


@dataclass(frozen=True)
class FocusArea:
    """One focus area (satsingsområde) of a call; `theme` outlives the year's numbering.

    `gist` says in a sentence what it is about, `target_group` whom it is for unless that stands in another circular.
    """

    number: int
    theme: str
    title: Wording
    gist: Wording
    names: tuple[str, ...]
    stipend: StipendTerms
    refers_to: str | None = None
    cues: tuple[Cue, ...] = ()
    target_group: Wording | None = None


@dataclass(frozen=True)
class Disqualifier:
    """What no focus area pays for, and the words a description tells it by."""

    condition: str
    words: str
    reason: Wording
    unless: str | None = None


@dataclass(frozen=True)
class CallDate:
    """A day of the call: deadline, report."""

    id: str
    day: date
    text: Wording
    citation: Citation


@dataclass(frozen=True)
class Contact:
    """A person or switchboard who answers questions; `body` is imdi or hkdir."""

    name: str
    body: str
    phone: str
    email: str | None = None


@dataclass(frozen=True)
class Section:
    """A part of the draft, in the order of the call."""

    id: str
    title: Wording


@dataclass(frozen=True)
class Call:
    """Everything one circular says, and the questions its forms ask."""

    id: str
    title: Wording
    circular: str
    year: int
    deadline: date
    areas: tuple[FocusArea, ...]
    statements: tuple[Statement, ...]
    conditions: tuple[Condition, ...]
    questions: tuple[Question, ...]
    dates: tuple[CallDate, ...]
    contacts: tuple[Contact, ...]
    disqualifiers: tuple[Disqualifier, ...] = ()
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    guide: tuple[GuideStep, ...] = ()

    def area(self, number: int) -> FocusArea:
        """Find a focus area, or raise UnknownAreaError."""
        for area in self.areas:
            if area.number == number:
                return area
        raise UnknownAreaError(number)

    def statement(self, statement_id: str) -> Statement:
        """Find a statement, or raise UnknownItemError."""
        for statement in self.statements:
            if statement.id == statement_id:
                return statement
        raise UnknownItemError("statement", statement_id)

    def question(self, question_id: str) -> Question:
        """Find a question, or raise UnknownItemError."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise UnknownItemError("question", question_id)

    def call_date(self, date_id: str) -> CallDate:
        """Find a day of the call, or raise UnknownItemError."""
        for each in self.dates:
            if each.id == date_id:
                return each
        raise UnknownItemError("date", date_id)

    def condition(self, condition_id: str) -> Condition:
        """Find a condition, or raise UnknownItemError."""
        for condition in self.conditions:
            if condition.id == condition_id:
                return condition
        raise UnknownItemError("condition", condition_id)

    def cited(self, statement_id: str) -> Statement | Condition | CallDate:
        """Find what a citation's `statement` names, or raise UnknownItemError."""
        citing: tuple[Statement | Condition | CallDate, ...] = (*self.statements, *self.conditions, *self.dates)
        for each in citing:
            if each.citation and each.citation.statement == statement_id:
                return each
        raise UnknownItemError("statement", statement_id)

    def is_open(self, today: date) -> bool:
        """Say whether the deadline has not passed; the day itself counts."""
        return today <= self.deadline
