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
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from datetime import datetime
from functools import partial
from typing import Any, Self

from bot.aftermath import Aftermath
from bot.answering import Answering
from bot.backups import Backups
from bot.breaker import Breaker
from bot.broadcasting import Broadcasting
from bot.clock import Clock, SandboxClock
from bot.desks import Desks
from bot.doorman import Doorman
from bot.frontends import open_gateway
from bot.gaps import Gaps
from bot.health import Health, Part
from bot.intake import Intake
from bot.jobs import Jobs
from bot.leadership import Leadership
from bot.limits import Limits
from bot.menus import Menus
from bot.opening import introduce, open_aside, open_clock, open_database, open_reading
from bot.pacing import Pace
from bot.probes import Probes
from bot.progress import Progress
from bot.reading import Source, read_playbook
from bot.receive import Receiver
from bot.redirecting import Redirecting
from bot.relay import Relay
from bot.rush import Rush
from bot.sender import Sender
from bot.settings import RunSettings
from bot.tally import Tally, TimedGateway
from bot.transport import Gateway
from bot.turns import Turns
from bot.webhook import Webhook, secret_of
from dialogs.playbook import Playbook
from storage import chats, outbox, playbooks
from storage.bell import Bell
from storage.broadcasts import Redirects, redirect_key
from storage.database import Database
from storage.locks import Lock
from storage.playbooks import Kept
from storage.session import Session

logger = logging.getLogger(__name__)


class App:
    """The bot as a whole. `ready` tells its address and name once it is open."""

    def __init__(self, settings: RunSettings) -> None:
        self._settings = settings
        self._stack = AsyncExitStack()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._stop = asyncio.Event()
        self.health = Health()
        self.tally = Tally()
        self._leadership: Leadership | None = None
        self._redirects: Redirects | None = None
        self._redirecting: Redirecting | None = None
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
        reading = open_reading(settings)
        self._stack.callback(reading.close)
        self._make_redirects(database)
        await self._open_http(database)
        gateway = await self._open_gateway()
        clock = await open_clock(settings)
        now = clock.steady()
        await database.run(partial(self._take_up, source=source, now=now, alone=database.alone))
        leadership = self._start_leadership(database)
        intake = self._start_parts(database, reading, gateway, clock, source.playbook, leadership)
        await self._start_receiving(gateway, intake, clock, leadership)
        self._start_backups(database, clock)
        # What is loaded by now stays. Left to the collector, each full collection walks through all of it
        # and holds up every turn for 200 ms and more.
        gc.collect()
        gc.freeze()

    def _take_up(self, session: Session, source: Source, now: datetime, alone: bool) -> None:
        """Go on where an earlier process, perhaps with other settings, left off."""
        playbook = source.playbook
        kept = Kept(playbook.version, playbook.id, source.text, source.language, source.timezone, now)
        playbooks.keep(session, kept)
        if alone:
            outbox.recover(session, now, alone=True)
        outbox.bring_forward(session, now)
        outbox.readdress_alerts(session, chats.moved(session, self._settings.sales_chat), now)

    def _make_redirects(self, database: Database) -> None:
        if url := self._settings.public_url:
            self._redirects = Redirects(database.run_now(redirect_key), url)
            self._redirecting = Redirecting(self._redirects)

    async def _open_http(self, database: Database) -> None:
        if address := self._settings.http_address:
            from bot.metrics import Metrics

            metrics = Metrics(
                self.tally, self.health, database, lambda: bool(self._leadership and self._leadership.leads)
            )
            probes = Probes(self.health, metrics.show, address, self._redirecting)
            await probes.start()
            self._stack.push_async_callback(probes.stop)
            self.http_port = probes.port

    async def _open_gateway(self) -> Gateway:
        settings = self._settings
        opened = open_gateway(
            settings.frontend, token=settings.token.get_secret_value(), base_url=settings.telegram_url
        )
        gateway = TimedGateway(opened, self.tally)
        self._stack.push_async_callback(gateway.close)
        self.username = (await introduce(gateway))["username"]
        return gateway

    def _start_leadership(self, database: Database) -> Leadership:
        def follow() -> None:
            if self._settings.webhook_address is None:
                self.health.mend(Part.RECEIVING)  # another worker polls

        leadership = self._leadership = Leadership(Lock(database), follow)
        self._keep_running(leadership.run())
        return leadership

    def _start_parts(
        self,
        database: Database,
        reading: Database,
        gateway: Gateway,
        clock: Clock,
        playbook: Playbook,
        leadership: Leadership,
    ) -> Intake:
        settings, health, woken = self._settings, self.health, asyncio.Event()
        bell, rush = Bell(database), Rush()
        words, sales_chat = playbook.words(playbook.language), settings.sales_chat
        answering = Answering(gateway)
        doorman = Doorman(database, gateway, settings.owners, sales_chat)
        desks = Desks(playbook, self.username, settings.owners, settings.paid_broadcasts)
        turns = Turns(database, reading, playbook, doorman, answering, clock, sales_chat, woken.set, desks)
        if self._redirecting:
            self._redirecting.counts_by = turns.click
        breaker = Breaker(database, gateway, clock, health)
        aftermath = Aftermath(health, breaker, words, settings.owners, turns.lose)
        limits = partial(Limits, settings.rate_bot, settings.rate_chat, settings.rate_group)
        pace = Pace(limits, shared=database.dialect == "postgresql")
        broadcasting = self._make_broadcasting(database, reading, playbook, clock, pace, rush, woken.set)
        sender = Sender(database, gateway, health, pace, words)
        relay = Relay(
            database, pace, clock, health, aftermath, sender, woken, self.tally, broadcasting, rush, bell.ring
        )
        gaps = Gaps(database, playbook, clock, polls=settings.webhook_address is None)
        intake = Intake(turns, self.tally, gaps, rush)
        jobs = Jobs(database, turns, intake, gateway, clock, health, sales_chat, leadership, breaker, gaps)

        # What is opened last is closed first: receiving ends before sending.
        self._keep_running(relay.run(), relay.stop)
        self._keep_running(leadership.do(broadcasting.run))
        self._stack.push_async_callback(answering.finish)
        jobs.start()
        self._stack.callback(jobs.stop)
        self._start(jobs.look_at_sales_chat())
        self._start(leadership.do(Menus(gateway, playbook, doorman, database).run))
        self._start(bell.run(woken.set))
        if isinstance(clock, SandboxClock):
            self._keep_running(clock.follow(jobs.ring))
        return intake

    def _make_broadcasting(
        self,
        database: Database,
        reading: Database,
        playbook: Playbook,
        clock: Clock,
        pace: Pace,
        rush: Rush,
        wake: Callable[[], None],
    ) -> Broadcasting:
        settings = self._settings
        aside = open_aside(settings, database)
        if aside is not database:
            self._stack.callback(aside.close)
        return Broadcasting(
            database,
            reading,
            aside,
            playbook,
            clock,
            self.health,
            pace,
            rush,
            Progress(database, reading, playbook, settings.owners),
            settings.rate_bot,
            settings.paid_broadcasts,
            wake,
            self._redirects,
        )

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
        webhook = Webhook(
            settings.webhook_url,
            settings.webhook_address,
            secret,
            intake,
            clock,
            self.health,
            self.tally,
            self._redirecting,
        )
        await webhook.start()
        self._stack.push_async_callback(webhook.stop)
        self._keep_running(webhook.run(gateway))

    def _start_backups(self, database: Database, clock: Clock) -> None:
        folder = self._settings.backup_dir
        if folder and database.dialect == "sqlite":
            self._start(Backups(database.path, folder, clock, self.tally).run())
        elif folder:
            logger.warning("LEADBOT_BACKUP_DIR is for SQLite: PostgreSQL is backed up by tools of its own")

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
