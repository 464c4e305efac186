"""Who followed which link of a broadcast: each person and button once."""

import re
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from dialogs.broadcasts.content import TO_LINK
from storage.broadcasts.deciding import find
from storage.inserts import insert_new
from storage.tables import clicks, deliveries

PLACE = re.compile(TO_LINK + r"(\d{1,9})\.(\d{1,2})", re.ASCII)


def follow(session: Session, lead_id: int, data: str, at: datetime) -> str:
    """The address behind a button, the click noted; "" for what is no link of a broadcast they got."""
    found = PLACE.fullmatch(data)
    broadcast = find(session, int(found[1])) if found else None
    if found is None or broadcast is None or not _has_got(session, broadcast.id, lead_id):
        return ""
    place = int(found[2])
    if place >= len(broadcast.content.buttons):
        return ""
    if url := broadcast.content.buttons[place].url:
        click = {"broadcast_id": broadcast.id, "lead_id": lead_id, "button": place, "at": at}
        insert_new(session, clicks, clicks.c.lead_id, **click)
    return url


def _has_got(session: Session, broadcast_id: int, lead_id: int) -> bool:
    got = select(deliveries.c.outbox_id).where(
        deliveries.c.broadcast_id == broadcast_id, deliveries.c.lead_id == lead_id
    )
    return session.execute(got).scalar() is not None
