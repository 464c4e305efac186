"""How things stand, in numbers: what waits to be sent, and what waits for a person."""

from datetime import datetime

from msgspec import Struct
from sqlalchemy import func, select, text

from storage import outbox
from storage.session import Session
from storage.tables import outbox as messages
from storage.tables import parked_updates
from storage.tables.traffic import WAITING


class Standing(Struct, frozen=True):
    """Numbers of rows; all of it is read from small indexes."""

    outbox: dict[str, int]  # by state: what waits, is under way or is in doubt
    oldest_pending_at: datetime | None
    parked: int


def read(session: Session) -> Standing:
    """Of this moment."""
    first = select(func.min(messages.c.id)).where(text(WAITING)).group_by(messages.c.priority)
    oldest = select(func.min(messages.c.created_at)).where(messages.c.id.in_(first))
    parked = select(func.count()).select_from(parked_updates)
    return Standing(
        outbox=outbox.backlog(session),
        oldest_pending_at=session.execute(oldest).scalar(),
        parked=session.execute(parked).scalar_one(),
    )
