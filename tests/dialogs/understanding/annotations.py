"""From a structured annotation ("point 5 month", "by on 30 4") to a window of dates and what else is accepted.

Written without the code under test: own arithmetic, feasts from a printed lunar calendar. The corpus gives the
annotation, never the dates.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

TET = {
    2025: date(2025, 1, 29),
    2026: date(2026, 2, 17),
    2027: date(2027, 2, 6),
    2028: date(2028, 1, 26),
    2029: date(2029, 2, 13),
}
LUNAR = {  # (day, month) of the lunar calendar on ours
    (15, 1): (date(2025, 2, 12), date(2026, 3, 3), date(2027, 2, 20), date(2028, 2, 9)),
    (10, 3): (date(2025, 4, 7), date(2026, 4, 26), date(2027, 4, 16), date(2028, 4, 4)),
    (15, 7): (date(2025, 9, 6), date(2026, 8, 27), date(2027, 8, 16), date(2028, 9, 3)),
    (15, 8): (date(2025, 10, 6), date(2026, 9, 25), date(2027, 9, 15), date(2028, 10, 3)),
}
BLACK_FRIDAYS = (date(2025, 11, 28), date(2026, 11, 27), date(2027, 11, 26))
DAY = timedelta(days=1)
UNIT_DAYS = {"day": 1, "week": 7}


@dataclass
class Window:
    """Nominal bounds and how far each may be off, in days (before, after)."""

    earliest: date
    latest: date | None
    slack: int = 3
    earliest_from: date | None = None
    earliest_to: date | None = None
    latest_from: date | None = None
    latest_to: date | None = None
    open_ended: bool = False

    def expected(self, today: date) -> dict[str, object]:
        return {"earliest": max(self.earliest, today).isoformat(), "latest": _iso(self.latest and max(self.latest, today))}

    def accepted(self, today: date) -> dict[str, object]:
        low = self.earliest_from or self.earliest - self.slack * DAY
        high = self.earliest_to or self.earliest + self.slack * DAY
        accept: dict[str, object] = {"earliest": [_iso(max(low, today)), _iso(max(high, today))], "latest_null_ok": self.open_ended}
        if self.latest is None and self.latest_to is None:
            return accept | {"latest": None}
        assert self.latest is not None or self.latest_from is not None
        low = self.latest_from or self.latest - self.slack * DAY  # type: ignore[operator]
        high = self.latest_to or self.latest + self.slack * DAY  # type: ignore[operator]
        return accept | {"latest": [_iso(max(low, today)), _iso(max(high, today))]}


def window(annotation: str, today: date) -> Window:
    """The window that an annotation of the corpus means on a day."""
    name, *arguments = annotation.split()
    return KINDS[name](today, arguments)


def _iso(day: date | None) -> str | None:
    return day and day.isoformat()


def _add_months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _ahead(today: date, number: int, unit: str) -> date:
    if unit in UNIT_DAYS:
        return today + number * UNIT_DAYS[unit] * DAY
    return _add_months(today, number * (12 if unit == "year" else 1))


def _slack(number: int, unit: str) -> int:
    return {"day": 1 if number <= 14 else 3, "week": 3, "month": 3 + number, "year": 10}[unit]


def _end_of(day: date, unit: str) -> date:
    if unit == "week":
        return day + (6 - day.weekday()) * DAY
    if unit == "month":
        return _month(day.year, day.month).latest or day
    return date(day.year, 12, 31) if unit == "year" else day


def _single(day: date) -> Window:
    return Window(day, day, 1)


def _day(today: date, rest: list[str]) -> Window:
    return _single(today + int(rest[0]) * DAY)


def _weekday(today: date, rest: list[str]) -> Window:
    target = int(rest[0])
    if len(rest) > 1:
        return _single(today - today.weekday() * DAY + (7 * int(rest[1]) + target) * DAY)
    return _single(today + (target - today.weekday()) % 7 * DAY)


def _next_weekday(today: date, rest: list[str]) -> Window:
    near = _weekday(today, rest).earliest
    far = _weekday(today, [rest[0], "1"]).earliest
    if near == today:
        near = far
    return Window(far, far, 1, near - DAY, far + DAY, near - DAY, far + DAY)


def _within(today: date, rest: list[str]) -> Window:
    number, unit = int(rest[0]), rest[1]
    return Window(today, _ahead(today, number, unit), _slack(number, unit))


def _point(today: date, rest: list[str]) -> Window:
    number, unit = int(rest[0]), rest[1]
    day, slack = _ahead(today, number, unit), _slack(number, unit)
    return Window(day, day, slack, today, day + slack * DAY, day - slack * DAY, max(day + slack * DAY, _end_of(day, unit)))


def _between(today: date, rest: list[str]) -> Window:
    low, high, unit = int(rest[0]), int(rest[1]), rest[2]
    first, last = _ahead(today, low, unit), _ahead(today, high, unit)
    return Window(
        first,
        last,
        3,
        first.replace(day=1) - 3 * DAY if unit == "month" else first - 4 * DAY,
        first + _slack(low, unit) * DAY,
        last - _slack(high, unit) * DAY,
        max(_end_of(last, unit), last) + 3 * DAY,
    )


def _loose_point(days: int, slack: int) -> object:
    def build(today: date, rest: list[str]) -> Window:
        day = today + days * DAY
        return Window(day, day, slack, today, day + slack * DAY)

    return build


def _few_within(today: date, rest: list[str]) -> Window:
    unit = UNIT_DAYS.get(rest[0], 30)
    return Window(today, today + 5 * unit * DAY, 3, today, today + unit * DAY, today + 2 * unit * DAY, today + 10 * unit * DAY)


def _few_ahead(today: date, rest: list[str]) -> Window:
    unit = UNIT_DAYS.get(rest[0], 30)
    first, last = today + 2 * unit * DAY, today + 5 * unit * DAY
    return Window(first, last, 3, today, today + 4 * unit * DAY, first - 2 * DAY, today + 10 * unit * DAY)


def _week(today: date, rest: list[str]) -> Window:
    monday = today - today.weekday() * DAY + int(rest[0]) * 7 * DAY
    return Window(monday, monday + 6 * DAY)


def _weekend(today: date, rest: list[str]) -> Window:
    sunday = today - today.weekday() * DAY + 6 * DAY
    return Window(sunday - DAY, sunday, 2)


def _month(year: int, month: int) -> Window:
    return Window(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def _relative_month(today: date, rest: list[str]) -> Window:
    day = _add_months(today.replace(day=1), int(rest[0]))
    return _month(day.year, day.month)


def _named_month(today: date, rest: list[str]) -> Window:
    month = int(rest[0])
    if len(rest) > 1:
        return _month(today.year + int(rest[1]), month)
    return _month(today.year + (month < today.month), month)


def _months(today: date, rest: list[str]) -> Window:
    low, high = int(rest[0]), int(rest[1])
    first = _named_month(today, [rest[0]])
    if low <= today.month <= high:
        first = _month(today.year, low)
    return Window(first.earliest, _month(first.earliest.year + (high < low), high).latest)


def _week_of_month(today: date, rest: list[str]) -> Window:
    first = _named_month(today, [rest[0]]).earliest
    return Window(first, first + 6 * DAY, 3)


def _part_of_month(today: date, rest: list[str]) -> Window:
    part, month = rest[0], window(" ".join(rest[1:]), today)
    first, last = month.earliest, month.latest
    assert last
    built = _third(part, first, last)
    if rest[1] == "mon" and len(rest) == 3 and built.latest and built.latest < today:
        built = _third(part, *_whole(_month(first.year + 1, first.month)))
    return built


def _whole(month: Window) -> tuple[date, date]:
    assert month.latest
    return month.earliest, month.latest


def _third(part: str, first: date, last: date) -> Window:
    at = first.replace
    if part == "early":
        return Window(first, at(day=10), 3, None, None, at(day=5), at(day=15))
    if part == "mid":
        return Window(at(day=11), at(day=20), 3, at(day=8), at(day=15), at(day=15), at(day=22))
    return Window(at(day=21), last, 3, at(day=15), last, last - 3 * DAY, last + 3 * DAY)


def _part_of_year(today: date, rest: list[str]) -> Window:
    year = today.year + (int(rest[1]) if len(rest) > 1 else 0)
    built = _year_part(rest[0], year)
    return _year_part(rest[0], year + 1) if built.latest and built.latest < today else built


def _year_part(part: str, year: int) -> Window:
    def on(month: int, day: int) -> date:
        return date(year, month, day)

    if part == "early":
        return Window(on(1, 1), on(3, 31), 3, None, on(1, 15), on(1, 31), on(4, 30))
    if part == "mid":
        return Window(on(6, 1), on(7, 31), 3, on(4, 1), on(7, 1), on(6, 30), on(8, 31))
    return Window(on(10, 1), on(12, 31), 3, on(9, 1), on(12, 21), on(12, 28), on(12, 31) + 3 * DAY)


def _year(today: date, rest: list[str]) -> Window:
    return _numbered_year(today, [str(today.year + int(rest[0]))])


def _numbered_year(today: date, rest: list[str]) -> Window:
    return Window(date(int(rest[0]), 1, 1), date(int(rest[0]), 12, 31))


def _quarter(today: date, rest: list[str]) -> Window:
    now = (today.month + 2) // 3
    if rest[0] in ("this", "next"):
        year, quarter = divmod(today.year * 4 + now - 1 + (rest[0] == "next"), 4)
        return _numbered_quarter(today, [str(quarter + 1), str(year)])
    year = today.year + (int(rest[1]) if len(rest) > 1 else int(rest[0]) < now)
    return _numbered_quarter(today, [rest[0], str(year)])


def _numbered_quarter(today: date, rest: list[str]) -> Window:
    quarter, year = int(rest[0]), int(rest[1])
    return Window(date(year, quarter * 3 - 2, 1), _month(year, quarter * 3).latest)


def _end_of_quarter(today: date, rest: list[str]) -> Window:
    first, last = _whole(_quarter(today, rest))
    month = _add_months(first, 2)
    return Window(month, last, 3, _add_months(first, 1).replace(day=15), last)


def _start_of_quarter(today: date, rest: list[str]) -> Window:
    first, _ = _whole(_quarter(today, rest))
    last = _month(first.year, first.month).latest
    assert last
    built = Window(first, last, 3, None, None, first + 9 * DAY, last + 15 * DAY)
    if last < today and len(rest) == 1 and rest[0].isdigit():
        return _start_of_quarter(today, [rest[0], "1"])
    return built


def _middle_of_quarter(today: date, rest: list[str]) -> Window:
    first, last = _whole(_quarter(today, rest))
    return Window(_add_months(first, 1), last - 30 * DAY, 15)


def _half(today: date, rest: list[str]) -> Window:
    half = int(rest[0])
    year = today.year + (int(rest[1]) if len(rest) > 1 else half == 1 and today.month > 6)
    return Window(date(year, half * 6 - 5, 1), _month(year, half * 6).latest)


def _summer(today: date, rest: list[str]) -> Window:
    year = today.year + (int(rest[0]) if rest else today.month > 8)

    def on(month: int, day: int) -> date:
        return date(year, month, day)

    return Window(on(6, 1), on(8, 31), 3, on(5, 1), on(6, 22), on(8, 15), on(9, 23))


def _before_summer(today: date, rest: list[str]) -> Window:
    start = date(today.year + (today.month > 5), 5, 31)
    return Window(today, start, 3, today, today + DAY, start - 31 * DAY, start + 22 * DAY)


def _on(today: date, rest: list[str]) -> Window:
    day, month = int(rest[0]), int(rest[1])
    year = today.year + (date(today.year, month, day) < today)
    return _single(date(year, month, day))


def _on_year(today: date, rest: list[str]) -> Window:
    return _single(date(int(rest[2]), int(rest[1]), int(rest[0])))


def _black_friday(today: date) -> date:
    return next(day for day in BLACK_FRIDAYS if day >= today)


def _by(today: date, rest: list[str]) -> Window:
    goal = window(" ".join(rest), today)
    assert goal.latest
    return Window(today, goal.latest, goal.slack, today, today + DAY, goal.latest_from, goal.latest_to)


def _before(today: date, rest: list[str]) -> Window:
    first = window(" ".join(rest), today).earliest
    return Window(today, first - DAY, 3, today, today + DAY)


def _from(today: date, rest: list[str]) -> Window:
    goal = window(" ".join(rest), today)
    return Window(goal.earliest, None, 3, goal.earliest - 3 * DAY, goal.earliest + 3 * DAY, open_ended=True)


def _after(today: date, rest: list[str]) -> Window:
    goal = window(" ".join(rest), today)
    assert goal.latest
    day = goal.latest + DAY
    return Window(day, None, 3, goal.latest - 3 * DAY, day + 3 * DAY, open_ended=True)


def _asap(today: date, rest: list[str]) -> Window:
    return Window(today, today + 7 * DAY, 3, today, today + DAY, today, today + 14 * DAY)


def _next_tet(today: date) -> date:
    return next(day for year, day in sorted(TET.items()) if day > today)


def _before_tet(today: date, rest: list[str]) -> Window:
    tet = _next_tet(today)
    return Window(today, tet - DAY, 3, today, today + DAY, max(tet - 7 * DAY, today), tet + DAY)


def _after_tet(today: date, rest: list[str]) -> Window:
    tet = _tet_at_hand(today)
    return Window(tet + 7 * DAY, None, 3, tet, tet + 15 * DAY, tet + 7 * DAY, tet + 92 * DAY, open_ended=True)


def _tet_at_hand(today: date) -> date:
    """The Tết whose "after" is meant: the next, or the one whose first fortnight is not over."""
    return next(day for year, day in sorted(TET.items()) if day + 15 * DAY >= today)


def _lunar(today: date, rest: list[str]) -> Window:
    days = LUNAR[int(rest[0]), int(rest[1])]
    return Window(*(2 * (next(day for day in days if day >= today),)), 3)


def _lunar_month(today: date, rest: list[str]) -> Window:
    if rest[0] == "1":
        tet = next(day for _, day in sorted(TET.items()) if day + 29 * DAY >= today)
        return Window(tet, tet + 29 * DAY, 3)
    tet = _next_tet(today)
    return Window(tet - 30 * DAY, tet - DAY, 4)


KINDS = {
    "day": _day,
    "wd": _weekday,
    "wdnext": _next_weekday,
    "within": _within,
    "point": _point,
    "between": _between,
    "monthandhalf": _loose_point(45, 5),
    "halfmonth": _loose_point(15, 3),
    "withinfew": _few_within,
    "fewahead": _few_ahead,
    "week": _week,
    "weekend": _weekend,
    "month": _relative_month,
    "mon": _named_month,
    "mony": lambda today, rest: _month(int(rest[1]), int(rest[0])),
    "months": _months,
    "monweek": _week_of_month,
    "mpart": _part_of_month,
    "ypart": _part_of_year,
    "year": _year,
    "yearn": _numbered_year,
    "q": _quarter,
    "qy": _numbered_quarter,
    "qend": _end_of_quarter,
    "qstart": _start_of_quarter,
    "qmid": _middle_of_quarter,
    "half": _half,
    "summer": _summer,
    "presummer": _before_summer,
    "by": _by,
    "before": _before,
    "from": _from,
    "after": _after,
    "on": _on,
    "ony": _on_year,
    "blackfriday": lambda today, rest: _single(_black_friday(today)),
    "asap": _asap,
    "tet_before": _before_tet,
    "tet_after": _after_tet,
    "lunar": _lunar,
    "lmonth": _lunar_month,
}
