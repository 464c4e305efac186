"""The short form of `make faults`: the whole table, with each front end, on SQLite."""

from pathlib import Path

import pytest

from bot.frontends import Frontend
from sandbox.faults import KINDS as FAULTS
from storage.outbox.putting import PRIORITIES
from tests.campaigns.faults import FATES, KINDS, MISFORTUNES, differences, meet_all, table
from tests.campaigns.nursery import ROOT
from tests.campaigns.world import world


@pytest.mark.parametrize("frontend", ["aiogram", "ptb"])
async def test_whatever_telegram_does_the_message_ends_as_the_table_says(
    tmp_path: Path, frontend: Frontend
) -> None:
    async with world(tmp_path, f"sqlite:///{tmp_path / 'leadbot.db'}", frontend=frontend) as place:
        assert differences(await meet_all(place)) == []


def test_the_table_has_every_fault_of_the_sandbox_and_every_kind_of_message() -> None:
    assert {misfortune.kind for misfortune in MISFORTUNES} == FAULTS.keys()
    assert FATES.keys() == {misfortune.words for misfortune in MISFORTUNES}
    assert set(KINDS) == PRIORITIES.keys() - {"broadcast", "recall"}  # these are no rows until they are sent


def test_the_docs_show_the_table() -> None:
    assert table() in (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
