"""Long polling that loses nothing: fetch raw updates, handle, commit, and only then acknowledge.

An update is acknowledged by asking for the next one. Those of one queue are handled in order, queues side by
side. What cannot be handled is parked with its traceback and acknowledged; while the database is away nothing
is, and the same updates are tried again.
"""

import asyncio
import logging
from collections import defaultdict
from typing import Any

from bot.clock import Clock
from bot.health import Health, Part
from bot.intake import Intake
from bot.transport import Conflict, Gateway, OutcomeUnknown, RetryAfter, TransportError, Unauthorized
from bot.updates import ALLOWED_UPDATES, FromProspect, Parsed, Unreadable, parse, update_id_of
from storage.errors import DatabaseOutage

logger = logging.getLogger(__name__)

LONG_POLL = 50  # seconds, the most Telegram allows
BATCH = 100
IN_A_ROW = 16  # messages of one person that are kept together while others of the batch wait
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 10.0  # seconds between tries while something is away

Incoming = tuple[Parsed | Unreadable, Any]  # an update, and how it came


class Receiver:
    """Fetches and handles updates until cancelled; raises Unauthorized if the token is revoked."""

    def __init__(self, gateway: Gateway, intake: Intake, clock: Clock, health: Health) -> None:
        self._gateway = gateway
        self._intake = intake
        self._clock = clock
        self._health = health
        self._offset: int | None = None
        self._pause = FIRST_PAUSE
        self._has_webhook = True  # until we have deleted it
        self._handling: asyncio.Future[None] | None = None
        self._queues = 0  # of the batch in hand that are not done yet

    async def run(self) -> None:
        """Receive for ever. Cancelling ends the wait for updates; `finish` waits for the batch in hand.

        May be run again: meanwhile another worker may have received."""
        self._offset = None
        try:
            while True:
                await self._receive()
        finally:  # who receives from now on will complain if there is reason to
            self._health.mend(Part.DATABASE, by="receiver")

    async def finish(self) -> None:
        """Wait for the batch in hand; call after `run` was cancelled."""
        if self._handling:
            await asyncio.gather(self._handling, return_exceptions=True)

    async def _receive(self) -> None:
        """One batch, or a pause because something is away."""
        try:
            if self._has_webhook:
                await self._delete_webhook()
            batch = await self._fetch()
            await asyncio.shield(self._take_in_hand(batch))
        except Unauthorized:
            raise
        except RetryAfter as error:
            await asyncio.sleep(error.delay.total_seconds())
        except TransportError as error:
            if isinstance(error, Conflict) and "webhook" in error.description:
                self._has_webhook = True
            self._health.ail(Part.RECEIVING, str(error))
            await self._wait()
        except DatabaseOutage as error:
            self._health.ail(Part.DATABASE, str(error), by="receiver")
            await self._wait()
        else:
            self._pause = FIRST_PAUSE
            self._health.mend(Part.RECEIVING)
            self._health.mend(Part.DATABASE, by="receiver")

    async def _delete_webhook(self) -> None:
        await self._gateway.call("deleteWebhook")
        self._has_webhook = False

    async def _wait(self) -> None:
        await asyncio.sleep(self._pause)
        self._pause = min(2 * self._pause, LONGEST_PAUSE)

    async def _fetch(self) -> list[Any]:
        """The next raw updates. An empty answer has confirmed all that came before: after a quiet week ids
        begin again at random, so the old offset must not be sent for ever."""
        batch = await self._gateway.call(
            "getUpdates",
            offset=self._offset,
            limit=BATCH,
            timeout=0 if Part.RECEIVING in self._health.troubles else LONG_POLL,  # know soon that it works
            allowed_updates=ALLOWED_UPDATES,
        )
        if not batch:
            self._offset = None
        return batch if isinstance(batch, list) else []

    def _take_in_hand(self, batch: list[Any]) -> asyncio.Future[None]:
        self._handling = asyncio.ensure_future(self._handle_batch(batch))
        return self._handling

    async def _handle_batch(self, batch: list[Any]) -> None:
        """Commit all of it, then move the offset; raises DatabaseOutage with the offset where it was."""
        queues: dict[int, list[Incoming]] = defaultdict(list)
        now = self._clock.now()
        if batch:
            self._intake.note_arrival(now)
        for raw in batch:
            parsed = parse(raw, now)
            queues[0 if isinstance(parsed, Unreadable) else parsed.queue].append((parsed, raw))
        self._queues = len(queues)
        outcomes = await asyncio.gather(*map(self._handle_queue, queues.values()), return_exceptions=True)
        for failure in filter(None, outcomes):
            raise failure
        if ids := [id for raw in batch if (id := update_id_of(raw)) is not None]:
            self._offset = ids[-1] + 1
        elif batch:
            raise OutcomeUnknown("none of the updates has an id")

    async def _handle_queue(self, queue: list[Incoming]) -> None:
        """Who writes many holds up nobody else of the batch; once the others are done, the rest goes at once:
        what stands behind the batch is seen only after it."""
        try:
            while queue:
                row = _said_in_a_row(queue[: IN_A_ROW if self._queues > 1 else BATCH])
                if len(row) > 1:
                    await self._intake.take_row(row)
                else:
                    await self._intake.take(*queue[0])
                del queue[: max(1, len(row))]
        finally:
            self._queues -= 1


def _said_in_a_row(queue: list[Incoming]) -> list[tuple[FromProspect, Any]]:
    """What stands at the beginning of the queue and was done by its prospect."""
    row = []
    for parsed, raw in queue:
        if not isinstance(parsed, FromProspect):
            break
        row.append((parsed, raw))
    return row
