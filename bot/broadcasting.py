"""Broadcasts on their way: what the relay may take of them now, and what is looked at every second.

They go evenly and use five sixths of the bot's rate at most, so that a reply always finds a gap. Only the
worker that leads sends them. Who gets what is `storage.broadcasts`' to judge, at the moment of sending.

A defect of ours that one broadcast brings to light neither ends the bot nor holds up what can go on without
it: it is logged, health is red until it is gone, and it is tried again a little later.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from bot.beat import Lane
from bot.clock import Clock
from bot.defects import describe
from bot.delivery import counts
from bot.health import Health, Part
from bot.pacing import Pace
from bot.progress import Progress
from bot.rush import Rush
from dialogs.playbook import Playbook
from storage import broadcasts
from storage.broadcasts import Broadcast, Running
from storage.database import Database
from storage.errors import DatabaseOutage
from storage.outbox import Row
from storage.session import Session

logger = logging.getLogger(__name__)
T = TypeVar("T")

TICK = 1.0  # seconds
AFTER_DEFECT = 3.0  # seconds until it is tried again
# Leads looked at in one transaction; on SQLite about a millisecond, in which no turn is kept.
SLICES = {"sqlite": 300, "postgresql": 2_000}
LEFT_OUT = 300  # people whom a cancelled broadcast never reached, settled in one transaction
# Times as long as a slice took: the larger part belongs to those who talk. PostgreSQL takes the processors
# from them, and the disk.
RESTS = {"sqlite": 1.25, "postgresql": 2.5}
GIVING_WAY = 5.0  # times as long, at most, until nobody is being answered
REWARM_EVERY = 600.0  # seconds between looks whether cold leads may be asked again
PAID_AT_ONCE = 200  # calls of Telegram under way, paid ones included
SHARE = 25 / 30  # of the bot's rate
SHORTLY = 0.1  # seconds


class Broadcasting:
    """`run` is the duty of the worker that leads; `wake` tells the relay that there is something to send.

    `rate_paid` is what may go through paid broadcasts in a second; 0 sends those within the bot's own rate.
    `redirects` make the addresses by which links are counted; without them they are counted by a button.
    """

    def __init__(
        self,
        database: Database,
        reading: Database,
        aside: Database,
        playbook: Playbook,
        clock: Clock,
        health: Health,
        pace: Pace,
        rush: Rush,
        progress: Progress,
        rate_bot: float,
        rate_paid: int,
        wake: Callable[[], None],
        redirects: broadcasts.Redirects | None = None,
    ) -> None:
        self._database = database
        self._reading = reading
        self._aside = aside
        self._redirects = redirects
        self._playbook = playbook
        self._clock = clock
        self._health = health
        self._pace = pace
        self._rush = rush
        self._progress = progress
        self._wake = wake
        self._own = Lane(rate_bot * SHARE, paid=False)
        self._paid = Lane(rate_paid, paid=True) if rate_paid else None
        self._rewarms_at = 0.0
        self._a_second = max(1, int(rate_bot * SHARE))  # deletions
        self._defects: dict[str, None] = {}  # of this look, each once

    @property
    def _lanes(self) -> list[Lane]:
        return [self._own, self._paid] if self._paid else [self._own]

    async def run(self) -> None:
        """Look every second, until cancelled: then another worker leads."""
        for lane in self._lanes:
            lane.lead()
        try:
            while True:
                goes_on = False
                try:
                    goes_on = await self._watch()
                    self._health.mend(Part.DATABASE, by="broadcasting")
                except DatabaseOutage as error:
                    self._health.ail(Part.DATABASE, str(error), by="broadcasting")
                await asyncio.sleep(AFTER_DEFECT if self._defects else 0.0 if goes_on else TICK)
        finally:
            for lane in self._lanes:
                lane.close()
            self._health.mend(Part.DATABASE, Part.BROADCASTS, by="broadcasting")
            self._health.mend(Part.BROADCASTS, by="relay")

    def soonest(self, own: int, under_way: int) -> float | None:
        """In how many seconds more may go where there is room for them; None while there is nothing to send.
        `own` is what is left of the bot's rate, `under_way` the calls of Telegram."""
        moments = (lane.soonest() for lane in self._lanes if _room(lane, own, under_way) > 0)
        return min((moment for moment in moments if moment is not None), default=None)

    def room(self, own: int, under_way: int) -> list[int]:
        """How many may go now, lane by lane."""
        return [max(0, min(lane.free(), _room(lane, own, under_way))) for lane in self._lanes]

    def take(self, session: Session, room: Sequence[int], lease_for: timedelta) -> list[Row]:
        """Messages to be sent at once, marked as being sent; `note_started` is told of each."""
        lanes = zip(self._lanes, room, strict=True)
        return [row for lane, free in lanes if free for row in self._take(session, lane, free, lease_for)]

    def note_taken(self, defect: Exception | None = None) -> None:
        """Whether `take` came to its end: if not, nothing more is taken for a while, and replies go on."""
        if defect is None:
            self._health.mend(Part.BROADCASTS, by="relay")
            return
        self._complain(f"a defect of ours: {describe(defect)}", by="relay")
        for lane in self._lanes:
            lane.give_way(AFTER_DEFECT)

    def note_started(self, row: Row) -> None:
        if row.kind == "broadcast":
            lane = self._paid if self._paid and row.message.paid else self._own
            lane.beat.take(time.monotonic(), sum(counts(row)))

    def _take(self, session: Session, lane: Lane, room: int, lease_for: timedelta) -> list[Row]:
        now, at, began = self._clock.now(), self._clock.steady(), time.monotonic()
        if not lane.paid:
            self._pace.learn(session)
            room = min(room, self._pace.free())
        if room < min(lane.least, self._a_second):  # other workers used it, or those who talk
            lane.give_way(SHORTLY)
            return []
        paid = lane.paid if self._paid else None
        taken = broadcasts.take(
            session, self._playbook, now, at, room, lease_for, paid=paid, redirects=self._redirects
        )
        if not lane.paid:
            self._pace.note_claimed(session, taken.rows)
        if not taken.rows and taken.left_out:  # there may be more of those: as long for the turns of others
            lane.give_way(time.monotonic() - began)
        elif not taken.rows:
            lane.rest()
        return taken.rows

    async def _watch(self) -> bool:
        """What follows by itself: schedules, audiences, recalls, stops, ends. Whether to look again at once.

        A step that fails leaves the others to be done. Where it could not be seen whether something must
        stop, nothing is sent.
        """
        now, run, attempt = self._clock.now(), self._database.run, self._attempt
        self._defects.clear()
        late = await attempt(self._begin(now), [])
        size = SLICES[self._aside.dialect]
        freeze = partial(broadcasts.freeze_some, now=now, leads_at_once=size)
        is_freezing = await attempt(self._in_slices(freeze), False)
        settle = partial(broadcasts.skip_cancelled, most=LEFT_OUT)
        is_settling = await attempt(self._in_slices(settle), False)
        await attempt(self._rewarm(now), None)
        await attempt(run(partial(broadcasts.recall_some, now=now, limit=self._a_second)), 0)
        news, running = await attempt(run(partial(_follow, now=now)), ([], []))
        for number in (*late, *news):
            await attempt(self._progress.announce(number, now), None)
        await attempt(self._progress.show_all(now), None)
        self._open_lanes(running)
        self._tell_defects()
        return is_freezing or is_settling

    async def _attempt(self, step: Awaitable[T], otherwise: T) -> T:
        """What it gives, or `otherwise` where a defect of ours ended it. Outages are waited out elsewhere."""
        try:
            return await step
        except DatabaseOutage:
            raise
        except Exception as error:
            self._defects[describe(error)] = None
            return otherwise

    def _tell_defects(self) -> None:
        if self._defects:
            self._complain("a defect of ours: " + ", ".join(self._defects), by="broadcasting")
        else:
            self._health.mend(Part.BROADCASTS, by="broadcasting")

    def _complain(self, reason: str, by: str) -> None:
        """Logged once while it stays the same: health knows it in the meantime."""
        if self._health.troubles.get(Part.BROADCASTS) != reason:
            logger.error("some broadcast cannot go on and is tried again: %s", reason)
        self._health.ail(Part.BROADCASTS, reason, by=by)

    def _open_lanes(self, running: Sequence[Running]) -> None:
        for lane in self._lanes:
            if its_own := [each for each in running if each.paid == lane.paid or not self._paid]:
                lane.open(max(each.content.messages for each in its_own))
            else:
                lane.close()
        if running:
            self._wake()
        else:
            self._health.mend(Part.BROADCASTS, by="relay")

    async def _begin(self, now: datetime) -> list[int]:
        """Begins what is due; gives what is too late, and asks."""
        found = await self._database.run(partial(broadcasts.due, now=now))
        return [due.id for due in found if await self._attempt(self._count_and_begin(due, now), "") == "late"]

    async def _count_and_begin(self, due: Broadcast, now: datetime) -> str:
        """Its people are counted beside the turns. Gives why it asks instead."""
        count = partial(broadcasts.readers, audience=due.audience, playbook=self._playbook, now=now)
        people = (await self._reading.run(count)).eligible
        return await self._database.run(partial(self._begin_one, due=due, people=people, now=now))

    def _begin_one(self, session: Session, due: Broadcast, people: int, now: datetime) -> str:
        """Why it asks instead."""
        why = broadcasts.begin(session, due, people, now)
        if why == "grown":
            self._progress.ask_again(session, due, people, now)
        return why

    async def _in_slices(self, slice_of: Callable[[Session], bool]) -> bool:
        """For a second, with rests between slices; whether something is left. Rests are shorter than timers
        can tell, so they are added up."""
        deadline, owed = time.monotonic() + TICK, 0.0
        while took := await self._aside.run(partial(_timed, slice_of), apart=True):
            if time.monotonic() >= deadline:
                return True
            owed += RESTS[self._aside.dialect] * took
            if rest := round(owed, 3):
                await asyncio.sleep(rest)
                owed -= rest
            await self._rush.over(within=GIVING_WAY * took)
        return False

    async def _rewarm(self, now: datetime) -> None:
        """Whether it is time need not be asked every second."""
        if self._rewarms_at <= time.monotonic():
            whom = partial(broadcasts.whom_to_rewarm, playbook=self._playbook, now=now)
            if audience := await self._reading.run(whom):
                await self._database.run(partial(broadcasts.rewarm, audience=audience, now=now))
            self._rewarms_at = time.monotonic() + REWARM_EVERY


def _follow(session: Session, now: datetime) -> tuple[list[int], list[Running]]:
    """Broadcasts of which there is something to tell, and what sends now."""
    news = broadcasts.stop_troubled(session, now) + broadcasts.end_done(session, now)
    return news, broadcasts.running(session)


def _timed(slice_of: Callable[[Session], bool], session: Session) -> float:
    """The seconds that it took; 0 if there was nothing to do."""
    began = time.monotonic()
    return time.monotonic() - began if slice_of(session) else 0.0


def _room(lane: Lane, own: int, under_way: int) -> int:
    return PAID_AT_ONCE - under_way if lane.paid else own
