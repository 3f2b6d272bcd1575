"""Questions for a human, from the applicant's side: asking, writing back, rating, taking back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import NAMESPACE_URL, uuid5

from bot.scheme import casework
from bot.scheme.case import APPLICANT, CHANNELS, OPEN_STATUSES, Case, CaseEvent, Reach
from bot.scheme.case_list import searched_text
from bot.scheme.casework import Change
from bot.scheme.draft import Draft
from bot.scheme.errors import UnknownCaseError
from bot.scheme.letter import APPLICANT_WROTE, NEW_CASE, RECEIVED
from bot.services.drafting import Drafting
from bot.services.knowing import Knowing
from bot.services.ports import Cases, Clock, Postbox, Register

IMDI = "imdi"
CONTACT_PERSON = "contact_name"


@dataclass(frozen=True)
class Handover:
    """A question that is to go to a human.

    `message` is the id of what started it: the same one opens one case only. `topic` is what was talked about.
    """

    draft: Draft
    message: str
    question: str
    language: str
    reach: Reach = field(default_factory=lambda: Reach("chat"))
    topic: str | None = None


class Inbox:
    """Opens cases, and lets their applicants act on them; `expect` gives the day of an answer, if one is promised."""

    def __init__(
        self,
        cases: Cases,
        drafting: Drafting,
        register: Register,
        knowing: Knowing,
        post: Postbox,
        clock: Clock,
        expect: Callable[[datetime], date | None],
    ) -> None:
        self._cases = cases
        self._drafting = drafting
        self._register = register
        self._knowing = knowing
        self._post = post
        self._clock = clock
        self._expect = expect

    @property
    def channels(self) -> tuple[str, ...]:
        """How an answer can be had; by e-mail only where somebody sends e-mail."""
        return tuple(each for each in CHANNELS if each != "email" or self._post.is_open)

    def expected(self) -> date | None:
        """Give the day by which a question that is asked now is to be answered; None where none is promised."""
        return self._expect(self._clock.now())

    def open(self, handover: Handover) -> Case:
        """Open a case with everything known; the same message of the same conversation opens one case only."""
        case = self._case(handover)
        opened = CaseEvent(case.id, case.created_at, APPLICANT, "opened", handover.question)
        letters = (*self._post.news_for(case, NEW_CASE, mark=case.id), *self._post.letter_for(case, RECEIVED))
        return self._cases.open(case, opened, letters)

    def cases_of(self, conversation: str) -> Sequence[Case]:
        """Give a conversation's cases, oldest first."""
        return self._cases.of_conversation(conversation)

    def writing(self, conversation: str, text: str, client_id: str) -> Callable[[Case], Change]:
        """Give the act that writes a text of the applicant's in a case, and opens the case again if need be.

        The act raises UnknownCaseError for the case of another conversation.
        """

        def act(case: Case) -> Change:
            if case.conversation != conversation:
                raise UnknownCaseError(case.id)
            change = self._with_day(case, casework.write(case, text, client_id, self._clock.now()))
            return replace(change, letters=self._post.news_for(change.case, APPLICANT_WROTE, mark=client_id))

        return act

    def rate(self, conversation: str, case_id: str, helpful: bool, comment: str | None) -> Case:
        """Keep whether the answer helped; raises UnknownCaseError."""
        now = self._clock.now()
        return self._change(conversation, case_id, lambda case: casework.rate(case, helpful, comment, now))

    def withdraw(self, conversation: str, case_id: str) -> Case:
        """Take the question back; raises UnknownCaseError, CaseClosedError."""
        now = self._clock.now()
        return self._change(conversation, case_id, lambda case: casework.withdraw(case, now))

    def _with_day(self, before: Case, change: Change) -> Change:
        """Reckon the day of an answer anew where it was not IMDi's turn before."""
        if before.status in OPEN_STATUSES:
            return change
        return replace(change, case=replace(change.case, due=self.expected()))

    def _change(self, conversation: str, case_id: str, decide: Callable[[Case], Change]) -> Case:
        def decide_for_owner(case: Case) -> Change:
            if case.conversation != conversation:
                raise UnknownCaseError(case_id)
            return decide(case)

        return self._cases.change(case_id, decide_for_owner, self._clock.now())

    def _case(self, handover: Handover) -> Case:
        draft, now = handover.draft, self._clock.now()
        number = draft.value("municipality")
        # As it is today, and in today's county: that is how advisers look for it.
        place = self._register.municipality(number, now.date()) if number else None
        case_id = str(uuid5(NAMESPACE_URL, f"{draft.id}/{handover.message}"))
        return Case(
            id=case_id,
            conversation=draft.id,
            message=handover.message,
            question=handover.question,
            reach=handover.reach,
            language=handover.language,
            created_at=now,
            updated_at=now,
            call=draft.call,
            known=self._knowing.known(draft, handover.topic),
            area=draft.area,
            municipality=number,
            county=place.county_number if place else None,
            body=self._body(draft, handover.topic),
            due=self._expect(now),
            searched=searched_text(
                case_id[:8], handover.question, place.name if place else None, draft.value(CONTACT_PERSON)
            ),
        )

    def _body(self, draft: Draft, topic: str | None) -> str:
        """Say whose contacts answer questions on a topic."""
        about = [each.contacts for each in self._drafting.call_of(draft).statements if topic in each.topics]
        return next((body for body in about if body != IMDI), IMDI)
