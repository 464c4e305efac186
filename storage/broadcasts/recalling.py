"""What was sent is taken back: messages of a recalled broadcast that Telegram still lets us delete.

Deletions are ordinary outbox rows, a few at a time. `recalled_at` is when one was put, so that none is twice.
What is to be deleted is found by its own index before anything is joined to it.
"""

from datetime import datetime

import msgspec
from sqlalchemy import bindparam, select, text, update
from sqlalchemy.orm import Session

from dialogs.broadcasts.rules import RECALL_WITHIN
from dialogs.messages import Message
from storage import outbox
from storage.outbox import Draft
from storage.tables import broadcasts, deliveries, leads
from storage.tables import outbox as rows
from storage.tables.broadcasting import TO_RECALL, BroadcastState
from storage.transaction import fetch

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


def recall_some(session: Session, now: datetime, limit: int) -> int:
    """Has up to `limit` copies deleted; gives their number."""
    done = 0
    for (broadcast_id,) in fetch(session, RECALLED_LATELY, {"since": now - RECALL_WITHIN}):
        done += _recall(session, broadcast_id, now, limit - done)
    return done


def _recall(session: Session, broadcast_id: int, now: datetime, limit: int) -> int:
    given = {"broadcast": broadcast_id, "since": now - RECALL_WITHIN, "limit": limit}
    found = session.execute(SENT, given).all()
    for copy in found:
        parts = msgspec.json.decode(copy.parts, type=list[int]) if copy.parts else []
        for message_id in (*parts, copy.message_id):
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
