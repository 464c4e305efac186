"""leadbot db …, with what a real bot wrote: made, checked, copied, put back, moved to PostgreSQL and back."""

import asyncio
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.app import App
from sandbox.client import SandboxClient
from storage.errors import DatabaseMoved
from tests.bot.cli.test_commands import talk
from tests.bot.conftest import MakeSettings, RunApp, ask_for_human, cards, is_card
from tests.bot.processes import Ended, invoke

OTHER_BOT = "7000000002:another-token-of-no-value-at-all"


@pytest.fixture(scope="module")
def talked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the database of a bot that talked with two people."""
    folder = tmp_path_factory.mktemp("talked")
    asyncio.run(talk(f"sqlite:///{folder / 'leadbot.db'}"))
    return folder


@pytest.fixture
def folder(talked: Path, tmp_path: Path) -> Path:
    shutil.copytree(talked, tmp_path, dirs_exist_ok=True)
    return tmp_path


def leads(folder: Path, **settings: object) -> str:
    """What every lead is, and that its history leads there."""
    rebuilt = invoke("leads", "rebuild", folder=folder, **settings)
    assert rebuilt.status == 0 and "2 leads rebuilt, 0 differ" in rebuilt.out, rebuilt.err
    found = json.loads(invoke("leads", "list", "--json", folder=folder, **settings).out)
    return json.dumps([{**lead, "engagement": 0} for lead in found])


def done(ended: Ended) -> str:
    assert ended.status == 0, ended.err
    return ended.out


def test_the_database_is_made_and_checked(tmp_path: Path) -> None:
    missing = invoke("db", "check", folder=tmp_path)
    assert missing.status == 69 and "LEADBOT_DATABASE_URL" in missing.err
    assert (invoke("db", "upgrade", folder=tmp_path)).status == 0
    sound = invoke("db", "check", folder=tmp_path)
    assert sound.status == 0 and "sound" in sound.out


def test_a_backup_is_put_back(folder: Path) -> None:
    before = leads(folder)
    assert "checked" in done(invoke("db", "backup", "copy.db", folder=folder))
    again = invoke("db", "backup", "copy.db", folder=folder)
    assert again.status == 1 and "choose another name" in again.err
    (folder / "leadbot.db").write_bytes(b"rubbish")
    assert "kept as leadbot.db.replaced-" in done(invoke("db", "restore", "copy.db", folder=folder))
    assert leads(folder) == before
    assert not list(folder.glob(".*"))


@pytest.mark.parametrize("file", ["nowhere/copy.db", "leadbot.db/copy.db", f"{'x' * 300}.db"])
def test_a_backup_that_cannot_be_written_is_refused_in_a_line(folder: Path, file: str) -> None:
    ended = invoke("db", "backup", file, folder=folder)
    assert ended.status == 1 and ended.err.startswith(f"{file} could not be made (")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("file", ["missing.db", "rubbish.db"])
def test_what_is_no_backup_is_refused_in_a_line(folder: Path, file: str) -> None:
    (folder / "rubbish.db").write_bytes(b"rubbish" * 1000)
    ended = invoke("db", "restore", file, folder=folder)
    assert ended.status == 1 and file in ended.err and ended.err.count("\n") == 1
    leads(folder)


def test_a_backup_of_another_bot_is_refused(folder: Path) -> None:
    done(invoke("db", "backup", "copy.db", folder=folder))
    ended = invoke("db", "restore", "copy.db", folder=folder, token=OTHER_BOT)
    assert ended.status == 78 and "7000000002" in ended.err
    assert invoke("leads", "list", folder=folder, token=OTHER_BOT).status == 78


async def test_beside_a_running_bot_only_a_copy_is_made(run_app: RunApp, tmp_path: Path) -> None:
    async with run_app(frontend="ptb"):
        copied = await asyncio.to_thread(invoke, "db", "backup", "copy.db", folder=tmp_path)
        put_back = await asyncio.to_thread(invoke, "db", "restore", "copy.db", folder=tmp_path)
        moved = await asyncio.to_thread(invoke, "db", "move", "sqlite:///moved.db", folder=tmp_path)
    assert copied.status == 0
    assert (put_back.status, moved.status) == (77, 77) and "in use" in put_back.err


def test_a_move_to_postgresql_and_back_changes_nothing(
    folder: Path, upgraded_postgres: Callable[[], str]
) -> None:
    before, postgres = leads(folder), upgraded_postgres()
    told = done(invoke("db", "move", postgres, folder=folder))
    assert "compared and equal" in told and "LEADBOT_DATABASE_URL" in told
    assert leads(folder, database_url=postgres) == before
    old = invoke("leads", "list", folder=folder)
    assert old.status == 78 and "moved to postgresql://" in old.err

    done(invoke("db", "backup", "of_postgres.db", folder=folder, database_url=postgres))
    done(invoke("db", "restore", "of_postgres.db", folder=folder, database_url=postgres))
    done(invoke("db", "move", "sqlite:///back.db", folder=folder, database_url=postgres))
    assert leads(folder, database_url="sqlite:///back.db") == before
    full = invoke("db", "move", "sqlite:///back.db", folder=folder, database_url="sqlite:///of_postgres.db")
    assert full.status == 1 and "not empty" in full.err


async def test_the_bot_goes_on_where_it_moved_to_and_refuses_the_old_place(
    run_app: RunApp,
    make_settings: MakeSettings,
    client: SandboxClient,
    sales_chat: int,
    tmp_path: Path,
    upgraded_postgres: Callable[[], str],
) -> None:
    an, binh = [await client.add_person(name) for name in ("An", "Binh")]
    async with run_app(frontend="ptb"):
        await ask_for_human(client, an)
        await client.wait_for(sales_chat, is_card)
    new = upgraded_postgres()
    done(await asyncio.to_thread(invoke, "db", "move", new, folder=tmp_path))
    with pytest.raises(DatabaseMoved):
        await App(make_settings(frontend="ptb")).__aenter__()
    async with App(make_settings(frontend="ptb", database_url=new)):
        await client.say(an, "/human")
        await ask_for_human(client, binh)
        await client.wait_for(sales_chat, lambda message: is_card(message) and "#2" in message.text)
        assert len(await cards(client, sales_chat)) == 2
