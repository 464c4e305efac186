"""leadbot report and leads tag as processes: what marketing brought, and a word on a lead."""

import json
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.failures import Status
from dialogs.conversation import Level
from dialogs.events import Person
from storage import leads, schema
from storage.database import Database
from tests.bot.processes import invoke

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a database of one lead."""
    with closing(Database(f"sqlite:///{tmp_path / 'leadbot.db'}")) as database:
        schema.upgrade(database)
        database.run_now(lambda session: leads.create(session, Person(id=7), NOW, test=False))
    return tmp_path


def test_sources_are_reported(folder: Path) -> None:
    ended = invoke("report", "sources", "--json", folder=folder)
    reached = {level.value.lower(): 0 for level in Level if level is not Level.NEW}
    names = {"source": None, "medium": None, "campaign": None}
    assert json.loads(ended.out) == [{**names, "leads": 1, "finished": 0, **reached}]


def test_a_lead_is_tagged_and_found_by_it(folder: Path) -> None:
    assert "now tagged vip-2027" in invoke("leads", "tag", "1", "VIP 2027", folder=folder).out
    assert (
        "no longer tagged vip-2027" in invoke("leads", "tag", "1", "vip-2027", "--remove", folder=folder).out
    )


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [(("9", "vip"), "no lead 9"), (("1", "!!"), "no tag"), (("1", "vip", "--remove"), "has no tag vip")],
)
def test_what_cannot_be_tagged_is_refused(folder: Path, arguments: tuple[str, ...], reason: str) -> None:
    ended = invoke("leads", "tag", *arguments, folder=folder)
    assert (ended.status, reason in ended.err) == (Status.REFUSED, True)
