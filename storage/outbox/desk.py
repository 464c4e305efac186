"""What the operator sees of the outbox, and decides: send again, or say what became of a message."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, or_, select, text, update

from storage.session import Session
from storage.tables import outbox
from storage.tables.traffic import IN_DOUBT, UNDER_WAY, WAITING, WORDED, State

UNSETTLED = (State.PENDING, State.LEASED, State.SENDING, State.UNKNOWN, State.DEAD)
GIVEN_UP = (State.UNKNOWN, State.DEAD, State.SKIPPED, State.CANCELLED, State.EXPIRED)


def listing(session: Session, states: Collection[str] = (), limit: int = 1000) -> list[dict[str, Any]]:
    """Rows of v_messages in these states (all if none is named), the newest first."""
    query = text("SELECT * FROM v_messages WHERE state IN :states ORDER BY id DESC LIMIT :limit")
    wanted = [str(state) for state in states or State]
    rows = session.execute(query.bindparams(bindparam("states", wanted, expanding=True)), {"limit": limit})
    return [dict(row) for row in rows.mappings()]


def backlog(session: Session) -> dict[str, int]:
    """How many rows wait, are under way, or need a person, by state."""
    counts = {state.value: 0 for state in UNSETTLED}
    for rows in (WAITING, UNDER_WAY, IN_DOUBT):
        counted = select(outbox.c.state, func.count()).where(text(rows)).group_by(outbox.c.state)
        counts.update(session.execute(counted).all())
    return counts


def message_id(session: Session, key: str) -> int | None:
    """Telegram's id of the message with this key, once it is sent."""
    return session.execute(select(outbox.c.message_id).where(outbox.c.key == key)).scalar()


def retry(session: Session, row_id: int, now: datetime) -> bool:
    """Sends again what was given up or is unknown; False if no such row is, or its words were forgotten."""
    maybe_sent = or_(outbox.c.repeat, outbox.c.state == State.UNKNOWN.value)
    again = (
        update(outbox)
        .where(outbox.c.id == row_id, outbox.c.state.in_([state.value for state in GIVEN_UP]), text(WORDED))
        .values(state=State.PENDING.value, repeat=maybe_sent, attempts=0, due_at=now, lease_until=None)
        .returning(outbox.c.id)
    )
    return session.execute(again).scalar() is not None


def resolve(session: Session, row_id: int, *, sent: bool, now: datetime) -> bool:
    """An unknown or dead message arrived, or did not and shall not. False if no such row is."""
    fate = {"state": State.SENT.value, "sent_at": now} if sent else {"state": State.CANCELLED.value}
    looked_at = (
        update(outbox)
        .where(outbox.c.id == row_id, outbox.c.state.in_([State.UNKNOWN.value, State.DEAD.value]))
        .values(fate)
        .returning(outbox.c.id)
    )
    return session.execute(looked_at).scalar() is not None
