"""The one thing that sends: drains the outbox, keeps the limits, and settles what became of each row.

Claim what may go now, call Telegram, settle. Only as much is claimed as the limits let pass at once: nothing
waits with a lease, and a row is marked as being sent in the transaction just before its call. What an error
means for a row is `delivery`'s; what it means for chats, people and staff is `aftermath`'s.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial

from msgspec.structs import replace
from sqlalchemy.orm import Session

from bot.aftermath import Aftermath
from bot.clock import Clock
from bot.defects import describe
from bot.delivery import is_edit, judge, make_call
from bot.health import Health, Part
from bot.limits import Limits
from bot.transport import Gateway, Migrated, Rejected, TransportError, Unauthorized
from dialogs.wording import Wording
from storage import chats, contacts, outbox
from storage.database import Database
from storage.errors import DatabaseOutage
from storage.outbox import Delivered, Row

logger = logging.getLogger(__name__)

AT_ONCE = 32  # calls of Telegram under way
LEASE = timedelta(seconds=8)  # of what is being sent; whoever does not renew it counts as gone
RENEWAL = 2.0  # seconds
PATIENCE = 20.0  # seconds for the calls under way when the bot stops
IDLE = 1.0  # seconds until the outbox is looked at again: commands and other processes put rows, too


class Relay:
    """Sends for ever; raises Unauthorized if the token is revoked. `woken` is set when there is work."""

    def __init__(
        self,
        database: Database,
        gateway: Gateway,
        limits: Limits,
        clock: Clock,
        health: Health,
        aftermath: Aftermath,
        words: Wording,
        woken: asyncio.Event,
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._limits = limits
        self._clock = clock
        self._health = health
        self._aftermath = aftermath
        self._words = words
        self._woken = woken
        self._under_way: dict[asyncio.Task[None], int] = {}  # and the row that each one sends
        self._failure: Exception | None = None
        self._is_stopping = False

    async def run(self) -> None:
        """Until `stop`, and then until the calls under way have ended."""
        renewing = asyncio.create_task(self._renew_leases())
        try:
            await self._send_all()
            await self._drain()
        finally:
            renewing.cancel()
        if self._failure:
            raise self._failure

    async def _send_all(self) -> None:
        while not (self._is_stopping or self._failure):
            self._woken.clear()
            try:
                rows = await self._claim()
            except DatabaseOutage as error:
                self._health.ail(Part.DATABASE, str(error))
                await asyncio.sleep(IDLE)
                continue
            self._health.mend(Part.DATABASE)
            for row in rows:
                self._start(row)
            if not rows:
                await self._rest()

    def stop(self) -> None:
        """Claim no more. Cancelling instead could lose sight of rows that a claim has just marked."""
        self._is_stopping = True
        self._woken.set()

    async def _drain(self) -> None:
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=PATIENCE)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _renew_leases(self) -> None:
        """So that no other worker takes a row for lost whose call merely takes long."""
        while True:
            await asyncio.sleep(RENEWAL)
            if ids := list(self._under_way.values()):
                renew = partial(outbox.renew, ids=ids, now=self._clock.steady(), lease_for=LEASE)
                with suppress(DatabaseOutage):  # then nobody can take them either
                    await self._database.run(renew)

    async def _claim(self) -> list[Row]:
        """Rows to send now, marked as being sent, their secrets disclosed."""
        now = time.monotonic()
        free = min(AT_ONCE - len(self._under_way), self._limits.free(now))
        if free <= 0:
            return []
        busy = self._limits.chats_not_ready(now)

        def work(session: Session) -> list[Row]:
            at = self._clock.steady()
            rows = outbox.claim(session, at, free, LEASE, busy)
            marked = outbox.mark_sending(session, [row.id for row in rows], at, LEASE) if rows else ()
            return [_disclosed(session, row) for row in rows if row.id in marked]

        return await self._database.run(work)

    async def _rest(self) -> None:
        """Until there is work, or the limits let more pass, or it is time to look again."""
        now = time.monotonic()
        ready = [self._limits.bot_ready_at(), *self._limits.chats_not_ready(now).values()]
        soonest = min((at - now for at in ready if at > now), default=IDLE)
        try:
            async with asyncio.timeout(min(soonest, IDLE)):
                await self._woken.wait()
        except TimeoutError:
            pass

    def _start(self, row: Row) -> None:
        self._limits.take(row.chat_id, time.monotonic(), edit=is_edit(row))
        task = asyncio.create_task(self._deliver(row))
        self._under_way[task] = row.id
        task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._under_way.pop(task, None)
        if not task.cancelled() and isinstance(error := task.exception(), Exception):
            self._failure = error
        self._woken.set()

    async def _deliver(self, row: Row) -> None:
        try:
            answer = await self._send(row)
        except TransportError as error:
            await self._settle(row, error)
            if isinstance(error, Unauthorized):
                raise
        except Exception as error:  # a row we cannot even render must not come back for ever
            logger.error("message %s cannot be sent: %s", row.id, describe(error))
            await self._settle(row, Rejected(0, "a defect of ours; the log tells more"))
        else:
            await self._settle(row, None, 0 if is_edit(row) else _message_id(answer))

    async def _send(self, row: Row) -> object:
        """The answer of Telegram; a chat that moved is followed once."""
        call = make_call(row, self._words)
        try:
            return await self._gateway.call(call.method, **call.params)
        except Migrated as error:
            new_id = error.new_chat_id
            await self._keep(lambda session: chats.move(session, row.chat_id, new_id))
            return await self._gateway.call(call.method, **{**call.params, "chat_id": new_id})

    async def _settle(self, row: Row, error: TransportError | None, sent_id: int = 0) -> None:
        """Write down what became of the row, and all that follows."""
        await self._keep(partial(self._write, row=row, error=error, sent_id=sent_id))
        await self._aftermath.tell(row, error)

    async def _keep(self, work: Callable[[Session], None]) -> None:
        """Commit what is known to be true; while the database is away, wait for it."""
        while True:
            try:
                return await self._database.run(work)
            except DatabaseOutage as outage:
                self._health.ail(Part.DATABASE, str(outage))
                await asyncio.sleep(IDLE)

    def _write(self, session: Session, row: Row, error: TransportError | None, sent_id: int) -> None:
        now = self._clock.steady()
        fate = judge(row, error, now) if error else Delivered(sent_id)
        outbox.settle(session, row.id, fate, now)
        if error:
            self._aftermath.record(session, row, error, now)


def _disclosed(session: Session, row: Row) -> Row:
    if row.lead_id is None:
        return row
    return replace(row, message=contacts.disclose(session, row.lead_id, row.message))


def _message_id(answer: object) -> int:
    """The id in a Message of the Bot API."""
    return int(answer.get("message_id", 0)) if isinstance(answer, dict) else 0
