"""The time at which a broadcast shall begin, as a marketer types it: 15:30, 9h, 09:00 1/12."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

CLOCK = re.compile(r"(\d{1,2})[:h](\d{2})?")
DAY = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?")
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
A_DAY = timedelta(days=1)


def read_moment(text: str, timezone: str, now: datetime) -> datetime | None:
    """The next such moment after `now`, in UTC; None for what is none, or is past."""
    clock, local = CLOCK.search(text), now.astimezone(ZoneInfo(timezone))
    if clock is None:
        return None
    try:
        hour = time(int(clock[1]), int(clock[2] or 0))
        day = _day(text.replace(clock[0], " ", 1).strip("- \n"), local.date())
        moment = datetime.combine(day or local.date(), hour, ZoneInfo(timezone)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    if moment <= now and day is None:
        moment = datetime.combine(local.date() + A_DAY, hour, ZoneInfo(timezone)).astimezone(UTC)
    return moment if moment > now else None


def _day(text: str, today: date) -> date | None:
    """A day without its year is the next one; raises ValueError for what is none, or does not exist."""
    if not text:
        return None
    if ISO_DAY.fullmatch(text):
        return date.fromisoformat(text)
    if (found := DAY.fullmatch(text)) is None:
        raise ValueError(text)
    if found[3]:
        return date(int(found[3]), int(found[2]), int(found[1]))
    return next(day for day in _in_coming_years(today, int(found[2]), int(found[1])) if day >= today)


def _in_coming_years(today: date, month: int, day: int) -> list[date]:
    """The 29th of February is not in every year."""
    found = []
    for year in range(today.year, today.year + 9):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    if not found:
        raise ValueError(f"{day}/{month}")
    return found
