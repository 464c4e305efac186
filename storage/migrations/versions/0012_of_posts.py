"""The index of what belongs to a post leaves out what belongs to none: most messages are replies."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

OF_POSTS = sa.text("target_id IS NOT NULL")


def upgrade() -> None:
    op.drop_index("ix_outbox_target_id", "outbox")
    op.create_index(
        "ix_outbox_target_id", "outbox", ["target_id"], sqlite_where=OF_POSTS, postgresql_where=OF_POSTS
    )


def downgrade() -> None:
    op.drop_index("ix_outbox_target_id", "outbox")
    op.create_index("ix_outbox_target_id", "outbox", ["target_id"])
