"""From when on errors of a broadcast count, and an index of those that failed before there was a message."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

UNWRITTEN = sa.text("state = 'failed' AND outbox_id IS NULL")


def upgrade() -> None:
    op.add_column("broadcasts", sa.Column("watched_since", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE broadcasts SET watched_since = started_at")
    op.create_index(
        "ix_deliveries_unwritten",
        "deliveries",
        ["broadcast_id", "tried_at"],
        sqlite_where=UNWRITTEN,
        postgresql_where=UNWRITTEN,
    )


def downgrade() -> None:
    op.drop_index("ix_deliveries_unwritten", "deliveries")
    op.drop_column("broadcasts", "watched_since")
