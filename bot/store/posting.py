"""What happens to a user's message on its way into the tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.engine import Connection

from bot.store.errors import ConflictingMessageError, UnknownChoiceError
from bot.store.records import NewMessage, NewReply
from bot.store.rows import reply_row
from bot.store.statements import INSERT_MESSAGES, MESSAGE, RECENT

# A turn is answered with few messages; choices further back are out of sight.
MOST_SINCE = 8


@dataclass(frozen=True)
class Meant:
    """A message's text, and what it means where it is a choice."""

    text: str
    meaning: Mapping[str, Any] | None


def already_posted(conversation_id: str, found: Mapping[str, Any], message: NewMessage) -> int | None:
    """Give the number of the same message if it has been posted; ConflictingMessageError if it was another one.

    `found` is what lies around the conversation under the client's id.
    """
    if found["earlier_seq"] is None:
        return None
    same_text = message.choice is not None or found["earlier_text"] == message.text
    if found["earlier_choice"] != message.choice or not same_text:
        raise ConflictingMessageError(conversation_id, message.client_msg_id)
    seq: int = found["earlier_seq"]
    return seq


def insert_message(
    connection: Connection,
    row: Mapping[str, Any],
    message: NewMessage,
    meant: Meant,
    now: datetime,
    attempts: int,
    is_turn: bool = True,
) -> list[dict[str, Any]]:
    """Insert a message with its notices and give their rows, the message's first.

    `row` is the conversation's, locked; `attempts` is 1 where the turn begins at once. A message that is no turn for
    the assistant is handled as soon as it stands there.
    """
    seq: int = row["last_seq"] + 1
    sent = NewReply(meant.text, message.language or row["language"], sender="user")
    sent_row = {
        **reply_row(sent, row["id"], seq, now),
        "client_msg_id": message.client_msg_id,
        "choice": message.choice,
        "meaning": meant.meaning,
        "handled": not is_turn,
        "answered_by": None if is_turn else seq + len(message.notices),
        "attempts": attempts,
    }
    notices = [reply_row(notice, row["id"], seq + 1 + place, now) for place, notice in enumerate(message.notices)]
    rows = [sent_row, *notices]
    connection.execute(INSERT_MESSAGES, rows)
    return rows


def meant_by(connection: Connection, row: Mapping[str, Any], message: NewMessage) -> Meant:
    """Find what a message means where it is a choice, pressed or typed; raises UnknownChoiceError."""
    if message.choice:
        return _chosen(connection, row["id"], message.choice)
    return Meant(message.text, _typed(connection, row, message.text))


def _chosen(connection: Connection, conversation_id: str, choice_id: str) -> Meant:
    number, _, _ = choice_id.partition(".")
    if number.isascii() and number.isdecimal() and len(number) < 10:
        values = {"conversation_id": conversation_id, "number": int(number)}
        offering = connection.execute(MESSAGE, values).mappings().one_or_none()
        for choice in offering["choices"] if offering else ():
            if choice["id"] == choice_id:
                return Meant(choice["title"], choice["meaning"])
    raise UnknownChoiceError(conversation_id)


def _typed(connection: Connection, row: Mapping[str, Any], text: str) -> Mapping[str, Any] | None:
    """Give what a choice means that was typed instead of pressed, letter for letter; None for any other text.

    Only what was offered since the user last spoke counts.
    """
    values = {"conversation_id": row["id"], "after": row["last_seq"] - MOST_SINCE}
    for said in connection.execute(RECENT, values).mappings():
        if said["sender"] == "user":
            return None
        meant = _called(_plain(text), said["choices"])
        if meant:
            return meant[0] if len(meant) == 1 else None
    return None


def _called(name: str, choices: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """Give what the choices of a name mean: a title, else what tells one apart («Nordland» of «Herøy (Nordland)»)."""
    by_title = [each["meaning"] for each in choices if _plain(each["title"]) == name]
    return by_title or [each["meaning"] for each in choices if _told_apart(each["title"]) == name]


def _told_apart(title: str) -> str | None:
    _, _, within = title.rstrip(")").partition(" (")
    return _plain(within) or None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".!?")
