"""What a focus area of a call file says on stipends."""

from bot.calls.kinds import COUNT, FLAG, IDENTIFIER, RATE, SHARE, one_of
from bot.calls.reading import Reading
from bot.calls.record import Record
from bot.scheme.stipend_terms import RULES, StipendTerms

NO_TERMS = StipendTerms("", "")


def stipend_terms(area: Record, reading: Reading) -> StipendTerms:
    """Read an area's terms; a figure its rule has no use for is refused as an unknown key."""
    record = area.record("stipend")
    if record is None:
        return NO_TERMS
    rule = record.need("rule", one_of(RULES))
    statement = record.need("statement", IDENTIFIER)
    reading.use("statement", statement, record, "statement")
    if rule == "year4":
        return _year4(record, statement)
    if rule == "cap":
        return _cap(record, statement)
    return StipendTerms(rule, statement)


def _year4(record: Record, statement: str) -> StipendTerms:
    return StipendTerms(
        rule="year4",
        statement=statement,
        grant_in_base_amounts=record.need("grant_in_base_amounts", RATE),
        longest_months=record.need("longest_months", COUNT),
        stipend_in_base_amounts=record.need("stipend_in_base_amounts", RATE),
        young_below_age=record.need("young_below_age", COUNT),
        young_share=record.need("young_share", SHARE),
    )


def _cap(record: Record, statement: str) -> StipendTerms:
    return StipendTerms(
        rule="cap",
        statement=statement,
        grant_in_base_amounts=record.need("grant_in_base_amounts", RATE),
        longest_months=record.need("longest_months", COUNT),
        other_benefit_bars=record.need("other_benefit_bars", FLAG),
    )
