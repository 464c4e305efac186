"""A running sandbox, its control client, a bot that is nothing but an HTTP client, and a bot's webhook."""

import asyncio
import contextlib
import json
import socket
import time
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from aiohttp import web

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


@dataclass(frozen=True)
class Delivered:
    """One delivery as the bot saw it."""

    method: str
    path: str
    content_type: str
    headers: dict[str, str]
    update: Any
    at: float


class Hook:
    """The bot's side of a webhook: writes down what comes, and answers as it was told."""

    def __init__(self, bot: RawBot) -> None:
        self.calls: list[Delivered] = []
        self.broken = 0
        self.most_at_once = 0
        self._bot = bot
        self._port = 0
        self._now_open = 0
        self._answers: deque[tuple[int, dict[str, str]]] = deque()
        self._choked_on: str | None = None
        self._go_on = asyncio.Event()
        self._go_on.set()
        self._runner: web.AppRunner | None = None
        self._kept = socket.socket()  # the port while it is down
        self._called = asyncio.Condition()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/hook"

    @property
    def texts(self) -> list[str]:
        """The texts of the messages that came, in order."""
        return [call.update["message"]["text"] for call in self.calls if "message" in call.update]

    async def set(self, path: str = "/hook", **params: Any) -> None:
        await self._bot.call("setWebhook", url=self.url.replace("/hook", path), **params)

    def answer_with(self, *answers: int | tuple[int, dict[str, str]]) -> None:
        """The next answers: a status, or a status with headers; then 200 again."""
        self._answers.extend((one, {}) if isinstance(one, int) else one for one in answers)

    @contextlib.asynccontextmanager
    async def choking_on(self, text: str) -> AsyncIterator[None]:
        """Messages of that text are answered 500 inside."""
        self._choked_on = text
        try:
            yield
        finally:
            self._choked_on = None

    @contextlib.asynccontextmanager
    async def stopped(self) -> AsyncIterator[None]:
        """No delivery is answered inside."""
        self._go_on.clear()
        try:
            yield
        finally:
            self._go_on.set()

    async def wait_for_calls(self, count: int) -> None:
        async with asyncio.timeout(5), self._called:
            await self._called.wait_for(lambda: len(self.calls) >= count)

    def kind_of(self, call: Delivered) -> str:
        return next(kind for kind in call.update if kind != "update_id")

    async def come_up(self) -> None:
        self.let_go()
        app = web.Application(client_max_size=8 * 1024 * 1024)
        app.router.add_post("/{path}", self._receive)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True).start()
        self._port = self._runner.addresses[0][1]

    async def go_down(self) -> None:
        """Whoever connects is refused, and nobody gets the port meanwhile."""
        if self._runner is not None:
            await self._runner.cleanup()
            self.let_go()
            self._kept = socket.socket()
            self._kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._kept.bind(("127.0.0.1", self._port))

    def let_go(self) -> None:
        """The port is anybody's."""
        self._kept.close()

    async def _receive(self, request: web.Request) -> web.Response:
        try:
            update = await request.json()
        except (OSError, aiohttp.ClientError, asyncio.IncompleteReadError):
            self.broken += 1
            raise
        self._now_open += 1
        self.most_at_once = max(self.most_at_once, self._now_open)
        headers = dict(request.headers)
        now = time.monotonic()
        call = Delivered(request.method, request.path, request.content_type, headers, update, now)
        async with self._called:
            self.calls.append(call)
            self._called.notify_all()
        try:
            await self._go_on.wait()
        finally:
            self._now_open -= 1
        if self._choked_on is not None and self._choked_on == update["message"]["text"]:
            return web.Response(status=500)
        status, extra = self._answers.popleft() if self._answers else (200, {})
        return web.Response(status=status, headers=extra)


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
async def hook(bot: RawBot) -> AsyncIterator[Hook]:
    """Up, but not set yet."""
    running = Hook(bot)
    await running.come_up()
    yield running
    await running.go_down()
    running.let_go()


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
