"""Both front ends, against a scripted server."""

import asyncio
import importlib
import importlib.util
from collections.abc import AsyncIterator, Callable

import pytest

from bot.frontends import Frontend, open_gateway
from bot.transport import Gateway, Timeouts
from tests.bot.frontends.scripted_api import ScriptedApi, serve_script

TOKEN = "7112345678:AAH9f-kQ_0123456789abcdefghijklmnop"
BRISK = Timeouts(connect=0.5, read=0.3)

OpenGateway = Callable[..., Gateway]


def pytest_asyncio_loop_factories(
    item: pytest.Item,
) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The bot runs on uvloop where there is one, and its own connections are right on both."""
    loops: dict[str, Callable[[], asyncio.AbstractEventLoop]] = {"asyncio": asyncio.new_event_loop}
    if item.path.name == "test_wire.py" and importlib.util.find_spec("uvloop"):
        loops["uvloop"] = importlib.import_module("uvloop").new_event_loop
    return loops


@pytest.fixture(params=["aiogram", "ptb"])
def frontend(request: pytest.FixtureRequest) -> Frontend:
    name: Frontend = request.param
    return name


@pytest.fixture
async def open_at(frontend: Frontend) -> AsyncIterator[OpenGateway]:
    """Opens gateways to an address; all are closed in the end."""
    opened: list[Gateway] = []

    def open_one(base_url: str, timeouts: Timeouts = BRISK) -> Gateway:
        opened.append(open_gateway(frontend, token=TOKEN, base_url=base_url, timeouts=timeouts))
        return opened[-1]

    yield open_one
    for gateway in opened:
        await gateway.close()


@pytest.fixture
async def api() -> AsyncIterator[ScriptedApi]:
    async with serve_script() as scripted:
        yield scripted


@pytest.fixture
def gateway(open_at: OpenGateway, api: ScriptedApi) -> Gateway:
    return open_at(api.url)
