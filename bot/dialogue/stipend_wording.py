"""A stipend calculation in words: the phrases of stipend.yml with its figures filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from bot.dialogue.phrases import Phrases
from bot.scheme.base_amounts import BaseAmount
from bot.scheme.call import Call
from bot.scheme.citation import Citation
from bot.scheme.stipend_terms import StipendTerms
from bot.scheme.stipend_values import AnyBaseAmount, Assumption, Step, StipendResult
from bot.services.stipends import StipendAnswer
from bot.wording import day, kroner

COUNTS = ("count", "months", "years", "share", "rate", "age")


@dataclass(frozen=True)
class StipendTold:
    """What is said first, the steps and assumptions as sentences, and the table of the card."""

    headline: str
    steps: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    table: Mapping[str, Any] | None = None


class StipendWording:
    """Tells calculations; every sentence is a phrase."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def told(self, answer: StipendAnswer, language: str) -> StipendTold:
        """Tell a calculation, or why there is none."""
        if answer.result is None:
            return StipendTold(self._without_rule(answer, language))
        result = answer.result
        return StipendTold(
            headline=self._headline(answer.area.stipend, result, language),
            steps=tuple(self.step(step, language) for line in result.lines for step in line.steps),
            assumptions=tuple(self.assumption(each, language) for each in result.assumptions),
            table=_table(result),
        )

    def step(self, step: Step, language: str) -> str:
        """Tell one step of a line."""
        return self._phrases.text(f"step_{step.code}", language, **_shown(step.values, language))

    def assumption(self, assumption: Assumption, language: str) -> str:
        """Tell what the figures rest on."""
        values = _shown(assumption.values, language)
        return self._phrases.text(f"assumption_{assumption.code}", language, **values)

    def source(self, amount: AnyBaseAmount, language: str) -> str:
        """Tell where the base amount comes from."""
        if not isinstance(amount, BaseAmount):
            return self._phrases.text("base_amount_entered", language)
        since = day(amount.valid_from, language)
        return self._phrases.text("base_amount_source", language, valid_from=since, source=amount.source)

    def citation(self, call: Call, answer: StipendAnswer) -> Citation | None:
        """Find where in the circular the area's rule, or its silence, stands."""
        return call.statement(answer.area.stipend.statement).citation

    def _without_rule(self, answer: StipendAnswer, language: str) -> str:
        area = answer.area
        phrase = f"stipend_{answer.rule}"
        values = {"number": area.number, "circular": area.refers_to, "months": area.stipend.longest_months}
        return self._phrases.text(phrase, language, **values)

    def _headline(self, terms: StipendTerms, result: StipendResult, language: str) -> str:
        values: dict[str, Any] = {"base_amount": result.base_amount.value, "grant": result.grant_max}
        phrase = f"stipend_{result.rule}"
        if result.range:
            phrase += "_range"
            values |= {"least": result.range.stipend_min, "most": result.range.stipend_max}
            values["age"] = terms.young_below_age
        elif result.stipend_total is not None:
            values |= {"stipend": result.stipend_total, "own": result.own_share}
        return self._phrases.text(phrase, language, **_shown(values, language))


def _shown(values: Mapping[str, Any], language: str) -> dict[str, str]:
    return {name: _value(name, value, language) for name, value in values.items()}


def _value(name: str, value: Any, language: str) -> str:
    if isinstance(value, date):
        return day(value, language)
    if name not in COUNTS and isinstance(value, (Decimal, int)):
        return kroner(value, language)
    return str(value)


def _table(result: StipendResult) -> dict[str, Any]:
    return {
        "lines": [
            {
                "count": line.count,
                "age_group": line.age_group,
                "months": line.months,
                "stipend": _plain(line.stipend),
                "grant": _plain(line.grant),
                "own": _plain(line.own),
            }
            for line in result.lines
        ],
        "stipend_total": _plain(result.stipend_total),
        "grant_max": _plain(result.grant_max),
        "own_share": _plain(result.own_share),
    }


def _plain(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"
