"""What the operator can see and decide."""

from datetime import timedelta

import pytest

from storage import outbox, retention


@pytest.fixture
def unknown(desk):
    row_id = desk.put("nudge")
    desk.claim()
    desk.settle(row_id, outbox.Unanswered("read timeout", desk.now))
    return row_id


@pytest.fixture
def dead(desk):
    row_id = desk.put("reply", 2)
    desk.claim()
    desk.settle(row_id, outbox.Failed("refused"))
    return row_id


def test_the_listing_has_what_was_asked_for_newest_first(desk, unknown, dead):
    pending = desk.put(chat_id=3)
    assert [row["id"] for row in desk.run(outbox.listing)] == [pending, dead, unknown]
    assert [row["id"] for row in desk.run(outbox.listing, ["dead", "unknown"])] == [dead, unknown]
    assert [row["id"] for row in desk.run(outbox.listing, limit=1)] == [pending]


def test_the_backlog_is_counted_by_state(desk, unknown, dead):
    desk.put(chat_id=3)
    counted = {"pending": 1, "leased": 0, "sending": 0, "unknown": 1, "dead": 1}
    assert desk.run(outbox.backlog) == counted


def test_a_dead_message_can_be_tried_again(desk, dead):
    desk.pass_time(hours=1)
    assert desk.run(outbox.retry, dead, desk.now)
    (row,) = desk.claim()
    assert (row.id, row.repeat, row.attempts) == (dead, False, 0)


def test_an_unknown_message_is_retried_as_a_repeat(desk, unknown):
    assert desk.run(outbox.retry, unknown, desk.now + timedelta(0))
    (row,) = desk.claim()
    assert (row.id, row.repeat) == (unknown, True)


def test_what_is_on_its_way_or_sent_cannot_be_retried(desk):
    row_id = desk.put()
    assert not desk.run(outbox.retry, row_id, desk.now)
    desk.send(row_id)
    assert not desk.run(outbox.retry, row_id, desk.now)
    assert not desk.run(outbox.retry, 999, desk.now)


def test_a_message_whose_words_were_forgotten_cannot_be_retried(desk, draft):
    row_id = desk.put()
    desk.run(outbox.skip_chat, 1, "blocked")
    desk.pass_time(days=31)
    desk.run(retention.sweep, desk.now)
    assert not desk.run(outbox.retry, row_id, desk.now)


@pytest.mark.parametrize(("sent", "state"), [(True, "sent"), (False, "cancelled")])
def test_somebody_who_looked_can_say_what_became_of_it(desk, unknown, sent, state):
    assert desk.run(outbox.resolve, unknown, sent=sent, now=desk.now)
    assert desk.state(unknown) == state
    assert not desk.run(outbox.resolve, unknown, sent=sent, now=desk.now)
