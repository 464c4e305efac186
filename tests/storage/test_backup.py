"""Copies of the database: made beside a writing bot, checked, private, thinned out."""

import sqlite3
import stat
import threading
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage import backup, journal, outbox, schema
from storage.database import Database
from storage.errors import BackupFailed
from storage.tables import outbox as messages


def count(database):
    return database.run_now(lambda session: session.execute(select(func.count(messages.c.id))).scalar())


def test_a_copy_holds_everything_and_replays(database, record_talk, hot_talk, playbook, tmp_path):
    lead_id = database.run_now(lambda session: record_talk(session, hot_talk).lead_id)
    file = tmp_path / "copy.db"
    backup.back_up(database, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.glob("*copy.db*")] == ["copy.db"]
    with closing(Database(f"sqlite:///{file}", writer=False)) as opened:
        assert schema.check(opened) == []
        books = {playbook.version: playbook}
        assert opened.run_now(lambda session: journal.rebuild(session, lead_id, books)) is None


def test_a_copy_beside_a_writing_bot_is_of_one_moment(database, draft, tmp_path):
    """Two rows per transaction: no copy may have an odd number. The writer never waits for a copy."""
    ended = threading.Event()

    def write():
        while not ended.is_set():
            database.run_now(lambda session: [outbox.put(session, draft("notice")) for _ in range(2)])

    writing = threading.Thread(target=write)
    writing.start()
    with closing(Database(database.url.render_as_string(hide_password=False), writer=False)) as beside:
        for number in range(3):
            before = count(database)
            backup.back_up(beside, tmp_path / f"{number}.db")
            with closing(sqlite3.connect(tmp_path / f"{number}.db")) as copy:
                [rows] = copy.execute("SELECT count(*) FROM outbox").fetchone()
            assert rows % 2 == 0 and rows >= before
    ended.set()
    writing.join()


def test_a_copy_that_fails_leaves_nothing_behind(database, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "copy.db").mkdir()
    with pytest.raises(BackupFailed, match="leadbot db check"):
        backup.back_up(database, tmp_path / "folder" / "copy.db")
    with pytest.raises(BackupFailed):
        backup.back_up(database, tmp_path / "nowhere" / "copy.db")
    assert [path.name for path in (tmp_path / "folder").iterdir()] == ["copy.db"]


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
def test_a_damaged_database_is_not_copied_over_the_last_sound_copy(database, draft, now, tmp_path):
    folder = tmp_path / "copies"
    folder.mkdir()
    for _ in range(300):
        database.run_now(lambda session: outbox.put(session, draft("notice", text="x" * 500)))
    first = backup.back_up_hourly(database.path, folder, now)
    database.close()
    content = bytearray(database.path.read_bytes())
    content[40_000:90_000] = bytes(50_000)
    database.path.write_bytes(content)
    with pytest.raises(BackupFailed):
        backup.back_up_hourly(database.path, folder, now + timedelta(hours=1))
    assert list(folder.iterdir()) == [first]


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
def test_hourly_copies_are_kept_for_a_day_and_daily_ones_for_a_week(database, now, tmp_path):
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "leadbot-notes.db").write_text("not one of ours")
    for hours in range(24 * 10):
        at = now + timedelta(hours=hours)
        (folder / f"leadbot-{at:{backup.STAMP}}.db").touch()
    newest = backup.back_up_hourly(database.path, folder, now + timedelta(days=10))
    made = backup.copies(database.path, folder)
    assert (folder / "leadbot-notes.db").exists() and newest in made
    ages = sorted(now + timedelta(days=10) - at for at in made.values())
    assert ages[:24] == [timedelta(hours=hours) for hours in range(24)]
    days = {at.date() for at in made.values()}
    assert len(days) == 7 and len(made) == 24 + 5  # the newest 24 are of two days
    assert all(at.hour == 23 for at in sorted(made.values())[:5])


def test_no_copy_is_wanted_when_there_is_none():
    assert backup.wanted({}) == set()
    assert backup.copies(Path("leadbot.db"), Path("/nonexistent")) == {}
