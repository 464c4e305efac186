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
