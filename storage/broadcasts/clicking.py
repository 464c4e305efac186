"""Who followed which link of a broadcast, by button or by an address of ours: each person and button once."""

import re
from datetime import datetime

from msgspec import Struct
from sqlalchemy import select

from dialogs.broadcasts.content import TO_LINK
from storage.broadcasts.deciding import find
from storage.broadcasts.redirects import Place
from storage.inserts import insert_new
from storage.session import Session
from storage.tables import clicks, deliveries

PLACE = re.compile(TO_LINK + r"(\d{1,9})\.(\d{1,2})", re.ASCII)


class Click(Struct, frozen=True):
    """Where it leads, and whether it is the first of this person on this button."""

    url: str
    is_first: bool


def follow(session: Session, lead_id: int, data: str, at: datetime) -> Click | None:
    """What is behind a button, the click noted; None for what is no link of a broadcast they got."""
    found = PLACE.fullmatch(data)
    return note_click(session, Place(int(found[1]), lead_id, int(found[2])), at) if found else None


def note_click(session: Session, place: Place, at: datetime) -> Click | None:
    """None for what is no link of a broadcast that this lead got."""
    broadcast = find(session, place.broadcast_id)
    if broadcast is None or not _has_got(session, place):
        return None
    urls = [button.url for button in broadcast.content.buttons]
    if place.button >= len(urls) or not urls[place.button]:
        return None
    new = insert_new(session, clicks, clicks.c.lead_id, **place._asdict(), at=at)
    return Click(urls[place.button], is_first=new is not None)


def _has_got(session: Session, place: Place) -> bool:
    got = select(deliveries.c.outbox_id).where(
        deliveries.c.broadcast_id == place.broadcast_id, deliveries.c.lead_id == place.lead_id
    )
    return session.execute(got).scalar() is not None
