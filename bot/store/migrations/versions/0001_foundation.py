"""Conversations, messages, drafts, cases and secrets."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the first tables."""
    _create_conversations()
    _create_messages()
    _create_drafts()
    _create_cases()
    _create_secrets()


def _create_conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("token_hash", sa.String(64), unique=True),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("language_chosen", sa.Boolean, nullable=False),
        sa.Column("municipality", sa.String(16)),
        sa.Column("call", sa.String(64), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("last_used_at", MOMENT, nullable=False),
        sa.Column("state", sa.JSON, nullable=False),
        sa.Column("pending", sa.String(100)),
        sa.Column("last_seq", sa.Integer, nullable=False),
        sa.Column("turn_owner", sa.String(200)),
        sa.Column("turn_until", MOMENT),
        sa.Column("deleted_at", MOMENT),
    )


def _create_messages() -> None:
    op.create_table(
        "messages",
        sa.Column("conversation", sa.String(64), sa.ForeignKey("conversations.id"), primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("sender", sa.String(8), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("citations", sa.JSON, nullable=False),
        sa.Column("choices", sa.JSON, nullable=False),
        sa.Column("card", sa.JSON),
        sa.Column("client_msg_id", sa.String(64)),
        sa.Column("choice", sa.String(64)),
        sa.Column("meaning", sa.JSON),
        sa.Column("handled", sa.Boolean, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("answered_by", sa.Integer),
        sa.UniqueConstraint("conversation", "client_msg_id", name="one_message_per_client_id"),
    )
    op.create_index(
        "unhandled_messages",
        "messages",
        ["conversation", "seq"],
        sqlite_where=sa.text("handled IS 0"),
        postgresql_where=sa.text("handled IS false"),
    )


def _create_drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("call", sa.String(64), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("answers", sa.JSON, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )


def _create_cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("conversation", sa.String(64), nullable=False),
        sa.Column("message", sa.String(100), nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("channel", sa.String(8), nullable=False),
        sa.Column("address", sa.String(254)),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("known", sa.JSON, nullable=False),
        sa.UniqueConstraint("conversation", "message", name="one_case_per_message"),
    )


def _create_secrets() -> None:
    op.create_table(
        "secrets",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("value", sa.String(100), nullable=False),
    )


def downgrade() -> None:
    """Drop everything."""
    for table in ("secrets", "cases", "drafts", "messages", "conversations"):
        op.drop_table(table)
