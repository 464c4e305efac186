"""What is thrown away and when: only what serves delivery. Interactions and their facts are never touched.

Erasing a person is another thing and not here.
"""

from datetime import datetime, timedelta

from msgspec import Struct
from sqlalchemy import Column, ColumnElement, Select, Table, delete, select, text, update

from storage.session import Session
from storage.tables import outbox, parked_updates, seen_updates
from storage.tables.traffic import WORDED, State

SEEN = timedelta(days=8)  # Telegram keeps updates for a day; ids restart after a quiet week
PARKED = timedelta(days=90)
DELIVERED = timedelta(days=30)

BATCH = 5000  # rows per table and transaction, so that nobody waits long
OVER = (State.SENT, State.SUPERSEDED, State.SKIPPED, State.CANCELLED, State.EXPIRED)


class Swept(Struct, frozen=True):
    """How many rows went. As long as there are any, more may be waiting."""

    seen: int
    parked: int
    messages: int

    def __bool__(self) -> bool:
        return any((self.seen, self.parked, self.messages))


def sweep(session: Session, now: datetime) -> Swept:
    """Throws away one batch of what is too old. Of delivered messages the words go and the row stays:
    it is reported, and cards are edited through it."""
    ids = seen_updates.c.update_id
    return Swept(
        seen=_delete(session, seen_updates, ids, seen_updates.c.seen_at < now - SEEN),
        parked=_delete(
            session, parked_updates, parked_updates.c.id, parked_updates.c.parked_at < now - PARKED
        ),
        messages=_empty_messages(session, now - DELIVERED),
    )


def _delete(session: Session, table: Table, key: Column[int], old: ColumnElement[bool]) -> int:
    batch: Select[int] = select(key).where(old).limit(BATCH)
    return len(session.execute(delete(table).where(key.in_(batch)).returning(key)).all())


def _empty_messages(session: Session, before: datetime) -> int:
    old = outbox.c.created_at < before, outbox.c.state.in_([state.value for state in OVER])
    batch = select(outbox.c.id).where(*old, text(WORDED)).limit(BATCH)
    emptied = update(outbox).where(outbox.c.id.in_(batch)).values(message="")
    return len(session.execute(emptied.returning(outbox.c.id)).all())
