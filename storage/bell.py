"""A bell between workers: who cannot send at once all that is to be sent wakes the relays of the others.

It only saves waiting: a ring may be missed, and whoever relies on it looks by itself every second. LISTEN and
NOTIFY of PostgreSQL; on SQLite there is nobody to wake.
"""

import asyncio
import logging
from collections.abc import Callable

import psycopg
from psycopg import AsyncConnection
from sqlalchemy import text

from storage.database import Database
from storage.errors import DatabaseOutage
from storage.session import Session

logger = logging.getLogger(__name__)

CHANNEL = "leadbot_outbox"
SHORTEST = 0.1  # seconds between rings: each commit with a NOTIFY waits for all others of the server
PAUSE = 1.0  # seconds until a listener that was cut off tries again

NOTIFY = text(f"NOTIFY {CHANNEL}")


class Bell:
    """`run` listens and rings until cancelled."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Wake the others soon."""
        self._rung.set()

    async def run(self, heard: Callable[[], None]) -> None:
        """Call `heard` whenever somebody rang, or may have."""
        if self._database.dialect == "sqlite":
            return
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._listen(heard))
            tasks.create_task(self._notify())

    async def _listen(self, heard: Callable[[], None]) -> None:
        address = self._database.url.set(drivername="postgresql").render_as_string(hide_password=False)
        while True:
            try:
                async with await AsyncConnection.connect(address, autocommit=True) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    heard()  # what was rung in the meantime
                    async for _ in connection.notifies():
                        heard()
            except psycopg.Error as error:
                logger.debug("the bell cannot be heard: %s", error)
            await asyncio.sleep(PAUSE)

    async def _notify(self) -> None:
        while True:
            await self._rung.wait()
            self._rung.clear()
            try:
                await self._database.run(_ring)
            except DatabaseOutage as error:
                logger.debug("the bell cannot be rung: %s", error)
            await asyncio.sleep(SHORTEST)


def _ring(session: Session) -> None:
    session.execute(NOTIFY)
