"""What several workers on one PostgreSQL share besides the work: rates, a bell, the care for the dead."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot import leases, relay
from bot.app import App
from dialogs.messages import Message, plain
from sandbox.client import SandboxClient
from storage import outbox
from storage.bell import Bell
from storage.database import Database
from storage.session import Session
from tests.bot.conftest import PATIENCE, MakeSettings, ask_for_human, cards, read_view, until

Run = Callable[[Callable[..., Any]], Any]


@pytest.fixture
def shared_url(upgraded_postgres: Callable[[], str]) -> str:
    return upgraded_postgres()


@pytest.fixture
def books(shared_url: str) -> Iterator[Database]:
    """The database beside the workers."""
    database = Database(shared_url)
    yield database
    database.close()


@pytest.fixture
async def hire(make_settings: MakeSettings, shared_url: str) -> AsyncIterator[Callable[..., Any]]:
    """Starts so many workers."""
    async with AsyncExitStack() as stack:

        async def start(count: int, **changes: Any) -> list[App]:
            settings = make_settings(database_url=shared_url, **changes)
            return [await stack.enter_async_context(App(settings)) for _ in range(count)]

        yield start


def put_all(database: Database, kind: str, chats: list[int]) -> None:
    now = datetime.now(UTC)
    drafts = [
        outbox.Draft(kind=kind, chat_id=chat, message=Message((plain(f"{kind} {number}"),)), at=now)
        for number, chat in enumerate(chats)
    ]
    database.run_now(lambda session: [outbox.put(session, draft) for draft in drafts])


async def until_sent(client: SandboxClient, count: int) -> None:
    async with asyncio.timeout(2 * PATIENCE):
        while (await client.limits())["passed"] < count:  # noqa: ASYNC110 - a deadline on a count
            await asyncio.sleep(0.1)


async def test_three_workers_together_send_no_faster_than_one(
    hire: Callable[..., Any], books: Database, client: SandboxClient, sales_chat: int
) -> None:
    """Each alone would begin with ten, so thirty in the first second, and send twenty to the group."""
    put_all(books, "reply", await client.add_people(30, has_started=True))
    put_all(books, "notice", [sales_chat] * 30)
    await client.set_limits(bot_per_second=20, group_per_minute=20)
    await hire(3, rate_bot=10, rate_group=20)
    await until_sent(client, 50)
    assert (await client.limits())["rejected"] == {"bot": 0, "paid": 0, "chat": 0, "group": 0}
    assert len(await client.calls("sendMessage", chat_id=sales_chat, outcome="ok")) == 20


async def test_three_workers_together_write_to_a_person_no_faster_than_one(
    hire: Callable[..., Any], books: Database, client: SandboxClient
) -> None:
    person = await client.add_person("An", has_started=True)
    put_all(books, "reply", [person] * 7)
    await client.set_limits(chat_per_second=1, chat_burst=3)
    await hire(3, rate_chat=1)
    await until_sent(client, 7)
    assert (await client.limits())["rejected"]["chat"] == 0


async def test_an_outage_that_one_worker_found_is_obeyed_by_all(
    hire: Callable[..., Any], books: Database, client: SandboxClient, shared_url: str
) -> None:
    people = await client.add_people(20, has_started=True)
    await hire(2)
    for method in ("sendMessage", "getMe"):
        await client.add_fault("server_error", method, times=1_000_000)
    put_all(books, "reply", people[:5])
    await until_asked(client)
    tried = (await client.call_counts())["sendMessage"]
    put_all(books, "reply", people[5:])
    await until_asked(client)
    assert (await client.call_counts())["sendMessage"] == tried
    await client.clear_faults()
    await until(lambda: states(shared_url, "reply") == {"sent"})


def states(url: str, kind: str) -> set[str]:
    return {row["state"] for row in read_view(url, "v_messages") if row["kind"] == kind}


async def until_asked(client: SandboxClient) -> None:
    """Until the workers asked twice more whether Telegram is there."""

    async def asked() -> int:
        return sum((await client.call_counts())["getMe"].values())

    before = await asked()
    async with asyncio.timeout(2 * PATIENCE):
        while await asked() < before + 2:  # noqa: ASYNC110 - a deadline on a count
            await asyncio.sleep(0.1)


async def test_a_worker_that_hears_the_bell_sends_what_others_put(
    hire: Callable[..., Any], books: Database, client: SandboxClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relay, "IDLE", 3600.0)
    monkeypatch.setattr("storage.bell.PAUSE", 3600.0)
    an = await client.add_person("An", has_started=True)
    await hire(1)
    await client.wait_until_polling()
    put_all(books, "reply", [an])
    bell = Bell(books)
    ringing = asyncio.create_task(bell.run(lambda: None))
    bell.ring()
    assert await client.wait_for(an, lambda message: message.by_bot)
    ringing.cancel()


def listeners(session: Session) -> int:
    of_this = "datname = current_database() AND query LIKE 'LISTEN%'"
    return int(session.execute(text(f"SELECT count(*) FROM pg_stat_activity WHERE {of_this}")).scalar_one())


async def test_a_worker_whose_hands_are_full_calls_the_others(
    hire: Callable[..., Any],
    books: Database,
    client: SandboxClient,
    shared_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(relay, "IDLE", 3600.0)
    monkeypatch.setattr("storage.bell.PAUSE", 3600.0)
    monkeypatch.setattr(relay, "AT_ONCE", 1)
    an, binh = [await client.add_person(name) for name in ("An", "Bình")]
    await client.add_fault("slow_answer", "sendMessage", chat_id=an, seconds=15)
    await hire(2)
    await client.wait_until_polling()
    await until(lambda: books.run_now(listeners) == 2)
    await client.start(an)
    await until(lambda: states(shared_url, "reply") == {"sending"})
    assert await client.wait_for_reply(await client.start(binh))
    to_an = [row["state"] for row in read_view(shared_url, "v_messages") if row["chat_id"] == an]
    assert to_an == ["sending"]


async def test_a_call_that_takes_longer_than_its_lease_is_not_taken_for_lost(
    hire: Callable[..., Any],
    client: SandboxClient,
    sales_chat: int,
    shared_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(relay, "LEASE", timedelta(seconds=1))
    monkeypatch.setattr(relay, "RENEWAL", 0.2)
    monkeypatch.setattr(leases, "UNRENEWED", 1.0)
    await hire(2)
    await client.add_fault("slow_answer", "sendMessage", chat_id=sales_chat, seconds=6)
    await ask_for_human(client, await client.add_person("An"))
    await client.calls("sendMessage", chat_id=sales_chat, outcome="ok", timeout=PATIENCE)
    await until(lambda: {row["state"] for row in read_view(shared_url, "v_messages")} == {"sent"})
    assert len(await cards(client, sales_chat)) == 1


async def test_what_a_worker_that_is_gone_was_sending_is_taken_over(
    hire: Callable[..., Any], books: Database, client: SandboxClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leases, "UNRENEWED", 1.0)
    an = await client.add_person("An", has_started=True)
    put_all(books, "reply", [an])
    far_ahead = datetime.now(UTC) + timedelta(days=1)  # by a clock that goes wrong
    books.run_now(lambda session: outbox.start_sending(session, far_ahead, 1, timedelta(minutes=2)))
    await hire(2)
    assert await client.wait_for(an, lambda message: message.by_bot)
