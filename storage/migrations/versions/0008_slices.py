"""How far an audience is frozen, so that it can be done in slices; an index of what a recall has still to delete."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TO_RECALL = sa.text("state = 'sent' AND recalled_at IS NULL")


def upgrade() -> None:
    op.add_column("broadcasts", sa.Column("last_lead_id", sa.BigInteger(), nullable=True))
    op.add_column(
        "broadcasts", sa.Column("frozen_to", sa.BigInteger(), nullable=False, server_default=sa.text("0"))
    )
    op.execute(
        "UPDATE broadcasts SET last_lead_id = (SELECT max(id) FROM leads)"
        " WHERE started_at IS NOT NULL AND frozen_at IS NULL"
    )
    op.create_index(
        "ix_deliveries_to_recall",
        "deliveries",
        ["broadcast_id", "tried_at"],
        sqlite_where=TO_RECALL,
        postgresql_where=TO_RECALL,
    )


def downgrade() -> None:
    op.drop_index("ix_deliveries_to_recall", "deliveries")
    for column in ("frozen_to", "last_lead_id"):
        op.drop_column("broadcasts", column)
