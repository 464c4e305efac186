"""The process is killed between the commit and the send, and ended gracefully: nothing is lost or doubled."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.frontends import Frontend
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from tests.bot.conftest import PATIENCE, Rows, ask_for_human, cards, is_card, until, until_settled
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


def alert(rows: Rows) -> dict[str, Any]:
    """The row of the only alert."""
    [found] = [row for row in rows("v_messages") if row["kind"] == "alert"]
    return found


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
        await client.wait_until_polling()
        await client.wait_until_idle()
        await client.add_fault("flood", "sendMessage", chat_id=sales_chat, retry_after=5)
        await ask_for_human(client, an)
        await client.calls("sendMessage", outcome="429", timeout=PATIENCE)
        await until(lambda: alert(rows)["error"])
        process.kill()
        await process.wait()
    assert not await cards(client, sales_chat)
    assert alert(rows)["state"] == "pending"
    async with running(tmp_path, **process_settings, frontend=frontend):
        await client.wait_for(sales_chat, is_card)
        await client.wait_until_idle(quiet=1)
    [card] = await cards(client, sales_chat)
    assert "🔁" not in card.text


async def test_an_alert_killed_while_it_was_being_sent_comes_at_least_once(
    client: SandboxClient, sales_chat: int, tmp_path: Path, process_settings: dict[str, Any], rows: Rows
) -> None:
    an = await client.add_person("An")
    settings = {**process_settings, "frontend": "ptb"}
    async with running(tmp_path, **settings) as process:
        await client.wait_until_polling()
        await client.wait_until_idle()
        await client.add_fault("slow_answer", "sendMessage", chat_id=sales_chat, seconds=20)
        await ask_for_human(client, an)
        await client.wait_for(sales_chat, is_card)
        process.kill()
        await process.wait()
    assert alert(rows)["state"] == "sending"
    async with running(tmp_path, **settings):
        again = await client.wait_for(sales_chat, lambda message: "🔁" in message.text)
        assert is_card(again)


async def test_what_was_said_while_the_bot_was_down_is_answered_when_it_comes_back(
    client: SandboxClient, tmp_path: Path, process_settings: dict[str, Any]
) -> None:
    an = await client.add_person("An")
    said = await client.start(an)
    async with running(tmp_path, **process_settings, frontend="ptb"):
        assert await client.wait_for_reply(said)


async def test_sigterm_finishes_what_is_in_hand_and_ends_with_status_zero(
    client: SandboxClient, tmp_path: Path, process_settings: dict[str, Any], rows: Rows
) -> None:
    an = await client.add_person("An")
    async with running(tmp_path, **process_settings, frontend="ptb") as process:
        await client.wait_until_polling()
        await client.add_fault("slow", "sendMessage", chat_id=an, seconds=1)
        await client.start(an)
        await until(lambda: "sending" in [row["state"] for row in rows("v_messages")])
        process.terminate()
        assert await process.wait() == 0
    assert {row["state"] for row in rows("v_messages") if row["chat_id"] == an} == {"sent"}


async def test_sigterm_with_a_hundred_messages_in_hand_loses_and_doubles_none(
    client: SandboxClient, tmp_path: Path, process_settings: dict[str, Any], rows: Rows
) -> None:
    settings = {**process_settings, "frontend": "ptb", "rate_bot": 20}
    people = await client.add_people(100, language_code="vi")
    async with running(tmp_path, **settings) as process:
        await client.wait_until_polling()
        await client.start_all(people)
        await client.wait_for(people[0], lambda message: message.by_bot)
        process.terminate()
        async with asyncio.timeout(PATIENCE):
            assert await process.wait() == 0
    states = [row["state"] for row in rows("v_messages") if row["chat_id"] in people]
    assert set(states) <= {"sent", "pending"}
    async with running(tmp_path, **settings):
        for person in people:
            await client.wait_for(person, lambda message: message.by_bot)
        await until_settled(client, rows)
    told = [row["chat_id"] for row in rows("v_messages") if row["chat_id"] in people]
    assert sorted(told) == sorted(people)
    assert {row["attempts"] for row in rows("v_messages")} == {1}
