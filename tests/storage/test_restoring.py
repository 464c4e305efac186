"""A backup is put back: what is wrong with it is told before anything changes, and nothing goes out twice."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text

from dialogs.broadcasts.content import Content
from storage import backup, broadcasts, contacts, copying, outbox, ownership, restoring, schema
from storage.database import Database
from storage.errors import (
    BackupFailed,
    DamagedBackup,
    DatabaseInUse,
    DatabaseLocked,
    DatabaseNewer,
    ForeignDatabase,
    NoDatabaseOfOurs,
)
from storage.locks import Lock
from storage.outbox.reviving import WHY
from storage.restoring import Backup
from storage.tables import deliveries
from storage.vault import Vault, WrongKey

KEY = "a passphrase that is long"


@pytest.fixture
def made(database, record_talk, hot_talk, tmp_path, database_url):
    """The database of bot 42 after a talk, and a backup of it; the bot has stopped."""
    ownership.take(database, 42)
    database.run_now(lambda session: record_talk(session, hot_talk))
    backup.back_up(database, tmp_path / "copy.db")
    return database_url, tmp_path / "copy.db"


@pytest.fixture
def put_back(made, now):
    def put(file=None, *, key="", bot_id=42):
        return restoring.restore(Backup(file or made[1], Vault(key), bot_id, now), made[0])

    return put


def reading(url, work):
    with closing(Database(url, writer=False)) as opened:
        return opened.run_now(work)


def texts(session):
    return session.execute(text("SELECT message FROM outbox ORDER BY id")).scalars().all()


def test_the_backup_is_in_place_and_the_replaced_rows_are_kept(made, put_back, database, draft, tmp_path):
    url, _ = made
    rows = database.run_now(copying.count)
    database.run_now(lambda session: outbox.put(session, draft("reply", text="since")))
    database.close()
    aside = put_back()
    assert reading(url, copying.count) == rows
    assert "since" in reading(f"sqlite:///{aside}", texts)[0]
    with closing(Database(url)) as opened:
        assert schema.check(opened) == []
        ownership.require(opened, 42)
        opened.run_now(lambda session: outbox.put(session, draft("reply", text="new")))
    assert reading(url, copying.count) == rows + 1
    assert not list(tmp_path.glob(".*restoring*"))


def test_a_database_that_is_gone_comes_back(made, put_back, database, tmp_path):
    url, _ = made
    rows = database.run_now(copying.count)
    if database.dialect == "sqlite":
        database.close()
        for file in tmp_path.glob("leadbot.db*"):
            file.unlink()
    else:
        database.run_now(copying.empty)
        database.close()
    assert put_back() is None
    assert reading(url, copying.count) == rows


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
def test_a_damaged_database_is_replaced_with_its_log(made, put_back, database, draft, tmp_path):
    url, _ = made
    rows = database.run_now(copying.count)
    database.run_now(lambda session: outbox.put(session, draft("reply")))
    wal = tmp_path / "leadbot.db-wal"
    shutil.copy(wal, tmp_path / "log")
    database.close()
    shutil.move(tmp_path / "log", wal)
    (tmp_path / "leadbot.db").write_bytes(b"rubbish" * 1000)
    aside = put_back()
    assert aside.read_bytes().startswith(b"rubbish")
    assert not wal.exists()
    assert reading(url, copying.count) == rows


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
def test_what_stops_in_the_middle_leaves_the_database_as_it_was(made, put_back, database, draft, monkeypatch):
    url, _ = made
    database.run_now(lambda session: outbox.put(session, draft("reply", text="since")))
    before = database.run_now(copying.count)
    database.close()

    def fail(path, target):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail)
        with pytest.raises(BackupFailed, match="No space left"):
            put_back()
    assert reading(url, copying.count) == before and "since" in reading(url, texts)[-1]


def test_what_is_wrong_with_a_backup_is_told_and_nothing_changes(made, put_back, database, tmp_path, draft):
    url, file = made
    database.run_now(lambda session: outbox.put(session, draft("reply", text="since")))
    database.close()
    half = tmp_path / "half.db"
    half.write_bytes(file.read_bytes()[:50_000])
    other = tmp_path / "other.db"
    newer = tmp_path / "newer.db"
    shutil.copy(file, newer)
    for path, statement in (
        (other, "CREATE TABLE t (x)"),
        (newer, "UPDATE alembic_version SET version_num='9999'"),
    ):
        with closing(sqlite3.connect(path)) as opened:
            opened.execute(statement)
            opened.commit()
    for wrong, error in (
        (half, DamagedBackup),
        (tmp_path / "missing.db", DamagedBackup),
        (other, NoDatabaseOfOurs),
        (newer, DatabaseNewer),
    ):
        with pytest.raises(error, match=wrong.name):
            put_back(wrong)
    with pytest.raises(ForeignDatabase, match="43"):
        put_back(bot_id=43)
    assert "since" in reading(url, texts)[-1]
    assert not list(tmp_path.glob(".*restoring*"))


def test_a_backup_sealed_with_another_key_is_refused(made, put_back, database, tmp_path):
    url, _ = made
    database.close()
    with closing(Database(url, vault=Vault(KEY))) as sealed:
        assert sealed.run_now(contacts.seal_all)
        backup.back_up(sealed, tmp_path / "sealed.db")
    with pytest.raises(WrongKey):
        put_back(tmp_path / "sealed.db", key="another long passphrase")
    assert put_back(tmp_path / "sealed.db", key=KEY)


async def test_a_running_bot_is_not_pulled_from_under(made, put_back, database):
    if database.dialect == "sqlite":
        with pytest.raises(DatabaseLocked):
            put_back()
        return
    lock = Lock(database)
    assert await lock.take()
    with pytest.raises(DatabaseInUse):
        put_back()
    await lock.release()


def test_nothing_that_waited_goes_out_twice_without_saying_so(made, put_back, database, draft, now, tmp_path):
    """Two of each kind wait, in two chats; those of the first are being sent."""
    url, _ = made
    kinds = ("reply", "alert", "card_edit", "reveal", "notice", "card_reply", "nudge", "broadcast")

    def fill(session):
        for number, kind in enumerate(kinds):
            outbox.put(session, draft(kind, 100 + number))
            outbox.put(session, draft(kind, 200 + number))

    database.run_now(fill)
    database.run_now(
        lambda session: outbox.start_sending(session, now, 2, timedelta(minutes=1), range(200, 300))
    )
    backup.back_up(database, tmp_path / "waiting.db")
    database.close()
    put_back(tmp_path / "waiting.db")
    rows = reading(url, lambda session: outbox.listing(session))
    found = reading(
        url, lambda session: session.execute(text("SELECT kind, state, repeat, error FROM outbox")).all()
    )
    assert len(rows) == 16
    assert {(kind, state) for kind, state, *_ in found} == {
        *((kind, "pending") for kind in ("alert", "card_edit", "reveal")),
        *((kind, "unknown") for kind in ("notice", "card_reply", "broadcast")),
        ("reply", "superseded"),
        ("nudge", "cancelled"),
    }
    assert all(repeat and error == WHY for _, _, repeat, error in found)


def test_no_broadcast_goes_on_by_itself(made, put_back, database, now, tmp_path):
    """One runs, one is paused, one should have begun, one begins tomorrow; two people wait for each."""
    url, _ = made
    content = Content(text="hello")
    ways = {"running": "start", "paused": "pause", "scheduled": "schedule", "tomorrow": "schedule"}

    def fill(session):
        for name, decision in ways.items():
            at = now + timedelta(days=1 if name == "tomorrow" else 0)
            number = broadcasts.create(session, "everyone", content, now, scheduled_at=at)
            if name == "paused":
                broadcasts.decide(session, number, "start", now)
            broadcasts.decide(session, number, decision, now)
            for lead_id in (1, 2):
                row = {
                    "broadcast_id": number,
                    "lead_id": lead_id,
                    "zone": "UTC",
                    "state": "pending",
                    "parts": "",
                }
                session.execute(insert(deliveries).values(**row, reason="", due_at=now))
        session.execute(text("UPDATE broadcasts SET frozen_at = created_at"))

    database.run_now(fill)
    backup.back_up(database, tmp_path / "waiting.db")
    database.close()
    put_back(tmp_path / "waiting.db")
    listed = reading(url, broadcasts.listing)
    assert [(each.state, each.reason) for each in listed] == [
        *(("paused", "restored") for _ in range(3)),
        ("scheduled", ""),
    ]
    query = select(deliveries.c.broadcast_id, deliveries.c.state).where(deliveries.c.state == "unknown")
    assert reading(url, lambda session: session.execute(query).all()) == [(1, "unknown")] * 2
