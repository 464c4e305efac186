"""From an annotation ("point 5 month", "by on 30 4") to a window of dates and what else is accepted.

Written without the code under test. The corpus gives the annotation, never the dates.
"""

from datetime import date

from tests.dialogs.understanding.named_windows import (
    add_months,
    after_tet,
    asap,
    before_summer,
    before_tet,
    black_friday,
    end_of_quarter,
    half_window,
    lunar,
    lunar_month,
    middle_of_quarter,
    month_window,
    numbered_quarter,
    numbered_year,
    on,
    on_year,
    part_of_year,
    quarter_window,
    single,
    start_of_quarter,
    summer,
    whole,
    year_window,
)
from tests.dialogs.understanding.windows import DAY, Window

UNIT_DAYS = {"day": 1, "week": 7}


def window(annotation: str, today: date) -> Window:
    """The window that an annotation of the corpus means on a day."""
    name, *arguments = annotation.split()
    return KINDS[name](today, arguments)


def _ahead(today: date, number: int, unit: str) -> date:
    if unit in UNIT_DAYS:
        return today + number * UNIT_DAYS[unit] * DAY
    return add_months(today, number * (12 if unit == "year" else 1))


def _slack(number: int, unit: str) -> int:
    return {"day": 1 if number <= 14 else 3, "week": 3, "month": 3 + number, "year": 10}[unit]


def _end_of(day: date, unit: str) -> date:
    if unit == "week":
        return day + (6 - day.weekday()) * DAY
    if unit == "month":
        return month_window(day.year, day.month).latest or day
    return date(day.year, 12, 31) if unit == "year" else day


def _day(today: date, rest: list[str]) -> Window:
    return single(today + int(rest[0]) * DAY)


def _weekday(today: date, rest: list[str]) -> Window:
    target = int(rest[0])
    if len(rest) > 1:
        return single(today - today.weekday() * DAY + (7 * int(rest[1]) + target) * DAY)
    return single(today + (target - today.weekday()) % 7 * DAY)


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
    return Window(
        day,
        day,
        slack,
        today,
        day + slack * DAY,
        day - slack * DAY,
        max(day + slack * DAY, _end_of(day, unit)),
    )


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
    return Window(
        today,
        today + 5 * unit * DAY,
        3,
        today,
        today + unit * DAY,
        today + 2 * unit * DAY,
        today + 10 * unit * DAY,
    )


def _few_ahead(today: date, rest: list[str]) -> Window:
    unit = UNIT_DAYS.get(rest[0], 30)
    first, last = today + 2 * unit * DAY, today + 5 * unit * DAY
    return Window(first, last, 3, today, today + 4 * unit * DAY, first - 2 * DAY, today + 10 * unit * DAY)


def _week(today: date, rest: list[str]) -> Window:
    monday = today - today.weekday() * DAY + int(rest[0]) * 7 * DAY
    return Window(monday, monday + 6 * DAY)


def _weekend(today: date, rest: list[str]) -> Window:
    sunday = today - today.weekday() * DAY + (6 + 7 * int(rest[0] if rest else 0)) * DAY
    return Window(sunday - DAY, sunday, 2)


def _relative_month(today: date, rest: list[str]) -> Window:
    day = add_months(today.replace(day=1), int(rest[0]))
    return month_window(day.year, day.month)


def _named_month(today: date, rest: list[str]) -> Window:
    month = int(rest[0])
    if len(rest) > 1:
        return month_window(today.year + int(rest[1]), month)
    return month_window(today.year + (month < today.month), month)


def _months(today: date, rest: list[str]) -> Window:
    low, high = int(rest[0]), int(rest[1])
    first = _named_month(today, [rest[0]])
    if low <= today.month <= high:
        first = month_window(today.year, low)
    return Window(first.earliest, month_window(first.earliest.year + (high < low), high).latest)


def _week_of_month(today: date, rest: list[str]) -> Window:
    first = _named_month(today, [rest[0]]).earliest
    return Window(first, first + 6 * DAY, 3)


def _part_of_month(today: date, rest: list[str]) -> Window:
    part, month = rest[0], window(" ".join(rest[1:]), today)
    first, last = month.earliest, month.latest
    assert last
    built = _third(part, first, last)
    if rest[1] == "mon" and len(rest) == 3 and built.latest and built.latest < today:
        built = _third(part, *whole(month_window(first.year + 1, first.month)))
    return built


def _third(part: str, first: date, last: date) -> Window:
    at = first.replace
    if part == "early":
        return Window(first, at(day=10), 3, None, None, at(day=5), at(day=15))
    if part == "mid":
        return Window(at(day=11), at(day=20), 3, at(day=8), at(day=15), at(day=15), at(day=22))
    return Window(at(day=21), last, 3, at(day=15), last, last - 3 * DAY, last + 3 * DAY)


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
    "mony": lambda today, rest: month_window(int(rest[1]), int(rest[0])),
    "months": _months,
    "monweek": _week_of_month,
    "mpart": _part_of_month,
    "ypart": part_of_year,
    "year": year_window,
    "yearn": numbered_year,
    "q": quarter_window,
    "qy": numbered_quarter,
    "qend": end_of_quarter,
    "qstart": start_of_quarter,
    "qmid": middle_of_quarter,
    "half": half_window,
    "summer": summer,
    "presummer": before_summer,
    "by": _by,
    "before": _before,
    "from": _from,
    "after": _after,
    "on": on,
    "ony": on_year,
    "blackfriday": lambda today, rest: single(black_friday(today)),
    "asap": asap,
    "tet_before": before_tet,
    "tet_after": after_tet,
    "lunar": lunar,
    "lmonth": lunar_month,
}
