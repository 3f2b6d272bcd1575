"""What all parts of one reading share: the circular, and the names that are claimed and used."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from bot.calls.answers import misfit
from bot.calls.record import Record
from bot.scheme.questions import Question

Name = tuple[str, Hashable]


@dataclass
class Reading:
    """One reading of one file.

    A name is looked up when everything has been read: an entry may refer to a later one.
    """

    circular: str
    url: str | None
    areas: tuple[int, ...] = ()
    _claimed: dict[Name, int] = field(default_factory=dict)
    _used: list[tuple[Name, Record, str]] = field(default_factory=list)
    _expected: list[tuple[str, object, Record, str]] = field(default_factory=list)

    def claim(self, what: str, name: Hashable, record: Record, key: str = "id") -> None:
        """Take a name that may be taken once; a refused value has no name to take."""
        first = self._claimed.get((what, name))
        if name and first is not None:
            record.fault(f"the {what} {name} is there already, in line {first}", key)
        self._claimed.setdefault((what, name), record.line_of(key))

    def mark(self, what: str, name: Hashable) -> None:
        """Say that a name can be used for something more than it was claimed for."""
        self._claimed.setdefault((what, name), 0)

    def use(self, what: str, name: Hashable, record: Record, key: str) -> None:
        """Refer to a name that must be there in the end."""
        if name:
            self._used.append(((what, name), record, key))

    def expect(self, question: str, answer: object, record: Record, key: str) -> None:
        """Say that a value is compared with the answers to a question."""
        self._expected.append((question, answer, record, key))

    def refuse_impossible_answers(self, questions: Iterable[Question]) -> None:
        """Note every value that no answer to its question can equal or be measured against."""
        by_id = {question.id: question for question in questions}
        for question_id, answer, record, key in self._expected:
            reason = misfit(by_id[question_id], answer) if question_id in by_id else None
            if reason is not None:
                record.fault(reason, key)

    def refuse_unknown_names(self) -> None:
        """Note every name that was used and never claimed; in a file without areas that fault is told once, above."""
        for (what, name), record, key in self._used:
            if (what, name) not in self._claimed and (what != "focus area" or self.areas):
                record.fault(f"no {what} is called {name}", key)
