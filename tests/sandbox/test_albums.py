"""Albums and many messages in one call, both ways."""

import aiohttp
import pytest

from sandbox.client import SandboxError


@pytest.fixture
async def photo(bot, alice) -> str:
    """The file id of a photo that was uploaded before."""
    form = aiohttp.FormData({"chat_id": str(alice)})
    form.add_field("photo", b"png", filename="qr.png")
    async with bot.session.post(f"{bot.url}/bot{bot.token}/sendPhoto", data=form) as response:
        return (await response.json())["result"]["photo"][-1]["file_id"]


async def test_an_album_is_uploaded_and_shown_as_one(client, bot, alice):
    form = aiohttp.FormData({"chat_id": str(alice)})
    form.add_field("a", b"one", filename="a.jpg")
    form.add_field("b", b"two", filename="b.mp4")
    pieces = '[{"type": "photo", "media": "attach://a", "caption": "Look"}, {"type": "video", "media": "attach://b"}]'
    form.add_field("media", pieces)
    async with bot.session.post(f"{bot.url}/bot{bot.token}/sendMediaGroup", data=form) as response:
        first, second = (await response.json())["result"]
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], "photo" in first, "video" in second) == ("Look", True, True)
    shown = (await client.messages(alice))[-2:]
    assert [message.media for message in shown] == ["photo", "video"]
    assert {message.media_group_id for message in shown} == {first["media_group_id"]}


async def test_a_single_piece_is_no_album(bot, alice, photo):
    (only,) = await bot.call("sendMediaGroup", chat_id=alice, media=[{"type": "photo", "media": photo}])
    assert "media_group_id" not in only


@pytest.mark.parametrize(
    ("kinds", "refusal"),
    [
        ([], "there are no messages to send"),
        (["photo"] * 11, "too many messages to send as an album"),
        (["photo", "document"], "document can't be mixed with other media types"),
        (["audio", "photo"], "audio can't be mixed with other media types"),
        (["photo", "animation"], "animation can't be sent in an album"),
        (["photo", "poem"], "can't parse InputMedia"),
    ],
)
async def test_an_album_is_made_of_what_goes_together(client, bot, alice, refused, photo, kinds, refusal):
    before = await client.messages(alice)
    with pytest.raises(refused, match=refusal):
        media = [{"type": kind, "media": photo} for kind in kinds]
        await bot.call("sendMediaGroup", chat_id=alice, media=media)
    assert await client.messages(alice) == before


@pytest.mark.parametrize("media", ["text", {"type": "photo"}, ["text"], [{"type": "photo", "media": 5}]])
async def test_an_album_of_nonsense_is_refused(bot, alice, refused, media):
    with pytest.raises(refused, match="Bad Request"):
        await bot.call("sendMediaGroup", chat_id=alice, media=media)


async def test_a_person_can_send_an_album(client, bot, alice):
    pieces = [{"kind": "photo", "content": b"one", "caption": "Look"}, {"kind": "video"}]
    sent = await client.send_album(alice, pieces)
    first, second = [update["message"] for update in await bot.updates()]
    assert first["media_group_id"] == second["media_group_id"] == sent[0].media_group_id
    assert first["caption"] == "Look"
    with pytest.raises(SandboxError, match="an album has 2 to 10 pieces"):
        await client.send_album(alice, pieces[:1])


async def test_copies_keep_their_albums_and_skip_what_is_gone(client, bot, alice):
    bob = await client.add_person("Bob", has_started=True)
    album = await client.send_album(alice, [{"kind": "photo", "caption": "Look"}, {"kind": "photo"}])
    alone = await client.say(alice, "And this")
    ids = [message.message_id for message in (*album, alone)]
    source = {"from_chat_id": alice, "message_ids": [*ids, 9_999]}
    copies = await bot.call("copyMessages", chat_id=bob, **source)
    shown = await client.messages(bob)
    assert [message.message_id for message in shown] == [copy["message_id"] for copy in copies]
    assert [message.text for message in shown] == ["Look", "", "And this"]
    assert shown[0].media_group_id == shown[1].media_group_id not in (None, album[0].media_group_id)
    assert shown[2].media_group_id is None
    await bot.call("copyMessages", chat_id=bob, **source, remove_caption=True)
    assert (await client.messages(bob))[3].text == ""


async def test_many_messages_are_forwarded_with_their_origin(client, bot, alice):
    bob = await client.add_person("Bob", has_started=True)
    ids = [(await client.say(alice, text)).message_id for text in ("one", "two")]
    assert len(await bot.call("forwardMessages", chat_id=bob, from_chat_id=alice, message_ids=ids)) == 2
    assert [message.forwarded_from for message in await client.messages(bob)] == ["Alice", "Alice"]


@pytest.mark.parametrize(
    ("ids", "refusal"),
    [
        ([], "message identifiers are not specified"),
        (["1"], "message identifiers are not specified"),
        ([3, 2], "strictly increasing order"),
        ([9_999], "there are no messages to forward"),
        (list(range(1, 102)), "too many messages to forward"),
    ],
)
async def test_a_list_that_cannot_be_copied_is_refused(bot, alice, refused, ids, refusal):
    with pytest.raises(refused, match=refusal):
        await bot.call("copyMessages", chat_id=alice, from_chat_id=alice, message_ids=ids)


async def test_the_picture_of_a_message_can_be_exchanged(client, bot, alice, photo, refused, buttons):
    sent = await bot.call("sendPhoto", chat_id=alice, photo=photo, caption="old")
    where = {"chat_id": alice, "message_id": sent["message_id"]}
    new = {"type": "document", "media": photo, "caption": "new"}
    edited = await bot.call("editMessageMedia", **where, media=new, reply_markup=buttons("A"))
    assert (edited["caption"], "document" in edited, "photo" in edited) == ("new", True, False)
    assert (await client.messages(alice))[-1].is_edited
    with pytest.raises(refused, match="message is not modified"):
        await bot.call("editMessageMedia", **where, media=new, reply_markup=buttons("A"))
    with pytest.raises(refused, match="can't parse InputMedia"):
        await bot.call("editMessageMedia", **where, media={"type": "photo"})
