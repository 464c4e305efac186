"""A running sandbox, its control client, and a bot that is nothing but an HTTP client."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.client import SandboxClient
from sandbox.server import Sandbox


class Refused(Exception):
    """The Bot API said no."""

    def __init__(self, body: dict[str, Any], status: int) -> None:
        super().__init__(body["description"])
        self.code = body["error_code"]
        self.status = status
        self.description = body["description"]
        self.parameters = body.get("parameters", {})


class RawBot:
    """Calls methods as any framework does: a form, nested values as JSON strings."""

    def __init__(self, url: str, token: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self.token = token
        self.session = session
        self.offset = 0

    async def call(self, method: str, **params: Any) -> Any:
        form = {name: as_form(value) for name, value in params.items() if value is not None}
        async with self.session.post(f"{self.url}/bot{self.token}/{method}", data=form) as response:
            body = await response.json()
            if not body["ok"]:
                raise Refused(body, response.status)
            return body["result"]

    async def send(self, chat: int, text: str, **params: Any) -> dict[str, Any]:
        return await self.call("sendMessage", chat_id=chat, text=text, **params)

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """Fetch and confirm what waits."""
        fetched = await self.call("getUpdates", offset=self.offset, **params)
        if fetched:
            self.offset = fetched[-1]["update_id"] + 1
            await self.call("getUpdates", offset=self.offset)
        return fetched


def as_form(value: Any) -> Any:
    return value if isinstance(value, str | bytes) else json.dumps(value)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as running:
        yield running


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[SandboxClient]:
    async with SandboxClient(sandbox.url) as connected:
        yield connected


@pytest.fixture
async def http(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(sandbox.url) as session:
        yield session


@pytest.fixture
async def bot(sandbox: Sandbox, client: SandboxClient) -> AsyncIterator[RawBot]:
    async with aiohttp.ClientSession() as session:
        yield RawBot(sandbox.url, sandbox.token, session)


@pytest.fixture
async def alice(client: SandboxClient, bot: RawBot) -> int:
    """Alice decides. She has started the bot, and the bot has seen it."""
    alice = await client.add_person(
        "Alice", last_name="Nguyễn", username="alice", language_code="vi", phone="+84901234567"
    )
    await client.start(alice)
    await bot.updates()
    return alice


@pytest.fixture
def refused() -> type[Refused]:
    return Refused


def buttons(*labels: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": label, "callback_data": f"do:{label}"} for label in labels]]}


@pytest.fixture(name="buttons")
def make_buttons() -> Any:
    return buttons
