"""What a stipend calculation refuses, as StipendInputError with a field, a code and the limits in `values`.

| field                         | code                       | values           |
|-------------------------------|----------------------------|------------------|
| `participants`                | `empty`                    |                  |
| `participants`                | `too_many_participants`    | `most`           |
| `participants[i].count`       | `not_a_whole_number`       |                  |
|                               | `at_least`                 | `least`          |
| `participants[i].age`         | `not_a_whole_number`       |                  |
|                               | `between`                  | `least`, `most`  |
| `participants[i].age_group`   | `unknown_age_group`        | `known` (text)   |
|                               | `age_contradicts_age_group`| `age`            |
| `participants[i].months`      | `not_a_whole_number`       |                  |
|                               | `at_least`                 | `least`          |
|                               | `at_most_months`           | `most`           |
| `participants[i].other_benefit` | `not_true_or_false`      |                  |
| `base_amount`                 | `not_a_number`             |                  |
|                               | `between`                  | `least`, `most`  |
|                               | `at_most_two_decimals`     |                  |
|                               | `on_and_base_amount`       |                  |

A day outside the table of base amounts is refused by NoBaseAmountError.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from bot.scheme.base_amounts import BaseAmount, base_amount_on
from bot.scheme.errors import StipendInputError
from bot.scheme.stipend_amounts import age_group_of
from bot.scheme.stipend_terms import StipendTerms
from bot.scheme.stipend_values import AGE_GROUPS, AnyBaseAmount, EnteredBaseAmount, ParticipantGroup

MOST_PARTICIPANTS = 10_000
OLDEST = 120
# Wide enough for any base amount since the 1980s and for decades to come; beyond it somebody has mistyped.
LEAST_BASE_AMOUNT = Decimal(10_000)
MOST_BASE_AMOUNT = Decimal(1_000_000)


def chosen_base_amount(
    base_amounts: Iterable[BaseAmount],
    default_day: date,
    on: date | None = None,
    entered: Decimal | int | None = None,
) -> AnyBaseAmount:
    """Give the base amount of a day (the default one if none is chosen), or the entered one; never of both.

    Raises StipendInputError, and NoBaseAmountError for a day outside the table.
    """
    if entered is None:
        return base_amount_on(on or default_day, base_amounts)
    if on is not None:
        raise StipendInputError("base_amount", "on_and_base_amount")
    check_base_amount(entered)
    return EnteredBaseAmount(Decimal(entered))


def check_base_amount(value: Any) -> None:
    """Refuse a base amount that is none, in kroner with at most two decimals."""
    if type(value) not in (int, Decimal) or not Decimal(value).is_finite():
        raise StipendInputError("base_amount", "not_a_number")
    if not LEAST_BASE_AMOUNT <= value <= MOST_BASE_AMOUNT:
        limits = {"least": LEAST_BASE_AMOUNT, "most": MOST_BASE_AMOUNT}
        raise StipendInputError("base_amount", "between", limits)
    if (Fraction(value) * 100).denominator != 1:
        raise StipendInputError("base_amount", "at_most_two_decimals")


def check_groups(terms: StipendTerms, groups: Sequence[ParticipantGroup]) -> None:
    """Refuse groups that cannot be, or that the terms do not allow."""
    if not groups:
        raise StipendInputError("participants", "empty")
    for index, group in enumerate(groups):
        _check_group(terms, group, f"participants[{index}]")
    if sum(group.count for group in groups) > MOST_PARTICIPANTS:
        raise StipendInputError("participants", "too_many_participants", {"most": MOST_PARTICIPANTS})


def _check_group(terms: StipendTerms, group: ParticipantGroup, place: str) -> None:
    _check_at_least_one(group.count, f"{place}.count")
    _check_age(terms, group, place)
    _check_at_least_one(group.months, f"{place}.months")
    if group.months > terms.longest_months:
        raise StipendInputError(f"{place}.months", "at_most_months", {"most": terms.longest_months})
    if type(group.other_benefit) is not bool:
        raise StipendInputError(f"{place}.other_benefit", "not_true_or_false")


def _check_age(terms: StipendTerms, group: ParticipantGroup, place: str) -> None:
    if group.age_group is not None and group.age_group not in AGE_GROUPS:
        raise StipendInputError(f"{place}.age_group", "unknown_age_group", {"known": ", ".join(AGE_GROUPS)})
    if group.age is None:
        return
    _check_whole(group.age, f"{place}.age")
    if not 0 <= group.age <= OLDEST:
        raise StipendInputError(f"{place}.age", "between", {"least": 0, "most": OLDEST})
    if group.age_group not in (None, age_group_of(terms, group)):
        raise StipendInputError(f"{place}.age_group", "age_contradicts_age_group", {"age": group.age})


def _check_at_least_one(value: Any, field: str) -> None:
    _check_whole(value, field)
    if value < 1:
        raise StipendInputError(field, "at_least", {"least": 1})


def _check_whole(value: Any, field: str) -> None:
    if type(value) is not int:  # a bool is an int to isinstance
        raise StipendInputError(field, "not_a_whole_number")
