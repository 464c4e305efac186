"""How each database is opened, with settings that lose nothing. Neither begins a transaction late."""

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from storage.errors import DatabaseMissing, DatabaseReadOnly, DatabaseUnreachable
from storage.prepared import Driver

BUSY_SECONDS = 10
# Two further processes for one long query would take the processors from the turns.
READING = " -c default_transaction_read_only=on -c max_parallel_workers_per_gather=0"
STANDSTILL = "15s"  # between two statements: then PostgreSQL takes the locks of a worker that was stopped
SQLITE_WRITING = (
    "journal_mode=WAL",
    "synchronous=FULL",
    f"busy_timeout={BUSY_SECONDS * 1000}",
    "foreign_keys=ON",
)
# Pages of the log from which on a commit brings them into the file, and everybody waits: 3 to 5 ms for so
# many, 9 to 20 for 4,000. A thread aside would spare that, but before SQLite 3.51.3 two connections that do
# so at once may lose pages (https://sqlite.org/wal.html#walresetbug). So only the bot's writer does.
CHECKPOINT = 600
# Of a connection: whether the next commit waits for the disk, and whether the last one did. One that does
# brings there what was committed before it, too.
WAITS, WAITED = "waits for the disk", "waited for the disk"
SQLITE_READING = (f"busy_timeout={BUSY_SECONDS * 1000}", "query_only=ON")


def parse_address(url: str) -> URL:
    """The address; the short `postgres://` of hosting services is taken too."""
    try:
        parsed = make_url(url.replace("postgres://", "postgresql://", 1))
        backend = parsed.get_backend_name()
    except ArgumentError:
        raise DatabaseUnreachable(place="The database", reason="its address is not a URL") from None
    forgets = backend == "sqlite" and parsed.database in (None, "", ":memory:")
    if forgets or backend not in ("sqlite", "postgresql"):
        raise DatabaseUnreachable(
            place=parsed.render_as_string(hide_password=True), reason="give sqlite:///FILE or postgresql://…"
        )
    return parsed


def require_writable(file: Path) -> None:
    """SQLite itself would open a file that it may only read, and fail at the first write."""
    for place in (file, file.absolute().parent):
        if _is_there(place) and not os.access(place, os.W_OK):
            raise DatabaseReadOnly(place=place, reason="permission denied, or a read-only disk")


def sqlite_engine(path: Path, writer: bool, shared: bool = False) -> Engine:
    if not writer and not _is_there(path):
        raise DatabaseMissing(place=path.absolute())
    mode = "rwc" if writer else "ro"
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,  # the driver would begin late, after the read of a read-modify-write
            check_same_thread=False,
        ),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
    )

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _record: Any) -> None:
        connection.create_function("pow", 2, pow, deterministic=True)  # some builds have no mathematics
        for pragma in SQLITE_WRITING if writer else SQLITE_READING:
            connection.execute(f"PRAGMA {pragma}")
        if writer:
            connection.execute(f"PRAGMA wal_autocheckpoint={0 if shared else CHECKPOINT}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        info, begins = connection.info, "BEGIN IMMEDIATE" if writer else "BEGIN"
        with Driver(connection, begins) as driver:
            if (waits := info.get(WAITS, True)) is not info.get(WAITED, True):
                driver.execute(f"PRAGMA synchronous={'FULL' if waits else 'NORMAL'}")
                info[WAITED] = waits
            driver.execute(begins)

    return engine


def postgres_engine(url: URL, writer: bool) -> Engine:
    options = f"-c timezone=UTC -c idle_in_transaction_session_timeout={STANDSTILL}"
    # What a writer changes it finds by an index. A statement prepared while its table was counted as empty
    # would walk through all of it until the next ANALYZE.
    options += " -c enable_seqscan=off" if writer else READING
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=1,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
        connect_args={"connect_timeout": BUSY_SECONDS, "options": options},
    )


def _is_there(place: Path) -> bool:
    """Raises DatabaseReadOnly where nobody may look."""
    try:
        return place.exists()
    except PermissionError as error:
        raise DatabaseReadOnly(place=place, reason=error.strerror) from error
