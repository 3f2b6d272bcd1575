"""What a flagged case proposes: examples for the understanding, and the stub of a statement."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.scheme.call import Call
from bot.scheme.case import CaseEvent, CaseFile
from bot.scheme.errors import UnknownItemError

# No reader of calls takes this for a status, nor this for a topic: a stub that nobody has reviewed is refused.
TODO = "TODO"
LANGUAGES = ("nb", "nn")


def proposal(file: CaseFile, call: Call, topics: tuple[str, ...], cleaned: Callable[[str], str]) -> Mapping[str, Any]:
    """Propose what to add for a case's question; `cleaned` takes out who a text is about."""
    case = file.case
    answer = _last(file, "answered")
    cited = list(answer.data.get("statements") or ()) if answer else []
    return {
        "case": case.reference,
        "call": case.call,
        "comment": cleaned(_comment(file)),
        "nearest_topics": list(topics),
        "cited": cited,
        "nlu": [{"intent": f"ask/{TODO}", "examples": f"- {cleaned(' '.join(case.question.split()))}\n"}],
        "statement": {
            "id": f"todo_{case.reference.lower()}",
            "topics": [TODO],
            "status": TODO,
            "text": _draft(answer, cleaned),
            "citation": _citation(call, cited),
        },
    }


def flagged_at(file: CaseFile) -> CaseEvent | None:
    """Give the line of the log that says so; None where no line does."""
    return _last(file, "flagged")


def _comment(file: CaseFile) -> str:
    flagged = flagged_at(file)
    return (flagged.text if flagged else None) or ""


def _draft(answer: CaseEvent | None, cleaned: Callable[[str], str]) -> dict[str, str]:
    """Give the adviser's answer as a draft in the language it was written in; the other one is empty."""
    empty = dict.fromkeys(LANGUAGES, "")
    if answer is None or not answer.text:
        return empty
    language = answer.data.get("language", LANGUAGES[0])
    return {**empty, language: f"{TODO}: {cleaned(answer.text)}"}


def _citation(call: Call, cited: list[str]) -> dict[str, Any] | None:
    for statement in cited:
        try:
            citation = call.cited(statement).citation
        except UnknownItemError:
            continue
        if citation is not None:
            place = {"section": citation.section, "area": citation.area, "point": citation.point}
            return {name: value for name, value in place.items() if value is not None}
    return None


def _last(file: CaseFile, kind: str) -> CaseEvent | None:
    return next((event for event in reversed(file.events) if event.kind == kind), None)
