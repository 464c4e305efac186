"""Works that wait together share a transaction; what goes wrong with one of them is its own affair."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import event, insert, select, text

from storage import leads, staff, updates
from storage.ahead import Wants
from storage.database import Database
from storage.errors import DatabaseOutage
from storage.grouping import MOST, OVERTAKING
from storage.leads import StaleLead
from storage.tables import seen_updates

PATIENCE = 30.0


@contextmanager
def commits(database):
    """The commits while it lasts, one entry each."""
    counted = []

    def count(_connection):
        counted.append(threading.current_thread().name)

    event.listen(database.engine, "commit", count)
    yield counted
    event.remove(database.engine, "commit", count)


@contextmanager
def busy(database):
    """The writer is in the middle of a transaction, so that what comes meanwhile must wait."""
    begun, may_end = threading.Event(), threading.Event()

    def hold_up(_session):
        begun.set()
        assert may_end.wait(PATIENCE)

    waiting = threading.Thread(target=database.run_now, args=[hold_up])
    waiting.start()
    assert begun.wait(PATIENCE)
    yield may_end
    may_end.set()
    waiting.join()


def seeing(now, update_id) -> Callable:
    """A work that remembers an update and says its number."""

    def work(session):
        session.execute(insert(seen_updates), {"update_id": update_id, "seen_at": now})
        return update_id

    return work


def seen(database) -> list[int]:
    query = select(seen_updates.c.update_id).order_by(seen_updates.c.update_id)
    return database.run_now(lambda session: list(session.execute(query).scalars()))


async def all_together(database, works, wants=None):
    """What comes of works that were all there before the first of them began."""
    with busy(database) as may_end:
        tasks = [asyncio.create_task(database.run(work, wants)) for work in works]
        await asyncio.sleep(0)  # they have ordered
        await asyncio.sleep(0)  # and the writer was called
        may_end.set()
        return await asyncio.gather(*tasks, return_exceptions=True)


async def test_fifty_works_that_wait_together_commit_a_few_times(database, now):
    with commits(database) as counted:
        results = await all_together(database, [seeing(now, number) for number in range(50)])
    assert results == list(range(50))
    assert seen(database) == list(range(50))
    assert len(counted) <= 4  # the one that held them up, and no more than the works fill


async def test_one_bad_work_spoils_nobodys(database, now):
    def bad(session):
        seeing(now, 99)(session)
        raise ZeroDivisionError

    works = [seeing(now, 1), bad, seeing(now, 2)]
    first, failure, last = await all_together(database, works)
    assert (first, type(failure), last) == (1, ZeroDivisionError, 2)
    assert seen(database) == [1, 2]


async def test_a_row_that_the_database_refuses_is_found_out_with_its_own_work(database, now):
    works = [seeing(now, 1), seeing(now, 7), seeing(now, 7), seeing(now, 2)]
    results = await all_together(database, works)
    assert [result for result in results if isinstance(result, int)] == [1, 7, 2]
    assert seen(database) == [1, 2, 7]


async def test_a_stale_lead_fails_only_its_own_turn(database, new_lead, say, take_turn, alice, now):
    old = database.run_now(new_lead)
    database.run_now(lambda session: take_turn(session, old, say("first")))

    def stale(session):
        return take_turn(session, old, say("as if nothing had been said"))

    works = [seeing(now, 1), stale, seeing(now, 2)]
    first, failure, last = await all_together(database, works)
    assert (first, type(failure), last) == (1, StaleLead, 2)
    assert database.run_now(lambda session: leads.load(session, alice.id)).version == 1


async def test_turns_of_one_lead_in_one_transaction_each_see_the_one_before(
    database, new_lead, say, take_turn, alice, now
):
    stored = database.run_now(new_lead)

    def turn(session):
        read = leads.load(session, alice.id)
        by_number = leads.load_by_id(session, read.lead_id)
        assert by_number == read
        return take_turn(session, read, say("one more"), failures=read.conversation.failures + 1).version

    versions = await all_together(database, [turn] * 10, Wants(at=now, user_id=alice.id))
    assert sorted(versions) == list(range(1, 11))
    last = database.run_now(lambda session: leads.load_by_id(session, stored.lead_id))
    assert (last.version, last.conversation.failures) == (10, 10)


async def test_the_same_update_twice_in_one_transaction_is_new_once(database, now):
    def remember(session):
        return updates.remember(session, 5, now)

    assert await all_together(database, [remember, remember], Wants(at=now, update_id=5)) == [True, False]
    assert await all_together(database, [remember], Wants(at=now, update_id=5)) == [False]


async def test_who_joins_the_staff_within_the_transaction_is_known_to_the_works_after(database, now, alice):
    def join(session):
        staff.add(session, alice.id, staff.Role.SALES, now)

    def ask(session):
        return staff.role_of(session, alice.id)

    wants = Wants(at=now, user_id=alice.id)
    assert await all_together(database, [ask, join, ask], wants) == [None, None, staff.Role.SALES]


def noting(order, name) -> Callable:
    def work(_session):
        order.append(name)

    return work


async def test_a_work_that_goes_apart_shares_no_transaction_and_lets_others_go_first(database):
    order = []
    with commits(database) as counted, busy(database) as may_end:
        tasks = [
            asyncio.create_task(database.run(noting(order, name), apart=name.startswith("long")))
            for name in ("long 1", "a", "long 2", "b")
        ]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        may_end.set()
        await asyncio.gather(*tasks)
    assert order == ["a", "b", "long 1", "long 2"]
    assert len(counted) == 4  # the one that held them up, the two that share, and each of the long ones


async def test_only_so_many_groups_go_before_a_long_work(database):
    order = []
    with busy(database) as may_end:
        names = ["long"] + ["turn"] * (2 * OVERTAKING * MOST)
        waiting = [
            asyncio.create_task(database.run(noting(order, name), apart=name == "long")) for name in names
        ]
        await asyncio.sleep(0)
        may_end.set()
        await asyncio.gather(*waiting)
    assert order.index("long") == OVERTAKING * MOST


async def test_the_relay_looks_after_the_turns_that_wait_with_it(database, now, alice):
    order = []
    with busy(database) as may_end:
        round_ = asyncio.create_task(database.run(noting(order, "relay")))
        turn = asyncio.create_task(database.run(noting(order, "turn"), Wants(at=now, user_id=alice.id)))
        await asyncio.sleep(0)
        may_end.set()
        await asyncio.gather(round_, turn)
    assert order == ["turn", "relay"]


async def test_a_work_that_nobody_waits_for_any_more_is_not_begun(database, now):
    with busy(database) as may_end:
        given_up, kept = (asyncio.create_task(database.run(seeing(now, number))) for number in (1, 2))
        await asyncio.sleep(0)
        given_up.cancel()
        may_end.set()
        assert await kept == 2
    assert seen(database) == [2]


async def test_closing_finishes_what_was_ordered_and_takes_no_more(database_url, database, now):
    with busy(database) as may_end:
        tasks = [asyncio.create_task(database.run(seeing(now, number))) for number in range(40)]
        await asyncio.sleep(0)
        may_end.set()
        database.close()
    assert await asyncio.gather(*tasks) == list(range(40))
    with pytest.raises(RuntimeError, match="closed"):
        await database.run(seeing(now, 41))
    with closing(Database(database_url)) as again:
        assert seen(again) == list(range(40))


async def test_an_outage_is_told_to_all_that_waited_and_ends_by_itself(database_url, database, now):
    with closing(Database(database_url, writer=False)) as reader:  # every write fails as on a full disk
        writes = [lambda session: session.execute(text("DELETE FROM seen_updates"))] * 3
        failures = await all_together(reader, [seeing(now, 1), *writes])
    assert [isinstance(failure, DatabaseOutage) for failure in failures] == [True] * 4
    assert len({id(failure) for failure in failures}) == 1  # the transaction was tried once, not four times
    assert await database.run(seeing(now, 2)) == 2


KILLED = """
import asyncio, os, signal, sys
from datetime import datetime, UTC
from sqlalchemy import event, insert
from storage.database import Database
from storage.tables import seen_updates

database, moment = Database(sys.argv[1]), sys.argv[2]

def kill(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def work(number):
    def see(session):
        session.execute(insert(seen_updates), {"update_id": number, "seen_at": datetime.now(UTC)})
        if moment == "between" and number == 5:
            kill()
    return see

async def main():
    if moment == "commit":
        event.listen(database.engine, "commit", kill)
    await asyncio.gather(*(database.run(work(number)) for number in range(10)))
    print("acknowledged", flush=True)
    kill()

asyncio.run(main())
"""


@pytest.mark.parametrize("moment", ["between", "commit", "after"])
def test_killed_in_the_midst_all_or_nothing_is_kept_and_nothing_acknowledged_is_missing(database_url, moment):
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, database_url, moment],
        stdout=subprocess.PIPE,
        check=False,
        timeout=PATIENCE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert killed.returncode == -signal.SIGKILL
    is_acknowledged = killed.stdout == b"acknowledged\n"
    assert is_acknowledged == (moment == "after")
    with closing(Database(database_url)) as database:
        assert seen(database) == (list(range(10)) if is_acknowledged else [])
