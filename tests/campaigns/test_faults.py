"""The short form of `make faults`: the whole table on SQLite, two columns of it on PostgreSQL."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.frontends import Frontend
from sandbox.faults import KINDS as FAULTS
from storage.outbox.putting import PRIORITIES
from tests.campaigns.faults import FATES, KINDS, MISFORTUNES, differences, meet_all, table
from tests.campaigns.nursery import ROOT
from tests.campaigns.world import world

COLUMNS = {words: fates.keys() for words, fates in FATES.items()}


@pytest.mark.parametrize("frontend", ["aiogram", "ptb"])
async def test_whatever_telegram_does_the_message_ends_as_the_table_says(
    tmp_path: Path, frontend: Frontend
) -> None:
    async with world(tmp_path, f"sqlite:///{tmp_path / 'leadbot.db'}", frontend=frontend) as place:
        found = await meet_all(place)
    assert differences(found) == []
    assert {words: fates.keys() for words, fates in found.items()} == COLUMNS


@pytest.mark.parametrize(
    ("frontend", "kinds"), [("aiogram", ("reply", "alert")), ("ptb", ("notice", "broadcast"))]
)
async def test_on_postgresql_it_ends_so_too(
    tmp_path: Path, upgraded_postgres: Callable[[], str], frontend: Frontend, kinds: tuple[str, str]
) -> None:
    async with world(tmp_path, upgraded_postgres(), frontend=frontend) as place:
        assert differences(await meet_all(place, kinds)) == []


def test_the_table_has_every_fault_of_the_sandbox_and_every_kind_of_message() -> None:
    assert {misfortune.kind for misfortune in MISFORTUNES} == FAULTS.keys()
    assert FATES.keys() == {misfortune.words for misfortune in MISFORTUNES}
    assert set(KINDS) == PRIORITIES.keys()


def test_the_docs_show_the_table() -> None:
    assert table() in (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
