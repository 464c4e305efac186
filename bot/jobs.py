"""What happens because time passes: leads whose clock rings, lost leases, retention, a look at sales; and
parked updates that an operator wants handled again.

APScheduler only ticks; what is due stands in the database, so a restart loses nothing. Only the worker that
leads attends to the database; a second one would do no harm, because each turn looks again at what is due.
"""

import json
import logging
import time
from collections.abc import Awaitable, Callable
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.breaker import Breaker
from bot.clock import Clock
from bot.defects import describe
from bot.gaps import Gaps
from bot.health import Health, Part
from bot.intake import Intake
from bot.leadership import Leadership
from bot.leases import LeaseWatch
from bot.logs import concerning
from bot.transport import Blocked, ChatGone, Gateway, Migrated, TransportError
from bot.turns import Turns
from bot.updates import parse
from storage import chats, leads, outbox, retention, updates
from storage.database import Database
from storage.errors import DatabaseOutage

logger = logging.getLogger(__name__)

AT_ONCE = 100  # leads rung per tick
SET_ASIDE = 3600.0  # seconds that a lead is left alone after ringing it failed


class Jobs:
    """Ticks from `start` to `stop`; `ring` may be called besides, when the clock was moved."""

    def __init__(
        self,
        database: Database,
        turns: Turns,
        intake: Intake,
        gateway: Gateway,
        clock: Clock,
        health: Health,
        sales_chat: int,
        leadership: Leadership,
        breaker: Breaker,
        gaps: Gaps,
    ) -> None:
        self._database = database
        self._turns = turns
        self._intake = intake
        self._gateway = gateway
        self._clock = clock
        self._health = health
        self._sales_chat = sales_chat
        self._leadership = leadership
        self._breaker = breaker
        self._gaps = gaps
        self._leases = LeaseWatch()
        self._led_from = 0.0
        self._set_aside: dict[int, float] = {}  # lead id -> until when, monotonic
        self._scheduler = AsyncIOScheduler(
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        every = partial(self._scheduler.add_job, self._attend_to, "interval")
        every(seconds=1, args=[self._ring_due])
        every(seconds=2, args=[self._replay])
        every(seconds=2, args=[self._recover])
        every(hours=1, args=[self._sweep])
        self._scheduler.add_job(self._look_around, "interval", seconds=1)
        self._scheduler.add_job(self.look_at_sales_chat, "interval", minutes=5)

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    async def ring(self) -> None:
        """Take the turns of all leads that are due."""
        await self._attend_to(self._ring_due)

    async def look_at_sales_chat(self) -> None:
        """Ask Telegram for the sales chat, so that a wrong id shows before the first alert."""
        try:
            chat_id = await self._database.run(lambda session: chats.moved(session, self._sales_chat))
            await self._gateway.call("getChat", chat_id=chat_id)
        except Migrated as error:
            new_id = error.new_chat_id
            await self._database.run(lambda session: chats.move(session, chat_id, new_id))
        except (Blocked, ChatGone) as error:
            self._health.lose_sales_chat(chat_id, error)
        except (TransportError, DatabaseOutage) as error:
            logger.info("the sales chat could not be looked at: %s", error)
        else:
            self._health.mend(Part.SALES_CHAT)

    async def _look_around(self) -> None:
        """Whether Telegram answers, and whether it dropped anything."""
        try:
            await self._breaker.look(leads=self._leadership.leads)
            await self._gaps.look()
        except DatabaseOutage as error:
            logger.info("nobody knows whether Telegram answers: %s", error)

    async def _attend_to(self, job: Callable[[], Awaitable[None]]) -> None:
        if not self._leadership.leads:
            self._health.mend(Part.DATABASE, by="jobs")
            return
        try:
            await job()
        except DatabaseOutage as error:
            self._health.ail(Part.DATABASE, str(error), by="jobs")
        else:
            self._health.mend(Part.DATABASE, by="jobs")

    async def _ring_due(self) -> None:
        now = self._clock.now()
        for lead_id in await self._database.run(lambda session: leads.due(session, now, AT_ONCE)):
            with concerning(lead_id=lead_id):
                await self._ring(lead_id)

    async def _ring(self, lead_id: int) -> None:
        now = time.monotonic()
        self._set_aside = {id: until for id, until in self._set_aside.items() if until > now}
        if lead_id in self._set_aside:
            return
        try:
            await self._turns.ring(lead_id)
        except DatabaseOutage:
            raise
        except Exception as error:
            logger.error("lead %s cannot be rung and is left alone for a while: %s", lead_id, describe(error))
            self._set_aside[lead_id] = time.monotonic() + SET_ASIDE

    async def _replay(self) -> None:
        """Take parked updates anew that an operator asked for. Killed in between, the update is seen already
        and only forgotten; what fails again is parked again, under another number."""
        for kept in await self._database.run(updates.to_replay):
            raw = json.loads(kept.raw)
            await self._intake.take(parse(raw, self._clock.now()), raw)
            await self._database.run(partial(updates.drop, parked_id=kept.id))

    async def _recover(self) -> None:
        """Take back what a worker that is gone had claimed. Who is alone did so at the start."""
        if self._database.alone:
            return
        if self._led_from != self._leadership.led_from:
            self._led_from = self._leadership.led_from
            self._leases.forget()
        lost = self._leases.find_lost(await self._database.run(outbox.leases), time.monotonic())
        if lost:
            logger.warning("%s messages of a worker that is gone are taken over", len(lost))
            recover = partial(outbox.recover, now=self._clock.steady(), lost=lost)
            await self._database.run(recover)

    async def _sweep(self) -> None:
        now = self._clock.steady()
        while await self._database.run(lambda session: retention.sweep(session, now)):
            pass  # batch by batch: in between others write
