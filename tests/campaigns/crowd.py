"""One broadcast to thousands, paused, resumed and killed on the way; people block, opt out and are claimed.

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

from bot.relay import AT_ONCE
from dialogs.events import Person
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from storage import broadcasts, schema
from storage.database import Database
from storage.session import Session
from tests.bot.broadcasts.conftest import Settings, Shell, received
from tests.bot.conftest import PATIENCE, ask_for_human, is_card
from tests.bot.processes import running
from tests.campaigns.server import Server
from tests.crowd import add_lead, zone_at_noon

FINAL = ("sent", "skipped", "blocked", "failed", "unknown")
COPIES = {"sent": (1,), "unknown": (0, 1)}  # of the others there is none
REASONS = ("blocked", "opted_out", "with_sales")  # of those who are left out, in turn


class Crowd:
    """The people of one sandbox: what they do, and in the end what each of them got."""

    def __init__(
        self, client: SandboxClient, shell: Shell, sales_chat: int, sam: int, people: Sequence[int]
    ) -> None:
        self.client = client
        self.sam = sam  # of sales
        self.shell = shell
        self.sales_chat = sales_chat
        self.people = people
        self.left_out: dict[int, str] = {}  # person -> why

    async def run(self, number: int, kills: int) -> None:
        """The bot until the broadcast has ended; between two kills it is paused and resumed."""
        for life in range(kills + 1):
            goal = len(self.people) * (life + 1) // (kills + 1)
            async with self._bot() as process:
                if life == kills:
                    await self.shell.until(number, lambda row: row["state"] == "finished", within=3600)
                    return
                await self._withdraw(kills)
                await self._reach(number, goal - len(self.people) // (2 * kills + 2))
                await self._pause(number)
                await self._reach(number, goal)
                process.kill()
                await process.wait()

    async def judge(self, number: int, kills: int) -> tuple[Counter[str], list[str]]:
        """How many are in each state, and what is wrong. Only calls under way at a kill may be unknown."""
        fates = self._fates(number)
        states = Counter(str(fate["state"]) for fate in fates.values())
        wrong = [] if set(fates) == set(self.people) else [f"{len(self.people)} people, {len(fates)} rows"]
        if states["unknown"] > kills * AT_ONCE:
            wrong.append(f"{states['unknown']} are unknown after {kills} kills")
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
            return bool(row["state"] == "finished" or row["total"] - row["pending"] >= people > 0)

        await self.shell.until(number, is_reached, within=3600)

    async def _pause(self, number: int) -> None:
        await self.shell("pause", str(number))
        before = None
        async with asyncio.timeout(PATIENCE):
            while (row := self.shell.row(number))["sent"] != before:
                before = row["sent"]
                await asyncio.sleep(1)  # what was under way is still counted
        assert row["pending"], "it came to rest only when nobody was left"
        await self.shell("resume", str(number))

    async def _withdraw(self, times: int) -> None:
        """Of the last people some block the bot, some opt out, some come to sales, who claim one of them."""
        for _ in range(max(1, len(self.people) // (100 * times))):
            for reason in REASONS:
                person = self.people[-1 - len(self.left_out)]
                self.left_out[person] = reason
                await self._act(person, reason)
        await self.client.wait_for(self.sales_chat, is_card)
        await self.client.press(self.sam, "🙋 Nhận lead", self.sales_chat)

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


def _fault(fate: Mapping[str, Any], copies: int, left_out: str) -> str:
    """What is wrong about one person; "" if nothing is."""
    state, reason = fate.get("state"), fate.get("reason")
    if state not in FINAL:
        return f"is {state} in the end"
    if copies not in COPIES.get(str(state), (0,)):
        return f"is {state} and has {copies} copies"
    if state in ("skipped", "failed") and not reason:
        return f"is {state} for no reason"
    is_left_out = (state, reason) == ("skipped", left_out) or state == left_out == "blocked"
    if left_out and not is_left_out:
        return f"should be left out ({left_out}) and is {state} ({reason})"
    return ""


async def campaign(folder: Path, url: str, people: int, kills: int, rate: int, frontend: str) -> list[str]:
    """What is wrong in the end; prints how it went."""
    async with Sandbox() as sandbox, SandboxClient(sandbox.url) as client:
        sales_chat = await client.add_chat("supergroup", "Sales", bot="administrator")
        sam = await client.add_person("Sam", has_started=True)
        await client.set_member(sales_chat, sam, "member")
        ids = await client.add_people(people, "Khách", has_started=True)
        with closing(Database(url)) as database:
            schema.upgrade(database)
            database.run_now(lambda session: _add_leads(session, ids))
        settings: Settings = {
            "token": sandbox.token,
            "telegram_url": sandbox.url,
            "sales_chat": sales_chat,
            "database_url": url,
            "frontend": frontend,
            "rate_chat": 100,
            "rate_bot": rate,
            "rate_group": 1000,
            "timezone": zone_at_noon(),
        }
        crowd = Crowd(client, Shell(folder, settings), sales_chat, sam, ids)
        began = time.monotonic()
        number = await crowd.shell.begin(
            "Chào {first_name}, mời {xung_ho} xem", "everyone", "--people", str(people)
        )
        await crowd.run(number, kills)
        took = time.monotonic() - began
        states, wrong = await crowd.judge(number, kills)
    told = ", ".join(f"{count} {state}" for state, count in states.most_common())
    print(
        f"{people} people, {kills} kills, {took:.0f} s: {told}; {len(wrong)} wrong",
        *wrong[:20],
        sep="\n",
        flush=True,
    )
    return wrong


def _add_leads(session: Session, ids: Sequence[int]) -> None:
    now = datetime.now(UTC)
    for id in ids:
        add_lead(session, Person(id=id, first_name="Khách"), now)


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--people", type=int, default=10_000)
    arguments.add_argument("--kills", type=int, default=5)
    arguments.add_argument("--rate", type=int, default=240, help="messages a second that the bot may send")
    given = arguments.parse_args()
    wrong: list[str] = []
    with Server() as server, tempfile.TemporaryDirectory() as name:
        for url, frontend in ((f"sqlite:///{name}/leadbot.db", "aiogram"), (server.new_url(), "ptb")):
            wrong += asyncio.run(campaign(Path(name), url, given.people, given.kills, given.rate, frontend))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
