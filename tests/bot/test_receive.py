"""Nothing said is lost: acknowledged after the commit, refused when seen, parked when we fail."""

import asyncio
import contextlib
import json
import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot import keeping
from bot.clock import SystemClock
from bot.frontends import open_gateway
from bot.health import Health, Part
from bot.receive import IN_A_ROW, Receiver
from bot.transport import Conflict, Unauthorized
from dialogs.engine import Step
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from storage.database import Database
from storage.updates import parked
from tests.bot.conftest import PATIENCE, Rows, RunApp, until
from tests.bot.processes import invoke

END_CONNECTIONS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"


async def offsets(client: SandboxClient) -> list[int]:
    """What the bot has confirmed so far."""
    polls = await client.calls("getUpdates")
    return [int(poll["params"]["offset"]) for poll in polls if "offset" in poll["params"]]


async def test_an_update_is_acknowledged_only_after_its_commit(
    run_app: RunApp, client: SandboxClient, tmp_path: Path, rows: Rows
) -> None:
    async with run_app():
        an = await client.add_person("An")
        await client.wait_until_idle()
        confirmed = await offsets(client)
        other = sqlite3.connect(tmp_path / "leadbot.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        await client.start(an)
        with pytest.raises(TimeoutError):
            await client.wait_until_idle(within=0.5)
        assert await offsets(client) == confirmed
        other.execute("ROLLBACK")
        other.close()
        await client.wait_until_idle()
    assert [row["user_id"] for row in rows("v_leads")] == [an]


async def test_an_update_that_comes_twice_is_taken_once(
    run_app: RunApp, client: SandboxClient, rows: Rows
) -> None:
    async with run_app():
        an = await client.add_person("An")
        await client.wait_for_reply(await client.start(an))
        await client.wait_until_idle()
        heard = len(rows("v_messages"))
        await client.repeat_updates(3)
        await client.wait_until_idle()
        assert len(rows("v_messages")) == heard


class ScriptedGateway:
    """Answers getUpdates with one batch after the other, then never."""

    def __init__(self, *batches: list[Any]) -> None:
        self._batches = list(batches)
        self.offsets: list[Any] = []

    async def call(self, method: str, /, **params: Any) -> Any:
        if method != "getUpdates":
            return True
        self.offsets.append(params["offset"])
        if not self._batches:
            await asyncio.Event().wait()
        return self._batches.pop(0)


class Ignorant:
    """An intake that takes everything and does nothing."""

    def note_arrival(self, at: datetime) -> None:
        assert at.tzinfo

    async def take(self, parsed: Any, raw: Any) -> None:
        assert parsed.update_id == raw["update_id"]


async def test_an_offset_is_sent_until_it_has_confirmed_because_ids_begin_again_at_random() -> None:
    gateway = ScriptedGateway([{"update_id": 8}, {"update_id": 9}], [], [{"update_id": 3}])
    receiver = Receiver(gateway, Ignorant(), SystemClock(), Health())
    receiving = asyncio.create_task(receiver.run())
    await until(lambda: len(gateway.offsets) == 4)
    receiving.cancel()
    assert gateway.offsets == [None, 10, None, 4]


class Slow(Ignorant):
    """An intake that takes a moment for each, and notes how many of whom it took at once."""

    def __init__(self) -> None:
        self.taken: list[tuple[int, int]] = []

    async def take(self, parsed: Any, raw: Any) -> None:
        await self.take_row([(parsed, raw)])

    async def take_row(self, row: Sequence[tuple[Any, Any]]) -> None:
        for _ in row:
            await asyncio.sleep(0)
        self.taken.append((row[0][0].queue, len(row)))


def said(update_id: int, person: int) -> dict[str, Any]:
    sender = {"id": person, "is_bot": False, "first_name": "An"}
    message = {"message_id": update_id, "date": 1, "text": "x", "from": sender}
    return {"update_id": update_id, "message": message | {"chat": {"id": person, "type": "private"}}}


async def test_a_flood_holds_up_nobody_of_its_batch_and_then_goes_at_once() -> None:
    flood = [said(number, person=1) for number in range(99)]
    intake, gateway = Slow(), ScriptedGateway([*flood, said(99, person=2)])
    receiving = asyncio.create_task(Receiver(gateway, intake, SystemClock(), Health()).run())
    await until(lambda: gateway.offsets == [None, 100])
    receiving.cancel()
    assert intake.taken == [(2, 1), (1, IN_A_ROW), (1, 99 - IN_A_ROW)]


HOSTILE = [
    {"update_id": 900_000_001, "message": 3},
    {"update_id": 900_000_002, "message": {"message_id": 1, "chat": {"id": "x", "type": []}}},
    {"update_id": 900_000_003, "callback_query": {"id": 5}},
    {"update_id": 900_000_004},
    {"update_id": 900_000_005, "brand_new_kind": {"deep": [[[[{}]]]]}},
    {"update_id": 900_000_006, "edited_message": None},
    {"update_id": 900_000_007, "novelty": "x" * 4_000_000},
    {"update_id": 900_000_008, "message": {"message_id": 1, "text": "x" * 4_000_000}},
]


@pytest.mark.filterwarnings("ignore:Sending a large body")  # by the sandbox
async def test_hostile_updates_are_parked_or_ignored_and_the_next_is_handled(
    run_app: RunApp, client: SandboxClient, file_url: str
) -> None:
    async with run_app() as app:
        for update in HOSTILE:
            await client.inject_update(update)
        an = await client.add_person("An")
        assert await client.wait_for_reply(await client.start(an))
        await client.wait_until_idle()
        assert not app.health.troubles
    database = Database(file_url, writer=False)
    kept = database.run_now(parked)
    database.close()
    assert {each.update_id for each in kept} == {900_000_001, 900_000_002, 900_000_003, 900_000_008}


async def test_a_poison_update_is_parked_with_its_traceback_and_the_person_is_told(
    run_app: RunApp, client: SandboxClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    healthy = keeping.advance

    def failing(playbook: Any, conversation: Any, event: Any) -> Step:
        if getattr(event, "text", "") == "poison":
            raise ZeroDivisionError("a defect of ours")
        return healthy(playbook, conversation, event)

    monkeypatch.setattr(keeping, "advance", failing)
    async with run_app():
        an = await client.add_person("An", language_code="en")
        await client.wait_for_reply(await client.start(an))
        apology = await client.wait_for_reply(await client.say(an, "poison"))
        assert "wrong" in apology.text and "Zero" not in apology.text
        assert await client.wait_for_reply(await client.say(an, "hello"))
    [kept] = json.loads(invoke("updates", "list", "--json", folder=tmp_path).out)
    assert kept["trouble"] == "ZeroDivisionError: a defect of ours"
    shown = invoke("updates", "show", str(kept["id"]), folder=tmp_path)
    assert "poison" in shown.out and "Traceback" in shown.out
    assert invoke("updates", "show", "99", folder=tmp_path).status == 1


async def test_while_the_database_is_away_nothing_is_confirmed_and_later_nothing_is_lost(
    run_app: RunApp,
    client: SandboxClient,
    postgres: str,
    empty_postgres: Callable[..., str],
) -> None:
    url = empty_postgres()
    name = url.split("?")[0].rpartition("/")[2]
    async with run_app(database_url=url) as app:
        an = await client.add_person("An")
        with psycopg.connect(postgres, autocommit=True) as server:
            server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
            server.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )
            said = await client.start(an)
            await until(lambda: Part.DATABASE in app.health.troubles)
            server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        assert await client.wait_for_reply(said)
        await until(lambda: not app.health.troubles)


async def test_a_webhook_is_deleted_before_polling(run_app: RunApp, client: SandboxClient) -> None:
    async with run_app():
        methods = [call["method"] for call in await client.calls()]
        assert "deleteWebhook" in methods


async def test_a_second_poller_is_told_plainly_and_receiving_goes_on_afterwards(
    run_app: RunApp, client: SandboxClient, sandbox: Sandbox
) -> None:
    other = open_gateway("ptb", token=sandbox.token, base_url=sandbox.url)
    async with run_app() as app:
        async with asyncio.timeout(PATIENCE):
            while Part.RECEIVING not in app.health.troubles:
                with contextlib.suppress(Conflict):
                    await other.call("getUpdates", timeout=0)
                await asyncio.sleep(0.02)
        assert "Another program" in app.health.troubles[Part.RECEIVING]
        an = await client.add_person("An")
        assert await client.wait_for_reply(await client.start(an))
        await until(lambda: Part.RECEIVING not in app.health.troubles)
    await other.close()


async def test_a_token_revoked_while_running_ends_the_bot(run_app: RunApp, client: SandboxClient) -> None:
    async with run_app() as app:
        await client.revoke_tokens()
        an = await client.add_person("An")
        await client.start(an)
        with pytest.raises(Unauthorized):
            async with asyncio.timeout(PATIENCE):
                await app.run()
