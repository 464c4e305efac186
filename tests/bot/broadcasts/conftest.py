"""A crowd in the sandbox that may be written to, a bot as a process, and the command line beside it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.app import App
from bot.frontends import Frontend
from dialogs.events import Person
from sandbox.client import SandboxClient
from sandbox.seen import SeenMessage
from sandbox.server import Sandbox
from storage import revision
from storage.database import Database
from storage.session import Session
from tests.bot.broadcasts.marketer import Marketer
from tests.bot.conftest import PATIENCE, MakeSettings, read_view
from tests.bot.processes import Ended, invoke
from tests.crowd import add_lead, zone_at_noon

BOTH = pytest.mark.parametrize(
    ("dialect", "frontend"), [("sqlite", "aiogram"), ("postgres", "ptb")], indirect=["dialect"]
)

Settings = dict[str, Any]
AddCrowd = Callable[..., Awaitable[dict[int, int]]]


class Shell:
    """`leadbot broadcast …` beside the running bot."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder = folder
        self.settings = settings

    async def __call__(self, *arguments: str) -> str:
        """What it prints; it must not fail."""
        ended = await self.attempt(*arguments)
        assert ended.status == 0, ended.err
        return ended.out

    async def attempt(self, *arguments: str) -> Ended:
        call = partial(invoke, "broadcast", *arguments, folder=self.folder, **self.settings)
        return await asyncio.to_thread(call)

    async def create(self, text: str, audience: str = "everyone", *options: str) -> int:
        """A draft, unless the options say more; gives the number."""
        file = self.folder / "text.txt"
        file.write_text(text, encoding="utf-8")
        told = await self("create", "--audience", audience, "--text-file", str(file), *options)
        return int(told.split("broadcast ")[1].split()[0])

    async def begin(self, text: str, audience: str = "everyone", *options: str) -> int:
        """Creates and starts; gives the number."""
        return await self.create(text, audience, "--start", *options)

    def row(self, number: int) -> dict[str, Any]:
        """The broadcast in v_broadcasts."""
        rows = read_view(self.settings["database_url"], "v_broadcasts")
        return next(row for row in rows if row["broadcast_id"] == number)

    async def until(
        self, number: int, condition: Callable[[dict[str, Any]], bool], within: float = 4 * PATIENCE
    ) -> dict[str, Any]:
        """The row once the condition is true of it."""
        async with asyncio.timeout(within):
            while not condition(row := self.row(number)):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        return row


@pytest.fixture
def settings(sandbox: Sandbox, sales_chat: int, database_url: str) -> Settings:
    return {
        "token": sandbox.token,
        "telegram_url": sandbox.url,
        "sales_chat": sales_chat,
        "database_url": database_url,
        "rate_chat": 100,
        "rate_bot": 90,
        "timezone": zone_at_noon(),
    }


@pytest.fixture
async def mai(client: SandboxClient) -> Marketer:
    return Marketer(client, await client.add_person("Mai", has_started=True))


@pytest.fixture
async def app(
    make_settings: MakeSettings, settings: Settings, frontend: Frontend, client: SandboxClient, mai: Marketer
) -> AsyncIterator[App]:
    """The bot, which Mai owns."""
    async with App(make_settings(**{**settings, "frontend": frontend, "owners": str(mai.id)})) as app:
        await client.wait_until_polling()
        yield app


@pytest.fixture
def shell(tmp_path: Path, settings: Settings) -> Shell:
    return Shell(tmp_path, settings)


@pytest.fixture
def add_crowd(client: SandboxClient, database_url: str) -> AddCrowd:
    """So many people who have started the bot, and their leads: user id -> lead id."""

    async def add(count: int, **changes: Any) -> dict[int, int]:
        ids = await client.add_people(count, "Khách", has_started=True)

        def work(session: Session) -> dict[int, int]:
            now = datetime.now(UTC)
            return {id: add_lead(session, Person(id=id, first_name="Khách"), now, **changes) for id in ids}

        with closing(Database(database_url, shared=True)) as database:
            revision.require_current(database)
            return database.run_now(work)

    return add


async def received(client: SandboxClient, person: int) -> list[SeenMessage]:
    """The broadcasts in somebody's chat."""
    return [message for message in await client.messages(person) if message.text.startswith("[QC]")]


async def one(client: SandboxClient, person: int) -> SeenMessage:
    """The only broadcast that this person got."""
    return await client.wait_for(person, lambda message: message.text.startswith("[QC]"))


def change(url: str, work: Callable[..., Any]) -> None:
    """Do something to the database beside the bot."""
    with closing(Database(url, shared=True)) as database:
        database.run_now(work)
