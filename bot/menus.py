"""The menus of commands that Telegram shows: for prospects in each language, for marketers, for groups."""

import logging
from collections.abc import Iterable
from typing import Any

from bot.doorman import Doorman
from bot.transport import Gateway, TransportError
from dialogs.playbook import Playbook

logger = logging.getLogger(__name__)

COMMANDS = {
    "vi": ("start", "sua", "gap", "gioithieu", "ngonngu", "privacy", "stop"),
    "en": ("start", "edit", "human", "refer", "language", "privacy", "stop"),
}  # as dialogs/flow/speaking.py takes them
AT_DESKS = ("link", "links", "audience", "broadcast")  # as dialogs/desks/reception.py takes them


def menus(playbook: Playbook) -> list[dict[str, Any]]:
    """Parameters of setMyCommands: private chats by language, the default first; administrators of groups."""
    private = [
        {
            "scope": {"type": "all_private_chats"},
            "language_code": language,
            "commands": _described(playbook, language, _commands(language)),
        }
        for language in playbook.languages
    ]
    usual = _described(playbook, playbook.language, _commands(playbook.language))
    default = {"scope": {"type": "all_private_chats"}, "commands": usual}
    id_only = [{"command": "id", "description": playbook.words(playbook.language)("command-id")}]
    return [default, *private, {"scope": {"type": "all_chat_administrators"}, "commands": id_only}]


def menu_of_marketer(playbook: Playbook, user_id: int) -> dict[str, Any]:
    """The desks come first; a prospect's commands are there for trying the bot."""
    commands = _described(playbook, playbook.language, (*AT_DESKS, *_commands(playbook.language)))
    return {"scope": {"type": "chat", "chat_id": user_id}, "commands": commands}


async def set_menus(gateway: Gateway, playbook: Playbook, doorman: Doorman) -> None:
    """Best effort: the bot works without them. Who never wrote to the bot has no menu to be set."""
    for menu in menus(playbook):
        await _set(gateway, menu, logging.WARNING)
    for user_id in await doorman.marketers():
        await _set(gateway, menu_of_marketer(playbook, user_id), logging.DEBUG)


async def _set(gateway: Gateway, menu: dict[str, Any], level: int) -> None:
    try:
        await gateway.call("setMyCommands", **menu)
    except TransportError as error:
        logger.log(level, "a menu of commands was not set: %s", error)


def _commands(language: str) -> tuple[str, ...]:
    return COMMANDS.get(language, COMMANDS["en"])


def _described(playbook: Playbook, language: str, commands: Iterable[str]) -> list[dict[str, str]]:
    words = playbook.words(language)
    return [{"command": command, "description": words(f"command-{command}")} for command in commands]
