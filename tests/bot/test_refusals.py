"""What does not belong together is refused in a line with the remedy, and every row is still there."""

from pathlib import Path
from typing import Any

import pytest

from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from tests.bot.conftest import (
    PATIENCE,
    PHONE,
    ask_for_human,
    cards,
    is_card,
    qualify,
    read_view,
    until,
)
from tests.bot.processes import leadbot, running

OTHER_BOT = "7000000002:SANDBOX-token-of-another"


@pytest.fixture
def settings(sandbox: Sandbox, sales_chat: int, database_url: str) -> dict[str, Any]:
    return {
        "token": sandbox.token,
        "telegram_url": sandbox.url,
        "sales_chat": sales_chat,
        "database_url": database_url,
    }


def read_all(url: str) -> list[list[dict[str, Any]]]:
    """Leads, answers and messages, each of which there should be some."""
    return [read_view(url, view) for view in ("v_leads", "v_answers", "v_messages")]


async def test_neither_another_bot_nor_another_key_goes_on_from_these_rows(
    tmp_path: Path, settings: dict[str, Any], client: SandboxClient, sales_chat: int
) -> None:
    settings |= {"encryption_key": "a key of more than sixteen letters"}
    async with running(tmp_path, **settings, frontend="ptb"):
        await client.wait_until_polling(PATIENCE)
        await qualify(client, await client.add_person("An", language_code="vi", phone=PHONE))
        await client.wait_for(sales_chat, is_card, within=PATIENCE)
        await client.wait_until_idle(quiet=0, within=PATIENCE)
    before = read_all(settings["database_url"])
    assert all(before)
    for setting, value in (("token", OTHER_BOT), ("encryption_key", "another one of more than sixteen")):
        ended = await leadbot("run", folder=tmp_path, **settings | {setting: value})
        assert ended.status == 78
        assert ended.err.count("\n") == 1 and f"LEADBOT_{setting.upper()}" in ended.err
        assert value not in ended.err
    assert read_all(settings["database_url"]) == before


async def test_a_card_that_waits_goes_to_the_sales_chat_that_is_set_meanwhile_and_nowhere_twice(
    tmp_path: Path, settings: dict[str, Any], client: SandboxClient, sales_chat: int
) -> None:
    url, nowhere = settings["database_url"], settings | {"sales_chat": -100123}
    an = await client.add_person("An")

    def alerts() -> list[Any]:
        return [row for row in read_view(url, "v_messages") if row["kind"] == "alert"]

    async with running(tmp_path, **nowhere, frontend="aiogram"):
        await client.wait_until_polling(PATIENCE)
        await ask_for_human(client, an)
        await until(lambda: any(row["error"] for row in alerts()))
    [waiting] = alerts()
    assert (waiting["chat_id"], waiting["state"]) == (-100123, "pending")
    async with running(tmp_path, **settings, frontend="ptb"):
        await client.wait_for(sales_chat, is_card, within=PATIENCE)
        await until(lambda: alerts()[0]["state"] == "sent")
    [sent] = alerts()
    assert (sent["id"], sent["chat_id"]) == (waiting["id"], sales_chat)
    assert len(await cards(client, sales_chat)) == 1
