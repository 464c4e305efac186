"""What a bot may send and how it is refused, in Telegram's words."""

import json

import aiohttp
import pytest


async def test_a_text_reaches_the_screen(client, bot, alice):
    sent = await bot.send(alice, "Chào chị 👋")
    assert sent["from"]["is_bot"]
    assert sent["chat"] == {
        "id": alice,
        "type": "private",
        "first_name": "Alice",
        "last_name": "Nguyễn",
        "username": "alice",
    }
    seen = (await client.messages(alice))[-1]
    assert (seen.text, seen.by_bot, seen.message_id) == ("Chào chị 👋", True, sent["message_id"])


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("a" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
    ],
)
async def test_a_text_has_1_to_4096_utf16_units(bot, alice, refused, text, refusal):
    with pytest.raises(refused, match=f"Bad Request: {refusal}"):
        await bot.send(alice, text)
    assert await bot.send(alice, "😀" * 2048)


@pytest.mark.parametrize(
    ("entity", "refusal"),
    [
        ({"type": "bold", "offset": 0, "length": 9}, "ends after the end of the text at UTF-16 offset 5"),
        ({"type": "bold", "offset": 1, "length": 2}, "in a middle of a UTF-16 symbol"),
        ({"type": "bold", "offset": -1, "length": 2}, "incorrect offset or length"),
        ({"type": "fat", "offset": 0, "length": 2}, "unsupported entity type"),
        ({"type": "bold", "offset": "0", "length": 2}, "must be of type Number"),
        ({"type": "text_link", "offset": 0, "length": 2}, "url"),
        ("bold", "expected an Object"),
    ],
)
async def test_an_entity_must_fit_the_text(bot, alice, refused, entity, refusal):
    with pytest.raises(refused, match=refusal):
        await bot.send(alice, "😀abc", entities=[entity])


async def test_entities_are_kept_and_links_and_commands_are_found(bot, alice):
    bold = {"type": "bold", "offset": 0, "length": 2}
    sent = await bot.send(alice, "😀 /help https://example.org a@b.vn", entities=[bold])
    kinds = [(entity["type"], entity["offset"], entity["length"]) for entity in sent["entities"]]
    assert kinds == [("bold", 0, 2), ("bot_command", 3, 5), ("url", 9, 19), ("email", 29, 6)]


async def test_white_space_around_a_text_goes_and_entities_move_along(bot, alice):
    bold = {"type": "bold", "offset": 2, "length": 3}
    sent = await bot.send(alice, "  abc  ", entities=[bold])
    assert (sent["text"], sent["entities"]) == ("abc", [{"type": "bold", "offset": 0, "length": 3}])


async def test_html_is_parsed_or_refused(bot, alice, refused):
    sent = await bot.send(
        alice, 'a <b>fat &amp; <i>thin</i></b> <a href="https://e.org">x</a>', parse_mode="HTML"
    )
    assert sent["text"] == "a fat & thin x"
    assert [entity["type"] for entity in sent["entities"]] == ["bold", "italic", "text_link"]
    for broken in ("<b>a", "<blink>a</blink>", "a</b>"):
        with pytest.raises(refused, match="can't parse entities"):
            await bot.send(alice, broken, parse_mode="HTML")
    with pytest.raises(refused, match="unsupported parse_mode"):
        await bot.send(alice, "*a*", parse_mode="MarkdownV2")


@pytest.mark.parametrize(
    ("button", "refusal"),
    [
        ({"text": "A", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "A", "callback_data": "á" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "", "callback_data": "a"}, "must be non-empty"),
        ({"text": "A"}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "A", "url": "http://localhost/x"}, "Wrong HTTP URL"),
        ({"text": "A", "url": "not a url"}, "Wrong HTTP URL"),
        ({"text": "A", "url": "https://e.org", "callback_data": "a"}, "only one optional field"),
        ("A", "expected an Object"),
    ],
)
async def test_a_bad_button_is_refused(bot, alice, refused, button, refusal):
    with pytest.raises(refused, match=refusal):
        await bot.send(alice, "x", reply_markup={"inline_keyboard": [[button]]})


async def test_good_buttons_are_shown(client, bot, alice):
    row = [
        {"text": "A", "callback_data": "á" * 32},
        {"text": "B", "url": "https://t.me/x?start=1"},
        {"text": "C", "url": "tg://user?id=1"},
    ]
    await bot.send(alice, "x", reply_markup={"inline_keyboard": [row]})
    seen = (await client.messages(alice))[-1]
    assert seen.labels == ["A", "B", "C"]
    assert seen.buttons[0][1].url == "https://t.me/x?start=1"


async def test_markup_that_is_no_json_is_refused(bot, alice, refused):
    with pytest.raises(refused, match="can't parse reply markup JSON object"):
        await bot.send(alice, "x", reply_markup="{broken")


async def test_a_reply_keyboard_stands_until_it_is_removed(client, bot, alice):
    share = {"text": "Share", "request_contact": True}
    await bot.send(alice, "Your phone?", reply_markup={"keyboard": [[share]], "resize_keyboard": True})
    assert (await client.keyboard(alice))["keyboard"] == [[share]]
    await bot.send(alice, "Thanks", reply_markup={"remove_keyboard": True})
    assert await client.keyboard(alice) is None


async def test_a_phone_can_be_asked_for_in_private_chats_only(client, bot, alice, refused):
    group = await client.add_chat("group", members=[alice], bot="member")
    keyboard = {"keyboard": [[{"text": "Share", "request_contact": True}]]}
    with pytest.raises(refused, match="phone number can be requested in private chats only"):
        await bot.send(group, "x", reply_markup=keyboard)


async def test_nobody_can_be_written_to_who_never_started_the_bot(client, bot, refused):
    bob = await client.add_person("Bob")
    with pytest.raises(refused, match="bot can't initiate conversation with a user") as refusal:
        await bot.send(bob, "hello")
    assert refusal.value.code == 403


async def test_a_blocked_bot_is_told_so_until_it_is_unblocked(client, bot, alice, refused):
    await client.block(alice)
    with pytest.raises(refused, match="Forbidden: bot was blocked by the user"):
        await bot.send(alice, "hello")
    (update,) = await bot.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    await client.unblock(alice)
    assert await bot.send(alice, "hello")
    (update,) = await bot.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "member"


async def test_deactivated_and_unknown_people_cannot_be_written_to(client, bot, alice, refused):
    with pytest.raises(refused, match="Bad Request: chat not found"):
        await bot.send(987654, "hello")
    await client.change_person(alice, is_deactivated=True)
    with pytest.raises(refused, match="Forbidden: user is deactivated"):
        await bot.send(alice, "hello")


async def test_a_reply_needs_its_message_unless_told_otherwise(client, bot, alice, refused):
    said = await client.say(alice, "hello")
    reply = await bot.send(alice, "hi", reply_parameters={"message_id": said.message_id})
    assert reply["reply_to_message"]["text"] == "hello"
    with pytest.raises(refused, match="message to be replied not found"):
        await bot.send(alice, "hi", reply_parameters={"message_id": 999})
    gone = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await bot.send(alice, "hi", reply_parameters=gone)


async def test_a_photo_is_uploaded_once_sent_again_by_id_and_downloaded(bot, alice):
    form = aiohttp.FormData()
    form.add_field("chat_id", str(alice))
    form.add_field("photo", "attach://file0")
    form.add_field("caption", "QR")
    form.add_field("file0", b"\x89PNG...", filename="qr.png", content_type="image/png")
    async with bot.session.post(f"{bot.url}/bot{bot.token}/sendPhoto", data=form) as response:
        photo = (await response.json())["result"]
    assert photo["caption"] == "QR"
    file_id = photo["photo"][-1]["file_id"]
    again = await bot.call("sendPhoto", chat_id=alice, photo=file_id)
    assert again["photo"][-1]["file_unique_id"] == photo["photo"][-1]["file_unique_id"]
    path = (await bot.call("getFile", file_id=file_id))["file_path"]
    async with bot.session.get(f"{bot.url}/file/bot{bot.token}/{path}") as response:
        assert await response.read() == b"\x89PNG..."


async def test_made_up_files_and_long_captions_are_refused(bot, alice, refused):
    with pytest.raises(refused, match="wrong file identifier"):
        await bot.call("sendDocument", chat_id=alice, document="nothing")
    with pytest.raises(refused, match="invalid file_id"):
        await bot.call("getFile", file_id="nothing")
    with pytest.raises(refused, match="message caption is too long"):
        await bot.call("sendDocument", chat_id=alice, document="x", caption="a" * 1025)


async def test_a_copy_hides_its_origin_and_a_forward_shows_it(client, bot, alice):
    said = await client.send_media(alice, "photo", caption="look")
    source = {"from_chat_id": alice, "message_id": said.message_id}
    copy = await bot.call("copyMessage", chat_id=alice, **source, caption="look here")
    assert set(copy) == {"message_id"}
    seen = (await client.messages(alice))[-1]
    assert (seen.text, seen.media, seen.forwarded_from) == ("look here", "photo", None)
    forwarded = await bot.call("forwardMessage", chat_id=alice, **source)
    assert forwarded["forward_origin"]["sender_user"]["id"] == alice
    assert (await client.messages(alice))[-1].forwarded_from == "Alice"


async def test_a_missing_message_cannot_be_copied(bot, alice, refused):
    with pytest.raises(refused, match="message to copy not found"):
        await bot.call("copyMessage", chat_id=alice, from_chat_id=alice, message_id=99)


async def test_protected_content_is_marked(client, bot, alice):
    sent = await bot.send(alice, "secret", protect_content=True)
    assert sent["has_protected_content"] is True
    assert (await client.messages(alice))[-1].is_protected


async def test_typing_is_shown_and_a_wrong_action_refused(bot, alice, refused):
    assert await bot.call("sendChatAction", chat_id=alice, action="typing") is True
    with pytest.raises(refused, match="wrong parameter action"):
        await bot.call("sendChatAction", chat_id=alice, action="dancing")


@pytest.mark.parametrize("chat_id", ["²", "--5", "@nobody", "x", "1e9", True, [1], "9" * 30])
async def test_a_chat_that_makes_no_sense_is_not_found(bot, refused, chat_id):
    with pytest.raises(refused, match="chat not found"):
        await bot.send(chat_id, "x")


async def test_half_a_character_is_refused_and_breaks_nothing(client, bot, alice):
    url = f"{bot.url}/bot{bot.token}/sendMessage"
    async with bot.session.post(url, json={"chat_id": alice, "text": "\ud83d"}) as response:
        assert (await response.json())["description"] == "Bad Request: strings must be encoded in UTF-8"
    assert len(await client.calls("sendMessage")) == 1


async def test_unknown_parameters_are_ignored(bot, alice):
    assert await bot.send(alice, "x", colour="blue", link_preview_options=json.dumps({"is_disabled": True}))
