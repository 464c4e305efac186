"""One holder at a time, for as long as its connection lives; SQLite has one process anyway."""

import asyncio
from collections.abc import AsyncIterator, Callable

import psycopg
import pytest

from storage.database import Database
from storage.locks import Lock, LockLost

END_HOLDER = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"


@pytest.fixture
async def locks(database: Database) -> AsyncIterator[tuple[Lock, Lock]]:
    """The same lock in the hands of two workers."""
    both = Lock(database), Lock(database)
    yield both
    for lock in both:
        await lock.release()


@pytest.fixture
def dialect(request: pytest.FixtureRequest) -> str:
    return getattr(request, "param", "postgres")


async def test_a_second_worker_gets_it_only_after_the_first_let_go(locks: tuple[Lock, Lock]) -> None:
    first, second = locks
    assert await first.take()
    assert not await second.take()
    assert not await second.take()
    await first.release()
    assert await second.take()


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
async def test_on_sqlite_it_is_always_free(locks: tuple[Lock, Lock]) -> None:
    assert await locks[0].take()
    await locks[0].release()
    assert await locks[0].take()


async def test_a_holder_knows_at_once_that_its_connection_is_gone(
    database: Database, locks: tuple[Lock, Lock]
) -> None:
    first, second = locks
    assert await first.take()
    keeping = asyncio.create_task(first.keep())
    with psycopg.connect(database.url.set(drivername="postgresql").render_as_string(False)) as server:
        server.execute(END_HOLDER)
    async with asyncio.timeout(1):
        with pytest.raises(LockLost):
            await keeping
    assert await second.take()


async def test_a_holder_that_stands_still_loses_it(
    locks: tuple[Lock, Lock], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.locks.OPTIONS", "-c idle_session_timeout=300ms")
    first, second = locks
    assert await first.take()
    async with asyncio.timeout(10):
        while not await second.take():  # noqa: ASYNC110 - the server ends the holder's connection
            await asyncio.sleep(0.05)
    with pytest.raises(LockLost):
        await first.keep()


async def test_two_bots_on_one_server_do_not_meet(empty_postgres: Callable[..., str]) -> None:
    databases = [Database(empty_postgres()) for _ in range(2)]
    locks = [Lock(database) for database in databases]
    assert [await lock.take() for lock in locks] == [True, True]
    for lock, database in zip(locks, databases, strict=True):
        await lock.release()
        database.close()
