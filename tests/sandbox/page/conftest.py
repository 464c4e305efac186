"""A real Chromium in front of a running sandbox, and a tiny bot that answers whoever plays on the page."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Browser, Page, async_playwright

from tests.programs import find_program

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
GREETING = "👋 Xin chào! Anh/chị cần gì ạ?"
CLAIM = "do:Nhận lead"
ASK_PHONE = "Cho em xin số điện thoại ạ."


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """The system's Chromium."""
    found = find_program("chromium fonts-noto-color-emoji", *CHROMIUM)
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield launched
        await launched.close()


@pytest.fixture
async def browser_page(browser: Browser, sandbox) -> AsyncIterator[Page]:
    """A page on which nothing may go wrong: an error in its console fails the test."""
    context = await browser.new_context(base_url=sandbox.url, viewport={"width": 1400, "height": 900})
    context.set_default_timeout(10_000)
    page = await context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
    yield page
    assert [error for error in errors if "net::ERR_" not in error] == []
    await context.close()


class Line:
    """A network line to the sandbox that can be cut, and mended, like a plug pulled out."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._port = 0
        self._writers: set[asyncio.StreamWriter] = set()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/"

    async def mend(self) -> None:
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        self._server.close()
        for writer in self._writers:
            writer.close()
        await self._server.wait_closed()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there_reader, there_writer = await asyncio.open_connection("127.0.0.1", self._target)
        ends = {writer, there_writer}
        self._writers |= ends
        with contextlib.suppress(ConnectionError):
            await asyncio.gather(self._pump(reader, there_writer), self._pump(there_reader, writer))
        self._writers -= ends

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
        writer.close()


@pytest.fixture
async def line(sandbox) -> AsyncIterator[Line]:
    connected = Line(int(sandbox.url.rpartition(":")[2]))
    await connected.mend()
    yield connected
    await connected.cut()


@pytest.fixture
async def cast(client) -> dict[str, int]:
    """An prospects, Sam and Sue sell in a group, Mai markets."""
    an = await client.add_person("Nguyễn Văn", last_name="An", language_code="vi", phone="+84912345678")
    sam, sue = await client.add_person("Sam"), await client.add_person("Sue")
    mai = await client.add_person("Mai", label="marketer")
    group = await client.add_chat("supergroup", "Sales", members=[sam, sue], bot="administrator")
    return {"an": an, "sam": sam, "sue": sue, "mai": mai, "group": group}


@pytest.fixture
async def shop(bot) -> AsyncIterator[None]:
    """The tiny bot at work: greets, asks for the phone, lets one salesperson claim, echoes the rest."""
    await bot.call("setMyCommands", commands=[{"command": "start", "description": "Bắt đầu"}])
    working = asyncio.create_task(_serve(bot))
    yield
    working.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await working


async def _serve(bot) -> None:
    claims: list[str] = []
    while True:
        for update in await bot.call("getUpdates", offset=bot.offset, timeout=30):
            bot.offset = update["update_id"] + 1
            if "callback_query" in update:
                await _answer(bot, update["callback_query"], claims)
            elif "message" in update:
                await _reply(bot, update["message"])


async def _reply(bot, message: dict[str, Any]) -> None:
    chat = message["chat"]["id"]
    if message.get("text", "").startswith("/start"):
        rows = [[_key("CRM"), _key("Khác")], [{"text": "Trang chủ", "url": "https://example.org/"}]]
        bold = {"type": "bold", "offset": GREETING.index("X") + 1, "length": len("Xin chào!")}
        await bot.send(chat, GREETING, entities=[bold], reply_markup={"inline_keyboard": rows})
    elif "contact" in message:
        number = message["contact"]["phone_number"]
        await bot.send(chat, f"Em cảm ơn, {number}", reply_markup={"remove_keyboard": True})
    elif "text" in message:
        await bot.send(chat, message["text"], reply_parameters={"message_id": message["message_id"]})


async def _answer(bot, tap: dict[str, Any], claims: list[str]) -> None:
    place = {"chat_id": tap["message"]["chat"]["id"], "message_id": tap["message"]["message_id"]}
    if tap["data"] == CLAIM:
        claims.append(tap["from"]["first_name"])
        text = f"{claims[0]} đã nhận"
        is_late = len(claims) > 1
        await bot.call("answerCallbackQuery", callback_query_id=tap["id"], text=text, show_alert=is_late)
        if not is_late:
            again = {"inline_keyboard": [[{"text": "Nhận lead", "callback_data": CLAIM}]]}
            await bot.call("editMessageText", **place, text=f"SQL · {text}", reply_markup=again)
        return
    await bot.call("answerCallbackQuery", callback_query_id=tap["id"], text=f"Đã chọn {tap['data']}")
    await bot.call("editMessageText", **place, text=f"{GREETING}\n➤ {tap['data']}")
    share = {"keyboard": [[{"text": "📱 Chia sẻ", "request_contact": True}]], "one_time_keyboard": True}
    await bot.send(place["chat_id"], ASK_PHONE, reply_markup=share)


def _key(label: str) -> dict[str, str]:
    return {"text": label, "callback_data": label}
