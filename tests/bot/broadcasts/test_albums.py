"""Albums: as many messages as they have pieces, and one more with the buttons, which no album can carry."""

from collections.abc import Awaitable, Callable

import pytest

from bot.app import App
from bot.frontends import Frontend
from sandbox.client import SandboxClient
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Settings, Shell
from tests.bot.broadcasts.marketer import GO, Marketer
from tests.bot.conftest import MakeSettings

WAY_OUT = "🔕 Dừng nhận tin"
WHOLE = "✅ Đã đủ, xem lại"

Compose = Callable[[int], Awaitable[None]]


@pytest.fixture
def compose(client: SandboxClient, mai: Marketer) -> Compose:
    """Mai composes an album of so many photos; it only has to begin."""

    async def compose(photos: int) -> None:
        await mai.say("/broadcast everyone")
        await mai.tap("✅ Dùng nhóm này")
        await client.send_album(
            mai.id, [{"kind": "photo", "caption": "Ưu đãi"}] + [{"kind": "photo"}] * (photos - 1)
        )
        await mai.next(lambda message: WHOLE in message.labels)
        await client.wait_until_idle()
        assert f"[{photos} ảnh] Ưu đãi" in (await mai.tap(WHOLE)).text

    return compose


async def test_the_label_is_in_the_caption_and_the_way_out_comes_below(
    app: App, client: SandboxClient, mai: Marketer, compose: Compose, add_crowd: AddCrowd
) -> None:
    [an] = await add_crowd(1)
    await compose(2)
    await client.press(mai.id, GO.format(1))
    way_out = await client.wait_for(an, lambda message: WAY_OUT in message.labels)
    before = [m for m in await client.messages(an) if m.by_bot and m.message_id < way_out.message_id]
    assert [message.media == "photo" for message in before] == [True, True]
    assert before[0].text == "[QC] Ưu đãi"


@BOTH
async def test_telegrams_limits_are_kept_and_the_way_out_follows_every_album(
    make_settings: MakeSettings,
    settings: Settings,
    frontend: Frontend,
    client: SandboxClient,
    mai: Marketer,
    compose: Compose,
    add_crowd: AddCrowd,
) -> None:
    crowd = await add_crowd(6)
    changes = {"frontend": frontend, "rate_bot": 30, "rate_chat": 1, "owners": str(mai.id)}
    async with App(make_settings(**{**settings, **changes})):
        await client.wait_until_polling()
        await compose(10)
        await client.set_limits(bot_per_second=30, chat_per_second=1, chat_burst=3)
        await client.press(mai.id, GO.format(6))
        for person in crowd:
            await client.wait_for(person, lambda message: WAY_OUT in message.labels)
    assert [len(await client.messages(person)) for person in crowd] == [11] * 6
    told = await client.limits()
    assert told["rejected"] == {"bot": 0, "paid": 0, "chat": 0, "group": 0}


@BOTH
async def test_the_way_out_comes_later_where_telegram_refuses_it_for_a_while(
    app: App, client: SandboxClient, mai: Marketer, compose: Compose, add_crowd: AddCrowd, shell: Shell
) -> None:
    [an] = await add_crowd(1)
    await client.add_fault("flood", "sendMessage", chat_id=an, times=2)
    await compose(2)
    await client.press(mai.id, GO.format(1))
    await client.wait_for(an, lambda message: WAY_OUT in message.labels)
    row = await shell.until(1, lambda row: row["state"] == "finished")
    assert (row["sent"], row["unknown"]) == (1, 0)
    assert [WAY_OUT in message.labels for message in await client.messages(an)] == [False, False, True]


async def test_a_way_out_of_which_nobody_knows_whether_it_came_is_not_sent_twice(
    app: App, client: SandboxClient, mai: Marketer, compose: Compose, add_crowd: AddCrowd, shell: Shell
) -> None:
    [an] = await add_crowd(1)
    await client.add_fault("drop_after", "sendMessage", chat_id=an)
    await compose(2)
    await client.press(mai.id, GO.format(1))
    await client.wait_for(an, lambda message: WAY_OUT in message.labels)
    row = await shell.until(1, lambda row: row["state"] == "finished")
    assert (row["sent"], row["unknown"]) == (0, 1)
    assert [WAY_OUT in message.labels for message in await client.messages(an)] == [False, False, True]
