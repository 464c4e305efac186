"""The menus of commands that Telegram shows: for prospects in each language, and for groups."""

import logging
from typing import Any

from bot.transport import Gateway, TransportError
from dialogs.playbook import Playbook

logger = logging.getLogger(__name__)

COMMANDS = {
    "vi": ("start", "sua", "gap", "ngonngu", "privacy", "stop"),
    "en": ("start", "edit", "human", "language", "privacy", "stop"),
}  # as dialogs/flow/speaking.py takes them


def menus(playbook: Playbook) -> list[dict[str, Any]]:
    """Parameters of setMyCommands: private chats by language, the default first; administrators of groups."""
    private = [
        {
            "scope": {"type": "all_private_chats"},
            "language_code": language,
            "commands": _described(playbook, language),
        }
        for language in playbook.languages
    ]
    default = {"scope": {"type": "all_private_chats"}, "commands": _described(playbook, playbook.language)}
    id_only = [{"command": "id", "description": playbook.words(playbook.language)("command-id")}]
    return [default, *private, {"scope": {"type": "all_chat_administrators"}, "commands": id_only}]


async def set_menus(gateway: Gateway, playbook: Playbook) -> None:
    """Best effort: the bot works without them."""
    for menu in menus(playbook):
        try:
            await gateway.call("setMyCommands", **menu)
        except TransportError as error:
            logger.warning("a menu of commands was not set: %s", error)


def _described(playbook: Playbook, language: str) -> list[dict[str, str]]:
    words, commands = playbook.words(language), COMMANDS.get(language, COMMANDS["en"])
    return [{"command": command, "description": words(f"command-{command}")} for command in commands]
