"""A marketer's broadcast from the first command to the recall, and what its readers see of it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.app import App
from bot.frontends import Frontend
from bot.settings import RunSettings
from dialogs.events import Role
from sandbox.client import SandboxClient
from storage import staff
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Settings, Shell, change, one, received
from tests.bot.broadcasts.marketer import GO, Marketer
from tests.bot.conftest import MakeSettings, read_view

pytestmark = BOTH


@pytest.fixture
def paying(make_settings: MakeSettings, settings: Settings, frontend: Frontend, mai: Marketer) -> RunSettings:
    """Of a bot that Mai owns and that may pay for 500 messages a second."""
    own: dict[str, Any] = {"frontend": frontend, "owners": str(mai.id), "paid_broadcasts": 500}
    return make_settings(**{**settings, **own})


async def test_a_broadcast_is_composed_tested_sent_watched_and_reported(
    app: App, client: SandboxClient, mai: Marketer, add_crowd: AddCrowd
) -> None:
    crowd = await add_crowd(5)
    await mai.say("/broadcast level = NEW")
    await mai.tap("✅ Dùng nhóm này")
    await mai.say("{xung_ho} {first_name} ơi, mời {xung_ho} xem")
    test = await mai.tap("👁 Gửi thử cho tôi")
    assert test.text == "[QC] Anh/chị Mai ơi, mời anh/chị xem"
    await mai.tap(GO.format(5))
    for person in crowd:
        message = await one(client, person)
        assert message.text == "[QC] Anh/chị Khách ơi, mời anh/chị xem"
        assert message.labels == ["🔕 Dừng nhận tin"]
    await mai.next(lambda message: "5/5" in message.text and "✅" in message.text)
    await client.press(mai.id, "📊 Kết quả")
    chart = await mai.next(lambda message: message.media == "photo")
    assert "đã nhận: 5" in chart.text
    await mai.next(lambda message: message.media == "document")


async def test_a_paid_one_is_confirmed_with_its_price_and_sent_as_such(
    paying: RunSettings,
    client: SandboxClient,
    mai: Marketer,
    add_crowd: AddCrowd,
) -> None:
    crowd = await add_crowd(30)
    async with App(paying):
        await client.wait_until_polling()
        await mai.say("/broadcast everyone")
        await mai.tap("✅ Dùng nhóm này")
        await mai.say("Chào {first_name}")
        assert "khoảng 3 Telegram Stars" in (await mai.tap("⭐ Gửi trả phí, 500 tin/giây")).text
        asked = await mai.tap(GO.format(30))
        assert "30 người" in asked.text and "3 Stars" in asked.text
        assert not await received(client, min(crowd))
        await client.press(mai.id, "⭐ Trả 3 Stars và gửi")
        for person in crowd:
            await one(client, person)
    sent = await client.calls("sendMessage", outcome="ok", limit=1000)
    paid = {call["chat_id"] for call in sent if "allow_paid_broadcast" in str(call["params"])}
    assert paid == set(crowd)


async def test_replies_do_not_wait_for_a_paid_one_that_telegram_takes_its_time_with(
    paying: RunSettings,
    client: SandboxClient,
    mai: Marketer,
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    crowd = await add_crowd(60)
    for person in crowd:
        await client.add_fault("slow_answer", "sendMessage", chat_id=person, seconds=8)
    an = await client.add_person("An")
    async with App(paying):
        await client.wait_until_polling()
        await mai.say("/broadcast everyone")
        await mai.tap("✅ Dùng nhóm này")
        await mai.say("Chào {first_name}")
        await mai.tap("⭐ Gửi trả phí, 500 tin/giây")
        await mai.tap(GO.format(60))
        await client.press(mai.id, "⭐ Trả 6 Stars và gửi")
        for person in crowd:
            await one(client, person)
        assert await client.wait_for_reply(await client.start(an))
        assert shell.row(1)["sent"] == 0  # none of the sixty calls has been answered


async def test_the_live_message_is_edited_with_speed_and_time_left(
    app: App,
    client: SandboxClient,
    mai: Marketer,
    add_crowd: AddCrowd,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.progress.EVERY", 0.5)
    await add_crowd(300)
    await mai.compose("Chào {first_name}", 300)
    first = await mai.next(lambda message: "⏸ Tạm dừng" in message.labels)
    running = await mai.next(lambda message: "tin/giây" in message.text and "còn khoảng" in message.text)
    ended = await mai.next(lambda message: "300/300" in message.text and message.is_edited)
    assert first.message_id == running.message_id == ended.message_id


async def test_a_reader_stops_the_messages_with_one_tap_and_takes_it_back_with_another(
    app: App, client: SandboxClient, mai: Marketer, add_crowd: AddCrowd
) -> None:
    [an] = await add_crowd(1)
    await mai.compose("Chào {first_name}", 1)
    letter = await one(client, an)
    await client.press(an, "🔕 Dừng nhận tin")
    stopped = await client.wait_for(an, lambda message: "dừng" in message.text, after=letter.seq)
    assert stopped.labels == ["↩️ Nhận tin lại"]
    shown = await mai.say("/audience")
    assert "0 / " in shown.text and "1 đã dừng" not in shown.text and "1 chưa đồng ý" in shown.text
    await client.press(an, "↩️ Nhận tin lại")
    again = await client.wait_for(an, lambda message: "tiếp tục gửi" in message.text, after=stopped.seq)
    assert again.labels == ["🔕 Dừng nhận tin"]
    shown = await mai.say("/audience")
    assert "1 chưa đồng ý" not in shown.text and "1 đã nhận đủ tin" in shown.text


async def test_a_recalled_broadcast_is_gone_from_the_chats(
    app: App, client: SandboxClient, mai: Marketer, add_crowd: AddCrowd
) -> None:
    crowd = await add_crowd(3)
    await mai.compose("Chào", 3)
    for person in crowd:
        await one(client, person)
    await mai.next(lambda message: "✅" in message.text)
    await client.press(mai.id, "🗑 Thu hồi")
    await mai.next(lambda message: message.text.startswith("Thu hồi"))
    await client.press(mai.id, "🗑 Thu hồi")
    for person in crowd:
        await client.wait_for(person, lambda message: message.is_deleted)


async def test_a_text_that_a_long_name_makes_too_long_fails_for_that_reader_alone(
    app: App, client: SandboxClient, mai: Marketer, add_crowd: AddCrowd
) -> None:
    crowd = await add_crowd(2)
    [long] = await add_crowd(1, name="N" * 64)
    await mai.say("/broadcast everyone")
    await mai.tap("✅ Dùng nhóm này")
    refused = await mai.say("{first_name} " + "x" * 4090)
    assert "Telegram nhận tối đa 4.096" in refused.text
    await mai.say("{first_name} " + "x" * 4050)
    await client.press(mai.id, GO.format(3))
    for person in crowd:
        await one(client, person)
    ended = await mai.next(lambda message: "3/3" in message.text)
    assert "2 đã nhận" in ended.text and "1 lỗi" in ended.text and "1 vì tin quá dài" in ended.text
    assert not await received(client, long)


async def test_somebody_taken_off_the_staff_can_decide_nothing_any_more(
    app: App, client: SandboxClient, mai: Marketer, add_crowd: AddCrowd, database_url: str
) -> None:
    lan = Marketer(client, await client.add_person("Lan", has_started=True))
    change(database_url, lambda session: staff.add(session, lan.id, Role.MARKETER, datetime.now(UTC)))
    await add_crowd(60)
    await lan.compose("Chào", 60)
    progress = await lan.next(lambda message: "⏸ Tạm dừng" in message.labels)
    change(database_url, lambda session: staff.remove(session, lan.id))
    tap = await client.press(lan.id, "⏸ Tạm dừng", message=progress.message_id)
    assert (await client.answer_to(tap)).is_answered
    ended = await mai.next(lambda message: "Đã gửi xong" in message.text)  # the owner is told instead
    assert "60/60" in ended.text


async def test_somebody_taken_off_the_staff_while_composing_sends_nothing(
    app: App, client: SandboxClient, mai: Marketer, add_crowd: AddCrowd, database_url: str
) -> None:
    lan = Marketer(client, await client.add_person("Lan", has_started=True))
    change(database_url, lambda session: staff.add(session, lan.id, Role.MARKETER, datetime.now(UTC)))
    [an] = await add_crowd(1)
    await lan.say("/broadcast everyone")
    await lan.tap("✅ Dùng nhóm này")
    review = await lan.say("Chào {first_name}")
    assert GO.format(1) in review.labels
    change(database_url, lambda session: staff.remove(session, lan.id))
    tap = await client.press(lan.id, GO.format(1))
    assert (await client.answer_to(tap)).is_answered
    assert "Gửi tin" not in (await lan.say("/broadcast everyone")).text
    await client.wait_until_idle()
    assert read_view(database_url, "v_broadcasts") == []
    assert not await received(client, an)
