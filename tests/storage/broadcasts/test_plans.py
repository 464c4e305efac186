"""What is done again and again while many wait is found by an index: nobody's time grows with the crowd."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text, update

from storage import broadcasts, outbox, tables
from storage.session import Session
from tests.statements import plan, recorded
from tests.storage.broadcasts.conftest import LEASE, Bureau

PEOPLE = 20_000
SENT = 3_000  # of them


@pytest.fixture
def crowd(bureau: Bureau) -> int:
    """A broadcast to many, some of whom have it."""
    bureau.add_people(1)
    multiply(bureau, "leads", "id", "user_id")
    number = bureau.start()
    sent = {row.id: row.id for row in bureau.take(SENT)}
    bureau.run(outbox.settle_delivered, sent, bureau.now)
    bureau.run(lambda session: session.execute(text("ANALYZE")))
    return number


def multiply(bureau: Bureau, table: str, *keys: str) -> None:
    """More rows like the first one, told apart by these numbers."""

    def work(session: Session) -> None:
        names = list(session.execute(text(f"SELECT * FROM {table} LIMIT 1")).keys())
        values = ", ".join(f"{name} + n" if name in keys else name for name in names)
        session.execute(
            text(
                f"INSERT INTO {table} ({', '.join(names)}) WITH RECURSIVE numbers(n) AS "
                f"(SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {PEOPLE}) "
                f"SELECT {values} FROM numbers CROSS JOIN (SELECT * FROM {table} LIMIT 1) AS one"
            )
        )

    bureau.run(work)


def plans(bureau: Bureau, work: Callable[[Session], Any]) -> dict[str, str]:
    """How the database carries out each statement of the work that concerns deliveries."""

    def explained(session: Session) -> dict[str, str]:
        with recorded() as statements:
            work(session)
            session.flush()
        return {
            statement: "\n".join(plan(session.connection(), statement, values))
            for statement, (values, *_) in statements.items()
            if "deliveries" in statement
        }

    found: dict[str, str] = bureau.run(explained)
    assert found
    return found


def assert_no_scan(steps: str) -> None:
    for table in ("deliveries", "leads", "outbox"):
        small = " USING INDEX ix_outbox_(waiting|under_way)"
        assert not re.search(rf"SCAN {table}(?!{small})|Seq Scan on {table}", steps), steps


def test_a_claim_walks_the_index_of_what_is_pending(bureau: Bureau, crowd: int) -> None:
    found = plans(
        bureau,
        lambda session: broadcasts.take(session, bureau.playbook, bureau.now, bureau.now, 25, LEASE),
    )
    for steps in found.values():
        assert_no_scan(steps)
    [claim] = [steps for statement, steps in found.items() if "leads.state" in statement]
    assert "ix_deliveries_to_send" in claim
    assert "TEMP B-TREE" not in claim and "Sort" not in claim  # else it would read all who wait


def test_what_is_looked_at_every_second_scans_nothing(bureau: Bureau, crowd: int) -> None:
    for work in (
        lambda session: broadcasts.stop_troubled(session, bureau.now),
        lambda session: broadcasts.end_done(session, bureau.now),
    ):
        for steps in plans(bureau, work).values():
            assert_no_scan(steps)
    bureau.decide(crowd, "cancel")
    for steps in plans(bureau, lambda session: broadcasts.skip_cancelled(session, 300)).values():
        assert_no_scan(steps)


def test_what_is_looked_at_every_second_asks_no_more_where_more_is_over(bureau: Bureau, crowd: int) -> None:
    """Each broadcast that had ever ended was a question of its own, every second."""

    def asked() -> int:
        def work(session: Session) -> int:
            with recorded() as statements:
                broadcasts.end_done(session, bureau.now)
                broadcasts.skip_cancelled(session, 300)
                broadcasts.recall_some(session, bureau.now, 25)
                session.flush()
            return sum(map(len, statements.values()))

        return int(bureau.run(work))

    few = asked()
    for state in ("finished", "cancelled", "recalled") * 5:
        over = bureau.create()
        bureau.run(_put_into, over, state, bureau.now - timedelta(days=3))
    assert asked() == few


def test_a_recall_walks_the_index_of_what_is_still_there(bureau: Bureau, crowd: int) -> None:
    bureau.decide(crowd, "recall")
    found = plans(bureau, lambda session: broadcasts.recall_some(session, bureau.now, 25))
    [steps] = [steps for statement, steps in found.items() if statement.startswith("SELECT")]
    assert "ix_deliveries_to_recall" in steps
    assert_no_scan(steps)


def test_a_count_finds_who_had_enough_once_for_all(bureau: Bureau, crowd: int) -> None:
    found = plans(
        bureau, lambda session: broadcasts.readers(session, "everyone", bureau.playbook, bureau.now)
    )
    [steps] = found.values()
    assert "CORRELATED" not in steps and "SubPlan" not in steps  # once for each lead


def _put_into(session: Session, broadcast_id: int, state: str, ended_at: datetime) -> None:
    moved = (
        update(tables.broadcasts)
        .where(tables.broadcasts.c.id == broadcast_id)
        .values(state=state, ended_at=ended_at)
    )
    session.execute(moved)
