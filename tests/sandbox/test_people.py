"""What people send: starts, texts, contacts, media, forwards."""

import pytest

from sandbox.client import SandboxError


async def test_a_start_with_a_payload_is_a_command(client, bot):
    an = await client.add_person("An", language_code="vi")
    await client.start(an, "fb_q4")
    (update,) = await bot.updates()
    message = update["message"]
    assert message["text"] == "/start fb_q4"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"]["language_code"] == "vi"
    assert await bot.send(an, "welcome")


async def test_ones_own_contact_carries_ones_own_id(client, bot, alice):
    await client.share_contact(alice)
    (update,) = await bot.updates()
    assert update["message"]["contact"] == {
        "phone_number": "+84901234567",
        "first_name": "Alice",
        "last_name": "Nguyễn",
        "user_id": alice,
    }


async def test_somebody_elses_contact_and_a_forwarded_one_can_be_told_apart(client, bot, alice):
    await client.share_contact(
        alice, contact={"phone_number": "+84907654321", "first_name": "Bob", "user_id": 77}
    )
    await client.share_contact(alice, forwarded=True)
    other, forwarded = await bot.updates()
    assert other["message"]["contact"]["user_id"] == 77
    assert forwarded["message"]["contact"]["user_id"] == alice
    assert forwarded["message"]["forward_origin"]["type"] == "hidden_user"


async def test_a_keyboard_for_one_time_hides_after_its_use(client, bot, alice):
    keyboard = {"keyboard": [[{"text": "Share", "request_contact": True}, "No"]], "one_time_keyboard": True}
    await bot.send(alice, "Phone?", reply_markup=keyboard)
    await client.say(alice, "what for?")
    assert await client.keyboard(alice)
    await client.say(alice, "No")
    assert await client.keyboard(alice) is None


@pytest.mark.parametrize(
    "kind", ["photo", "voice", "sticker", "document", "video", "video_note", "audio", "animation"]
)
async def test_every_kind_of_media_arrives_and_can_be_fetched(client, bot, alice, kind):
    sent = await client.send_media(alice, kind, content=b"bytes", file_name="x.ogg", caption="look")
    assert sent.media == kind
    (update,) = await bot.updates()
    media = update["message"][kind]
    file_id = (media[-1] if isinstance(media, list) else media)["file_id"]
    path = (await bot.call("getFile", file_id=file_id))["file_path"]
    async with bot.session.get(f"{bot.url}/file/bot{bot.token}/{path}") as response:
        assert await response.read() == b"bytes"


async def test_a_location_arrives(client, bot, alice):
    await client.send_media(alice, "location", latitude=10.77, longitude=106.7)
    (update,) = await bot.updates()
    assert update["message"]["location"] == {"latitude": 10.77, "longitude": 106.7}


async def test_a_forward_tells_who_said_it_first(client, bot, alice):
    sent = await bot.send(alice, "offer")
    await client.forward(alice, alice, sent["message_id"])
    (update,) = await bot.updates()
    assert update["message"]["forward_origin"]["sender_user"]["is_bot"]
    assert update["message"]["from"]["id"] == alice


async def test_who_blocked_the_bot_cannot_write_before_unblocking(client, alice):
    await client.block(alice)
    with pytest.raises(SandboxError, match="has blocked the bot"):
        await client.say(alice, "hello")
    await client.start(alice)


async def test_mistakes_of_a_player_are_told_in_words(client, alice):
    with pytest.raises(SandboxError, match="no person 5"):
        await client.say(5, "hello")
    with pytest.raises(SandboxError, match="no chat -5"):
        await client.say(alice, "hello", chat=-5)
    with pytest.raises(SandboxError, match="empty message"):
        await client.say(alice, "  ")
    with pytest.raises(SandboxError, match="'text' must be a text"):
        await client.say(alice, 5)
    with pytest.raises(SandboxError, match="unknown kind of media"):
        await client.send_media(alice, "smell")
    with pytest.raises(SandboxError, match="is taken"):
        await client.add_person("Again", id=alice)
    bob = await client.add_person("Bob")
    with pytest.raises(SandboxError, match="has no phone"):
        await client.share_contact(bob)
