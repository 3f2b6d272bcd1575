"""Facts mentioned in passing, as answers to the questions they belong to."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.scheme.facts import Facts


def answers_mentioned(facts: Facts, known: Mapping[str, Any]) -> dict[str, Any]:
    """Turn the facts of a message into values by question id; `known` are the values so far.

    A number of participants without a unit is not taken: only what the message says it counts.
    """
    values: dict[str, Any] = {}
    if len(facts.areas) == 1:
        values["area"] = facts.areas[0]
    if len(facts.municipalities) == 1 and len(facts.municipalities[0]) == 1:
        values["municipality"] = facts.municipalities[0][0]
    if len(facts.organisation_numbers) == 1:
        values["organisation_number"] = facts.organisation_numbers[0]
    if len(facts.emails) == 1:
        values["contact_email"] = facts.emails[0]
    return values | _counted(facts, known)


def _counted(facts: Facts, known: Mapping[str, Any]) -> dict[str, Any]:
    found = {
        "participants": _one_number_of_participants(facts),
        "participants_under_25": facts.first("participants", "under_25"),
        "participants_with_other_benefit": facts.first("participants", "other_benefit"),
        "months_per_participant": facts.first("months"),
        "project_years": facts.first("years"),
    }
    older = facts.first("participants", "25_or_over")
    everyone = found["participants"] if found["participants"] is not None else known.get("participants")
    younger = found["participants_under_25"]
    if older is not None and younger is None and everyone is not None:
        found["participants_under_25"] = Decimal(everyone) - older
    if older is not None and younger is not None and everyone is None:
        found["participants"] = older + younger
    return {question: _plain(number) for question, number in found.items() if number is not None}


def _one_number_of_participants(facts: Facts) -> Decimal | None:
    """Give how many take part where a message says so once: of two numbers neither need be all of them."""
    said = [each.value for each in facts.quantities if each.unit == "participants" and each.group is None]
    return said[0] if len(said) == 1 else None


def _plain(number: Decimal) -> int | Decimal:
    return int(number) if number == int(number) else number
