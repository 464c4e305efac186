"""What each member of staff is in the middle of: one desk at a time, its state as JSON of the desk's own."""

from datetime import datetime

from msgspec import Struct
from sqlalchemy import bindparam, select

from storage.inserts import insert_or_change
from storage.session import Session
from storage.tables import desks

OPEN = select(desks).where(desks.c.user_id == bindparam("user_id")).with_for_update()


class OpenDesk(Struct, frozen=True):
    """`desk` is "" between two; `screen` counts what was ever shown: buttons of an earlier one are old."""

    desk: str
    state: str
    screen: int
    at: datetime  # of the last thing done


def load(session: Session, user_id: int) -> OpenDesk | None:
    row = session.execute(OPEN, {"user_id": user_id}).one_or_none()
    return None if row is None else OpenDesk(row.desk, row.state, row.screen, row.at)


def save(session: Session, user_id: int, opened: OpenDesk) -> None:
    """In place of whatever this person was in the middle of before."""
    insert_or_change(
        session,
        desks,
        user_id=user_id,
        desk=opened.desk,
        state=opened.state,
        screen=opened.screen,
        at=opened.at,
    )
