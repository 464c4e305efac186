"""The checker finds what is wrong: a dialogue that kept the contract is tampered with, one way at a time."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.app import App
from bot.frontends import open_gateway
from bot.settings import RunSettings, read_settings
from storage.database import Database
from tests.campaigns.contract import REPEAT, written
from tests.campaigns.story import play
from tests.campaigns.world import World, world


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[World]:
    """One whole dialogue, after which the bot has ended."""
    async with world(tmp_path, f"sqlite:///{tmp_path / 'leadbot.db'}", frontend="ptb") as opened:
        async with App(read_settings(RunSettings, _env_file=None, **opened.settings)):
            await play(opened.stage, await opened.stage.enter())
            await opened.settle()
        yield opened


def change(place: World, statement: str) -> None:
    with closing(sqlite3.connect(place.folder / "leadbot.db")) as database, database:
        assert database.execute(statement).rowcount


async def breach(place: World) -> str:
    breaches, _ = await place.judge()
    return "; ".join(breaches)


async def test_a_dialogue_without_misfortune_keeps_the_contract(place: World) -> None:
    breaches, tally = await place.judge()
    assert breaches == []
    assert (tally.acts, tally.alerts, tally.alerts_repeated, tally.unknown) == (12, 1, 0, 0)


async def test_an_act_that_was_not_heard_is_lost(place: World) -> None:
    place.stage.talks[0].note("said", 999)
    assert "lost: said 999" in await breach(place)


async def test_an_act_that_was_heard_twice_shows(place: World) -> None:
    place.stage.talks[0].acts.subtract(["started"])
    assert "heard more often than said: started" in await breach(place)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("DELETE FROM answers WHERE seq = (SELECT max(seq) FROM answers)", "the history gives another state"),
        ("UPDATE outbox SET state = 'cancelled' WHERE kind = 'alert'", "the alert is missing"),
        ("UPDATE outbox SET state = 'pending' WHERE kind = 'reveal'", "reveal"),
        (
            "UPDATE outbox SET message_id = 99999 WHERE id = (SELECT min(id) FROM outbox WHERE kind = 'reply'"
            " AND lead_id = (SELECT max(id) FROM leads) AND edits_message_id = 0)",
            "overtook",
        ),
    ],
)
async def test_a_database_that_says_otherwise_shows(place: World, statement: str, told: str) -> None:
    change(place, statement)
    assert told in await breach(place)


@pytest.mark.parametrize(
    ("kind", "label", "told"),
    [
        ("alert", "", "was sent 2 times"),
        ("alert", REPEAT, "was sent 2 times"),
        ("notice", "", "was sent 2 times"),
    ],
)
async def test_a_copy_too_many_shows(place: World, kind: str, label: str, told: str) -> None:
    await send_again(place, kind, label)
    assert told in await breach(place)


async def test_a_repeat_after_an_unknown_outcome_must_say_so(place: World) -> None:
    change(place, "UPDATE outbox SET repeat = 1, attempts = 3 WHERE kind = 'alert'")
    await send_again(place, "alert", REPEAT)
    assert not await breach(place)
    await send_again(place, "alert", "")
    assert "without saying so" in await breach(place)


async def send_again(place: World, kind: str, label: str) -> None:
    """Somebody calls Telegram beside the outbox, with the text of the message of this kind."""
    with closing(Database(place.url, writer=False)) as database:
        row = next(row for row in reversed(database.run_now(written)) if row.kind == kind)
    gateway = open_gateway("ptb", token=place.settings["token"], base_url=place.settings["telegram_url"])
    await gateway.call("sendMessage", chat_id=row.chat_id, text=label + row.text)
    await gateway.close()
