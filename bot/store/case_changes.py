"""What an act makes of a case, within one transaction.

The conversation's row is locked before the case's, here as in a turn, so that none waits for another in a circle.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.scheme.case import Case
from bot.scheme.casework import Change, Said, Sent
from bot.scheme.errors import UnknownCaseError
from bot.store.case_events import add_event, was_sent
from bot.store.case_rows import WHOLE, case_from, changed_columns
from bot.store.errors import UnknownConversationError
from bot.store.letters import insert_letter
from bot.store.records import NewReply
from bot.store.rows import reply_row
from bot.store.statements import INSERT_MESSAGES, UPDATE_CONVERSATION, case_with_adviser, locked
from bot.store.tables import cases

Decide = Callable[[Case], Change]


def change_case(connection: Connection, case_id: str, decide: Decide, now: datetime, sent: Sent | None = None) -> Case:
    """Lock the conversation and the case, let an act decide, and store all that it says."""
    conversation = _lock_conversation(connection, _conversation_of(connection, case_id))
    return change_within(connection, conversation, case_id, decide, now, sent)


def change_within(
    connection: Connection,
    conversation: Mapping[str, Any] | None,
    case_id: str,
    decide: Decide,
    now: datetime,
    sent: Sent | None = None,
) -> Case:
    """Do the same for a conversation that is locked already; None where it has been deleted.

    The conversation's `last_seq` is counted up from the row given. The log's line is the last thing that is written.
    """
    case = _lock_case(connection, case_id)
    if sent is not None and was_sent(connection, case_id, sent):
        return case
    change = decide(case)
    _update_case(connection, case, change.case)
    if conversation is not None:
        _update_conversation(connection, conversation, case, change, now)
    for letter in change.letters:
        insert_letter(connection, letter, now)
    add_event(connection, change.event)
    return change.case


def _conversation_of(connection: Connection, case_id: str) -> str:
    found = connection.execute(sa.select(cases.c.conversation).where(cases.c.id == case_id)).one_or_none()
    if found is None:
        raise UnknownCaseError(case_id)
    conversation: str = found.conversation
    return conversation


def _lock_conversation(connection: Connection, conversation_id: str) -> Mapping[str, Any] | None:
    try:
        return locked(connection, conversation_id)
    except UnknownConversationError:
        return None


def _lock_case(connection: Connection, case_id: str) -> Case:
    query = sa.select(*WHOLE).where(cases.c.id == case_id).with_for_update()
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        raise UnknownCaseError(case_id)
    return case_from(row)


def _update_case(connection: Connection, before: Case, after: Case) -> None:
    changed = changed_columns(before, after)
    if changed:
        connection.execute(sa.update(cases).where(cases.c.id == before.id).values(changed))


def _update_conversation(
    connection: Connection, conversation: Mapping[str, Any], before: Case, change: Change, now: datetime
) -> None:
    moved: dict[str, Any] = {}
    if change.said is not None:
        moved["last_seq"] = conversation["last_seq"] + 1
        connection.execute(
            INSERT_MESSAGES, [reply_row(_reply(change.said), conversation["id"], moved["last_seq"], now)]
        )
    # Of several advisers the one who has just asked something is the one who is answered.
    asks = change.said is not None and change.holds
    if asks or (change.moves(before) and conversation["held_by"] in (None, before.id)):
        # Whoever would rather have the assistant meanwhile is given to no other adviser by this.
        freed = case_with_adviser(connection, conversation["id"]) if conversation["held_by"] else None
        moved["held_by"] = before.id if change.holds else freed
    if change.event.kind == "claimed":
        moved["help_offered"] = False
    if moved:
        connection.execute(UPDATE_CONVERSATION, {"conversation_id": conversation["id"], **moved})


def _reply(said: Said) -> NewReply:
    return NewReply(said.text, said.language, said.citations, sender=said.sender)
