"""The rules of broadcasts: ceilings that nothing widens, the first reason that counts, when one stops."""

from datetime import UTC, datetime, time, timedelta

import pytest
from msgspec.structs import replace

from dialogs.broadcasts import rules
from dialogs.broadcasts.rules import Rules, Standing, may_begin_at, needs_approval
from dialogs.playbook import Broadcasting, Playbook

VIETNAM = "Asia/Ho_Chi_Minh"
FREE = Standing(agreed=True, opted_out=False, blocked=False, status="open", today=0, this_week=0)
USUAL = Rules.of(Broadcasting())


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def test_what_is_usual() -> None:
    assert Rules(window=(time(8), time(20, 30)), per_day=1, per_week=3) == USUAL


def test_no_playbook_widens_what_the_house_allows() -> None:
    greedy = Rules.of(Broadcasting(window="00:00-23:59", per_day=99, per_week=999))
    assert greedy == Rules(window=(time(7), time(22)), per_day=3, per_week=21)


def test_a_playbook_may_narrow_it() -> None:
    shy = Rules.of(Broadcasting(window="10:00-11:00", per_day=1, per_week=1))
    assert shy == Rules(window=(time(10), time(11)), per_day=1, per_week=1)


@pytest.mark.parametrize(
    ("at", "opens_at"),
    [
        ("2028-02-28T20:29+07:00", "2028-02-28T20:29+07:00"),
        ("2028-02-28T20:30+07:00", "2028-02-29T08:00+07:00"),
        ("2028-02-29T23:59+07:00", "2028-03-01T08:00+07:00"),
        ("2026-12-31T21:00+07:00", "2027-01-01T08:00+07:00"),
        ("2027-01-01T07:59+07:00", "2027-01-01T08:00+07:00"),
        ("2027-01-01T08:00+07:00", "2027-01-01T08:00+07:00"),
    ],
)
def test_at_night_people_are_left_alone_till_the_morning(at: str, opens_at: str) -> None:
    assert USUAL.opens_at(VIETNAM, moment(at)) == moment(opens_at)
    assert USUAL.is_open(VIETNAM, moment(at)) == (at == opens_at)


def test_a_broadcast_meant_for_the_night_begins_in_the_businesss_morning(bant: Playbook) -> None:
    night, morning = moment("2028-02-28T23:30+07:00"), moment("2028-02-29T08:00+07:00")
    assert may_begin_at(bant, night) == morning == may_begin_at(bant, morning)


def test_the_night_is_that_of_the_persons_own_clock() -> None:
    noon = moment("2026-11-22T12:00+07:00")
    assert USUAL.is_open(VIETNAM, noon) and not USUAL.is_open("America/New_York", noon)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, ""),
        ({"agreed": False}, "no_consent"),
        ({"opted_out": True, "agreed": False}, "opted_out"),
        ({"blocked": True, "opted_out": True}, "blocked"),
        ({"status": "merged", "blocked": True}, "disqualified"),
        *(({"status": status}, "with_sales") for status in ("unclaimed", "claimed", "contacted", "accepted")),
        *(({"status": status}, "") for status in ("won", "lost", "recycled")),
        ({"today": 1}, "over_cap"),
        ({"this_week": 2}, ""),
        ({"this_week": 3}, "over_cap"),
    ],
)
def test_the_first_reason_counts(changes: dict[str, object], reason: str) -> None:
    assert rules.obstacle(replace(FREE, **changes), USUAL) == reason


@pytest.mark.parametrize(
    ("at", "day", "week"),
    [
        ("2028-03-01T00:30+07:00", "2028-03-01T00:00+07:00", "2028-02-24T00:00+07:00"),
        ("2027-03-01T12:00+07:00", "2027-03-01T00:00+07:00", "2027-02-23T00:00+07:00"),
        ("2027-01-02T23:59+07:00", "2027-01-02T00:00+07:00", "2026-12-27T00:00+07:00"),
    ],
)
def test_a_week_is_seven_local_days_over_every_end_of_a_month(at: str, day: str, week: str) -> None:
    assert rules.day_began(VIETNAM, moment(at)) == moment(day)
    assert rules.week_began(VIETNAM, moment(at)) == moment(week)


def test_a_week_with_a_change_of_the_clock_has_seven_days_too() -> None:
    after = moment("2026-11-01T12:00-08:00")  # that night the clocks in California went back
    assert rules.day_began("America/Los_Angeles", after) == moment("2026-11-01T00:00-07:00")
    assert rules.week_began("America/Los_Angeles", after) == moment("2026-10-26T00:00-07:00")


def test_two_hours_are_not_too_late_and_a_second_more_is() -> None:
    at = moment("2026-11-22T12:00+07:00")
    assert not rules.is_late(at, at + timedelta(hours=2))
    assert rules.is_late(at, at + timedelta(hours=2, seconds=1))


def test_a_thousand_people_are_for_one_to_decide_and_one_more_for_two() -> None:
    assert [rules.needs_approval(people) for people in (1000, 1001)] == [False, True]


@pytest.mark.parametrize(
    ("last", "opted_out", "reason"),
    [
        (["sent"] * 190 + ["failed"] * 9, 9, ""),
        (["failed"] * 5 + ["unknown"] * 5, 0, "errors"),
        (["sent"] * 200 + ["failed"] * 50, 0, ""),  # long ago
        (["sent"] * 20, 10, "opt_outs"),
    ],
)
def test_ten_errors_of_the_last_or_ten_opt_outs_are_trouble(
    last: list[str], opted_out: int, reason: str
) -> None:
    assert rules.trouble(last, opted_out) == reason


@pytest.mark.parametrize(
    ("people", "agreed_to", "asks"),
    [
        (1000, 0, False),
        (1001, 0, True),
        (1001, 1000, True),  # one person's word is good for a thousand, whatever they were shown
        (1650, 1500, False),
        (1651, 1500, True),
        (900, 1500, False),
    ],
)
def test_whoever_agreed_to_many_agreed_to_a_tenth_more(people: int, agreed_to: int, asks: bool) -> None:
    assert needs_approval(people, agreed_to) is asks


@pytest.mark.parametrize(
    ("people", "agreed_to", "asks"), [(30, 30, False), (33, 30, False), (34, 30, True), (2, 1, True)]
)
def test_whoever_agreed_to_pay_agreed_to_a_tenth_more_and_no_further(
    people: int, agreed_to: int, asks: bool
) -> None:
    assert needs_approval(people, agreed_to, paid=True) is asks
