"""The connection: one transaction at a time, in a worker thread, with settings that lose nothing.

SQLite has one writing connection and a lock file against a second bot; PostgreSQL has a small pool.
Opening checks that the place can be used; the schema is `schema`'s. Errors are in `errors`.
"""

import asyncio
import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, TimeoutError
from sqlalchemy.pool import QueuePool
from sqlmodel import Session

from storage.errors import DatabaseReadOnly, DatabaseUnreachable, outage
from storage.filelock import FileLock
from storage.vault import Vault

T = TypeVar("T")

POSTGRES_THREADS = 4
BUSY_SECONDS = 10
SQLITE_WRITING = (
    "journal_mode=WAL",
    "synchronous=FULL",
    f"busy_timeout={BUSY_SECONDS * 1000}",
    "foreign_keys=ON",
)
SQLITE_READING = (f"busy_timeout={BUSY_SECONDS * 1000}", "query_only=ON")


class Database:
    """`sqlite:///file` or `postgresql://…`; raises a DatabaseOutage if it cannot be used.

    On SQLite the bot holds the lock file. Commands beside it open with `shared=True` (short writes:
    intentions the bot will find) or `writer=False` (reading only).
    """

    def __init__(
        self, url: str, *, vault: Vault | None = None, writer: bool = True, shared: bool = False
    ) -> None:
        self.url = _parse(url)
        self.dialect = self.url.get_backend_name()
        self.place = self.url.render_as_string(hide_password=True)
        self._info = {"vault": vault or Vault()}
        self._lock = None
        if self.dialect == "sqlite" and writer:
            _require_writable(self.path)
            self._lock = None if shared else FileLock(self.path)
        if self.dialect == "sqlite":
            self.engine, threads = _sqlite_engine(self.path, writer), 1
        else:
            self.engine, threads = _postgres_engine(self.url, writer), POSTGRES_THREADS
        self._workers = ThreadPoolExecutor(threads, thread_name_prefix="database")
        try:
            self.run_now(lambda session: None)
        except BaseException:
            self.close()
            raise

    @property
    def path(self) -> Path:
        """The file of a SQLite database."""
        return Path(self.url.database or "")

    @property
    def alone(self) -> bool:
        """No other process can be writing: what an earlier one left half done is ours to recover."""
        return self._lock is not None

    async def run(self, work: Callable[[Session], T]) -> T:
        """The result of `work` in one transaction, which commits unless it raises. Retries nothing.

        Cancelling the wait does not stop work that has begun: it commits all the same.
        """
        return await asyncio.get_running_loop().run_in_executor(self._workers, self._transact, work)

    def run_now(self, work: Callable[[Session], T]) -> T:
        """The same for code without an event loop."""
        return self._workers.submit(self._transact, work).result()

    def close(self) -> None:
        """Finishes the work begun, then lets go of the connections and the lock. May be called again."""
        self._workers.shutdown()
        self.engine.dispose()
        if self._lock:
            self._lock.release()
            self._lock = None

    def _transact(self, work: Callable[[Session], T]) -> T:
        try:
            with Session(self.engine, info=self._info, autoflush=False) as session, session.begin():
                session.connection()  # begins at once, so that the first read is already ours alone
                return work(session)
        except (DBAPIError, TimeoutError) as error:
            if found := outage(error, self.place):
                raise found from error
            raise


def _parse(url: str) -> URL:
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


def _require_writable(file: Path) -> None:
    """SQLite itself would open a file that it may only read, and fail at the first write."""
    for place in (file, file.absolute().parent):
        if place.exists() and not os.access(place, os.W_OK):
            raise DatabaseReadOnly(place=place, reason="permission denied, or a read-only disk")


def _sqlite_engine(path: Path, writer: bool) -> Engine:
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

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")

    return engine


def _postgres_engine(url: URL, writer: bool) -> Engine:
    options = "-c timezone=UTC" + ("" if writer else " -c default_transaction_read_only=on")
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=POSTGRES_THREADS,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
        pool_pre_ping=True,
        connect_args={"connect_timeout": BUSY_SECONDS, "options": options},
    )
