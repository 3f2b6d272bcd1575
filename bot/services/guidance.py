"""Answers from the circular: the statement a topic asks for, led by what the message shows was asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.scheme.call import Call, Statement
from bot.scheme.citation import Citation
from bot.scheme.errors import UnknownItemError
from bot.scheme.facts import Facts
from bot.scheme.leads import lead_for
from bot.services.ports import Calls, Clock


@dataclass(frozen=True)
class Asked:
    """A question: its topic, the part of the message it was found in, and what the message states beside it."""

    topic: str
    part: str
    facts: Facts
    area: int | None = None


@dataclass(frozen=True)
class Told:
    """An answer: its text with the lead first, where it comes from, and whether there is more to tell.

    `status` is the statement's; `deadline_passed` is set where the answer speaks of a deadline that has passed.
    """

    statement: Statement
    text: str
    citation: Citation | None
    has_more: bool
    deadline_passed: date | None = None

    @property
    def status(self) -> str:
        """Whether the circular states it, leaves it open, or it is advice of ours."""
        return self.statement.status


class Guidance:
    """Answers questions about a call."""

    def __init__(self, calls: Calls, clock: Clock) -> None:
        self._calls = calls
        self._clock = clock

    def answer(self, call_id: str, asked: Asked, language: str) -> list[Told]:
        """Answer a question; several statements where it depends on an area that is not known.

        Raises UnknownItemError for a topic the call says nothing about.
        """
        call = self._calls.get(call_id)
        return [self._told(call, statement, asked, language) for statement in self._statements(call, asked)]

    def more(self, call_id: str, topic: str, area: int | None, language: str) -> list[Told]:
        """Tell what there is beyond the answer to a topic; an empty list where nothing is left."""
        call = self._calls.get(call_id)
        statements = self._statements(call, Asked(topic, "", Facts(), area))
        return [
            Told(statement, statement.more.in_language(language), statement.citation, has_more=False)
            for statement in statements
            if statement.more
        ]

    def title(self, call_id: str, topic: str, language: str) -> str | None:
        """Give the few words a topic goes by on a button; None where the call says nothing about it."""
        for statement in self._calls.get(call_id).statements:
            if topic in statement.topics and statement.title:
                return statement.title.in_language(language)
        return None

    def _statements(self, call: Call, asked: Asked) -> Sequence[Statement]:
        about = [statement for statement in call.statements if asked.topic in statement.topics]
        if not about:
            raise UnknownItemError("topic", asked.topic)
        if referred := _of_a_circular_of_its_own(call, asked.facts.areas):
            return referred
        areas = asked.facts.areas or ((asked.area,) if asked.area else ())
        in_play = [each for each in about if not each.areas or set(each.areas) & set(areas)]
        return in_play or about

    def _told(self, call: Call, statement: Statement, asked: Asked, language: str) -> Told:
        lead = lead_for(statement, asked.part, asked.facts)
        text = statement.text.in_language(language)
        passed = "deadline" in statement.topics and not call.is_open(self._clock.now().date())
        return Told(
            statement=statement,
            text=f"{lead.in_language(language)} {text}" if lead else text,
            citation=statement.citation,
            has_more=statement.more is not None,
            deadline_passed=call.deadline if passed else None,
        )


def _of_a_circular_of_its_own(call: Call, areas: Sequence[int]) -> list[Statement]:
    """Give what is told of an area that another circular is about, where no other area is asked about; else nothing."""
    if not areas or any(call.area(number).refers_to is None for number in areas):
        return []
    themes = {call.area(number).theme for number in areas}
    return [statement for statement in call.statements if themes & set(statement.topics)]
