"""Conditions (vilkår): three-valued verdicts, and what they add up to."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from bot.scheme.citation import Citation
from bot.scheme.wording import Wording

KINDS = ("krav", "prioritet", "råd", "info", "gjelder")
TESTS: Mapping[str, Callable[[Any, Any], bool]] = {
    "equals": operator.eq,
    "at_least": operator.ge,
    "at_most": operator.le,
}


class Status(Enum):
    """How one condition stands."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class Verdict(Enum):
    """What the conditions add up to; eligible only as far as the answers go."""

    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    NEEDS_MORE = "needs_more"
    REFER = "refer"


@dataclass(frozen=True)
class Condition:
    """One condition of a call, told in our own words.

    `fact`, `test` and `limit` judge it by the answer to another question; without them it has a yes-no question
    with its own id. `open_when_unknown` is false where an unknown answer leaves nothing to clarify yet.
    """

    id: str
    kind: str
    areas: tuple[int, ...]
    text: Wording
    citation: Citation
    applies_when: str | None = None
    fact: str | None = None
    test: str | None = None
    limit: Any = None
    open_when_unknown: bool = True
    last_step: Wording | None = None
    remedy: Wording | None = None


@dataclass(frozen=True)
class Finding:
    """One condition and how it stands."""

    condition: Condition
    status: Status


@dataclass(frozen=True)
class Assessment:
    """The verdict, what stands behind it, and the ids that must be clarified."""

    verdict: Verdict
    findings: tuple[Finding, ...]
    open: tuple[str, ...]
