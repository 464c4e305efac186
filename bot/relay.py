"""The one thing that sends: drains the outbox, keeps the limits, and settles what became of each row.

It works in rounds, a transaction each: settle the calls that ended, claim what may go now, mark it as being
sent; then call Telegram. Only as much is claimed as the limits let pass at once: nothing waits with a lease.
Broadcasts are taken between two rounds.
What an error means for a row is `delivery`'s; what it means for chats, people and staff is `aftermath`'s.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from bot.aftermath import Aftermath
from bot.broadcasting import Broadcasting
from bot.clock import Clock
from bot.defects import describe
from bot.delivery import counts, is_edit, judge
from bot.health import Health, Part
from bot.logs import concerning
from bot.pacing import Pace
from bot.rush import Rush
from bot.sender import Sender
from bot.tally import Tally
from bot.transport import Rejected, TransportError, Unauthorized
from storage import broadcasts, contacts, outbox
from storage.database import Database
from storage.errors import DatabaseOutage
from storage.outbox import Row
from storage.session import Session

logger = logging.getLogger(__name__)

AT_ONCE = 32  # calls of Telegram under way
LEASE = timedelta(seconds=8)  # of what is being sent; whoever does not renew it counts as gone
RENEWAL = 2.0  # seconds
PATIENCE = 20.0  # seconds for the calls under way when the bot stops
LINGER = 0.003  # seconds that the end of a call waits for company
IDLE = 1.0  # seconds until the outbox is looked at again: commands and other processes put rows, too


class End(Struct, frozen=True):
    """What the call for a row came to: an error, or Telegram's id of the new message (0 for an edit)."""

    row: Row
    error: TransportError | None
    sent_id: int = 0
    parts: tuple[int, ...] = ()  # ids of what went before it, where one delivery is several messages


class Relay:
    """Sends for ever; raises Unauthorized if the token is revoked. `woken` is set when there is work;
    `call_others` is for what this worker cannot send at once."""

    def __init__(
        self,
        database: Database,
        pace: Pace,
        clock: Clock,
        health: Health,
        aftermath: Aftermath,
        sender: Sender,
        woken: asyncio.Event,
        tally: Tally,
        broadcasting: Broadcasting,
        rush: Rush,
        call_others: Callable[[], None],
    ) -> None:
        self._database = database
        self._pace = pace
        self._clock = clock
        self._health = health
        self._aftermath = aftermath
        self._sender = sender
        self._woken = woken
        self._tally = tally
        self._broadcasting = broadcasting
        self._rush = rush
        self._call_others = call_others
        self._calls: dict[asyncio.Task[None], int] = {}  # under way, and the row that each one sends
        self._ended: list[End] = []  # calls that are over, to be settled
        self._telling: set[asyncio.Task[None]] = set()
        self._failure: Exception | None = None
        self._is_settling = False
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
                may_be_more = await self._take_round()
                await self._send_broadcasts()
                self._health.mend(Part.DATABASE, by="relay")
                if not may_be_more:
                    await self._rest()
            except DatabaseOutage as error:
                self._health.ail(Part.DATABASE, str(error), by="relay")
                await asyncio.sleep(IDLE)

    def stop(self) -> None:
        """Claim no more. Cancelling instead could lose sight of rows that a claim has just marked."""
        self._is_stopping = True
        self._woken.set()

    async def _drain(self) -> None:
        """Hear how the calls under way end, and write it down."""
        deadline = time.monotonic() + PATIENCE
        if self._calls:
            _, late = await asyncio.wait(self._calls, timeout=PATIENCE)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        while self._ended and time.monotonic() < deadline:
            try:
                await self._take_round()
            except DatabaseOutage as error:
                self._health.ail(Part.DATABASE, str(error), by="relay")
                await asyncio.sleep(IDLE)
        await asyncio.gather(*self._telling)

    async def _renew_leases(self) -> None:
        """So that no other worker takes a row for lost whose call merely takes long."""
        while True:
            await asyncio.sleep(RENEWAL)
            if ids := [*self._calls.values(), *(end.row.id for end in self._ended)]:
                renew = partial(outbox.renew, ids=ids, now=self._clock.steady(), lease_for=LEASE)
                with suppress(DatabaseOutage):  # then nobody can take them either
                    await self._database.run(renew)

    async def _take_round(self) -> bool:
        """Settle the calls that ended and begin new ones; whether there may be more to send at once."""
        if self._pace.under_way >= AT_ONCE:
            self._call_others()
        room = self._room()
        if not self._ended and room <= 0:
            return False
        began, self._is_settling = time.monotonic(), True
        try:
            ended, rows = await self._database.run(partial(self._settle_and_claim, room=room))
            del self._ended[: len(ended)]
        finally:
            self._is_settling = False
            self._settle_soon()
        self._start_all(rows, began)
        for end in ended:
            await self._tell(end)
        return 0 < len(rows) == room

    async def _send_broadcasts(self) -> None:
        """Begin what is due of them, not in the round's transaction: turns are in that as a rule, and would
        wait while it is judged who may get one."""
        room = self._broadcasting.room(self._room(), len(self._calls))
        if self._is_stopping or self._failure or not any(room):
            return
        began = time.monotonic()
        take = partial(self._broadcasting.take, room=room, lease_for=LEASE)
        try:
            rows = await self._database.run(take)
        except DatabaseOutage:
            raise
        except Exception as error:  # a copy we cannot even write must not keep replies from going out
            self._broadcasting.note_taken(error)
        else:
            self._broadcasting.note_taken()
            self._start_all(rows, began)

    def _room(self) -> int:
        """How many calls may be begun now within the bot's own rate; what is paid for has its own room."""
        if self._is_stopping or self._failure or self._pace.free() <= 0:
            return 0
        return AT_ONCE - self._pace.under_way

    def _settle_and_claim(self, session: Session, room: int) -> tuple[list[End], list[Row]]:
        """What was settled, and what is to be sent now."""
        ended = list(self._ended)  # also what ended while the turns of this transaction were taken
        now = self._clock.steady()
        sent = {end.row.id: end.sent_id for end in ended if not end.error}
        outbox.settle_delivered(session, sent, now)
        for end in ended:
            if end.parts:
                broadcasts.note_parts(session, end.row.id, end.parts)
        if sent:
            self._aftermath.record_sent(session, now)
        for end in ended:
            if end.error:
                outbox.settle(session, end.row.id, judge(end.row, end.error, now), now)
                self._aftermath.record(session, end.row, end.error, now)
        return ended, self._claim(session, room, now) if room > 0 else []

    def _claim(self, session: Session, room: int, now: datetime) -> list[Row]:
        """Rows to send now, marked as being sent, their secrets disclosed."""
        outbox.look_ahead(session, now)
        self._pace.learn(session)
        room = min(room, self._pace.free())
        full, kept = self._pace.closed_chats()
        rows = outbox.start_sending(session, now, room, LEASE, full, kept) if room > 0 else []
        self._pace.note_claimed(session, rows)
        return [_disclosed(session, row) for row in rows]

    async def _tell(self, end: End) -> None:
        """What follows from a failure may be a turn of its own: nobody waits for it."""
        self._tally.sent(end.row.kind, end.error, self._clock.now() - end.row.created_at)
        telling = self._aftermath.tell(end.row, end.error)
        if end.error is None:
            await telling
            return
        with concerning(lead_id=end.row.lead_id):
            task = asyncio.create_task(telling)
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _rest(self) -> None:
        """Until there is work, or the limits let more pass, or it is time to look again. Broadcasts go on."""
        began = time.monotonic()
        while not self._woken.is_set():
            left, held = began + IDLE - time.monotonic(), self._pace.soonest()
            due = self._broadcasting.soonest(self._room(), len(self._calls))
            soonest = min(moment for moment in (left, held, due) if moment is not None)
            try:
                async with asyncio.timeout(soonest):
                    await self._woken.wait()
            except TimeoutError:
                if soonest != due:
                    return
                await self._send_broadcasts()

    def _start_all(self, rows: Sequence[Row], began: float) -> None:
        """Unless they may have been taken over since they were claimed."""
        if self._database.alone or time.monotonic() - began < LEASE.total_seconds():
            for row in rows:
                self._start(row)
        else:
            logger.warning("%s messages are left to other workers: this one stood still", len(rows))

    def _start(self, row: Row) -> None:
        task = asyncio.create_task(self._deliver(row))
        self._pace.note_started(row, counts(row)[0])
        task.add_done_callback(lambda _: self._pace.note_ended(row))
        self._broadcasting.note_started(row)
        if row.kind != "broadcast":
            self._rush.begin()
            task.add_done_callback(lambda _: self._rush.end())
        self._calls[task] = row.id
        task.add_done_callback(self._end)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._calls.pop(task, None)
        if not task.cancelled() and isinstance(error := task.exception(), Exception):
            self._failure = error
        self._settle_soon()

    def _settle_soon(self) -> None:
        """What a call came to can wait a moment: the next turn's transaction may take it along."""
        if self._ended or self._failure:
            asyncio.get_running_loop().call_later(LINGER, self._wake_to_settle)

    def _wake_to_settle(self) -> None:
        if self._failure or (self._ended and not self._is_settling):
            self._woken.set()

    async def _deliver(self, row: Row) -> None:
        try:
            ids = await self._sender.send(row)
        except TransportError as error:
            self._ended.append(End(row, error))
            if isinstance(error, Unauthorized):
                raise
        except Exception as error:  # a row we cannot even render must not come back for ever
            logger.error("message %s cannot be sent: %s", row.id, describe(error))
            self._ended.append(End(row, Rejected(0, "a defect of ours; the log tells more")))
        else:
            *parts, sent_id = (0,) if is_edit(row) else ids
            self._ended.append(End(row, None, sent_id, tuple(parts)))


def _disclosed(session: Session, row: Row) -> Row:
    if row.lead_id is None:
        return row
    return replace(row, message=contacts.disclose(session, row.lead_id, row.message))
