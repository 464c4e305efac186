"""The database as commands see it: beside a running bot, at this version, never upgraded in passing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from bot.settings import Settings, read_settings
from storage import ownership
from storage.database import Database
from storage.revision import require_current
from storage.session import Session
from storage.vault import Vault

T = TypeVar("T")


@contextmanager
def open_database(settings: Settings, *, writer: bool) -> Iterator[Database]:
    """Raises a DatabaseOutage. Writing is short: SQLite's running bot waits for it."""
    key = settings.encryption_key.get_secret_value() if settings.encryption_key else ""
    database = Database(
        settings.database_url.get_secret_value(), vault=Vault(key), writer=writer, shared=True
    )
    try:
        require_current(database)
        ownership.require(database, settings.bot_id)
        yield database
    finally:
        database.close()


def read(work: Callable[[Session], T]) -> T:
    """What `work` reads, in one transaction."""
    with open_database(read_settings(Settings), writer=False) as database:
        return database.run_now(work)


def write(work: Callable[[Session], T]) -> T:
    """What `work` gives after its changes are committed."""
    with open_database(read_settings(Settings), writer=True) as database:
        return database.run_now(work)
