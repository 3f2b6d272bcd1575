"""What a reader of a draft should be told of its answers: they are kept, but something about them seems wrong.

| code                     | level   | values                                                      |
|--------------------------|---------|-------------------------------------------------------------|
| `not_split`              | warning | `years`                                                     |
| `years_missing`          | warning | `years`                                                     |
| `years_outside`          | warning | `years`, `span` (text)                                      |
| `above_grant`            | warning | `amount`, `grant`, `over`                                   |
| `above_grant_and_costs`  | warning | `amount`, `grant`, `costs`, `over`                          |
| `no_own_contribution`    | warning | `condition` (Wording)                                       |
| `financing_too_low`      | warning | `difference`                                                |
| `financing_too_high`     | warning | `difference`                                                |
| `more_than_everyone`     | warning | `participants`                                              |
| `other_organisation`     | warning | `organisation_number` (as the register has it)              |
| `odd_email`              | warning |                                                             |
| `later_years`            | info    | `text` (Wording)                                            |

Amounts of money are int or Decimal, `years` tuples of calendar years.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from bot.scheme.amounts import PROJECT_YEARS, by_year, project_years, total
from bot.scheme.budget import budget_lines, budget_of, is_complete
from bot.scheme.call import Call
from bot.scheme.citation import Citation
from bot.scheme.draft import Draft
from bot.scheme.reading import GROUPS

WARNING, INFO = "warning", "info"
OWN_CONTRIBUTION = "own_contribution"
LATER_YEARS_TOPIC = "multi_year"
USUAL_EMAIL = re.compile(r"[a-z0-9]+([._+'-][a-z0-9]+)*@([a-z0-9]+(-+[a-z0-9]+)*\.)+[a-z]{2,}", re.IGNORECASE)


@dataclass(frozen=True)
class Remark:
    """Something to tell of the answer to a question; codes and values are listed in the module's text."""

    question: str
    level: str
    code: str
    values: Mapping[str, Any] = field(default_factory=dict)
    citation: Citation | None = None


@dataclass(frozen=True)
class Held:
    """What a draft is held up against besides its call; None where it is not known or nothing can be compared.

    `grant_max` is the most that can be applied for to stipends, in kroner for the whole project; the organisation
    number is the municipality's in the register.
    """

    grant_max: Decimal | None = None
    organisation_number: str | None = None


def review(call: Call, draft: Draft, held: Held) -> list[Remark]:
    """Give every remark on a draft's answers; nothing is said of what nobody has answered."""
    return [
        *_splitting(call, draft),
        *_applied(call, draft, held.grant_max),
        *_own_contribution(call, draft),
        *_financing(call, draft),
        *_groups(draft),
        *_organisation(draft, held.organisation_number),
        *_emails(call, draft),
        *_later_years(call, draft),
    ]


def _splitting(call: Call, draft: Draft) -> Iterator[Remark]:
    years = project_years(call, draft)
    for question in budget_lines(call, draft):
        if not draft.knows(question.id):
            continue
        split = by_year(draft.value(question.id), years)
        if split is None:
            if len(years.known) > 1:
                yield Remark(question.id, WARNING, "not_split", {"years": years.known})
            continue
        outside = tuple(year for year in split if not years.covers(year))
        missing = tuple(year for year in years.known if year not in split)
        if outside:
            yield Remark(question.id, WARNING, "years_outside", {"years": outside, "span": years.span})
        if missing:
            yield Remark(question.id, WARNING, "years_missing", {"years": missing})


def _applied(call: Call, draft: Draft, grant_max: Decimal | None) -> Iterator[Remark]:
    """Hold what is applied for up against the most for stipends, and all other costs.

    The circular limits what the grant pays of the stipends, not of the rest.
    """
    applied = budget_of(call, draft).applied
    if applied is None or grant_max is None or draft.area is None:
        return
    costs = _of_role(call, draft, "cost")
    over = applied - grant_max - (costs or 0)
    if over <= 0:
        return
    values = {"amount": applied, "grant": grant_max, "over": over}
    code = "above_grant" if costs is None else "above_grant_and_costs"
    values |= {} if costs is None else {"costs": costs}
    statement_id = call.area(draft.area).stipend.statement
    citation = next((each.citation for each in call.statements if each.id == statement_id), None)
    for question in _asking(call, draft, "applied"):
        yield Remark(question, WARNING, code, values, citation)


def _own_contribution(call: Call, draft: Draft) -> Iterator[Remark]:
    condition = next((each for each in call.conditions if each.id == OWN_CONTRIBUTION), None)
    applies = condition is not None and (draft.area is None or draft.area in condition.areas)
    if condition is None or not applies or _of_role(call, draft, "own") != 0:
        return
    for question in _asking(call, draft, "own"):
        values = {"condition": condition.text}
        yield Remark(question, WARNING, "no_own_contribution", values, condition.citation)


def _financing(call: Call, draft: Draft) -> Iterator[Remark]:
    """Compare costs and financing once every amount is there: until then they cannot be expected to be equal."""
    difference = budget_of(call, draft).unfinanced
    if not difference or draft.area is None or not is_complete(call, draft):
        return
    code = "financing_too_low" if difference > 0 else "financing_too_high"
    for question in _asking(call, draft, "applied"):
        yield Remark(question, WARNING, code, {"difference": abs(difference)})


def _groups(draft: Draft) -> Iterator[Remark]:
    everyone = draft.value("participants")
    for group in GROUPS if everyone is not None else ():
        if draft.knows(group) and draft.value(group) > everyone:
            yield Remark(group, WARNING, "more_than_everyone", {"participants": everyone})


def _organisation(draft: Draft, registered: str | None) -> Iterator[Remark]:
    given = draft.value("organisation_number")
    if registered is not None and given is not None and given != registered:
        yield Remark("organisation_number", WARNING, "other_organisation", {"organisation_number": registered})


def _emails(call: Call, draft: Draft) -> Iterator[Remark]:
    for question in call.questions:
        if (
            question.kind == "email"
            and draft.knows(question.id)
            and not USUAL_EMAIL.fullmatch(draft.value(question.id))
        ):
            yield Remark(question.id, WARNING, "odd_email")


def _later_years(call: Call, draft: Draft) -> Iterator[Remark]:
    if len(project_years(call, draft).known) < 2:
        return
    for statement in call.statements:
        fits = not statement.areas or draft.area in statement.areas
        if LATER_YEARS_TOPIC in statement.topics and fits:
            yield Remark(PROJECT_YEARS, INFO, "later_years", {"text": statement.text}, statement.citation)


def _asking(call: Call, draft: Draft, role: str) -> list[str]:
    return [each.id for each in budget_lines(call, draft) if each.role == role and draft.knows(each.id)]


def _of_role(call: Call, draft: Draft, role: str) -> int | None:
    given = [total(draft.value(question)) for question in _asking(call, draft, role)]
    return sum(given) if given else None
