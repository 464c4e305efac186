"""The text of every playbook that judged an interaction, so that history can be judged the same way again."""

from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct
from msgspec.structs import asdict
from sqlalchemy import select

from storage.inserts import insert_new
from storage.session import Session
from storage.tables import playbooks


class Kept(Struct, frozen=True):
    """A playbook's text and the settings it was read with."""

    version: str
    id: str
    text: str
    language: str
    timezone: str
    first_used_at: datetime


def keep(session: Session, playbook: Kept) -> bool:
    """Stores it before its first use; False if this version is kept already."""
    return insert_new(session, playbooks, playbooks.c.version, **asdict(playbook)) is not None


def listing(session: Session) -> Iterator[Kept]:
    """All of them, the oldest first."""
    rows = session.execute(select(playbooks).order_by(playbooks.c.first_used_at, playbooks.c.version))
    return (Kept(**row._mapping) for row in rows)
