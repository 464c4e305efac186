"""What a bot has committed to SQLite reaches the file itself while it goes on, and stays readable whatever
becomes of that."""

import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from storage.checkpoints import EVERY, Checkpoints
from storage.database import Database


def keep_one(session: Session) -> None:
    session.execute(text("INSERT INTO notes DEFAULT VALUES"))


def in_the_file_alone(file: Path) -> int:
    """The rows that somebody finds who has the file without its log."""
    copied = file.with_name("copied.db")
    shutil.copy(file, copied)
    with closing(sqlite3.connect(copied)) as opened:
        opened.execute("PRAGMA journal_mode=DELETE")
        (found,) = opened.execute("SELECT count(*) FROM notes").fetchone()
    copied.unlink()
    return int(found)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """With an empty table, and nothing in its log."""
    file = tmp_path / "leads.db"
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("PRAGMA journal_mode=WAL")
        opened.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY)")
    return file


def test_what_a_bot_commits_reaches_the_file_while_it_runs(file: Path) -> None:
    with closing(Database(f"sqlite:///{file}")) as database:
        for _ in range(EVERY):
            database.run_now(keep_one)
        deadline = time.monotonic() + 10
        while not in_the_file_alone(file):
            assert time.monotonic() < deadline


def test_few_commits_are_left_in_the_log(file: Path) -> None:
    with closing(Database(f"sqlite:///{file}", shared=True)) as writer:
        checkpoints = Checkpoints(file)
        writer.run_now(keep_one)
        for _ in range(EVERY - 1):
            checkpoints.note_commit()
        checkpoints.close()
        assert in_the_file_alone(file) == 0


def test_a_transaction_that_is_open_neither_waits_nor_is_brought(file: Path) -> None:
    checkpoints = Checkpoints(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as writer:
        writer.execute("INSERT INTO notes DEFAULT VALUES")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO notes DEFAULT VALUES")
        for _ in range(EVERY):
            checkpoints.note_commit()
        checkpoints.close()
        assert in_the_file_alone(file) == 1
        writer.execute("COMMIT")
        assert writer.execute("SELECT count(*) FROM notes").fetchone() == (2,)


def test_a_file_that_cannot_be_opened_is_the_writers_to_tell(tmp_path: Path) -> None:
    checkpoints = Checkpoints(tmp_path / "gone.db")
    for _ in range(3 * EVERY):
        checkpoints.note_commit()
    checkpoints.close()
    assert not list(tmp_path.iterdir())
