"""The hourly copy: made once an hour whatever restarts, retried after a failure, never in the way."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot import backups
from bot.backups import Backups
from bot.tally import Tally
from storage import backup
from storage.database import Database
from tests.bot.conftest import RunApp


class HandClock:
    """Stands still until it is set."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def steady(self) -> datetime:
        return self.at


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while True:
            if holds():
                return
            await asyncio.sleep(0.01)


async def during(running: Awaitable[None], story: Awaitable[None]) -> None:
    task = asyncio.ensure_future(running)
    try:
        await story
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "LOOK", 0.005)
    monkeypatch.setattr(backups, "PATIENCE", 0.005)


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
async def test_a_copy_is_made_every_hour_and_not_again_after_a_restart(
    database: Database, tmp_path: Path, now: datetime, quick: None
) -> None:
    clock, tally = HandClock(now), Tally()
    made = Backups(database.path, tmp_path, clock, tally)

    async def story() -> None:
        await until(lambda: tally.backups["done"] == 1)
        clock.at = now + timedelta(minutes=61)
        await until(lambda: tally.backups["done"] == 2)

    await during(made.run(), story())
    assert sorted(backup.copies(database.path, tmp_path).values()) == [now, now + timedelta(minutes=61)]

    again, late = Tally(), now + timedelta(hours=3)
    clock.at = now + timedelta(minutes=90)

    async def restarted() -> None:
        clock.at = late
        await until(lambda: again.backups["done"] == 1)

    await during(Backups(database.path, tmp_path, clock, again).run(), restarted())
    assert len(backup.copies(database.path, tmp_path)) == 3 and again.backed_up_at == late


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
async def test_a_copy_that_failed_is_tried_again(
    database: Database, tmp_path: Path, now: datetime, quick: None
) -> None:
    tally, folder = Tally(), tmp_path / "copies"

    async def story() -> None:
        await until(lambda: tally.backups["failed"] >= 2)
        folder.mkdir()
        await until(lambda: tally.backups["done"] == 1)

    await during(Backups(database.path, folder, HandClock(now), tally).run(), story())


async def test_a_running_bot_copies_its_database(run_app: RunApp, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    async with run_app(backup_dir=folder, frontend="ptb") as app:
        await until(lambda: app.tally.backups["done"] == 1)
    [file] = folder.iterdir()
    assert backup.flaw(file) is None
