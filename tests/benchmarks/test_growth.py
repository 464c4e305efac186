"""A small database grown the way the large ones are: its leads can be talked to."""

from collections.abc import Iterator

import pytest

from benchmarks.bots import Dialect
from benchmarks.growth.filling import FIRST_COPY, fill
from benchmarks.growth.growing import first_page
from benchmarks.places import Places, open_places, scalar
from storage import journal, leads
from storage.database import Database


@pytest.fixture(scope="module")
def places() -> Iterator[Places]:
    with open_places() as opened:
        yield opened


@pytest.mark.parametrize("dialect", ["sqlite", "postgres"])
def test_a_grown_database_holds_leads_with_their_history(dialect: Dialect, places: Places) -> None:
    url = fill(dialect, places, 300, 700, lambda line: None)
    assert scalar(url, "SELECT count(*) FROM leads") >= 300
    assert scalar(url, "SELECT count(*) FROM interactions") >= 690
    assert scalar(url, "SELECT count(DISTINCT user_id) FROM leads") >= 300
    assert first_page(url, times=1) > 0
    database = Database(url)
    stored = database.run_now(lambda session: leads.load(session, 17))
    assert stored and stored.conversation.person.id == 17
    history = database.run_now(lambda session: list(journal.history(session, stored.lead_id)))
    database.close()
    assert len(history) == stored.conversation.seq


@pytest.mark.parametrize("dialect", ["sqlite", "postgres"])
def test_who_is_to_have_a_longer_history_has_talked_several_times(dialect: Dialect, places: Places) -> None:
    url = fill(dialect, places, 100, 2_000, lambda line: None)
    assert scalar(url, f"SELECT count(*) FROM interactions WHERE lead_id > {FIRST_COPY}") == 285 * 7
    assert scalar(url, f"SELECT count(*) FROM interactions WHERE lead_id = {FIRST_COPY + 17}") == 3 * 7
    assert scalar(url, f"SELECT count(*) FROM interactions WHERE lead_id = {FIRST_COPY + 99}") == 2 * 7
