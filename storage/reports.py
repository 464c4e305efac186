"""Reading for people and their tools: the reporting views, and all facts of one lead."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from storage.expressions import engagement_at
from storage.session import Session
from storage.tables import answers, consents, leads, level_changes, points, reveals
from storage.views import COLUMNS, View, rows

__all__ = ["COLUMNS", "View", "facts", "lead", "rows"]


def lead(session: Session, lead_id: int, now: datetime) -> dict[str, Any] | None:
    """One lead with the columns of v_leads, and `test`: those of the staff who try the bot are in no view."""
    others = {"lead_id": leads.c.id, "engagement": engagement_at(now)}
    plain = {name: leads.c[name] for name in COLUMNS["v_leads"].split() if name not in others}
    chosen = [(others | plain)[name].label(name) for name in COLUMNS["v_leads"].split()]
    query = select(*chosen, leads.c.test).where(leads.c.id == lead_id)
    found = session.execute(query).mappings().one_or_none()
    return None if found is None else dict(found)


def facts(session: Session, lead_id: int) -> dict[str, list[dict[str, Any]]]:
    """Everything a lead's interactions led to, by table, in order: why it is what it is."""
    return {
        source.name: [
            dict(row)
            for row in session.execute(
                select(source).where(source.c.lead_id == lead_id).order_by(source.c.id)
            ).mappings()
        ]
        for source in (answers, points, level_changes, consents, reveals)
    }
