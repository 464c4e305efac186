"""Business hours: opening, promises that are true, deadlines in working time, and when nudges may go out."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dialogs.hours import Promise, is_open, next_allowed, open_from, promise
from dialogs.playbook import Hours
from tests.dialogs.qualification.cast import PLAYBOOK

SAIGON = "Asia/Ho_Chi_Minh"
DAYS = ("08:00-12:00", "13:30-17:30")
HOURS = Hours(mon=DAYS, tue=DAYS, wed=DAYS, thu=DAYS, fri=DAYS, sat=("08:00-12:00",), holidays="VN")
SHOP = replace(PLAYBOOK, hours=HOURS)
MOMENTS = st.integers(0, 2 * 365 * 86_400).map(
    lambda s: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=s)
)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(SAIGON))


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-23 07:59", False),
        ("2026-11-23 08:00", True),
        ("2026-11-23 11:59", True),
        ("2026-11-23 12:00", False),
        ("2026-11-23 13:30", True),
        ("2026-11-23 17:30", False),
        ("2026-11-28 09:00", True),
        ("2026-11-28 14:00", False),
        ("2026-11-29 09:00", False),
    ],
)
def test_sales_are_there_within_the_spans_of_the_weekday(at: str, expected: bool) -> None:
    assert is_open(HOURS, SAIGON, local(at)) is expected


@pytest.mark.parametrize(
    ("at", "opens"),
    [
        ("2026-11-23 09:00", "2026-11-23 09:00"),
        ("2026-11-23 12:10", "2026-11-23 13:30"),
        ("2026-11-23 20:00", "2026-11-25 08:00"),  # Tuesday is Vietnam's Cultural Day
        ("2026-11-28 12:00", "2026-11-30 08:00"),
        ("2027-02-03 18:00", "2027-02-11 08:00"),  # Tết
        ("2027-04-29 17:30", "2027-05-04 08:00"),  # 30/4, 1/5 a Saturday, its Monday in lieu
    ],
)
def test_the_next_opening_knows_lunch_weekends_and_holidays(at: str, opens: str) -> None:
    assert open_from(HOURS, SAIGON, local(at)) == local(opens)


def test_further_closed_dates_are_closed() -> None:
    hours = replace(HOURS, closed=("2026-11-25", "2026-11-26"))
    assert open_from(hours, SAIGON, local("2026-11-25 09:00")) == local("2026-11-27 08:00")


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-23 09:00", Promise(local("2026-11-23 09:15"), 15)),
        ("2026-11-23 11:45", Promise(local("2026-11-23 12:00"), 15)),
        ("2026-11-23 11:46", Promise(local("2026-11-23 13:30"))),
        ("2026-11-23 12:30", Promise(local("2026-11-23 13:30"))),
        ("2026-11-28 11:50", Promise(local("2026-11-30 08:00"))),
    ],
)
def test_the_promise_is_minutes_only_if_there_are_enough_before_they_close(
    at: str, expected: Promise
) -> None:
    assert promise(SHOP, local(at)) == expected


def test_a_business_without_hours_is_open_around_the_clock() -> None:
    night = local("2026-11-29 03:00")
    assert is_open(Hours(), SAIGON, night)
    assert promise(PLAYBOOK, night) == Promise(night + timedelta(minutes=15), 15)


@given(MOMENTS)
def test_an_opening_is_open_and_never_in_the_past(at: datetime) -> None:
    opens = open_from(HOURS, SAIGON, at)
    assert opens >= at
    assert is_open(HOURS, SAIGON, opens)
    assert is_open(HOURS, SAIGON, at) == (opens == at)


@given(MOMENTS)
def test_a_promise_is_kept_while_they_are_there(at: datetime) -> None:
    given = promise(SHOP, at)
    assert is_open(HOURS, SAIGON, given.at - timedelta(seconds=1 if given.within_minutes else 0))


def test_a_span_past_midnight_runs_into_the_next_day() -> None:
    bar = Hours(fri=("20:00-02:00",))
    assert is_open(bar, SAIGON, local("2026-11-28 01:59"))
    assert not is_open(bar, SAIGON, local("2026-11-28 02:00"))
    assert not is_open(bar, SAIGON, local("2026-11-27 01:00"))


def test_hours_are_wall_clock_hours_through_a_change_of_the_clocks() -> None:
    hours = Hours(sun=("01:00-04:00",))
    before = datetime(2026, 3, 28, 12, tzinfo=UTC)  # clocks go forward in Berlin on the 29th at 2:00
    assert open_from(hours, "Europe/Berlin", before) == datetime(2026, 3, 29, 0, tzinfo=UTC)
    assert not is_open(hours, "Europe/Berlin", datetime(2026, 3, 29, 2, tzinfo=UTC))


WINDOW = (time(8), time(20, 30))


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-11-23 07:59", "2026-11-23 08:00"),
        ("2026-11-23 08:00", "2026-11-23 08:00"),
        ("2026-11-23 20:29", "2026-11-23 20:29"),
        ("2026-11-23 20:30", "2026-11-24 08:00"),
        ("2026-11-29 23:00", "2026-11-30 08:00"),
    ],
)
def test_a_nudge_waits_for_the_window(at: str, expected: str) -> None:
    assert next_allowed(WINDOW, SAIGON, local(at)) == local(expected)


@given(MOMENTS, st.sampled_from([SAIGON, "America/New_York", "Pacific/Auckland"]))
def test_a_nudge_is_never_sent_outside_its_window(at: datetime, timezone: str) -> None:
    allowed = next_allowed(WINDOW, timezone, at)
    assert at <= allowed < at + timedelta(days=1)
    assert WINDOW[0] <= allowed.astimezone(ZoneInfo(timezone)).time() < WINDOW[1]


@given(MOMENTS, *[st.sampled_from([SAIGON, "UTC", "Pacific/Kiritimati", "Etc/GMT+12"])] * 2)
def test_a_window_past_midnight_is_kept_on_any_clock(at: datetime, timezone: str, clock: str) -> None:
    """The clock of the moment itself means nothing: 14 hours before UTC and 12 behind it count alike."""
    allowed = next_allowed((time(22), time(6)), timezone, at.astimezone(ZoneInfo(clock)))
    by_night = [moment.astimezone(ZoneInfo(timezone)).time() for moment in (at, allowed)]
    is_night = [hour >= time(22) or hour < time(6) for hour in by_night]
    assert is_night == [allowed == at, True]
    assert at <= allowed < at + timedelta(days=1)
