"""Which schema a database has and which one this code needs; told without Alembic, which weighs a lot.

The revisions are the numbers that the files in `migrations/versions` begin with, each built on the last.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.database import Database
from storage.errors import DatabaseNewer, DatabaseOlder, NoDatabaseOfOurs

VERSIONS = Path(__file__).parent / "migrations" / "versions"
REVISIONS = sorted(file.name.partition("_")[0] for file in VERSIONS.glob("[0-9]*_*.py"))
KNOWN = REVISIONS[-1]


def current(connection: Connection) -> str | None:
    """The revision of this database; None if it has none of our tables."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def require_current(database: Database) -> None:
    """For commands that do not upgrade: raises DatabaseOlder or DatabaseNewer."""
    found = database.run_now(lambda session: current(session.connection()))
    refuse_newer(database.place, found)
    if found != KNOWN:
        raise DatabaseOlder(place=database.place, found=found or "empty", known=KNOWN)


def require_known(database: Database) -> None:
    """For a file that somebody gives us: raises NoDatabaseOfOurs or DatabaseNewer."""
    found = database.run_now(lambda session: current(session.connection()))
    if found is None:
        raise NoDatabaseOfOurs(place=database.place)
    refuse_newer(database.place, found)


def refuse_newer(place: str, found: str | None) -> None:
    """Raises DatabaseNewer for a revision that this code has never heard of."""
    if found is not None and found not in REVISIONS:
        raise DatabaseNewer(place=place, found=found, known=KNOWN)
