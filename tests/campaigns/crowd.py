"""One broadcast to thousands, paused, resumed and killed on the way, while people block, opt out and are claimed.

    python -m tests.campaigns.crowd --people 10000 --kills 5 --rate 240      (make crowd)

In the end everybody is in exactly one state, with a reason where they got nothing, and what is written down
about them is what their chats show.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from dialogs.events import Person
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from storage import broadcasts, schema
from storage.database import Database
from tests.bot.broadcasts.conftest import Settings, Shell, received
from tests.bot.conftest import PATIENCE, ask_for_human, is_card
from tests.bot.processes import running
from tests.campaigns.server import Server
from tests.crowd import add_lead, zone_at_noon

FINAL = {"sent", "skipped", "blocked", "failed", "unknown"}
REASONS = ("blocked", "opted_out", "with_sales")  # of those who are left out, in turn


class Crowd:
    """The people of one sandbox: what they do, and in the end what each of them got."""

    def __init__(self, client: SandboxClient, shell: Shell, sales_chat: int, people: Sequence[int]) -> None:
        self.client = client
        self.shell = shell
        self.sales_chat = sales_chat
        self.people = people
        self.left_out: dict[int, str] = {}  # person -> why

    async def run(self, number: int, kills: int) -> None:
        """The bot until the broadcast has ended; between two kills it is paused and resumed."""
        for life in range(kills + 1):
            goal = len(self.people) * (life + 1) // (kills + 1)
            async with self._bot() as process:
                await self._withdraw(life, kills + 1)
                if life == kills:
                    await self.shell.until(number, lambda row: row["state"] == "finished", within=3600)
                    return
                await self._reach(number, goal - len(self.people) // (2 * kills + 2))
                await self._pause(number)
                await self._reach(number, goal)
                process.kill()
                await process.wait()

    async def judge(self, number: int) -> tuple[Counter[str], list[str]]:
        """How many are in each state, and what is wrong."""
        fates = self._fates(number)
        states = Counter(str(fate["state"]) for fate in fates.values())
        wrong = [f"{self.people.__len__()} people, {len(fates)} deliveries"] * (set(fates) != set(self.people))
        for person in self.people:
            copies = len(await received(self.client, person))
            if fault := _fault(fates.get(person, {}), copies, self.left_out.get(person, "")):
                wrong.append(f"{person}: {fault}")
        return states, wrong

    @asynccontextmanager
    async def _bot(self) -> AsyncIterator[Process]:
        async with running(self.shell.folder, **self.shell.settings) as process:
            await self.client.wait_until_polling(2 * PATIENCE)
            yield process

    async def _reach(self, number: int, people: int) -> None:
        def is_reached(row: Mapping[str, Any]) -> bool:
            return row["state"] == "finished" or row["total"] - row["pending"] >= people > 0

        await self.shell.until(number, is_reached, within=3600)

    async def _pause(self, number: int) -> None:
        await self.shell("pause", str(number))
        await self.client.wait_until_idle(quiet=0.5)
        calm = self.shell.row(number)
        await self.client.wait_until_idle(quiet=1)
        assert self.shell.row(number) == calm
        await self.shell("resume", str(number))

    async def _withdraw(self, life: int, lives: int) -> None:
        """Some of the last people block the bot, some opt out, some are claimed by sales."""
        share = max(1, len(self.people) // (100 * lives))
        for _ in range(share):
            for reason in REASONS:
                person = self.people[-1 - len(self.left_out)]
                self.left_out[person] = reason
                await self._act(person, reason)

    async def _act(self, person: int, reason: str) -> None:
        if reason == "blocked":
            await self.client.block(person)
        elif reason == "opted_out":
            await self.client.say(person, "stop")
        else:
            await ask_for_human(self.client, person)

    def _fates(self, number: int) -> dict[int, dict[str, Any]]:
        with closing(Database(self.shell.settings["database_url"], writer=False)) as database:
            found = database.run_now(lambda session: list(broadcasts.everybody(session, number)))
        assert len(found) == len({row["user_id"] for row in found})
        return {row["user_id"]: row for row in found}
