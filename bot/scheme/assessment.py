"""Whether a project fits a focus area: the conditions held up against the answers.

Answers are three-valued: true is met, false is not met, None (or no answer) is unknown, and unknown is never no.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from bot.scheme.call import Call, FocusArea
from bot.scheme.conditions import TESTS, Assessment, Condition, Finding, Status, Verdict
from bot.scheme.errors import ForeignConditionError, UnknownConditionError

Answers = Mapping[str, bool | None]
DECIDING_KINDS = ("krav", "gjelder")


def assess(call: Call, area_number: int, answers: Answers) -> Assessment:
    """Judge the conditions of a focus area; an area with a circular of its own is referred, never judged.

    Raises UnknownAreaError, UnknownConditionError, and ForeignConditionError for an answer to a condition that
    does not hold for the area.
    """
    area = call.area(area_number)
    _refuse_unknown(call, answers)
    if _is_referred(area):
        return Assessment(Verdict.REFER, (), ())
    _refuse_foreign(call, area_number, answers)
    statuses = _statuses(call, area_number, answers)
    findings = tuple(Finding(condition, statuses[condition.id]) for condition in judged(call, area_number))
    still_open = tuple(_open(findings, statuses))
    return Assessment(_verdict(findings, still_open), findings, still_open)


def judged(call: Call, area_number: int) -> Iterator[Condition]:
    """Give the conditions that are judged for an area, in the call's order; what is only to be known is left out."""
    return (each for each in call.conditions if area_number in each.areas and each.kind != "info")


def answers_from_facts(call: Call, area_number: int, values: Mapping[str, Any]) -> dict[str, bool | None]:
    """Turn a draft's values, by question id, into answers for `assess`.

    The value of a condition's own question says already whether the condition is met, however the question is worded.
    """
    return {condition.id: _answer(condition, values) for condition in judged(call, area_number)}


def _answer(condition: Condition, values: Mapping[str, Any]) -> bool | None:
    value = values.get(condition.fact or condition.id)
    if value is None or condition.fact is None or condition.test is None:
        return value
    if isinstance(condition.limit, date) and isinstance(value, str):
        value = date.fromisoformat(value)  # a draft that was stored holds its dates as text
    return TESTS[condition.test](value, condition.limit)


def _is_referred(area: FocusArea) -> bool:
    return area.stipend.rule == "refer" or area.refers_to is not None


def _refuse_unknown(call: Call, answers: Iterable[str]) -> None:
    known = {condition.id for condition in call.conditions}
    for condition_id in answers:
        if condition_id not in known:
            raise UnknownConditionError(condition_id)


def _refuse_foreign(call: Call, area_number: int, answers: Iterable[str]) -> None:
    for condition_id in answers:
        if area_number not in call.condition(condition_id).areas:
            raise ForeignConditionError(condition_id, area_number)


def _statuses(call: Call, area_number: int, answers: Answers) -> dict[str, Status]:
    conditions = {condition.id: condition for condition in judged(call, area_number)}

    def status(condition: Condition) -> Status:
        guard = conditions.get(condition.applies_when or "")
        guarded = Status.MET if guard is None else status(guard)
        return guarded if guarded is not Status.MET else _own_status(condition, answers.get(condition.id))

    return {condition.id: status(condition) for condition in conditions.values()}


def _own_status(condition: Condition, answer: bool | None) -> Status:
    if answer is None:
        return Status.UNKNOWN
    if answer:
        return Status.MET
    return Status.NOT_APPLICABLE if condition.kind == "gjelder" else Status.UNMET


def _open(findings: Iterable[Finding], statuses: Mapping[str, Status]) -> Iterator[str]:
    for finding in findings:
        condition = finding.condition
        waits_for_guard = statuses.get(condition.applies_when or "") is Status.UNKNOWN
        decides = condition.kind in DECIDING_KINDS and condition.open_when_unknown
        if decides and finding.status is Status.UNKNOWN and not waits_for_guard:
            yield condition.id


def _verdict(findings: Iterable[Finding], still_open: tuple[str, ...]) -> Verdict:
    if any(each.status is Status.UNMET and each.condition.kind == "krav" for each in findings):
        return Verdict.NOT_ELIGIBLE
    return Verdict.NEEDS_MORE if still_open else Verdict.ELIGIBLE
