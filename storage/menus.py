"""Whom Telegram may be showing the menu of marketers: it goes on until it is told, so we have to remember."""

from collections.abc import Collection

import msgspec
from sqlalchemy import select

from storage.inserts import insert_or_change
from storage.session import Session
from storage.tables import properties

NAME = "marketer_menus"  # under `properties`


def shown(session: Session) -> set[int]:
    """User ids."""
    kept = session.execute(select(properties.c.value).where(properties.c.name == NAME)).scalar()
    return msgspec.json.decode(kept, type=set[int]) if kept else set()


def note_shown(session: Session, user_ids: Collection[int]) -> None:
    """These and nobody else."""
    value = msgspec.json.encode(sorted(user_ids)).decode()
    insert_or_change(session, properties, name=NAME, value=value)
