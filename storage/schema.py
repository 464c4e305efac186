"""The schema: upgrade it under a lock, check it against the code. Its version is `revision`'s to tell.

The revisions are in `migrations/`; they are run from here only, from an installed wheel as well.
"""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from storage.database import Database
from storage.revision import KNOWN, current, refuse_newer, require_current
from storage.session import Session
from storage.tables import metadata

UPGRADE_LOCK = 0x6C656164  # any number that is ours among PostgreSQL's advisory locks


def upgrade(database: Database) -> bool:
    """Brings the schema to this version; whether there was anything to do.

    Raises DatabaseNewer and changes nothing if a newer leadbot made it. Of several processes on
    PostgreSQL one upgrades and the others wait.
    """
    return database.run_now(lambda session: _upgrade(database.place, session))


def downgrade(database: Database, revision: str = "base") -> None:
    """Back to an older revision; what only the newer schema can hold is lost."""
    database.run_now(lambda session: command.downgrade(_config(session.connection()), revision))


def check(database: Database) -> list[str]:
    """Problems, one line each: the file's integrity, and what differs between schema and code."""
    require_current(database)
    return database.run_now(_problems)


def _upgrade(place: str, session: Session) -> bool:
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": UPGRADE_LOCK})
    found = current(connection)
    refuse_newer(place, found)
    if found == KNOWN:
        return False
    command.upgrade(_config(connection), "head")
    return True


def _problems(session: Session) -> list[str]:
    connection = session.connection()
    problems = []
    if connection.dialect.name == "sqlite":
        lines = connection.execute(text("PRAGMA quick_check")).scalars()
        problems += [f"integrity: {line}" for line in lines if line != "ok"]
        orphans = connection.execute(text("PRAGMA foreign_key_check")).all()
        problems += [f"row {row[1]} of {row[0]} refers to a missing row of {row[2]}" for row in orphans]
    context = MigrationContext.configure(connection)
    return problems + [f"schema: {difference}" for difference in compare_metadata(context, metadata)]


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
