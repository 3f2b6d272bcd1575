"""The recommendation on descriptions written apart from those it learnt from."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.calls.shelf import bundled_calls
from bot.nlu.describing import Describing
from bot.scheme.call import Call
from bot.scheme.recommending import Impression, Recommendation, recommend

REFUSED = "-"


@dataclass(frozen=True)
class Described:
    """A description, the areas (or the refusal) that are right for it, and what it got."""

    expected: tuple[str, ...]
    text: str
    found: Recommendation

    @property
    def given(self) -> tuple[str, ...]:
        """The areas suggested, best first; the refusal; or nothing."""
        if self.found.refused:
            return (REFUSED,)
        return tuple(str(each.area.number) for each in self.found.suggestions)

    @property
    def right(self) -> bool:
        """Whether the first choice is right; for what must be refused, naming no area at all is right too."""
        return (self.given or (REFUSED,))[0] in self.expected

    @property
    def shown(self) -> bool:
        """Whether a right one is the first, or the second where both are asked about."""
        return self.right or (self.found.close and self.given[1] in self.expected)


def described(folder: Path, describing: Describing) -> list[Described]:
    """Recommend for each row of descriptions.tsv: register, expected (`a | b` for either), description."""
    path = folder / "descriptions.tsv"
    if not path.exists():
        return []
    call = bundled_calls().all()[-1]
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row[0] != "register"]
    return [_described(call, describing, expected, text.replace("\\n", "\n")) for _, expected, text in rows]


def report_descriptions(rows: list[Described], with_failures: bool) -> Iterator[str]:
    """Give the table of descriptions by what is right for them, or each that got something else."""
    if with_failures:
        yield from (
            f"descriptions\t{'|'.join(row.expected)}\t{' '.join(row.given)}\t{row.text[:200]!r}"
            for row in rows
            if not row.right
        )
        return
    groups: dict[str, list[Described]] = defaultdict(list)
    for row in rows:
        groups[" | ".join(row.expected)].append(row)
    yield f"\n{'descriptions':34} cases   first %   shown %"
    for name, group in [*sorted(groups.items()), ("all", rows)]:
        yield f"{name:34}{len(group):6d}{_share(group, 'right'):10.1f}{_share(group, 'shown'):10.1f}"


def _described(call: Call, describing: Describing, expected: str, text: str) -> Described:
    impression = Impression(describing.likely(text), lambda name: describing.telling(text, name))
    names = tuple(each.strip() for each in expected.split("|"))
    return Described(names, text, recommend(call, text, impression))


def _share(rows: list[Described], name: str) -> float:
    return 100.0 * sum(bool(getattr(row, name)) for row in rows) / len(rows)
