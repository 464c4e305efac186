"""What was sent leaves dead entries in PostgreSQL's indexes of what waits, until the next vacuum.

At many messages a second that is tens of thousands of them. A plain walk through an index marks them and
passes over them from then on; a bitmap reads all of them with every claim.
"""

from typing import Any

import pytest
from sqlalchemy import text

from storage import outbox
from storage.outbox.sending import START
from storage.session import Session
from tests.storage.outbox.conftest import LEASE, Desk

ROUNDS, AT_ONCE = 21, 16


@pytest.fixture
def dialect() -> str:
    return "postgres"


def talk(desk: Desk, round: int) -> None:
    """So many people are answered, each with an edit of what was said; those before them are settled."""

    def work(session: Session) -> None:
        for person in range(AT_ONCE):
            for edited in (0, 5):
                draft = desk.draft("reply", 1 + person + AT_ONCE * (round % 2), edits_message_id=edited)
                outbox.put(session, draft)

    desk.run(work)
    sent = {row.id: row.id for row in desk.claim(2 * AT_ONCE)}
    desk.run(outbox.settle_delivered, sent, desk.now)


def plan(session: Session, desk: Desk) -> str:
    given = {"now": desk.now, "until": desk.now + LEASE, "full": "[]", "kept": "[]", "limit": 32}
    return "\n".join(session.execute(text(f"EXPLAIN {START['postgresql'].element.text}"), given).scalars())


def test_a_claim_walks_through_the_index_even_if_a_bitmap_seems_cheaper(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.run(lambda session: session.execute(text("ALTER TABLE outbox SET (autovacuum_enabled = off)")))
    for round in range(ROUNDS):
        talk(desk, round)
    desk.run(lambda session: session.execute(text("ANALYZE outbox")))  # at a busy moment
    assert "Bitmap" in desk.run(plan, desk)
    plans: list[str] = []

    as_it_is = Session.fetch

    def explained(session: Session, statement: Any, *given: Any) -> list[Any]:
        if statement is not START["postgresql"]:
            return as_it_is(session, statement, *given)
        plans.append(plan(session, desk))
        return []

    monkeypatch.setattr(Session, "fetch", explained)  # as the claim is carried out
    desk.claim(32)
    assert len(plans) == 1 and "Bitmap" not in plans[0]
    assert "Bitmap" in desk.run(plan, desk)  # other transactions are left alone
