"""Groups, supergroups, forums and channels, and who is in them."""

import pytest

from sandbox.client import SandboxError


@pytest.fixture
async def sam(client):
    """Sam sells."""
    return await client.add_person("Sam")


async def test_a_bot_added_to_a_group_hears_of_it(client, bot, sam):
    group = await client.add_chat("group", "Sales", members=[sam], bot="member")
    added, greeting = await bot.updates()
    change = added["my_chat_member"]
    assert change["chat"] == {"id": group, "type": "group", "title": "Sales"}
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("left", "member")
    assert change["from"]["id"] == sam
    assert greeting["message"]["new_chat_members"][0]["is_bot"]
    assert await bot.send(group, "hello")


async def test_a_bot_put_out_of_a_group_is_told_403(client, bot, sam, refused):
    group = await client.add_chat("supergroup", members=[sam], bot="member")
    await client.set_member(group, None, "kicked", by=sam)
    with pytest.raises(refused, match="Forbidden: bot was kicked from the supergroup chat"):
        await bot.send(group, "hello")
    await client.set_member(group, None, "left", by=sam)
    with pytest.raises(refused, match="Forbidden: bot is not a member of the supergroup chat"):
        await bot.send(group, "hello")


async def test_a_private_group_the_bot_never_was_in_does_not_exist_for_it(client, bot, sam, refused):
    group = await client.add_chat("supergroup", members=[sam])
    for method in ("getChat", "getChatMemberCount", "getChatAdministrators"):
        with pytest.raises(refused, match="chat not found"):
            await bot.call(method, chat_id=group)


async def test_privacy_mode_hides_what_is_not_for_the_bot(client, bot, sam):
    group = await client.add_chat("group", members=[sam], bot="member")
    posted = await bot.send(group, "alert")
    await bot.updates()
    await client.say(sam, "just chatting", chat=group)
    await client.say(sam, "/leads@other_bot", chat=group)
    assert await bot.updates() == []
    await client.say(sam, "/leads", chat=group)
    await client.say(sam, "hey @sandbox_bot", chat=group)
    await client.say(sam, "mine", chat=group, reply_to=posted["message_id"])
    assert [update["message"]["text"] for update in await bot.updates()] == [
        "/leads",
        "hey @sandbox_bot",
        "mine",
    ]
    await client.change_bot(reads_all_groups=True)
    await client.say(sam, "just chatting", chat=group)
    assert len(await bot.updates()) == 1


async def test_an_administrator_bot_hears_all_and_of_members_when_it_asks(client, bot, alice, sam):
    await bot.call("getUpdates", allowed_updates=["message", "chat_member"])
    group = await client.add_chat("supergroup", members=[sam], bot="administrator")
    await bot.updates()
    await client.join(alice, group)
    changed, greeting = await bot.updates()
    assert changed["chat_member"]["new_chat_member"]["user"]["id"] == alice
    assert greeting["message"]["new_chat_members"][0]["id"] == alice
    await client.leave(alice, group)
    _, left = await bot.updates()
    assert left["message"]["left_chat_member"]["id"] == alice


async def test_a_group_becomes_a_supergroup_and_the_old_id_points_to_it(client, bot, sam, refused):
    group = await client.add_chat("group", "Sales", members=[sam], bot="member")
    await bot.updates()
    upgraded = await client.migrate(group)
    old, new = await bot.updates()
    assert old["message"]["migrate_to_chat_id"] == upgraded
    assert new["message"]["migrate_from_chat_id"] == group
    with pytest.raises(refused, match="group chat was upgraded to a supergroup chat") as refusal:
        await bot.send(group, "hello")
    assert refusal.value.parameters == {"migrate_to_chat_id": upgraded}
    assert (await bot.send(upgraded, "hello"))["chat"]["type"] == "supergroup"


async def test_members_are_told_with_their_rights(client, bot, alice, sam, refused):
    members = [{"user_id": sam, "status": "creator"}, alice]
    group = await client.add_chat(
        "supergroup", members=members, bot="administrator", bot_rights={"can_manage_topics": False}
    )
    me = (await bot.call("getMe"))["id"]
    assert (await bot.call("getChatMember", chat_id=group, user_id=sam))["status"] == "creator"
    own = await bot.call("getChatMember", chat_id=group, user_id=me)
    assert (own["can_manage_topics"], own["can_delete_messages"]) == (False, True)
    assert await bot.call("getChatMemberCount", chat_id=group) == 3
    administrators = await bot.call("getChatAdministrators", chat_id=group)
    assert [member["user"]["id"] for member in administrators] == [sam, me]
    with pytest.raises(refused, match="user not found"):
        await bot.call("getChatMember", chat_id=group, user_id=987654)


async def test_somebody_who_never_joined_has_left(client, bot, alice, sam):
    group = await client.add_chat("group", members=[sam], bot="member")
    assert (await bot.call("getChatMember", chat_id=group, user_id=alice))["status"] == "left"


async def test_a_public_channel_is_found_by_name_and_needs_rights_to_post(client, bot, sam, refused):
    channel = await client.add_chat("channel", "News", username="news_vn", members=[sam], bot="member")
    with pytest.raises(refused, match="need administrator rights in the channel chat"):
        await bot.send("@news_vn", "hello")
    await client.set_member(channel, None, "administrator", by=sam)
    post = await bot.call("sendMessage", chat_id="@NEWS_vn", text="hello")
    assert post["sender_chat"]["id"] == channel
    assert "from" not in post


async def test_a_channel_post_of_a_person_reaches_the_bot(client, bot, sam):
    owner = {"user_id": sam, "status": "creator"}
    channel = await client.add_chat("channel", members=[owner], bot="administrator")
    await bot.updates()
    await client.say(sam, "big news", chat=channel)
    (update,) = await bot.updates()
    assert update["channel_post"]["text"] == "big news"


async def test_supergroups_count_their_messages_themselves(client, bot, alice, sam):
    group = await client.add_chat("supergroup", members=[sam], bot="administrator")
    first = await bot.send(group, "one")
    await bot.send(alice, "elsewhere")
    assert (await bot.send(group, "two"))["message_id"] == first["message_id"] + 1


async def test_a_topic_holds_its_messages_together(client, bot, sam, refused):
    forum = await client.add_chat("forum", members=[sam], bot="administrator")
    await bot.updates()
    topic = await bot.call("createForumTopic", chat_id=forum, name="Alice · CRM")
    thread_id = topic["message_thread_id"]
    card = await bot.send(forum, "card", message_thread_id=thread_id)
    assert (card["message_thread_id"], card["is_topic_message"]) == (thread_id, True)
    await client.say(sam, "hi Alice", chat=forum, thread_id=thread_id)
    (update,) = await bot.updates()
    assert update["message"]["message_thread_id"] == thread_id
    assert update["message"]["reply_to_message"]["forum_topic_created"]["name"] == "Alice · CRM"
    assert (await client.chat(forum))["topics"] == [{"thread_id": thread_id, "name": "Alice · CRM"}]
    with pytest.raises(refused, match="message thread not found"):
        await bot.send(forum, "x", message_thread_id=999)


async def test_topics_need_a_forum_and_the_right_to_manage_them(client, bot, sam, refused):
    group = await client.add_chat("supergroup", members=[sam], bot="administrator")
    with pytest.raises(refused, match="the chat is not a forum"):
        await bot.call("createForumTopic", chat_id=group, name="x")
    forum = await client.add_chat("forum", members=[sam], bot="member")
    with pytest.raises(refused, match="not enough rights to create a topic"):
        await bot.call("createForumTopic", chat_id=forum, name="x")


async def test_a_bot_can_leave(client, bot, sam, refused):
    group = await client.add_chat("group", members=[sam], bot="member")
    assert await bot.call("leaveChat", chat_id=group)
    with pytest.raises(refused, match="bot is not a member of the group chat"):
        await bot.send(group, "hello")


async def test_get_chat_tells_what_is_known_of_a_chat(client, bot, alice, sam):
    group = await client.add_chat("forum", "Sales", members=[sam], bot="member")
    assert (await bot.call("getChat", chat_id=group))["is_forum"] is True
    assert (await bot.call("getChat", chat_id=alice))["username"] == "alice"


async def test_people_cannot_write_where_they_are_not(client, alice, sam):
    group = await client.add_chat("group", members=[sam])
    with pytest.raises(SandboxError, match="may not write"):
        await client.say(alice, "hello", chat=group)
    with pytest.raises(SandboxError, match="private chat of somebody else"):
        await client.say(sam, "hello", chat=alice)
