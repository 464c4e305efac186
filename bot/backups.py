"""The hourly copy of a SQLite database. Making and thinning out is `storage.backup`'s; here it is only begun.

When the next one is due stands in the names of the copies, so that a restart neither forgets nor repeats one.
"""

import asyncio
import logging
from datetime import timedelta
from pathlib import Path

from bot.clock import Clock
from bot.tally import Tally
from storage import backup
from storage.errors import BackupFailed

logger = logging.getLogger(__name__)

EVERY = timedelta(hours=1)
LOOK = 60.0  # seconds between looks whether it is time
PATIENCE = 600.0  # seconds after a failure


class Backups:
    """Copies `database` into `folder` for ever."""

    def __init__(self, database: Path, folder: Path, clock: Clock, tally: Tally) -> None:
        self._database = database
        self._folder = folder
        self._clock = clock
        self._tally = tally

    async def run(self) -> None:
        """Until cancelled. In a thread of its own: turns go on meanwhile."""
        while True:
            try:
                await self._copy_if_due()
            except (BackupFailed, OSError) as error:
                logger.error("the hourly backup failed: %s", error)
                self._tally.backed_up(None)
                await asyncio.sleep(PATIENCE)
            await asyncio.sleep(LOOK)

    async def _copy_if_due(self) -> None:
        now = self._clock.steady()
        last = max(backup.copies(self._database, self._folder).values(), default=None)
        if last is None or now - last >= EVERY:
            file = await asyncio.to_thread(backup.back_up_hourly, self._database, self._folder, now)
            logger.info("the database was copied to %s", file)
            self._tally.backed_up(now)
