"""The courier: takes updates from the queue to the webhook until each is accepted or too old.

A failed delivery is tried again at once, then after 2, 4, 8 … times the base as Telegram's own server does,
or when the bot's `Retry-After` says. Other lanes go on meanwhile. An update stays in the queue until it is
accepted, so deleting the webhook loses nothing and `idle` waits for deliveries without knowing of them.
"""

import asyncio
import random
import time
from collections import Counter, deque
from collections.abc import AsyncIterator
from datetime import timedelta
from itertools import islice

import aiohttp
from aiohttp import web

from sandbox.faults import DELIVERY
from sandbox.stage import UPDATES_TOPIC, Stage
from sandbox.updates import Update
from sandbox.webhook.attempt import Answer, post
from sandbox.webhook.lanes import Lane, Lanes, Parcel, chat_of, queue_of
from sandbox.webhook.settings import DeliveryConditions
from sandbox.world import Json

DELIVERIES_TOPIC = "deliveries"
_KEPT = 50_000
_LONGEST_WAIT = 60  # times the base
_FOREVER = 3600.0


class Courier:
    """`counts` has accepted, failed and expired deliveries."""

    def __init__(self, stage: Stage) -> None:
        self.conditions = DeliveryConditions()
        self.counts: Counter[str] = Counter()
        self._stage = stage
        self._log: deque[Json] = deque(maxlen=_KEPT)
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_called = False
        self._begin_anew()

    @property
    def in_flight(self) -> int:
        return len(self._tasks)

    async def serve(self, _app: web.Application) -> AsyncIterator[None]:
        """Work from the start of the server to its end (for `cleanup_ctx`)."""
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
            work = asyncio.create_task(self._work(session))
            yield
            tasks = [work, *self._tasks]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def change(self, conditions: DeliveryConditions) -> None:
        """Other conditions from now on; what was held by the old ones is looked at again."""
        if conditions.seed != self.conditions.seed:
            self._chance = random.Random(conditions.seed)
        self.conditions = conditions
        self._lanes.release()
        self._call()

    def retry_now(self) -> None:
        """End all waits for the next try."""
        self._lanes.wake()
        self._call()

    def deliveries(self, after: int = 0, limit: int = 1000) -> list[Json]:
        """Finished deliveries numbered above `after`, oldest first."""
        first = self._log[0]["number"] if self._log else 0
        return list(islice(self._log, max(0, after + 1 - first), max(0, after + 1 - first) + limit))

    def _begin_anew(self) -> None:
        """Another webhook: everything in the queue is to be delivered to it, and nothing has failed yet."""
        self._webhook = self._stage.webhook
        self._lanes = Lanes()
        self._chance = random.Random(self.conditions.seed)
        self._admitted = 0

    async def _work(self, session: aiohttp.ClientSession) -> None:
        bells = self._stage.bells
        while not bells.is_closed:
            self._is_called = False
            if self._stage.webhook is not self._webhook:
                self._begin_anew()
            if self._webhook.url:
                self._admit()
                self._send_off(session)
            await bells.wait(UPDATES_TOPIC, self._has_work, self._rest())

    def _has_work(self) -> bool:
        if self._is_called or self._stage.webhook is not self._webhook:
            return True
        return bool(self._webhook.url) and self._stage.updates.last_number != self._admitted

    def _rest(self) -> float:
        """Seconds until a lane has rested; when all connections are busy, the end of a delivery calls."""
        wakes_at = self._lanes.wakes_at()
        if wakes_at is None or len(self._tasks) >= self._webhook.max_connections:
            return _FOREVER
        return max(0.0, wakes_at - time.monotonic())

    def _admit(self) -> None:
        """Give every new update its place in a lane, as often as it is to arrive."""
        window = self.conditions.shuffle_window
        for update in self._stage.updates.after(self._admitted):
            for _ in range(self.conditions.copies):
                key = object() if window else queue_of(update)
                self._lanes.add(key, Parcel(update.number + self._chance.uniform(0, window), update))
        self._admitted = self._stage.updates.last_number

    def _send_off(self, session: aiohttp.ClientSession) -> None:
        while len(self._tasks) < self._webhook.max_connections:
            lane = self._lanes.next(time.monotonic(), is_wanted=self._is_wanted, is_held=self._is_held)
            if lane is None:
                break
            task = asyncio.create_task(self._deliver(session, self._lanes, lane))
            self._tasks.add(task)
            task.add_done_callback(self._end)

    def _is_wanted(self, update: Update) -> bool:
        return update in self._stage.updates

    def _is_held(self, update: Update) -> bool:
        return self.conditions.holds(update.kind)

    async def _deliver(self, session: aiohttp.ClientSession, lanes: Lanes, lane: Lane) -> None:
        stage, webhook, update = self._stage, self._webhook, lane.parcels[0].update
        fault = stage.faults.take(DELIVERY, chat_of(update))
        if fault is not None and fault.kind == "slow":
            await stage.bells.pause(fault.seconds)
        drop = fault.kind if fault is not None else ""
        answer = await post(session, webhook, update.body, self.conditions.patience, drop)
        self._note(lane, update, answer)
        if not answer.error:
            if lanes.advance(lane):
                stage.updates.settle(update)
        else:
            webhook.last_error_at, webhook.last_error = stage.clock.now(), answer.error
            self._put_off(lanes, lane, update, answer)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._stage.stir()
        self._call()

    def _put_off(self, lanes: Lanes, lane: Lane, update: Update, answer: Answer) -> None:
        """Let the lane wait for the next try, unless the update would be too old by then."""
        wait = float(answer.retry_after)
        if not wait and lane.failures:
            wait = min(2**lane.failures, _LONGEST_WAIT) * self.conditions.retry_base
        if update.has_expired(self._stage.clock.now() + timedelta(seconds=wait)):
            self.counts["expired"] += 1
            self._stage.updates.settle(update)
            lanes.advance(lane)
        else:
            lanes.rest(lane, time.monotonic() + wait)

    def _note(self, lane: Lane, update: Update, answer: Answer) -> None:
        self.counts["failed" if answer.error else "accepted"] += 1
        self._log.append(
            {
                "number": self._log[-1]["number"] + 1 if self._log else 1,
                "update_id": update.id,
                "kind": update.kind,
                "queue": " ".join(map(str, queue_of(update))),
                "attempt": lane.failures + 1,
                "status": answer.status,
                "error": answer.error,
                "at": self._stage.clock.now().isoformat(),
            }
        )
        self._stage.bells.ring(DELIVERIES_TOPIC)

    def _call(self) -> None:
        self._is_called = True
        self._stage.bells.ring(UPDATES_TOPIC)
