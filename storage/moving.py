"""A database as a whole goes elsewhere: from SQLite to PostgreSQL, or back, without losing a row.

Everything is copied, compared and committed at the new place before the old one is marked as moved; until
then nothing has changed. The rows of the old place stay as they are.
"""

from sqlalchemy import text

from storage import copying, ownership
from storage.copying import Progress
from storage.database import Database
from storage.errors import DatabaseInUse, TargetNotEmpty
from storage.locks import LEADER
from storage.session import Session


def move(source: Database, target: Database, progress: Progress) -> int:
    """The number of rows that are at `target` now; both are at this version, and `source` is the bot's own.

    Raises DatabaseInUse, TargetNotEmpty or CopyDiffers, and then nothing has changed.
    """

    def work(reading: Session) -> int:
        require_stopped(reading, source.place)
        rows = target.run_now(lambda writing: _fill(reading, writing, target.place, progress))
        ownership.mark_moved(reading, target.place)
        return rows

    return source.run_now(work)


def require_stopped(session: Session, place: str) -> None:
    """Raises DatabaseInUse while a worker leads; none can begin to before the transaction ends.

    On SQLite the lock file has told already.
    """
    if session.dialect == "sqlite":
        return
    taken = session.execute(text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": LEADER}).scalar()
    if not taken:
        raise DatabaseInUse(place=place)
    names = ", ".join(table.name for table in copying.tables())
    session.execute(text(f"LOCK TABLE {names} IN SHARE ROW EXCLUSIVE MODE"))


def _fill(reading: Session, writing: Session, place: str, progress: Progress) -> int:
    if rows := copying.count(writing):
        raise TargetNotEmpty(place=place, rows=rows)
    return copying.copy_all(reading, writing, progress)
