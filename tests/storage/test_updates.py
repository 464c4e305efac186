"""An update is handled once, however often and in whatever order it comes."""

from concurrent.futures import ThreadPoolExecutor

from storage import updates


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


def test_a_parked_update_counts_as_seen(database, now):
    database.run_now(lambda session: updates.park(session, 1, '{"update_id": 1}', "Traceback", now))
    assert not database.run_now(lambda session: updates.remember(session, 1, now))
