"""One transaction at a time, nothing lost, and errors that say what to do."""

import asyncio
import os
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event, text

from storage import leads, revision, schema
from storage.database import Database
from storage.errors import (
    DatabaseLocked,
    DatabaseMissing,
    DatabaseOlder,
    DatabaseOutage,
    DatabaseReadOnly,
    DatabaseUnreachable,
)
from storage.leads import StaleLead
from storage.vault import Vault


def count_leads(database):
    return database.run_now(lambda session: session.execute(text("SELECT count(*) FROM leads")).scalar())


def sqlite_url(folder: Path) -> str:
    return f"sqlite:///{folder / 'leadbot.db'}"


async def test_work_that_raises_leaves_nothing_behind(database, new_lead):
    def work(session):
        new_lead(session)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await database.run(work)
    assert count_leads(database) == 0


async def test_no_update_is_lost_when_many_read_and_write_the_same_lead(database, new_lead, say, take_turn):
    stored = database.run_now(new_lead)

    def work(session):
        read = leads.load_by_id(session, stored.lead_id)
        take_turn(session, read, say("one more"), failures=read.conversation.failures + 1)

    async def try_until_done():
        while True:
            try:
                return await database.run(work)
            except StaleLead:
                continue

    await asyncio.gather(*(try_until_done() for _ in range(40)))
    saved = database.run_now(lambda session: leads.load_by_id(session, stored.lead_id))
    assert (saved.conversation.failures, saved.conversation.seq, saved.version) == (40, 40, 40)


def test_a_second_process_is_refused_and_told_who_is_first(tmp_path):
    first = Database(sqlite_url(tmp_path))
    with pytest.raises(DatabaseLocked, match=rf"process {os.getpid()}.*PostgreSQL"):
        Database(sqlite_url(tmp_path))
    first.close()
    Database(sqlite_url(tmp_path)).close()


def test_the_lock_ends_with_its_process_however_it_ends(tmp_path):
    script = (
        "import os, sys; from storage.database import Database;"
        "Database(sys.argv[1]); print('open', flush=True); os.kill(os.getpid(), 9)"
    )
    killed = subprocess.run(
        [sys.executable, "-c", script, sqlite_url(tmp_path)], stdout=subprocess.PIPE, check=False
    )
    assert (killed.stdout, killed.returncode) == (b"open\n", -9)
    Database(sqlite_url(tmp_path)).close()


def test_commands_read_and_write_beside_a_running_bot(tmp_path, new_lead):
    bot = Database(sqlite_url(tmp_path))
    schema.upgrade(bot)
    bot.run_now(new_lead)
    reader = Database(sqlite_url(tmp_path), writer=False)
    assert count_leads(reader) == 1
    with pytest.raises(DatabaseReadOnly):
        reader.run_now(lambda session: session.execute(text("DELETE FROM leads")))
    beside = Database(sqlite_url(tmp_path), shared=True)
    beside.run_now(lambda session: session.execute(text("DELETE FROM leads")))
    assert count_leads(bot) == 0
    assert bot.alone
    assert not beside.alone
    for database in (beside, reader, bot):
        database.close()


async def test_a_command_that_reads_and_writes_while_the_bot_does_waits_for_it(tmp_path, new_lead):
    bot = Database(sqlite_url(tmp_path))
    schema.upgrade(bot)
    bot.run_now(new_lead)
    beside = Database(sqlite_url(tmp_path), shared=True)

    def work(session):
        version = session.execute(text("SELECT version FROM leads")).scalar()
        time.sleep(0.2)
        session.execute(text("UPDATE leads SET version = :next"), {"next": version + 1})

    await asyncio.gather(bot.run(work), beside.run(work))
    assert bot.run_now(lambda session: session.execute(text("SELECT version FROM leads")).scalar()) == 2
    for database in (beside, bot):
        database.close()


def test_a_database_can_be_read_while_no_bot_runs(database_url, database, new_lead):
    database.run_now(new_lead)
    database.close()
    reader = Database(database_url, writer=False)
    assert count_leads(reader) == 1
    reader.close()


def test_a_reader_cannot_write(database_url):
    reader = Database(database_url, writer=False)
    with pytest.raises(DatabaseReadOnly):
        reader.run_now(lambda session: session.execute(text("DELETE FROM leads")))
    reader.close()


def test_the_settings_of_sqlite_lose_nothing(tmp_path):
    database = Database(sqlite_url(tmp_path))

    def pragmas(session):
        names = ("journal_mode", "synchronous", "foreign_keys")
        return [session.execute(text(f"PRAGMA {name}")).scalar() for name in names]

    assert database.run_now(pragmas) == ["wal", 2, 1]
    database.close()


async def test_only_what_goes_apart_does_not_wait_for_the_disk_even_if_it_fails(tmp_path):
    def waits(session):
        return session.execute(text("PRAGMA synchronous")).scalar() == 2

    def fail(session):
        raise LookupError

    with closing(Database(sqlite_url(tmp_path))) as database:
        assert not await database.run(waits, apart=True)
        assert await database.run(waits)
        with pytest.raises(LookupError):
            await database.run(fail, apart=True)
        assert await database.run(waits)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(DatabaseUnreachable, match="nowhere"):
        Database(sqlite_url(tmp_path / "nowhere"))


def test_a_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "leadbot.db").write_text("Dear diary, " * 100)
    with pytest.raises(DatabaseUnreachable, match=r"not a database.*leadbot db restore"):
        Database(sqlite_url(tmp_path))


def test_a_reader_needs_a_database_that_is_there(tmp_path):
    with pytest.raises(DatabaseMissing, match=r"leadbot\.db yet\. `leadbot run` makes one"):
        Database(sqlite_url(tmp_path), writer=False)


@pytest.mark.parametrize("url", ["leadbot.db", "mysql://localhost/leads", "sqlite://", "sqlite:///:memory:"])
def test_an_address_that_cannot_keep_leads_is_refused(url):
    with pytest.raises(DatabaseUnreachable, match="LEADBOT_DATABASE_URL"):
        Database(url)


def test_a_server_that_does_not_answer_is_named_without_the_password():
    with pytest.raises(DatabaseUnreachable) as caught:
        Database("postgresql://leadbot:hunter2@127.0.0.1:1/leads")
    assert "127.0.0.1:1" in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_the_short_scheme_of_hosting_services_is_taken(postgres):
    database = Database(postgres.replace("postgresql://", "postgres://"))
    assert database.dialect == "postgresql"
    database.close()


READ_ONLY = """
import sys
from storage.database import Database
from storage.errors import DatabaseReadOnly
try:
    Database(sys.argv[1])
except DatabaseReadOnly as error:
    print(error)
"""


@pytest.mark.parametrize("forbidden", ["folder", "file"])
def test_a_file_or_folder_without_write_permission_is_named(tmp_path, forbidden):
    Database(sqlite_url(tmp_path)).close()
    (tmp_path / "leadbot.db.lock").chmod(0o666 if forbidden == "file" else 0o444)
    (tmp_path / "leadbot.db").chmod(0o444 if forbidden == "file" else 0o666)
    tmp_path.chmod(0o777 if forbidden == "file" else 0o555)
    said = run_without_rights(READ_ONLY, sqlite_url(tmp_path), tmp_path)
    tmp_path.chmod(0o700)
    assert "cannot be written to" in said
    assert "write permission" in said


@pytest.mark.parametrize(("of_folder", "of_file"), [(0o755, 0), (0, 0o644)])
def test_a_file_that_may_not_even_be_read_is_one_without_rights(tmp_path, of_folder, of_file):
    Database(sqlite_url(tmp_path)).close()
    (tmp_path / "leadbot.db").chmod(of_file)
    tmp_path.chmod(of_folder)
    reading = READ_ONLY.replace("argv[1])", "argv[1], writer=False)")
    said = run_without_rights(reading, sqlite_url(tmp_path), tmp_path)
    tmp_path.chmod(0o700)
    assert "cannot be written to" in said


def run_without_rights(script: str, argument: str, folder: Path) -> str:
    """What the script prints as a user whom file permissions bind, which root's do not."""
    prefix = []
    if os.geteuid() == 0:
        for parent in folder.parents:
            parent.chmod(parent.stat().st_mode | 0o055)
        bounds = ["--bounding-set=-all", "--inh-caps=-all"]
        prefix = ["setpriv", *bounds, "--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    done = subprocess.run(
        [*prefix, sys.executable, "-B", "-c", script, argument],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return done.stdout


def test_a_table_that_is_missing_is_a_defect_and_no_outage(tmp_path):
    database = Database(sqlite_url(tmp_path), vault=Vault())
    with pytest.raises(Exception, match="no such table") as caught:
        count_leads(database)
    assert not isinstance(caught.value, DatabaseOutage)
    with pytest.raises(DatabaseOlder, match="leadbot db upgrade"):
        revision.require_current(database)
    database.close()


@pytest.fixture
def hung_up(upgraded_postgres):
    """A database on PostgreSQL, and a function that ends the session it has there."""
    url = upgraded_postgres()
    database, other = Database(url), Database(url)

    def hang_up():
        ended = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE pid = :pid"
        other.run_now(lambda session: session.execute(text(ended), {"pid": pid}))

    pid = database.run_now(lambda session: session.execute(text("SELECT pg_backend_pid()")).scalar())
    yield database, hang_up
    database.close()
    other.close()


def test_a_session_that_ended_since_the_last_turn_costs_nobody_a_turn(hung_up, new_lead):
    database, hang_up = hung_up
    hang_up()
    database.run_now(new_lead)
    assert count_leads(database) == 1


def test_what_was_begun_on_a_session_that_ends_is_done_once_more_and_kept_once(hung_up, new_lead):
    database, hang_up = hung_up
    tries = []

    def work(session):
        tries.append(new_lead(session))
        if len(tries) == 1:
            hang_up()
        session.execute(text("SELECT 1"))

    database.run_now(work)
    assert (len(tries), count_leads(database)) == (2, 1)


def test_a_commit_that_is_cut_off_is_not_repeated(hung_up, new_lead):
    database, hang_up = hung_up
    tries = []
    event.listen(database.engine, "commit", lambda connection: hang_up(), once=True)
    with pytest.raises(DatabaseUnreachable):
        database.run_now(lambda session: tries.append(new_lead(session)))
    assert (len(tries), count_leads(database)) == (1, 0)
