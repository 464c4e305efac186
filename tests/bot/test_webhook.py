"""Updates that Telegram pushes: over HTTP from the sandbox, and by hand from somebody hostile."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from io import BytesIO
from pathlib import Path

import aiohttp
import psycopg
import pytest

from bot import webhook
from bot.app import App
from bot.frontends import Frontend
from bot.health import Part
from bot.settings import split_address
from bot.webhook import SECRET_HEADER, secret_of
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from tests.bot.conftest import PATIENCE, MakeSettings, Rows, cards, is_card, qualify, until


@pytest.fixture
def address() -> str:
    """host:port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{taken.getsockname()[1]}"


@pytest.fixture
async def pushed(make_settings: MakeSettings, address: str, frontend: Frontend) -> AsyncIterator[App]:
    """A bot that is pushed to."""
    url = f"http://{address}/hook"
    async with App(make_settings(frontend=frontend, webhook_url=url, webhook_listen=address)) as app:
        yield app


async def until_pushed(client: SandboxClient) -> None:
    assert (await client.calls("setWebhook", timeout=10))[0]["outcome"] == "ok"


async def test_a_hot_lead_becomes_one_card_by_webhook(
    pushed: App, client: SandboxClient, sales_chat: int
) -> None:
    await until_pushed(client)
    an = await client.add_person("An", language_code="vi", phone="+84912345678")
    await qualify(client, an)
    card = await client.wait_for(sales_chat, is_card)
    assert "SQL" in card.text
    assert len(await cards(client, sales_chat)) == 1


async def test_an_update_pushed_twice_counts_once(pushed: App, client: SandboxClient, rows: Rows) -> None:
    await until_pushed(client)
    an = await client.add_person("An")
    await client.wait_for_reply(await client.start(an))
    await client.repeat_updates()
    await client.wait_until_idle()
    replies = [row for row in rows("v_messages") if row["chat_id"] == an and row["kind"] == "reply"]
    assert len(replies) == 1


@pytest.mark.parametrize(
    ("secret", "kind", "body", "status", "reason"),
    [
        ("", "application/json", b"{}", 401, "LEADBOT_WEBHOOK_SECRET"),
        ("wrong", "application/json", b"{}", 401, "LEADBOT_WEBHOOK_SECRET"),
        ("right", "text/plain", b"{}", 415, "not application/json"),
        ("right", "application/json", b"\xff\x00 not json", 400, "not JSON"),
        ("right", "application/json", b'{"x": "' + b"x" * 4_000_000 + b'"}', 413, "1048576"),
        ("right", "application/json", b'{"update_id": "seven"}', 200, ""),
        ("right", "application/json", b"[1, 2, 3]", 200, ""),
        ("right", "application/json", b'{"update_id": 9, "novelty": {}}', 200, ""),
    ],
)
async def test_what_is_not_from_telegram_is_refused_and_what_is_unreadable_is_parked(
    make_settings: MakeSettings,
    address: str,
    sandbox: Sandbox,
    secret: str,
    kind: str,
    body: bytes,
    status: int,
    reason: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    url = f"http://{address}/hook"
    secret = secret_of(sandbox.token) if secret == "right" else secret
    async with App(make_settings(webhook_url=url, webhook_listen=address)), aiohttp.ClientSession() as http:
        headers = {SECRET_HEADER: secret, "Content-Type": kind}
        async with http.post(url, data=BytesIO(body), headers=headers) as answer:
            assert answer.status == status
            assert reason in await answer.text()
            logged = [line for line in caplog.messages if line.startswith("a push was refused")]
            assert logged == [f"a push was refused ({status}): {await answer.text()}"] * bool(reason)


async def test_a_body_that_does_not_arrive_in_time_is_given_up(
    make_settings: MakeSettings, address: str, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "SLOWEST", 0.2)
    url, (host, port) = f"http://{address}/hook", split_address(address)
    async with App(make_settings(webhook_url=url, webhook_listen=address)):
        reader, writer = await asyncio.open_connection(host, port)
        head = f"POST /hook HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n"
        writer.write(f"{head}{SECRET_HEADER}: {secret_of(sandbox.token)}\r\n".encode())
        writer.write(b"Content-Length: 1000\r\n\r\n{")
        async with asyncio.timeout(PATIENCE):
            assert b" 408 " in await reader.readline()
        writer.close()
        await writer.wait_closed()


async def test_switching_back_to_polling_deletes_the_webhook_and_loses_nothing(
    make_settings: MakeSettings, address: str, client: SandboxClient
) -> None:
    url = f"http://{address}/hook"
    an = await client.add_person("An")
    async with App(make_settings(webhook_url=url, webhook_listen=address)):
        await until_pushed(client)
    said = await client.start(an)  # while nobody listens
    async with App(make_settings()):
        assert (await client.wait_for_reply(said)).by_bot


async def test_a_taken_port_is_told_with_the_setting_to_change(
    make_settings: MakeSettings, address: str, tmp_path: Path
) -> None:
    host, _, port = address.partition(":")
    with socket.socket() as taken:
        taken.bind((host, int(port)))
        taken.listen()
        with pytest.raises(Exception, match="LEADBOT_WEBHOOK_LISTEN"):
            async with App(make_settings(webhook_url=f"http://{address}/hook", webhook_listen=address)):
                pass


async def test_while_the_database_is_away_pushes_are_put_off_and_none_is_lost(
    make_settings: MakeSettings,
    address: str,
    sandbox: Sandbox,
    client: SandboxClient,
    postgres: str,
    empty_postgres: Callable[..., str],
) -> None:
    database_url, url = empty_postgres(), f"http://{address}/hook"
    name = database_url.split("?")[0].rpartition("/")[2]
    settings = make_settings(database_url=database_url, webhook_url=url, webhook_listen=address)
    async with App(settings) as app, aiohttp.ClientSession() as http:
        await until_pushed(client)
        an = await client.add_person("An")
        with psycopg.connect(postgres, autocommit=True) as server:
            server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
            server.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )
            said = await client.start(an)
            headers = {SECRET_HEADER: secret_of(sandbox.token)}
            async with http.post(url, json={"update_id": 7, "novelty": {}}, headers=headers) as answer:
                assert (answer.status, answer.headers["Retry-After"]) == (503, "2")
            assert Part.DATABASE in app.health.troubles
            server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        assert await client.wait_for_reply(said)
        await until(lambda: Part.DATABASE not in app.health.troubles)
