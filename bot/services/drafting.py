"""The draft: what is answered, by whatever way it came in, and what is still missing."""

from collections.abc import Collection, Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial, reduce
from typing import Any

from bot.scheme.amounts import project_years
from bot.scheme.assessment import answers_from_facts, assess
from bot.scheme.call import Call
from bot.scheme.checking import check_value
from bot.scheme.conditions import Assessment
from bot.scheme.draft import Answer, Draft
from bot.scheme.errors import AnswerRefusedError, UnknownDraftError, UnknownMunicipalityError
from bot.scheme.facts import Facts
from bot.scheme.mentioned import answers_mentioned
from bot.scheme.municipality import Municipality
from bot.scheme.questions import Question
from bot.scheme.reading import GROUPS, read_answer, used_up
from bot.scheme.reading_lines import read_lines
from bot.services import forms
from bot.services.correcting import number_meant
from bot.services.implying import with_implied
from bot.services.ports import Calls, Clock, Drafts, Register
from bot.services.repeating import SPOKEN, repeated
from bot.services.stipends import Stipends
from bot.services.versions import SignedDrafts


@dataclass(frozen=True)
class Change:
    """An answer as it was and as it is; `before` is None where nothing stood."""

    question: Question
    before: Any
    after: Any

    @property
    def is_correction(self) -> bool:
        """Whether another answer stood in its place."""
        return self.before is not None and self.before != self.after


@dataclass(frozen=True)
class Recorded:
    """The draft after an attempt to answer, what changed, and what was refused.

    Where other answers would fall away (`dropped`) nothing is recorded yet: the values are `proposed`.
    """

    draft: Draft
    changes: tuple[Change, ...] = ()
    refusals: Mapping[str, AnswerRefusedError] = field(default_factory=dict)
    proposed: Mapping[str, Any] = field(default_factory=dict)
    dropped: tuple[Question, ...] = ()


class Drafting:
    """Reads and changes drafts; every change is kept at once."""

    def __init__(self, calls: Calls, drafts: Drafts, register: Register, clock: Clock, stipends: Stipends) -> None:
        self._calls = calls
        self._drafts = drafts
        self._register = register
        self._clock = clock
        self._stipends = stipends

    def acting_for(self, who: str) -> "Drafting":
        """Give the same drafting with its changes kept under a name: `owner`, or the id of a link."""
        theirs = copy(self)
        theirs._drafts = SignedDrafts(self._drafts, who)
        return theirs

    def existing(self, draft_id: str) -> Draft:
        """Read a draft, or raise UnknownDraftError."""
        return self._drafts.get(draft_id)

    def draft(self, draft_id: str, language: str = "nb") -> Draft:
        """Read a draft, or begin an empty one for the newest call."""
        try:
            return self.existing(draft_id)
        except UnknownDraftError:
            return self.begin(draft_id, self.newest_call().id, language)

    def begin(self, draft_id: str, call_id: str, language: str) -> Draft:
        """Begin an empty draft for a call."""
        return self._drafts.save(Draft(draft_id, self._calls.get(call_id).id, language))

    def newest_call(self) -> Call:
        """Give the call a conversation is about unless it says otherwise."""
        return self._calls.all()[-1]

    def call_of(self, draft: Draft) -> Call:
        """Give the call the draft is pinned to."""
        return self._calls.get(draft.call)

    def next_question(self, draft: Draft, form: str) -> Question | None:
        """Find what a form asks next."""
        return forms.next_question(self.call_of(draft), form, draft)

    def question_before(self, draft: Draft, form: str, question_id: str) -> Question | None:
        """Find what a form asked before a question."""
        return forms.question_before(self.call_of(draft), form, draft, question_id)

    def missing(self, draft: Draft) -> list[Question]:
        """Give what the application still needs."""
        return forms.missing_questions(self.call_of(draft), draft)

    def assessment(self, draft: Draft) -> Assessment | None:
        """Judge the draft's project as far as the answers go; None before the focus area is chosen."""
        if draft.area is None:
            return None
        call = self.call_of(draft)
        return assess(call, draft.area, answers_from_facts(call, draft.area, values_of(draft)))

    def take(self, draft: Draft, question: Question, text: str, facts: Facts, origin: str = "chat") -> Recorded:
        """Record what a message answers to a question, and what it mentions beside it."""
        try:
            value = read_answer(question, text, facts, project_years(self.call_of(draft), draft))
        except AnswerRefusedError as refusal:
            return Recorded(draft, refusals={question.id: refusal})
        values = {**self._beside(draft, question, facts), question.id: value}
        return self._recorded_or_proposed(draft, values, origin)

    def take_lines(self, draft: Draft, text: str, facts: Facts) -> Recorded:
        """Record the lines of the budget that a message names with their amounts, where it names several."""
        call = self.call_of(draft)
        lines = [each for each in forms.questions_of(call, "application", draft) if each.kind == "amount"]
        values = read_lines(lines, text, facts, project_years(call, draft))
        return self.record(draft, values, "chat") if values else Recorded(draft)

    def take_mentioned(self, draft: Draft, facts: Facts) -> Recorded:
        """Record what a message mentions in passing."""
        return self._recorded_or_proposed(draft, self._mentioned(draft, facts), "mentioned")

    def take_correction(self, draft: Draft, answered: str | None, text: str, facts: Facts) -> Recorded:
        """Record what a message corrects: what it names, else the question answered last."""
        mentioned = self._mentioned(draft, facts)
        if mentioned or answered is None:
            return self._recorded_or_proposed(draft, mentioned, "mentioned")
        question = self.call_of(draft).question(answered)
        if number := number_meant(self.call_of(draft), draft, facts):
            return self.take(draft, number, text, facts)
        if question.kind in ("text", "line"):
            return Recorded(draft)
        return self.take(draft, question, text, facts)

    def dropped_by(self, draft: Draft, values: Mapping[str, Any]) -> list[Question]:
        """Give the answered questions whose answers fall away when these values are recorded."""
        changed = draft
        for question_id, value in values.items():
            changed = self._with(changed, question_id, value, "chat")
        told = [question for question in self.call_of(draft).questions if question.implied_by is None]
        fallen = [question for question in told if draft.knows(question.id) and not changed.knows(question.id)]
        return [question for question in fallen if question.id not in values]

    def record(self, draft: Draft, values: Mapping[str, Any], origin: str, removed: Collection[str] = ()) -> Recorded:
        """Record values by question id, once the removed are taken out; None is «vet ikke». Each is judged alone.

        What was said in the chat is recorded whatever came between; else raises OutdatedDraftError.
        """
        work = partial(self._recorded, values, origin, removed)
        return repeated(work, draft, self.existing) if origin in SPOKEN else work(draft)

    def _recorded(self, values: Mapping[str, Any], origin: str, removed: Collection[str], draft: Draft) -> Recorded:
        changes: list[Change] = []
        refusals: dict[str, AnswerRefusedError] = {}
        changed = reduce(Draft.without, removed, draft)
        # What is split by year is judged last, by the years that the same values may give the project.
        for question_id, value in sorted(values.items(), key=lambda item: isinstance(item[1], Mapping)):
            question = self.call_of(draft).question(question_id)
            try:
                kept = None if value is None else self._checked(question, value, changed)
            except AnswerRefusedError as refusal:
                refusals[question_id] = refusal
                continue
            changes.append(Change(question, changed.value(question_id), kept))
            changed = self._with(changed, question_id, kept, origin)
        if changed != draft:
            changed = self._drafts.save(self._filled_in(changed, removed))
        return Recorded(changed, tuple(changes), refusals)

    def remove(self, draft: Draft, question_id: str) -> Draft:
        """Take an answer out of the draft, and with it what was calculated from it."""
        return self._drafts.save(self._filled_in(draft.without(question_id), [question_id]))

    def empty(self, draft: Draft) -> Draft:
        """Take every answer out of the draft."""
        return self._drafts.save(Draft(draft.id, draft.call, draft.language, {}, draft.version))

    def municipality(self, number: str, draft: Draft) -> Municipality:
        """Find a municipality or bydel as it was when the call closed, or as it is now."""
        return self._register.municipality(number, self.call_of(draft).deadline)

    def _recorded_or_proposed(self, draft: Draft, values: Mapping[str, Any], origin: str) -> Recorded:
        dropped = self.dropped_by(draft, values)
        if dropped:
            return Recorded(draft, proposed=dict(values), dropped=tuple(dropped))
        return self.record(draft, values, origin)

    def _beside(self, draft: Draft, question: Question, facts: Facts) -> dict[str, Any]:
        if question.kind in ("text", "line"):
            return {}
        used = used_up(question, facts)
        return {each: value for each, value in self._mentioned(draft, facts).items() if each not in used}

    def _mentioned(self, draft: Draft, facts: Facts) -> dict[str, Any]:
        known = {question.id for question in self.call_of(draft).questions}
        mentioned = answers_mentioned(facts, values_of(draft))
        return {question_id: value for question_id, value in mentioned.items() if question_id in known}

    def _filled_in(self, draft: Draft, removed: Collection[str]) -> Draft:
        """Fill in the stipends, unless it is their amount that has just been taken out."""
        gone = [self.call_of(draft).question(each).role for each in removed if each not in draft.answers]
        return draft if "stipend" in gone else self._stipends.filled_in(draft, self._clock.now())

    def _checked(self, question: Question, value: Any, draft: Draft) -> Any:
        checked = check_value(question, value, project_years(self.call_of(draft), draft))
        numbers = {"municipality": [checked], "municipalities": checked}.get(question.kind, ())
        for number in numbers:
            try:
                self.municipality(number, draft)
            except UnknownMunicipalityError:
                raise AnswerRefusedError(question.id, "no_municipality") from None
        everyone = draft.value("participants")
        if question.id in GROUPS and everyone is not None and checked > everyone:
            raise AnswerRefusedError(question.id, "more_than_participants", participants=everyone)
        return checked

    def _with(self, draft: Draft, question_id: str, value: Any, origin: str) -> Draft:
        now = self._clock.now()
        changed = draft.answered(question_id, Answer(value, origin, now))
        for group in GROUPS if question_id == "participants" and value else ():
            if changed.knows(group) and changed.value(group) > value:
                changed = changed.without(group)
        changed = with_implied(self.call_of(draft), changed, question_id, now)
        return self._prefilled(changed, value, now) if question_id == "municipality" and value else changed

    def _prefilled(self, draft: Draft, number: str, now: datetime) -> Draft:
        municipality = self.municipality(number, draft)
        return draft.answered("organisation_number", Answer(municipality.organisation_number, "register", now))


def values_of(draft: Draft) -> dict[str, Any]:
    """Give a draft's values by question id; what is answered «vet ikke» is None."""
    return {question_id: answer.value for question_id, answer in draft.answers.items()}
