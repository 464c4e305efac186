"""leadbot leads show: everybody, those of the staff who try the bot included."""

import json
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from dialogs.events import Person
from storage import leads, schema
from storage.database import Database
from storage.reports import COLUMNS
from tests.bot.processes import invoke


@pytest.fixture
def tried(tmp_path: Path, now: datetime) -> Path:
    """A folder with a database in which Sam of the staff is lead 1 and Alice is lead 2."""
    with closing(Database(f"sqlite:///{tmp_path / 'leadbot.db'}")) as database:
        schema.upgrade(database)
        for number, name in enumerate(("Sam [bold]", "Alice"), 1):
            person = Person(id=number, first_name=name)
            database.run_now(lambda s, p=person: leads.create(s, p, now, test=p.id == 1))
    return tmp_path


def test_a_test_lead_is_shown_and_marked(tried: Path) -> None:
    listed = json.loads(invoke("leads", "list", "--json", folder=tried).out)
    assert [lead["name"] for lead in listed] == ["Alice"]
    shown = invoke("leads", "show", "1", folder=tried)
    assert shown.status == 0 and "Sam [bold]" in shown.out and "test lead" in shown.out
    assert "test lead" not in invoke("leads", "show", "2", folder=tried).out


def test_as_json_a_lead_has_the_columns_of_the_view_and_all_facts(tried: Path) -> None:
    [listed] = json.loads(invoke("leads", "list", "--json", folder=tried).out)
    shown = json.loads(invoke("leads", "show", "2", "--json", folder=tried).out)
    assert shown["lead"].pop("test") is False
    assert list(shown["lead"]) == COLUMNS["v_leads"].split()
    assert shown["lead"] == listed
    assert {"answers", "level_changes", "points", "consents", "reveals", "messages"} < shown.keys()
