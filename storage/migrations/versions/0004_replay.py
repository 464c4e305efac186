"""Parked updates that an operator wants handled again."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("parked_updates", sa.Column("replay_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("parked_updates", "replay_at")
