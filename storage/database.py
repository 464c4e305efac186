"""The connection: works of the bot, each in a transaction that several may share, in one worker thread.

SQLite has one writing connection and a lock file against a second bot; PostgreSQL serves several bots, each
on one connection. Opening checks that the place can be used; the schema is `schema`'s.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, TimeoutError

from storage.engines import WAITS, parse_address, postgres_engine, require_writable, sqlite_engine
from storage.errors import DatabaseUnreachable, Deadlocked, is_deadlock, outage
from storage.filelock import FileLock
from storage.grouping import Order, Writer
from storage.session import Session
from storage.vault import Vault

if TYPE_CHECKING:
    from storage.ahead import Wants

T = TypeVar("T")


class Database:
    """`sqlite:///file` or `postgresql://…`; raises a DatabaseOutage if it cannot be used.

    On SQLite the bot holds the lock file. Commands beside it open with `shared=True` (short writes:
    intentions the bot will find) or `writer=False` (reading only).
    """

    def __init__(
        self, url: str, *, vault: Vault | None = None, writer: bool = True, shared: bool = False
    ) -> None:
        self.url = parse_address(url)
        self.dialect = self.url.get_backend_name()
        self.place = self.url.render_as_string(hide_password=True)
        self._info = {"vault": vault or Vault()}
        self._lock = None
        if self.dialect == "sqlite" and writer:
            require_writable(self.path)
            self._lock = None if shared else FileLock(self.path)
        if self.dialect == "sqlite":
            self.engine = sqlite_engine(self.path, writer, shared)
        else:
            self.engine = postgres_engine(self.url, writer)
        self._connection: Connection | None = None  # the writer's, once it is open
        self._is_committing = False  # whether it did, only the database can tell
        self._writer = Writer(self._transact)
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

    async def run(
        self, work: Callable[[Session], T], wants: "Wants | None" = None, *, apart: bool = False
    ) -> T:
        """The result of `work` in one transaction, which is kept unless it raises. Retries nothing.

        Works that wait at the same time share the transaction. If one of them fails each is done again,
        alone: so `work` may be called twice, and must change nothing but what its session keeps. Cancelling
        the wait does not stop work that has begun: it is kept all the same. Work that takes long goes
        `apart`: it shares no transaction, whoever waits at the same time goes before it, and the disk is not
        waited for: if the machine fails it may be gone, unless something was kept after it.
        """
        return await self._writer.run(work, wants, apart=apart)

    def run_now(self, work: Callable[[Session], T]) -> T:
        """The same for code without an event loop."""
        return self._writer.run_now(work)

    def close(self) -> None:
        """Finishes the work ordered, then lets go of the connections and the lock. May be called again."""
        self._writer.close()
        if self._connection:
            self._connection.close()
            self._connection = None
        self.engine.dispose()
        if self._lock:
            self._lock.release()
            self._lock = None

    def _transact(self, orders: Sequence[Order[Any]]) -> list[Any]:
        """All of these works in one transaction, or none."""
        try:
            try:
                return self._perform(orders)
            except DBAPIError as error:
                if self._is_committing or not error.connection_invalidated:
                    raise
                return self._perform(orders)  # the server left, perhaps long ago: nothing of this was kept
        except (DBAPIError, TimeoutError) as error:
            if is_deadlock(error):
                raise Deadlocked from error
            if found := outage(error, self.place):
                if self.dialect == "sqlite" and type(found) is DatabaseUnreachable:
                    require_writable(self.path)  # reading writes beside the file, too
                raise found from error
            raise

    def _perform(self, orders: Sequence[Order[Any]]) -> list[Any]:
        self._is_committing = False
        if self._connection is None:
            self._connection = self.engine.connect()
        self._connection.info[WAITS] = not orders[0].apart
        with closing(Session(self._connection, self._info)) as session:
            if wants := [order.wants for order in orders if order.wants]:
                from storage.ahead import read_ahead  # the tables weigh more than a listing

                read_ahead(session, wants)
                session.flush()
            results = [order.work(session) for order in orders]
            session.flush()
            self._is_committing = True
            session.commit()
            return results
