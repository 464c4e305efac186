"""What one of several workers has to itself: an advisory lock of PostgreSQL, as alive as its connection.

It is taken on a connection of its own, so that it ends with the process, the machine or the server, and when
its holder stands still. SQLite serves one process: there the lock is always free.
"""

import asyncio
from contextlib import suppress

import psycopg
from psycopg import AsyncConnection

from storage.database import Database
from storage.errors import DatabaseUnreachable

LEADER = 0x6C65_6164_6572  # any number that is ours among PostgreSQL's advisory locks

SIGN_OF_LIFE = 2.0  # seconds between the holder's questions
PATIENCE = 5.0  # seconds for an answer
GOODBYE = 1.0  # seconds to say that we let go
SILENCE = 8  # seconds without a question after which the server hangs up

OPTIONS = (
    f"-c idle_session_timeout={SILENCE}s "  # its process was stopped
    f"-c tcp_keepalives_idle={SILENCE} -c tcp_keepalives_interval=2 -c tcp_keepalives_count=2"  # or cut off
)


class LockLost(Exception):
    """The connection that held it is gone: somebody else may hold it by now."""


class Lock:
    """Free until somebody takes it, and again when they release it or are gone."""

    def __init__(self, database: Database, key: int = LEADER) -> None:
        self._is_shared = database.dialect != "sqlite"
        self._address = database.url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._place = database.place
        self._key = key
        self._connection: AsyncConnection | None = None

    async def take(self) -> bool:
        """False if another worker holds it; then ask again. Raises DatabaseUnreachable."""
        if not self._is_shared:
            return True
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._try()
        except (psycopg.Error, TimeoutError) as error:
            await self.release()
            reason = str(error).strip().split("\n")[0] or "it does not answer"
            raise DatabaseUnreachable(place=self._place, reason=reason) from None

    async def keep(self) -> None:
        """Hold what was taken, for ever; raises LockLost as soon as it is not ours any more."""
        if self._connection is None:
            await asyncio.Event().wait()
            return
        try:
            await _watch(self._connection)
        except (psycopg.Error, TimeoutError) as error:
            await self.release()
            raise LockLost(str(error).strip() or "the database does not answer") from None

    async def release(self) -> None:
        """Let go of it, if it is held: it is free when this returns. May be called again."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        with suppress(psycopg.Error, TimeoutError):  # closing alone frees it, too, but some time later
            async with asyncio.timeout(GOODBYE):
                await connection.execute("SELECT pg_advisory_unlock_all()")
        await connection.close()

    async def _try(self) -> bool:
        if self._connection is None:
            self._connection = await AsyncConnection.connect(self._address, autocommit=True, options=OPTIONS)
        answer = await self._connection.execute("SELECT pg_try_advisory_lock(%s)", [self._key])
        return await answer.fetchone() == (True,)


async def _watch(connection: AsyncConnection) -> None:
    """Waiting for notices, of which there are none, tells at once when the server hangs up."""
    while True:
        async for _ in connection.notifies(timeout=SIGN_OF_LIFE):
            pass
        async with asyncio.timeout(PATIENCE):
            await connection.execute("SELECT 1")
