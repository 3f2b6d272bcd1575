"""Statements of a call file, their leads, and the examples a call brings for topics of its own."""

import re
from collections.abc import Mapping

from bot.calls.kinds import DAY, FLAG, IDENTIFIER, INTEGER, PATTERN, TEXT, one_of
from bot.calls.reading import Reading
from bot.calls.record import Record
from bot.calls.texts import areas, citation, optional_citation, optional_wording, wording
from bot.scheme.call import Lead, Statement
from bot.scheme.facts import UNITS
from bot.scheme.wording import Wording

STATUSES = ("stated", "open", "advice")
BODIES = ("imdi", "hkdir")
COUNTED = tuple(unit for unit in UNITS if unit is not None)
PLACEHOLDER = re.compile(r"\{.*?\}")


def read_statements(top: Record, reading: Reading) -> tuple[Statement, ...]:
    """Read what the circular says and leaves open."""
    return tuple(_statement(record, reading) for record in top.records("statements"))


def read_examples(top: Record, reading: Reading) -> Mapping[str, tuple[str, ...]]:
    """Read the questions by which people ask for topics that only this call has."""
    return dict(_examples(record, reading) for record in top.records("topics"))


def _statement(record: Record, reading: Reading) -> Statement:
    statement_id = record.need("id", IDENTIFIER)
    reading.claim("statement", statement_id, record)
    status = record.given("status", one_of(STATUSES), "stated")
    source = citation if status == "stated" else optional_citation
    statement = Statement(
        id=statement_id,
        topics=record.some("topics", IDENTIFIER),
        text=wording(record, "text"),
        citation=source(record, statement_id, reading),
        areas=areas(record, reading),
        status=status,
        title=optional_wording(record, "title"),
        more=optional_wording(record, "more"),
        leads=tuple(_lead(lead) for lead in record.records("leads")),
        contacts=record.given("contacts", one_of(BODIES), "imdi"),
        offers_human=record.given("offers_human", FLAG, status == "open"),
    )
    _claim_topics(statement, record, reading)
    return statement


def _claim_topics(statement: Statement, record: Record, reading: Reading) -> None:
    """Take each topic for each area; a statement for all areas leaves room for one about a single area."""
    for topic in statement.topics:
        reading.mark("topic", topic)
        for area in statement.areas or ("every area",):
            where = area if isinstance(area, str) else f"area {area}"
            reading.claim(f"statement for {where} on the topic", topic, record, "topics")


def _lead(record: Record) -> Lead:
    lead = Lead(
        text=wording(record, "text"),
        says=record.may("says", PATTERN),
        unless=record.may("unless", PATTERN),
        unit=record.may("unit", one_of(COUNTED)),
        at_least=record.may("at_least", INTEGER),
        at_most=record.may("at_most", INTEGER),
        before=record.may("before", DAY),
        after=record.may("after", DAY),
    )
    _check_bounds(lead, record)
    _check_placeholders(lead, record)
    return lead


def _check_bounds(lead: Lead, record: Record) -> None:
    if lead.unit is None and (lead.at_least is not None or lead.at_most is not None):
        record.fault("at_least and at_most need a unit")
    if lead.at_least is not None and lead.at_most is not None and lead.at_least > lead.at_most:
        record.fault("at_least is above at_most", "at_least")


def _check_placeholders(lead: Lead, record: Record) -> None:
    known = {"{number}"} if lead.unit else set()
    for unknown in sorted(_placeholders(lead.text) - known):
        record.fault(f"{unknown} is filled by nothing; {{number}} is, where the lead has a unit", "text")


def _placeholders(text: Wording) -> set[str]:
    return set(PLACEHOLDER.findall(" ".join((text.nb, text.nn, text.en or ""))))


def _examples(record: Record, reading: Reading) -> tuple[str, tuple[str, ...]]:
    topic = record.need("id", IDENTIFIER)
    reading.claim("topic with examples", topic, record)
    reading.use("topic", topic, record, "id")
    return topic, record.some("examples", TEXT)
