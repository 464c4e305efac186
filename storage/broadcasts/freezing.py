"""The audience of a broadcast becomes deliveries: a slice of the leads at a time, each slice one statement.

Turns pass between two slices, and sending begins with the first one. How far it has come is written in the
transaction of the slice, so a kill neither repeats nor skips anybody. Who may not be written to is among
them: that is judged when their turn comes, and every person of the audience ends in one state with a reason.
Test leads and who is out of the race are in no audience.
"""

from datetime import datetime
from functools import lru_cache

from sqlalchemy import Insert, Integer, bindparam, cast, func, insert, literal, select, text, update

from dialogs.audiences import parse
from dialogs.broadcasts.rules import OUT_OF_THE_RACE
from storage.audiences import where
from storage.columns import Moment, any_of
from storage.session import Session
from storage.tables import broadcasts, deliveries, leads
from storage.tables.broadcasting import BroadcastState, DeliveryState

COLUMNS = ("broadcast_id", "lead_id", "zone", "state", "reason", "parts", "due_at")
BEGUN = (BroadcastState.RUNNING, BroadcastState.PAUSED)
# Locked, as a worker that has just ceased to lead may be at it, too.
UNFROZEN = (
    select(
        broadcasts.c.id,
        broadcasts.c.audience,
        broadcasts.c.started_at,
        broadcasts.c.frozen_to,
        broadcasts.c.last_lead_id,
    )
    .where(
        any_of(broadcasts.c.state, BEGUN),
        broadcasts.c.last_lead_id.is_not(None),
        broadcasts.c.frozen_at.is_(None),
    )
    .order_by(broadcasts.c.id)
    .limit(1)
    .with_for_update()
)

GO_ON = (
    update(broadcasts)
    .where(broadcasts.c.id == bindparam("frozen"))
    .values(
        frozen_to=bindparam("upto"),
        total=broadcasts.c.total + bindparam("added", type_=Integer),
        frozen_at=bindparam("at", type_=Moment),
    )
)


def freeze_some(session: Session, now: datetime, leads_at_once: int) -> bool:
    """Goes on with the oldest audience that is not whole, by so many leads; whether there was one."""
    begun = session.fetch(UNFROZEN, {})
    if not begun:
        return False
    ((broadcast_id, audience, started_at, after, last_lead_id),) = begun
    upto = min(after + leads_at_once, last_lead_id)
    added = session.change(_slice(broadcast_id, audience, started_at), {"after": after, "upto": upto})
    frozen_at = now if upto == last_lead_id else None
    session.later(GO_ON, {"frozen": broadcast_id, "upto": upto, "added": added, "at": frozen_at})
    if frozen_at and session.dialect == "postgresql":
        session.execute(text("ANALYZE deliveries"))  # as it stands now; by itself that takes a minute
    return True


@lru_cache(maxsize=4)
def _slice(broadcast_id: int, audience: str, started_at: datetime) -> Insert:
    """To be carried out for many slices: building it takes as long as a hundred leads."""
    people = select(
        cast(literal(broadcast_id), Integer),
        leads.c.id,
        func.coalesce(leads.c.timezone, ""),
        literal(DeliveryState.PENDING.value),
        literal(""),
        literal(""),
        literal(started_at, Moment),
    ).where(
        where(parse(audience), started_at),
        ~any_of(leads.c.status, OUT_OF_THE_RACE),
        ~leads.c.test,
        leads.c.id > bindparam("after"),
        leads.c.id <= bindparam("upto"),
    )
    return insert(deliveries).from_select(COLUMNS, people)
