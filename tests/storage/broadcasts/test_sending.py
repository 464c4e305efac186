"""Every person of the audience is written to once, or ends in one state with a reason."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from dialogs.conversation import Status
from storage import outbox
from storage.broadcasts import sending
from storage.outbox import Draft, Failed, Postponed, Unanswered, Unreachable
from tests.storage.broadcasts.conftest import Bureau


def test_everybody_of_the_audience_is_written_to_once(bureau: Bureau) -> None:
    bureau.add_people(25)
    broadcast = bureau.start()
    rows = bureau.send_all()
    assert len(rows) == len({row.chat_id for row in rows}) == 25
    bureau.tick()
    assert bureau.numbers(broadcast) == {"sent": 25}
    assert bureau.state(broadcast) == "finished"


def test_a_letter_has_the_label_first_the_name_in_it_and_the_way_out_last(bureau: Bureau) -> None:
    bureau.add_people(1, title="chị")
    broadcast = bureau.start(text="{xung_ho} {first_name} ơi, {xung_ho} xem nhé")
    [row] = bureau.take()
    assert row.message.text == "[QC] Chị Khách 1 ơi, chị xem nhé"
    assert row.message.buttons[-1][0].data == f"o::{broadcast}"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"opted_out": True}, "opted_out"),
        ({"consents": {}}, "no_consent"),
        ({"blocked": True}, "blocked"),
        ({"status": Status.CLAIMED}, "with_sales"),
        ({"status": Status.UNCLAIMED}, "with_sales"),
        ({"status": Status.MERGED}, "disqualified"),
    ],
)
def test_who_may_not_be_written_to_when_their_turn_comes_is_skipped_with_the_reason(
    bureau: Bureau, changes: dict[str, object], reason: str
) -> None:
    [first, _] = bureau.add_people(2)
    broadcast = bureau.start()
    bureau.change(first, **changes)
    assert len(bureau.send_all()) == 1
    assert bureau.numbers(broadcast) == {"sent": 1, "skipped": 1}
    assert bureau.reasons(broadcast) == {("skipped", reason): 1}


def test_test_leads_and_the_disqualified_are_in_no_audience(bureau: Bureau) -> None:
    bureau.add_people(1, test=True)
    bureau.add_people(1, status=Status.DISQUALIFIED)
    bureau.add_people(1)
    assert bureau.numbers(bureau.start()) == {"pending": 1}


def test_somebody_who_comes_after_the_start_is_not_in_the_audience(bureau: Bureau) -> None:
    bureau.add_people(1)
    broadcast = bureau.start()
    bureau.add_people(1)
    bureau.send_all()
    assert bureau.numbers(broadcast) == {"sent": 1}


def test_a_paused_broadcast_sends_nothing_and_goes_on_where_it_was(bureau: Bureau) -> None:
    bureau.add_people(9)
    broadcast = bureau.start()
    first = bureau.take(4)
    bureau.settle(first)
    assert bureau.decide(broadcast, "pause")
    assert bureau.take() == []
    assert bureau.decide(broadcast, "resume")
    rest = bureau.send_all()
    assert {row.chat_id for row in first} & {row.chat_id for row in rest} == set()
    assert bureau.numbers(broadcast) == {"sent": 9}


def test_whoever_a_cancelled_broadcast_did_not_reach_is_skipped(bureau: Bureau) -> None:
    bureau.add_people(6)
    broadcast = bureau.start()
    sent = bureau.take(2)
    bureau.settle(sent[:1])
    bureau.decide(broadcast, "cancel")
    bureau.tick()
    bureau.settle(sent[1:], Postponed("429", bureau.now))
    bureau.tick()
    assert bureau.numbers(broadcast) == {"sent": 1, "skipped": 5}
    assert bureau.reasons(broadcast) == {("skipped", "cancelled"): 5}
    assert {row["state"] for row in bureau.rows("v_messages")} == {"sent", "cancelled"}


def test_a_delivery_follows_its_message_whatever_becomes_of_it(bureau: Bureau) -> None:
    bureau.add_people(4)
    broadcast = bureau.start()
    outcomes = (Unreachable("Blocked"), Failed("Rejected: wrong file"), Unanswered("timeout", bureau.now))
    for row, outcome in zip(bureau.take(3), outcomes, strict=True):
        bureau.settle([row], outcome)
    bureau.send_all()
    assert bureau.numbers(broadcast) == {"sent": 1, "blocked": 1, "failed": 1, "unknown": 1}
    assert ("failed", "Rejected: wrong file") in bureau.reasons(broadcast)


def test_what_certainly_did_not_arrive_is_sent_again_when_its_time_has_come(bureau: Bureau) -> None:
    bureau.add_people(1)
    broadcast = bureau.start()
    [row] = bureau.take()
    bureau.settle([row], Postponed("429", bureau.now + timedelta(seconds=5)))
    assert bureau.numbers(broadcast) == {"pending": 1}
    assert bureau.take() == []
    bureau.pass_time(seconds=6)
    [again] = bureau.take()
    assert (again.id, again.attempts) == (row.id, 1)


def test_what_may_have_arrived_is_sent_again_only_when_somebody_says_so(bureau: Bureau) -> None:
    bureau.add_people(1)
    broadcast = bureau.start()
    [row] = bureau.take()
    bureau.settle([row], Unanswered("reset", bureau.now))
    bureau.tick()
    assert bureau.take() == []
    assert bureau.state(broadcast) == "finished"
    assert bureau.run(outbox.retry, row.id, bureau.now)
    bureau.tick()
    [again] = bureau.take()
    assert again.repeat
    bureau.settle([again])
    bureau.tick()
    assert bureau.numbers(broadcast) == {"sent": 1}


def test_after_a_kill_what_was_being_sent_is_unknown_and_the_rest_goes_on(bureau: Bureau) -> None:
    bureau.add_people(5)
    broadcast = bureau.start()
    bureau.take(2)
    bureau.run(outbox.recover, bureau.now, alone=True)
    bureau.send_all()
    assert bureau.numbers(broadcast) == {"sent": 3, "unknown": 2}


def test_nobody_gets_two_broadcasts_on_a_day_or_four_in_a_week(bureau: Bureau) -> None:
    bureau.add_people(1)
    came = []
    for _ in range(8):
        for _ in range(2):
            bureau.start()
            came.append(len(bureau.send_all()))
        bureau.pass_time(days=1)
    assert came == [1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]


def test_behind_many_who_are_left_out_no_more_go_than_there_is_room_for(bureau: Bureau) -> None:
    bureau.add_people(20, opted_out=True)
    bureau.add_people(30)
    bureau.start()
    assert len(bureau.take(5)) == 5


def test_who_is_left_out_takes_no_turn_long_and_is_settled_in_turns(bureau: Bureau) -> None:
    most = 1 + sending.AT_A_LOOK
    bureau.add_people(2 * most, opted_out=True)
    bureau.add_people(1)
    broadcast = bureau.start()
    looks = [bureau.look(1) for _ in range(3)]
    assert [(len(look.rows), look.left_out) for look in looks] == [(0, most), (0, most), (1, 0)]
    assert bureau.numbers(broadcast) == {"skipped": 2 * most, "pending": 1}


def test_nobody_is_written_to_at_night_on_their_own_clock(bureau: Bureau) -> None:
    bureau.add_people(1)
    bureau.add_people(1, timezone="America/Los_Angeles")  # there it is 20:20 on the day before
    broadcast = bureau.start()
    bureau.pass_time(minutes=15)
    [row] = bureau.send_all()
    bureau.pass_time(hours=12)  # 23:35 in Vietnam, 8:35 in California
    [later] = bureau.send_all()
    assert row.chat_id != later.chat_id
    assert bureau.numbers(broadcast) == {"sent": 2}


def test_a_text_too_long_with_this_name_fails_and_the_others_go(bureau: Bureau) -> None:
    bureau.add_people(1, name="N" * 3000)
    bureau.add_people(1)
    broadcast = bureau.start(text="x" * 3000 + " {first_name}")
    bureau.send_all()
    assert bureau.numbers(broadcast) == {"sent": 1, "failed": 1}
    assert bureau.reasons(broadcast) == {("failed", "too_long"): 1}


@pytest.mark.parametrize(
    ("changes", "state", "reason"),
    [({"opted_out": True}, "skipped", "opted_out"), ({"name": "N" * 3000}, "failed", "too_long")],
)
def test_who_must_be_left_out_after_a_try_that_failed_leaves_no_message_behind(
    bureau: Bureau, changes: dict[str, Any], state: str, reason: str
) -> None:
    [lead] = bureau.add_people(1)
    bureau.add_people(1)
    broadcast = bureau.start(text="x" * 3000 + " {first_name}")
    first, second = bureau.take()
    bureau.settle([second])
    bureau.settle([first], Postponed("RetryAfter", bureau.now))
    bureau.change(lead, **changes)
    assert bureau.take() == []
    assert sorted(row["state"] for row in bureau.rows("v_messages")) == ["cancelled", "sent"]
    assert bureau.numbers(broadcast) == {"sent": 1, state: 1}
    assert bureau.reasons(broadcast) == {(state, reason): 1}


def test_a_person_who_waits_for_a_reply_gets_it_first(bureau: Bureau, draft: Callable[..., Draft]) -> None:
    bureau.add_people(1)
    bureau.start()
    bureau.run(outbox.put, draft("reply", 7_000_000_001))
    assert bureau.take() == []


def test_the_relay_does_not_claim_a_broadcast_that_waits_to_be_sent_again(bureau: Bureau) -> None:
    bureau.add_people(1)
    bureau.start()
    bureau.settle(bureau.take(), Postponed("429", bureau.now))
    assert bureau.run(outbox.start_sending, bureau.now, 10, timedelta(minutes=1)) == []
