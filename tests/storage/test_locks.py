"""One holder at a time, for as long as its connection lives; SQLite has one process anyway."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable

import psycopg
import pytest

from storage import leads
from storage.database import Database
from storage.leads import Stored
from storage.locks import SIGN_OF_LIFE, Lock, LockLost
from storage.session import Session

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
    await until_taken(second)


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
    async with asyncio.timeout(SIGN_OF_LIFE):
        with pytest.raises(LockLost):
            await keeping
    await until_taken(second)


async def test_a_holder_that_stands_still_loses_it(
    locks: tuple[Lock, Lock], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.locks.OPTIONS", "-c idle_session_timeout=300ms")
    first, second = locks
    assert await first.take()
    await until_taken(second)
    with pytest.raises(LockLost):
        await first.keep()


async def test_a_worker_that_stands_still_within_a_turn_does_not_keep_the_lead_for_ever(
    database: Database, new_lead: Callable[..., Stored], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.engines.STANDSTILL", "300ms")
    address = database.url.render_as_string(hide_password=False)
    stored = database.run_now(new_lead)
    stopped, locked, goes_on = Database(address), threading.Event(), threading.Event()
    tries: list[Stored | None] = []

    def stand_still(session: Session) -> None:
        tries.append(leads.load_by_id(session, stored.lead_id))
        locked.set()
        goes_on.wait(30)
        leads.load_by_id(session, stored.lead_id)

    standing = asyncio.create_task(stopped.run(stand_still))
    await asyncio.to_thread(locked.wait, 30)
    assert await database.run(lambda session: leads.load_by_id(session, stored.lead_id))
    goes_on.set()
    await standing
    assert len(tries) == 2, "what it had begun was undone, so it does all of it again"
    stopped.close()


async def test_two_bots_on_one_server_do_not_meet(empty_postgres: Callable[..., str]) -> None:
    databases = [Database(empty_postgres()) for _ in range(2)]
    locks = [Lock(database) for database in databases]
    assert [await lock.take() for lock in locks] == [True, True]
    for lock, database in zip(locks, databases, strict=True):
        await lock.release()
        database.close()


async def until_taken(lock: Lock) -> None:
    """The server frees a lock when it has ended the holder's connection, which takes it a moment."""
    async with asyncio.timeout(60):
        while not await lock.take():  # noqa: ASYNC110 - the state of a server
            await asyncio.sleep(0.05)
