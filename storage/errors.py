"""What can go wrong with the database as a whole. Each message says what happened and what to do.

A DatabaseOutage is nobody's fault who sent an update: the same work may succeed later.
"""

from inspect import cleandoc
from typing import Any

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, TimeoutError


class DatabaseOutage(Exception):
    """The database cannot be used now."""

    def __init__(self, **details: Any) -> None:
        super().__init__(" ".join(cleandoc(type(self).__doc__ or "").format(**details).split()))


class DatabaseLocked(DatabaseOutage):
    """{path} is in use by another process ({holder}). SQLite serves one bot at a time: stop the other
    one first, or move to PostgreSQL with LEADBOT_DATABASE_URL=postgresql://…"""


class DatabaseReadOnly(DatabaseOutage):
    """{place} cannot be written to ({reason}). Give this user write permission to the file and its folder,
    or to the tables, or point LEADBOT_DATABASE_URL elsewhere."""


class DatabaseUnreachable(DatabaseOutage):
    """{place} cannot be reached ({reason}). Check LEADBOT_DATABASE_URL, that the server runs and lets this
    user in, or that the folder exists and the disk is not full."""


class DatabaseMissing(DatabaseUnreachable):
    """There is no database at {place} yet. `leadbot run` makes one, and `leadbot db upgrade`; if it is
    elsewhere, call this where the bot's .env is, or set LEADBOT_DATABASE_URL."""


class DatabaseDamaged(DatabaseUnreachable):
    """{place} is damaged, or no database at all ({reason}). Put a copy back with `leadbot db restore FILE`,
    or point LEADBOT_DATABASE_URL elsewhere."""


class DatabaseNewer(DatabaseOutage):
    """{place} was made by a newer leadbot (its schema is {found}, this one knows up to {known}). Install
    that version, or restore a backup made with this one."""


class DatabaseOlder(DatabaseOutage):
    """{place} has an older schema ({found}; this leadbot needs {known}). Stop the bot and run
    `leadbot db upgrade`; `leadbot run` does it by itself."""


class NoDatabaseOfOurs(DatabaseOutage):
    """{place} was not made by leadbot. Give a file that `leadbot db backup` or the bot itself made."""


class DatabaseMoved(DatabaseOutage):
    """{place} was moved to {target}: set LEADBOT_DATABASE_URL to that. What stands here is old, and nothing
    more is added to it."""


class ForeignDatabase(DatabaseOutage):
    """{place} is of the bot {found}, and LEADBOT_TOKEN is of the bot {ours}. Set the token of that bot, or
    another LEADBOT_DATABASE_URL for this one."""


class TargetNotEmpty(DatabaseOutage):
    """{place} is not empty: it has {rows} rows. Give a new database; nothing was changed."""


class CopyDiffers(DatabaseOutage):
    """The copy of {table} is not equal to what it was made of. Nothing was changed; tell the developers."""


class BackupFailed(DatabaseOutage):
    """{file} could not be made ({reason}). Look at the folder's rights and the space on its disk, and at the
    database with `leadbot db check`."""


class DamagedBackup(DatabaseOutage):
    """{file} is missing, damaged or not a backup ({reason}). Take another one; nothing was changed."""


class DatabaseInUse(DatabaseOutage):
    """{place} is in use by a running bot. Stop all its workers first, and try again."""


class Deadlocked(Exception):
    """Two transactions waited for each other and this one was given up; nothing of it was kept: try again."""


# https://www.postgresql.org/docs/current/errcodes-appendix.html
GIVEN_UP = ("40001", "40P01")  # serialization_failure, deadlock_detected
FORBIDDEN = ("25006", "42501")  # read_only_sql_transaction, insufficient_privilege
STOOD_STILL = "25P03"  # idle_in_transaction_session_timeout
SQLITE_SIGNS: dict[str, type[DatabaseOutage]] = {
    "readonly": DatabaseReadOnly,
    "locked": DatabaseLocked,
    "unable to open": DatabaseUnreachable,
    "malformed": DatabaseDamaged,
    "not a database": DatabaseDamaged,
    "disk": DatabaseUnreachable,  # is full, I/O error
}


def outage(error: DBAPIError | TimeoutError, place: str) -> DatabaseOutage | None:
    """The outage behind a driver's error; None if the statement or its data are at fault."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    reason = str(cause).strip().split("\n")[0]
    if isinstance(cause, TimeoutError):
        return DatabaseUnreachable(place=place, reason="all connections are busy")
    if cause is not None and hasattr(
        cause, "sqlstate"
    ):  # psycopg's; commands on SQLite do without importing it
        kind = _postgres_kind(error, cause.sqlstate)
    else:
        kind = next((kind for sign, kind in SQLITE_SIGNS.items() if sign in reason), None)
    return kind(place=place, path=place, holder="it does not say which", reason=reason) if kind else None


def is_deadlock(error: DBAPIError | TimeoutError) -> bool:
    """Whether the transaction was given up for another one: the same work may succeed at once."""
    return getattr(getattr(error, "orig", None), "sqlstate", None) in GIVEN_UP


def _postgres_kind(error: Exception, sqlstate: str | None) -> type[DatabaseOutage] | None:
    if sqlstate in FORBIDDEN:
        return DatabaseReadOnly
    is_away = isinstance(error, OperationalError | InterfaceError) or sqlstate == STOOD_STILL
    return DatabaseUnreachable if is_away else None
