"""What doctor looks at without Telegram: playbook, database, key, disk, copies, what waits for a person."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from bot.cli.opening import open_database
from bot.reading import UnreadableFile, read_playbook
from bot.settings import Settings
from dialogs.checks.problems import BadPlaybook
from storage import backup, contacts, schema, standing
from storage.database import Database
from storage.errors import DatabaseOutage
from storage.vault import WrongKey

LATE = timedelta(minutes=5)  # a message that waits longer, with the bot running, cannot go out
COPY_AGE = timedelta(hours=2)  # they are made every hour
FULL, NEARLY_FULL = 50e6, 500e6  # bytes that are free


class Verdict(StrEnum):
    """How a thing is."""

    OK = "ok"
    LOOK = "look"  # nothing is broken; somebody should know or decide
    FAIL = "FAIL"


class Finding(Struct, frozen=True):
    """One thing looked at: what is found, or what is wrong and how to mend it."""

    name: str
    text: str
    verdict: Verdict = Verdict.OK


def look_around(settings: Settings) -> Iterator[Finding]:
    """All of it, in the order in which it is best mended."""
    yield _playbook(settings)
    if not (file := _file(settings)) or file.exists():
        yield from _database(settings)
    elif file.absolute().parent.is_dir():
        yield Finding("database", f"{file} is not there yet; `leadbot run` will make it")
    else:
        yield Finding("database", f"the folder of {file} is not there: make it", Verdict.FAIL)
    if file:
        yield _space(file)
        yield _copies(file, settings.backup_dir)


def _file(settings: Settings) -> Path | None:
    """Of a SQLite database."""
    address = settings.database_url.get_secret_value()
    return Path(address.removeprefix("sqlite:///")) if address.startswith("sqlite:") else None


def _playbook(settings: Settings) -> Finding:
    try:
        playbook = read_playbook(settings.playbook, settings.language, settings.timezone).playbook
    except (UnreadableFile, BadPlaybook) as error:
        return Finding("playbook", str(error), Verdict.FAIL)
    return Finding("playbook", f"{playbook.id} {playbook.version}, in {', '.join(playbook.languages)}")


def _database(settings: Settings) -> Iterator[Finding]:
    try:
        with open_database(settings, writer=True):
            pass
        with open_database(settings, writer=False) as database:
            yield _soundness(database)
            yield _key(settings, database)
            yield from _waiting(database)
    except DatabaseOutage as error:
        yield Finding("database", str(error), Verdict.FAIL)


def _soundness(database: Database) -> Finding:
    if problems := schema.check(database):
        text = f"{'; '.join(problems[:3])}: stop the bot, keep the file and put a backup back"
        return Finding("database", text, Verdict.FAIL)
    return Finding("database", f"{database.place} can be written, is sound and at this version")


def _key(settings: Settings, database: Database) -> Finding:
    try:
        is_sealed = database.run_now(contacts.require_key)
    except WrongKey as error:
        return Finding("key", str(error), Verdict.FAIL)
    if settings.encryption_key:
        return Finding("key", "opens what is sealed" if is_sealed else "nothing is sealed yet")
    return Finding("key", "none: phones and e-mail addresses are stored as they are")


def _waiting(database: Database) -> Iterator[Finding]:
    """What a person has to decide, and what should be gone by now."""
    stands = database.run_now(standing.read)
    doubtful = {state: stands.outbox[state] for state in ("unknown", "dead") if stands.outbox[state]}
    waits = datetime.now(UTC) - stands.oldest_pending_at if stands.oldest_pending_at else timedelta()
    if doubtful:
        told = " and ".join(f"{count} {state}" for state, count in doubtful.items())
        text = f"{told}: `leadbot outbox list --state dead,unknown` shows them"
        yield Finding("outbox", text, Verdict.LOOK)
    elif waits > LATE:
        text = f"a message waits since {stands.oldest_pending_at:%Y-%m-%d %H:%M} UTC: does the bot run?"
        yield Finding("outbox", text, Verdict.LOOK)
    else:
        yield Finding("outbox", f"{stands.outbox['pending']} messages wait, none in doubt")
    if stands.parked:
        text = f"{stands.parked} could not be handled: `leadbot updates list` shows them"
        yield Finding("updates", text, Verdict.LOOK)
    else:
        yield Finding("updates", "none is parked")


def _space(file: Path) -> Finding:
    """Where the database is; it needs room for its log, and as much as itself for a copy beside it."""
    free = shutil.disk_usage(file.absolute().parent).free
    size = file.stat().st_size if file.exists() else 0
    text = f"{free / 1e9:.1f} GB free beside a database of {size / 1e6:.1f} MB"
    if free < FULL:
        return Finding("disk", f"{text}: make room, nothing can be kept", Verdict.FAIL)
    if free < max(NEARLY_FULL, 2 * size):
        return Finding("disk", f"{text}: make room soon", Verdict.LOOK)
    return Finding("disk", text)


def _copies(file: Path, folder: Path | None) -> Finding:
    if folder is None:
        text = "no hourly copies: set LEADBOT_BACKUP_DIR, or copy by yourself"
        return Finding("backup", text, Verdict.LOOK)
    made = backup.copies(file, folder)
    if not made:
        return Finding("backup", f"none in {folder} yet: the running bot makes one at once", Verdict.LOOK)
    age = datetime.now(UTC) - max(made.values())
    text = f"{len(made)} in {folder}, the last one {age.total_seconds() / 60:.0f} minutes old"
    if age > COPY_AGE:
        return Finding("backup", f"{text}: does the bot run? Its log says why it fails", Verdict.FAIL)
    return Finding("backup", text)
