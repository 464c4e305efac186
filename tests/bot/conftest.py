"""A bot and its sandbox: real HTTP, a real database file, everything wired by the App itself."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
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

    def read(view: reports.View) -> list[dict[str, Any]]:
        database = Database(file_url, writer=False)
        try:
            return database.run_now(lambda session: list(reports.rows(session, view)))
        finally:
            database.close()

    return read


async def qualify(client: SandboxClient, person: int, transcript: str = "hot") -> None:
    """Do what the lead of a shipped transcript does until a level is reached."""
    file = SHIPPED_PLAYBOOK.with_suffix("") / f"{transcript}.txt"
    for line in parse(file.read_text(encoding="utf-8")).lines:
        if line.who == "level":
            return
        if line.who != "lead":
            continue
        if line.token:
            await client.share_contact(person)
        elif line.buttons:
            await client.press(person, line.buttons[0])
        else:
            await client.say(person, line.text)
        await client.wait_until_idle()


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
