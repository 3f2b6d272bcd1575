"""The first words of an answer: a yes, a no or a reckoning, only where the message makes them certain."""

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.scheme.call import Lead, Statement
from bot.scheme.facts import Facts


@dataclass(frozen=True)
class ChosenLead:
    """A lead, and the number in the message it speaks about."""

    lead: Lead
    number: Decimal | None

    def in_language(self, language: str) -> str:
        """Give the lead with the number filled in, as whole numbers are written."""
        shown = "" if self.number is None else f"{self.number.normalize():f}".replace(".", ",")
        return self.lead.text.in_language(language).replace("{number}", shown)


def folded(message: str) -> str:
    """Write a message the way `says` and `unless` expect it: lower case, single spaces."""
    return " ".join(message.casefold().split())


def lead_for(statement: Statement, message: str, facts: Facts) -> ChosenLead | None:
    """Find the first lead whose tests all hold, or None where the message shows none to fit."""
    text = folded(message)
    for lead in statement.leads:
        number = facts.first(lead.unit) if lead.unit else None
        if _words_fit(lead, text) and _number_fits(lead, number) and _day_fits(lead, facts):
            return ChosenLead(lead, number)
    return None


def _words_fit(lead: Lead, text: str) -> bool:
    if lead.says and not re.search(lead.says, text):
        return False
    return not (lead.unless and re.search(lead.unless, text))


def _number_fits(lead: Lead, number: Decimal | None) -> bool:
    if lead.unit is None:
        return True
    if number is None:
        return False
    return (lead.at_least is None or number >= lead.at_least) and (lead.at_most is None or number <= lead.at_most)


def _day_fits(lead: Lead, facts: Facts) -> bool:
    if lead.before is None and lead.after is None:
        return True
    return any(
        (lead.before is None or day < lead.before) and (lead.after is None or day > lead.after) for day in facts.dates
    )
