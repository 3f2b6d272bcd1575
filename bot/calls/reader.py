"""Reads a call file, or refuses it with everything that is wrong with it.

Everything a call says is data, and a new one needs no change here. Most ids are the file's own; the program itself
knows these, and does without the ones a call leaves out, except `area`, `participants` and the day `deadline`:

- questions: `area` (of kind area) chooses whose questions and conditions follow; `participants` and
  `months_per_participant` are what a stipend is calculated from; `participants_under_25` are those below the age limit
  of the area's terms, whatever it is (rule year4), `participants_with_other_benefit` those with another benefit (rule
  cap); `municipality` brings `organisation_number`; `cooperating_municipalities`, `title`, `project_years` and the
  amounts costs_…, own_contribution_amount, other_funding_amount, applied_amount and stipend_amount have places of
  their own in the exported draft; `contact_email` and `project_years` are also taken from what is said in passing
- days: `deadline` is told with the greeting
- topics: the statement on `deadline` says when the day has passed, the one on `multi_year` stands in the exported draft
"""

from collections.abc import Sequence
from pathlib import Path

from bot.calls.areas import read_areas, read_disqualifiers
from bot.calls.conditions import read_conditions
from bot.calls.criteria import read_criteria
from bot.calls.faults import FaultList
from bot.calls.guide import read_guide
from bot.calls.kinds import DAY, IDENTIFIER, INTEGER, TEXT, one_of
from bot.calls.located import load
from bot.calls.questions import read_questions
from bot.calls.reading import Reading
from bot.calls.record import Record
from bot.calls.statements import BODIES, read_examples, read_statements
from bot.calls.texts import citation, wording
from bot.scheme.call import Call, CallDate, Contact, Section
from bot.scheme.conditions import Condition
from bot.scheme.questions import Question


def read_call(path: Path) -> Call:
    """Read one call; raises CallFileError with all faults of the file."""
    faults = FaultList(path)
    top = Record("", load(path, faults), faults)
    reading = Reading(circular=top.need("circular", TEXT), url=top.may("url", TEXT))
    call = _call(top, reading)
    reading.refuse_unknown_names()
    reading.refuse_impossible_answers(call.questions)
    top.refuse_unknown_keys()
    faults.refuse()
    return call


def _call(top: Record, reading: Reading) -> Call:
    areas = read_areas(top, reading)
    reading.areas = tuple(area.number for area in areas)
    conditions, own_questions = read_conditions(top, reading)
    questions = in_order(conditions, own_questions, read_questions(top, reading))
    return Call(
        id=top.need("id", IDENTIFIER),
        title=wording(top, "title"),
        circular=reading.circular,
        year=top.need("year", INTEGER),
        deadline=top.need("deadline", DAY),
        areas=areas,
        statements=read_statements(top, reading),
        conditions=conditions,
        questions=questions,
        dates=tuple(_date(record, reading) for record in top.records("dates")),
        contacts=tuple(_contact(record) for record in top.records("contacts")),
        disqualifiers=read_disqualifiers(top, reading),
        examples=read_examples(top, reading),
        sections=tuple(_section(record, reading) for record in top.records("sections")),
        criteria=read_criteria(top, reading, questions),
        guide=read_guide(top, reading),
    )


def in_order(
    conditions: Sequence[Condition], own_questions: Sequence[Question], others: Sequence[Question]
) -> tuple[Question, ...]:
    """Put the area first, on which all else depends, and then the conditions' questions, in their order.

    A condition that is judged by a fact brings the fact's question, where the eligibility form asks it.
    """
    by_id = {question.id: question for question in (*own_questions, *others)}
    ordered = {question.id: question for question in others if question.kind == "area"}
    for condition in conditions:
        question = by_id.get(condition.fact or condition.id)
        if question is not None and (condition.fact is None or "eligibility" in question.forms):
            ordered.setdefault(question.id, question)
    for question in others:
        ordered.setdefault(question.id, question)
    return tuple(ordered.values())


def _date(record: Record, reading: Reading) -> CallDate:
    date_id = record.need("id", IDENTIFIER)
    reading.claim("date", date_id, record)
    return CallDate(
        id=date_id,
        day=record.need("day", DAY),
        text=wording(record, "text"),
        citation=citation(record, date_id, reading),
    )


def _contact(record: Record) -> Contact:
    return Contact(
        name=record.need("name", TEXT),
        body=record.need("body", one_of(BODIES)),
        phone=record.need("phone", TEXT),
        email=record.may("email", TEXT),
    )


def _section(record: Record, reading: Reading) -> Section:
    section_id = record.need("id", IDENTIFIER)
    reading.claim("section", section_id, record)
    return Section(section_id, wording(record, "title"))
