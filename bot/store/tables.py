"""The tables; texts, answers and states are JSON, everything that is searched for is a column."""

import sqlalchemy as sa

from bot.store.moment import Moment

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
    # The case whose adviser has the conversation; the assistant is silent meanwhile.
    sa.Column("held_by", sa.String(64)),
    sa.Column("help_offered", sa.Boolean, nullable=False, default=False),
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
    sa.Column("status", sa.String(8), nullable=False),
    sa.Column("assigned_to", sa.String(32)),
    sa.Column("call", sa.String(64), nullable=False),
    sa.Column("area", sa.Integer),
    sa.Column("municipality", sa.String(16)),
    sa.Column("county", sa.String(2)),
    sa.Column("body", sa.String(16), nullable=False),
    sa.Column("channel", sa.String(8), nullable=False),
    sa.Column("address", sa.String(254)),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("updated_at", Moment, nullable=False),
    sa.Column("due", sa.Date),
    sa.Column("closed_reason", sa.String(20)),
    sa.Column("flagged", sa.Boolean, nullable=False),
    sa.Column("helpful", sa.Boolean),
    sa.Column("question", sa.Text, nullable=False),
    # Folded text that a search looks in: SQLite compares only ASCII without regard to case.
    sa.Column("searched", sa.Text, nullable=False),
    # What an adviser needs of the draft, and what had been said: long, so read only with the whole case.
    sa.Column("known", sa.JSON, nullable=False),
    sa.Column("transcript", sa.JSON, nullable=False),
    sa.UniqueConstraint("conversation", "message", name="one_case_per_message"),
)

sa.Index("cases_by_age", cases.c.created_at, cases.c.id)
sa.Index("cases_by_status", cases.c.status, cases.c.created_at, cases.c.id)
sa.Index("cases_by_adviser", cases.c.assigned_to, cases.c.status, cases.c.created_at, cases.c.id)
# All that is counted for a list, so that counting reads no row: rows are long.
sa.Index(
    "cases_counted",
    cases.c.status,
    cases.c.assigned_to,
    cases.c.due,
    cases.c.area,
    cases.c.county,
    cases.c.municipality,
    cases.c.body,
)

case_events = sa.Table(
    "case_events",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("case", sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("at", Moment, nullable=False),
    # A user's id, `applicant` or `system`.
    sa.Column("by", sa.String(32), nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("text", sa.Text),
    sa.Column("data", sa.JSON, nullable=False),
    sa.Column("client_id", sa.String(64)),
    sa.UniqueConstraint("case", "client_id", name="one_event_per_client_id"),
    sqlite_autoincrement=True,
)

canned_replies = sa.Table(
    "canned_replies",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("title", sa.JSON, nullable=False),
    sa.Column("text", sa.JSON, nullable=False),
    sa.Column("updated_at", Moment, nullable=False),
    sa.Column("updated_by", sa.String(32), nullable=False),
    sa.Column("deleted_at", Moment),
)

users = sa.Table(
    "users",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("email", sa.String(254), nullable=False, unique=True),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("role", sa.String(10), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    # None for those who only come in through an identity provider, known there as `subject` of `issuer`.
    sa.Column("password_hash", sa.String(300)),
    sa.Column("issuer", sa.String(300)),
    sa.Column("subject", sa.String(300)),
    sa.Column("failed_attempts", sa.Integer, nullable=False),
    sa.Column("locked_until", Moment),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("disabled_at", Moment),
    sa.UniqueConstraint("issuer", "subject", name="one_user_per_subject"),
)

sessions = sa.Table(
    "sessions",
    metadata,
    sa.Column("token_hash", sa.String(64), primary_key=True),
    sa.Column("user", sa.ForeignKey("users.id"), nullable=False, index=True),
    sa.Column("csrf", sa.String(64), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("last_used_at", Moment, nullable=False),
)

# Sign-ins at an identity provider that have begun; each can be finished once, by the browser that began it.
sign_ins = sa.Table(
    "sign_ins",
    metadata,
    sa.Column("state_hash", sa.String(64), primary_key=True),
    sa.Column("provider", sa.String(40), nullable=False),
    sa.Column("browser_hash", sa.String(64), nullable=False),
    sa.Column("nonce", sa.String(100), nullable=False),
    sa.Column("verifier", sa.String(200), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
)

letters = sa.Table(
    "letters",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("case", sa.String(64), index=True),
    sa.Column("recipient", sa.String(254), nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    # What the letter says; emptied once it is sent or given up.
    sa.Column("data", sa.JSON, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    # When it is to be tried (again); None once it is sent or given up.
    sa.Column("next_try_at", Moment, index=True),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("owner", sa.String(200)),
    sa.Column("until", Moment),
    sa.Column("sent_at", Moment),
    sa.Column("error", sa.String(200)),
)

secrets = sa.Table(
    "secrets",
    metadata,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", sa.String(100), nullable=False),
)
