"""What became of a call, and what may be repeated after an unknown outcome or a crash."""

from datetime import timedelta

import pytest

from storage import outbox

AT_LEAST_ONCE = ["reply", "alert", "card_edit", "reveal"]
AT_MOST_ONCE = ["nudge", "notice", "card_reply"]  # broadcasts too, but they are claimed elsewhere


@pytest.fixture
def under_way(desk):
    """Puts a row of a kind and takes it to just before the answer of Telegram."""

    def begin(kind, **details):
        row_id = desk.put(kind, **details)
        assert desk.claimed() == [row_id]
        return row_id

    return begin


def test_what_was_delivered_is_sent_and_knows_its_message(desk, under_way):
    row_id = under_way("reply")
    assert desk.settle(row_id, outbox.Delivered(99)) == "sent"
    (row,) = desk.run(outbox.listing)
    assert (row["state"], row["attempts"], row["sent_at"]) == ("sent", 1, "2026-11-22T04:20:00Z")


def test_what_was_refused_for_good_is_dead(desk, under_way):
    assert desk.settle(under_way("reply"), outbox.Failed("message is too long")) == "dead"
    (row,) = desk.run(outbox.listing, ["dead"])
    assert row["error"] == "message is too long"


def test_who_blocked_the_bot_is_skipped(desk, under_way):
    assert desk.settle(under_way("nudge"), outbox.Unreachable("blocked")) == "skipped"


def test_what_was_certainly_not_sent_is_tried_again_later_and_is_no_repeat(desk, under_way):
    row_id = under_way("notice")
    later = desk.now + timedelta(seconds=10)
    assert desk.settle(row_id, outbox.Postponed("connection refused", later)) == "pending"
    assert desk.claim() == []
    desk.pass_time(seconds=10)
    (row,) = desk.claim()
    assert (row.id, row.attempts, row.repeat) == (row_id, 1, False)


@pytest.mark.parametrize("kind", AT_LEAST_ONCE)
def test_what_must_arrive_is_repeated_after_an_unknown_outcome(desk, under_way, kind):
    row_id = under_way(kind)
    assert desk.settle(row_id, outbox.Unanswered("read timeout", desk.now)) == "pending"
    (row,) = desk.claim()
    assert (row.id, row.repeat) == (row_id, True)


@pytest.mark.parametrize("kind", AT_MOST_ONCE)
def test_what_may_not_arrive_twice_is_never_repeated_by_itself(desk, under_way, kind):
    row_id = under_way(kind)
    assert desk.settle(row_id, outbox.Unanswered("read timeout", desk.now)) == "unknown"
    assert desk.claim() == []


def test_an_edit_is_repeated_whatever_its_kind(desk, under_way):
    row_id = under_way("notice", edits_message_id=5)
    assert desk.settle(row_id, outbox.Unanswered("read timeout", desk.now)) == "pending"


def test_what_was_settled_is_not_settled_again(desk, under_way):
    row_id = under_way("reply")
    desk.settle(row_id, outbox.Delivered(99))
    assert desk.settle(row_id, outbox.Failed("late news")) is None
    assert desk.state(row_id) == "sent"


def test_only_a_lease_that_nobody_renewed_is_taken_back(desk, under_way):
    row_id = under_way("reply")
    seen = desk.leases()
    desk.pass_time(hours=1)  # of whatever clock
    desk.run(outbox.renew, [row_id], desk.now, timedelta(minutes=1))
    assert desk.recover(seen) == 0
    assert desk.recover(desk.leases()) == 1
    (row,) = desk.claim()
    assert (row.id, row.repeat) == (row_id, True)


def test_what_is_settled_has_no_lease_to_renew(desk, under_way):
    row_id = under_way("reply")
    desk.settle(row_id, outbox.Delivered(99))
    desk.run(outbox.renew, [row_id], desk.now, timedelta(minutes=1))
    assert desk.state(row_id) == "sent" and desk.leases() == {}


def test_a_bot_that_is_alone_need_not_wait_for_leases(desk):
    row_id = desk.put()
    desk.claim()
    assert desk.recover(alone=True) == 1
    assert desk.claimed() == [row_id]


@pytest.mark.parametrize("kind", AT_LEAST_ONCE + AT_MOST_ONCE)
def test_what_was_being_sent_when_the_process_died_has_an_unknown_outcome(desk, under_way, kind):
    row_id = under_way(kind)
    assert desk.recover(desk.leases()) == 1
    assert desk.state(row_id) == ("pending" if kind in AT_LEAST_ONCE else "unknown")
    assert [row.repeat for row in desk.claim()] == [True] * (kind in AT_LEAST_ONCE)


@pytest.mark.parametrize("kind", ["reply", "nudge"])
def test_news_that_it_arrived_counts_even_if_the_lease_ran_out(desk, under_way, kind):
    row_id = under_way(kind)
    desk.recover(desk.leases())
    assert desk.settle(row_id, outbox.Delivered(99)) == "sent"
    assert desk.claim() == []
