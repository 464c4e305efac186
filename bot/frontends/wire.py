"""Calls without a file: one JSON body each, on connections that are kept; HTTP/1.1 and no more of it.

A turn makes two calls, and through aiohttp or httpx they cost as much of the processor as all that is thought
or kept in it. Files, which are rare, go the library's own way. A call is written at most once: what fails
before means "not sent", what fails after it "nobody knows".
"""

import asyncio
import socket
import ssl
import time
from collections.abc import Mapping
from functools import cache, cached_property
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

import certifi
import httptools
import orjson
from aiohappyeyeballs import start_connection

from bot.transport import OutcomeUnknown, Timeouts, Unreachable, read_answer

CONNECTIONS = 256  # a long poll, 232 messages at once (paid ones are 200 of them), and answers to taps
KEPT = 15.0  # seconds without a call; a server that closes earlier could meet a call on its way
NEXT_ADDRESS = 0.25  # seconds until another address of the host is tried beside the first (RFC 8305)


def encode(params: Mapping[str, object]) -> bytes | None:
    """The parameters as a JSON body; None if they hold a file, or what must be left out."""
    given = {name: value for name, value in params.items() if value is not None}
    try:
        body = orjson.dumps(given, option=orjson.OPT_PASSTHROUGH_DATACLASS)
    except TypeError:  # a file, or half a surrogate pair
        return None
    return None if b"null" in body else body


class Wire:
    """The connections to one Bot API server; each call takes an idle one or opens another."""

    def __init__(self, token: str, base_url: str, timeouts: Timeouts) -> None:
        self._token = token
        self._base_url = base_url
        self._timeouts = timeouts
        self._free = asyncio.Semaphore(CONNECTIONS)
        self._idle: list[Connection] = []

    async def call(self, method: str, body: bytes, reading: float) -> Any:
        """The `result` of the method; `reading` is how many seconds its answer may take."""
        async with self._free:
            connection = self._take_idle() or await self._connect()
            try:
                answer = await connection.exchange(self._request(method, body), reading)
            except Broken as error:
                raise OutcomeUnknown(str(error)) from None
            connection.idle_since = time.monotonic()
            self._idle.append(connection)
        return read_answer(answer)

    def close(self) -> None:
        for connection in self._idle:
            connection.abort()
        self._idle.clear()

    def _take_idle(self) -> "Connection | None":
        """The one that was used last; those that nobody used for long are closed."""
        while self._idle:
            connection = self._idle.pop()
            if connection.is_open and time.monotonic() - connection.idle_since < KEPT:
                return connection
            connection.abort()
        return None

    async def _connect(self) -> "Connection":
        place = self._base_url
        try:
            server = self._server
            place = server.authority
            async with asyncio.timeout(self._timeouts.connect):
                return await _open(server)
        except (OSError, ValueError) as error:  # also no such name, a bad certificate, a wrong address
            raise Unreachable(f"{place}: {str(error) or type(error).__name__}") from None

    def _request(self, method: str, body: bytes) -> bytes:
        server = self._server
        head = (
            f"POST {server.path}/bot{quote(self._token, safe=':')}/{method} HTTP/1.1\r\n"
            f"Host: {server.authority}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body

    @cached_property
    def _server(self) -> "Server":
        """Raises ValueError if the address is none."""
        parts = urlsplit(self._base_url)
        if not parts.hostname:
            raise ValueError("no host")
        is_https = parts.scheme == "https"
        port = parts.port or (443 if is_https else 80)
        return Server(
            parts.hostname, port, quote(parts.path.rstrip("/"), safe="/%"), _trusting() if is_https else None
        )


class Server(NamedTuple):
    """Where the Bot API is; `path` goes before that of every method."""

    host: str
    port: int
    path: str
    tls: ssl.SSLContext | None

    @property
    def authority(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


class Broken(Exception):
    """An answer that did not come, or not whole."""


class Connection(asyncio.Protocol):
    """Carries one exchange at a time; the parser tells it what it finds (`on_…`)."""

    def __init__(self) -> None:
        self.idle_since = 0.0
        self._transport: Any = None
        self._parser: Any = None
        self._body: list[bytes] = []
        self._answer: asyncio.Future[bytes] | None = None
        self._ends_with_connection = False  # a server that tells no length

    @property
    def is_open(self) -> bool:
        return not self._transport.is_closing()

    async def exchange(self, request: bytes, reading: float) -> bytes:
        """The body of the answer, whatever its status; raises Broken."""
        loop = asyncio.get_running_loop()
        self._parser, self._body = httptools.HttpResponseParser(self), []
        self._answer, self._ends_with_connection = loop.create_future(), False
        expiry = loop.call_later(reading, self._fail, "no answer in time")
        self._transport.write(request)
        try:
            return await self._answer
        except BaseException:  # cancelled, too: what comes still must not be the answer to the next call
            self.abort()
            raise
        finally:
            expiry.cancel()
            self._answer = None

    def abort(self) -> None:
        self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if self._answer is None:  # nobody asked
            self.abort()
            return
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade) as error:
            self._fail(type(error).__name__)

    def connection_lost(self, error: Exception | None) -> None:
        if self._ends_with_connection and error is None:
            self._succeed()
        self._fail("the connection was lost")

    def on_headers_complete(self) -> None:
        self._ends_with_connection = not self._parser.should_keep_alive()

    def on_body(self, part: bytes) -> None:
        self._body.append(part)

    def on_message_complete(self) -> None:
        if self._parser.get_status_code() >= 200:  # an interim answer is followed by another
            self._succeed()
            if not self._parser.should_keep_alive():
                self._transport.close()

    def _succeed(self) -> None:
        if self._answer and not self._answer.done():
            self._answer.set_result(b"".join(self._body))

    def _fail(self, reason: str) -> None:
        if self._answer and not self._answer.done():
            self._answer.set_exception(Broken(reason))


async def _open(server: Server) -> Connection:
    loop = asyncio.get_running_loop()
    addresses = await loop.getaddrinfo(server.host, server.port, type=socket.SOCK_STREAM)
    connected = await start_connection(addresses, happy_eyeballs_delay=NEXT_ADDRESS, interleave=1)
    named = server.host if server.tls else None
    _, connection = await loop.create_connection(
        Connection, sock=connected, ssl=server.tls, server_hostname=named
    )
    return connection


@cache
def _trusting() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=certifi.where())
