"""The staff list: who may do what at the staff desks. Owners named in the settings are `bot`'s to add."""

from collections.abc import Collection
from datetime import datetime

from msgspec import Struct
from sqlalchemy import bindparam, delete, select

from dialogs.events import Role
from storage.columns import among
from storage.inserts import insert_or_change
from storage.session import Session
from storage.tables import desks, leads, staff

ROLE = select(staff.c.role).where(staff.c.user_id == bindparam("user_id"))
ROLES = select(staff.c.user_id, staff.c.role).where(among(staff.c.user_id, "user_ids"))


class Member(Struct, frozen=True):
    user_id: int
    role: Role
    name: str
    added_at: datetime


def role_of(session: Session, user_id: int) -> Role | None:
    """None for somebody not on the list."""
    known = session.ahead("staff")
    if user_id in known:
        return Role(known[user_id]) if known[user_id] else None
    found = session.fetch(ROLE, {"user_id": user_id})
    return Role(found[0][0]) if found else None


def read_ahead(session: Session, user_ids: Collection[int]) -> None:
    """Asks for the roles of these users, for `role_of`."""
    known = session.ahead("staff")
    known.update(dict.fromkeys(user_ids))
    session.ask(ROLES, {"user_ids": user_ids}, then=known.update)


def add(session: Session, user_id: int, role: Role, at: datetime, name: str = "") -> None:
    """Puts somebody on the list, or changes their role."""
    session.ahead("staff").pop(user_id, None)
    insert_or_change(session, staff, user_id=user_id, role=role.value, name=name, added_at=at)


def remove(session: Session, user_id: int) -> bool:
    """False if they were not on the list."""
    session.ahead("staff").pop(user_id, None)
    gone = delete(staff).where(staff.c.user_id == user_id).returning(staff.c.user_id)
    return session.execute(gone).scalar() is not None


def listing(session: Session) -> list[Member]:
    rows = session.execute(select(staff).order_by(staff.c.added_at, staff.c.user_id))
    return [Member(row.user_id, Role(row.role), row.name, row.added_at) for row in rows]


def reachable(session: Session, user_ids: Collection[int]) -> set[int]:
    """Those of them who wrote to the bot in private and have not blocked it since.

    Who only ever was at a desk has no lead in which a block would be noted.
    """
    talked = select(leads.c.user_id, leads.c.blocked).where(leads.c.user_id.in_(user_ids))
    blocked: dict[int, bool] = dict(session.execute(talked).all())
    at_desks = session.execute(select(desks.c.user_id).where(desks.c.user_id.in_(user_ids))).scalars()
    return {user_id for user_id in (*blocked, *at_desks) if not blocked.get(user_id)}
