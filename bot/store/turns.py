"""Turns: a message is stored, claimed by one process, and answered once.

The claim is a name and a time on the conversation's row. Whoever finishes a turn must still hold the claim, in the
transaction that stores the replies, the engine's state and the mark on the message; otherwise nothing is stored.
Every method locks the conversation's row before anything else, so that none waits for another in a circle.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from bot.store.database import Database
from bot.store.errors import ExistingConversationError, LostTurnError, UnknownConversationError
from bot.store.holding import is_for_human, post_to_human
from bot.store.ownership import is_free, new_owner
from bot.store.posting import already_posted, insert_message, meant_by
from bot.store.records import Claim, Conversation, Finished, NewMessage, NewReply, Posted, Transcript, TurnResult
from bot.store.rows import message_from, reply_row
from bot.store.statements import (
    INSERT_MESSAGES,
    MESSAGE,
    NO_CLAIM,
    UPDATE_CONVERSATION,
    UPDATE_WAITING,
    around,
    case_with_adviser,
    locked,
    transcript,
)
from bot.store.tables import conversations, messages

Settled = Callable[[Mapping[str, Any]], Mapping[str, Any]]


class SqlTurns:
    """The turn protocol on the tables; `lease` is how long a claim holds if its process does not come back."""

    def __init__(self, database: Database, lease: timedelta) -> None:
        self._database = database
        self._lease = lease

    def open(self, conversation: Conversation, token_hash: str | None) -> Claim:
        """Keep a new conversation, and claim its opening; ExistingConversationError if the id is taken."""
        row = {
            **vars(conversation),
            "token_hash": token_hash,
            "state": {},
            **self._new_claim(conversation.created_at),
        }
        try:
            with self._database.writing() as connection:
                connection.execute(sa.insert(conversations).values(row))
        except IntegrityError:
            raise ExistingConversationError(conversation.id) from None
        return _claim_from(row, None, 0)

    def post(self, conversation_id: str, message: NewMessage, now: datetime) -> Posted:
        """Keep a user's message, once, and claim the next turn if nobody holds one.

        Raises ConflictingMessageError, UnknownChoiceError and UnknownConversationError.
        """
        with self._database.writing() as connection:
            row = locked(connection, conversation_id)
            found = around(connection, conversation_id, client_id=message.client_msg_id)
            earlier = already_posted(conversation_id, found, message)
            if earlier is not None:
                return Posted(earlier, repeated=True, claim=None)
            meant = meant_by(connection, row, message)
            for_human = is_for_human(connection, row, message, meant)
            begins = not for_human and found["waiting"] is None and is_free(row, now)
            if for_human:
                rows, changes = post_to_human(connection, row, message, meant, now)
            else:
                rows = insert_message(connection, row, message, meant, now, attempts=1 if begins else 0)
                changes = self._new_claim(now) if begins else {}
            moved = {
                "last_seq": row["last_seq"] + len(rows),
                "last_used_at": now,
                "language": rows[0]["language"],
                "language_chosen": row["language_chosen"] or message.language is not None,
                **changes,
            }
            _update(connection, conversation_id, moved)
            claim = _claim_from({**row, **moved}, rows[0], found["draft_version"]) if begins else None
            return Posted(rows[0]["seq"], repeated=False, claim=claim, to_human=for_human)

    def claim(self, conversation_id: str, now: datetime) -> Claim | None:
        """Claim the oldest message that waits; None where none waits or somebody else holds the turn."""
        with self._database.writing() as connection:
            try:
                row = locked(connection, conversation_id)
            except UnknownConversationError:
                return None
            found = around(connection, conversation_id)
            if found["waiting"] is None or not is_free(row, now):
                return None
            claimed = self._new_claim(now)
            _update(connection, conversation_id, claimed)
            return _begin(connection, {**row, **claimed}, found)

    def finish(self, claim: Claim, result: TurnResult, now: datetime) -> Finished:
        """Keep what a turn gave and claim the next one; LostTurnError if the turn is not ours any more."""
        with self._database.writing() as connection:
            row = _held(connection, claim)
            found = around(connection, claim.conversation, after=claim.seq, message=claim.message)
            rows = _numbered(result.replies, claim.conversation, row["last_seq"], now)
            moved = {
                "last_seq": row["last_seq"] + len(rows),
                "state": dict(result.state),
                "pending": result.pending,
                "language": result.language,
                **(NO_CLAIM if found["waiting"] is None else self._new_claim(now)),
            }
            _mark_handled(connection, claim, moved["last_seq"])
            if rows:
                connection.execute(INSERT_MESSAGES, rows)
            _update(connection, claim.conversation, moved)
            return Finished(
                messages=[message_from(reply) for reply in rows],
                draft_version=found["draft_version"] or 0,
                case=found["case_id"],
                next=None if found["waiting"] is None else _begin(connection, {**row, **moved}, found),
            )

    def release(self, claim: Claim) -> None:
        """Give a claim back unfinished; the message waits on."""
        held = (conversations.c.id == claim.conversation) & (conversations.c.turn_owner == claim.owner)
        with self._database.writing() as connection:
            connection.execute(sa.update(conversations).where(held).values(NO_CLAIM))

    def waiting(self) -> Sequence[str]:
        """Give the conversations with messages that nobody has answered."""
        query = sa.select(messages.c.conversation).where(messages.c.handled.is_(False)).distinct()
        with self._database.reading() as connection:
            return list(connection.execute(query).scalars())

    def answer_to(self, conversation_id: str, seq: int) -> Transcript | None:
        """Give all that came after a message until its turn was over; None while it waits."""
        with self._database.reading() as connection:
            values = {"conversation_id": conversation_id, "number": seq}
            row = connection.execute(MESSAGE, values).mappings().one_or_none()
            if row is None or row["answered_by"] is None:
                return None
            return transcript(connection, conversation_id, seq, row["answered_by"])

    def say(self, conversation_id: str, reply: NewReply, now: datetime) -> int:
        """Put a message into a conversation outside any turn, and give its number."""
        with self._database.writing() as connection:
            seq: int = locked(connection, conversation_id)["last_seq"] + 1
            connection.execute(INSERT_MESSAGES, [reply_row(reply, conversation_id, seq, now)])
            _update(connection, conversation_id, {"last_seq": seq})
        return seq

    def hold(self, conversation_id: str, by_human: bool) -> bool:
        """Give a conversation to the adviser who has its newest case, or to the assistant; False where nobody has."""
        with self._database.writing() as connection:
            locked(connection, conversation_id)
            held = case_with_adviser(connection, conversation_id)
            if by_human and held is None:
                return False
            _update(connection, conversation_id, {"held_by": held if by_human else None})
        return True

    def settle(self, conversation_id: str, settled: Settled) -> None:
        """Let something that happened outside any turn change the state the next turn begins with."""
        with self._database.writing() as connection:
            state = locked(connection, conversation_id)["state"]
            _update(connection, conversation_id, {"state": dict(settled(state))})

    def _new_claim(self, now: datetime) -> dict[str, Any]:
        return {"turn_owner": new_owner(), "turn_until": now + self._lease}


def _held(connection: Connection, claim: Claim) -> Mapping[str, Any]:
    try:
        row = locked(connection, claim.conversation)
    except UnknownConversationError:
        raise LostTurnError(claim.conversation) from None
    if row["turn_owner"] != claim.owner:
        raise LostTurnError(claim.conversation)
    return row


def _begin(connection: Connection, row: Mapping[str, Any], found: Mapping[str, Any]) -> Claim:
    where = {"conversation_id": row["id"], "number": found["waiting"]}
    message = connection.execute(MESSAGE, where).mappings().one()
    attempts = message["attempts"] + 1
    connection.execute(UPDATE_WAITING, {**where, "attempts": attempts})
    return _claim_from(row, {**message, "attempts": attempts}, found["draft_version"])


def _claim_from(row: Mapping[str, Any], message: Mapping[str, Any] | None, draft_version: int | None) -> Claim:
    return Claim(
        conversation=row["id"],
        owner=row["turn_owner"],
        seq=message["seq"] if message else 0,
        text=message["text"] if message else "",
        meaning=message["meaning"] if message else None,
        language=row["language"],
        call=row["call"],
        pending=row["pending"],
        state=row["state"],
        attempts=message["attempts"] if message else 1,
        draft_version=draft_version or 0,
    )


def _mark_handled(connection: Connection, claim: Claim, last_seq: int) -> None:
    if claim.seq == 0:
        return
    values = {"conversation_id": claim.conversation, "number": claim.seq, "handled": True, "answered_by": last_seq}
    if connection.execute(UPDATE_WAITING, values).rowcount != 1:
        raise LostTurnError(claim.conversation)


def _numbered(replies: Sequence[NewReply], conversation_id: str, last_seq: int, now: datetime) -> list[dict[str, Any]]:
    return [reply_row(reply, conversation_id, last_seq + place, now) for place, reply in enumerate(replies, start=1)]


def _update(connection: Connection, conversation_id: str, values: Mapping[str, Any]) -> None:
    connection.execute(UPDATE_CONVERSATION, {"conversation_id": conversation_id, **values})
