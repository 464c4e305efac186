"""Several workers on one PostgreSQL, nothing but settings changed: one state, one card each, one leader."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot import leases, relay
from bot.app import App
from bot.health import Part
from bot.reading import Source, read_playbook
from bot.relay import End, Relay
from bot.settings import SHIPPED_PLAYBOOK
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from storage import journal, leads, reports
from storage.database import Database
from storage.outbox import Row
from tests.bot.conftest import PATIENCE, MakeSettings, ask_for_human, cards, is_card, qualify, until
from tests.bot.processes import running
from tests.bot.proxy import forwarding, free_port

PROSPECTS = 20


@pytest.fixture
def shared_url(upgraded_postgres: Callable[[], str]) -> str:
    return upgraded_postgres()


@pytest.fixture
def books(shared_url: str) -> Any:
    """Beside the workers: `work` in a transaction of its own."""
    database = Database(shared_url)
    yield database.run_now
    database.close()


@pytest.fixture
async def workers(
    make_settings: MakeSettings, shared_url: str, client: SandboxClient
) -> AsyncIterator[list[App]]:
    """Two workers behind a proxy."""
    ports = [free_port(), free_port()]
    async with forwarding(ports) as url, AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(
                App(
                    make_settings(
                        database_url=shared_url,
                        webhook_url=url,
                        webhook_listen=f"127.0.0.1:{port}",
                        rate_group=1000,
                    )
                )
            )
            for port in ports
        ]


def view(name: reports.View) -> Callable[..., list[dict[str, Any]]]:
    return lambda session: list(reports.rows(session, name))


async def until_carded(client: SandboxClient, sales_chat: int, count: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while len(await cards(client, sales_chat)) < count:  # noqa: ASYNC110 - a deadline on a count
            await asyncio.sleep(0.1)
    await client.wait_until_idle(quiet=1, within=60)


async def test_twenty_people_qualify_at_once_and_each_becomes_one_card(
    workers: list[App], client: SandboxClient, sales_chat: int, books: Any
) -> None:
    await client.set_delivery(copies=3, shuffle_window=10, seed=7)
    people = [
        await client.add_person(f"An {number}", language_code="vi", phone=f"+8491234{number:04}")
        for number in range(PROSPECTS)
    ]
    await asyncio.gather(*(qualify(client, person) for person in people))
    await until_carded(client, sales_chat, PROSPECTS)
    assert [lead["level"] for lead in books(view("v_leads"))] == ["SQL"] * PROSPECTS
    assert len(await cards(client, sales_chat)) == PROSPECTS
    messages = books(view("v_messages"))
    assert sum(message["kind"] == "alert" for message in messages) == PROSPECTS
    assert {message["attempts"] for message in messages if message["state"] == "sent"} == {1}


async def test_in_whatever_order_it_comes_everything_is_heard_once_and_in_one_serial_order(
    workers: list[App], client: SandboxClient, sales_chat: int, books: Any
) -> None:
    said: dict[int, set[int]] = {}
    for number in range(PROSPECTS):
        an = await client.add_person(f"An {number}", language_code="vi", phone=f"+8491234{number:04}")
        await client.set_delivery(copies=1 + number % 3, shuffle_window=8, seed=number)
        messages = [await client.say(an, text) for text in ("cần CRM", "tầm 80tr", "tháng sau", "/human")]
        said[an] = {message.message_id for message in messages}
    await until_carded(client, sales_chat, PROSPECTS)

    source = read_playbook(SHIPPED_PLAYBOOK, "vi", "Asia/Ho_Chi_Minh")
    for an, numbers in said.items():
        lead_id = books(lambda session, an=an: leads.load(session, an)).lead_id
        assert heard(books, lead_id) == sorted(numbers)
        assert rebuilt(books, lead_id, source) is None
    assert len(await cards(client, sales_chat)) == PROSPECTS


def heard(books: Any, lead_id: int) -> list[int]:
    """The messages among what is recorded of a lead, sorted."""
    events = books(lambda session: [event for event, _ in journal.history(session, lead_id)])
    return sorted(event.message_id for event in events)


def rebuilt(books: Any, lead_id: int, source: Source) -> Any:
    playbooks = {source.playbook.version: source.playbook}
    return books(lambda session: journal.rebuild(session, lead_id, playbooks))


async def test_a_worker_that_stood_still_before_the_call_leaves_the_message_to_the_others(
    make_settings: MakeSettings,
    shared_url: str,
    client: SandboxClient,
    sales_chat: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    healthy = Relay._settle_and_claim

    def stand_still(self: Relay, *given: Any, **details: Any) -> tuple[list[End], list[Row]]:
        ended, rows = healthy(self, *given, **details)
        if any(row.kind == "alert" and not row.repeat for row in rows):
            time.sleep(0.5)
        return ended, rows

    monkeypatch.setattr(relay, "LEASE", timedelta(seconds=0.4))
    monkeypatch.setattr(leases, "UNRENEWED", 1)
    monkeypatch.setattr(Relay, "_settle_and_claim", stand_still)
    async with App(make_settings(database_url=shared_url)):
        await ask_for_human(client, await client.add_person("An"))
        card = await client.wait_for(sales_chat, is_card)
        assert "🔁" in card.text
    assert len(await cards(client, sales_chat)) == 1


async def test_of_two_workers_one_polls_and_the_other_stands_by_in_good_health(
    make_settings: MakeSettings, shared_url: str, client: SandboxClient
) -> None:
    settings = make_settings(database_url=shared_url)
    async with App(settings) as first:
        await client.wait_until_polling()
        async with App(settings) as second:
            await until(lambda: not (first.health.troubles or second.health.troubles))
            an = await client.add_person("An")
            assert await client.wait_for_reply(await client.start(an))
            assert not [poll for poll in await client.calls("getUpdates") if poll["outcome"] == "409"]
            assert Part.RECEIVING not in second.health.troubles


async def test_when_the_worker_that_polls_is_killed_another_goes_on(
    sandbox: Sandbox, client: SandboxClient, sales_chat: int, shared_url: str, tmp_path: Path
) -> None:
    settings = {
        "token": sandbox.token,
        "telegram_url": sandbox.url,
        "sales_chat": sales_chat,
        "database_url": shared_url,
        "frontend": "ptb",
    }
    an = await client.add_person("An")
    async with running(tmp_path, **settings) as first:
        await client.wait_until_polling()
        async with running(tmp_path, **settings, http_listen=f"127.0.0.1:{(port := free_port())}"):
            await until_ready(port)
            assert await client.wait_for_reply(await client.start(an))
            first.kill()
            await first.wait()
            assert await client.wait_for_reply(await client.say(an, "cần CRM"))


async def until_ready(port: int) -> None:
    async with aiohttp.ClientSession() as http, asyncio.timeout(PATIENCE):
        while True:
            try:
                async with http.get(f"http://127.0.0.1:{port}/readyz") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.1)
