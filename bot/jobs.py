"""What happens because time passes: leads whose clock rings, lost leases, retention, a look at sales.

APScheduler only ticks; what is due stands in the database, so a restart loses nothing.
"""

import logging
import time

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.defects import describe
from bot.health import Health, Part
from bot.transport import Blocked, ChatGone, Gateway, Migrated, TransportError
from bot.turns import Turns
from storage import chats, leads, outbox, retention
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
        gateway: Gateway,
        clock: Clock,
        health: Health,
        sales_chat: int,
    ) -> None:
        self._database = database
        self._turns = turns
        self._gateway = gateway
        self._clock = clock
        self._health = health
        self._sales_chat = sales_chat
        self._set_aside: dict[int, float] = {}  # lead id -> until when, monotonic
        self._scheduler = AsyncIOScheduler(
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._scheduler.add_job(self.ring, "interval", seconds=1)
        self._scheduler.add_job(self._recover, "interval", seconds=10)
        self._scheduler.add_job(self.look_at_sales_chat, "interval", minutes=5)
        self._scheduler.add_job(self._sweep, "interval", hours=1)

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    async def ring(self) -> None:
        """Take the turns of all leads that are due."""
        try:
            now = self._clock.now()
            for lead_id in await self._database.run(lambda session: leads.due(session, now, AT_ONCE)):
                await self._ring(lead_id)
        except DatabaseOutage as error:
            self._health.ail(Part.DATABASE, str(error))

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

    async def _ring(self, lead_id: int) -> None:
        if self._set_aside.get(lead_id, 0) > time.monotonic():
            return
        try:
            await self._turns.ring(lead_id)
        except DatabaseOutage:
            raise
        except Exception as error:
            logger.error("lead %s cannot be rung and is left alone for a while: %s", lead_id, describe(error))
            self._set_aside[lead_id] = time.monotonic() + SET_ASIDE

    async def _recover(self) -> None:
        """Take back what a worker that is gone had claimed."""
        now = self._clock.steady()
        try:
            await self._database.run(lambda session: outbox.recover(session, now))
        except DatabaseOutage as error:
            self._health.ail(Part.DATABASE, str(error))

    async def _sweep(self) -> None:
        now = self._clock.steady()
        try:
            await self._database.run(lambda session: retention.sweep(session, now))
        except DatabaseOutage as error:
            self._health.ail(Part.DATABASE, str(error))
