"""The inbox: cases with a status and a log, users with sessions, letters."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create what IMDi's contacts work with."""
    _widen_conversations()
    _widen_cases()
    _create_case_events()
    _carry_cases_over()
    _create_canned_replies()
    _create_users()
    _create_sessions()
    _create_sign_ins()
    _create_letters()


def downgrade() -> None:
    """Drop it again."""
    for table in ("letters", "sign_ins", "sessions", "users", "canned_replies", "case_events"):
        op.drop_table(table)
    for name in CASE_INDICES:
        op.drop_index(name, "cases")
    with op.batch_alter_table("cases") as batch:
        for column in NEW_IN_CASES:
            batch.drop_column(column)
    with op.batch_alter_table("conversations") as batch:
        batch.drop_column("help_offered")
        batch.drop_column("held_by")


def _widen_conversations() -> None:
    op.add_column("conversations", sa.Column("held_by", sa.String(64)))
    op.add_column(
        "conversations", sa.Column("help_offered", sa.Boolean, nullable=False, server_default=sa.text("false"))
    )


NEW_IN_CASES = (
    "status",
    "assigned_to",
    "call",
    "area",
    "municipality",
    "county",
    "body",
    "updated_at",
    "due",
    "closed_reason",
    "flagged",
    "helpful",
    "searched",
    "transcript",
)

CASE_INDICES = {
    "cases_by_age": ["created_at", "id"],
    "cases_by_status": ["status", "created_at", "id"],
    "cases_by_adviser": ["assigned_to", "status", "created_at", "id"],
    "cases_counted": ["status", "assigned_to", "due", "area", "county", "municipality", "body"],
}


def _widen_cases() -> None:
    # The defaults are for the cases that are there: those of the only call there was, and nobody has them.
    for column in (
        sa.Column("status", sa.String(8), nullable=False, server_default="new"),
        sa.Column("assigned_to", sa.String(32)),
        sa.Column("call", sa.String(64), nullable=False, server_default="2023"),
        sa.Column("area", sa.Integer),
        sa.Column("municipality", sa.String(16)),
        sa.Column("county", sa.String(2)),
        sa.Column("body", sa.String(16), nullable=False, server_default="imdi"),
        sa.Column("updated_at", MOMENT),
        sa.Column("due", sa.Date),
        sa.Column("closed_reason", sa.String(20)),
        sa.Column("flagged", sa.Boolean, nullable=False, server_default=sa.text("false")),
        sa.Column("helpful", sa.Boolean),
        sa.Column("searched", sa.Text, nullable=False, server_default=""),
        sa.Column("transcript", sa.JSON, nullable=False, server_default="[]"),
    ):
        op.add_column("cases", column)
    op.execute("UPDATE cases SET updated_at = created_at")
    # What is long comes last: SQLite reads through it to whatever stands behind.
    with op.batch_alter_table("cases", partial_reordering=[(*NEW_IN_CASES[:-1], "known", "transcript")]) as batch:
        batch.alter_column("updated_at", existing_type=MOMENT, nullable=False)
    for name, columns in CASE_INDICES.items():
        op.create_index(name, "cases", columns)


def _create_case_events() -> None:
    op.create_table(
        "case_events",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("case", sa.String(64), sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("text", sa.Text),
        sa.Column("data", sa.JSON, nullable=False),
        sa.Column("client_id", sa.String(64)),
        sa.UniqueConstraint("case", "client_id", name="one_event_per_client_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_events_case", "case_events", ["case"])


def _carry_cases_over() -> None:
    """Fill in what the cases that are there say of themselves, and begin their logs."""
    bind = op.get_bind()
    cases = sa.table(
        "cases",
        *(sa.column(name) for name in ("id", "question", "created_at", "area", "municipality", "county", "searched")),
        sa.column("known", sa.JSON),
    )
    events = sa.table(
        "case_events",
        *(sa.column(name) for name in ("case", "at", "by", "kind", "text")),
        sa.column("data", sa.JSON),
    )
    for row in bind.execute(sa.select(cases)).mappings().all():
        number = (row["known"].get("answers", {}).get("municipality") or {}).get("value")
        carried = {
            "area": row["known"].get("area"),
            "municipality": number,
            "county": number[:2] if number else None,
            "searched": " ".join(f"{row['id'][:8]} {row['question']}".casefold().split()),
        }
        bind.execute(sa.update(cases).where(cases.c.id == row["id"]).values(carried))
        opened = {"case": row["id"], "at": row["created_at"], "by": "applicant", "kind": "opened"}
        bind.execute(sa.insert(events).values(**opened, text=row["question"], data={}))


def _create_canned_replies() -> None:
    op.create_table(
        "canned_replies",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("title", sa.JSON, nullable=False),
        sa.Column("text", sa.JSON, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.Column("updated_by", sa.String(32), nullable=False),
        sa.Column("deleted_at", MOMENT),
    )


def _create_users() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("email", sa.String(254), nullable=False, unique=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("password_hash", sa.String(300)),
        sa.Column("issuer", sa.String(300)),
        sa.Column("subject", sa.String(300)),
        sa.Column("failed_attempts", sa.Integer, nullable=False),
        sa.Column("locked_until", MOMENT),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("disabled_at", MOMENT),
        sa.UniqueConstraint("issuer", "subject", name="one_user_per_subject"),
    )


def _create_sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("user", sa.String(32), sa.ForeignKey("users.id"), nullable=False),
        sa.Column("csrf", sa.String(64), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("last_used_at", MOMENT, nullable=False),
    )
    op.create_index("ix_sessions_user", "sessions", ["user"])


def _create_sign_ins() -> None:
    op.create_table(
        "sign_ins",
        sa.Column("state_hash", sa.String(64), primary_key=True),
        sa.Column("provider", sa.String(40), nullable=False),
        sa.Column("browser_hash", sa.String(64), nullable=False),
        sa.Column("nonce", sa.String(100), nullable=False),
        sa.Column("verifier", sa.String(200), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
    )


def _create_letters() -> None:
    op.create_table(
        "letters",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("case", sa.String(64)),
        sa.Column("recipient", sa.String(254), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("data", sa.JSON, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("next_try_at", MOMENT),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("owner", sa.String(200)),
        sa.Column("until", MOMENT),
        sa.Column("sent_at", MOMENT),
        sa.Column("error", sa.String(200)),
    )
    op.create_index("ix_letters_case", "letters", ["case"])
    op.create_index("ix_letters_next_try_at", "letters", ["next_try_at"])
