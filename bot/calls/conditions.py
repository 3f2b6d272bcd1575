"""Conditions of a call file, each with the question or the fact that judges it."""

from bot.calls.kinds import ANSWER, FLAG, IDENTIFIER, one_of
from bot.calls.questions import own_question
from bot.calls.reading import Reading
from bot.calls.record import Record
from bot.calls.texts import areas, citation, optional_wording, wording
from bot.scheme.conditions import KINDS, TESTS, Condition
from bot.scheme.questions import Question


def read_conditions(top: Record, reading: Reading) -> tuple[tuple[Condition, ...], tuple[Question, ...]]:
    """Read the conditions, and the questions that are theirs alone."""
    conditions: list[Condition] = []
    questions: list[Question] = []
    for record in top.records("conditions"):
        condition = _condition(record, reading)
        conditions.append(condition)
        asks = record.may_record("asks")
        if asks is not None:
            reading.mark("question", condition.id)
            questions.append(own_question(condition, asks, reading))
    return tuple(conditions), tuple(questions)


def _condition(record: Record, reading: Reading) -> Condition:
    condition_id = record.need("id", IDENTIFIER)
    kind = record.need("kind", one_of(KINDS))
    test, limit = _test(record, reading)
    condition = Condition(
        id=condition_id,
        kind=kind,
        areas=areas(record, reading),
        text=wording(record, "text"),
        citation=citation(record, condition_id, reading),
        applies_when=record.may("applies_when", IDENTIFIER),
        fact=record.may("fact", IDENTIFIER),
        test=test,
        limit=limit,
        open_when_unknown=record.given("open_when_unknown", FLAG, True),
        last_step=optional_wording(record, "last_step"),
        remedy=optional_wording(record, "remedy"),
    )
    _claim(condition, record, reading)
    _check(condition, record)
    return condition


def _test(record: Record, reading: Reading) -> tuple[str | None, object]:
    """Read the one comparison a condition with a fact has."""
    found = [name for name in TESTS if record.has(name)]
    limits = {name: record.may(name, ANSWER) for name in found}
    if record.has("fact") and len(found) != 1:
        record.fault(f"a fact is judged by exactly one of {', '.join(TESTS)}", "fact")
    if not record.has("fact") and found:
        record.fault("there is no fact to compare", found[0])
    if len(found) != 1:
        return None, None
    return found[0], limits[found[0]]


def _claim(condition: Condition, record: Record, reading: Reading) -> None:
    reading.claim("condition or question", condition.id, record)
    reading.mark("condition", condition.id)
    if condition.kind == "gjelder":
        reading.mark("condition of kind gjelder", condition.id)
    reading.use("condition of kind gjelder", condition.applies_when, record, "applies_when")
    reading.use("question", condition.fact, record, "fact")
    if condition.fact and condition.test:
        reading.expect(condition.fact, condition.limit, record, condition.test)


def _check(condition: Condition, record: Record) -> None:
    asked = [key for key in ("asks", "fact") if record.has(key)]
    if condition.kind == "info" and asked:
        record.fault("a condition of kind info is told, not asked", asked[0])
    if condition.kind != "info" and not asked:
        record.fault("nobody asks about the condition: it has neither asks nor fact")
    if len(asked) > 1:
        record.fault("the condition has both asks and fact", "fact")
    if not condition.areas:
        record.fault("the condition holds for no area", "areas")
    if condition.applies_when == condition.id:
        record.fault("the condition waits for itself", "applies_when")
