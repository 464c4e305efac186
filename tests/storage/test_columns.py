"""Moments are aware and UTC on both databases; one of many numbers is found by its index."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import or_, select

from storage import leads
from storage.columns import among
from storage.tables import leads as leads_table


def test_a_moment_of_another_zone_comes_back_as_the_same_utc_moment(database, new_lead, say, take_turn):
    ring_at = datetime(2026, 11, 22, 8, 0, 0, 123456, tzinfo=timezone(timedelta(hours=7)))

    def work(session):
        take_turn(session, new_lead(session), say("hi"), due_at=ring_at)
        return session.execute(select(leads_table.c.due_at)).scalar()

    found = database.run_now(work)
    assert found == ring_at
    assert found.tzinfo is UTC


def test_a_moment_without_a_zone_is_refused(database, now):
    with pytest.raises(Exception, match="no time zone"):
        database.run_now(lambda session: leads.due(session, now.replace(tzinfo=None)))


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
def test_one_of_many_numbers_is_found_by_its_index_whatever_stands_beside_it(database):
    either = or_(among(leads_table.c.user_id, "users"), among(leads_table.c.id, "ids"))

    def work(session):
        query = select(leads_table.c.id).where(either).compile(session.connection())
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", ("[1]", "[2]"))
        return [row[-1] for row in plan]

    assert "SCAN leads" not in database.run_now(work)
