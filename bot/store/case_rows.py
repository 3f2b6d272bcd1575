"""From rows to cases and their log, and back."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from bot.scheme.case import Case, CaseEvent, Reach
from bot.store.records import Message
from bot.store.tables import cases

# What is long is read only where the whole case is shown.
SHORT = tuple(column for column in cases.c if column.name not in ("known", "transcript"))
WHOLE = (*SHORT, cases.c.known)


def case_from(row: Mapping[str, Any]) -> Case:
    """Read a case from its row; without the column `known` nothing is known."""
    named = {name: value for name, value in row.items() if name not in ("channel", "address", "transcript")}
    return Case(reach=Reach(row["channel"], row["address"]), **{"known": {}, **named})


def row_from(case: Case) -> dict[str, Any]:
    """Write a case as its row, without the transcript."""
    row = {name: value for name, value in vars(case).items() if name != "reach"}
    return {
        **row,
        "known": dict(case.known),
        "updated_at": case.updated_at or case.created_at,
        "channel": case.reach.channel,
        "address": case.reach.address,
    }


def changed_columns(before: Case, after: Case) -> dict[str, Any]:
    """Give the columns an act has changed."""
    old, new = row_from(before), row_from(after)
    return {name: value for name, value in new.items() if value != old[name]}


def event_from(row: Mapping[str, Any]) -> CaseEvent:
    """Read a line of the log from its row."""
    return CaseEvent(**row)


def as_told(message: Message) -> dict[str, Any]:
    """Write a message for a case's transcript, as the HTTP interface shows it, but without what could be pressed."""
    return {
        "seq": message.seq,
        "from": message.sender,
        "lang": message.language,
        "at": message.at.isoformat(timespec="milliseconds"),
        "text": message.text,
        "citations": [asdict(citation) for citation in message.citations],
    }


def suggested_in(messages: Iterable[Message]) -> dict[str, Any]:
    """Give the focus areas the assistant suggested last, best first, for a case's `known`; nothing where it did not."""
    suggested: list[int] = []
    for message in messages:
        card = message.card or {}
        if card.get("kind") == "areas":
            suggested = card["data"].get("areas") or suggested
    return {"suggested": [{"area": area} for area in suggested]} if suggested else {}
