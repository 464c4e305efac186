"""The audience of a broadcast becomes deliveries: everybody it has at that moment, once, in one statement.

Who may not be written to is among them: that is judged when their turn comes, and every person of the
audience ends in one state with a reason. Test leads and who is out of the race are in no audience.
"""

from datetime import datetime

from sqlalchemy import Integer, Select, cast, func, insert, literal, select, update
from sqlalchemy.orm import Session

from dialogs.audiences import parse
from dialogs.broadcasts.rules import OUT_OF_THE_RACE
from storage.audiences import where
from storage.broadcasts.deciding import Broadcast
from storage.columns import Moment
from storage.tables import broadcasts, deliveries, leads
from storage.tables.broadcasting import DeliveryState

COLUMNS = ("broadcast_id", "lead_id", "zone", "state", "reason", "parts", "due_at")


def freeze(session: Session, broadcast: Broadcast, now: datetime) -> int:
    """Makes the deliveries of a broadcast that has none; gives their number."""
    session.execute(insert(deliveries).from_select(COLUMNS, _audience(broadcast, now)))
    mine = deliveries.c.broadcast_id == broadcast.id
    total = session.execute(select(func.count()).select_from(deliveries).where(mine)).scalar_one()
    frozen = broadcasts.c.id == broadcast.id, broadcasts.c.frozen_at.is_(None)
    session.execute(update(broadcasts).where(*frozen).values(frozen_at=now, total=total))
    return total


def _audience(broadcast: Broadcast, now: datetime) -> Select[tuple[object, ...]]:
    in_the_race = leads.c.status.not_in([status.value for status in OUT_OF_THE_RACE])
    return select(
        cast(literal(broadcast.id), Integer),
        leads.c.id,
        func.coalesce(leads.c.timezone, ""),
        literal(DeliveryState.PENDING.value),
        literal(""),
        literal(""),
        literal(now, Moment),
    ).where(where(parse(broadcast.audience), now), in_the_race, ~leads.c.test)
