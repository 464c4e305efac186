"""What does not belong together is refused in a line with the remedy, and every row is still there."""

from pathlib import Path
from typing import Any

import pytest

from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from tests.bot.conftest import PATIENCE, ask_for_human, cards, is_card, read_view, until
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


async def test_the_database_of_another_bot_is_refused_and_left_alone(
    tmp_path: Path, settings: dict[str, Any], client: SandboxClient
) -> None:
    async with running(tmp_path, **settings, frontend="ptb"):
        await client.wait_for_reply(await client.start(await client.add_person("An")))
        await client.wait_until_idle(quiet=0, within=PATIENCE)
    before = [read_view(settings["database_url"], view) for view in ("v_leads", "v_answers", "v_messages")]
    ended = await leadbot("run", folder=tmp_path, **settings | {"token": OTHER_BOT})
    assert ended.status == 78
    assert ended.err.count("\n") == 1 and "LEADBOT_TOKEN" in ended.err and "7000000001" in ended.err
    after = [read_view(settings["database_url"], view) for view in ("v_leads", "v_answers", "v_messages")]
    assert after == before and before[0]


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
