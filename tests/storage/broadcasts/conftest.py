"""A crowd of leads who agreed to marketing, and a bureau that writes to them at a time the test moves."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from dialogs.broadcasts.content import Content
from dialogs.events import Person
from dialogs.playbook import Playbook
from storage import broadcasts, leads, outbox, reports
from storage.broadcasts import Broadcast, deciding, sending, watching
from storage.database import Database
from storage.outbox import Delivered, Outcome, Row
from storage.session import Session
from tests.crowd import add_lead

LEASE = timedelta(minutes=1)


class Bureau:
    """Broadcasts as the bot would run them, each step in a transaction of its own."""

    def __init__(self, database: Database, playbook: Playbook, now: datetime) -> None:
        self.database = database
        self.playbook = playbook
        self.now = now
        self.people = 0
        self.slice = 1000  # leads frozen at once

    def run(self, function: Callable[..., Any], *given: Any, **named: Any) -> Any:
        return self.database.run_now(lambda session: function(session, *given, **named))

    def add_people(self, count: int, **changes: Any) -> list[int]:
        """Leads who may be written to, but for the changes; gives their ids."""

        def work(session: Session) -> list[int]:
            return [self._add_person(session, changes) for _ in range(count)]

        return self.run(work)  # type: ignore[no-any-return]

    def change(self, lead_id: int, **changes: Any) -> None:
        def work(session: Session) -> None:
            stored = leads.load_by_id(session, lead_id)
            assert stored is not None
            leads.save(session, stored, replace(stored.conversation, **changes), "v1")

        self.run(work)

    def create(self, text: str = "Chào {first_name}", audience: str = "everyone", **details: Any) -> int:
        content = Content(text=text)
        return int(self.run(deciding.create, audience, content, self.now, **details))

    def start(self, **details: Any) -> int:
        """A new broadcast, its audience frozen."""
        broadcast_id = self.create(**details)
        assert self.decide(broadcast_id, "start")
        self.tick()
        return broadcast_id

    def decide(self, broadcast_id: int, decision: str, **changes: Any) -> bool:
        return bool(self.run(deciding.decide, broadcast_id, decision, self.now, **changes))

    def tick(self) -> None:
        for due in self.run(watching.due, self.now):
            people = self.run(broadcasts.readers, due.audience, self.playbook, self.now).eligible
            self.run(watching.begin, due, people, self.now)
        while self.run(broadcasts.freeze_some, self.now, self.slice):
            pass
        self.run(watching.stop_troubled, self.now)
        while self.run(watching.skip_cancelled, self.slice):
            pass
        self.run(watching.end_done, self.now)

    def take(self, room: int = 10) -> list[Row]:
        taken: list[Row] = self.look(room).rows
        return taken

    def look(self, room: int) -> Any:
        return self.run(sending.take, self.playbook, self.now, self.now, room, LEASE)

    def settle(self, rows: list[Row], outcome: Outcome | None = None) -> None:
        for row in rows:
            self.run(outbox.settle, row.id, outcome or Delivered(row.id), self.now)

    def send_all(self) -> list[Row]:
        """Everything that may go now."""
        sent: list[Row] = []
        while rows := self.take(50):
            self.settle(rows)
            sent += rows
        return sent

    def find(self, broadcast_id: int) -> Broadcast:
        found: Broadcast = self.run(deciding.find, broadcast_id)
        return found

    def state(self, broadcast_id: int) -> str:
        return self.find(broadcast_id).state.value

    def numbers(self, broadcast_id: int) -> dict[str, int]:
        """How many deliveries are in each state that has any."""
        [row] = [row for row in self.rows("v_broadcasts") if row["broadcast_id"] == broadcast_id]
        numbers = {name: row[name] for name in ("sent", "skipped", "blocked", "failed", "unknown", "pending")}
        assert sum(numbers.values()) == row["total"]
        return {name: number for name, number in numbers.items() if number}

    def reasons(self, broadcast_id: int) -> Counter[str]:
        return Counter(self.run(broadcasts.reasons, broadcast_id))

    def rows(self, view: Any) -> list[dict[str, Any]]:
        return self.run(lambda session: list(reports.rows(session, view)))  # type: ignore[no-any-return]

    def pass_time(self, **duration: float) -> None:
        self.now += timedelta(**duration)

    def _add_person(self, session: Session, changes: dict[str, Any]) -> int:
        self.people += 1
        person = Person(id=7_000_000_000 + self.people, first_name=f"Khách {self.people}")
        return add_lead(session, person, self.now, **changes)


@pytest.fixture
def bureau(database: Database, playbook: Playbook, now: datetime) -> Bureau:
    """It is 11:20 in Vietnam."""
    return Bureau(database, playbook, now)
