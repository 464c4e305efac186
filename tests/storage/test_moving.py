"""A database moves between SQLite and PostgreSQL: every row arrives, and the old place knows it is old."""

from contextlib import closing

import pytest
from sqlalchemy import func, insert, select, text

from storage import copying, journal, leads, moving, outbox, ownership, updates
from storage.database import Database
from storage.errors import CopyDiffers, DatabaseInUse, DatabaseMoved, TargetNotEmpty
from storage.locks import Lock
from storage.tables import metadata, points, properties, seen_updates
from storage.tables import outbox as messages
from storage.vault import Vault

EVERYTHING = [table for table in metadata.sorted_tables if table is not properties]


@pytest.fixture
def other(dialect, request, tmp_path):
    """An empty database of the other kind."""
    kinds = {"postgres": "upgraded_sqlite", "sqlite": "upgraded_postgres"}
    given = request.getfixturevalue(kinds[dialect])
    url = given() if dialect == "sqlite" else f"sqlite:///{tmp_path / 'moved.db'}"
    if dialect == "postgres":
        (tmp_path / "moved.db").write_bytes(given.read_bytes())
    with closing(Database(url, vault=Vault("a passphrase that is long"))) as opened:
        yield opened


@pytest.fixture
def full(database, record_talk, hot_talk, draft, now):
    """A talk to SQL, an alert on its way, an update with what PostgreSQL cannot keep; a lead that is gone."""

    lead_id = database.run_now(lambda session: record_talk(session, hot_talk).lead_id)
    card = put(database, draft("alert", -5, lead_id=lead_id, key="alert:1:1:-5"))
    put(database, draft("card_edit", -5, lead_id=lead_id, target_id=card))
    gone = put(database, draft("notice"))

    def fill(session):
        nul = "\x00" if database.dialect == "sqlite" else ""
        updates.park(session, 7, '{"update_id": 7}', f"Error: {nul}", now)
        session.execute(insert(seen_updates), [{"update_id": 2**40 + n, "seen_at": now} for n in range(2500)])
        session.execute(messages.delete().where(messages.c.id == gone))

    database.run_now(fill)
    ownership.take(database, 42)
    return database, lead_id, gone


def put(database, draft):
    """The id of a new message."""
    database.run_now(lambda session: outbox.put(session, draft))
    return database.run_now(lambda session: session.execute(select(func.max(messages.c.id))).scalar())


def silent(table, rows):
    """Progress that nobody watches."""


def contents(database):
    def read(session):
        return {table.name: list(map(tuple, session.execute(select(table)).all())) for table in EVERYTHING}

    return database.run_now(read)


def test_every_row_arrives_and_replays_to_the_same_lead(full, other, playbook):
    database, lead_id, _ = full
    before = contents(database)
    told = []
    moved = moving.move(database, other, lambda table, rows: told.append(rows))
    after = contents(other)
    parked = before["parked_updates"]
    before["parked_updates"] = [tuple(str(v).replace("\x00", "\ufffd") for v in row) for row in parked]
    after["parked_updates"] = [tuple(map(str, row)) for row in after["parked_updates"]]
    assert {name: sorted(map(repr, rows)) for name, rows in after.items()} == {
        name: sorted(map(repr, rows)) for name, rows in before.items()
    }
    assert moved == sum(told) and max(told) == copying.CHUNK
    books = {playbook.version: playbook}
    assert other.run_now(lambda session: journal.rebuild(session, lead_id, books)) is None


def test_numbers_go_on_from_the_highest_ever_given(full, other, draft):
    database, lead_id, gone = full
    highest = database.run_now(lambda session: session.execute(select(func.max(points.c.id))).scalar())
    moving.move(database, other, silent)
    assert put(other, draft("notice")) == gone + 1

    def add_point(session):
        lead = leads.load_by_id(session, lead_id)
        values = {"lead_id": lead_id, "seq": 1, "cycle": 1, "part": "need", "points": 1.0, "rule": "r"}
        at = lead.conversation.created_at
        return session.execute(insert(points).values(**values, at=at).returning(points.c.id)).scalar()

    assert other.run_now(add_point) == highest + 1


def test_nobody_goes_on_at_the_old_place(full, other):
    database, _, _ = full
    before = contents(database)
    moving.move(database, other, silent)
    assert contents(database) == before
    with pytest.raises(DatabaseMoved) as told:
        ownership.require(database, 42)
    assert other.place in str(told.value)
    ownership.require(other, 42)


def test_a_target_that_is_not_empty_is_left_alone(full, other, draft):
    database, _, _ = full
    other.run_now(lambda session: outbox.put(session, draft("notice", text="mine")))
    before = contents(other)
    with pytest.raises(TargetNotEmpty):
        moving.move(database, other, silent)
    assert contents(other) == before
    ownership.require(database, 42)


def test_a_copy_that_differs_is_not_kept(full, other):
    database, _, _ = full
    spoil = "CREATE TRIGGER spoil AFTER INSERT ON points BEGIN UPDATE points SET points = 99; END"
    if other.dialect != "sqlite":
        spoil = (
            "CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN NEW.points := 99; RETURN NEW; END'; "
            "CREATE TRIGGER spoil BEFORE INSERT ON points FOR EACH ROW EXECUTE FUNCTION spoil()"
        )
    other.run_now(lambda session: session.execute(text(spoil)))
    with pytest.raises(CopyDiffers, match="points"):
        moving.move(database, other, silent)
    assert other.run_now(copying.count) == 0
    ownership.require(database, 42)


@pytest.mark.parametrize("dialect", ["postgres"], indirect=True)
async def test_a_database_whose_workers_run_is_not_moved(full, other):
    database, _, _ = full
    lock = Lock(database)
    assert await lock.take()
    with pytest.raises(DatabaseInUse):
        moving.move(database, other, silent)
    await lock.release()
    assert moving.move(database, other, silent)
