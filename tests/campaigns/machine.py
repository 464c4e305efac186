"""People, staff, Telegram and death in random order, by Hypothesis: after every step the contract holds.

    python -m tests.campaigns.machine --examples 200       (make properties)

The whole bot runs in this process against a sandbox. A death is a copy of the database at some call, before
or after it is carried out: the next life begins with it, and what the old one does goes nowhere.
"""

import argparse
import asyncio
import shutil
import sqlite3
from collections.abc import Awaitable
from contextlib import AsyncExitStack, closing, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings, strategies
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from bot import app, delivery, relay
from bot.app import App
from bot.frontends import open_gateway
from bot.settings import RunSettings, read_settings
from bot.transport import Gateway, OutcomeUnknown
from storage import leads, outbox
from storage.database import Database
from storage.session import Session
from tests.bot.conftest import UNSETTLED
from tests.campaigns.contract import judge
from tests.campaigns.story import Talk, note_message, note_tap
from tests.campaigns.world import world
from tests.conftest import upgrade

T = TypeVar("T")

WORDS = (
    "cần CRM",
    "tầm 80tr",
    "200 triệu",
    "tháng sau",
    "Bán lẻ",
    "/human",
    "/edit",
    "không",
    "xin chào",
    "x",
)
FAULTS = ("server_error", "html", "drop_before", "drop_after", "garbled")
DEATHS = ("sendMessage", "editMessageText", "answerCallbackQuery", "getUpdates")
PEOPLE = 2
SETTLING = 60.0  # seconds
UNHURRIED = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}

people = strategies.integers(0, PEOPLE - 1)
choices = strategies.integers(0, 999)


class Mortal:
    """A gateway at whose next call of the method `doom` the process dies; `remains` is its database then."""

    def __init__(self, gateway: Gateway, file: Path) -> None:
        self._gateway = gateway
        self._file = file
        self.doom, self.dies_after = "", False
        self.remains: Path | None = None

    async def call(self, method: str, /, **params: object) -> Any:
        is_doomed = method == self.doom
        if not self.remains and (not is_doomed or self.dies_after):
            result = await self._gateway.call(method, **params)
            if not is_doomed:
                return result
        self._die()
        raise OutcomeUnknown("the process is dead")

    async def download(self, file_id: str) -> bytes:
        return await self._gateway.download(file_id)

    async def close(self) -> None:
        await self._gateway.close()

    def _die(self) -> None:
        if self.remains is None:
            self.remains = self._file.with_name(f"next-{self._file.name}")
            with closing(sqlite3.connect(self._file)) as old, closing(sqlite3.connect(self.remains)) as copy:
                old.backup(copy)


def _rests(session: Session, now: datetime) -> bool:
    """Nothing is to be sent, and nobody's clock should have rung."""
    waiting = outbox.backlog(session)
    return not any(waiting[state] for state in UNSETTLED) and not leads.due(session, now)


class Machine(RuleBasedStateMachine):
    """`template` is the file of an upgraded database."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()
        self._stack, self._life = AsyncExitStack(), AsyncExitStack()
        self._buttons: list[tuple[Talk, int, str]] = []  # all that people ever saw

    @initialize()
    def begin(self) -> None:
        self._do(self._begin())

    def teardown(self) -> None:
        self._do(self._life.aclose())
        self._do(self._stack.aclose())
        self._runner.close()

    @invariant()
    def the_contract_holds(self) -> None:
        breaches, _ = self._do(judge(self._place.stage, self._place.url))
        if breaches:
            raise AssertionError("; ".join(breaches))

    @rule(person=people, words=strategies.sampled_from(WORDS))
    def say(self, person: int, words: str) -> None:
        talk = self._place.stage.talks[person]
        note_message(talk, "said", self._do(self._client.say(talk.person, words)))
        self._settle()

    @rule(person=people)
    def share_the_phone(self, person: int) -> None:
        talk = self._place.stage.talks[person]
        note_message(talk, "shared", self._do(self._client.share_contact(talk.person)))
        self._settle()

    @rule(choice=choices)
    def tap_any_button_there_ever_was(self, choice: int) -> None:
        if self._buttons:
            talk, message, data = self._buttons[-1 - choice % len(self._buttons)]
            note_tap(talk, self._do(self._client.press(talk.person, message=message, forged=data)))
            self._settle()

    @rule(choice=choices)
    def press_a_card(self, choice: int) -> None:
        stage = self._place.stage
        cards = self._do(self._client.messages(stage.sales_chat))
        shown = [(card.message_id, b.data) for card in cards for row in card.buttons for b in row if b.data]
        if shown:
            message, data = shown[choice % len(shown)]
            self._do(self._client.press(stage.sam, chat=stage.sales_chat, message=message, forged=data))
            self._settle()

    @rule(count=strategies.integers(1, 5))
    def updates_come_again(self, count: int) -> None:
        self._do(self._client.repeat_updates(count))
        self._settle()

    @rule(step=strategies.sampled_from([timedelta(minutes=1), timedelta(minutes=40), timedelta(days=1)]))
    def time_passes(self, step: timedelta) -> None:
        self._do(self._client.advance(step))
        self._settle()

    @rule(kind=strategies.sampled_from(FAULTS))
    def the_next_message_fails(self, kind: str) -> None:
        self._do(self._client.add_fault(kind, "sendMessage"))

    @rule(method=strategies.sampled_from(DEATHS), after=strategies.booleans())
    def it_will_die(self, method: str, after: bool) -> None:
        self._gateway.doom, self._gateway.dies_after = method, after

    async def _begin(self) -> None:
        folder = Path(self._stack.enter_context(TemporaryDirectory()))
        shutil.copy(self.template, folder / "leadbot.db")
        opened = world(folder, "", sandbox_clock=True, frontend="ptb")
        self._place = await self._stack.enter_async_context(opened)
        self._client = self._place.client
        await self._client.freeze()  # time passes by a rule only
        await self._live(folder / "leadbot.db")
        for _ in range(PEOPLE):
            talk = await self._place.stage.enter()
            await self._client.start(talk.person)
            talk.note("started")
        await self._until_settled()

    async def _live(self, file: Path) -> None:
        """A life with the database in this file."""
        url = f"sqlite:///{file}"
        self._place = replace(self._place, url=url, settings=self._place.settings | {"database_url": url})
        given = read_settings(RunSettings, _env_file=None, **self._place.settings)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(app, "open_gateway", partial(self._open_gateway, file))
            await self._life.enter_async_context(App(given))

    def _open_gateway(self, file: Path, *given: Any, **details: Any) -> Gateway:
        self._gateway = Mortal(open_gateway(*given, **details), file)
        return self._gateway

    def _settle(self) -> None:
        self._do(self._until_settled())
        for talk in self._place.stage.talks:
            for message in self._do(self._client.messages(talk.person)):
                seen = [(talk, message.message_id, b.data) for row in message.buttons for b in row if b.data]
                self._buttons += [each for each in seen if each not in self._buttons]

    async def _until_settled(self) -> None:
        """Whoever dies is born again, until everything is heard and told."""
        async with asyncio.timeout(SETTLING):
            while not await self._is_settled():
                if self._gateway.remains:
                    await self._life.aclose()
                    self._life = AsyncExitStack()
                    await self._live(self._gateway.remains)
                await asyncio.sleep(0.02)

    async def _is_settled(self) -> bool:
        if self._gateway.remains:
            return False
        with suppress(TimeoutError):
            await self._client.wait_until_idle(quiet=0, within=0.05)
            now = await self._client.now()
            with closing(Database(self._place.url, writer=False)) as database:
                return await database.run(partial(_rests, now=now))
        return False

    def _do(self, work: Awaitable[T]) -> T:
        async def done() -> T:
            return await work

        return self._runner.run(done())


def play(template: Path, examples: int, steps: int, **details: Any) -> None:
    """So many random lives; raises AssertionError with the shortest one that breaks the contract."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Machine, "template", template, raising=False)
        patch.setattr(delivery, "pause", lambda row: timedelta(seconds=0.05))
        patch.setattr(relay, "IDLE", 0.05)
        bounds = settings(max_examples=examples, stateful_step_count=steps, **details)
        run_state_machine_as_test(Machine, settings=settings(bounds, **UNHURRIED))


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--examples", type=int, default=200)
    arguments.add_argument("--steps", type=int, default=40)
    given = arguments.parse_args()
    with TemporaryDirectory() as name:
        template = Path(name) / "leadbot.db"
        upgrade(f"sqlite:///{template}")
        play(template, given.examples, given.steps)
    print(f"{given.examples} lives of up to {given.steps} steps: the contract held")


if __name__ == "__main__":
    main()
