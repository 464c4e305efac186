"""A bot and its sandbox: real HTTP, a real database file, everything wired by the App itself."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.app import App
from bot.frontends import Frontend
from bot.settings import SHIPPED_PLAYBOOK, RunSettings, read_settings
from dialogs.transcripts import parse
from sandbox.client import SandboxClient
from sandbox.seen import SeenMessage
from sandbox.server import Sandbox
from storage import reports
from storage.database import Database

MakeSettings = Callable[..., RunSettings]
RunApp = Callable[..., AbstractAsyncContextManager[App]]
Rows = Callable[[reports.View], list[dict[str, Any]]]

PHONE = "+84912345678"
PATIENCE = 60.0  # seconds: a deadline for what must happen, on a slow machine too
UNSETTLED = ("pending", "leased", "sending")


@pytest.fixture(params=["aiogram", "ptb"])
def frontend(request: pytest.FixtureRequest) -> Frontend:
    name: Frontend = request.param
    return name


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as started:
        yield started


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[SandboxClient]:
    async with SandboxClient(sandbox.url) as opened:
        yield opened


@pytest.fixture
async def sales_chat(client: SandboxClient) -> int:
    """A private supergroup with the bot in it."""
    return await client.add_chat("supergroup", "Sales", bot="administrator")


@pytest.fixture
def file_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'leadbot.db'}"


@pytest.fixture
def make_settings(sandbox: Sandbox, sales_chat: int, file_url: str) -> MakeSettings:
    def make(**changes: Any) -> RunSettings:
        given: dict[str, Any] = {
            "_env_file": None,
            "token": sandbox.token,
            "telegram_url": sandbox.url,
            "sales_chat": sales_chat,
            "database_url": file_url,
            "rate_chat": 100,
        }
        return read_settings(RunSettings, **(given | changes))

    return make


@pytest.fixture
def run_app(make_settings: MakeSettings, client: SandboxClient) -> RunApp:
    """Opens the bot and waits until it polls."""

    @asynccontextmanager
    async def running(**changes: Any) -> AsyncIterator[App]:
        async with App(make_settings(**changes)) as app:
            await client.wait_until_polling()
            yield app

    return running


@pytest.fixture
def rows(file_url: str) -> Rows:
    """Reads a view of the database file beside the bot."""

    return partial(read_view, file_url)


def read_view(url: str, view: reports.View) -> list[dict[str, Any]]:
    """A view of the database at this address, beside the bot."""
    with closing(Database(url, writer=False)) as database:
        return database.run_now(lambda session: list(reports.rows(session, view)))


async def until(condition: Callable[[], Any], within: float = PATIENCE) -> None:
    """TimeoutError if the condition does not come true."""
    async with asyncio.timeout(within):
        while not condition():  # noqa: ASYNC110 - the bot's state is looked at from outside
            await asyncio.sleep(0.05)


async def until_settled(client: SandboxClient, rows: Rows) -> None:
    """Until all that was said is committed and the fate of each message is written down."""
    await client.wait_until_idle(quiet=0)
    await until(lambda: not any(row["state"] in UNSETTLED for row in rows("v_messages")))


async def qualify(client: SandboxClient, person: int, transcript: str = "hot") -> None:
    """Act as the lead of a shipped transcript until a level is reached, each time the bot asks for it."""
    file, asked = SHIPPED_PLAYBOOK.with_suffix("") / f"{transcript}.txt", 0
    for line in parse(file.read_text(encoding="utf-8")).lines:
        if line.who == "level":
            return
        if line.who != "lead":
            continue
        if line.token:
            asked = (await client.wait_for(person, asks_for_contact, after=asked)).seq
            await client.share_contact(person)
        elif line.buttons:
            has_button = partial(is_labelled, line.buttons[0])
            asked = (await client.wait_for(person, has_button, after=asked)).seq
            await client.press(person, line.buttons[0])
        else:
            asked = (await client.say(person, line.text)).seq


def is_labelled(label: str, message: SeenMessage) -> bool:
    return label in message.labels


def asks_for_contact(message: SeenMessage) -> bool:
    """It shows a keyboard with which a phone number is shared."""
    return "request_contact" in str(message.keyboard)


async def ask_for_human(client: SandboxClient, person: int) -> None:
    """The shortest way to a card in the sales chat."""
    await client.start(person)
    await client.say(person, "/human")


def is_card(message: SeenMessage) -> bool:
    """The living card as it is posted: it can be claimed."""
    return message.by_bot and any(label.startswith("🙋") for label in message.labels)


async def cards(client: SandboxClient, chat: int) -> list[SeenMessage]:
    """The cards in a chat now."""
    return [message for message in await client.messages(chat) if message.by_bot and "#" in message.text]
