"""Business hours: when sales are there, what may be promised, and when a deadline in working time falls.

Spans are local wall-clock times, several a day, minus public holidays (Vietnam's with Tết) and further
closed dates; a span that ends at or before its start runs into the next day. A business without any
hours is open around the clock. Every moment in and out is aware; what comes out is UTC.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import count
from zoneinfo import ZoneInfo

from msgspec import Struct

from dialogs.playbook import Hours, Playbook

Span = tuple[time, time]
DAY = timedelta(days=1)


class Promise(Struct, frozen=True):
    """By when sales will call: within so many minutes, or (0) at the moment when they open."""

    at: datetime
    within_minutes: int = 0


def promise(playbook: Playbook, at: datetime) -> Promise:
    """The truth to tell at `at`: soon if they are there for long enough, else their next opening."""
    hours, minutes = playbook.hours, playbook.hours.respond_minutes
    soon = at + timedelta(minutes=minutes)
    for opens_at, closes_at in _openings(hours, playbook.timezone, at):
        if opens_at > at:
            return Promise(opens_at)
        if soon <= closes_at:
            break
    return Promise(soon, minutes)


def is_open(hours: Hours, timezone: str, at: datetime) -> bool:
    """Are sales there at `at`? An end is no longer within its span."""
    return open_from(hours, timezone, at) == at


def open_from(hours: Hours, timezone: str, at: datetime) -> datetime:
    """The first moment from `at` on at which sales are there."""
    return next((max(opens_at, at) for opens_at, _closes in _openings(hours, timezone, at)), at)


def next_allowed(window: Span, timezone: str, at: datetime) -> datetime:
    """`at`, or the next start of a daily window such as 08:00-20:30."""
    spans = _windows_around(at.astimezone(UTC).date(), window, timezone)
    return next(max(start, at) for start, end in spans if end > at)


def _openings(hours: Hours, timezone: str, at: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The spans that end after `at`, in order and without end; none where no hours are given."""
    week = [sorted(hours.spans(weekday)) for weekday in range(7)]
    if not any(week):
        return
    for day in _days_from(at, timezone):
        if day.isoformat() in hours.closed or day in _holidays(hours.holidays, day.year):
            continue
        for span in week[day.weekday()]:
            opens_at, closes_at = _moments(day, span, timezone)
            if closes_at > at:
                yield opens_at, closes_at


def _days_from(at: datetime, timezone: str) -> Iterator[date]:
    """Local days; the first is yesterday, whose last span may not have ended."""
    yesterday = at.astimezone(ZoneInfo(timezone)).date() - DAY
    return (yesterday + number * DAY for number in count())


@lru_cache
def _windows_around(day: date, window: Span, timezone: str) -> tuple[tuple[datetime, datetime], ...]:
    """A daily window, from the day before to the day after anywhere on earth while UTC has this date."""
    return tuple(_moments(day + number * DAY, window, timezone) for number in range(-2, 3))


def _moments(day: date, span: Span, timezone: str) -> tuple[datetime, datetime]:
    start, end = span
    last_day = day if end > start else day + DAY
    zone = ZoneInfo(timezone)
    return (
        datetime.combine(day, start, zone).astimezone(UTC),
        datetime.combine(last_day, end, zone).astimezone(UTC),
    )


@lru_cache
def _holidays(country: str, year: int) -> frozenset[date]:
    """The public holidays of a country code; raises NotImplementedError for one that is not known."""
    if not country:
        return frozenset()
    from holidays import country_holidays  # half a second: only a business that has holidays pays it

    return frozenset(country_holidays(country, years=year))
