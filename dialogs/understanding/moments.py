"""What the rules of `dates` make: functions of today's date that give the span of days meant.

A name of a month alone does not say its year; today does. Each maker takes the lexemes its rule has matched.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from dialogs.understanding import spans
from dialogs.understanding.grammar import Lexeme
from dialogs.understanding.spans import Span

Moment = Callable[[date], Span | None]


def value_of(lexemes: Sequence[Lexeme], name: str) -> Any:
    return next((lexeme.value for lexeme in lexemes if lexeme.name == name), None)


def _year(lexemes: Sequence[Lexeme], today: date) -> int | None:
    """The year said with a month or quarter: "2027", "năm sau"."""
    number = value_of(lexemes, "yearnum")
    if number:
        return int(number)
    unit, steps = value_of(lexemes, "relative") or ("", 0)
    return today.year + int(steps) if unit == "year" else None


def day(*lexemes: Lexeme) -> Moment:
    shift = value_of(lexemes, "day")
    return lambda today: spans.weekday(today, (today.weekday() + shift) % 7) if shift < 7 else None


def relative(*lexemes: Lexeme) -> Moment:
    unit, steps = value_of(lexemes, "relative")
    return lambda today: spans.relative(today, unit, steps)


def one_after(*lexemes: Lexeme) -> Moment:
    unit, steps = value_of(lexemes, "relative")
    return lambda today: spans.relative(today, unit, steps + 1)


def day_and_month(*lexemes: Lexeme) -> Moment:
    day, month, year = value_of(lexemes, "date")
    return lambda today: spans.calendar_day(today, day, month, year or _year(lexemes, today))


def day_of_month(*lexemes: Lexeme) -> Moment | None:
    day = value_of(lexemes, "number")[0]
    month = _month_number(lexemes)
    if month is None or not 1 <= day <= 31 or day % 1:
        return None
    return lambda today: spans.calendar_day(today, int(day), month, _year(lexemes, today))


def _month_number(lexemes: Sequence[Lexeme]) -> int | None:
    for name in ("monthnum", "monthname", "may"):
        for lexeme in lexemes:
            if lexeme.name == name:
                return 5 if name == "may" else int(lexeme.value)
    return None


def day_of_near_month(*lexemes: Lexeme) -> Moment | None:
    """ "ngày 20 tháng này", "the 15th": in the month said, else in the next one with the day still ahead."""
    unit, number = value_of(lexemes, "unit"), value_of(lexemes, "number")
    relative = value_of(lexemes, "relative")
    suffix = any(lexeme.name in ("suffix", "solarday", "mung") for lexeme in lexemes)
    if (unit != "day" and not suffix) or number[0] != number[1] or not 1 <= number[0] <= 31 or number[0] % 1:
        return None
    if relative and relative[0] != "month":
        return None
    return lambda today: spans.day_of_near_month(today, int(number[0]), relative[1] if relative else None)


def week_by_weekday(*lexemes: Lexeme) -> Moment | None:
    """ "tuần thứ hai của tháng sau": there "thứ hai" is the second, not Monday."""
    number, month = value_of(lexemes, "weekday") + 2, _month_number(lexemes)
    relative = value_of(lexemes, "relative")
    if value_of(lexemes, "unit") != "week" or number > 5 or (relative and relative[0] != "month"):
        return None
    return lambda today: spans.week_of(
        spans.relative(today, *relative) if relative else spans.named_month(today, month or 1), number
    )


def named_month(*lexemes: Lexeme) -> Moment | None:
    month = _month_number(lexemes)
    return month and (lambda today: spans.named_month(today, month, _year(lexemes, today)))  # type: ignore[return-value]


def month_and_year(*lexemes: Lexeme) -> Moment:
    month, year = value_of(lexemes, "monthyear")
    return lambda today: spans.month_of(year, month)


def months(*lexemes: Lexeme) -> Moment | None:
    """From one month to another; the second may be a bare number ("tháng 7-8")."""
    named = [lexeme for lexeme in lexemes if lexeme.name in ("monthnum", "monthname", "may", "number")]
    first = _month_number(named[:1])
    second = named[1].value[0] if named[1].name == "number" else _month_number(named[1:])
    if (
        first is None
        or second is None
        or not 1 <= second <= 12
        or second % 1
        or (named[1].name == "number") > (second > first)
    ):
        return None
    last_month = int(second)

    def months(today: date) -> Span:
        year = _year(lexemes, today)
        start = spans.named_month(today, first, year)
        if year is None and first < today.month <= last_month:
            start = spans.month_of(today.year, first)
        end = spans.month_of(start.first.year + (last_month < first), last_month)
        return Span(start.first, end.last, "month", year is not None)

    return months


def near_months(*lexemes: Lexeme) -> Moment | None:
    """ "tháng 9, tháng 10"; not "tháng tư, tháng ba còn kẹt", which are two times."""
    first, last = _month_number(lexemes[:1]), _month_number(lexemes[-1:])
    return months(*lexemes) if first and last and (last - first) % 12 <= 2 else None


def later_month(*lexemes: Lexeme) -> Moment | None:
    """The second of two months, of which the first is denied."""
    return named_month(lexemes[-1])


def quarter(*lexemes: Lexeme) -> Moment:
    number = value_of(lexemes, "quartername")
    return lambda today: spans.quarter(today, number, _year(lexemes, today))


def half_year(*lexemes: Lexeme) -> Moment:
    number = value_of(lexemes, "halfyear")
    return lambda today: spans.half_year(today, number, _year(lexemes, today))


def season(*lexemes: Lexeme) -> Moment:
    name = value_of(lexemes, "season")
    return lambda today: spans.season(today, name, _year(lexemes, today))


def feast(*lexemes: Lexeme) -> Moment:
    calendar, first, second = value_of(lexemes, "feast")
    if calendar == "solar":
        return lambda today: spans.calendar_day(today, first, second, _year(lexemes, today))
    if calendar == "friday":
        return lambda today: spans.fourth_friday(today, first, second)
    return lambda today: spans.lunar_day(today, first, second)


def lunar_month(*lexemes: Lexeme) -> Moment | None:
    month = value_of(lexemes, "lunarmonth") or _month_number(lexemes)
    return month and (lambda today: spans.lunar_month(today, month))  # type: ignore[return-value]


def lunar_day(*lexemes: Lexeme) -> Moment | None:
    """ "mùng 10 tháng 3 âm lịch", "rằm tháng 8", "10/3 âm"."""
    given = value_of(lexemes, "date")
    month = given[1] if given else value_of(lexemes, "lunarmonth") or _month_number(lexemes)
    number = value_of(lexemes, "number")
    day = given[0] if given else 15 if number is None else number[0]
    if not month or not 1 <= month <= 12 or not 1 <= day <= 30:
        return None
    return lambda today: spans.lunar_day(today, int(day), month)


def day_of_tet(*lexemes: Lexeme) -> Moment | None:
    day = value_of(lexemes, "number")[0]
    return (lambda today: spans.lunar_day(today, int(day), 1)) if 1 <= day <= 15 and not day % 1 else None


def day_before_tet(*lexemes: Lexeme) -> Moment | None:
    """ "28 Tết" is the 28th of the twelfth lunar month."""
    day = value_of(lexemes, "number")[0]
    return (lambda today: spans.lunar_day(today, int(day), 12)) if 20 <= day <= 29 and not day % 1 else None


def weekday(*lexemes: Lexeme) -> Moment:
    number = value_of(lexemes, "weekday")
    number = value_of(lexemes, "shortday") if number is None else number
    unit, steps = value_of(lexemes, "relative") or ("", 0)
    if any(lexeme.name == "next" for lexeme in lexemes):
        unit, steps = "week", 1
    return lambda today: spans.weekday(
        today, number, spans.relative(today, "week", steps) if unit == "week" and steps else None
    )


def short_month(*lexemes: Lexeme) -> Moment:
    month = value_of(lexemes, "shortday") + 2
    return lambda today: spans.named_month(today, month, _year(lexemes, today))


def year_alone(*lexemes: Lexeme) -> Moment:
    year = int(value_of(lexemes, "yearnum"))
    return lambda today: spans.year_of(year)


def week_of_month(*lexemes: Lexeme) -> Moment | None:
    number = int(value_of(lexemes, "ordinal"))
    month = _month_number(lexemes)
    relative = value_of(lexemes, "relative")

    def week(today: date) -> Span:
        if relative:
            return spans.week_of(spans.relative(today, *relative), number)
        named = spans.named_month(today, month or 1)
        span = spans.week_of(named, number)
        if span.last and span.last >= today:
            return span
        return spans.week_of(spans.month_of(named.first.year + 1, named.first.month), number)

    return week if month or (relative and relative[0] == "month") else None


def ordinal_day(*lexemes: Lexeme) -> Moment | None:
    day, month = value_of(lexemes, "ordinal"), _month_number(lexemes)
    return lambda today: spans.calendar_day(today, int(day), month) if month and day < 4 else None


def half_month(*lexemes: Lexeme) -> Moment | None:
    month, relative = _month_number(lexemes), value_of(lexemes, "relative")
    half = value_of(lexemes, "halfyear")
    if not month and (not relative or relative[0] != "month"):
        return None
    return lambda today: spans.half_month(
        spans.relative(today, *relative) if relative else spans.named_month(today, month or 1), half
    )


def weekend(*lexemes: Lexeme) -> Moment:
    return lambda today: spans.weekend(today)


def next_weekend(*lexemes: Lexeme) -> Moment:
    return lambda today: spans.part_of(today, "late", spans.relative(today, "week", 1))


def next_of_unit(*lexemes: Lexeme) -> Moment | None:
    unit = value_of(lexemes, "unit")
    return (
        (lambda today: spans.relative(today, unit, 1))
        if unit in ("week", "month", "quarter", "year")
        else None
    )


def end_phrase(*lexemes: Lexeme) -> Moment:
    """EOM, EOY, "cuối năm": the last part of this one, or of the year said with it."""
    unit = value_of(lexemes, "eom")

    def end(today: date) -> Span:
        return spans.part_of(today, "late", spans.relative(today, unit, 0))

    return end


def part(*lexemes: Lexeme) -> Moment | None:
    """A part of this year or month without its name: "giữa năm", "đầu tháng", "end of the year"."""
    unit = value_of(lexemes, "unit")
    part = next(lexeme.name for lexeme in lexemes if lexeme.name in ("early", "mid", "late"))
    if unit not in ("month", "year", "quarter", "week"):
        return None

    def cut(today: date) -> Span:
        span = spans.part_of(today, part, spans.relative(today, unit, 0))
        return (
            span
            if span.last and span.last >= today
            else spans.part_of(today, part, spans.relative(today, unit, 1))
        )

    return cut


def whole_unit(*lexemes: Lexeme) -> Moment:
    unit = value_of(lexemes, "unit")
    return lambda today: (
        spans.relative(today, unit, 0) if unit in ("week", "month", "quarter", "year") else None
    )
