"""The tables; texts, answers and states are JSON, everything that is searched for is a column."""

from datetime import datetime, timezone
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator):  # type: ignore[misc]
    """A moment in UTC; SQLite forgets time zones, so they are put on again when read."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Turn a moment into UTC."""
        return None if value is None else value.astimezone(timezone.utc)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Give a moment its time zone back."""
        if value is None:
            return None
        return value.astimezone(timezone.utc) if value.tzinfo else value.replace(tzinfo=timezone.utc)


metadata = sa.MetaData()

conversations = sa.Table(
    "conversations",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("token_hash", sa.String(64), unique=True),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("language_chosen", sa.Boolean, nullable=False),
    sa.Column("municipality", sa.String(16)),
    sa.Column("call", sa.String(64), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("last_used_at", Moment, nullable=False),
    sa.Column("state", sa.JSON, nullable=False),
    sa.Column("pending", sa.String(100)),
    sa.Column("last_seq", sa.Integer, nullable=False),
    sa.Column("turn_owner", sa.String(200)),
    sa.Column("turn_until", Moment),
    sa.Column("deleted_at", Moment),
)

messages = sa.Table(
    "messages",
    metadata,
    sa.Column("conversation", sa.ForeignKey("conversations.id"), primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("sender", sa.String(8), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("citations", sa.JSON, nullable=False),
    sa.Column("choices", sa.JSON, nullable=False),
    sa.Column("card", sa.JSON(none_as_null=True)),
    sa.Column("client_msg_id", sa.String(64)),
    sa.Column("choice", sa.String(64)),
    sa.Column("meaning", sa.JSON(none_as_null=True)),
    sa.Column("handled", sa.Boolean, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("answered_by", sa.Integer),
    sa.UniqueConstraint("conversation", "client_msg_id", name="one_message_per_client_id"),
)

sa.Index(
    "unhandled_messages",
    messages.c.conversation,
    messages.c.seq,
    sqlite_where=messages.c.handled.is_(False),
    postgresql_where=messages.c.handled.is_(False),
)

drafts = sa.Table(
    "drafts",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("call", sa.String(64), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("answers", sa.JSON, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("status", sa.JSON(none_as_null=True)),
)

draft_versions = sa.Table(
    "draft_versions",
    metadata,
    sa.Column("draft", sa.String(64), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("at", Moment, nullable=False),
    sa.Column("by", sa.String(64), nullable=False),
    sa.Column("before", sa.JSON, nullable=False),
)

links = sa.Table(
    "links",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("conversation", sa.ForeignKey("conversations.id"), nullable=False, index=True),
    sa.Column("mode", sa.String(8), nullable=False),
    sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("expires", Moment, nullable=False),
)

link_tokens = sa.Table(
    "link_tokens",
    metadata,
    sa.Column("token_hash", sa.String(64), primary_key=True),
    sa.Column("link", sa.ForeignKey("links.id"), nullable=False, index=True),
)

cases = sa.Table(
    "cases",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("conversation", sa.String(64), nullable=False),
    sa.Column("message", sa.String(100), nullable=False),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("channel", sa.String(8), nullable=False),
    sa.Column("address", sa.String(254)),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("known", sa.JSON, nullable=False),
    sa.UniqueConstraint("conversation", "message", name="one_case_per_message"),
)

secrets = sa.Table(
    "secrets",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", sa.String(100), nullable=False),
)
