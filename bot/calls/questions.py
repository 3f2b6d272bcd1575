"""Questions of a call file: those that stand for themselves, and a condition's own."""

from bot.calls.kinds import ANSWER, FLAG, IDENTIFIER, INTEGER, one_of
from bot.calls.reading import Reading
from bot.calls.record import Record
from bot.calls.texts import areas, optional_citation, optional_wording, wording
from bot.scheme.conditions import Condition
from bot.scheme.questions import FORMS, KINDS, ROLES, Dependency, Option, Question

CHOICES = ("choice", "choices")
BOUNDED = ("number", "years", "months", "amount", "line", "text")
ASKED_OF_EVERYONE = ("krav", "gjelder")


def read_questions(top: Record, reading: Reading) -> tuple[Question, ...]:
    """Read the questions that are no condition's own."""
    return tuple(_question(record, reading) for record in top.records("questions"))


def own_question(condition: Condition, record: Record, reading: Reading) -> Question:
    """Read the yes-no question of a condition; a priority and an advice are asked in no form unless `asks` says so."""
    default = ("eligibility",) if condition.kind in ASKED_OF_EVERYONE else ()
    question = Question(
        id=condition.id,
        kind="yes_no",
        text=wording(record, "text"),
        label=wording(record, "label"),
        areas=condition.areas,
        forms=_forms(record) if record.has("forms") else default,
        section=_section(record, reading),
        required=record.given("required", FLAG, False),
        help=optional_wording(record, "help"),
        example=optional_wording(record, "example"),
        who=optional_wording(record, "who"),
        depends_on=_dependency(record, reading),
        implied_by=_dependency(record, reading, "implied_by"),
        met_by=record.given("met_by", FLAG, True),
        citation=condition.citation,
    )
    _check_section(question, record)
    return question


def _question(record: Record, reading: Reading) -> Question:
    question_id = record.need("id", IDENTIFIER)
    question = Question(
        id=question_id,
        kind=record.need("kind", one_of(KINDS)),
        text=wording(record, "text"),
        label=wording(record, "label"),
        areas=areas(record, reading) or reading.areas,
        forms=_forms(record),
        section=_section(record, reading),
        required=record.given("required", FLAG, False),
        help=optional_wording(record, "help"),
        example=optional_wording(record, "example"),
        who=optional_wording(record, "who"),
        options=_options(record, reading, question_id),
        depends_on=_dependency(record, reading),
        minimum=record.may("minimum", INTEGER),
        maximum=record.may("maximum", INTEGER),
        citation=optional_citation(record, question_id, reading),
        role=record.given("role", one_of(ROLES), ""),
    )
    reading.claim("condition or question", question_id, record)
    reading.mark("question", question_id)
    _check_section(question, record)
    _check_bounds(question, record)
    _check_options(question, record)
    _check_role(question, record)
    return question


def _forms(record: Record) -> tuple[str, ...]:
    if not record.has("forms"):
        record.fault("forms is missing; [] is a question that no form asks")
    return record.each("forms", one_of(FORMS))


def _section(record: Record, reading: Reading) -> str:
    section = record.given("section", IDENTIFIER, "")
    reading.use("section", section, record, "section")
    return section


def _options(record: Record, reading: Reading, question_id: str) -> tuple[Option, ...]:
    options = []
    for entry in record.records("options"):
        option = Option(entry.need("id", IDENTIFIER), wording(entry, "title"))
        reading.claim(f"option of {question_id}", option.id, entry)
        options.append(option)
    return tuple(options)


def _dependency(record: Record, reading: Reading, key: str = "depends_on") -> Dependency | None:
    entry = record.may_record(key)
    if entry is None:
        return None
    question = entry.need("question", IDENTIFIER)
    reading.use("question", question, entry, "question")
    answers = entry.some("answers", ANSWER)
    for answer in answers:
        reading.expect(question, answer, entry, "answers")
    return Dependency(question, answers)


def _check_section(question: Question, record: Record) -> None:
    if "application" in question.forms and not record.has("section"):
        record.fault("the application asks this, so the draft needs a section for it")


def _check_bounds(question: Question, record: Record) -> None:
    for key, bound in (("minimum", question.minimum), ("maximum", question.maximum)):
        if bound is not None and question.kind not in BOUNDED:
            record.fault(f"an answer of kind {question.kind} has no bounds", key)
    if question.minimum is not None and question.maximum is not None and question.minimum > question.maximum:
        record.fault("minimum is above maximum", "minimum")


def _check_options(question: Question, record: Record) -> None:
    if question.kind in CHOICES and not question.options:
        record.fault(f"a question of kind {question.kind} needs options", "options")
    if question.kind not in CHOICES and question.options:
        record.fault(f"a question of kind {question.kind} has no options", "options")


def _check_role(question: Question, record: Record) -> None:
    if question.role and question.kind != "amount":
        record.fault(f"an answer of kind {question.kind} has no role in the budget", "role")
