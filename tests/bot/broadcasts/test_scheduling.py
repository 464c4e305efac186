"""Broadcasts that begin at a time: while the bot was down, on a leap day, at the end of a month."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.app import App
from bot.frontends import Frontend
from sandbox.client import SandboxClient
from sandbox.seen import SeenMessage
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Settings, received
from tests.bot.broadcasts.marketer import Marketer
from tests.bot.conftest import PATIENCE, MakeSettings
from tests.bot.processes import running

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
EVE = datetime(2028, 2, 28, 9, tzinfo=VIETNAM)  # of a leap day


@pytest.fixture
async def mai(client: SandboxClient) -> Marketer:
    await client.set_time(EVE)
    return Marketer(client, await client.add_person("Mai", has_started=True))


@pytest.fixture
def on_the_clock(settings: Settings, frontend: Frontend, mai: Marketer) -> Settings:
    """The bot lives by the sandbox's clock."""
    clock = {"timezone": "Asia/Ho_Chi_Minh", "sandbox_clock": True}
    return {**settings, **clock, "frontend": frontend, "owners": str(mai.id)}


async def schedule(mai: Marketer, text: str, moment: str, people: int) -> SeenMessage:
    await mai.say("/broadcast level = NEW")
    await mai.tap("✅ Dùng nhóm này")
    await mai.say(text)
    await mai.tap("🕘 Hẹn giờ")
    await mai.say(moment)
    return await mai.tap(f"🚀 Gửi {people} người")


def is_offer(message: SeenMessage) -> bool:
    return message.text.startswith("[QC]")


@BOTH
@pytest.mark.parametrize("hours_late", [1.5, 2.5])
async def test_what_passed_while_the_bot_was_killed_begins_late_or_asks_when_too_late(
    client: SandboxClient,
    tmp_path: Path,
    on_the_clock: Settings,
    mai: Marketer,
    add_crowd: AddCrowd,
    hours_late: float,
) -> None:
    crowd = await add_crowd(3)
    async with running(tmp_path, **on_the_clock) as process:
        await client.wait_until_polling(PATIENCE)
        told = await schedule(mai, "Chào", "10:00", 3)
        assert "10:00" in told.text
        process.kill()
        await process.wait()
    await client.advance(timedelta(hours=1 + hours_late))
    async with running(tmp_path, **on_the_clock):
        if hours_late > 2:
            asked = await mai.next(lambda message: "quá giờ hẹn hơn 2 tiếng" in message.text)
            assert "▶️ Gửi tiếp" in asked.labels
            assert not any([await received(client, person) for person in crowd])
            await client.press(mai.id, "▶️ Gửi tiếp", message=asked.message_id)
        for person in crowd:
            await client.wait_for(person, is_offer, within=PATIENCE)
    assert [len(await received(client, person)) for person in crowd] == [1, 1, 1]


@BOTH
async def test_what_is_approved_too_late_for_its_time_asks_before_it_goes(
    make_settings: MakeSettings,
    client: SandboxClient,
    on_the_clock: Settings,
    mai: Marketer,
    add_crowd: AddCrowd,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dialogs.broadcasts.rules.ONE_PERSON_UP_TO", 2)
    crowd = await add_crowd(3)
    lan = Marketer(client, await client.add_person("Lan", has_started=True))
    async with App(make_settings(**{**on_the_clock, "owners": f"{mai.id},{lan.id}"})):
        await client.wait_until_polling()
        await lan.say("/broadcasts")
        await schedule(mai, "Chỉ sáng nay!", "10:00", 3)
        question = await lan.next(lambda message: "✅ Duyệt" in message.labels)
        await client.advance(timedelta(hours=3, minutes=1))
        await client.press(lan.id, "✅ Duyệt", message=question.message_id)
        asked = await mai.next(lambda message: "quá giờ hẹn hơn 2 tiếng" in message.text)
        assert not any([await received(client, person) for person in crowd])
        await client.press(mai.id, "▶️ Gửi tiếp", message=asked.message_id)
        for person in crowd:
            await client.wait_for(person, is_offer)
    assert [len(await received(client, person)) for person in crowd] == [1, 1, 1]


@BOTH
async def test_a_leap_day_and_the_last_of_a_month_are_days_like_others(
    make_settings: MakeSettings,
    client: SandboxClient,
    on_the_clock: Settings,
    mai: Marketer,
    add_crowd: AddCrowd,
) -> None:
    [an] = await add_crowd(1)
    async with App(make_settings(**on_the_clock)):
        await client.wait_until_polling()
        told = await schedule(mai, "Ngày nhuận", "9:00 29/2", 1)
        assert "9:00 thứ Ba 29/2" in told.text
        await client.advance(timedelta(hours=23, minutes=59))
        await client.wait_until_idle()
        assert not await received(client, an)
        await client.advance(timedelta(minutes=2))
        first = await client.wait_for(an, is_offer)

        await mai.write("/broadcast level = NEW", "✅ Dùng nhóm này")
        await client.press(mai.id, "✅ Dùng nhóm này")
        await mai.next(lambda message: "Gửi cho em nội dung" in message.text)
        await mai.write("Cuối tháng", "🕘 Hẹn giờ")
        await client.press(mai.id, "🕘 Hẹn giờ")
        await mai.next(lambda message: "Gửi lúc nào?" in message.text)
        await mai.write("9:00 31/4", "chưa hiểu")
        await mai.write("9:00 31/3", "🚀 Gửi 1 người")  # today they had one; by then the cap is free again
        await client.press(mai.id, "🚀 Gửi 1 người")
        await mai.next(lambda message: "sẽ gửi lúc 9:00 thứ Sáu 31/3" in message.text)
        await client.set_time(datetime(2028, 3, 31, 9, 1, tzinfo=VIETNAM))
        second = await client.wait_for(an, is_offer, after=first.seq)
    assert (first.text, second.text) == ("[QC] Ngày nhuận", "[QC] Cuối tháng")
