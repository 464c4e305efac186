"""As little of HTTP/1.1 as both sides of the measurements need, on raw asyncio.

A framework here would cost more than the bots it measures. Bodies have a length, connections stay open,
nothing is pipelined; anything else is an error of the measurement and ends it.
"""

import asyncio
import re
from collections import deque
from collections.abc import Callable
from typing import cast

LENGTH = re.compile(rb"\r\ncontent-length:\s*(\d+)", re.IGNORECASE)
CHUNKED = re.compile(rb"\r\ntransfer-encoding:\s*chunked", re.IGNORECASE)
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
POST = (
    b"POST %b HTTP/1.1\r\nHost: %b\r\nContent-Type: application/json\r\n"
    b"X-Telegram-Bot-Api-Secret-Token: %b\r\nContent-Length: %d\r\n\r\n%b"
)

Respond = Callable[[bytes], None]  # takes the JSON of the answer
Handle = Callable[[bytes, bytes, Respond], None]  # target, body, respond
Done = Callable[[int], None]  # takes the status; 0 when the connection was lost


class Messages:
    """Takes complete messages, requests or answers, out of a stream."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> None:
        self._buffer += data

    def take(self) -> tuple[bytes, bytes] | None:
        """Head and body of the next message, or None until all of it is here."""
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return None
        head = bytes(self._buffer[:end])
        length = self._body_length(head, end + 4)
        if length is None or len(self._buffer) < end + 4 + length:
            return None
        body = bytes(self._buffer[end + 4 : end + 4 + length])
        del self._buffer[: end + 4 + length]
        return head, body

    def _body_length(self, head: bytes, start: int) -> int | None:
        if found := LENGTH.search(head):
            return int(found[1])
        if not CHUNKED.search(head):
            return 0
        last = self._buffer.find(b"0\r\n\r\n", start)
        return None if last < 0 else last + 5 - start


class Served(asyncio.Protocol):
    """One connection of a client: hands each request to `handle`, which answers now or later."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._messages = Messages()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is one by its methods only

    def data_received(self, data: bytes) -> None:
        self._messages.feed(data)
        while message := self._messages.take():
            head, body = message
            self._handle(head.split(b" ", 2)[1], body, self._respond)

    def _respond(self, body: bytes) -> None:
        if self._transport and not self._transport.is_closing():
            self._transport.write(ANSWER % (len(body), body))


class Calling(asyncio.Protocol):
    """One connection to a server: one request at a time."""

    def __init__(self, pool: "Caller") -> None:
        self._pool = pool
        self._messages = Messages()
        self._transport: asyncio.Transport | None = None
        self._done: Done | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is one by its methods only

    def connection_lost(self, exc: Exception | None) -> None:
        done, self._done = self._done, None
        self._pool.drop(self)
        if done:
            done(0)

    def data_received(self, data: bytes) -> None:
        self._messages.feed(data)
        while message := self._messages.take():
            done, self._done = self._done, None
            self._pool.give_back(self)
            if done:
                done(int(message[0].split(b" ", 2)[1]))

    def send(self, request: bytes, done: Done) -> None:
        assert self._transport
        self._done = done
        self._transport.write(request)

    def close(self) -> None:
        if self._transport:
            self._transport.close()


class Caller:
    """Posts to one server over a fixed number of connections; what exceeds them waits in line."""

    def __init__(self, host: str, port: int, secret: str = "") -> None:
        self._host, self._port = host, port
        self._name = f"{host}:{port}".encode()
        self._secret = secret.encode()
        self._idle: list[Calling] = []
        self._waiting: deque[tuple[bytes, Done]] = deque()
        self._open: set[Calling] = set()

    async def open(self, connections: int) -> None:
        """Raises OSError if nobody listens."""
        loop = asyncio.get_running_loop()
        for _ in range(connections):
            _, calling = await loop.create_connection(lambda: Calling(self), self._host, self._port)
            self._open.add(calling)
            self._idle.append(calling)

    def post(self, target: bytes, body: bytes, done: Done) -> None:
        request = POST % (target, self._name, self._secret, len(body), body)
        if self._idle:
            self._idle.pop().send(request, done)
        elif self._open:
            self._waiting.append((request, done))
        else:
            done(0)

    def give_back(self, calling: Calling) -> None:
        if self._waiting:
            calling.send(*self._waiting.popleft())
        else:
            self._idle.append(calling)

    def drop(self, calling: Calling) -> None:
        self._open.discard(calling)
        if calling in self._idle:
            self._idle.remove(calling)

    def close(self) -> None:
        for calling in list(self._open):
            calling.close()
