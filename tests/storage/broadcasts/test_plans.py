"""What is done again and again while many wait is found by an index: nobody's time grows with the crowd."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.orm import Session

from storage import broadcasts, outbox
from storage.prepared import Prepared, Values
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
    explain = "EXPLAIN QUERY PLAN" if bureau.database.dialect == "sqlite" else "EXPLAIN"

    def explained(session: Session) -> dict[str, str]:
        done: list[tuple[str, Any]] = []
        connection = session.connection()

        def note(_c: Any, _cursor: Any, statement: str, given: Any, _context: Any, many: bool) -> None:
            if "deliveries" in statement:
                done.append((statement, given[0] if many else given))

        def noted(statement: Prepared, row: Values) -> Any:
            values = given(statement, row)
            note(connection, None, statement.text, values, None, False)
            return values

        given = Prepared.given
        event.listen(connection, "before_cursor_execute", note)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Prepared, "given", noted)
            work(session)
            session.flush()
        event.remove(connection, "before_cursor_execute", note)
        return {
            statement: "\n".join(
                str(row[-1]) for row in connection.exec_driver_sql(f"{explain} {statement}", given)
            )
            for statement, given in done
        }

    found: dict[str, str] = bureau.run(explained)
    assert found
    return found


def assert_no_scan(plan: str) -> None:
    for table in ("deliveries", "leads"):
        assert f"SCAN {table}" not in plan and f"Seq Scan on {table}" not in plan, plan


def test_a_claim_walks_the_index_of_what_is_pending(bureau: Bureau, crowd: int) -> None:
    found = plans(
        bureau,
        lambda session: broadcasts.take(session, bureau.playbook, bureau.now, bureau.now, 25, LEASE),
    )
    for plan in found.values():
        assert_no_scan(plan)
    [claim] = [plan for statement, plan in found.items() if "leads.state" in statement]
    assert "ix_deliveries_to_send" in claim
    assert "TEMP B-TREE" not in claim and "Sort" not in claim  # else it would read all who wait


def test_what_is_looked_at_every_second_scans_nothing(bureau: Bureau, crowd: int) -> None:
    for work in (
        lambda session: broadcasts.stop_troubled(session, bureau.now),
        lambda session: broadcasts.end_done(session, bureau.now),
    ):
        for plan in plans(bureau, work).values():
            assert_no_scan(plan)
    bureau.decide(crowd, "cancel")
    for plan in plans(bureau, broadcasts.skip_cancelled).values():
        assert_no_scan(plan)


def test_a_recall_walks_the_index_of_what_is_still_there(bureau: Bureau, crowd: int) -> None:
    bureau.decide(crowd, "recall")
    found = plans(bureau, lambda session: broadcasts.recall_some(session, bureau.now, 25))
    [plan] = [plan for statement, plan in found.items() if statement.startswith("SELECT")]
    assert "ix_deliveries_to_recall" in plan
    assert_no_scan(plan)


def test_a_count_finds_who_had_enough_once_for_all(bureau: Bureau, crowd: int) -> None:
    found = plans(
        bureau, lambda session: broadcasts.readers(session, "everyone", bureau.playbook, bureau.now)
    )
    [plan] = found.values()
    assert "CORRELATED" not in plan and "SubPlan" not in plan  # once for each lead
