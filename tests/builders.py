"""Makes the scheme's values with sensible defaults, so that a test names only what it is about."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from bot.scheme.base_amounts import BaseAmount
from bot.scheme.call import Call, FocusArea, Statement
from bot.scheme.citation import Citation
from bot.scheme.conditions import Condition
from bot.scheme.facts import Facts, Quantity
from bot.scheme.questions import Question
from bot.scheme.stipend_terms import StipendTerms
from bot.scheme.wording import Wording

CIRCULAR = "Rundskriv om prøvetilskudd"
ASSESSED_AREAS = (1, 2, 3, 4, 5, 6)
YEAR4 = StipendTerms("year4", "fourth_year_stipend", Fraction(1), 12, Fraction(2), 25, Fraction(2, 3))
CAP = StipendTerms("cap", "social_entrepreneur_stipend", Fraction(1), 36, other_benefit_bars=True)
NONE = StipendTerms("none", "stipend_other_areas")
REFER = StipendTerms("refer", "vocational_model")
STIPEND_TERMS = {1: YEAR4, 2: CAP, 3: NONE, 4: NONE, 5: NONE, 6: NONE, 7: REFER}


def make_wording(nb: str = "En tekst", nn: str | None = None, en: str | None = None) -> Wording:
    return Wording(nb, nb if nn is None else nn, en)


def make_citation(statement: str = "statement", **values: Any) -> Citation:
    return Citation(**{"circular": CIRCULAR, "section": "Vilkår for å få tilskudd", "statement": statement, **values})


def make_condition(id: str = "steering_group", kind: str = "krav", **values: Any) -> Condition:
    defaults = {"areas": ASSESSED_AREAS, "text": make_wording(), "citation": make_citation(id)}
    return Condition(id=id, kind=kind, **{**defaults, **values})


def make_question(id: str = "title", kind: str = "line", **values: Any) -> Question:
    defaults = {
        "text": make_wording("Hva heter prosjektet?"),
        "label": make_wording("Tittel"),
        "areas": ASSESSED_AREAS,
        "forms": ("application",),
        "section": "project",
    }
    return Question(id=id, kind=kind, **{**defaults, **values})


def make_statement(id: str = "own_contribution", **values: Any) -> Statement:
    defaults = {"topics": (id,), "text": make_wording(), "citation": make_citation(id)}
    return Statement(id=id, **{**defaults, **values})


def make_area(number: int = 1, **values: Any) -> FocusArea:
    defaults = {
        "theme": f"theme_{number}",
        "title": make_wording(f"Område {number}"),
        "gist": make_wording(),
        "names": (f"område {number}",),
        "stipend": STIPEND_TERMS[number],
        "refers_to": "16/2023" if number == 7 else None,
    }
    return FocusArea(number=number, **{**defaults, **values})


def make_call(conditions: Iterable[Condition] = (), id: str = "2023", **values: Any) -> Call:
    defaults = {
        "title": make_wording("Prøvetilskudd 2023"),
        "circular": CIRCULAR,
        "year": 2023,
        "deadline": date(2023, 2, 14),
        "areas": tuple(make_area(number) for number in STIPEND_TERMS),
        "statements": (),
        "questions": (),
        "dates": (),
        "contacts": (),
    }
    return Call(id=id, conditions=tuple(conditions), **{**defaults, **values})


def make_base_amount(value: int | str = 111_477, **values: Any) -> BaseAmount:
    defaults = {"valid_from": date(2022, 5, 1), "valid_to": date(2023, 4, 30), "source": "nav.no/grunnbelopet"}
    return BaseAmount(value=Decimal(value), **{**defaults, **values})


def make_quantity(value: int | str, unit: str | None = "participants", group: str | None = None) -> Quantity:
    return Quantity(Decimal(value), unit, group, 0, 0)


def make_facts(*quantities: Quantity, **values: Any) -> Facts:
    return Facts(quantities=quantities, **values)
