"""Who is told of a broadcast: who wrote it; else whoever may decide, where it waits for that."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.asking import readers_of_news
from dialogs.broadcasts.content import Content
from dialogs.events import Person, Role
from storage import broadcasts, staff
from storage.database import Database
from storage.session import Session
from tests.crowd import add_lead

NOW = datetime(2026, 11, 22, 4, 20, tzinfo=UTC)
MAI, LAN, SAM, OWNER = 5, 6, 7, 9


@pytest.fixture
def office(database: Database) -> Database:
    """Two marketers and an owner whom the bot can write to, and Sam, who sells."""

    def work(session: Session) -> None:
        for user_id, role in ((MAI, Role.MARKETER), (LAN, Role.MANAGER), (SAM, Role.SALES)):
            staff.add(session, user_id, role, NOW)
        for user_id in (MAI, LAN, SAM, OWNER):
            add_lead(session, Person(id=user_id), NOW, test=True)

    database.run_now(work)
    return database


def told(database: Database, by: int | None, *decisions: str, **changes: Any) -> set[int]:
    """Who is, after these decisions about what somebody wrote."""

    def work(session: Session) -> set[int]:
        number = broadcasts.create(session, "everyone", Content(text="x"), NOW, by=by)
        for decision in decisions:
            assert broadcasts.decide(session, number, decision, NOW, **changes)
        broadcast = broadcasts.find(session, number)
        assert broadcast is not None
        return readers_of_news(session, broadcast, {OWNER})

    return database.run_now(work)


def test_who_wrote_it_is_told(office: Database) -> None:
    assert told(office, MAI, "schedule", "ask", reason="late") == {MAI}
    assert told(office, MAI, "start", "finish") == {MAI}


@pytest.mark.parametrize("by", [None, 77])
def test_of_nobodys_that_waits_everybody_who_may_decide_is_told(office: Database, by: int | None) -> None:
    assert told(office, by, "schedule", "ask", reason="late") == {MAI, LAN, OWNER}
    assert told(office, by, "start", "pause", reason="errors") == {MAI, LAN, OWNER}


@pytest.mark.parametrize("by", [None, 77])
def test_of_nobodys_that_ended_the_owners_are_told(office: Database, by: int | None) -> None:
    assert told(office, by, "start", "finish") == {OWNER}


def test_where_nobody_can_be_written_to_the_log_tells_it(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    assert told(database, MAI, "start", "finish") == {OWNER}
    assert caplog.messages == []
    assert told(database, MAI, "schedule", "ask", reason="late") == set()
    assert "nobody who may decide" in caplog.messages[0] and len(caplog.messages) == 1
