"""What was sent is taken back: messages of a recalled broadcast that Telegram still lets us delete.

Deletions are ordinary outbox rows, a few at a time. `recalled_at` is when one was put, so that none is twice.
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
from storage.tables.broadcasting import TRIED, BroadcastState, DeliveryState

SENT = (
    select(
        deliveries.c.broadcast_id,
        deliveries.c.lead_id,
        deliveries.c.parts,
        leads.c.user_id,
        rows.c.message_id,
    )
    .join(broadcasts, broadcasts.c.id == deliveries.c.broadcast_id)
    .join(leads, leads.c.id == deliveries.c.lead_id)
    .join(rows, rows.c.id == deliveries.c.outbox_id)
    .where(
        broadcasts.c.state == BroadcastState.RECALLED.value,
        text(f"deliveries.{TRIED}"),
        deliveries.c.state == DeliveryState.SENT.value,
        deliveries.c.recalled_at.is_(None),
        rows.c.sent_at > bindparam("since", type_=rows.c.sent_at.type),
    )
    .limit(bindparam("limit"))
)
RECALL = (
    update(deliveries)
    .where(deliveries.c.broadcast_id == bindparam("broadcast"), deliveries.c.lead_id == bindparam("lead"))
    .values(recalled_at=bindparam("now", type_=deliveries.c.recalled_at.type))
)


def recall_some(session: Session, now: datetime, limit: int) -> int:
    """Has up to `limit` copies deleted; gives their number."""
    found = session.execute(SENT, {"since": now - RECALL_WITHIN, "limit": limit}).all()
    for copy in found:
        parts = msgspec.json.decode(copy.parts, type=list[int]) if copy.parts else []
        for message_id in (*parts, copy.message_id):
            key = f"recall:{copy.broadcast_id}:{copy.lead_id}:{message_id}"
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
        taken = [{"broadcast": copy.broadcast_id, "lead": copy.lead_id, "now": now} for copy in found]
        session.execute(RECALL, taken)
    return len(found)


def note_parts(session: Session, outbox_id: int, message_ids: tuple[int, ...]) -> None:
    """The delivery of this row was several messages; these came before its own."""
    written = msgspec.json.encode(message_ids).decode()
    session.execute(update(deliveries).where(deliveries.c.outbox_id == outbox_id).values(parts=written))
