"""For how many people a broadcast was confirmed, to ask again where it would begin with many more."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "broadcasts", sa.Column("confirmed_for", sa.Integer(), nullable=False, server_default=sa.text("0"))
    )


def downgrade() -> None:
    op.drop_column("broadcasts", "confirmed_for")
