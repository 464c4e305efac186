"""Updates from Telegram: which were handled already, and which could not be.

The same update may come twice, and ids start again at random after a quiet week, so every id is kept
for a while; no high-water mark.
"""

from datetime import datetime

from msgspec import Struct
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from storage.inserts import insert_new
from storage.tables import parked_updates, seen_updates
from storage.vault import vault_of


class Parked(Struct, frozen=True):
    """An update that could not be handled."""

    id: int
    update_id: int
    raw: str
    traceback: str
    parked_at: datetime


def remember(session: Session, update_id: int, at: datetime) -> bool:
    """False if it was seen before: then nothing is to be done for it."""
    seen = insert_new(session, seen_updates, seen_updates.c.update_id, update_id=update_id, seen_at=at)
    return seen is not None


def park(session: Session, update_id: int, raw: str, traceback: str, at: datetime) -> None:
    """Keeps an update that could not be handled, for a person to look at; it counts as seen."""
    remember(session, update_id, at)
    vault = vault_of(session)
    session.execute(
        insert(parked_updates).values(
            update_id=update_id, raw=vault.seal(raw), traceback=vault.seal(traceback), parked_at=at
        )
    )


def parked(session: Session, limit: int = 100) -> list[Parked]:
    """What was parked, the newest first."""
    opened = vault_of(session).open
    rows = session.execute(select(parked_updates).order_by(parked_updates.c.id.desc()).limit(limit))
    return [
        Parked(row.id, row.update_id, opened(row.raw), opened(row.traceback), row.parked_at) for row in rows
    ]
