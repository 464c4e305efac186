"""Marks on messages that exist: pins and the bot's reaction."""

from typing import Any

from sandbox.errors import bad_request
from sandbox.methods.access import bot_may, named_message, readable_chat
from sandbox.params import Params
from sandbox.shapes import show_message
from sandbox.stage import Stage
from sandbox.world import Chat

# What anybody may react with, as the Bot API documents it (ReactionTypeEmoji).
_EMOJI = """
❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾
💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡
"""
REACTIONS = frozenset(_EMOJI.split())
_VARIATION = "\ufe0f"


def pin_chat_message(stage: Stage, params: Params) -> bool:
    chat = _pinnable(stage, params)
    message = named_message(chat, params, "pin")
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    chat.pinned.append(message.id)
    shown = show_message(stage.world, message, with_reply=False)
    stage.post(chat, stage.world.bot.id, {"pinned_message": shown}, reply_to=message.id)
    return True


def unpin_chat_message(stage: Stage, params: Params) -> bool:
    """The named message, or the newest pinned one."""
    chat = _pinnable(stage, params)
    wanted = params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if wanted not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(wanted)
    return True


def unpin_all_chat_messages(stage: Stage, params: Params) -> bool:
    _pinnable(stage, params).pinned.clear()
    return True


def set_message_reaction(stage: Stage, params: Params) -> bool:
    """One emoji at most, as for every bot; none takes the reaction away."""
    given = params.parsed("reaction") or []
    if not isinstance(given, list):
        raise bad_request("can't parse reaction types JSON object")
    emoji = [_read_emoji(reaction) for reaction in given]
    chat = readable_chat(stage, params)
    message = named_message(chat, params, "react")
    if len(emoji) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if emoji != message.reactions:
        message.reactions = emoji
        stage.mark_changed(chat, message)
    return True


def _pinnable(stage: Stage, params: Params) -> Chat:
    chat = readable_chat(stage, params)
    right = "can_edit_messages" if chat.type == "channel" else "can_pin_messages"
    if not chat.is_private and not bot_may(stage, chat, right):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat


def _read_emoji(reaction: Any) -> str:
    emoji = reaction.get("emoji") if isinstance(reaction, dict) else None
    plain = str(emoji).replace(_VARIATION, "")
    if plain not in REACTIONS:
        raise bad_request("REACTION_INVALID")
    return plain
