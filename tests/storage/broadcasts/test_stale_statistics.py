"""PostgreSQL knows what it counted last: nothing tried yet, in an audience that has just been frozen.

Until it counts again, which for a million people takes a hundred thousand messages, no work may read through
what was sent before.
"""

import pytest
from sqlalchemy import text

from storage import broadcasts, outbox
from tests.storage.broadcasts.conftest import Bureau
from tests.storage.broadcasts.test_plans import PEOPLE, multiply

AT_ONCE = 25
TABLES = "('deliveries', 'outbox')"
MORE = 40  # times as many sent before


@pytest.fixture
def dialect() -> str:
    return "postgres"


def entries_read(bureau: Bureau) -> int:
    """Entries of indexes, and rows of whole tables, that were read so far."""
    bureau.run(lambda session: session.execute(text("SELECT pg_stat_force_next_flush()")))
    counts = (
        f"SELECT coalesce(sum(idx_tup_read), 0) FROM pg_stat_user_indexes WHERE relname IN {TABLES}",
        f"SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_user_tables WHERE relname IN {TABLES}",
    )
    return sum(bureau.run(lambda session, of=of: session.execute(text(of)).scalar_one()) for of in counts)


def send(bureau: Bureau, count: int) -> int:
    """Takes and settles so many; gives how many entries that read."""
    before = entries_read(bureau)
    sent = {row.id: row.id for row in bureau.take(count)}
    assert len(sent) == count
    bureau.run(outbox.settle_delivered, sent, bureau.now)
    return entries_read(bureau) - before


def test_what_was_sent_is_not_read_again_with_every_message(bureau: Bureau) -> None:
    bureau.add_people(1)
    multiply(bureau, "leads", "id", "user_id")
    bureau.slice = 100_000
    bureau.run(lambda session: session.execute(text("ANALYZE")))  # nothing is frozen, nothing put
    bureau.start()
    first = send(bureau, AT_ONCE)
    for _ in range(MORE):
        send(bureau, AT_ONCE)
    dead = MORE * AT_ONCE  # entries of the index of what is under way: they stay until the next vacuum
    assert send(bureau, AT_ONCE) <= first + 2 * dead


def test_while_an_audience_is_frozen_only_those_whose_turn_has_come_are_read(bureau: Bureau) -> None:
    bureau.add_people(1)
    multiply(bureau, "leads", "id", "user_id")
    bureau.slice = 100_000
    bureau.decide(bureau.start(), "pause")  # all that has been counted yet
    bureau.decide(bureau.create(), "start")
    assert bureau.run(broadcasts.freeze_some, bureau.now, PEOPLE - 1)
    assert send(bureau, AT_ONCE) < PEOPLE / 10
