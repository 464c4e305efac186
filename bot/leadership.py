"""Which of several workers does what only one may do at a time: poll, and ring what is due.

All workers share the pushed updates and the outbox. The one that holds a lock of the database leads: it polls
and ticks besides; when it is gone, another one takes over within seconds. A single process always leads.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from typing import Any

from storage.errors import DatabaseOutage
from storage.locks import Lock, LockLost

logger = logging.getLogger(__name__)

RETRY = 1.0  # seconds between tries to lead


class Leadership:
    """`run` keeps trying to lead and calls `follow` whenever another worker does; `leads` tells."""

    def __init__(self, lock: Lock, follow: Callable[[], None]) -> None:
        self._lock = lock
        self._follow = follow
        self._gained = asyncio.Event()
        self._lost = asyncio.Event()
        self.led_from = 0.0  # when this worker last began to lead, monotonic

    @property
    def leads(self) -> bool:
        return self._gained.is_set()

    async def run(self) -> None:
        """Until cancelled, which lets another worker lead."""
        try:
            while True:
                await self._attempt()
                await asyncio.sleep(RETRY)
        finally:
            await self._lock.release()

    async def do(self, duty: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Do the duty whenever this worker leads, from its beginning each time. It is cancelled as soon as
        that ends; what it raises is raised here."""
        while True:
            await self._gained.wait()
            doing, lost = asyncio.create_task(duty()), asyncio.create_task(self._lost.wait())
            try:
                await asyncio.wait({doing, lost}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                lost.cancel()
                doing.cancel()
                await asyncio.wait({doing})
            if not doing.cancelled():
                doing.result()

    async def _attempt(self) -> None:
        try:
            if await self._lock.take():
                await self._lead()
            else:
                self._follow()
        except DatabaseOutage as error:
            logger.debug("nobody knows who leads: %s", error)
        except LockLost as error:
            logger.warning("this worker leads no more: %s", error)

    async def _lead(self) -> None:
        logger.info("this worker leads: it rings what is due, and polls unless there is a webhook")
        self.led_from = time.monotonic()
        self._lost.clear()
        self._gained.set()
        try:
            await self._lock.keep()
        finally:
            self._gained.clear()
            self._lost.set()
