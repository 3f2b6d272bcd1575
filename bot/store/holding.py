"""Messages while an adviser has the conversation: they go to the case, and the assistant takes no turn."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from bot.store.case_changes import change_within
from bot.store.posting import MOST_SINCE, Meant, insert_message
from bot.store.records import NewMessage
from bot.store.statements import RECENT

ASSISTANT, HUMAN = SPEAKERS = ("bot", "adviser")


def is_for_human(connection: Connection, row: Mapping[str, Any], message: NewMessage, meant: Meant) -> bool:
    """Say whether a message is no turn for the assistant: `row` is the conversation's, locked.

    Choices are the assistant's own. So is what is written in a form, unless a human has spoken since it asked.
    """
    if message.meanwhile is None:
        return False
    if message.case is not None:
        return True
    if row["held_by"] is None:
        return False
    if meant.meaning is not None:
        return bool(meant.meaning.get("meanwhile"))
    return row["pending"] is None or not _has_assistant_asked(connection, row)


def post_to_human(
    connection: Connection, row: Mapping[str, Any], message: NewMessage, meant: Meant, now: datetime
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Insert a message for the adviser, and into the case; give the rows, and what changes in the conversation."""
    meanwhile = message.meanwhile
    assert meanwhile is not None
    if meant.meaning is not None and message.case is None:
        helped = replace(message, notices=(meanwhile.helping,))
        return insert_message(connection, row, helped, meant, now, attempts=0, is_turn=False), {"held_by": None}
    offered = () if row["help_offered"] or message.case else (meanwhile.offer,)
    asked = replace(message, notices=(*message.notices, *offered))
    rows = insert_message(connection, row, asked, meant, now, attempts=0, is_turn=False)
    case_id = message.case or row["held_by"]
    change_within(connection, {**row, "last_seq": rows[-1]["seq"]}, case_id, meanwhile.writes, now)
    return rows, {"help_offered": True} if offered else {}


def _has_assistant_asked(connection: Connection, row: Mapping[str, Any]) -> bool:
    """Say whether the assistant has spoken since the human did; that it offers its help meanwhile does not count."""
    values = {"conversation_id": row["id"], "after": row["last_seq"] - MOST_SINCE}
    spoken = (
        said["sender"]
        for said in connection.execute(RECENT, values).mappings()
        if said["sender"] in SPEAKERS and not _is_offer(said)
    )
    return next(spoken, HUMAN) == ASSISTANT


def _is_offer(said: Mapping[str, Any]) -> bool:
    return any(choice["meaning"].get("meanwhile") for choice in said["choices"])
