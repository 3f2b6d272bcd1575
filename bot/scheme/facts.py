"""What a message states beside its question: numbers with units, days, names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

UNITS = ("participants", "age", "months", "years", "percent", "kroner", "base_amounts", None)


@dataclass(frozen=True)
class Quantity:
    """A number with what it counts; `group` narrows participants (under_25, 25_or_over, other_benefit, women).

    `start` and `end` are its place in the message. A plain number has the unit None.
    """

    value: Decimal
    unit: str | None
    group: str | None
    start: int
    end: int


@dataclass(frozen=True)
class Facts:
    """Everything found in one message.

    `municipalities` has one entry a mention: the four-digit numbers it may mean (a bydel as 0301 and its own number,
    "0301-12"). `decision` is a yes or no in any form; None where the message is neither.
    """

    quantities: tuple[Quantity, ...] = ()
    dates: tuple[date, ...] = ()
    municipalities: tuple[tuple[str, ...], ...] = ()
    areas: tuple[int, ...] = ()
    organisation_numbers: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    decision: bool | None = None

    def first(self, unit: str | None, group: str | None = None) -> Decimal | None:
        """Give the first number with the unit and group, or None."""
        for quantity in self.quantities:
            if quantity.unit == unit and quantity.group == group:
                return quantity.value
        return None


def facts_to_json(facts: Facts) -> dict[str, Any]:
    """Write facts as plain JSON values; numbers as strings, days as ISO dates."""
    return {
        "quantities": [
            {"value": str(q.value), "unit": q.unit, "group": q.group, "start": q.start, "end": q.end}
            for q in facts.quantities
        ],
        "dates": [day.isoformat() for day in facts.dates],
        "municipalities": [list(mention) for mention in facts.municipalities],
        "areas": list(facts.areas),
        "organisation_numbers": list(facts.organisation_numbers),
        "emails": list(facts.emails),
        "decision": facts.decision,
    }


def facts_from_json(data: Mapping[str, Any]) -> Facts:
    """Read what facts_to_json wrote."""
    return Facts(
        quantities=tuple(
            Quantity(Decimal(q["value"]), q["unit"], q["group"], q["start"], q["end"]) for q in data["quantities"]
        ),
        dates=tuple(date.fromisoformat(day) for day in data["dates"]),
        municipalities=tuple(tuple(mention) for mention in data["municipalities"]),
        areas=tuple(data["areas"]),
        organisation_numbers=tuple(data["organisation_numbers"]),
        emails=tuple(data["emails"]),
        decision=data["decision"],
    )
