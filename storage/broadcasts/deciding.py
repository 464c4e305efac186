"""A broadcast is written, started, paused, resumed, cancelled: each decision a guarded change of its state.

Of two people who decide at once one does; the other finds the state changed. Who may decide is the desks' to
say, and what the engine makes of it is `watching`'s and `sending`'s.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import case, func, insert, select, update

from dialogs.broadcasts.content import Content
from storage.session import Session
from storage.tables import broadcasts, leads, outbox
from storage.tables.broadcasting import BroadcastState

DRAFT, UNAPPROVED, SCHEDULED, RUNNING, PAUSED, FINISHED, CANCELLED, RECALLED = BroadcastState

# decision -> the states that it is possible in, and the one that follows
MOVES: dict[str, tuple[tuple[BroadcastState, ...], BroadcastState]] = {
    "submit": ((DRAFT,), UNAPPROVED),
    "schedule": ((DRAFT, UNAPPROVED), SCHEDULED),
    "start": ((DRAFT, UNAPPROVED, SCHEDULED), RUNNING),  # by somebody who has just counted
    "begin": ((SCHEDULED,), RUNNING),  # by itself, as what follows
    "ask": ((SCHEDULED,), PAUSED),  # it is too late to begin without a word
    "ask_approval": ((SCHEDULED,), UNAPPROVED),  # it has grown too much for that
    "pause": ((RUNNING,), PAUSED),
    "resume": ((PAUSED,), RUNNING),
    "resume_unbegun": ((PAUSED,), SCHEDULED),
    "cancel": ((DRAFT, UNAPPROVED, SCHEDULED, RUNNING, PAUSED), CANCELLED),
    "recall": ((RUNNING, PAUSED, FINISHED, CANCELLED), RECALLED),
    "approve": ((UNAPPROVED,), SCHEDULED),
    "refuse": ((UNAPPROVED,), CANCELLED),
    "finish": ((RUNNING,), FINISHED),
    "go_on": ((FINISHED,), RUNNING),  # somebody wants an unknown or failed one sent again
}


class Broadcast(Struct, frozen=True, kw_only=True):
    """A broadcast as it is stored; the columns are explained in `storage.tables.broadcasting`."""

    id: int
    state: BroadcastState
    reason: str
    audience: str
    content: Content
    per_second: int
    created_by: int | None
    created_at: datetime
    approved_by: int | None
    confirmed_for: int
    scheduled_at: datetime | None
    started_at: datetime | None
    last_lead_id: int | None
    frozen_to: int
    frozen_at: datetime | None
    ended_at: datetime | None
    total: int
    watched_from: int
    watched_since: datetime | None

    @property
    def waits_for_word(self) -> bool:
        """It stopped, or never began, by itself: nothing happens until somebody decides."""
        return self.state is UNAPPROVED or (self.state is PAUSED and self.reason != "")


def create(
    session: Session,
    audience: str,
    content: Content,
    now: datetime,
    *,
    by: int | None = None,
    per_second: int = 0,
    scheduled_at: datetime | None = None,
) -> int:
    """A draft; gives its number. The expression and the content were checked by the caller."""
    row = {
        "state": DRAFT.value,
        "reason": "",
        "audience": audience,
        "content": msgspec.json.encode(content).decode(),
        "per_second": per_second,
        "created_by": by,
        "created_at": now,
        "scheduled_at": scheduled_at,
        "total": 0,
        "watched_from": 0,
        "frozen_to": 0,
    }
    made = insert(broadcasts).values(row).returning(broadcasts.c.id)
    return int(session.execute(made).scalar_one())


def find(session: Session, broadcast_id: int) -> Broadcast | None:
    row = session.execute(select(broadcasts).where(broadcasts.c.id == broadcast_id)).mappings().one_or_none()
    return None if row is None else _read(dict(row))


def listing(session: Session, states: Collection[BroadcastState] = tuple(BroadcastState)) -> list[Broadcast]:
    """Those in these states, the oldest first."""
    wanted = broadcasts.c.state.in_([state.value for state in states])
    rows = session.execute(select(broadcasts).where(wanted).order_by(broadcasts.c.id))
    return [_read(dict(row)) for row in rows.mappings()]


def decide(session: Session, broadcast_id: int, decision: str, now: datetime, **changes: Any) -> bool:
    """Whether the broadcast was in a state that allows it, and now is in the one that follows.

    Decisions are those of MOVES; `changes` are further columns. What is scheduled for no time, or one that
    has passed, is due now; but an approval leaves the time as it was, so that what comes too late for it
    asks. To start or resume forgives past errors; who becomes a lead after the first start is not in the
    audience.
    """
    if decision == "resume" and not _has_begun(session, broadcast_id):
        decision = "resume_unbegun"  # it begins as others do
    allowed, state = MOVES[decision]
    if state is SCHEDULED:
        chosen = broadcasts.c.scheduled_at
        stands = chosen.is_not(None) if decision == "approve" else chosen > now
        changes = {"scheduled_at": case((stands, chosen), else_=now), **changes}
    if state is RUNNING:
        last = select(func.coalesce(func.max(outbox.c.id), 0)).scalar_subquery()
        newest = select(func.coalesce(func.max(leads.c.id), 0)).scalar_subquery()
        changes |= {
            "watched_from": last,
            "watched_since": now,
            "started_at": func.coalesce(broadcasts.c.started_at, now),
            "last_lead_id": func.coalesce(broadcasts.c.last_lead_id, newest),
        }
    if state in (FINISHED, CANCELLED, RECALLED):
        changes["ended_at"] = now
    moved = (
        update(broadcasts)
        .where(broadcasts.c.id == broadcast_id, broadcasts.c.state.in_([each.value for each in allowed]))
        .values({"state": state.value, "reason": "", **changes})
        .returning(broadcasts.c.id)
    )
    return session.execute(moved).scalar() is not None


def _has_begun(session: Session, broadcast_id: int) -> bool:
    started = select(broadcasts.c.started_at).where(broadcasts.c.id == broadcast_id)
    return session.execute(started).scalar() is not None


def _read(row: dict[str, Any]) -> Broadcast:
    content = msgspec.json.decode(row.pop("content"), type=Content)
    return Broadcast(**{**row, "state": BroadcastState(row["state"])}, content=content)
