"""A worker that puts a message wakes the others; who hears nothing for a while loses nothing but time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import psycopg
import pytest

from storage.bell import CHANNEL, Bell
from storage.database import Database

END_LISTENERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"


@pytest.fixture
def dialect() -> str:
    return "postgres"


@asynccontextmanager
async def listening(database: Database) -> AsyncIterator[tuple[Bell, asyncio.Event]]:
    """A bell at work, and what is set when it is heard; it has just begun to listen."""
    bell, heard = Bell(database), asyncio.Event()
    running = asyncio.create_task(bell.run(heard.set))
    await until_heard(heard)
    yield bell, heard
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def until_heard(heard: asyncio.Event) -> None:
    async with asyncio.timeout(60):
        await heard.wait()
    heard.clear()


async def test_one_rings_and_the_other_hears(database: Database, database_url: str) -> None:
    other = Database(database_url)
    async with listening(database) as (_, heard), listening(other) as (bell, _):
        bell.ring()
        await until_heard(heard)
    other.close()


async def test_who_is_cut_off_listens_again(
    database: Database, monkeypatch: pytest.MonkeyPatch, postgres: str
) -> None:
    monkeypatch.setattr("storage.bell.PAUSE", 0.05)
    async with listening(database) as (bell, heard):
        with psycopg.connect(postgres) as server:
            server.execute(END_LISTENERS)
        await until_heard(heard)  # having connected anew: something may have been missed
        bell.ring()
        await until_heard(heard)


async def test_many_rings_in_a_row_are_few_for_the_server(database: Database, database_url: str) -> None:
    heard = 0
    async with listening(database) as (bell, _):
        address = database.url.set(drivername="postgresql").render_as_string(hide_password=False)
        async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            for _ in range(100):
                bell.ring()
                await asyncio.sleep(0)
            async for _ in connection.notifies(timeout=0.5):
                heard += 1
    assert 1 <= heard <= 5


async def test_on_sqlite_nobody_is_there_to_hear(upgraded_sqlite: str, tmp_path: str) -> None:
    database = Database(f"sqlite:///{tmp_path}/leadbot.db")
    await Bell(database).run(lambda: None)
    database.close()
