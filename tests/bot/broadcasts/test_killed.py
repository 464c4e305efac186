"""Paused, resumed and killed in the middle: nobody is written to twice, nobody is forgotten.

A short form of `python -m benchmarks broadcasts`.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.frontends import Frontend
from sandbox.client import SandboxClient
from tests.bot.broadcasts.conftest import AddCrowd, Settings, Shell, received
from tests.bot.conftest import PATIENCE, ask_for_human, is_card, read_view
from tests.bot.processes import running


@pytest.mark.parametrize(
    ("dialect", "frontend"), [("sqlite", "aiogram"), ("postgres", "ptb")], indirect=["dialect"]
)
async def test_killed_paused_and_resumed_it_reaches_everybody_once(
    client: SandboxClient,
    tmp_path: Path,
    settings: Settings,
    shell: Shell,
    add_crowd: AddCrowd,
    frontend: Frontend,
    sales_chat: int,
) -> None:
    crowd = await add_crowd(200)
    *_, stopping, claimed, blocking = crowd
    sam = await client.add_person("Sam", has_started=True)
    await client.set_member(sales_chat, sam, "member")

    async with running(tmp_path, **settings, frontend=frontend) as process:
        await client.wait_until_polling(2 * PATIENCE)
        number = await shell.begin("Chào {first_name}, mời {xung_ho} xem ưu đãi")
        await client.block(blocking)
        await client.say(stopping, "stop")
        await ask_for_human(client, claimed)
        await client.wait_for(sales_chat, is_card)
        await client.press(sam, "🙋 Nhận lead", sales_chat)
        await shell.until(number, lambda row: row["sent"] >= 30)
        process.kill()
        await process.wait()
    async with running(tmp_path, **settings, frontend=frontend) as process:
        await shell.until(number, lambda row: row["sent"] >= 70)
        await shell("pause", str(number))
        await client.wait_until_idle(quiet=0.5)
        calm = shell.row(number)
        await client.wait_until_idle(quiet=1)
        assert shell.row(number) == calm
        await shell("resume", str(number))
        await shell.until(number, lambda row: row["sent"] >= 110)
        process.kill()
        await process.wait()
    async with running(tmp_path, **settings, frontend=frontend):
        row = await shell.until(number, lambda row: row["state"] == "finished")

    assert (row["total"], row["skipped"], row["blocked"], row["failed"], row["pending"]) == (200, 3, 0, 0, 0)
    assert row["sent"] + row["unknown"] == 197
    await check_accounts(client, crowd, {stopping, claimed, blocking}, settings["database_url"])


async def check_accounts(
    client: SandboxClient, crowd: Iterable[int], left_out: set[int], database_url: str
) -> None:
    """What people got is what is written down about them."""
    got = {person: len(await received(client, person)) for person in crowd}
    fates = {
        message["chat_id"]: message["state"]
        for message in read_view(database_url, "v_messages")
        if message["kind"] == "broadcast"
    }
    assert max(got.values()) == 1
    assert all(got[person] == 1 for person, state in fates.items() if state == "sent")
    assert {person for person in crowd if not got[person] and fates.get(person) != "unknown"} == left_out
