"""Links and their tokens, a draft's versions and status."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create what drafts are shared with."""
    op.add_column("drafts", sa.Column("status", sa.JSON))
    _create_draft_versions()
    _create_links()
    _create_link_tokens()


def downgrade() -> None:
    """Drop it again."""
    for table in ("link_tokens", "links", "draft_versions"):
        op.drop_table(table)
    with op.batch_alter_table("drafts") as batch:
        batch.drop_column("status")


def _create_draft_versions() -> None:
    op.create_table(
        "draft_versions",
        sa.Column("draft", sa.String(64), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.String(64), nullable=False),
        sa.Column("before", sa.JSON, nullable=False),
    )


def _create_links() -> None:
    op.create_table(
        "links",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("conversation", sa.String(64), sa.ForeignKey("conversations.id"), nullable=False),
        sa.Column("mode", sa.String(8), nullable=False),
        sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires", MOMENT, nullable=False),
    )
    op.create_index("ix_links_conversation", "links", ["conversation"])


def _create_link_tokens() -> None:
    op.create_table(
        "link_tokens",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("link", sa.String(64), sa.ForeignKey("links.id"), nullable=False),
    )
    op.create_index("ix_link_tokens_link", "link_tokens", ["link"])
