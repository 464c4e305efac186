"""A copy of the database as one file: a SQLite database, also of a PostgreSQL one.

It is made beside the running bot, checked before it gets its name, and readable by its owner only. The hourly
copies of a folder are thinned out here, too. Putting one back is `restoring`'s.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from storage import copying, schema
from storage.database import Database
from storage.errors import BackupFailed
from storage.session import Session

HOURLY, DAILY = 24, 7  # how many copies are kept: the newest, and the last ones of as many days
STAMP = "%Y%m%dT%H%M%SZ"


def back_up(database: Database, file: Path) -> None:
    """Raises BackupFailed; then there is no such file, or what was there before."""
    with _made_apart(file) as part:
        if database.dialect == "sqlite":
            copy_pages(database.path, part)
        else:
            _copy_rows(database, part)


def back_up_hourly(database: Path, folder: Path, now: datetime) -> Path:
    """The new copy of a SQLite database; copies that are no longer wanted are gone. Raises BackupFailed."""
    file = folder / f"{database.stem}-{now.astimezone(UTC):{STAMP}}.db"
    with _made_apart(file) as part:
        copy_pages(database, part)
    kept = wanted(copies(database, folder))
    for old in copies(database, folder):
        if old not in kept:
            old.unlink(missing_ok=True)
    return file


def copies(database: Path, folder: Path) -> dict[Path, datetime]:
    """The hourly copies of this database in a folder, and when each was made."""
    found = {}
    for file in folder.glob(f"{database.stem}-*.db"):
        try:
            at = datetime.strptime(file.stem.removeprefix(f"{database.stem}-"), STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue  # somebody else's file
        found[file] = at
    return found


def wanted(made: dict[Path, datetime]) -> set[Path]:
    """The newest ones, and the last of each of the latest days."""
    newest_first = sorted(made, key=lambda file: made[file], reverse=True)
    last_of_day = {made[file].date(): file for file in reversed(newest_first)}
    days = sorted(last_of_day, reverse=True)[:DAILY]
    return {*newest_first[:HOURLY], *(last_of_day[day] for day in days)}


def copy_pages(database: Path, file: Path) -> None:
    """One consistent state of a SQLite file, while its bot goes on writing; raises sqlite3.Error."""
    with (
        closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(file)) as target,
    ):
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it


def flaw(file: Path) -> str | None:
    """What is wrong with a SQLite file; None if it is sound."""
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as opened:
            [(verdict,), *_] = opened.execute("PRAGMA integrity_check(1)").fetchall()
    except sqlite3.Error as error:
        return str(error)
    return None if verdict == "ok" else str(verdict)


def reach_the_disk(path: Path) -> None:
    """Of a file its content, of a folder its names."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _made_apart(file: Path) -> Iterator[Path]:
    """A private file beside `file`, which takes its name once it is whole, sound and on the disk."""
    part = file.with_name(f".{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL, 0o600))
        yield part
        if found := flaw(part):
            raise BackupFailed(file=file, reason=found)
        reach_the_disk(part)
        part.replace(file)
        reach_the_disk(file.parent)
    except (OSError, sqlite3.Error) as error:
        raise BackupFailed(file=file, reason=error) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _copy_rows(database: Database, part: Path) -> None:
    with closing(Database(f"sqlite:///{part}", shared=True)) as target:
        schema.upgrade(target)

        def work(reading: Session) -> int:
            reading.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))  # all of one moment
            return target.run_now(lambda writing: copying.copy_all(reading, writing))

        database.run_now(work)
    with closing(sqlite3.connect(part)) as alone:
        alone.execute("PRAGMA journal_mode=DELETE")
