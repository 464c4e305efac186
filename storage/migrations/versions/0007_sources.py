"""Links, touches and what a lead keeps of them; clicks; tags; the desks of staff."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AT = sa.DateTime(timezone=True)
FINISHED = {
    "sqlite": "UPDATE leads SET finished = coalesce(json_extract(state, '$.closed'), 0) > 0",
    "postgresql": "UPDATE leads SET finished = coalesce((state::json ->> 'closed')::int, 0) > 0",
}
TOUCHED = {
    "sqlite": """
        INSERT INTO touches (lead_id, seq, payload, at)
        SELECT lead_id, seq, substr(json_extract(event, '$.payload'), 1, 64), at FROM interactions
        WHERE kind = 'started' AND json_extract(event, '$.payload') <> '' ORDER BY id""",
    "postgresql": """
        INSERT INTO touches (lead_id, seq, payload, at)
        SELECT lead_id, seq, left(event::json ->> 'payload', 64), at FROM interactions
        WHERE kind = 'started' AND event::json ->> 'payload' <> '' ORDER BY id""",
}


def upgrade() -> None:
    connection = op.get_bind()
    op.add_column("leads", sa.Column("medium", sa.Text(), nullable=True))
    op.add_column("leads", sa.Column("link_id", ID, nullable=True))
    op.add_column("leads", sa.Column("finished", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_leads_link_id", "leads", ["link_id"])
    connection.exec_driver_sql(FINISHED[connection.dialect.name])
    create_links()
    create_touches()
    connection.exec_driver_sql(TOUCHED[connection.dialect.name])
    create_clicks()
    create_tags_and_desks()


def create_links() -> None:
    op.create_table(
        "links",
        sa.Column("id", ID, primary_key=True),
        sa.Column("token", sa.String(), nullable=False, unique=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("source", "medium", "campaign", "content")),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("referrer_id", ID, sa.ForeignKey("leads.id"), nullable=True, unique=True),
        sa.Column("created_by", sa.BigInteger(), nullable=True),
        sa.Column("created_at", AT, nullable=False),
        sqlite_autoincrement=True,
    )
    condition = sa.text("referrer_id IS NULL")
    op.create_index(
        "ix_links_names",
        "links",
        ["source", "medium", "campaign", "content", "language"],
        unique=True,
        sqlite_where=condition,
        postgresql_where=condition,
    )


def create_touches() -> None:
    op.create_table(
        "touches",
        sa.Column("id", ID, primary_key=True),
        sa.Column("lead_id", ID, sa.ForeignKey("leads.id"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("link_id", ID, nullable=True),
        sa.Column("at", AT, nullable=False),
    )
    op.create_index("ix_touches_lead_id", "touches", ["lead_id"])
    op.create_index("ix_touches_link_id", "touches", ["link_id"])


def create_clicks() -> None:
    op.create_table(
        "clicks",
        sa.Column("broadcast_id", ID, primary_key=True, autoincrement=False),
        sa.Column("lead_id", ID, primary_key=True, autoincrement=False),
        sa.Column("button", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("at", AT, nullable=False),
    )


def create_tags_and_desks() -> None:
    op.create_table(
        "tags",
        sa.Column("lead_id", ID, sa.ForeignKey("leads.id"), primary_key=True),
        sa.Column("tag", sa.Text(), primary_key=True),
        sa.Column("at", AT, nullable=False),
    )
    op.create_index("ix_tags_tag", "tags", ["tag"])
    op.create_table(
        "desks",
        sa.Column("user_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("desk", sa.String(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("screen", sa.Integer(), nullable=False),
        sa.Column("at", AT, nullable=False),
    )


def downgrade() -> None:
    for table in ("desks", "tags", "clicks", "touches", "links"):
        op.drop_table(table)
    op.drop_index("ix_leads_link_id", "leads")
    for column in ("finished", "link_id", "medium"):
        op.drop_column("leads", column)
