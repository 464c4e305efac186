"""A desk at the outbox: each step of a row's life in a transaction of its own, told in a word."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from storage import outbox
from storage.database import Database
from storage.outbox import Delivered, Draft, Outcome, Row
from storage.session import Session
from storage.tables import outbox as table

LEASE = timedelta(minutes=1)


def newest(session: Session) -> int | None:
    """The id of the row that was put last."""
    return session.execute(select(func.max(table.c.id))).scalar()


class Desk:
    """Puts, claims and settles at a time that only the test moves."""

    def __init__(self, database: Database, draft: Callable[..., Draft], now: datetime) -> None:
        self.database = database
        self.draft = draft
        self.now = now

    def run(self, function: Callable[..., Any], *given: Any, **named: Any) -> Any:
        return self.database.run_now(lambda session: function(session, *given, **named))

    def put(self, kind: str = "reply", chat_id: int = 1, **details: Any) -> Any:
        """The new row's id; None if there is none."""
        last = self.run(newest)
        self.run(outbox.put, self.draft(kind, chat_id, **details))
        return id if (id := self.run(newest)) != last else None

    def claim(self, limit: int = 10, full: Collection[int] = (), kept: Collection[int] = ()) -> list[Row]:
        rows: list[Row] = self.run(outbox.start_sending, self.now, limit, LEASE, full, kept)
        return rows

    def claimed(self, limit: int = 10, full: Collection[int] = (), kept: Collection[int] = ()) -> list[int]:
        return [row.id for row in self.claim(limit, full, kept)]

    def settle(self, row_id: int, outcome: Outcome) -> Any:
        return self.run(outbox.settle, row_id, outcome, self.now)

    def send(self, row_id: int, message_id: int = 100) -> None:
        """The whole road: the row must be one that can be claimed."""
        assert row_id in self.claimed()
        assert self.settle(row_id, Delivered(message_id)) == "sent"

    def leases(self) -> dict[int, datetime]:
        found: dict[int, datetime] = self.run(outbox.leases)
        return found

    def recover(self, lost: Mapping[int, datetime] | None = None, **how: bool) -> Any:
        return self.run(outbox.recover, self.now, lost, **how)

    def state(self, row_id: int) -> str:
        return self.states()[row_id]

    def states(self) -> dict[int, str]:
        return {row["id"]: row["state"] for row in self.run(outbox.listing)}

    def pass_time(self, **duration: float) -> None:
        self.now += timedelta(**duration)


@pytest.fixture
def desk(database: Database, draft: Callable[..., Draft], now: datetime) -> Desk:
    return Desk(database, draft, now)
