"""Leads and what happened to them; contacts, consents, reveals, staff, playbooks."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AT = sa.DateTime(timezone=True)


def key() -> sa.Column[Any]:
    return sa.Column("id", ID, primary_key=True)


def of_lead() -> tuple[sa.Column[Any], sa.Column[Any]]:
    """The lead and the interaction a fact belongs to."""
    return (
        sa.Column("lead_id", ID, sa.ForeignKey("leads.id"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
    )


def column(name: str, type_: sa.types.TypeEngine[Any], *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, type_, nullable=null)


def one_of(name: str, *values: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{name} IN ({listed})", name=f"{name}_is_known")


def upgrade() -> None:
    create_leads()
    create_facts()
    create_persons_facts()
    create_staff_and_playbooks()


def create_leads() -> None:
    op.create_table(
        "leads",
        key(),
        sa.Column("user_id", sa.BigInteger(), nullable=False, unique=True),
        column("version", sa.Integer()),
        column("playbook_version", sa.String()),
        column("state", sa.Text()),
        column("due_at", AT, null=True),
        column("test", sa.Boolean()),
        column("name", sa.Text()),
        column("username", sa.Text()),
        *(column(name, sa.String()) for name in ("language", "level", "max_level", "temperature")),
        *(column(name, sa.String()) for name in ("status", "fit")),
        column("bant", sa.Float()),
        *(column(name, sa.Float(), null=True) for name in ("budget", "authority", "need", "timescale")),
        column("engagement", sa.Float()),
        column("engagement_at", AT, null=True),
        column("phone_masked", sa.String(), null=True),
        *(column(name, sa.Text(), null=True) for name in ("email_masked", "source", "campaign")),
        column("owner_id", sa.BigInteger(), null=True),
        column("cycle", sa.Integer()),
        column("opted_out", sa.Boolean()),
        column("blocked", sa.Boolean()),
        column("created_at", AT),
        *(column(name, AT, null=True) for name in ("seen_at", "sql_at", "claimed_at")),
        one_of("level", "NEW", "IQL", "MQL", "SQL"),
        one_of("max_level", "NEW", "IQL", "MQL", "SQL"),
        one_of("temperature", "cold", "warm", "hot"),
        one_of("fit", "A", "B", "C", "X", "unknown"),
        one_of(
            "status",
            *("open", "unclaimed", "claimed", "contacted", "accepted"),
            *("won", "lost", "recycled", "disqualified", "merged"),
        ),
        sqlite_autoincrement=True,
    )
    for name in ("due_at", "level", "status", "source", "owner_id", "created_at"):
        op.create_index(f"ix_leads_{name}", "leads", [name])


def create_facts() -> None:
    op.create_table(
        "interactions",
        key(),
        *of_lead(),
        column("kind", sa.String()),
        column("event", sa.Text()),
        column("playbook_version", sa.String()),
        column("at", AT),
        sa.UniqueConstraint("lead_id", "seq"),
    )
    op.create_index("ix_interactions_at", "interactions", ["at"])
    op.create_table(
        "answers",
        key(),
        *of_lead(),
        column("cycle", sa.Integer()),
        column("question", sa.String()),
        column("value", sa.Text(), null=True),
        column("raw", sa.Text()),
        column("effect", sa.String()),
        column("confidence", sa.Float()),
        column("answered_at", AT),
    )
    op.create_index("ix_answers_lead_id_seq", "answers", ["lead_id", "seq"])
    op.create_index("ix_answers_question", "answers", ["question"])
    op.create_table(
        "points",
        key(),
        *of_lead(),
        column("cycle", sa.Integer()),
        column("part", sa.String()),
        column("points", sa.Float()),
        column("rule", sa.String()),
        column("at", AT),
    )
    op.create_index("ix_points_lead_id_seq", "points", ["lead_id", "seq"])
    op.create_table(
        "level_changes",
        key(),
        *of_lead(),
        column("cycle", sa.Integer()),
        *(column(name, sa.String()) for name in ("from_level", "to_level", "rule")),
        *(column(name, sa.Text()) for name in ("reason", "inputs", "proof")),
        column("changed_at", AT),
    )
    op.create_index("ix_level_changes_lead_id_seq", "level_changes", ["lead_id", "seq"])
    op.create_index("ix_level_changes_changed_at", "level_changes", ["changed_at"])


def create_persons_facts() -> None:
    op.create_table(
        "contacts",
        key(),
        *of_lead(),
        column("number", sa.Integer()),
        column("type", sa.String()),
        *(column(name, sa.Text()) for name in ("value", "raw", "mask")),
        column("hash", sa.String()),
        column("verified", sa.Boolean()),
        column("at", AT),
        sa.UniqueConstraint("lead_id", "number"),
    )
    op.create_index("ix_contacts_hash", "contacts", ["hash"])
    op.create_table(
        "consents",
        key(),
        *of_lead(),
        column("purpose", sa.String()),
        column("granted", sa.Boolean()),
        column("wording", sa.Text()),
        column("version", sa.String()),
        column("at", AT),
    )
    op.create_index("ix_consents_lead_id", "consents", ["lead_id"])
    op.create_table(
        "reveals",
        key(),
        *of_lead(),
        column("number", sa.Integer()),
        column("by_id", sa.BigInteger()),
        column("at", AT),
    )
    op.create_index("ix_reveals_lead_id", "reveals", ["lead_id"])
    op.create_index("ix_reveals_by_at", "reveals", ["by_id", "at"])


def create_staff_and_playbooks() -> None:
    op.create_table(
        "staff",
        sa.Column("user_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        column("role", sa.String()),
        column("name", sa.Text()),
        column("added_at", AT),
        one_of("role", "owner", "manager", "sales", "marketer", "member", "stranger"),
    )
    op.create_table(
        "playbooks",
        sa.Column("version", sa.String(), primary_key=True),
        column("id", sa.String()),
        column("text", sa.Text()),
        column("language", sa.String()),
        column("timezone", sa.String()),
        column("first_used_at", AT),
    )


def downgrade() -> None:
    for table in ("playbooks", "staff", "reveals", "consents", "contacts"):
        op.drop_table(table)
    for table in ("level_changes", "points", "answers", "interactions", "leads"):
        op.drop_table(table)
