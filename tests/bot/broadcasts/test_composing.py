"""What a marketer sends, edits and puts off, as it reaches the bot: one update for each piece of an album."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec import json
from msgspec.structs import replace

from bot.app import App
from dialogs.desks.broadcasting.orders import Composing
from sandbox.client import SandboxClient
from storage import desks
from storage.desks import OpenDesk
from storage.session import Session
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, change, one
from tests.bot.broadcasts.marketer import GO, Marketer
from tests.bot.conftest import read_view

pytestmark = BOTH
WHOLE = "✅ Đã đủ, xem lại"
PHOTO = {"kind": "photo"}


@pytest.fixture
async def composer(app: App, mai: Marketer) -> Marketer:
    """Mai, of whom the message is wanted."""
    await mai.say("/broadcast everyone")
    await mai.tap("✅ Dùng nhóm này")
    return mai


async def test_an_album_whose_caption_is_refused_leaves_the_picture_that_was_there(
    client: SandboxClient, composer: Marketer, add_crowd: AddCrowd
) -> None:
    [an] = await add_crowd(1)
    await client.send_media(composer.id, "photo", caption="Cũ")
    await composer.next(lambda message: "Xem lại" in message.text)
    await composer.tap("✏️ Sửa tin")
    await client.send_album(composer.id, [{**PHOTO, "caption": "Mới {ten}"}, PHOTO, PHOTO])
    await composer.next(lambda message: "{ten}" in message.text)
    await client.wait_until_idle()
    told = (await client.messages(composer.id))[-1]
    assert told.seq == composer.seen  # nothing more about the other two
    await composer.tap("⬅️ Quay lại")
    await client.press(composer.id, GO.format(1))
    letter = await one(client, an)
    assert letter.text == "[QC] Cũ" and letter.media_group_id is None


async def test_the_caption_of_grouped_files_is_found_below_the_last(
    client: SandboxClient, composer: Marketer, add_crowd: AddCrowd
) -> None:
    [an] = await add_crowd(1)
    await client.send_album(composer.id, [{"kind": "document"}, {"kind": "document", "caption": "Bảng giá"}])
    await composer.next(lambda message: WHOLE in message.labels)
    await client.wait_until_idle()
    review = await composer.tap(WHOLE)
    assert "[2 tệp] Bảng giá" in review.text
    await client.press(composer.id, GO.format(1))
    assert (await one(client, an)).text == "[QC] Bảng giá"


async def test_what_is_sent_during_the_review_is_met_with_one_line(
    client: SandboxClient, composer: Marketer, add_crowd: AddCrowd
) -> None:
    await add_crowd(1)
    await composer.say("Chào")
    await client.send_album(composer.id, [{**PHOTO, "caption": "ảnh"}, PHOTO, PHOTO])
    told = await composer.next(lambda message: "✏️ Sửa tin" in message.text)
    await client.wait_until_idle()
    assert [m.seq for m in await client.messages(composer.id) if m.by_bot][-1] == told.seq
    assert "bắt đầu gửi" in (await composer.tap(GO.format(1))).text


async def test_readers_get_the_words_as_they_were_edited(
    client: SandboxClient, composer: Marketer, add_crowd: AddCrowd
) -> None:
    [an] = await add_crowd(1)
    said = await client.say(composer.id, "Giá cũ 100k")
    await composer.next(lambda message: "Giá cũ 100k" in message.text)
    await client.edit(composer.id, said.message_id, "Giá mới 90k")
    await composer.next(lambda message: "Giá mới 90k" in message.text)
    await client.press(composer.id, GO.format(1))
    assert (await one(client, an)).text == "[QC] Giá mới 90k"


async def test_readers_get_a_caption_as_it_was_edited(
    client: SandboxClient, composer: Marketer, add_crowd: AddCrowd
) -> None:
    [an] = await add_crowd(1)
    sent = await client.send_media(composer.id, "photo", caption="Giá cũ 100k")
    await composer.next(lambda message: "Giá cũ 100k" in message.text)
    await client.edit(composer.id, sent.message_id, "Giá mới 90k")
    await composer.next(lambda message: "Giá mới 90k" in message.text)
    await client.press(composer.id, GO.format(1))
    letter = await one(client, an)
    assert (letter.text, letter.media) == ("[QC] Giá mới 90k", "photo")


async def test_a_prospect_who_edits_a_caption_is_told_nothing(app: App, client: SandboxClient) -> None:
    an = await client.add_person("An")
    await client.start(an)
    sent = await client.send_media(an, "photo", caption="Nhà em")
    await client.wait_for_reply(sent)
    await client.wait_until_idle()
    before = len(await client.messages(an))
    await client.edit(an, sent.message_id, "Nhà mới")
    await client.wait_until_idle()
    assert len(await client.messages(an)) == before


async def test_a_review_that_lay_until_its_time_had_passed_asks_for_another(
    client: SandboxClient, composer: Marketer, add_crowd: AddCrowd, database_url: str
) -> None:
    await add_crowd(1)
    await composer.say("Chào")
    await composer.tap("🕘 Hẹn giờ")
    await composer.say("16:00")

    def let_it_lie(session: Session) -> None:
        opened = desks.load(session, composer.id)
        assert opened is not None
        state = json.decode(opened.state, type=Composing)
        state = replace(state, scheduled_at=datetime.now(UTC) - timedelta(hours=1))
        written = json.encode(state).decode()
        desks.save(session, composer.id, OpenDesk(opened.desk, written, opened.screen, opened.at))

    change(database_url, let_it_lie)
    asked = await composer.tap(GO.format(1))
    assert "Giờ hẹn đã qua" in asked.text and "Gửi ngay khi xong" in asked.labels
    assert read_view(database_url, "v_broadcasts") == []
