"""What is put off and what is asked for goes to the database together, and is answered as if one by one."""

import pytest
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from storage.database import Database
from storage.tables import seen_updates

NUMBER = seen_updates.c.update_id
SEE = insert(seen_updates)
SEEN = select(NUMBER).where(bindparam("least") <= NUMBER).order_by(NUMBER)
SEE_AGAIN = update(seen_updates).where(bindparam("number") == NUMBER).values(seen_at=bindparam("later_at"))


class Missing(Exception):
    """What should be changed is not there."""


@pytest.fixture
def answers() -> list[int]:
    return []


def test_what_is_asked_is_answered_with_the_next_query_and_sees_what_was_put_off_before(
    database: Database, now, answers
):
    def work(session):
        session.later(SEE, {"update_id": 7, "seen_at": now})
        session.ask(SEEN, {"least": 1}, then=answers.extend)
        assert answers == []
        assert session.fetch(SEEN, {"least": 8}) == []
        return list(answers)

    assert database.run_now(work) == [(7,)]


def test_what_is_asked_last_is_answered_before_the_transaction_ends(database: Database, answers):
    database.run_now(lambda session: session.ask(SEEN, {"least": 1}, then=lambda _: answers.append(1)))
    assert answers == [1]


def test_what_one_statement_is_refused_for_comes_before_the_error_of_one_behind_it(database: Database, now):
    """As a turn of a stale lead would also write facts that are there already."""
    database.run_now(lambda session: session.later(SEE, {"update_id": 1, "seen_at": now}))

    def work(session):
        session.later(SEE_AGAIN, {"number": 99, "later_at": now}, Missing)
        session.later(SEE, {"update_id": 1, "seen_at": now})

    with pytest.raises(Missing):
        database.run_now(work)


def test_an_error_among_many_statements_is_told_and_leaves_nothing(database: Database, now, answers):
    def work(session):
        for number in (1, 2, 2):
            session.later(SEE, {"update_id": number, "seen_at": now})
        session.later(SEE_AGAIN, {"number": 1, "later_at": now})
        session.ask(SEEN, {"least": 1}, then=answers.extend)

    with pytest.raises(IntegrityError) as told:
        database.run_now(work)
    assert "seen_updates" in str(told.value)
    assert str(now.year) not in str(told.value)  # nothing that was given beside the key
    assert answers == []
    assert database.run_now(lambda session: session.fetch(SEEN, {"least": 1})) == []


@pytest.mark.parametrize("dialect", ["postgres"])
def test_postgresql_is_waited_for_once_for_all_that_goes_together(database: Database, now, answers, tmp_path):
    def work(session):
        session.fetch(SEEN, {"least": 99})  # the transaction has begun
        for number in range(5):
            session.later(SEE, {"update_id": number, "seen_at": now})
            session.ask(SEEN, {"least": number}, then=answers.extend)
        wire = session.connection().connection.driver_connection.pgconn
        with (tmp_path / "messages").open("w") as messages:
            wire.trace(messages.fileno())
            found = session.fetch(SEEN, {"least": 3})
            wire.untrace()
        return found

    assert database.run_now(work) == [(3,), (4,)]
    assert len(answers) == 15
    messages = (tmp_path / "messages").read_text()
    assert messages.count("Execute") == 7  # all five rows as one, and six queries
    assert messages.count("Sync") == 1  # where the server is waited for
