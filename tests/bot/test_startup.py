"""What keeps the bot from running is told plainly, with the remedy and the right exit status."""

import asyncio
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from aiohttp import ClientSession, web

from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from storage import schema
from storage.database import Database
from tests.bot.conftest import PATIENCE, RunApp, ask_for_human
from tests.bot.processes import leadbot, running


@pytest.fixture
def settings(sandbox: Sandbox, sales_chat: int, file_url: str) -> dict[str, Any]:
    """All that `run` needs, and the front end that is imported quickest."""
    return {
        "token": sandbox.token,
        "telegram_url": sandbox.url,
        "sales_chat": sales_chat,
        "database_url": file_url,
        "frontend": "ptb",
    }


def is_plain(text: str) -> bool:
    return bool(text.strip()) and "Traceback" not in text and "SANDBOX-token" not in text


async def test_all_bad_settings_are_told_at_once(tmp_path: Path) -> None:
    ended = await leadbot("run", folder=tmp_path, token="oops", frontend="x", language="Việt")
    assert ended.status == 78 and is_plain(ended.err)
    told = [line.split()[0] for line in ended.err.splitlines()]
    assert told == ["LEADBOT_TOKEN", "LEADBOT_FRONTEND", "LEADBOT_SALES_CHAT", "LEADBOT_LANGUAGE"]
    assert not list(tmp_path.iterdir())  # noqa: ASYNC240


async def test_a_revoked_token_ends_with_77(
    tmp_path: Path, settings: dict[str, Any], client: SandboxClient
) -> None:
    await client.revoke_tokens()
    ended = await leadbot("run", folder=tmp_path, **settings)
    assert ended.status == 77 and is_plain(ended.err) and "@BotFather" in ended.err


async def test_an_unreachable_telegram_ends_with_69(tmp_path: Path, settings: dict[str, Any]) -> None:
    ended = await leadbot("run", folder=tmp_path, **settings | {"telegram_url": "http://127.0.0.1:1"})
    assert ended.status == 69 and is_plain(ended.err) and "LEADBOT_TELEGRAM_URL" in ended.err


async def test_a_broken_playbook_ends_with_78_and_its_lines(tmp_path: Path, settings: dict[str, Any]) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text('id = "x"\nlanguages = [\n', encoding="utf-8")
    ended = await leadbot("run", folder=tmp_path, **settings, playbook=broken)
    assert ended.status == 78 and is_plain(ended.err) and "broken.toml:" in ended.err


async def test_a_busy_port_ends_with_69(tmp_path: Path, settings: dict[str, Any]) -> None:
    runner = web.AppRunner(web.Application())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    ended = await leadbot("run", folder=tmp_path, **settings, http_listen=f"127.0.0.1:{port}")
    await runner.cleanup()
    assert ended.status == 69 and is_plain(ended.err) and str(port) in ended.err


async def test_a_database_that_cannot_be_written_ends_with_77(
    tmp_path: Path, settings: dict[str, Any], postgres: str, upgraded_postgres: Callable[[], str]
) -> None:
    url = upgraded_postgres()
    name = url.split("?")[0].rpartition("/")[2]
    with psycopg.connect(postgres, autocommit=True) as server:
        server.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    ended = await leadbot("run", folder=tmp_path, **settings | {"database_url": url})
    assert ended.status == 77 and is_plain(ended.err) and "LEADBOT_DATABASE_URL" in ended.err


async def test_a_second_bot_on_the_same_file_ends_with_77(
    tmp_path: Path, settings: dict[str, Any], run_app: RunApp
) -> None:
    async with run_app():
        ended = await leadbot("run", folder=tmp_path, **settings)
    assert ended.status == 77 and is_plain(ended.err) and "PostgreSQL" in ended.err


async def test_a_newer_database_is_refused_and_left_alone(
    tmp_path: Path, settings: dict[str, Any], file_url: str
) -> None:
    database = Database(file_url)
    schema.upgrade(database)
    newer = "UPDATE alembic_version SET version_num = '9999'"
    database.run_now(lambda session: session.connection().exec_driver_sql(newer))
    database.close()
    before = (tmp_path / "leadbot.db").read_bytes()
    ended = await leadbot("run", folder=tmp_path, **settings)
    assert ended.status == 78 and is_plain(ended.err) and "9999" in ended.err
    assert (tmp_path / "leadbot.db").read_bytes() == before


async def test_a_missing_front_end_names_the_package(tmp_path: Path, settings: dict[str, Any]) -> None:
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "telegram.py").write_text("raise ModuleNotFoundError(name='telegram')", encoding="utf-8")
    process = await asyncio.create_subprocess_exec(
        *("env", f"PYTHONPATH={hidden}:{Path(__file__).parent.parent.parent}"),
        *(f"LEADBOT_{name.upper()}={value}" for name, value in settings.items()),
        *(sys.executable, "-m", "bot", "run"),
        cwd=tmp_path,
        stderr=asyncio.subprocess.PIPE,
    )
    _, err = await process.communicate()
    assert process.returncode == 78 and b"python-telegram-bot" in err


async def test_a_sales_chat_that_does_not_exist_stops_no_conversation(
    tmp_path: Path, settings: dict[str, Any], client: SandboxClient
) -> None:
    settings |= {"sales_chat": -100123, "http_listen": "127.0.0.1:0"}
    async with running(tmp_path, **settings) as process:
        await client.wait_until_polling()
        an = await client.add_person("An")
        await ask_for_human(client, an)
        assert await client.wait_for(an, lambda message: message.by_bot)
        process.terminate()
        _, err = await process.communicate()
    assert process.returncode == 0
    assert "LEADBOT_SALES_CHAT=-100123" in err.decode() and is_plain(err.decode())


@pytest.mark.parametrize(("sales_chat_id", "ready"), [(None, True), (-100123, False)])
async def test_readyz_tells_what_ails_and_healthz_that_the_process_lives(
    run_app: RunApp, client: SandboxClient, sales_chat_id: int | None, ready: bool
) -> None:
    changes = {"sales_chat": sales_chat_id} if sales_chat_id else {}
    async with run_app(http_listen="127.0.0.1:0", **changes) as app, ClientSession() as http:
        base = f"http://127.0.0.1:{app.http_port}"
        async with asyncio.timeout(PATIENCE):
            while True:
                async with http.get(f"{base}/readyz") as answer:
                    told = json.loads(await answer.text())
                if told["ready"] is ready and ("receiving" not in told["troubles"]):
                    break
                await asyncio.sleep(0.02)
        assert answer.status == (200 if ready else 503)
        assert list(told["troubles"]) == ([] if ready else ["sales_chat"])
        async with http.get(f"{base}/healthz") as alive:
            assert alive.status == 200
