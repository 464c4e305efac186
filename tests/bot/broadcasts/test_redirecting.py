"""Links counted by an address of ours, over real HTTP: where they lead, what counts, what strangers get."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import psycopg
import pytest

from bot import redirecting
from bot.app import App
from bot.frontends import Frontend
from sandbox.client import SandboxClient
from sandbox.seen import SeenMessage
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Settings, Shell
from tests.bot.broadcasts.marketer import GO, Marketer
from tests.bot.conftest import MakeSettings, read_view

OFFER = "https://shop.example.com/ưu-đãi?mã=%2BTẾT&n=1#giá"
IN_ASCII = "https://shop.example.com/%C6%B0u-%C4%91%C3%A3i?m%C3%A3=%2BT%E1%BA%BET&n=1#gi%C3%A1"


class Browser:
    """Follows no redirect: it says where one would lead."""

    def __init__(self, http: aiohttp.ClientSession) -> None:
        self._http = http

    async def open(self, url: str, method: str = "GET") -> tuple[int, str | None]:
        async with self._http.request(method, url, allow_redirects=False) as answer:
            return answer.status, answer.headers.get("Location")


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with aiohttp.ClientSession() as http:
        yield Browser(http)


@pytest.fixture
def address() -> str:
    """host:port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{taken.getsockname()[1]}"


@pytest.fixture
def opened(
    make_settings: MakeSettings, settings: Settings, address: str, mai: Marketer
) -> Callable[..., Any]:
    """The bot with a public address, served beside its probes."""

    @asynccontextmanager
    async def running(**changes: Any) -> AsyncIterator[App]:
        given = {"http_listen": address, "public_url": f"http://{address}", "owners": str(mai.id)}
        async with App(make_settings(**{**settings, **given, **changes})) as app:
            yield app

    return running


async def send_offer(client: SandboxClient, mai: Marketer, readers: dict[int, int]) -> dict[int, str]:
    """The address under each reader's copy."""
    await mai.say("/broadcast level = NEW")
    await mai.tap("✅ Dùng nhóm này")
    await mai.say("Ưu đãi cho {first_name}")
    await mai.tap("➕ Nút")
    await mai.say(f"Xem ưu đãi | {OFFER}")
    await client.press(mai.id, GO.format(len(readers)))
    return {reader: link_of(await client.wait_for(reader, has_link)) for reader in readers}


def has_link(message: SeenMessage) -> bool:
    return "Xem ưu đãi" in message.labels


def link_of(message: SeenMessage) -> str:
    return next(button.url for row in message.buttons for button in row if button.label == "Xem ưu đãi") or ""


@BOTH
async def test_a_click_is_counted_once_a_person_and_leads_where_the_marketer_said(
    opened: Callable[..., Any],
    client: SandboxClient,
    mai: Marketer,
    browser: Browser,
    add_crowd: AddCrowd,
    shell: Shell,
    frontend: Frontend,
) -> None:
    async with opened(frontend=frontend):
        await client.wait_until_polling()
        readers = await add_crowd(3)
        links = await send_offer(client, mai, readers)
        assert len(set(links.values())) == 3
        an, binh, _ = links
        for reader in (an, an, binh):
            assert await browser.open(links[reader]) == (302, IN_ASCII)
        report = await shell("report", "1", "--json")
    assert '"clicked": 2' in report
    engaged = {
        lead["user_id"]: lead["engagement"] for lead in read_view(shell.settings["database_url"], "v_leads")
    }
    assert [round(engaged[reader]) for reader in links] == [5, 5, 0]


@BOTH
async def test_nobody_is_led_anywhere_else(
    opened: Callable[..., Any],
    client: SandboxClient,
    mai: Marketer,
    browser: Browser,
    add_crowd: AddCrowd,
    address: str,
    frontend: Frontend,
) -> None:
    async with opened(frontend=frontend):
        await client.wait_until_polling()
        [link] = (await send_offer(client, mai, await add_crowd(1))).values()
        for path in (
            "x",
            "A" * 40,
            "https://evil.example",
            "%2e%2e",
            f"{link[-40:]}?to=https://evil.example",
        ):
            status, target = await browser.open(f"http://{address}/l/{path}")
            assert (status, target) in ((404, None), (302, IN_ASCII))
        assert await browser.open(link[:-1] + ("A" if link[-1] != "A" else "B")) == (404, None)
        assert await browser.open(f"http://{address}/l/") == (404, None)
        assert await browser.open(link, "HEAD") == (405, None)
        assert await browser.open(link, "POST") == (405, None)


async def test_links_are_answered_where_telegram_pushes_to(
    opened: Callable[..., Any],
    client: SandboxClient,
    mai: Marketer,
    browser: Browser,
    add_crowd: AddCrowd,
    address: str,
    frontend: Frontend,
) -> None:
    pushed = {"webhook_url": f"http://{address}/hook", "webhook_listen": address, "http_listen": ""}
    async with opened(frontend=frontend, public_url=f"http://{address}/shop/", **pushed):
        await client.calls("setWebhook", timeout=30)
        [link] = (await send_offer(client, mai, await add_crowd(1))).values()
        assert link.startswith(f"http://{address}/shop/l/")
        assert await browser.open(link) == (302, IN_ASCII)


@pytest.mark.parametrize("dialect", ["postgres"], indirect=True)
async def test_while_the_database_is_away_a_link_that_was_followed_before_still_leads_on(
    opened: Callable[..., Any],
    client: SandboxClient,
    mai: Marketer,
    browser: Browser,
    add_crowd: AddCrowd,
    settings: Settings,
    postgres: str,
) -> None:
    name = settings["database_url"].split("?")[0].rpartition("/")[2]
    readers = await add_crowd(2)
    async with opened():
        await client.wait_until_polling()
        an, binh = (await send_offer(client, mai, readers)).values()
        await client.wait_until_idle()
        with psycopg.connect(postgres, autocommit=True) as server:
            server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
            server.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )
            assert await browser.open(an) == (503, None)
            server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
            async with asyncio.timeout(60):
                while await browser.open(an) != (302, IN_ASCII):  # noqa: ASYNC110 - it comes back
                    await asyncio.sleep(0.05)
            server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
            server.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )
            assert await browser.open(binh) == (302, IN_ASCII)
            server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


def test_an_address_is_changed_in_nothing_but_what_a_header_cannot_carry() -> None:
    signed = "https://shop.example.com/a%2Fb+c?sig=AbC%2b/==&x=[1]|2"
    assert redirecting.in_ascii(signed) == signed
    assert redirecting.in_ascii(OFFER) == IN_ASCII
