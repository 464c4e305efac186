"""The connections of calls without files: kept, closed in time, never left with another call's answer."""

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.frontends import wire
from bot.frontends.wire import Wire, encode
from bot.transport import OutcomeUnknown, Timeouts, Unreachable

TOKEN = "7112345678:AAH9f-kQ_0123456789abcdefghijklmnop"
PATIENCE = 20  # seconds, for what must happen

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def answer(result: object, *headers: str) -> bytes:
    body = json.dumps({"ok": True, "result": result}).encode()
    lines = ["HTTP/1.1 200 OK", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


async def read_request(reader: asyncio.StreamReader) -> tuple[str, bytes]:
    """The first line and the body of one request."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    length = next(line for line in head.splitlines() if line.lower().startswith("content-length"))
    return head.splitlines()[0], await reader.readexactly(int(length.split(":")[1]))


@asynccontextmanager
async def served(serve: Serve, tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    """The address of a server whose connections are served so, and closed in the end."""
    serving: set[asyncio.Task[None]] = set()

    async def serve_and_close(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            await serve(reader, writer)
            await writer.drain()
        writer.close()
        with suppress(ConnectionError, ssl.SSLError):
            await writer.wait_closed()

    def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        serving.add(asyncio.create_task(serve_and_close(reader, writer)))

    async with await asyncio.start_server(accept, "127.0.0.1", 0, ssl=tls) as server:
        port = server.sockets[0].getsockname()[1]
        yield f"{'https' if tls else 'http'}://127.0.0.1:{port}"
        await asyncio.wait_for(asyncio.gather(*serving), PATIENCE)


def always(*answers: bytes) -> Serve:
    """Each request of a connection gets the next of these; then the connection is closed."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for each in answers:
            await read_request(reader)
            writer.write(each)

    return serve


async def call(connections: Wire, method: str = "getMe") -> object:
    return await asyncio.wait_for(connections.call(method, b"{}", PATIENCE), PATIENCE)


@asynccontextmanager
async def open_wire(url: str, timeouts: Timeouts = Timeouts()) -> AsyncIterator[Wire]:  # noqa: B008
    connections = Wire(TOKEN, url, timeouts)
    yield connections
    connections.close()


async def test_calls_one_after_the_other_share_a_connection() -> None:
    opened: list[int] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        opened.append(1)
        for number in range(3):
            line, body = await read_request(reader)
            assert (line, body) == (f"POST /api/bot{TOKEN}/getMe HTTP/1.1", b"{}")
            writer.write(answer(number))

    async with served(serve) as url, open_wire(f"{url}/api/") as connections:
        assert [await call(connections) for _ in range(3)] == [0, 1, 2]
        assert len(opened) == 1


async def test_a_connection_that_the_server_closed_meanwhile_is_not_used_again() -> None:
    async with served(always(answer("fine"))) as url, open_wire(url) as connections:
        for _ in range(3):
            assert await call(connections) == "fine"
            await until(lambda: not any(each.is_open for each in connections._idle))


async def test_a_connection_that_was_idle_for_long_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "KEPT", -1.0)
    closed = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(answer("fine"))
        await reader.read()
        closed.set()

    async with served(serve) as url, open_wire(url) as connections:
        assert [await call(connections), await call(connections)] == ["fine", "fine"]
        await asyncio.wait_for(closed.wait(), PATIENCE)


@pytest.mark.parametrize(
    "spoken",
    [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        b'9\r\n{"ok":tru\r\n10\r\ne,"result":"yes"\r\n1\r\n}\r\n0\r\n\r\n',
        b'HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n{"ok":true,"result":"yes"}',
        b"HTTP/1.1 100 Continue\r\n\r\n" + answer("yes"),
        answer("yes", "Connection: close"),
        b'HTTP/1.1 200 Fine\r\ncontent-LENGTH:26\r\nX-Odd:\r\n\r\n{"ok":true,"result":"yes"}',
    ],
    ids=["chunked", "without a length", "after an interim answer", "the last one", "oddly written"],
)
async def test_an_answer_is_understood(spoken: bytes) -> None:
    async with served(always(spoken)) as url, open_wire(url) as connections:
        assert await call(connections) == "yes"
        assert await call(connections) == "yes"


@pytest.mark.parametrize(
    "spoken",
    [
        b"",
        b"SMTP ready\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 204 No Content\r\n\r\n",
    ],
    ids=["nothing", "no HTTP", "an upgrade", "too short", "no chunk", "no content"],
)
async def test_after_anything_else_nobody_knows_what_became_of_the_call(spoken: bytes) -> None:
    async with served(always(spoken)) as url, open_wire(url) as connections:
        with pytest.raises(OutcomeUnknown):
            await call(connections)
        assert not connections._idle or not connections._idle[0].is_open


async def test_an_answer_that_comes_too_late_is_not_taken_for_the_next_one() -> None:
    late = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line, _ = await read_request(reader)
        if "slow" in line:
            await late.wait()
            writer.write(answer("slow"))
        else:
            writer.write(answer("quick"))

    async with served(serve) as url, open_wire(url) as connections:
        with pytest.raises(OutcomeUnknown, match="no answer in time"):
            await connections.call("slow", b"{}", 0.1)
        late.set()
        assert await call(connections, "quick") == "quick"


async def test_who_gives_up_a_call_leaves_no_connection_behind() -> None:
    asked, gone = asyncio.Event(), asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        asked.set()
        await reader.read()
        gone.set()

    async with served(serve) as url, open_wire(url) as connections:
        waiting = asyncio.create_task(connections.call("getUpdates", b"{}", PATIENCE))
        await asyncio.wait_for(asked.wait(), PATIENCE)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        await asyncio.wait_for(gone.wait(), PATIENCE)


async def test_what_nobody_asked_for_ends_the_connection() -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(answer("asked for"))
        await writer.drain()
        await resting.wait()
        writer.write(answer("not asked for"))
        await reader.read()

    resting = asyncio.Event()
    async with served(serve) as url, open_wire(url) as connections:
        assert await call(connections) == "asked for"
        resting.set()
        await until(lambda: not connections._idle[0].is_open)


async def test_a_server_that_wants_to_close_need_not_wait_for_it() -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(answer("the last one", "Connection: close"))
        await reader.read()

    async with served(serve) as url, open_wire(url) as connections:
        assert [await call(connections) for _ in range(3)] == ["the last one"] * 3


async def test_only_so_many_calls_are_made_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "CONNECTIONS", 3)
    opened: list[int] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        opened.append(1)
        while True:
            await read_request(reader)
            writer.write(answer("fine"))

    async with served(serve) as url, open_wire(url) as connections:
        assert await asyncio.gather(*(call(connections) for _ in range(20))) == ["fine"] * 20
        assert len(opened) <= 3


async def test_a_call_goes_over_tls_to_whom_the_authorities_know(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs, known = certificate(tmp_path)
    async with served(always(answer("safe")), theirs) as url:
        address = url.replace("127.0.0.1", "localhost")
        async with open_wire(address) as connections:
            with pytest.raises(Unreachable, match=r"localhost:.*certificate verify failed"):
                await call(connections)
        monkeypatch.setattr(wire, "_trusting", lambda: ssl.create_default_context(cafile=known))
        async with open_wire(address) as connections:
            assert await call(connections) == "safe"


@pytest.mark.parametrize(
    ("url", "path", "host"),
    [
        ("http://[::1]:8081", "", "[::1]:8081"),
        ("http://api.local/a%20b/", "/a%20b", "api.local:80"),
        ("https://api.telegram.org", "", "api.telegram.org:443"),
    ],
)
def test_a_request_names_the_server_as_http_wants_it(url: str, path: str, host: str) -> None:
    head = Wire(TOKEN, url, Timeouts())._request("getMe", b"{}").decode()
    assert head.startswith(f"POST {path}/bot{TOKEN}/getMe HTTP/1.1\r\nHost: {host}\r\n")


def test_a_body_holds_neither_files_nor_what_is_absent() -> None:
    assert encode({"text": "Chào", "absent": None}) == '{"text":"Chào"}'.encode()
    assert encode({"markup": {"url": None}}) is None
    assert encode({"photo": object()}) is None


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not holds():  # noqa: ASYNC110 - a deadline on a condition
            await asyncio.sleep(0.01)


def certificate(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A server's own certificate for localhost, and the file that makes it known."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, now - timedelta(1), now + timedelta(1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    known, secret = folder / "known.pem", folder / "key.pem"
    known.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(known, secret)
    return context, known
