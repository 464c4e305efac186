"""Pictures, videos and other files that a marketer composed."""

import pytest

from bot.app import App
from sandbox.client import SandboxClient
from tests.bot.broadcasts.conftest import AddCrowd
from tests.bot.broadcasts.marketer import GO, Marketer


@pytest.mark.parametrize(
    ("kind", "words", "seen"),
    [("photo", "Ưu đãi", ["[QC] Ưu đãi"]), ("video", "", ["[QC]"]), ("sticker", "", ["[QC]", ""])],
)
async def test_a_single_file_comes_with_the_label_and_the_way_out(
    app: App,
    client: SandboxClient,
    mai: Marketer,
    add_crowd: AddCrowd,
    kind: str,
    words: str,
    seen: list[str],
) -> None:
    """In its caption where it can have one, in front of it where not."""
    [an] = await add_crowd(1)
    await mai.say("/broadcast everyone")
    await mai.tap("✅ Dùng nhóm này")
    await client.send_media(mai.id, kind, caption=words)
    await mai.next(lambda message: GO.format(1) in message.labels)
    await client.press(mai.id, GO.format(1))
    last = await client.wait_for(an, lambda message: "🔕 Dừng nhận tin" in message.labels)
    got = [message for message in await client.messages(an) if message.by_bot]
    assert [message.text for message in got] == seen
    assert last.message_id == got[-1].message_id and last.media == kind


async def test_what_its_author_deletes_afterwards_reaches_everybody_as_it_was(
    app: App, client: SandboxClient, mai: Marketer, add_crowd: AddCrowd
) -> None:
    [an] = await add_crowd(1)
    await mai.say("/broadcast everyone")
    await mai.tap("✅ Dùng nhóm này")
    picture = await client.send_media(mai.id, "photo", caption="Ưu đãi")
    await mai.next(lambda message: GO.format(1) in message.labels)
    await client.delete(mai.id, picture.message_id)
    await client.press(mai.id, GO.format(1))
    letter = await client.wait_for(an, lambda message: "🔕 Dừng nhận tin" in message.labels)
    assert (letter.media, letter.text) == ("photo", "[QC] Ưu đãi")


async def test_a_file_that_telegram_refuses_stops_the_broadcast_which_says_so(
    app: App, client: SandboxClient, mai: Marketer, add_crowd: AddCrowd
) -> None:
    await add_crowd(15)
    await client.add_fault("bad_request", "sendPhoto", times=50, text="wrong file identifier")
    await mai.say("/broadcast everyone")
    await mai.tap("✅ Dùng nhóm này")
    await client.send_media(mai.id, "photo", caption="Xem")
    await mai.next(lambda message: "Xem lại" in message.text)
    await client.press(mai.id, GO.format(15))
    stopped = await mai.next(lambda message: "Tự dừng: 10 lỗi" in message.text)
    assert "▶️ Gửi tiếp" in stopped.labels
