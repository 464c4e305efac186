"""Methods about chats and their members, topics included."""

from sandbox.errors import bad_request, forbidden
from sandbox.groups import change_member
from sandbox.methods.access import bot_may, named_chat, readable_chat
from sandbox.params import Params
from sandbox.shapes import show_full_chat, show_member
from sandbox.stage import Stage
from sandbox.world import Chat, Json

MAX_TOPIC_NAME = 128


def get_chat(stage: Stage, params: Params) -> Json:
    chat = named_chat(stage, params)
    if chat.is_private:
        return show_full_chat(stage.world, chat)
    if chat.migrated_to is None and chat.username is None:
        chat = readable_chat(stage, params)
    return show_full_chat(stage.world, chat)


def get_chat_member(stage: Stage, params: Params) -> Json:
    chat = readable_chat(stage, params)
    user = stage.world.users.get(params.integer("user_id"))
    if user is None:
        raise bad_request("PARTICIPANT_ID_INVALID" if chat.type == "channel" else "user not found")
    if chat.type == "channel" and not bot_may(stage, chat, "can_manage_chat"):
        raise bad_request("member list is inaccessible")
    return show_member(stage.world, chat, chat.member(user.id))


def get_chat_administrators(stage: Stage, params: Params) -> list[Json]:
    chat = readable_chat(stage, params)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    chiefs = [member for member in chat.members.values() if member.status in ("creator", "administrator")]
    others = [member for member in chiefs if not stage.world.users[member.user_id].is_bot]
    own = [member for member in chiefs if member.user_id == stage.world.bot.id]
    return [show_member(stage.world, chat, member) for member in others + own]


def get_chat_member_count(stage: Stage, params: Params) -> int:
    chat = readable_chat(stage, params)
    return 2 if chat.is_private else sum(member.is_present for member in chat.members.values())


def leave_chat(stage: Stage, params: Params) -> bool:
    chat = readable_chat(stage, params)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    change_member(stage, chat, stage.world.bot.id, "left", by_id=stage.world.bot.id)
    return True


def create_forum_topic(stage: Stage, params: Params) -> Json:
    chat = _forum(stage, params)
    name = params.text("name").strip()
    if not 1 <= len(name) <= MAX_TOPIC_NAME:
        raise bad_request("topic name must be non-empty")
    topic = {"name": name, "icon_color": params.integer("icon_color", 0x6FB9F0)}
    message = stage.post(chat, stage.world.bot.id, {"forum_topic_created": topic})
    message.thread_id = message.id
    chat.topics[message.id] = name
    stage.feed.tell("chat", {"chat_id": chat.id, "topic_id": message.id, "topic": name})
    return {"message_thread_id": message.id, **topic}


def edit_forum_topic(stage: Stage, params: Params) -> bool:
    chat = _forum(stage, params)
    thread_id = _topic(chat, params)
    name = params.text("name").strip()
    if not name or chat.topics[thread_id] == name:
        raise bad_request("TOPIC_NOT_MODIFIED")
    chat.topics[thread_id] = name
    edited = {"forum_topic_edited": {"name": name}}
    stage.post(chat, stage.world.bot.id, edited, thread_id=thread_id)
    return True


def close_forum_topic(stage: Stage, params: Params) -> bool:
    chat = _forum(stage, params)
    thread_id = _topic(chat, params)
    stage.post(chat, stage.world.bot.id, {"forum_topic_closed": {}}, thread_id=thread_id)
    return True


def _forum(stage: Stage, params: Params) -> Chat:
    chat = readable_chat(stage, params)
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    if not bot_may(stage, chat, "can_manage_topics"):
        raise bad_request("not enough rights to create a topic")
    return chat


def _topic(chat: Chat, params: Params) -> int:
    thread_id = params.integer("message_thread_id")
    if thread_id not in chat.topics:
        raise forbidden("TOPIC_ID_INVALID") if thread_id < 0 else bad_request("message thread not found")
    return thread_id
