"""The reporting views. People on the staff list who try the bot are in none but v_messages."""

import re

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

VIEWS = {
    "v_leads": """
        SELECT id AS lead_id, user_id, name, language, level, max_level, temperature,
               bant, budget, authority, need, timescale, fit,
               {engagement} AS engagement, phone_masked, email_masked, source, campaign, status, owner_id,
               {leads.created_at} AS created_at, {leads.sql_at} AS sql_at, {leads.claimed_at} AS claimed_at
        FROM leads WHERE NOT test""",
    "v_answers": """
        SELECT answers.lead_id AS lead_id, leads.user_id AS user_id, answers.cycle AS cycle,
               answers.question AS question, answers.value AS value, answers.raw AS raw,
               answers.effect AS effect, {answers.answered_at} AS answered_at
        FROM answers JOIN leads ON leads.id = answers.lead_id WHERE NOT leads.test""",
    "v_level_changes": """
        SELECT level_changes.lead_id AS lead_id, level_changes.from_level AS from_level,
               level_changes.to_level AS to_level, level_changes.rule AS rule, level_changes.reason AS reason,
               {level_changes.changed_at} AS changed_at
        FROM level_changes JOIN leads ON leads.id = level_changes.lead_id WHERE NOT leads.test""",
    "v_messages": """
        SELECT id, CASE kind WHEN 'card_reply' THEN 'notice' ELSE kind END AS kind, lead_id, chat_id, state,
               attempts, NULLIF(error, '') AS error,
               {outbox.created_at} AS created_at, {outbox.sent_at} AS sent_at
        FROM outbox""",
}

# Points halve in 30 days. A clock that runs ahead of the database's must not make them grow.
DECAYED = {
    "sqlite": "engagement * pow(0.5, max(0.0, julianday('now') - julianday("
    "coalesce(engagement_at, created_at))) / 30.0)",
    "postgresql": "engagement * power(0.5::float8, greatest(0.0::float8, extract(epoch FROM now() - "
    "coalesce(engagement_at, created_at))::float8 / 86400.0) / 30.0)",
}
ISO = {
    "sqlite": "strftime('%Y-%m-%dT%H:%M:%SZ', {})",
    "postgresql": """to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')""",
}
MOMENT = re.compile(r"\{([\w.]+)\}")


def upgrade() -> None:
    dialect = op.get_bind().dialect.name
    for name, query in VIEWS.items():
        query = query.replace("{engagement}", DECAYED[dialect])
        query = MOMENT.sub(lambda moment: ISO[dialect].format(moment[1]), query)
        op.get_bind().exec_driver_sql(f"CREATE VIEW {name} AS {query}")


def downgrade() -> None:
    for name in VIEWS:
        op.execute(f"DROP VIEW {name}")
