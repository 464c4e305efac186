"""The menus of commands that Telegram shows: for prospects in each language, for marketers, for groups."""

import asyncio
import logging
import time
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from typing import Any

from bot.doorman import Doorman
from bot.transport import Gateway, TransportError
from dialogs.playbook import Playbook
from storage import menus as menu_book
from storage.database import Database
from storage.errors import DatabaseOutage

logger = logging.getLogger(__name__)

EVERY = 5.0  # seconds between looks at the staff list
PATIENCE = 60.0  # seconds until somebody is tried again who never wrote to the bot

COMMANDS = {
    "vi": ("start", "sua", "gap", "gioithieu", "ngonngu", "privacy", "stop"),
    "en": ("start", "edit", "human", "refer", "language", "privacy", "stop"),
}  # as dialogs/flow/speaking.py takes them
AT_DESKS = ("link", "links", "audience", "broadcast", "broadcasts")  # as dialogs/desks/reception.py has them


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


class Menus:
    """`run` is the duty of the worker that leads: menus for all, and for marketers as they come and go.

    Best effort: the bot works without them. Who never wrote to the bot has no menu to be set until they do.
    """

    def __init__(self, gateway: Gateway, playbook: Playbook, doorman: Doorman, database: Database) -> None:
        self._gateway = gateway
        self._playbook = playbook
        self._doorman = doorman
        self._database = database
        self._set_for: set[int] = set()  # by this process: the commands may be other ones than before
        self._again_at: dict[int, float] = {}  # who could not be shown theirs

    async def run(self) -> None:
        for menu in menus(self._playbook):
            await self._call("setMyCommands", menu, logging.WARNING)
        while True:
            with suppress(DatabaseOutage):
                await self._follow_staff()
            await asyncio.sleep(EVERY)

    async def _follow_staff(self) -> None:
        wanted, now = set(await self._doorman.marketers()), time.monotonic()
        before = await self._database.run(menu_book.shown)
        await self._note(before, before | wanted)  # first: a kill must not leave a menu that nobody knows of
        gone = {user_id for user_id in before - wanted if await self._take_away(user_id)}
        new = [each for each in sorted(wanted - self._set_for) if self._again_at.get(each, 0) <= now]
        for user_id in new:
            if await self._call("setMyCommands", menu_of_marketer(self._playbook, user_id), logging.DEBUG):
                self._set_for.add(user_id)
            else:
                self._again_at[user_id] = now + PATIENCE
        await self._note(before | wanted, (before | wanted) - gone)

    async def _note(self, before: set[int], after: set[int]) -> None:
        if after != before:
            await self._database.run(partial(menu_book.note_shown, user_ids=after))

    async def _take_away(self, user_id: int) -> bool:
        self._set_for.discard(user_id)
        scope = {"scope": {"type": "chat", "chat_id": user_id}}
        return await self._call("deleteMyCommands", scope, logging.DEBUG)

    async def _call(self, method: str, menu: dict[str, Any], level: int) -> bool:
        """Whether it is done, or Telegram will never do it."""
        try:
            await self._gateway.call(method, **menu)
        except TransportError as error:
            logger.log(level, "a menu of commands was not changed: %s", error)
            return method == "deleteMyCommands" and error.permanent
        return True


def _commands(language: str) -> tuple[str, ...]:
    return COMMANDS.get(language, COMMANDS["en"])


def _described(playbook: Playbook, language: str, commands: Iterable[str]) -> list[dict[str, str]]:
    words = playbook.words(language)
    return [{"command": command, "description": words(f"command-{command}")} for command in commands]
