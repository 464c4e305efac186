"""What was sent is taken back: messages of a recalled broadcast that Telegram still lets us delete.

Deletions are ordinary outbox rows, a few at a time. `recalled_at` is when one was put, so that none is twice.
What is to be deleted is found by its own index before anything is joined to it. A copy of which we know no
message (nobody answered, and an operator said that it had arrived) is only marked, and stays.
"""

from datetime import datetime

import msgspec
from sqlalchemy import bindparam, exists, or_, select, text, update

from dialogs.broadcasts.rules import RECALL_WITHIN
from dialogs.messages import Message
from storage import outbox
from storage.broadcasts.deciding import Broadcast
from storage.outbox import Draft
from storage.session import Session
from storage.tables import broadcasts, deliveries, leads
from storage.tables import outbox as rows
from storage.tables.broadcasting import IN_HAND, TO_RECALL, BroadcastState

OVER = (BroadcastState.FINISHED, BroadcastState.CANCELLED)

# Whether we know a message of a delivery's that could be deleted.
HAS_MESSAGE = or_(
    deliveries.c.parts != "", exists().where(rows.c.id == deliveries.c.outbox_id, rows.c.message_id > 0)
)
ON_ITS_WAY = (
    select(deliveries.c.lead_id)
    .where(deliveries.c.broadcast_id == bindparam("broadcast"), text(f"deliveries.{IN_HAND}"))
    .limit(1)
)
DELETABLE = (
    select(deliveries.c.lead_id)
    .where(
        deliveries.c.broadcast_id == bindparam("broadcast"),
        text(f"deliveries.{TO_RECALL}"),
        deliveries.c.tried_at > bindparam("since", type_=deliveries.c.tried_at.type),
        HAS_MESSAGE,
    )
    .limit(1)
)
STILL_THERE = (
    select(deliveries.c.lead_id, deliveries.c.outbox_id, deliveries.c.parts)
    .where(
        deliveries.c.broadcast_id == bindparam("broadcast"),
        text(f"deliveries.{TO_RECALL}"),
        deliveries.c.tried_at > bindparam("since", type_=deliveries.c.tried_at.type),
    )
    .order_by(deliveries.c.tried_at)
    .limit(bindparam("limit"))
    .subquery()
)
SENT = (
    select(STILL_THERE.c.lead_id, STILL_THERE.c.parts, leads.c.user_id, rows.c.message_id)
    .join(leads, leads.c.id == STILL_THERE.c.lead_id)
    .join(rows, rows.c.id == STILL_THERE.c.outbox_id)
)
RECALLED_LATELY = (
    select(broadcasts.c.id)
    .where(
        broadcasts.c.state == BroadcastState.RECALLED.value,
        broadcasts.c.ended_at > bindparam("since", type_=broadcasts.c.ended_at.type),
    )
    .order_by(broadcasts.c.id)
)
RECALL = (
    update(deliveries)
    .where(deliveries.c.broadcast_id == bindparam("broadcast"), deliveries.c.lead_id == bindparam("lead"))
    .values(recalled_at=bindparam("now", type_=deliveries.c.recalled_at.type))
)


def is_past_recall(session: Session, broadcast: Broadcast, now: datetime) -> bool:
    """Whether there is nothing to recall: it is over, and no copy is on its way or can still be deleted."""
    if broadcast.state not in OVER:
        return False
    given = {"broadcast": broadcast.id}
    return not (
        session.execute(ON_ITS_WAY, given).first()
        or session.execute(DELETABLE, {**given, "since": now - RECALL_WITHIN}).first()
    )


def recall_some(session: Session, now: datetime, limit: int) -> int:
    """Has up to `limit` copies deleted, or marked where nothing can be; gives their number."""
    done = 0
    for (broadcast_id,) in session.fetch(RECALLED_LATELY, {"since": now - RECALL_WITHIN}):
        done += _recall(session, broadcast_id, now, limit - done)
    return done


def _recall(session: Session, broadcast_id: int, now: datetime, limit: int) -> int:
    given = {"broadcast": broadcast_id, "since": now - RECALL_WITHIN, "limit": limit}
    found = session.execute(SENT, given).all()
    for copy in found:
        parts = msgspec.json.decode(copy.parts, type=list[int]) if copy.parts else []
        for message_id in filter(None, (*parts, copy.message_id)):
            key = f"recall:{broadcast_id}:{copy.lead_id}:{message_id}"
            draft = Draft(
                kind="recall",
                lead_id=copy.lead_id,
                chat_id=copy.user_id,
                message=Message(()),
                at=now,
                key=key,
                edits_message_id=message_id,
            )
            outbox.put(session, draft)
    if found:
        taken = [{"broadcast": broadcast_id, "lead": copy.lead_id, "now": now} for copy in found]
        session.execute(RECALL, taken)
    return len(found)


def note_parts(session: Session, outbox_id: int, message_ids: tuple[int, ...]) -> None:
    """The delivery of this row was several messages; these came before its own."""
    written = msgspec.json.encode(message_ids).decode()
    session.execute(update(deliveries).where(deliveries.c.outbox_id == outbox_id).values(parts=written))
