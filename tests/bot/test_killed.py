"""The process is killed between the commit and the send, and ended gracefully: nothing is lost or doubled."""

from pathlib import Path
from typing import Any

import pytest

from bot.frontends import Frontend
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from tests.bot.conftest import Rows, ask_for_human, cards, is_card
from tests.bot.processes import running


@pytest.fixture
def process_settings(sandbox: Sandbox, sales_chat: int, file_url: str) -> dict[str, Any]:
    return {
        "token": sandbox.token,
        "telegram_url": sandbox.url,
        "sales_chat": sales_chat,
        "database_url": file_url,
        "rate_chat": 100,
    }


async def test_an_alert_survives_a_kill_between_the_commit_and_the_send(
    client: SandboxClient,
    sales_chat: int,
    tmp_path: Path,
    process_settings: dict[str, Any],
    frontend: Frontend,
    rows: Rows,
) -> None:
    an = await client.add_person("An")
    async with running(tmp_path, **process_settings, frontend=frontend) as process:
        await client.wait_until_polling(within=20)
        await client.wait_until_idle()
        await client.add_fault("flood", "sendMessage", chat_id=sales_chat, retry_after=5)
        await ask_for_human(client, an)
        await client.calls("sendMessage", outcome="429", timeout=10)
        await client.wait_until_idle()
        process.kill()
        await process.wait()
    assert not await cards(client, sales_chat)
    assert [row["state"] for row in rows("v_messages") if row["kind"] == "alert"] == ["pending"]
    async with running(tmp_path, **process_settings, frontend=frontend):
        await client.wait_for(sales_chat, is_card, within=20)
        await client.wait_until_idle(quiet=1)
    [card] = await cards(client, sales_chat)
    assert "🔁" not in card.text


async def test_an_alert_killed_while_it_was_being_sent_comes_at_least_once(
    client: SandboxClient, sales_chat: int, tmp_path: Path, process_settings: dict[str, Any], rows: Rows
) -> None:
    an = await client.add_person("An")
    settings = {**process_settings, "frontend": "ptb"}
    async with running(tmp_path, **settings) as process:
        await client.wait_until_polling(within=20)
        await client.wait_until_idle()
        await client.add_fault("slow_answer", "sendMessage", chat_id=sales_chat, seconds=20)
        await ask_for_human(client, an)
        await client.wait_for(sales_chat, is_card)
        process.kill()
        await process.wait()
    assert [row["state"] for row in rows("v_messages") if row["kind"] == "alert"] == ["sending"]
    async with running(tmp_path, **settings):
        again = await client.wait_for(sales_chat, lambda message: "🔁" in message.text, within=20)
        assert is_card(again)


async def test_what_was_said_while_the_bot_was_down_is_answered_when_it_comes_back(
    client: SandboxClient, tmp_path: Path, process_settings: dict[str, Any]
) -> None:
    an = await client.add_person("An")
    said = await client.start(an)
    async with running(tmp_path, **process_settings, frontend="ptb"):
        assert await client.wait_for_reply(said, within=20)


async def test_sigterm_finishes_what_is_in_hand_and_ends_with_status_zero(
    client: SandboxClient, tmp_path: Path, process_settings: dict[str, Any], rows: Rows
) -> None:
    an = await client.add_person("An")
    async with running(tmp_path, **process_settings, frontend="ptb") as process:
        await client.wait_until_polling(within=20)
        await client.add_fault("slow", "sendMessage", chat_id=an, seconds=1)
        await client.start(an)
        await client.wait_until_idle(quiet=0)
        process.terminate()
        assert await process.wait() == 0
    assert {row["state"] for row in rows("v_messages") if row["chat_id"] == an} == {"sent"}
