"""Editing and deleting messages that exist."""

from datetime import timedelta

import pytest


async def test_an_edit_changes_text_and_buttons_together(client, bot, alice, buttons):
    sent = await bot.send(alice, "1", reply_markup=buttons("A"))
    where = {"chat_id": alice, "message_id": sent["message_id"]}
    edited = await bot.call("editMessageText", **where, text="2", reply_markup=buttons("B"))
    assert "edit_date" in edited
    await bot.call("editMessageText", **where, text="3")
    (seen,) = [message for message in await client.messages(alice) if message.by_bot]
    assert (seen.text, seen.labels, seen.is_edited) == ("3", [], True)


async def test_an_edit_that_changes_nothing_is_refused(bot, alice, buttons, refused):
    sent = await bot.send(alice, "same", reply_markup=buttons("A"))
    where = {"chat_id": alice, "message_id": sent["message_id"]}
    exact = (
        "Bad Request: message is not modified: specified new message content and reply markup are "
        "exactly the same as a current content and reply markup of the message"
    )
    for method, change in [("editMessageText", {"text": "same"}), ("editMessageReplyMarkup", {})]:
        with pytest.raises(refused) as refusal:
            await bot.call(method, **where, **change, reply_markup=buttons("A"))
        assert refusal.value.description == exact


async def test_buttons_alone_can_be_changed_and_removed(client, bot, alice, buttons):
    sent = await bot.send(alice, "x", reply_markup=buttons("A"))
    where = {"chat_id": alice, "message_id": sent["message_id"]}
    await bot.call("editMessageReplyMarkup", **where, reply_markup=buttons("B", "C"))
    assert (await client.messages(alice))[-1].labels == ["B", "C"]
    await bot.call("editMessageReplyMarkup", **where)
    assert (await client.messages(alice))[-1].labels == []


async def test_a_caption_can_be_edited_but_not_on_a_text(client, bot, alice, refused):
    said = await client.send_media(alice, "document")
    source = {"chat_id": alice, "from_chat_id": alice, "message_id": said.message_id}
    copy = await bot.call("copyMessage", **source)
    edited = await bot.call("editMessageCaption", chat_id=alice, **copy, caption="Guide")
    assert edited["caption"] == "Guide"
    text = await bot.send(alice, "x")
    with pytest.raises(refused, match="there is no caption in the message to edit"):
        await bot.call("editMessageCaption", chat_id=alice, message_id=text["message_id"], caption="Guide")


async def test_what_cannot_be_edited_says_why(client, bot, alice, refused):
    with pytest.raises(refused, match="message to edit not found"):
        await bot.call("editMessageText", chat_id=alice, message_id=999, text="x")
    with pytest.raises(refused, match="message identifier is not specified"):
        await bot.call("editMessageText", chat_id=alice, text="x")
    said = await client.say(alice, "mine")
    with pytest.raises(refused, match="message can't be edited"):
        await bot.call("editMessageText", chat_id=alice, message_id=said.message_id, text="x")
    asked = await bot.send(alice, "phone?", reply_markup={"keyboard": [[{"text": "A"}]]})
    with pytest.raises(refused, match="message can't be edited"):
        await bot.call("editMessageText", chat_id=alice, message_id=asked["message_id"], text="x")
    sent = await bot.send(alice, "x")
    where = {"chat_id": alice, "message_id": sent["message_id"]}
    with pytest.raises(refused, match="inline keyboard expected"):
        await bot.call("editMessageReplyMarkup", **where, reply_markup={"remove_keyboard": True})


async def test_messages_can_be_deleted_for_48_hours(client, bot, alice, refused):
    await client.freeze()
    young, old = await bot.send(alice, "young"), await bot.send(alice, "old")
    await client.advance(timedelta(hours=48))
    assert await bot.call("deleteMessage", chat_id=alice, message_id=young["message_id"]) is True
    assert (await client.messages(alice))[-1].is_deleted
    await client.advance(timedelta(seconds=1))
    with pytest.raises(refused, match="message can't be deleted"):
        await bot.call("deleteMessage", chat_id=alice, message_id=old["message_id"])
    with pytest.raises(refused, match="message to delete not found"):
        await bot.call("deleteMessage", chat_id=alice, message_id=young["message_id"])


async def test_deleting_many_skips_what_is_gone(bot, alice):
    sent = await bot.send(alice, "x")
    assert await bot.call("deleteMessages", chat_id=alice, message_ids=[sent["message_id"], 999])


async def test_in_a_group_others_messages_need_the_right_to_delete(client, bot, alice, refused):
    group = await client.add_chat("supergroup", members=[alice], bot="member")
    said = await client.say(alice, "mine", chat=group)
    where = {"chat_id": group, "message_id": said.message_id}
    with pytest.raises(refused, match="message can't be deleted"):
        await bot.call("deleteMessage", **where)
    await client.set_member(group, None, "administrator")
    await client.advance(timedelta(days=30))
    assert await bot.call("deleteMessage", **where)


async def test_a_person_edits_and_the_bot_hears_of_it(client, bot, alice):
    said = await client.say(alice, "30tr")
    await bot.updates()
    await client.edit(alice, said.message_id, "80tr")
    (update,) = await bot.updates()
    assert update["edited_message"]["text"] == "80tr"
    assert update["edited_message"]["message_id"] == said.message_id
    assert "edit_date" in update["edited_message"]


async def test_a_person_deletes_and_the_bot_hears_nothing(client, bot, alice):
    said = await client.say(alice, "oops")
    await bot.updates()
    await client.delete(alice, said.message_id)
    assert await bot.updates() == []
    assert (await client.messages(alice))[-1].is_deleted
