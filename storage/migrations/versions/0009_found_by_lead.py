"""On PostgreSQL a delivery follows its message by its own key, and what moves fast is vacuumed often.

By `outbox_id` alone any index of what was tried would do. ANALYZE finds nothing tried in an audience that has
just been frozen, so the planner took the largest of them for empty, and walked through all of it for every
message that was sent. And every message leaves a dead entry in the index of what is under way, which each
claim walks over: as installed, a fifth of the table would have to be dead before a vacuum.
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

FOLLOW = """
    CREATE OR REPLACE FUNCTION deliveries_follow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE deliveries SET
        state = CASE new.state
            WHEN 'pending' THEN 'pending' WHEN 'sent' THEN 'sent' WHEN 'unknown' THEN 'unknown'
            WHEN 'dead' THEN 'failed' WHEN 'skipped' THEN 'blocked' WHEN 'cancelled' THEN 'skipped'
            ELSE 'sending' END,
        reason = CASE new.state WHEN 'sent' THEN '' WHEN 'cancelled' THEN 'cancelled' ELSE new.error END,
        due_at = new.due_at
    WHERE {found}; RETURN NULL; END $$"""
# A key of a broadcast is broadcast:NUMBER:LEAD.
BY_KEY = """broadcast_id = split_part(new.key, ':', 2)::bigint AND lead_id = new.lead_id
        AND outbox_id = new.id"""

QUEUES = ("outbox", "deliveries")
OFTEN = (
    ("autovacuum_vacuum_threshold", 5000),
    ("autovacuum_vacuum_scale_factor", 0.01),
    ("autovacuum_analyze_scale_factor", 0.02),
)


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute(FOLLOW.format(found=BY_KEY))
        for table in QUEUES:
            op.execute(f"ALTER TABLE {table} SET ({', '.join(f'{name} = {value}' for name, value in OFTEN)})")


def downgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute(FOLLOW.format(found="outbox_id = new.id"))
        for table in QUEUES:
            op.execute(f"ALTER TABLE {table} RESET ({', '.join(name for name, _ in OFTEN)})")
