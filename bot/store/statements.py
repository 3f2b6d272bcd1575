"""The statements of a turn, built once: building them costs more than the database does."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from bot.scheme.case import CLAIMED, WAITING
from bot.store.errors import UnknownConversationError
from bot.store.records import Transcript
from bot.store.rows import message_from
from bot.store.tables import cases, conversations, drafts, messages

_CONVERSATION = sa.bindparam("conversation_id")
_OF_CONVERSATION = messages.c.conversation == _CONVERSATION

NO_CLAIM: Mapping[str, Any] = {"turn_owner": None, "turn_until": None}
INSERT_MESSAGES = sa.insert(messages)
UPDATE_CONVERSATION = sa.update(conversations).where(conversations.c.id == _CONVERSATION)
MESSAGE = sa.select(messages).where(_OF_CONVERSATION, messages.c.seq == sa.bindparam("number"))
RECENT = (
    sa.select(messages.c.sender, messages.c.choices)
    .where(_OF_CONVERSATION, messages.c.seq > sa.bindparam("after"))
    .order_by(messages.c.seq.desc())
)
UPDATE_WAITING = sa.update(messages).where(
    _OF_CONVERSATION, messages.c.seq == sa.bindparam("number"), messages.c.handled.is_(False)
)

_LOCK = sa.select(conversations).where(conversations.c.id == _CONVERSATION).with_for_update()
_FIRST_WAITING = sa.select(sa.func.min(messages.c.seq)).where(
    _OF_CONVERSATION, messages.c.handled.is_(False), messages.c.seq > sa.bindparam("after")
)
_EARLIER = (_OF_CONVERSATION, messages.c.client_msg_id == sa.bindparam("client_id"))
# Read after the lock, as a statement of its own: PostgreSQL would else show what was there before the lock was free.
_AROUND = sa.select(
    _FIRST_WAITING.scalar_subquery().label("waiting"),
    sa.select(drafts.c.version).where(drafts.c.id == _CONVERSATION).scalar_subquery().label("draft_version"),
    sa.select(cases.c.id)
    .where(cases.c.conversation == _CONVERSATION, cases.c.message == sa.bindparam("message_id"))
    .scalar_subquery()
    .label("case_id"),
    sa.select(messages.c.seq).where(*_EARLIER).scalar_subquery().label("earlier_seq"),
    sa.select(messages.c.text).where(*_EARLIER).scalar_subquery().label("earlier_text"),
    sa.select(messages.c.choice).where(*_EARLIER).scalar_subquery().label("earlier_choice"),
)

_TRANSCRIPT = (
    sa.select(messages)
    .where(_OF_CONVERSATION, messages.c.seq > sa.bindparam("after"), messages.c.seq <= sa.bindparam("until"))
    .order_by(messages.c.seq)
)
_WITH_ADVISER = (
    sa.select(cases.c.id)
    .where(cases.c.conversation == _CONVERSATION, cases.c.status.in_((CLAIMED, WAITING)))
    .order_by(cases.c.created_at.desc())
    .limit(1)
)
_PENDING = sa.select(conversations.c.pending).where(conversations.c.id == _CONVERSATION)
LAST = 2**31 - 1


def transcript(connection: Connection, conversation_id: str, after: int, until: int = LAST) -> Transcript:
    """Read the messages above `after` up to `until`."""
    values = {"conversation_id": conversation_id, "after": min(after, LAST), "until": until}
    rows = connection.execute(_TRANSCRIPT, values).mappings()
    pending = connection.execute(_PENDING, {"conversation_id": conversation_id}).scalar_one_or_none()
    return Transcript([message_from(row) for row in rows], pending)


def locked(connection: Connection, conversation_id: str) -> Mapping[str, Any]:
    """Lock a conversation's row and give it; UnknownConversationError if it has been deleted."""
    found = connection.execute(_LOCK, {"conversation_id": conversation_id}).mappings().one_or_none()
    if found is None or found["deleted_at"] is not None:
        raise UnknownConversationError(conversation_id)
    row: Mapping[str, Any] = found
    return row


def case_with_adviser(connection: Connection, conversation_id: str) -> str | None:
    """Give the newest case of a locked conversation that an adviser is at work with, if there is one."""
    found: str | None = connection.execute(_WITH_ADVISER, {"conversation_id": conversation_id}).scalar_one_or_none()
    return found


def around(
    connection: Connection, conversation_id: str, after: int = 0, message: str = "", client_id: str = ""
) -> Mapping[str, Any]:
    """Give what lies around a locked conversation.

    That is the first message above `after` that waits, the draft's version, the case a turn's message opened, and
    what the client has posted under an id.
    """
    values = {"conversation_id": conversation_id, "after": after, "message_id": message, "client_id": client_id}
    row: Mapping[str, Any] = connection.execute(_AROUND, values).mappings().one()
    return row
