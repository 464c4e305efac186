"""Pins and reactions."""

import pytest


async def test_a_pinned_message_is_announced_and_shown_until_it_is_unpinned(client, bot, alice):
    first, second = await bot.send(alice, "one"), await bot.send(alice, "two")
    for sent in (first, second):
        await bot.call("pinChatMessage", chat_id=alice, message_id=sent["message_id"])
    assert (await bot.call("getChat", chat_id=alice))["pinned_message"]["text"] == "two"
    notice = (await client.messages(alice))[-1]
    assert (notice.service, notice.reply_to) == ("pinned_message", second["message_id"])
    await bot.call("unpinChatMessage", chat_id=alice)
    assert (await bot.call("getChat", chat_id=alice))["pinned_message"]["text"] == "one"
    await bot.call("unpinAllChatMessages", chat_id=alice)
    assert "pinned_message" not in await bot.call("getChat", chat_id=alice)


async def test_pinning_in_a_group_takes_the_right_to(client, bot, alice, refused):
    group = await client.add_chat("supergroup", members=[alice], bot="member")
    sent = await bot.send(group, "card")
    where = {"chat_id": group, "message_id": sent["message_id"]}
    with pytest.raises(refused, match="not enough rights to manage pinned messages"):
        await bot.call("pinChatMessage", **where)
    await client.set_member(group, None, "administrator")
    assert await bot.call("pinChatMessage", **where) is True
    with pytest.raises(refused, match="message to pin not found"):
        await bot.call("pinChatMessage", chat_id=group, message_id=999)
    with pytest.raises(refused, match="message to unpin not found"):
        await bot.call("unpinChatMessage", chat_id=group, message_id=999)


async def test_a_reaction_is_seen_and_taken_away(client, bot, alice):
    said = await client.say(alice, "done?")
    where = {"chat_id": alice, "message_id": said.message_id}
    await bot.call("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "👍"}])
    seen = (await client.messages(alice))[-1]
    assert (seen.text, seen.reactions, seen.is_edited) == ("done?", ["👍"], False)
    await bot.call("setMessageReaction", **where)
    assert (await client.messages(alice))[-1].reactions == []


@pytest.mark.parametrize(
    ("emoji", "refusal"), [(["✅"], "REACTION_INVALID"), (["👍", "🔥"], "REACTIONS_TOO_MANY")]
)
async def test_a_bot_has_one_reaction_of_the_usual_ones(client, bot, alice, refused, emoji, refusal):
    said = await client.say(alice, "done?")
    reaction = [{"type": "emoji", "emoji": one} for one in emoji]
    with pytest.raises(refused, match=refusal):
        await bot.call("setMessageReaction", chat_id=alice, message_id=said.message_id, reaction=reaction)
