"""What follows by itself: schedules, stops, ends."""

from datetime import datetime, timedelta

import pytest

from storage import outbox
from storage.outbox import Delivered, Failed, Unreachable
from tests.crowd import AGREED
from tests.storage.broadcasts.conftest import Bureau

REFUSED = Failed("Rejected: wrong file identifier")


def scheduled(bureau: Bureau, **after: float) -> int:
    broadcast = bureau.create(scheduled_at=bureau.now + timedelta(**after))
    assert bureau.decide(broadcast, "schedule")
    return broadcast


def test_a_schedule_begins_when_its_time_has_come_and_not_before(bureau: Bureau) -> None:
    bureau.add_people(1)
    broadcast = scheduled(bureau, hours=1)
    bureau.pass_time(minutes=59)
    bureau.tick()
    assert bureau.state(broadcast) == "scheduled"
    bureau.pass_time(minutes=2)
    bureau.tick()
    assert (bureau.state(broadcast), len(bureau.take())) == ("running", 1)


def test_a_schedule_missed_by_more_than_two_hours_asks_and_goes_on_when_told(bureau: Bureau) -> None:
    bureau.add_people(1)
    broadcast = scheduled(bureau, hours=1)
    bureau.pass_time(hours=3, minutes=1)
    bureau.tick()
    assert (bureau.state(broadcast), bureau.find(broadcast).reason) == ("paused", "late")
    assert bureau.take() == []
    assert bureau.decide(broadcast, "resume")
    bureau.tick()
    assert len(bureau.take()) == 1


def test_a_schedule_missed_by_less_begins_at_once(bureau: Bureau) -> None:
    bureau.add_people(1)
    broadcast = scheduled(bureau, hours=1)
    bureau.pass_time(hours=2, minutes=59)
    bureau.tick()
    assert bureau.state(broadcast) == "running"


def waiting_for_approval(bureau: Bureau) -> int:
    """For an hour later."""
    bureau.add_people(1)
    broadcast = bureau.create(scheduled_at=bureau.now + timedelta(hours=1))
    assert bureau.decide(broadcast, "submit", confirmed_for=1)
    return broadcast


def test_what_is_approved_more_than_two_hours_after_its_time_asks_and_goes_on_when_told(
    bureau: Bureau,
) -> None:
    broadcast = waiting_for_approval(bureau)
    bureau.pass_time(hours=3, minutes=1)
    assert bureau.decide(broadcast, "approve")
    bureau.tick()
    assert (bureau.state(broadcast), bureau.find(broadcast).reason) == ("paused", "late")
    assert bureau.take() == []
    assert bureau.decide(broadcast, "resume")
    bureau.tick()
    assert len(bureau.take()) == 1


@pytest.mark.parametrize("hours", [0.9, 2.9])
def test_what_is_approved_in_time_or_soon_after_it_begins(bureau: Bureau, hours: float) -> None:
    broadcast = waiting_for_approval(bureau)
    bureau.pass_time(hours=hours)
    assert bureau.decide(broadcast, "approve")
    bureau.pass_time(minutes=6)
    bureau.tick()
    assert bureau.state(broadcast) == "running"


def test_what_was_to_go_at_once_begins_when_it_is_approved_and_a_late_one_when_it_is_started(
    bureau: Bureau,
) -> None:
    late = waiting_for_approval(bureau)
    at_once = bureau.create()
    assert bureau.decide(at_once, "submit", confirmed_for=1)
    bureau.pass_time(days=3)
    assert bureau.decide(at_once, "approve")
    assert bureau.decide(late, "start")
    bureau.tick()
    assert [bureau.state(each) for each in (at_once, late)] == ["running", "running"]


def test_of_two_who_start_at_once_one_does_and_the_audience_is_frozen_once(bureau: Bureau) -> None:
    bureau.add_people(3)
    broadcast = bureau.create()
    assert [bureau.decide(broadcast, "start") for _ in range(2)] == [True, False]
    bureau.tick()
    bureau.tick()
    assert bureau.numbers(broadcast) == {"pending": 3}


@pytest.mark.parametrize("decision", ["start", "pause", "resume", "schedule", "cancel"])
def test_what_is_over_cannot_be_decided_anew(bureau: Bureau, decision: str) -> None:
    broadcast = bureau.start()
    assert bureau.decide(broadcast, "cancel") or bureau.state(broadcast) == "finished"
    assert not bureau.decide(broadcast, decision)


def test_ten_errors_among_the_last_deliveries_stop_it_until_somebody_resumes(bureau: Bureau) -> None:
    bureau.add_people(60)
    broadcast = bureau.start()
    bureau.settle(bureau.take(30))
    bureau.settle(bureau.take(9), REFUSED)
    bureau.tick()
    assert bureau.state(broadcast) == "running"
    bureau.settle(bureau.take(1), REFUSED)
    bureau.tick()
    assert (bureau.state(broadcast), bureau.find(broadcast).reason) == ("paused", "errors")
    assert bureau.decide(broadcast, "resume")
    bureau.tick()
    assert bureau.state(broadcast) == "running"
    bureau.send_all()
    assert bureau.numbers(broadcast) == {"sent": 50, "failed": 10}


def test_what_is_too_long_for_ten_of_the_last_stops_it_until_somebody_resumes(bureau: Bureau) -> None:
    bureau.add_people(30)
    bureau.add_people(12, name="N" * 3000)
    bureau.add_people(5)
    broadcast = bureau.start(text="x" * 3000 + " {first_name}")
    bureau.settle(bureau.take(30))
    bureau.tick()
    assert bureau.state(broadcast) == "running"
    bureau.settle(bureau.take(2))
    bureau.tick()
    assert (bureau.state(broadcast), bureau.find(broadcast).reason) == ("paused", "errors")
    bureau.pass_time(minutes=1)
    assert bureau.decide(broadcast, "resume")
    bureau.tick()
    assert bureau.state(broadcast) == "running"
    bureau.send_all()
    assert bureau.numbers(broadcast) == {"sent": 35, "failed": 12}


def test_what_was_too_long_for_some_before_two_hundred_others_is_forgotten(bureau: Bureau) -> None:
    bureau.add_people(9, name="N" * 3000)
    bureau.add_people(211)
    broadcast = bureau.start(text="x" * 3000 + " {first_name}")
    bureau.settle(bureau.take(10))
    for _ in range(4):
        bureau.pass_time(minutes=1)
        bureau.settle(bureau.take(50))
    bureau.settle(bureau.take(9), REFUSED)
    bureau.tick()
    assert bureau.state(broadcast) == "running"


def test_neither_blocks_nor_a_kill_of_our_own_are_errors(bureau: Bureau) -> None:
    bureau.add_people(40)
    broadcast = bureau.start()
    bureau.settle(bureau.take(15), Unreachable("Blocked"))
    bureau.take(15)
    bureau.run(outbox.recover, bureau.now, alone=True)
    bureau.tick()
    assert bureau.state(broadcast) == "running"


def test_ten_opt_outs_among_the_first_stop_it_unless_they_were_slips(bureau: Bureau) -> None:
    people = bureau.add_people(40)
    broadcast = bureau.start()
    bureau.settle(bureau.take(30))
    for person in people[:10]:
        bureau.change(person, consents={})
    bureau.change(people[0], consents=AGREED)
    bureau.tick()
    assert bureau.state(broadcast) == "running"
    bureau.change(people[11], opted_out=True)
    bureau.tick()
    assert (bureau.state(broadcast), bureau.find(broadcast).reason) == ("paused", "opt_outs")


def test_an_outcome_that_comes_late_is_taken_for_true(bureau: Bureau) -> None:
    bureau.add_people(1)
    broadcast = bureau.start()
    [row] = bureau.take()
    bureau.run(outbox.recover, bureau.now, alone=True)
    assert bureau.numbers(broadcast) == {"unknown": 1}
    bureau.settle([row], Delivered(77))
    assert bureau.numbers(broadcast) == {"sent": 1}


def test_days_are_counted_over_the_end_of_a_month_and_a_leap_day(bureau: Bureau) -> None:
    bureau.add_people(1)
    bureau.now = datetime.fromisoformat("2028-02-27T05:00Z")
    came = []
    for _ in range(9):
        bureau.start()
        came.append(len(bureau.send_all()))
        bureau.pass_time(days=1)
    assert came == [1, 1, 1, 0, 0, 0, 0, 1, 1]
    assert bureau.now == datetime.fromisoformat("2028-03-07T05:00Z")
