"""A backup is put back in place of the database, which is kept aside.

What is wrong with the backup is found out before anything changes. The copy is brought to this version and
its outbox decided upon while it still stands apart; then it takes the place of the database at once.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from sqlalchemy import make_url

from storage import broadcasts, contacts, copying, outbox, ownership, revision, schema
from storage.backup import STAMP, back_up, copy_pages, flaw, reach_the_disk
from storage.database import Database
from storage.errors import BackupFailed, DamagedBackup
from storage.filelock import FileLock
from storage.moving import require_stopped
from storage.session import Session
from storage.vault import Vault


class Backup(Struct, frozen=True):
    """What to put back, and for whom."""

    file: Path
    vault: Vault
    bot_id: int | None  # of LEADBOT_TOKEN, if there is one
    now: datetime
    catch_up: Callable[[Session], None] = lambda session: (
        None
    )  # takes the turns that the clock asked for since


def restore(backup: Backup, url: str) -> Path | None:
    """Where the replaced database is kept; None if there was none.

    Raises DamagedBackup, WrongKey, BackupFailed or a DatabaseOutage (a backup of another bot or of a newer
    version, a database in use), and then nothing has changed.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _replace_file(backup, Path(address.database or ""))
    with closing(Database(url)) as database, closing(Database(url, writer=False)) as reader:
        schema.upgrade(database)
        return _replace_rows(backup, database, reader)


def _replace_file(backup: Backup, database: Path) -> Path | None:
    lock = FileLock(database)
    try:
        with _prepared(backup, database.with_name(f".{database.name}.restoring")) as prepared:
            aside = _put_aside(database, backup.now)
            prepared.replace(database)
            reach_the_disk(database.absolute().parent)
    except (OSError, sqlite3.Error) as error:
        raise BackupFailed(file=database, reason=error) from error
    finally:
        lock.release()
    return aside


def _put_aside(database: Path, now: datetime) -> Path | None:
    """A second name for the file: until the new one takes the first, a crash leaves all as it was.

    What its write-ahead log holds goes into the file, or along with it: SQLite would read an old log into
    the new file.
    """
    if not database.exists():
        return None
    with suppress(sqlite3.Error), closing(sqlite3.connect(database)) as opened:  # it may be the damaged one
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    aside = database.with_name(f"{database.name}.replaced-{now:{STAMP}}")
    beside = [suffix for suffix in ("-wal", "-shm") if Path(f"{database}{suffix}").exists()]
    for suffix in ("", *beside):
        _name_again(Path(f"{database}{suffix}"), Path(f"{aside}{suffix}"))
    for suffix in beside:
        Path(f"{database}{suffix}").unlink()
    return aside


def _name_again(file: Path, name: Path) -> None:
    try:
        os.link(file, name)
    except PermissionError:  # the file system has no links
        shutil.copy2(file, name)


def _replace_rows(backup: Backup, database: Database, reader: Database) -> Path | None:
    aside = backup.file.with_name(f"leadbot-replaced-{backup.now:{STAMP}}.db")

    def work(writing: Session, source: Database) -> Path | None:
        require_stopped(writing, database.place)
        replaced = copying.count(writing)
        if replaced:
            back_up(reader, aside)
        copying.empty(writing)
        source.run_now(lambda reading: copying.copy_all(reading, writing))
        return aside if replaced else None

    with (
        TemporaryDirectory(prefix="leadbot-") as folder,
        _prepared(backup, Path(folder) / "leadbot.db") as prepared,
        closing(Database(f"sqlite:///{prepared}", writer=False)) as source,
    ):
        return database.run_now(lambda writing: work(writing, source))


@contextmanager
def _prepared(backup: Backup, apart: Path) -> Iterator[Path]:
    """The backup as a database of this version that may be opened by a bot."""
    _require_sound(backup)
    try:
        apart.unlink(missing_ok=True)
        os.close(os.open(apart, os.O_CREAT | os.O_EXCL, 0o600))
        copy_pages(backup.file, apart)
        with closing(Database(f"sqlite:///{apart}", vault=backup.vault, shared=True)) as database:
            schema.upgrade(database)
            database.run_now(lambda session: _revive(session, backup))
        yield apart
    finally:
        apart.unlink(missing_ok=True)


def _require_sound(backup: Backup) -> None:
    if found := flaw(backup.file):
        raise DamagedBackup(file=backup.file, reason=found)
    with closing(Database(f"sqlite:///{backup.file}", vault=backup.vault, writer=False)) as opened:
        revision.require_known(opened)
        opened.run_now(contacts.require_key)


def _revive(session: Session, backup: Backup) -> None:
    ownership.require_owner(session, str(backup.file), backup.bot_id)
    ownership.unmark_moved(session)
    backup.catch_up(session)
    outbox.revive(session, backup.now)
    broadcasts.revive(session, backup.now)
