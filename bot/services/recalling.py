"""What was known when a case was opened, read back as values; worked out anew where an old case lacks it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.scheme.assessment import answers_from_facts, assess
from bot.scheme.call import Call
from bot.scheme.case import Case
from bot.scheme.conditions import Condition
from bot.scheme.draft import Answer, Draft


@dataclass(frozen=True)
class KnownFinding:
    """A condition as it stood; `condition` is None where the call has it no longer."""

    id: str
    kind: str
    status: str
    condition: Condition | None


@dataclass(frozen=True)
class Recalled:
    """The applicant's side of a case: the draft, the verdict (None before an area is chosen) and what it rests on."""

    draft: Draft
    verdict: str | None
    findings: tuple[KnownFinding, ...]


def recalled(case: Case, call: Call) -> Recalled:
    """Read a case's `known`; the findings that were kept go before those its answers would give today."""
    draft = draft_of(case)
    if "findings" in case.known:
        conditions = {condition.id: condition for condition in call.conditions}
        kept = tuple(_kept(finding, conditions) for finding in case.known["findings"] or ())
        return Recalled(draft, case.known.get("verdict"), kept)
    return _assessed(draft, call)


def draft_of(case: Case) -> Draft:
    """Give the draft as it was when the case was opened."""
    answers = {question: _answer(answer, case) for question, answer in (case.known.get("answers") or {}).items()}
    area = case.known.get("area", case.area)
    if area is not None and "area" not in answers:
        answers["area"] = Answer(area, "chat", case.created_at)
    return Draft(case.conversation, case.call, case.language, answers)


def _answer(kept: Mapping[str, Any], case: Case) -> Answer:
    at = kept.get("at")
    return Answer(kept.get("value"), kept.get("origin", "chat"), datetime.fromisoformat(at) if at else case.created_at)


def _kept(finding: Mapping[str, Any], conditions: Mapping[str, Condition]) -> KnownFinding:
    name = finding["condition"]
    return KnownFinding(name, finding["kind"], finding["status"], conditions.get(name))


def _assessed(draft: Draft, call: Call) -> Recalled:
    if draft.area is None:
        return Recalled(draft, None, ())
    values = {question: answer.value for question, answer in draft.answers.items()}
    found = assess(call, draft.area, answers_from_facts(call, draft.area, values))
    findings = (
        KnownFinding(each.condition.id, each.condition.kind, each.status.value, each.condition)
        for each in found.findings
    )
    return Recalled(draft, found.verdict.value, tuple(findings))
