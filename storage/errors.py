"""What can go wrong with the database as a whole. Each message says what happened and what to do.

A DatabaseOutage is nobody's fault who sent an update: the same work may succeed later.
"""

from inspect import cleandoc
from typing import Any

import psycopg
from sqlalchemy.exc import DBAPIError, TimeoutError


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


class DatabaseNewer(DatabaseOutage):
    """{place} was made by a newer leadbot (its schema is {found}, this one knows up to {known}). Install
    that version, or restore a backup made with this one."""


class DatabaseOlder(DatabaseOutage):
    """{place} has an older schema ({found}; this leadbot needs {known}). Stop the bot and run
    `leadbot db upgrade`; `leadbot run` does it by itself."""


SQLITE_SIGNS: dict[str, type[DatabaseOutage]] = {
    "readonly": DatabaseReadOnly,
    "locked": DatabaseLocked,
    "unable to open": DatabaseUnreachable,
    "disk": DatabaseUnreachable,  # is full, I/O error, image is malformed
    "not a database": DatabaseUnreachable,
}


def outage(error: DBAPIError | TimeoutError, place: str) -> DatabaseOutage | None:
    """The outage behind a driver's error; None if the statement or its data are at fault."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    reason = str(cause).strip().split("\n")[0]
    if isinstance(cause, TimeoutError):
        return DatabaseUnreachable(place=place, reason="all connections are busy")
    if isinstance(cause, psycopg.Error):
        kind = _postgres_kind(cause)
    else:
        kind = next((kind for sign, kind in SQLITE_SIGNS.items() if sign in reason), None)
    return kind(place=place, path=place, holder="it does not say which", reason=reason) if kind else None


def _postgres_kind(cause: psycopg.Error) -> type[DatabaseOutage] | None:
    if isinstance(cause, psycopg.errors.ReadOnlySqlTransaction | psycopg.errors.InsufficientPrivilege):
        return DatabaseReadOnly
    if isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError):
        return DatabaseUnreachable
    return None
