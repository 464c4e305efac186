"""A long outage of Telegram: nothing is used up, hardly anything is called, and the return is tidy."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.app import App
from bot.health import Part
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from tests.bot.conftest import MakeSettings, Rows, RunApp, ask_for_human, cards, is_card, until, until_settled

FOR_EVER = 1_000_000
NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)  # a Monday in Vietnam

Count = Callable[[str], Any]


@pytest.fixture
async def an(client: SandboxClient) -> int:
    return await client.add_person("An", language_code="vi")


@pytest.fixture
def count(client: SandboxClient) -> Count:
    """How many calls of a method there were, whatever became of them."""

    async def counted(method: str) -> int:
        return sum((await client.call_counts()).get(method, {}).values())

    return counted


async def until_asked(count: Count, times: int) -> None:
    """Until Telegram was asked so many times more whether it is there."""
    asked = await count("getMe")
    async with asyncio.timeout(60):
        while await count("getMe") < asked + times:  # noqa: ASYNC110 - a deadline on a count
            await asyncio.sleep(0.1)


async def fall_silent(client: SandboxClient, *methods: str) -> None:
    for method in methods:
        await client.add_fault("server_error", method, times=FOR_EVER)


def states(rows: Rows, kind: str) -> list[str]:
    return [row["state"] for row in rows("v_messages") if row["kind"] == kind]


async def test_in_an_outage_telegram_is_only_asked_and_then_only_the_newest_question_goes_out(
    run_app: RunApp, client: SandboxClient, an: int, rows: Rows, count: Count
) -> None:
    await client.set_time(NOON)
    async with run_app(sandbox_clock=True) as app:
        await client.wait_for_reply(await client.start(an))
        await until_settled(client, rows)
        await fall_silent(client, "sendMessage", "getMe")
        for words in ("cần CRM", "tầm 80tr", "tháng sau"):
            await client.say(an, words)
        await until_asked(count, 1)
        assert Part.SENDING in app.health.troubles
        tried = await count("sendMessage")
        assert tried <= 5  # the first reply, and what makes an outage
        await client.advance(timedelta(hours=2))  # a reminder becomes due
        await until(lambda: states(rows, "nudge"))
        await client.advance(timedelta(hours=2))
        await until_asked(count, 2)
        assert await count("sendMessage") == tried
        assert all(row["attempts"] <= 3 for row in rows("v_messages"))
        await client.clear_faults()
        await until_settled(client, rows)
        await until(lambda: not app.health.troubles)
    assert states(rows, "nudge") == ["expired"]
    assert states(rows, "reply") == ["sent", "superseded", "superseded", "sent"]


async def test_an_outage_outlives_a_restart(
    run_app: RunApp, client: SandboxClient, an: int, rows: Rows, count: Count
) -> None:
    async with run_app() as app:
        await client.wait_until_idle()
        await fall_silent(client, "sendMessage")
        people = await client.add_people(20, language_code="vi")
        await client.start_all(people)
        await until(lambda: Part.SENDING in app.health.troubles)
        await until(lambda: len(states(rows, "reply")) == len(people))
    before = await count("sendMessage")
    async with run_app() as app:
        await until(lambda: Part.SENDING in app.health.troubles)
        await until_asked(count, 2)
        assert await count("sendMessage") <= before + 5  # one at a time, not twenty
        await client.clear_faults()
        await until_settled(client, rows)
    assert set(states(rows, "reply")) == {"sent"}


class Line:
    """The way to Telegram, which can be cut."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._streams: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None
        self.port = 0

    async def mend(self) -> None:
        self._server = await asyncio.start_server(self._connect, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        if self._server:
            self._server.close()
        for stream in list(self._streams):
            stream.transport.abort()

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._streams.add(writer)  # at once: a cut also ends what is just being opened
        to_reader, to_writer = await asyncio.open_connection("127.0.0.1", self._to)
        await asyncio.gather(self._pump(reader, to_writer), self._pump(to_reader, writer))

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._streams.add(writer)
        with suppress(OSError):
            while block := await reader.read(65536):
                writer.write(block)
        writer.close()
        self._streams.discard(writer)


@pytest.fixture
async def line(sandbox: Sandbox) -> AsyncIterator[Line]:
    line = Line(int(sandbox.url.rpartition(":")[2]))
    await line.mend()
    yield line
    await line.cut()


async def test_what_could_not_be_sent_because_telegram_was_out_of_reach_comes_once_and_is_no_repeat(
    make_settings: MakeSettings, client: SandboxClient, an: int, sales_chat: int, line: Line, rows: Rows
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{taken.getsockname()[1]}"
    pushed = {"webhook_url": f"http://{address}/hook", "webhook_listen": address}
    async with App(make_settings(telegram_url=f"http://127.0.0.1:{line.port}", **pushed)) as app:
        await client.wait_until_webhook()
        await line.cut()
        await ask_for_human(client, an)
        await until(lambda: Part.SENDING in app.health.troubles)
        await until(lambda: states(rows, "alert") == ["pending"])
        assert all(row["attempts"] <= 1 for row in rows("v_messages"))
        await line.mend()
        card = await client.wait_for(sales_chat, is_card)
        await until_settled(client, rows)
        await until(lambda: not app.health.troubles)
    assert "🔁" not in card.text
    assert len(await cards(client, sales_chat)) == 1
    assert {row["state"] for row in rows("v_messages")} <= {"sent", "superseded"}
