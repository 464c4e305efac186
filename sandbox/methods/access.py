"""Whom a call may reach: the chat it names, and Telegram's refusals when the bot may not write there."""

import re

from sandbox.errors import ApiError, bad_request, forbidden
from sandbox.params import Params
from sandbox.stage import Stage
from sandbox.world import Chat, Member, Message, World

_NUMBER = re.compile(r"-?[0-9]{1,20}")


def find_chat(world: World, given: int | str | None) -> Chat | None:
    """A chat by number or public @username; None when the bot cannot know it."""
    if isinstance(given, str):
        return world.find_public(given[1:]) if given.startswith("@") else None
    return world.chats.get(given) if given is not None else None


def named_chat(stage: Stage, params: Params, name: str = "chat_id") -> Chat:
    """The chat a call names, known to the bot or not allowed to it yet."""
    if not params.has(name):
        raise bad_request(f"{name} is empty")
    given = params.text(name).strip()
    chat = find_chat(stage.world, int(given) if _NUMBER.fullmatch(given) else given)
    if chat is None:
        raise bad_request("chat not found")
    return chat


def readable_chat(stage: Stage, params: Params, name: str = "chat_id") -> Chat:
    """A chat the bot is in (or a private one that was started)."""
    chat = named_chat(stage, params, name)
    if chat.migrated_to is not None:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    if not chat.is_private:
        _check_bot_is_in(chat, stage.world.bot_member(chat))
    return chat


def writable_chat(stage: Stage, params: Params) -> Chat:
    """A chat the bot may post in now."""
    chat = readable_chat(stage, params)
    if chat.is_private:
        _check_person_takes_messages(stage, chat)
        return chat
    member = stage.world.bot_member(chat)
    if chat.type == "channel" and not member.may("can_post_messages"):
        raise bad_request("need administrator rights in the channel chat")
    if member.status == "restricted" and not member.rights.get("can_send_messages", False):
        raise bad_request("not enough rights to send text messages to the chat")
    return chat


def named_message(chat: Chat, params: Params, purpose: str, name: str = "message_id") -> Message:
    """A message that exists; otherwise 400 "message to <purpose> not found"."""
    message_id = params.integer(name)
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    message = chat.find_message(message_id)
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message


def bot_may(stage: Stage, chat: Chat, right: str) -> bool:
    return stage.world.bot_member(chat).may(right)


def _check_person_takes_messages(stage: Stage, chat: Chat) -> None:
    person = stage.world.users[chat.id]
    if person.is_deactivated:
        raise forbidden("user is deactivated")
    if not person.has_started:
        raise forbidden("bot can't initiate conversation with a user")
    if person.has_blocked_bot:
        raise forbidden("bot was blocked by the user")


def _check_bot_is_in(chat: Chat, bot: Member) -> None:
    if bot.is_present:
        return
    if bot.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if bot.user_id in chat.members:
        raise forbidden(f"bot is not a member of the {chat.type} chat")
    # A group the bot never was in does not exist for it, unless it is public.
    raise forbidden(f"bot is not a member of the {chat.type} chat") if chat.username else _unknown_chat()


def _unknown_chat() -> ApiError:
    return bad_request("chat not found")
