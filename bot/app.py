"""The one place that wires the bot, for production and tests alike.

    async with App(settings) as app:     # everything is checked, open and running
        await app.run()                  # until SIGTERM or a failure that ends it

Opening goes from what can be wrong cheaply to what talks to Telegram, and raises before anything is received.
Closing stops receiving, finishes the turns in hand, drains the calls under way, then lets go of the rest.
"""

import asyncio
import gc
import logging
import signal
import time
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from datetime import datetime
from functools import partial
from typing import Any, Self

from sqlalchemy.orm import Session

from bot.aftermath import Aftermath
from bot.answering import Answering
from bot.clock import Clock, SandboxClock, SystemClock
from bot.doorman import Doorman
from bot.frontends import open_gateway
from bot.health import Health, HealthServer, Part
from bot.intake import Intake
from bot.jobs import Jobs
from bot.leadership import Leadership
from bot.limits import Limits
from bot.menus import set_menus
from bot.reading import Source, read_playbook
from bot.receive import Receiver
from bot.relay import Relay
from bot.settings import RunSettings, Settings
from bot.transport import Gateway, Rejected, TransportError
from bot.turns import Turns
from bot.webhook import Webhook, secret_of
from dialogs.playbook import Playbook
from storage import chats, contacts, outbox, playbooks, schema
from storage.database import Database
from storage.locks import Lock
from storage.playbooks import Kept
from storage.vault import Vault

logger = logging.getLogger(__name__)

PATIENCE_AT_START = 5.0  # seconds for Telegram to answer the first call


class App:
    """The bot as a whole. `ready` tells its address and name once it is open."""

    def __init__(self, settings: RunSettings) -> None:
        self._settings = settings
        self._stack = AsyncExitStack()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._stop = asyncio.Event()
        self.health = Health()
        self.username = ""
        self.http_port = 0

    async def __aenter__(self) -> Self:
        """Raises what the settings, the files, the database, the port or Telegram have against it."""
        try:
            await self._open()
        except BaseException:
            await self._stack.aclose()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    async def run(self) -> None:
        """Until SIGTERM, SIGINT or `stop`; raises what ended a part of the bot before that."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.stop)
        stopped = asyncio.create_task(self._stop.wait())
        done, _ = await asyncio.wait({stopped, *self._tasks}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        for task in done - {stopped}:
            task.result()

    def stop(self) -> None:
        self._stop.set()

    async def _open(self) -> None:
        settings = self._settings
        source = read_playbook(settings.playbook, settings.language, settings.timezone)
        database = open_database(settings)
        self._stack.callback(database.close)
        await self._open_http()
        gateway = await self._open_gateway()
        clock = await open_clock(settings)
        now = clock.steady()
        await database.run(partial(self._take_up, source=source, now=now, alone=database.alone))
        leadership = self._start_leadership(database)
        intake = self._start_parts(database, gateway, clock, source.playbook, leadership)
        await self._start_receiving(gateway, intake, clock, leadership)
        # What is loaded by now stays. Left to the collector, each full collection walks through all of it
        # and holds up every turn for 200 ms and more.
        gc.collect()
        gc.freeze()

    def _take_up(self, session: Session, source: Source, now: datetime, alone: bool) -> None:
        """Go on where an earlier process, perhaps with other settings, left off."""
        playbook = source.playbook
        kept = Kept(playbook.version, playbook.id, source.text, source.language, source.timezone, now)
        playbooks.keep(session, kept)
        outbox.recover(session, now, alone=alone)
        outbox.readdress_alerts(session, chats.moved(session, self._settings.sales_chat), now)

    async def _open_http(self) -> None:
        if address := self._settings.http_address:
            server = HealthServer(self.health, address)
            await server.start()
            self._stack.push_async_callback(server.stop)
            self.http_port = server.port

    async def _open_gateway(self) -> Gateway:
        settings = self._settings
        gateway = open_gateway(
            settings.frontend, token=settings.token.get_secret_value(), base_url=settings.telegram_url
        )
        self._stack.push_async_callback(gateway.close)
        self.username = (await introduce(gateway))["username"]
        return gateway

    def _start_leadership(self, database: Database) -> Leadership:
        def follow() -> None:
            if self._settings.webhook_address is None:
                self.health.mend(Part.RECEIVING)  # another worker polls

        leadership = Leadership(Lock(database), follow)
        self._keep_running(leadership.run())
        return leadership

    def _start_parts(
        self,
        database: Database,
        gateway: Gateway,
        clock: Clock,
        playbook: Playbook,
        leadership: Leadership,
    ) -> Intake:
        settings, health, woken = self._settings, self.health, asyncio.Event()
        words, sales_chat = playbook.words(playbook.language), settings.sales_chat
        answering = Answering(gateway)
        doorman = Doorman(database, gateway, settings.owners, sales_chat)
        turns = Turns(database, playbook, doorman, answering, clock, sales_chat, woken.set)
        aftermath = Aftermath(health, words, settings.owners, turns.lose)
        limits = Limits(settings.rate_bot, settings.rate_chat, settings.rate_group)
        relay = Relay(database, gateway, limits, clock, health, aftermath, words, woken)
        intake = Intake(turns)
        jobs = Jobs(database, turns, intake, gateway, clock, health, sales_chat, leadership)

        # What is opened last is closed first: receiving ends before sending.
        self._keep_running(relay.run(), relay.stop)
        self._stack.push_async_callback(answering.finish)
        jobs.start()
        self._stack.callback(jobs.stop)
        self._start(jobs.look_at_sales_chat())
        self._start(set_menus(gateway, playbook))
        if isinstance(clock, SandboxClock):
            self._keep_running(clock.follow(jobs.ring))
        return intake

    async def _start_receiving(
        self, gateway: Gateway, intake: Intake, clock: Clock, leadership: Leadership
    ) -> None:
        """By webhook where one is set, else by polling, which only the worker that leads may do."""
        settings = self._settings
        if settings.webhook_address is None:
            receiver = Receiver(gateway, intake, clock, self.health)
            self._stack.push_async_callback(receiver.finish)
            self._keep_running(leadership.do(receiver.run))
            return
        given = settings.webhook_secret or settings.token
        secret = given.get_secret_value() if settings.webhook_secret else secret_of(given.get_secret_value())
        webhook = Webhook(settings.webhook_url, settings.webhook_address, secret, intake, clock, self.health)
        await webhook.start()
        self._stack.push_async_callback(webhook.stop)
        self._keep_running(webhook.run(gateway))

    def _keep_running(self, part: Coroutine[Any, Any, None], stop: Callable[[], None] | None = None) -> None:
        """Start a part without which the bot ends; it is cancelled in the end, or asked to `stop`."""
        self._tasks.add(self._start(part, stop))

    def _start(
        self, part: Coroutine[Any, Any, None], stop: Callable[[], None] | None = None
    ) -> asyncio.Task[None]:
        task = asyncio.create_task(part)
        self._stack.push_async_callback(asyncio.wait, [task])
        self._stack.callback(stop or task.cancel)
        return task


def open_database(settings: Settings) -> Database:
    """The bot's own database: alone on SQLite, brought to this version, contact values sealed with the key.

    Raises DatabaseOutage, or WrongKey.
    """
    key = settings.encryption_key.get_secret_value() if settings.encryption_key else ""
    database = Database(settings.database_url.get_secret_value(), vault=Vault(key))
    try:
        if schema.upgrade(database):
            logger.info("the database was brought to this version")
        if sealed := database.run_now(contacts.seal_all):
            logger.info("%s contact values were sealed", sealed)
    except BaseException:
        database.close()
        raise
    return database


async def open_clock(settings: Settings) -> Clock:
    """The clock that the settings name; raises ClockUnreachable."""
    if not settings.sandbox_clock:
        return SystemClock()
    clock = SandboxClock(settings.telegram_url)
    await clock.synchronize()
    return clock


async def introduce(gateway: Gateway) -> dict[str, Any]:
    """What Telegram says about the bot; a short outage is waited out, a TransportError raised after it."""
    deadline = time.monotonic() + PATIENCE_AT_START
    while True:
        try:
            me: dict[str, Any] = await gateway.call("getMe")
            return me
        except TransportError as error:
            if isinstance(error, Rejected) or time.monotonic() > deadline:
                raise
            await asyncio.sleep(0.5)
