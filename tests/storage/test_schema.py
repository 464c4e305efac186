"""The schema: up, down, up; equal to the models; newer ones refused; upgraded once by however many."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import inspect, text

from storage import outbox, revision, schema
from storage.database import Database
from storage.errors import DatabaseNewer
from storage.tables import metadata


@pytest.fixture
def empty(empty_url):
    database = Database(empty_url)
    yield database
    database.close()


def names(database):
    def listed(session):
        found = inspect(session.connection())
        return {*found.get_table_names(), *found.get_view_names()}

    return database.run_now(listed) - {"alembic_version", "sqlite_sequence"}


def test_the_way_up_goes_down_and_up_again(empty):
    assert schema.upgrade(empty)
    whole = names(empty)
    assert set(metadata.tables) < whole
    schema.downgrade(empty)
    assert names(empty) == set()
    assert schema.upgrade(empty)
    assert names(empty) == whole
    assert not schema.upgrade(empty)


def test_each_step_down_can_be_taken_alone(empty):
    schema.upgrade(empty)
    for number in ("0002", "0001", "base"):
        schema.downgrade(empty, number)
    assert names(empty) == set()


def test_what_is_stored_survives_the_way_down_and_up(database, draft):
    def listed(session):
        return [row["id"] for row in outbox.listing(session)]

    database.run_now(lambda session: outbox.put(session, draft("reply")))
    [row_id] = database.run_now(listed)
    schema.downgrade(database, "0002")
    schema.upgrade(database)
    assert database.run_now(listed) == [row_id]


def test_models_and_migrations_say_the_same(database):
    assert schema.check(database) == []


def test_a_difference_between_models_and_tables_is_reported(database):
    database.run_now(lambda session: session.execute(text("ALTER TABLE staff ADD COLUMN shoe_size INTEGER")))
    assert any("shoe_size" in problem for problem in schema.check(database))


def test_a_newer_schema_is_refused_and_left_alone(database):
    database.run_now(lambda session: session.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    for refuse in (schema.upgrade, schema.check, revision.require_current):
        with pytest.raises(DatabaseNewer, match=r"newer leadbot.*9999"):
            refuse(database)


def test_workers_that_start_together_upgrade_once(empty_postgres):
    url = empty_postgres()
    workers = [Database(url) for _ in range(3)]
    with ThreadPoolExecutor(3) as threads:
        upgraded = list(threads.map(schema.upgrade, workers))
    assert sorted(upgraded) == [False, False, True]
    for worker in workers:
        worker.close()


def test_an_upgrade_that_fails_changes_nothing(empty):
    empty.run_now(lambda session: session.execute(text("CREATE TABLE outbox (id INTEGER)")))
    with pytest.raises(Exception, match="outbox"):
        schema.upgrade(empty)
    assert names(empty) == {"outbox"}


def test_the_revision_that_the_code_needs_is_the_last_that_alembic_knows(empty):
    schema.upgrade(empty)
    stamped = empty.run_now(lambda session: session.execute(text("SELECT version_num FROM alembic_version")))
    assert empty.run_now(lambda session: revision.current(session.connection())) == revision.KNOWN
    assert stamped.scalar() == revision.KNOWN
