"""A database belongs to one bot, and to nobody once it was moved."""

import pytest

from storage import ownership
from storage.database import Database
from storage.errors import DatabaseMoved, ForeignDatabase


def test_the_first_bot_keeps_it(database: Database) -> None:
    ownership.require(database, 42)
    ownership.take(database, None)
    ownership.require(database, 43)
    ownership.take(database, 42)
    ownership.take(database, 42)
    ownership.require(database, None)  # a command without a token
    for refused in (ownership.take, ownership.require):
        with pytest.raises(ForeignDatabase, match="LEADBOT_TOKEN is of the bot 43"):
            refused(database, 43)


def test_a_moved_one_names_the_new_place_until_it_is_put_back(database: Database) -> None:
    database.run_now(lambda session: ownership.mark_moved(session, "postgresql://u:***@db/leadbot"))
    for refused in (ownership.take, ownership.require):
        with pytest.raises(DatabaseMoved, match=r"u:\*\*\*@db/leadbot"):
            refused(database, 42)
    database.run_now(ownership.unmark_moved)
    ownership.take(database, 42)
