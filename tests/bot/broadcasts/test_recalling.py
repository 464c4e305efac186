"""A recall over the wire: what is deleted, what cannot be, and when it is too late."""

import asyncio
import json
from datetime import timedelta
from functools import partial

from bot.app import App
from bot.frontends import Frontend
from sandbox.client import SandboxClient
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Settings, Shell, one, received
from tests.bot.broadcasts.marketer import Marketer
from tests.bot.conftest import MakeSettings
from tests.bot.processes import Ended, invoke

pytestmark = BOTH


async def recall(client: SandboxClient, mai: Marketer) -> int:
    """By its button, and the one that asks again; gives the tap."""
    await mai.next(lambda message: "🗑 Thu hồi" in message.labels)
    await client.press(mai.id, "🗑 Thu hồi")
    await mai.next(lambda message: message.text.startswith("Thu hồi"))
    return await client.press(mai.id, "🗑 Thu hồi")


async def test_a_copy_that_an_operator_said_had_arrived_stays_and_the_bot_goes_on(
    app: App, client: SandboxClient, mai: Marketer, add_crowd: AddCrowd, shell: Shell
) -> None:
    lost, *others = sorted(await add_crowd(3))
    await client.add_fault("drop_after", "sendMessage", chat_id=lost)
    await mai.compose("Chào", 3)
    await shell.until(1, lambda row: row["unknown"] == 1 and row["sent"] == 2)

    async def outbox(*arguments: str) -> Ended:
        call = partial(invoke, "outbox", *arguments, folder=shell.folder, **shell.settings)
        return await asyncio.to_thread(call)

    [row] = json.loads((await outbox("list", "--state", "unknown", "--json")).out)
    assert (await outbox("resolve", str(row["id"]), "sent")).status == 0
    await recall(client, mai)
    for person in others:
        await client.wait_for(person, lambda message: message.is_deleted)
    assert not (await one(client, lost)).is_deleted
    assert json.loads(await shell("report", "1", "--json"))["recalled"] == 2
    [late] = await add_crowd(1)
    await shell.begin("Tin hai")
    assert (await one(client, late)).text == "[QC] Tin hai"


async def test_after_two_days_it_is_told_that_nothing_can_be_recalled(
    make_settings: MakeSettings,
    settings: Settings,
    frontend: Frontend,
    client: SandboxClient,
    mai: Marketer,
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    [an] = await add_crowd(1)
    own = {"frontend": frontend, "owners": str(mai.id), "sandbox_clock": True}
    async with App(make_settings(**{**settings, **own})):
        await client.wait_until_polling()
        await mai.compose("Chào", 1)
        await shell.until(1, lambda row: row["state"] == "finished")
        await client.advance(timedelta(hours=48, minutes=1))
        tap = await recall(client, mai)
        told = (await client.answer_to(tap)).text
        assert told == "Không thu hồi được nữa: chỉ xoá được tin đã gửi trong 48 giờ qua."
        assert shell.row(1)["state"] == "finished"
        assert not (await received(client, an))[0].is_deleted
