"""People of a broadcast who get nothing: each is settled with the reason."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import bindparam, func, text, update

from storage.columns import Moment, among
from storage.session import Session
from storage.tables import deliveries, outbox
from storage.tables.broadcasting import DeliveryState
from storage.tables.traffic import WAITING, State

WITHDRAW = (
    update(outbox)
    .where(among(outbox.c.id, "rows"), text(WAITING))
    .values(state=State.CANCELLED.value)
    .returning(outbox.c.id)
)
LEAVE_OUT = (
    update(deliveries)
    .where(deliveries.c.broadcast_id == bindparam("broadcast"), among(deliveries.c.lead_id, "leads"))
    .values(
        state=bindparam("fate"),
        reason=bindparam("why"),
        tried_at=func.coalesce(deliveries.c.tried_at, bindparam("now", type_=Moment)),
    )
)


def leave_out(
    session: Session,
    broadcast_id: int,
    people: Mapping[int, int | None],
    state: DeliveryState,
    reason: str,
    tried_at: datetime | None = None,
) -> None:
    """`people`: leads, and messages of earlier tries, which are withdrawn first: deliveries follow them."""
    if tried := [row for row in people.values() if row is not None]:
        session.fetch(WITHDRAW, {"rows": tried})
    given = {"broadcast": broadcast_id, "leads": [*people], "fate": state.value, "why": reason}
    session.later(LEAVE_OUT, {**given, "now": tried_at})
