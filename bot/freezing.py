"""An audience is frozen in transactions so short that a turn hardly waits for one: SQLite has one writer.

How many leads that is depends on the machine and the audience, and is found out by doing it.
"""

import time

from sqlalchemy.orm import Session

from bot.clock import Clock
from storage import broadcasts
from storage.database import Database

SLICE = 0.02  # seconds of one transaction
FIRST, LEAST, MOST = 1000, 100, 50_000  # leads


class Freezing:
    """`go_on` is called again and again by the worker that leads."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._leads = FIRST  # of the next slice

    async def go_on(self, seconds: float) -> bool:
        """Freezes what has begun, for so long; whether something is left."""
        deadline = time.monotonic() + seconds
        while await self._database.run(self._freeze):
            if time.monotonic() >= deadline:
                return True
        return False

    def _freeze(self, session: Session) -> bool:
        began = time.perf_counter()
        went_on = broadcasts.freeze_some(session, self._clock.now(), self._leads)
        if went_on:
            fitting = self._leads * SLICE / (time.perf_counter() - began)
            self._leads = int(min(max(fitting, LEAST), 2 * self._leads, MOST))
        return went_on
