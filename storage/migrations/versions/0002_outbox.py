"""The outbox and its holds; chats that moved; updates seen and parked."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AT = sa.DateTime(timezone=True)
STATES = (
    *("pending", "leased", "sending", "sent", "unknown"),
    *("dead", "skipped", "cancelled", "superseded", "expired"),
)


def upgrade() -> None:
    create_outbox()
    op.create_table(
        "holds",
        sa.Column("scope", sa.String(), primary_key=True),
        sa.Column("until_at", AT, nullable=False),
    )
    op.create_table(
        "chat_moves",
        sa.Column("old_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("new_id", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "seen_updates",
        sa.Column("update_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("seen_at", AT, nullable=False),
    )
    op.create_index("ix_seen_updates_seen_at", "seen_updates", ["seen_at"])
    op.create_table(
        "parked_updates",
        sa.Column("id", ID, primary_key=True),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("traceback", sa.Text(), nullable=False),
        sa.Column("parked_at", AT, nullable=False),
    )
    op.create_index("ix_parked_updates_update_id", "parked_updates", ["update_id"])
    op.create_index("ix_parked_updates_parked_at", "parked_updates", ["parked_at"])


def create_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", ID, primary_key=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("lead_id", ID, sa.ForeignKey("leads.id"), nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("cycle", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=True, unique=True),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("edits_message_id", sa.BigInteger(), nullable=False),
        sa.Column("target_id", ID, sa.ForeignKey("outbox.id"), nullable=True),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("repeat", sa.Boolean(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("due_at", AT, nullable=False),
        sa.Column("lease_until", AT, nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("created_at", AT, nullable=False),
        sa.Column("sent_at", AT, nullable=True),
        sa.CheckConstraint(f"state IN ({', '.join(map(repr, STATES))})", name="state_is_known"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_lead_id", "outbox", ["lead_id"])
    op.create_index("ix_outbox_target_id", "outbox", ["target_id"])
    index_of("state = 'pending'", "ix_outbox_waiting", "priority", "id")
    index_of("state = 'pending'", "ix_outbox_waiting_chat", "chat_id", "priority", "id")
    index_of("state IN ('leased', 'sending')", "ix_outbox_under_way", "chat_id")
    index_of("state IN ('unknown', 'dead')", "ix_outbox_in_doubt", "id")
    index_of("message <> ''", "ix_outbox_worded", "created_at")


def index_of(rows: str, name: str, *columns: str) -> None:
    condition = sa.text(rows)
    op.create_index(name, "outbox", columns, sqlite_where=condition, postgresql_where=condition)


def downgrade() -> None:
    for table in ("parked_updates", "seen_updates", "chat_moves", "holds", "outbox"):
        op.drop_table(table)
