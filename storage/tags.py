"""Tags: words that staff put on leads, to find them again in an audience."""

from datetime import datetime

from sqlalchemy import delete

from storage.inserts import insert_or_change
from storage.session import Session
from storage.tables import tags


def put(session: Session, lead_id: int, tag: str, at: datetime) -> None:
    """Once, however often it is put."""
    insert_or_change(session, tags, lead_id=lead_id, tag=tag, at=at)


def take_off(session: Session, lead_id: int, tag: str) -> bool:
    """False if it was not there."""
    gone = delete(tags).where(tags.c.lead_id == lead_id, tags.c.tag == tag).returning(tags.c.tag)
    return session.execute(gone).scalar() is not None
