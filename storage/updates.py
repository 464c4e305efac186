"""Updates from Telegram: which were handled already, and which could not be.

The same update may come twice, and ids start again at random after a quiet week, so every id is kept
for a while; no high-water mark.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct
from sqlalchemy import Select, delete, func, insert, select, update

from storage.inserts import ask_to_insert, insert_new
from storage.prepared import Found
from storage.session import Session
from storage.tables import parked_updates, seen_updates
from storage.vault import vault_of

TAPS_LAST = timedelta(seconds=150)  # Telegram drops taps that it cannot deliver for so long
NUMBERED_ON = timedelta(days=6)  # after a week without updates their ids begin anew, at random
LIKELY = 100_000  # a larger leap is no gap: the ids began anew


class Gap(Struct, frozen=True):
    """Updates of Telegram that never came: it dropped them while nobody received."""

    after: int  # the id of the last update before it
    began_at: datetime
    missing: int


class Parked(Struct, frozen=True):
    """An update that could not be handled."""

    id: int
    update_id: int
    raw: str
    traceback: str
    parked_at: datetime
    replay_at: datetime | None  # since when somebody wants it handled again


def remember(session: Session, update_id: int, at: datetime) -> bool:
    """False if it was seen before: then nothing is to be done for it."""
    known = session.ahead("updates")
    if update_id in known:
        is_new, known[update_id] = known[update_id], False
        return bool(is_new)
    seen = insert_new(session, seen_updates, seen_updates.c.update_id, update_id=update_id, seen_at=at)
    return seen is not None


def remember_ahead(session: Session, updates: Mapping[int, datetime]) -> None:
    """Asks the same for many at once, by id: `remember` will tell of each whether it is new."""
    if not updates:
        return
    known = session.ahead("updates")
    known.update(dict.fromkeys(updates, False))

    def keep(new: Found) -> None:
        known.update({update_id: True for (update_id,) in new})

    rows = [{"update_id": update_id, "seen_at": at} for update_id, at in sorted(updates.items())]
    ask_to_insert(session, seen_updates, seen_updates.c.update_id, rows, then=keep)


def find_gap(session: Session, resumed_at: datetime) -> Gap | None:
    """The gap of an outage that ended with the update which came at `resumed_at`, if there is any.

    To be asked when all that was held back has come. No gap without a silence in which taps are dropped: ids
    alone prove nothing, as updates overtake each other.
    """
    before = seen_updates.c.seen_at < resumed_at
    began_at = session.execute(select(func.max(seen_updates.c.seen_at)).where(before)).scalar()
    if began_at is None or not TAPS_LAST < resumed_at - began_at < NUMBERED_ON:
        return None
    lately = seen_updates.c.seen_at > began_at - TAPS_LAST
    last = session.execute(select(func.max(seen_updates.c.update_id)).where(before, lately)).scalar_one()
    since = seen_updates.c.seen_at >= resumed_at, seen_updates.c.update_id > last
    came, newest = session.execute(
        select(func.count(), func.max(seen_updates.c.update_id)).where(*since)
    ).one()
    missing = newest - last - came if came else 0
    return Gap(last, began_at, missing) if 0 < missing <= LIKELY else None


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
    return _read(session, select(parked_updates).order_by(parked_updates.c.id.desc()).limit(limit))


def find(session: Session, parked_id: int) -> Parked | None:
    """One of them by its number."""
    found = _read(session, select(parked_updates).where(parked_updates.c.id == parked_id))
    return found[0] if found else None


def replay(session: Session, parked_id: int, at: datetime) -> bool:
    """Wants it handled again, as if it had not been seen; False if there is none of this number."""
    wanted = update(parked_updates).where(parked_updates.c.id == parked_id).values(replay_at=at)
    update_id = session.execute(wanted.returning(parked_updates.c.update_id)).scalar()
    session.execute(delete(seen_updates).where(seen_updates.c.update_id == update_id))
    return update_id is not None


def to_replay(session: Session, limit: int = 100) -> list[Parked]:
    """What somebody wants handled again, the oldest first."""
    wanted = select(parked_updates).where(parked_updates.c.replay_at.is_not(None))
    return _read(session, wanted.order_by(parked_updates.c.id).limit(limit))


def drop(session: Session, parked_id: int) -> bool:
    """Forgets it; False if there is none of this number."""
    gone = delete(parked_updates).where(parked_updates.c.id == parked_id).returning(parked_updates.c.id)
    return session.execute(gone).scalar() is not None


def _read(session: Session, chosen: Select[Any]) -> list[Parked]:
    opened = vault_of(session).open
    return [
        Parked(row.id, row.update_id, opened(row.raw), opened(row.traceback), row.parked_at, row.replay_at)
        for row in session.execute(chosen)
    ]
