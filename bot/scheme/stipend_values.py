"""What a stipend calculation is asked about, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from bot.scheme.base_amounts import BaseAmount

# What the two age groups are called everywhere; the limit itself is the call's (StipendTerms.young_below_age).
UNDER_25 = "under_25"
FROM_25 = "25_or_over"
AGE_GROUPS = (UNDER_25, FROM_25)

Value = int | str | Decimal | date | None


@dataclass(frozen=True)
class ParticipantGroup:
    """Participants who are alike; the age or the group may be unknown, `months` is each one's time in the project."""

    count: int
    age: int | None = None
    age_group: str | None = None
    months: int = 12
    other_benefit: bool = False


@dataclass(frozen=True)
class EnteredBaseAmount:
    """A base amount in kroner that the applicant typed, of no date and no source."""

    value: Decimal


AnyBaseAmount = BaseAmount | EnteredBaseAmount


@dataclass(frozen=True)
class Step:
    """One step of a line's calculation; the codes are listed in bot/scheme/stipend_steps.py."""

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Assumption:
    """Something the figures rest on that the circular does not say; codes as for Step."""

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class StipendLine:
    """One group's amounts in kroner; `stipend` and `own` are None where the level or the age is not known."""

    count: int
    age_group: str | None
    months: int
    stipend: Decimal | None
    grant: Decimal
    own: Decimal | None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True)
class StipendRange:
    """The least and the most the stipends can come to, while somebody's age is unknown."""

    stipend_min: Decimal
    stipend_max: Decimal


@dataclass(frozen=True)
class StipendResult:
    """A whole calculation in kroner; the lines add up to the totals, grant and own share to the stipend."""

    rule: str
    base_amount: AnyBaseAmount
    lines: tuple[StipendLine, ...]
    stipend_total: Decimal | None
    grant_max: Decimal
    own_share: Decimal | None
    assumptions: tuple[Assumption, ...] = ()
    range: StipendRange | None = None
