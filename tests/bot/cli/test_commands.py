"""The operator's commands as processes: what they print, their exit statuses, and that they stay light."""

import asyncio
import json
import shutil
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.app import App
from bot.settings import SHIPPED_PLAYBOOK, RunSettings, read_settings
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from storage.reports import COLUMNS
from tests.bot.conftest import PHONE, RunApp, ask_for_human, qualify, read_view, until_settled
from tests.bot.processes import ROOT, Ended, invoke, leadbot

Json = list[dict[str, Any]]

HEAVY = ("aiogram", "telegram", "matplotlib", "prometheus_client")


@pytest.fixture(scope="module")
def talked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the database of a bot that talked with two people."""
    folder = tmp_path_factory.mktemp("talked")
    asyncio.run(talk(f"sqlite:///{folder / 'leadbot.db'}"))
    return folder


async def talk(database_url: str) -> None:
    async with Sandbox() as sandbox, SandboxClient(sandbox.url) as client:
        given = {"token": sandbox.token, "telegram_url": sandbox.url, "database_url": database_url}
        sales_chat = await client.add_chat("supergroup", "Sales", bot="administrator")
        settings = read_settings(RunSettings, _env_file=None, sales_chat=sales_chat, rate_chat=100, **given)
        async with App(settings):
            an = await client.add_person("An", language_code="vi", phone=PHONE)
            await qualify(client, an)
            await ask_for_human(client, await client.add_person("Binh"))
            await until_settled(client, partial(read_view, database_url))


@pytest.fixture
def folder(talked: Path, tmp_path: Path) -> Path:
    shutil.copytree(talked, tmp_path, dirs_exist_ok=True)
    return tmp_path


async def aside(*arguments: str, folder: Path, **settings: object) -> Ended:
    """A command while the event loop goes on."""
    return await asyncio.to_thread(invoke, *arguments, folder=folder, **settings)


async def modules_after(*arguments: str, folder: Path) -> set[str]:
    """What a command has imported when it ends."""
    code = (
        "import sys\n"
        "from bot.cli import app\n"
        f"try: app({list(arguments)!r})\n"
        "except SystemExit: pass\n"
        "print('MODULES', *sys.modules)"
    )
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", code),
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await process.communicate()
    return set(out.decode().rpartition("MODULES")[2].split())


def rows(ended: Ended) -> Json:
    assert ended.status == 0, ended.err
    found: Json = json.loads(ended.out)
    return found


async def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    modules = await modules_after("--help", folder=tmp_path)
    assert "typer" in modules
    assert not modules & {*HEAVY, "pydantic", "sqlalchemy", "sqlmodel", "aiohttp", "apscheduler"}


async def test_a_listing_imports_neither_frameworks_nor_the_tables(folder: Path) -> None:
    modules = await modules_after("leads", "list", folder=folder)
    assert "sqlalchemy" in modules
    assert not modules & {*HEAVY, "apscheduler", "aiohttp", "sqlmodel", "storage.tables", "cryptography"}


def test_a_lead_is_found_by_a_phone_number_however_it_is_written(folder: Path) -> None:
    spaced = f"0{PHONE.removeprefix('+84')[:3]} {PHONE.removeprefix('+84')[3:]}"
    [found] = rows(invoke("leads", "list", "--contact", spaced, "--json", folder=folder))
    assert found["name"] == "An"
    assert rows(invoke("leads", "list", "--contact", "nobody@example.com", "--json", folder=folder)) == []
    refused = invoke("leads", "list", "--contact", "12", folder=folder)
    assert refused.status == 1 and "neither a phone number nor an e-mail" in refused.err


def test_leads_are_listed_with_the_columns_of_the_view(folder: Path) -> None:
    found = rows(invoke("leads", "list", "--json", folder=folder))
    assert [lead["name"] for lead in found] == ["An", "Binh"]
    assert list(found[0]) == COLUMNS["v_leads"].split()
    [hot] = rows(invoke("leads", "list", "--level", "SQL", "--json", folder=folder))
    assert hot["name"] == "An" and PHONE not in json.dumps(found)
    table = invoke("leads", "list", folder=folder)
    assert table.status == 0 and "Binh" in table.out


def test_a_lead_is_shown_with_answers_levels_and_messages(folder: Path) -> None:
    [an, _] = rows(invoke("leads", "list", "--json", folder=folder))
    ended = invoke("leads", "show", str(an["lead_id"]), "--json", folder=folder)
    shown = json.loads(ended.out)
    assert shown["lead"]["name"] == "An"
    assert [change["to_level"] for change in shown["level_changes"]] == ["IQL", "MQL", "SQL"]
    assert "alert" in {message["kind"] for message in shown["messages"]}
    plain = invoke("leads", "show", str(an["lead_id"]), folder=folder)
    assert plain.status == 0 and "level changes" in plain.out
    missing = invoke("leads", "show", "999", folder=folder)
    assert missing.status == 1 and "999" in missing.err


def test_rebuilding_gives_what_is_stored(folder: Path) -> None:
    ended = invoke("leads", "rebuild", folder=folder)
    assert ended.status == 0 and "2 leads rebuilt, 0 differ" in ended.out


def test_a_changed_playbook_counts_for_old_answers_only_when_asked(folder: Path) -> None:
    stricter = folder / "stricter.toml"
    shipped = SHIPPED_PLAYBOOK.read_text(encoding="utf-8")
    stricter.write_text(shipped.replace("points = 25", "points = 22"), encoding="utf-8")
    settings = {"playbook": stricter, "token": Sandbox().token, "sales_chat": -1}
    [before] = [
        lead for lead in rows(invoke("leads", "list", "--json", folder=folder)) if lead["name"] == "An"
    ]
    ended = invoke("leads", "rescore", folder=folder, **settings)
    assert ended.status == 0 and "2 leads judged" in ended.out and "1 have other points" in ended.out
    [after] = [
        lead for lead in rows(invoke("leads", "list", "--json", folder=folder)) if lead["name"] == "An"
    ]
    assert after["bant"] < before["bant"] and after["level"] == before["level"]
    assert "0 differ" in invoke("leads", "rebuild", folder=folder).out


def test_the_outbox_is_listed_by_state(folder: Path) -> None:
    sent = rows(invoke("outbox", "list", "--state", "sent", "--json", folder=folder))
    assert {"alert", "reply"} <= {message["kind"] for message in sent}
    assert rows(invoke("outbox", "list", "--state", "dead,unknown", "--json", folder=folder)) == []
    assert (invoke("outbox", "list", "--state", "lost", folder=folder)).status == 2
    refused = invoke("outbox", "retry", str(sent[0]["id"]), folder=folder)
    assert refused.status == 1 and "Traceback" not in refused.err


async def test_an_unknown_message_is_resolved_or_sent_again(
    run_app: RunApp, client: SandboxClient, tmp_path: Path, file_url: str
) -> None:
    async with run_app():
        an = await client.add_person("An")
        await client.wait_for_reply(await client.start(an))
        await client.wait_until_idle()
        await client.add_fault("drop_after", "sendMessage", chat_id=an, times=2)
        await client.say(an, "/id")
        await client.say(an, "/id")
        await until_settled(client, partial(read_view, file_url))
        first, second = rows(await aside("outbox", "list", "--state", "unknown", "--json", folder=tmp_path))
        ended = await asyncio.to_thread(
            invoke, "outbox", "resolve", str(first["id"]), "sent", folder=tmp_path
        )
        assert ended.status == 0
        ended = await aside("outbox", "retry", str(second["id"]), folder=tmp_path)
        assert ended.status == 0
        await until_settled(client, partial(read_view, file_url))
        told = [message for message in await client.messages(an) if str(an) in message.text]
        assert len(told) == 3
    assert rows(await aside("outbox", "list", "--state", "unknown", "--json", folder=tmp_path)) == []


def test_staff_are_added_listed_and_removed(folder: Path) -> None:
    added = invoke("staff", "add", "5", "--role", "sales", "--name", "Sam", folder=folder)
    assert added.status == 0
    listed = rows(invoke("staff", "list", "--json", folder=folder, owners="7"))
    assert [(member["user_id"], member["role"]) for member in listed] == [(7, "owner"), (5, "sales")]
    assert (invoke("staff", "remove", "5", folder=folder)).status == 0
    assert (invoke("staff", "remove", "5", folder=folder)).status == 1
    assert (invoke("staff", "add", "5", "--role", "king", folder=folder)).status == 2


async def test_the_module_and_the_script_are_the_same_command(tmp_path: Path) -> None:
    ended = await leadbot("--help", folder=tmp_path)
    assert ended.status == 0 and "Usage: leadbot" in ended.out
    assert (await leadbot("sing", folder=tmp_path)).status == 2
