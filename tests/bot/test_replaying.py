"""What could not be handled is seen, replayed and dropped by an operator, and a replay takes effect once."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot import keeping
from dialogs.engine import Step
from sandbox.client import SandboxClient
from storage.database import Database
from storage.updates import Parked, parked
from tests.bot.conftest import Rows, RunApp, until
from tests.bot.processes import invoke

BUDGET = "tầm 80tr"


def listed(folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(invoke("updates", "list", "--json", folder=folder).out)
    return found


def kept_in(url: str) -> list[Parked]:
    """What is parked, looked at beside the bot."""
    with closing(Database(url, writer=False)) as database:
        return database.run_now(parked)


@pytest.fixture
def poison(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The engine fails on a budget, until it is undone."""
    healthy = keeping.advance

    def failing(playbook: Any, conversation: Any, event: Any) -> Step:
        if getattr(event, "text", "") == BUDGET:
            raise ZeroDivisionError("a defect of ours")
        return healthy(playbook, conversation, event)

    monkeypatch.setattr(keeping, "advance", failing)
    return monkeypatch


@pytest.fixture
async def an(client: SandboxClient, run_app: RunApp, poison: pytest.MonkeyPatch) -> int:
    """Told her budget and got an apology."""
    async with run_app():
        an = await client.add_person("An", language_code="vi")
        await client.wait_for_reply(await client.say(an, "cần CRM"))
        await client.wait_for_reply(await client.say(an, BUDGET))
        await client.wait_until_idle()
    return an


async def test_what_is_replayed_after_a_repair_is_heard_once(
    an: int,
    run_app: RunApp,
    client: SandboxClient,
    tmp_path: Path,
    file_url: str,
    poison: pytest.MonkeyPatch,
    rows: Rows,
) -> None:
    [kept] = listed(tmp_path)
    assert kept["replay_at"] is None
    poison.undo()
    for _ in range(2):
        assert invoke("updates", "replay", str(kept["id"]), folder=tmp_path).status == 0
    assert listed(tmp_path)[0]["replay_at"]
    before = max(message.seq for message in await client.messages(an))
    async with run_app():
        assert await client.wait_for(an, lambda message: message.by_bot, after=before)
        await until(lambda: not kept_in(file_url))
    assert not listed(tmp_path)
    assert [row["question"] for row in rows("v_answers")].count("budget") == 1


async def test_what_fails_again_is_parked_again_without_another_apology(
    an: int, run_app: RunApp, client: SandboxClient, tmp_path: Path, file_url: str
) -> None:
    [kept] = listed(tmp_path)
    assert invoke("updates", "replay", str(kept["id"]), folder=tmp_path).status == 0
    said = len(await client.messages(an))
    async with run_app():
        await until(lambda: not any(each.replay_at for each in kept_in(file_url)))
        await client.wait_until_idle(quiet=1)
    [again] = listed(tmp_path)
    assert again["id"] != kept["id"] and again["update_id"] == kept["update_id"]
    assert again["replay_at"] is None and again["trouble"] == "ZeroDivisionError: a defect of ours"
    assert len(await client.messages(an)) == said


async def test_what_is_dropped_is_gone(an: int, tmp_path: Path) -> None:
    [kept] = listed(tmp_path)
    assert invoke("updates", "drop", str(kept["id"]), folder=tmp_path).status == 0
    assert not listed(tmp_path)
    for command in ("show", "replay", "drop"):
        ended = invoke("updates", command, str(kept["id"]), folder=tmp_path)
        assert ended.status == 1 and "leadbot updates list" in ended.err
