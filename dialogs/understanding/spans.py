"""Spans of days and the arithmetic on them: weeks, months, quarters, halves, parts, feasts.

All functions take today's date where "the next one to come" matters; nothing here knows words. The windows
follow the
conventions of the product: early month is the 1st-10th, after Tết is a week after mùng 1, ASAP is a week.
"""

import math
from calendar import monthrange
from datetime import date, timedelta

import msgspec

from dialogs.understanding.lunar import from_lunar, tet

DAY = timedelta(days=1)
LAST_YEAR = 2200  # beyond it nothing is planned, and date arithmetic would overflow
SEASONS = {"spring": (2, 4), "summer": (6, 8), "autumn": (8, 10), "winter": (11, 1)}


class Span(msgspec.Struct, frozen=True):
    """Days from first to last (None: open). `grain` is the unit it was said in; `fixed`: its year was
    said.
    """

    first: date
    last: date | None
    grain: str = "day"
    fixed: bool = True
    part: bool = False


class Duration(msgspec.Struct, frozen=True):
    """A number of units, a range when low < high: "2-3 tháng"."""

    low: float
    high: float
    unit: str
    within: bool = False


def ahead(today: date, number: float, unit: str) -> date:
    """Today plus a number of units; months keep the day of the month or take its last one."""
    if unit == "hour":
        return today + min(math.ceil(number / 24), 20000) * DAY
    if unit == "day":
        return today + min(number, 20000) * DAY
    if unit == "week":
        return today + min(number * 7, 20000) * DAY
    if unit == "fortnight":
        return today + min(number * 14, 20000) * DAY
    months = {"month": 1, "quarter": 3, "year": 12}[unit] * min(number, 2000)
    whole = int(months)
    return add_months(today, whole) + round((months - whole) * 30) * DAY


def add_months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = min(max(day.year + years, 1), LAST_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_of(year: int, month: int, fixed: bool = True) -> Span:
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month", fixed)


def months_of(first: date, count: int, grain: str, fixed: bool = True) -> Span:
    return Span(first, add_months(first, count) - DAY, grain, fixed)


def named_month(today: date, month: int, year: int | None = None) -> Span:
    """The next one to come, or the one we are in."""
    if year is not None:
        return month_of(year, month)
    return month_of(today.year + (month < today.month), month, fixed=False)


def relative(today: date, unit: str, steps: int) -> Span:
    """This (0), next (1), last (-1) week, month, quarter or year."""
    if unit == "week":
        monday = today - today.weekday() * DAY + 7 * steps * DAY
        return Span(monday, monday + 6 * DAY, "week")
    if unit == "year":
        return year_of(today.year + steps)
    months = 3 if unit == "quarter" else 1
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    return months_of(add_months(first, months * steps), months, unit)


def year_of(year: int) -> Span:
    return Span(date(year, 1, 1), date(year, 12, 31), "year")


def quarter(today: date, number: int, year: int | None = None) -> Span:
    chosen = year if year is not None else today.year + (number * 3 < today.month)
    return months_of(date(chosen, number * 3 - 2, 1), 3, "quarter", year is not None)


def half_year(today: date, number: int, year: int | None = None) -> Span:
    chosen = year if year is not None else today.year + (number * 6 < today.month)
    return months_of(date(chosen, number * 6 - 5, 1), 6, "half", year is not None)


def season(today: date, name: str, year: int | None = None) -> Span:
    first, last = SEASONS[name]
    chosen = year if year is not None else today.year
    count = (last - first) % 12 + 1
    span = months_of(date(chosen, first, 1), count, "season", year is not None)
    if year is None and span.last and span.last < today:
        span = months_of(date(chosen + 1, first, 1), count, "season", False)
    return span


def calendar_day(today: date, day: int, month: int, year: int | None = None) -> Span | None:
    """A day of the month; without a year the next one to come. None where no calendar has it."""
    try:
        chosen = date(year if year is not None else today.year, month, day)
        if year is None and chosen < today:
            chosen = date(today.year + 1, month, day)
    except ValueError:
        return None
    return Span(chosen, chosen, "day", year is not None)


def lunar_day(today: date, day: int, month: int) -> Span:
    """The next time a day of the lunar calendar comes."""
    days = (from_lunar(day, month, today.year + shift) for shift in (-1, 0, 1))
    chosen = next(each for each in days if each >= today)
    return Span(chosen, chosen, "day")


def lunar_month(today: date, month: int) -> Span:
    for year in (today.year - 1, today.year, today.year + 1):
        first = from_lunar(1, month, year)
        after = from_lunar(1, month + 1, year) if month < 12 else tet(year + 1)
        if after > today:
            break
    return Span(first, after - DAY, "month")


def next_tet(today: date) -> date:
    return next(day for day in (tet(today.year), tet(today.year + 1)) if day > today)


def before_tet(today: date) -> Span:
    return Span(today, max(next_tet(today) - DAY, today), "tet")


def after_tet(today: date) -> Span:
    """A week after mùng 1; in the fortnight after Tết it is still this one that is meant."""
    at_hand = next(day for day in (tet(today.year), tet(today.year + 1)) if day + 15 * DAY >= today)
    return Span(at_hand + 7 * DAY, None, "tet")


def around_tet(today: date) -> Span:
    day = next_tet(today)
    return Span(day - 7 * DAY, day + 7 * DAY, "tet")


def fourth_friday(today: date, month: int, shift: int) -> Span:
    """Black Friday (the day after the fourth Thursday of November) and the days around it."""
    for year in (today.year, today.year + 1):
        first = date(year, month, 1)
        day = first + ((3 - first.weekday()) % 7 + 22 + shift) * DAY
        if day >= today:
            break
    return Span(day, day, "day")


def weekday(today: date, number: int, week: Span | None = None) -> Span:
    """The next such day to come, or that of a week."""
    day = week.first + number * DAY if week else today + (number - today.weekday()) % 7 * DAY
    return Span(day, day, "day")


def weekend(today: date) -> Span:
    saturday = relative(today, "week", 0).first + 5 * DAY
    return Span(saturday, saturday + DAY, "day")


def part_of(today: date, part: str, span: Span) -> Span:
    """Early, mid or late in a span; a part that is over already means next year's, unless a year was said."""
    cut = _cut(part, span)
    if cut.last and cut.last < today and not span.fixed and span.grain in ("month", "quarter", "half"):
        cut = _cut(
            part, msgspec.structs.replace(span, first=_next_year(span.first), last=_next_year(span.last))
        )
    return cut


def day_of_near_month(today: date, day: int, steps: int | None) -> Span | None:
    """A day of this (0) or a later month; without one, of the next month in which it lies ahead."""
    for ahead_by in range(14) if steps is None else (steps,):
        month = add_months(today.replace(day=1), ahead_by)
        if day <= monthrange(month.year, month.month)[1]:
            chosen = month.replace(day=day)
            if chosen >= today:
                return Span(chosen, chosen)
    return None


def week_of(month: Span, number: int) -> Span:
    """The n-th seven days of a month."""
    first = month.first + 7 * (number - 1) * DAY
    return Span(first, first + 6 * DAY, "week", month.fixed)


def half_month(month: Span, half: int) -> Span:
    """The 1st to the 15th, or the 16th to the end."""
    last = month.last or month.first
    if half == 1:
        return Span(month.first, month.first.replace(day=15), "day", part=True)
    return Span(month.first.replace(day=16), last, "day", part=True)


def _next_year(day: date | None) -> date:
    assert day
    return add_months(day, 12)


def _cut(part: str, span: Span) -> Span:
    first, last = span.first, span.last or span.first
    if span.grain == "month":
        days = {"early": (1, 10), "mid": (11, 20), "late": (21, last.day)}[part]
        first, last = first.replace(day=min(days[0], last.day)), first.replace(day=min(days[1], last.day))
    elif span.grain == "year":
        months = {"early": (1, 3), "mid": (6, 7), "late": (10, 12)}[part]
        first, last = date(first.year, months[0], 1), month_of(first.year, months[1]).last or last
    elif span.grain == "quarter":
        start = add_months(first, {"early": 0, "mid": 1, "late": 2}[part])
        first, last = start, months_of(start, 1, "month").last or last
    elif span.grain == "week":
        shift = {"early": (0, 3), "mid": (1, 3), "late": (3, 6)}[part]
        first, last = first + shift[0] * DAY, first + shift[1] * DAY
    elif span.grain == "season" and part != "mid":
        first, last = (first, first + 14 * DAY) if part == "early" else (last - 14 * DAY, last)
    else:
        third = (last - first) // 3
        start = {"early": first, "mid": first + third, "late": last - third}[part]
        first, last = start, min(start + third, last)
    return Span(first, last, "day", span.fixed, part=True)
