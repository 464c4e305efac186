"""Working hours, holidays, the windows for nudges and broadcasts, the time zone."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from zoneinfo import ZoneInfo

from holidays import country_holidays

from dialogs.broadcasts import rules
from dialogs.checks.problems import Draft, Finding, Path

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
FEWEST_REWARM_DAYS = 90
SPAN = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")
EARLIEST, LATEST = (f"{end:%H:%M}" for end in (rules.EARLIEST, rules.LATEST))


def check_timezone(draft: Draft) -> Iterator[Finding]:
    try:
        ZoneInfo(draft.timezone)
    except (KeyError, ValueError, OSError):
        message = f"the time zone “{draft.timezone}” does not exist"
        yield Finding((), message, "set LEADBOT_TIMEZONE to one such as Asia/Ho_Chi_Minh")


def check_hours(draft: Draft) -> Iterator[Finding]:
    hours = draft.sheet.hours
    for weekday in WEEKDAYS:
        yield from _day(("hours", weekday), getattr(hours, weekday))
    if draft.sound("hours") and not any(getattr(hours, weekday) for weekday in WEEKDAYS):
        remedy = 'write for example mon = ["08:00-12:00", "13:30-17:30"]'
        yield Finding(("hours",), "sales never work, so no time can be promised", remedy)
    if hours.holidays and not _has_holidays(hours.holidays):
        message = f"no public holidays are known for “{hours.holidays}”"
        yield Finding(("hours", "holidays"), message, "use a country code such as VN, or leave it out")
    for i, day in enumerate(hours.closed):
        if not _is_date(day):
            yield Finding(("hours", "closed", i), f"“{day}” is no date", "write it as 2027-02-05")
    if hours.respond_minutes < 1:
        yield Finding(("hours", "respond_minutes"), "must be at least 1", "write how soon sales call back")


def check_nudging(draft: Draft) -> Iterator[Finding]:
    nudging = draft.sheet.nudging
    yield from _window(("nudging", "window"), nudging.window)
    before = 0
    for i, minutes in enumerate(nudging.after_minutes):
        if minutes <= before:
            remedy = "write minutes of silence in rising order, such as [30, 1440]"
            yield Finding(("nudging", "after_minutes", i), f"{minutes} is not after {before}", remedy)
        before = max(before, minutes)


def check_broadcasts(draft: Draft) -> Iterator[Finding]:
    chosen = draft.sheet.broadcasts
    yield from _window(("broadcasts", "window"), chosen.window)
    for name, number, most in (
        ("per_day", chosen.per_day, rules.MOST_A_DAY),
        ("per_week", chosen.per_week, rules.MOST_A_WEEK),
    ):
        if not 1 <= number <= most:
            yield Finding(("broadcasts", name), f"{number} is not between 1 and {most}", f"write 1 to {most}")

    if 0 < chosen.rewarm_days < FEWEST_REWARM_DAYS:
        message = f"somebody is asked at most once in {FEWEST_REWARM_DAYS} days"
        yield Finding(("broadcasts", "rewarm_days"), message, "write 90 or more, or 0 for never")


def _window(path: Path, window: str) -> Iterator[Finding]:
    """Local times between which people may be written to."""
    bad = [*_span(path, window)]
    yield from bad
    start, _, end = window.partition("-")
    if not bad and (start < EARLIEST or end > LATEST):
        message = f"people are never written to outside {EARLIEST}-{LATEST}"
        yield Finding(path, message, "narrow it; 08:00-20:30 is usual")


def _day(path: Path, spans: Iterable[str]) -> Iterator[Finding]:
    end = ""
    for i, text in enumerate(spans):
        bad = [*_span((*path, i), text)]
        yield from bad
        if not bad and text[:5] < end:
            message = f"{text} begins before the span above it ends"
            yield Finding((*path, i), message, "order the spans of a day, without overlaps")
        end = max(end, text[6:] if not bad else end)


def _span(path: Path, text: str) -> Iterator[Finding]:
    if not SPAN.fullmatch(text):
        yield Finding(path, f"“{text}” is no span of time", "write it as 08:00-17:30, hours with two digits")
    elif text[:5] >= text[6:]:
        yield Finding(path, f"{text} ends before it begins", "for work past midnight write two days")


def _has_holidays(country: str) -> bool:
    try:
        country_holidays(country)
    except NotImplementedError:
        return False
    return True


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
