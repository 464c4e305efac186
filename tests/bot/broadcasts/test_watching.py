"""What the worker that leads does by itself, second by second: by which clock, and what it counts beside."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from bot import broadcasting as room
from bot.broadcasting import Broadcasting
from bot.clock import Clock
from bot.health import Health
from bot.limits import Limits
from bot.pacing import Pace
from bot.progress import Progress
from bot.reading import read_playbook
from bot.rush import Rush
from bot.settings import SHIPPED_PLAYBOOK
from storage import broadcasts
from storage.database import Database
from storage.session import Session
from tests.bot.conftest import PATIENCE, until
from tests.storage.broadcasts.conftest import Bureau

NOW = datetime(2026, 11, 22, 4, 20, tzinfo=UTC)


class MovedClock:
    """The machine's clock was set back by so much while the bot ran."""

    def __init__(self, back: timedelta) -> None:
        self.back = back
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment

    def steady(self) -> datetime:
        return self.moment + self.back


@pytest.fixture
def bureau(database: Database) -> Bureau:
    return Bureau(database, read_playbook(SHIPPED_PLAYBOOK, "vi", "Asia/Ho_Chi_Minh").playbook, NOW)


class SlowReading:
    """A reading database that answers when it is let."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.is_asked = asyncio.Event()
        self.may_answer = asyncio.Event()

    async def run(self, work: Callable[[Session], Any]) -> Any:
        self.is_asked.set()
        await self.may_answer.wait()
        return await self.database.run(work)


def broadcasting_of(
    bureau: Bureau, reading: Any, clock: Clock, rush: Rush | None = None, health: Health | None = None
) -> Broadcasting:
    database = bureau.database
    progress = Progress(database, reading, bureau.playbook, ())
    pace = Pace(partial(Limits, 30, 1, 20), shared=False)
    return Broadcasting(
        database,
        reading,
        database,
        bureau.playbook,
        clock,
        health or Health(),
        pace,
        rush or Rush(),
        progress,
        rate_bot=30.0,
        rate_paid=0,
        wake=lambda: None,
    )


@asynccontextmanager
async def leading(broadcasting: Broadcasting) -> AsyncIterator[None]:
    watch = asyncio.create_task(broadcasting.run())
    try:
        yield
    finally:
        watch.cancel()
        await asyncio.wait([watch])


@asynccontextmanager
async def watched(bureau: Bureau, clock: Clock) -> AsyncIterator[SlowReading]:
    """Somebody leads."""
    reading = SlowReading(bureau.database)
    async with leading(broadcasting_of(bureau, reading, clock)):
        yield reading


async def test_two_days_are_counted_by_the_clock_that_wrote_when_it_was_sent(bureau: Bureau) -> None:
    bureau.add_people(1)
    number = bureau.start()
    bureau.send_all()
    assert bureau.decide(number, "recall")
    async with watched(bureau, MovedClock(back=timedelta(days=3))) as reading:
        reading.may_answer.set()
        await until(lambda: any(row["kind"] == "recall" for row in bureau.rows("v_messages")))


async def test_people_are_counted_beside_the_turns_before_it_begins(bureau: Bureau) -> None:
    bureau.add_people(2)
    number = bureau.create(scheduled_at=NOW)
    assert bureau.decide(number, "schedule", confirmed_for=2)
    async with watched(bureau, MovedClock(back=timedelta())) as reading:
        async with asyncio.timeout(PATIENCE):
            await reading.is_asked.wait()
            # Somebody writes, and is not kept waiting by who counts.
            found = await bureau.database.run(lambda session: broadcasts.find(session, number))
            assert found is not None and found.state.value == "scheduled"
        reading.may_answer.set()
        await until(lambda: bureau.state(number) == "running")


async def test_the_relay_is_not_called_back_for_messages_that_have_no_room(bureau: Bureau) -> None:
    bureau.add_people(10)
    bureau.start()
    broadcasting = broadcasting_of(bureau, bureau.database, MovedClock(back=timedelta()))
    async with leading(broadcasting):
        await until(lambda: broadcasting.soonest(own=32, under_way=0) == 0.0)
        assert broadcasting.room(own=32, under_way=0) >= [3]
        assert broadcasting.soonest(own=0, under_way=32) is None
        assert broadcasting.room(own=0, under_way=32) == [0]


async def test_an_audience_is_not_frozen_further_while_somebody_is_answered(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "SLICES", {"sqlite": 1, "postgresql": 1})
    monkeypatch.setattr(room, "GIVING_WAY", 1e9)
    bureau.add_people(3)
    number = bureau.create()
    assert bureau.decide(number, "start")
    rush = Rush()
    rush.begin()
    broadcasting = broadcasting_of(bureau, bureau.database, MovedClock(back=timedelta()), rush)
    async with leading(broadcasting):
        await until(lambda: bureau.find(number).total == 1)
        for _ in range(20):  # somebody talks on
            await bureau.database.run(lambda session: None)
        assert bureau.find(number).total == 1
        rush.end()
        await until(lambda: bureau.find(number).total == 3)
