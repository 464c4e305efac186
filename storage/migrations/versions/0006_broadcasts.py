"""Broadcasts and their deliveries; a trigger by which a delivery follows its outbox row."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AT = sa.DateTime(timezone=True)
BROADCAST_STATES = (
    *("draft", "unapproved", "scheduled", "running"),
    *("paused", "finished", "cancelled", "recalled"),
)
DELIVERY_STATES = ("pending", "sending", "sent", "skipped", "blocked", "failed", "unknown")

# `old` and `new` are rows of the outbox. What was only postponed waits to be sent again at its new time.
FOLLOW = """
    UPDATE deliveries SET
        state = CASE new.state
            WHEN 'pending' THEN 'pending' WHEN 'sent' THEN 'sent' WHEN 'unknown' THEN 'unknown'
            WHEN 'dead' THEN 'failed' WHEN 'skipped' THEN 'blocked' WHEN 'cancelled' THEN 'skipped'
            ELSE 'sending' END,
        reason = CASE new.state WHEN 'sent' THEN '' WHEN 'cancelled' THEN 'cancelled' ELSE new.error END,
        due_at = new.due_at
    WHERE outbox_id = new.id"""
ON_SQLITE = f"""
    CREATE TRIGGER deliveries_follow AFTER UPDATE OF state ON outbox
    WHEN new.kind = 'broadcast' AND new.state <> old.state
    BEGIN {FOLLOW}; END"""
ON_POSTGRES = (
    f"""CREATE FUNCTION deliveries_follow() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN {FOLLOW}; RETURN NULL; END $$""",
    """CREATE TRIGGER deliveries_follow AFTER UPDATE OF state ON outbox
    FOR EACH ROW WHEN (new.kind = 'broadcast' AND new.state <> old.state)
    EXECUTE FUNCTION deliveries_follow()""",
)
V_BROADCASTS = """
    CREATE VIEW v_broadcasts AS
    SELECT broadcasts.id AS broadcast_id, broadcasts.state AS state, audience, total,
        count(*) FILTER (WHERE deliveries.state = 'sent') AS sent,
        count(*) FILTER (WHERE deliveries.state = 'skipped') AS skipped,
        count(*) FILTER (WHERE deliveries.state = 'blocked') AS blocked,
        count(*) FILTER (WHERE deliveries.state = 'failed') AS failed,
        count(*) FILTER (WHERE deliveries.state = 'unknown') AS unknown,
        count(*) FILTER (WHERE deliveries.state IN ('pending', 'sending')) AS pending
    FROM broadcasts LEFT JOIN deliveries ON deliveries.broadcast_id = broadcasts.id
    GROUP BY broadcasts.id, broadcasts.state, audience, total"""
CONSENTED = {
    "sqlite": "UPDATE leads SET marketing = coalesce(json_extract(state, '$.consents.marketing.granted'), 0)",
    "postgresql": "UPDATE leads SET marketing = coalesce("
    "(state::json #>> '{consents,marketing,granted}')::boolean, false)",
}


def upgrade() -> None:
    connection = op.get_bind()
    op.add_column("leads", sa.Column("timezone", sa.String(), nullable=True))
    op.add_column("leads", sa.Column("marketing", sa.Boolean(), nullable=False, server_default=sa.false()))
    connection.exec_driver_sql(CONSENTED[connection.dialect.name])
    create_broadcasts()
    create_deliveries()
    triggers = (ON_SQLITE,) if connection.dialect.name == "sqlite" else ON_POSTGRES
    for statement in (*triggers, V_BROADCASTS):
        connection.exec_driver_sql(statement)


def create_broadcasts() -> None:
    op.create_table(
        "broadcasts",
        sa.Column("id", ID, primary_key=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("per_second", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BigInteger(), nullable=True),
        sa.Column("created_at", AT, nullable=False),
        sa.Column("approved_by", sa.BigInteger(), nullable=True),
        *(sa.Column(name, AT, nullable=True) for name in ("scheduled_at", "started_at", "frozen_at")),
        sa.Column("ended_at", AT, nullable=True),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("watched_from", sa.BigInteger(), nullable=False),
        one_of("state", BROADCAST_STATES),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_broadcasts_state", "broadcasts", ["state"])


def create_deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("broadcast_id", ID, primary_key=True, autoincrement=False),
        sa.Column("lead_id", ID, primary_key=True, autoincrement=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("due_at", AT, nullable=False),
        sa.Column("outbox_id", sa.BigInteger(), nullable=True),
        sa.Column("tried_at", AT, nullable=True),
        sa.Column("parts", sa.Text(), nullable=False),
        sa.Column("recalled_at", AT, nullable=True),
        one_of("state", DELIVERY_STATES),
        sqlite_with_rowid=False,
    )
    index_of("state = 'pending'", "ix_deliveries_to_send", "broadcast_id", "zone", "due_at", "lead_id")
    index_of("state = 'sending'", "ix_deliveries_in_hand", "broadcast_id")
    index_of("outbox_id IS NOT NULL", "ix_deliveries_outbox_id", "outbox_id", unique=True)
    index_of("outbox_id IS NOT NULL", "ix_deliveries_tried", "broadcast_id", "outbox_id")
    index_of("outbox_id IS NOT NULL", "ix_deliveries_of_lead", "lead_id", "tried_at")


def one_of(name: str, values: tuple[str, ...]) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{name} IN ({', '.join(map(repr, values))})", name=f"{name}_is_known")


def index_of(rows: str, name: str, *columns: str, unique: bool = False) -> None:
    condition = sa.text(rows)
    op.create_index(
        name, "deliveries", columns, unique=unique, sqlite_where=condition, postgresql_where=condition
    )


def downgrade() -> None:
    connection = op.get_bind()
    op.execute("DROP VIEW v_broadcasts")
    on_table = " ON outbox" if connection.dialect.name == "postgresql" else ""
    op.execute(f"DROP TRIGGER deliveries_follow{on_table}")
    if on_table:
        op.execute("DROP FUNCTION deliveries_follow")
    for table in ("deliveries", "broadcasts"):
        op.drop_table(table)
    for column in ("marketing", "timezone"):
        op.drop_column("leads", column)
