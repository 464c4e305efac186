"""Windows of what has a name of its own: quarters, halves, seasons, dates, Tết and other feasts.

Own arithmetic and a printed lunar calendar, independent of the code under test.
"""

import calendar
from datetime import date

from tests.dialogs.understanding.windows import DAY, Window

TET = {
    2025: date(2025, 1, 29),
    2026: date(2026, 2, 17),
    2027: date(2027, 2, 6),
    2028: date(2028, 1, 26),
    2029: date(2029, 2, 13),
}
LUNAR = {  # (day, month) of the lunar calendar on ours
    (10, 1): (date(2025, 2, 7), date(2026, 2, 26), date(2027, 2, 15), date(2028, 2, 4)),
    (15, 1): (date(2025, 2, 12), date(2026, 3, 3), date(2027, 2, 20), date(2028, 2, 9)),
    (10, 3): (date(2025, 4, 7), date(2026, 4, 26), date(2027, 4, 16), date(2028, 4, 4)),
    (15, 7): (date(2025, 9, 6), date(2026, 8, 27), date(2027, 8, 16), date(2028, 9, 3)),
    (15, 8): (date(2025, 10, 6), date(2026, 9, 25), date(2027, 9, 15), date(2028, 10, 3)),
}
BLACK_FRIDAYS = (date(2025, 11, 28), date(2026, 11, 27), date(2027, 11, 26))


def add_months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def single(day: date) -> Window:
    return Window(day, day, 1)


def month_window(year: int, month: int) -> Window:
    return Window(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def whole(month: Window) -> tuple[date, date]:
    assert month.latest
    return month.earliest, month.latest


def part_of_year(today: date, rest: list[str]) -> Window:
    year = today.year + (int(rest[1]) if len(rest) > 1 else 0)
    built = year_part(rest[0], year)
    return year_part(rest[0], year + 1) if built.latest and built.latest < today else built


def year_part(part: str, year: int) -> Window:
    def on(month: int, day: int) -> date:
        return date(year, month, day)

    if part == "early":
        return Window(on(1, 1), on(3, 31), 3, None, on(1, 15), on(1, 31), on(4, 30))
    if part == "mid":
        return Window(on(6, 1), on(7, 31), 3, on(4, 1), on(7, 1), on(6, 30), on(8, 31))
    return Window(on(10, 1), on(12, 31), 3, on(9, 1), on(12, 21), on(12, 28), on(12, 31) + 3 * DAY)


def year_window(today: date, rest: list[str]) -> Window:
    return numbered_year(today, [str(today.year + int(rest[0]))])


def numbered_year(today: date, rest: list[str]) -> Window:
    return Window(date(int(rest[0]), 1, 1), date(int(rest[0]), 12, 31))


def quarter_window(today: date, rest: list[str]) -> Window:
    now = (today.month + 2) // 3
    if rest[0] in ("this", "next"):
        year, quarter = divmod(today.year * 4 + now - 1 + (rest[0] == "next"), 4)
        return numbered_quarter(today, [str(quarter + 1), str(year)])
    year = today.year + (int(rest[1]) if len(rest) > 1 else int(rest[0]) < now)
    return numbered_quarter(today, [rest[0], str(year)])


def numbered_quarter(today: date, rest: list[str]) -> Window:
    quarter, year = int(rest[0]), int(rest[1])
    return Window(date(year, quarter * 3 - 2, 1), month_window(year, quarter * 3).latest)


def end_of_quarter(today: date, rest: list[str]) -> Window:
    first, last = whole(quarter_window(today, rest))
    month = add_months(first, 2)
    return Window(month, last, 3, add_months(first, 1).replace(day=15), last)


def start_of_quarter(today: date, rest: list[str]) -> Window:
    first, _ = whole(quarter_window(today, rest))
    last = month_window(first.year, first.month).latest
    assert last
    built = Window(first, last, 3, None, None, first + 9 * DAY, last + 15 * DAY)
    if last < today and len(rest) == 1 and rest[0].isdigit():
        return start_of_quarter(today, [rest[0], "1"])
    return built


def middle_of_quarter(today: date, rest: list[str]) -> Window:
    first, last = whole(quarter_window(today, rest))
    return Window(add_months(first, 1), last - 30 * DAY, 15)


def half_window(today: date, rest: list[str]) -> Window:
    half = int(rest[0])
    year = today.year + (int(rest[1]) if len(rest) > 1 else half == 1 and today.month > 6)
    return Window(date(year, half * 6 - 5, 1), month_window(year, half * 6).latest)


def summer(today: date, rest: list[str]) -> Window:
    year = today.year + (int(rest[0]) if rest else today.month > 8)

    def on(month: int, day: int) -> date:
        return date(year, month, day)

    return Window(on(6, 1), on(8, 31), 3, on(5, 1), on(6, 22), on(8, 15), on(9, 23))


def before_summer(today: date, rest: list[str]) -> Window:
    start = date(today.year + (today.month > 5), 5, 31)
    return Window(today, start, 3, today, today + DAY, start - 31 * DAY, start + 22 * DAY)


def on(today: date, rest: list[str]) -> Window:
    day, month = int(rest[0]), int(rest[1])
    year = today.year + (date(today.year, month, day) < today)
    return single(date(year, month, day))


def on_year(today: date, rest: list[str]) -> Window:
    return single(date(int(rest[2]), int(rest[1]), int(rest[0])))


def black_friday(today: date) -> date:
    return next(day for day in BLACK_FRIDAYS if day >= today)


def asap(today: date, rest: list[str]) -> Window:
    return Window(today, today + 7 * DAY, 3, today, today + DAY, today, today + 14 * DAY)


def next_tet(today: date) -> date:
    return next(day for year, day in sorted(TET.items()) if day > today)


def before_tet(today: date, rest: list[str]) -> Window:
    tet = next_tet(today)
    return Window(today, tet - DAY, 3, today, today + DAY, max(tet - 7 * DAY, today), tet + DAY)


def after_tet(today: date, rest: list[str]) -> Window:
    tet = tet_at_hand(today)
    return Window(tet + 7 * DAY, None, 3, tet, tet + 15 * DAY, tet + 7 * DAY, tet + 92 * DAY, open_ended=True)


def tet_at_hand(today: date) -> date:
    """The Tết whose "after" is meant: the next, or the one whose first fortnight is not over."""
    return next(day for year, day in sorted(TET.items()) if day + 15 * DAY >= today)


def lunar(today: date, rest: list[str]) -> Window:
    days = LUNAR[int(rest[0]), int(rest[1])]
    return Window(*(2 * (next(day for day in days if day >= today),)), 3)


def lunar_month(today: date, rest: list[str]) -> Window:
    if rest[0] == "1":
        tet = next(day for _, day in sorted(TET.items()) if day + 29 * DAY >= today)
        return Window(tet, tet + 29 * DAY, 3)
    tet = next_tet(today)
    return Window(tet - 30 * DAY, tet - DAY, 4)
