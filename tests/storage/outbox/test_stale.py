"""What an outage, or a clock that was set back, made of messages that wait."""

from datetime import timedelta

import pytest

from dialogs.messages import Button, Keyboard, Message, plain
from storage import outbox
from storage.outbox import holding, stale

QUESTION = Message((plain("?"),), buttons=((Button("yes", "y"),),))
PHONE = Message((plain("?"),), keyboard=Keyboard(share="my phone"))
GOODBYE = Message((plain('"buttons":[['),), keyboard=Keyboard(remove=True))


def test_of_the_questions_that_wait_for_a_person_the_newest_remains(desk):
    old = [desk.put(message=QUESTION), desk.put(message=PHONE)]
    newest, of_another = desk.put(message=QUESTION), desk.put(chat_id=2, message=QUESTION)
    desk.run(stale.end_stale, desk.now)
    assert [desk.state(row_id) for row_id in (*old, newest, of_another)] == [
        *("superseded", "superseded"),
        *("pending", "pending"),
    ]


def test_what_asks_nothing_and_what_changes_an_old_message_still_goes_out(desk):
    kept = [
        desk.put(message=GOODBYE),
        desk.put(message=QUESTION, edits_message_id=7),
        desk.put("alert", message=QUESTION),
        desk.put(message=QUESTION),
    ]
    desk.run(stale.end_stale, desk.now)
    assert [desk.state(row_id) for row_id in kept] == ["pending"] * len(kept)


def test_a_reminder_that_waited_too_long_expires(desk):
    old = desk.put("nudge")
    desk.pass_time(hours=1, seconds=1)
    fresh = desk.put("nudge", 2, at=desk.now)
    desk.run(stale.end_stale, desk.now)
    assert (desk.state(old), desk.state(fresh)) == ("expired", "pending")


@pytest.mark.parametrize("ahead", [timedelta(seconds=-1), timedelta(hours=1)])
def test_what_a_wrong_clock_put_into_the_future_goes_out_after_a_restart(desk, ahead):
    row_id = desk.put(at=desk.now + ahead)
    desk.run(outbox.bring_forward, desk.now)
    assert desk.claimed() == [row_id]


def test_a_pause_that_a_wrong_clock_made_endless_ends_with_a_restart(desk):
    row_id = desk.put()
    desk.claim()
    desk.settle(row_id, outbox.Postponed("no network", desk.now + timedelta(days=1)))
    desk.run(outbox.bring_forward, desk.now)
    assert desk.claimed() == [row_id]


def test_in_an_outage_nothing_goes_out_and_on_trial_one_message_the_most_urgent(desk):
    notice, reply, other = desk.put("notice"), desk.put("reply", 2), desk.put("reply", 3)
    desk.run(holding.begin_outage, desk.now)
    desk.pass_time(hours=1)
    assert desk.claimed() == []
    desk.run(holding.begin_trial, desk.now)
    assert desk.claimed() == [reply]
    assert desk.claimed() == []
    desk.run(holding.end_outage)
    assert desk.claimed() == [other, notice]


def test_a_try_that_does_not_count_leaves_the_row_as_many(desk):
    row_id = desk.put()
    desk.claim()
    desk.settle(row_id, outbox.Unanswered("no answer", desk.now))
    desk.run(stale.spare, row_id)
    (row,) = desk.claim()
    assert (row.attempts, row.repeat) == (0, True)


def test_a_hold_that_a_wrong_clock_made_endless_ends_with_a_restart(desk):
    row_id = desk.put()
    desk.run(outbox.hold, "chat:1", desk.now + timedelta(days=1))
    assert desk.claimed() == []
    desk.run(outbox.bring_forward, desk.now)
    assert desk.claimed() == [row_id]


def test_to_somebody_who_floods_only_what_comes_next_is_said(desk):
    old, goodbye, of_another = desk.put(), desk.put(message=GOODBYE), desk.put(chat_id=2)
    desk.run(outbox.end_unsent_replies, 1)
    next_one = desk.put()
    assert [desk.state(row_id) for row_id in (old, goodbye, of_another, next_one)] == [
        "superseded",
        *("pending",) * 3,
    ]
