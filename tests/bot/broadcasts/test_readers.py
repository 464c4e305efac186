"""What readers do with a broadcast, over the wire: follow it, answer it, leave, sleep, come back."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.app import App
from bot.frontends import Frontend
from sandbox.client import SandboxClient
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Settings, Shell, one, received
from tests.bot.broadcasts.marketer import GO, Marketer
from tests.bot.conftest import MakeSettings, read_view
from tests.crowd import zone_at

pytestmark = BOTH
OFFER = "https://example.com/offer?a=1"


async def test_who_followed_answered_and_left_is_in_the_report(
    app: App, client: SandboxClient, mai: Marketer, add_crowd: AddCrowd, shell: Shell
) -> None:
    an, binh, chi = await add_crowd(3)
    await mai.say("/broadcast everyone")
    await mai.tap("✅ Dùng nhóm này")
    await mai.say("Mời {xung_ho}")
    await mai.tap("➕ Nút")
    await mai.say(f"Xem ưu đãi {OFFER}")
    await client.press(mai.id, GO.format(3))
    letters = {person: await one(client, person) for person in (an, binh, chi)}
    assert letters[an].labels == ["Xem ưu đãi", "🔕 Dừng nhận tin"]
    for _ in range(2):
        seen = max(message.seq for message in await client.messages(an))
        await client.press(an, "Xem ưu đãi", message=letters[an].message_id)
        opened = await client.wait_for(an, lambda message: "🔗 Mở" in message.labels, after=seen)
        assert opened.buttons[0][0].url == OFFER
    await client.wait_for_reply(await client.say(binh, "giá bao nhiêu vậy shop?"))
    await client.press(chi, "🔕 Dừng nhận tin")
    await client.wait_for(chi, lambda message: "↩️ Nhận tin lại" in message.labels)
    await shell.until(1, lambda row: row["state"] == "finished")
    told = await shell("report", "1")
    assert {"đã nhận: 3", "đã bấm: 1", "đã trả lời: 1", "dừng nhận tin: 1"} <= set(told.splitlines())
    leads = read_view(shell.settings["database_url"], "v_leads")
    assert {lead["user_id"]: round(lead["engagement"]) for lead in leads}[an] == 5


async def test_ten_who_leave_stop_it_before_those_wake_whose_night_it_is(
    app: App, client: SandboxClient, mai: Marketer, add_crowd: AddCrowd, shell: Shell
) -> None:
    awake = await add_crowd(10)
    asleep = await add_crowd(2, timezone=zone_at(0))
    await mai.compose("Chào {first_name}", 12)
    for person in awake:
        await one(client, person)
        await client.press(person, "🔕 Dừng nhận tin")
    stopped = await mai.next(lambda message: "10 người dừng nhận trong 500 tin đầu" in message.text)
    assert "▶️ Gửi tiếp" in stopped.labels
    row = shell.row(1)
    assert (row["state"], row["sent"], row["pending"]) == ("paused", 10, 2)
    assert not any([await received(client, person) for person in asleep])
    await client.press(mai.id, "▶️ Gửi tiếp", message=stopped.message_id)
    await shell.until(1, lambda row: row["state"] == "running")


async def test_cold_leads_are_asked_and_led_back_into_the_open_question(
    make_settings: MakeSettings,
    settings: Settings,
    frontend: Frontend,
    client: SandboxClient,
    mai: Marketer,
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    given: dict[str, Any] = {**settings, "frontend": frontend, "owners": str(mai.id)}
    [an] = await add_crowd(1, seen_at=datetime.now(UTC) - timedelta(days=40))
    [binh] = await add_crowd(1, seen_at=datetime.now(UTC))
    async with App(make_settings(**given)):
        await client.wait_until_polling()
        letter = await one(client, an)
        assert letter.text.startswith("[QC] Anh/chị Khách ơi, mình còn quan tâm không ạ?")
        assert letter.labels == ["▶️ Còn quan tâm", "🔕 Dừng nhận tin"]
        await mai.next(lambda message: "Tin #1 · ✅ Đã gửi xong" in message.text)  # the owner is told
        await client.press(an, "▶️ Còn quan tâm")
        question = await client.wait_for(an, lambda message: message.by_bot, after=letter.seq)
        assert question.labels
    assert not await received(client, binh)
    row = shell.row(1)
    assert (row["state"], row["total"], row["sent"]) == ("finished", 1, 1)
