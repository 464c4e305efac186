"""Whose database this is, and whether it is still in use.

A bot must not go on from the rows of another bot, nor from rows that live on elsewhere since they were moved.
"""

from enum import StrEnum

from sqlalchemy import Column, MetaData, String, Table, Text, delete, select

from storage.database import Database
from storage.errors import DatabaseMoved, ForeignDatabase
from storage.inserts import insert_or_change
from storage.session import Session

# All of the schema that a listing has to know: `storage.tables` weighs more than the rest of it.
properties = Table("properties", MetaData(), Column("name", String, primary_key=True), Column("value", Text))


class Property(StrEnum):
    """The names under `properties`."""

    BOT_ID = "bot_id"  # whose conversations these are: Telegram's id of the bot
    MOVED_TO = "moved_to"  # the address, without its password


def require(database: Database, bot_id: int | None) -> None:
    """Raises DatabaseMoved, or ForeignDatabase if it is of another bot than this."""
    database.run_now(lambda session: _require(session, database.place, bot_id))


def take(database: Database, bot_id: int | None) -> None:
    """From now on it is of this bot; raises the same as `require`."""

    def work(session: Session) -> None:
        _require(session, database.place, bot_id)
        if bot_id is not None:
            _write(session, Property.BOT_ID, str(bot_id))

    database.run_now(work)


def require_owner(session: Session, place: str, bot_id: int | None) -> None:
    """Raises ForeignDatabase. Without a token, or before a bot ever ran, nobody can tell."""
    owner = _read(session, Property.BOT_ID)
    if None not in (bot_id, owner) and owner != str(bot_id):
        raise ForeignDatabase(place=place, found=owner, ours=bot_id)


def mark_moved(session: Session, place: str) -> None:
    """Nobody shall go on from here: the rows are at `place` now."""
    _write(session, Property.MOVED_TO, place)


def unmark_moved(session: Session) -> None:
    """These rows are in use again: somebody put them back."""
    session.execute(delete(properties).where(properties.c.name == Property.MOVED_TO.value))


def _require(session: Session, place: str, bot_id: int | None) -> None:
    if target := _read(session, Property.MOVED_TO):
        raise DatabaseMoved(place=place, target=target)
    require_owner(session, place, bot_id)


def _read(session: Session, name: Property) -> str | None:
    return session.execute(select(properties.c.value).where(properties.c.name == name.value)).scalar()


def _write(session: Session, name: Property, value: str) -> None:
    insert_or_change(session, properties, name=name.value, value=value)
