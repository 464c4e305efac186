"""The broadcasts of a backup that is put back: whom they reached since, nobody can say.

A copy is sent at most once. So whoever a running broadcast had not reached by then counts as `unknown`, and
nothing goes on without a person's word.
"""

from datetime import datetime

from sqlalchemy import or_, select, text, update

from storage.broadcasts.freezing import freeze_some
from storage.outbox.reviving import WHY
from storage.session import Session
from storage.tables import broadcasts, deliveries
from storage.tables.broadcasting import TO_SEND, BroadcastState, DeliveryState

REASON = "restored"  # why they are paused
EVERYBODY = 2**62  # leads at once


def revive(session: Session, now: datetime) -> None:
    """Pauses what ran, was paused or should have begun by now; the outbox was decided upon before."""
    while freeze_some(session, now, EVERYBODY):
        pass
    state = broadcasts.c.state
    ran = select(broadcasts.c.id).where(state == BroadcastState.RUNNING.value)
    unreached = text(TO_SEND), deliveries.c.broadcast_id.in_(ran)
    doubtful = {"state": DeliveryState.UNKNOWN.value, "reason": WHY}
    session.execute(update(deliveries).where(*unreached).values(doubtful))
    begun = state.in_([BroadcastState.RUNNING.value, BroadcastState.PAUSED.value])
    should_have_begun = (state == BroadcastState.SCHEDULED.value) & (broadcasts.c.scheduled_at <= now)
    paused = {"state": BroadcastState.PAUSED.value, "reason": REASON}
    session.execute(update(broadcasts).where(or_(begun, should_have_begun)).values(paused))
