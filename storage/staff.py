"""The staff list: who may do what at the staff desks. Owners named in the settings are `bot`'s to add."""

from datetime import datetime

from msgspec import Struct
from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from dialogs.events import Role
from storage.inserts import insert_or_change
from storage.tables import staff

ROLE = select(staff.c.role).where(staff.c.user_id == bindparam("user_id"))


class Member(Struct, frozen=True):
    user_id: int
    role: Role
    name: str
    added_at: datetime


def role_of(session: Session, user_id: int) -> Role | None:
    """None for somebody not on the list."""
    role = session.execute(ROLE, {"user_id": user_id}).scalar()
    return None if role is None else Role(role)


def add(session: Session, user_id: int, role: Role, at: datetime, name: str = "") -> None:
    """Puts somebody on the list, or changes their role."""
    insert_or_change(session, staff, user_id=user_id, role=role.value, name=name, added_at=at)


def remove(session: Session, user_id: int) -> bool:
    """False if they were not on the list."""
    gone = delete(staff).where(staff.c.user_id == user_id).returning(staff.c.user_id)
    return session.execute(gone).scalar() is not None


def listing(session: Session) -> list[Member]:
    rows = session.execute(select(staff).order_by(staff.c.added_at, staff.c.user_id))
    return [Member(row.user_id, Role(row.role), row.name, row.added_at) for row in rows]
