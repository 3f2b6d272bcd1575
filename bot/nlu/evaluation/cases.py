"""The test sets: one message a line, with what it may be taken to mean and the conversation it stands in."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.nlu.plausibility import TOPIC
from bot.nlu.situation import Situation

COLUMNS = {
    "questions": ("register", "expected", "message"),
    "pairs": ("register", "expected", "message"),
    "outside": ("register", "expected", "message"),
    "acts": ("register", "expected", "form", "question", "message"),
}
_EITHER, _BOTH, _NONE = "|", "+", "-"


@dataclass(frozen=True)
class Case:
    """A message, its register, and the sets of meanings that are right: each set is all that must be understood."""

    file: str
    register: str
    expected: tuple[frozenset[str], ...]
    message: str
    situation: Situation

    @property
    def name(self) -> str:
        """The first of the right meanings, to count the case under."""
        return " + ".join(sorted(self.expected[0]))


def read_cases(folder: Path) -> list[Case]:
    """Read the test sets of understanding in a folder; those of other kinds (facts, descriptions) are passed by.

    `expected` is `a|b` for either and `a+b` for both; a situation is a form and `question:kind`, or - for neither.
    """
    return [case for name, columns in COLUMNS.items() for case in _read(folder / f"{name}.tsv", columns)]


def _read(path: Path, columns: Sequence[str]) -> Iterable[Case]:
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, columns, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["register"] != "register":
                yield Case(path.stem, row["register"], _expected(row["expected"]), row["message"], _situation(row))


def _expected(column: str) -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(name.strip().removeprefix(TOPIC) for name in either.split(_BOTH)) for either in column.split(_EITHER)
    )


def _situation(row: Mapping[str, str]) -> Situation:
    form, question = (None if row.get(name, _NONE) == _NONE else row[name] for name in ("form", "question"))
    name, _, kind = (question or "").partition(":")
    return Situation(known=True, form=form, question=name or None, question_kind=kind or None)
