"""An update is handled once, however often and in whatever order it comes."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from storage import updates

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def test_an_update_is_new_once_and_ids_need_no_order(database, now):
    def work(session):
        return [updates.remember(session, id, now) for id in (10, 11, 10, 3, 11)]

    assert database.run_now(work) == [True, True, False, True, False]


def test_of_two_workers_one_handles_an_update(database, now):
    with ThreadPoolExecutor(4) as threads:
        answers = threads.map(
            lambda _: database.run_now(lambda session: updates.remember(session, 1, now)), range(4)
        )
    assert sorted(answers) == [False, False, False, True]


def test_a_turn_that_failed_leaves_its_update_unseen(database, now):
    def work(session):
        updates.remember(session, 1, now)
        raise ZeroDivisionError

    try:
        database.run_now(work)
    except ZeroDivisionError:
        assert database.run_now(lambda session: updates.remember(session, 1, now))


def test_a_parked_update_can_be_wanted_again_and_then_is_new(database, now):
    def work(session):
        for update_id in (1, 2, 3):
            updates.park(session, update_id, "{}", "Traceback", now)
        wanted = [updates.replay(session, parked_id, now) for parked_id in (2, 1, 99)]
        waiting = [kept.update_id for kept in updates.to_replay(session)]
        return wanted, waiting, [updates.remember(session, update_id, now) for update_id in (1, 2, 3)]

    assert database.run_now(work) == ([True, True, False], [1, 2], [True, True, False])


def test_a_dropped_update_is_forgotten_but_stays_seen(database, now):
    def work(session):
        updates.park(session, 1, "{}", "Traceback", now)
        dropped = [updates.drop(session, 1) for _ in range(2)]
        return dropped, updates.find(session, 1), updates.remember(session, 1, now)

    assert database.run_now(work) == ([True, False], None, False)


def test_a_parked_update_counts_as_seen(database, now):
    database.run_now(lambda session: updates.park(session, 1, '{"update_id": 1}', "Traceback", now))
    assert not database.run_now(lambda session: updates.remember(session, 1, now))


@pytest.mark.parametrize(
    ("after", "came", "missing"),
    [
        (10 * MINUTE, [105, 106], 2),  # two taps were dropped
        (10 * MINUTE, [106, 104, 108], 3),  # in whatever order the others come
        (10 * MINUTE, [103, 104], 0),  # it was quiet
        (2 * MINUTE, [105], 0),  # taps last longer than that
        (7 * DAY, [105], 0),  # ids begin anew after a quiet week
        (DAY, [7, 8], 0),  # or whenever they do
        (DAY, [900_000_000], 0),
    ],
)
def test_a_gap_in_the_ids_after_a_silence_is_an_outage(database, now, after, came, missing):
    resumed_at = now + after

    def work(session):
        for number, update_id in enumerate((101, 100, 102)):
            updates.remember(session, update_id, now - timedelta(seconds=2 - number))
        for update_id in came:
            updates.remember(session, update_id, resumed_at)
        return updates.find_gap(session, resumed_at)

    gap = database.run_now(work)
    assert (gap.missing, gap.after) == (missing, 102) if missing else gap is None


def test_the_first_update_ever_comes_after_no_gap(database, now):
    def work(session):
        updates.remember(session, 7, now)
        return updates.find_gap(session, now)

    assert database.run_now(work) is None
