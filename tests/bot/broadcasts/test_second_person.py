"""The second person sees what they approve, also from the list, and nobody is caught in a question."""

from datetime import UTC, datetime

import pytest

from bot.app import App
from dialogs.events import Role
from sandbox.client import SandboxClient
from sandbox.seen import SeenMessage
from storage import staff
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Shell, change, received
from tests.bot.broadcasts.marketer import GO, Marketer

pytestmark = BOTH


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two people need a second person's word."""
    monkeypatch.setattr("dialogs.broadcasts.rules.ONE_PERSON_UP_TO", 1)


@pytest.fixture
async def lan(app: App, client: SandboxClient, database_url: str) -> Marketer:
    """A marketer beside Mai, who has talked with the bot."""
    lan = Marketer(client, await client.add_person("Lan", has_started=True))
    await client.wait_for_reply(await client.start(lan.id))
    await client.wait_until_idle()
    join(database_url, lan, "Lan")
    return lan


def join(database_url: str, marketer: Marketer, name: str) -> None:
    now = datetime.now(UTC)
    change(database_url, lambda session: staff.add(session, marketer.id, Role.MARKETER, now, name))


def leave(database_url: str, marketer: Marketer) -> None:
    change(database_url, lambda session: staff.remove(session, marketer.id))


def is_question(message: SeenMessage) -> bool:
    return "✅ Duyệt" in message.labels


async def test_the_second_person_sees_the_very_message_its_buttons_and_its_time(
    client: SandboxClient, mai: Marketer, lan: Marketer, add_crowd: AddCrowd
) -> None:
    await add_crowd(3)
    await mai.say("/broadcast everyone")
    await mai.tap("✅ Dùng nhóm này")
    await client.send_media(mai.id, "photo", caption="Chào {first_name}")
    await mai.next(lambda message: "Xem lại" in message.text)
    await mai.tap("➕ Nút")
    await mai.say("Mua https://a.vn/tet")
    await mai.tap("🕘 Hẹn giờ")
    review = await mai.say("9h 1/12")
    await mai.tap(next(label for label in review.labels if "🚀" in label))
    question = await lan.next(is_question)
    for part in ("Mai", "everyone", "[ảnh] Chào {first_name}", "[Mua] https://a.vn/tet", "Sẽ gửi lúc 9:00"):
        assert part in question.text
    copy = await lan.next(lambda message: message.media == "photo")
    assert copy.text == "[QC] Chào Lan"
    assert copy.labels == ["Mua", "🔕 Dừng nhận tin"]
    assert copy.buttons[0][0].url == "https://a.vn/tet"


async def test_who_joined_after_the_question_was_sent_looks_at_it_and_approves_from_the_list(
    client: SandboxClient,
    mai: Marketer,
    lan: Marketer,
    add_crowd: AddCrowd,
    shell: Shell,
    database_url: str,
) -> None:
    crowd = await add_crowd(2)
    await mai.compose("Chào {first_name}", 2)
    await lan.next(is_question)
    binh = Marketer(client, await client.add_person("Bình", has_started=True))
    join(database_url, binh, "Bình")
    listed = await binh.say("/broadcasts")
    assert listed.labels == ["👁 #1", "✅ Duyệt #1", "✖️ Không duyệt #1"]
    await client.press(binh.id, "👁 #1")
    assert "2 người" in (await binh.next(is_question)).text
    assert (await binh.next(lambda message: message.text.startswith("[QC]"))).text == "[QC] Chào Bình"
    own = await mai.write("/broadcasts", "✍️ Tự xác nhận #1")
    tap = await client.press(mai.id, message=own.message_id, forged="desk:broadcast:0:look:1")
    assert (await client.answer_to(tap)).text == "Người soạn không tự duyệt được."
    await client.press(binh.id, "✅ Duyệt #1")
    await mai.next(lambda message: "Bình đã duyệt tin #1" in message.text)
    await shell.until(1, lambda row: row["state"] == "finished")
    assert [len(await received(client, person)) for person in crowd] == [1, 1]


async def test_a_sole_owner_who_cancels_instead_of_typing_the_number_can_go_on_with_other_things(
    client: SandboxClient,
    mai: Marketer,
    lan: Marketer,
    add_crowd: AddCrowd,
    shell: Shell,
    database_url: str,
) -> None:
    await add_crowd(2)
    await mai.compose("Chào", 2)
    leave(database_url, lan)
    await mai.say("/broadcasts")
    assert "Gõ đúng số người" in (await mai.tap("✍️ Tự xác nhận #1")).text
    assert (await mai.tap("✖️ Huỷ")).text == "Đã huỷ."
    assert shell.row(1)["state"] == "cancelled"
    assert "Chưa đúng" not in (await mai.say("xin chào")).text


async def test_a_look_at_the_list_leaves_what_is_being_composed_as_it_is(
    client: SandboxClient, mai: Marketer, app: App, add_crowd: AddCrowd
) -> None:
    [an] = await add_crowd(1)
    await mai.say("/broadcast everyone")
    await mai.tap("✅ Dùng nhóm này")
    await mai.say("Chào {first_name}")
    assert "Chưa có tin nào" in (await mai.say("/broadcasts")).text
    await mai.tap(GO.format(1))
    assert (await client.wait_for(an, lambda message: message.by_bot)).text == "[QC] Chào Khách"
