"""Dates, months, quarters, feasts and durations as people name them: one lexeme "span" or "duration" for each.

The first of the two floors of the timescale's grammar. A rule makes a function of today's date, because which year a
bare "tháng 9" lies in depends on it. Deadlines, starts and parts are read on the floor above, in `timescale`.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from dialogs.understanding import spans
from dialogs.understanding.grammar import Grammar, Lexeme, Lexicon, Rule
from dialogs.understanding.spans import Duration, Span
from dialogs.understanding.words.common import COMMON, DOUBT
from dialogs.understanding.words.time import MENDS, TIME

Moment = Callable[[date], Span | None]

MADE = ("date", "monthnum", "monthyear", "yearnum", "span", "duration")
LEXICON = Lexicon(TIME, MENDS, DOUBT, COMMON, made=MADE)
SEPARATORS = ("/", "-", ".")


def _get(lexemes: Sequence[Lexeme], name: str) -> Any:
    return next((lexeme.value for lexeme in lexemes if lexeme.name == name), None)


def _year(lexemes: Sequence[Lexeme], today: date) -> int | None:
    """The year said with a month or quarter: "2027", "năm sau"."""
    number = _get(lexemes, "yearnum")
    if number:
        return int(number)
    unit, steps = _get(lexemes, "relative") or ("", 0)
    return today.year + int(steps) if unit == "year" else None


def _day(*lexemes: Lexeme) -> Moment:
    shift = _get(lexemes, "day")
    return lambda today: spans.weekday(today, (today.weekday() + shift) % 7) if shift < 7 else None


def _relative(*lexemes: Lexeme) -> Moment:
    unit, steps = _get(lexemes, "relative")
    return lambda today: spans.relative(today, unit, steps)


def _date(*lexemes: Lexeme) -> Moment:
    day, month, year = _get(lexemes, "date")
    return lambda today: spans.calendar_day(today, day, month, year or _year(lexemes, today))


def _day_of_month(*lexemes: Lexeme) -> Moment | None:
    day = _get(lexemes, "number")[0]
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


def _named_month(*lexemes: Lexeme) -> Moment | None:
    month = _month_number(lexemes)
    return month and (lambda today: spans.named_month(today, month, _year(lexemes, today)))  # type: ignore[return-value]


def _month_and_year(*lexemes: Lexeme) -> Moment:
    month, year = _get(lexemes, "monthyear")
    return lambda today: spans.month_of(year, month)


def _months(*lexemes: Lexeme) -> Moment | None:
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


def _quarter(*lexemes: Lexeme) -> Moment:
    number = _get(lexemes, "quartername")
    return lambda today: spans.quarter(today, number, _year(lexemes, today))


def _half_year(*lexemes: Lexeme) -> Moment:
    number = _get(lexemes, "halfyear")
    return lambda today: spans.half_year(today, number, _year(lexemes, today))


def _season(*lexemes: Lexeme) -> Moment:
    name = _get(lexemes, "season")
    return lambda today: spans.season(today, name, _year(lexemes, today))


def _feast(*lexemes: Lexeme) -> Moment:
    calendar, first, second = _get(lexemes, "feast")
    if calendar == "solar":
        return lambda today: spans.calendar_day(today, first, second, _year(lexemes, today))
    if calendar == "friday":
        return lambda today: spans.fourth_friday(today, first, second)
    return lambda today: spans.lunar_day(today, first, second)


def _lunar_month(*lexemes: Lexeme) -> Moment | None:
    month = _get(lexemes, "lunarmonth") or _month_number(lexemes)
    return month and (lambda today: spans.lunar_month(today, month))  # type: ignore[return-value]


def _lunar_day(*lexemes: Lexeme) -> Moment | None:
    """ "mùng 10 tháng 3 âm lịch", "rằm tháng 8", "10/3 âm"."""
    given = _get(lexemes, "date")
    month = given[1] if given else _get(lexemes, "lunarmonth") or _month_number(lexemes)
    number = _get(lexemes, "number")
    day = given[0] if given else 15 if number is None else number[0]
    if not month or not 1 <= month <= 12 or not 1 <= day <= 30:
        return None
    return lambda today: spans.lunar_day(today, int(day), month)


def _weekday(*lexemes: Lexeme) -> Moment:
    number = _get(lexemes, "weekday")
    number = _get(lexemes, "shortday") if number is None else number
    unit, steps = _get(lexemes, "relative") or ("", 0)
    if any(lexeme.name == "next" for lexeme in lexemes):
        unit, steps = "week", 1
    return lambda today: spans.weekday(
        today, number, spans.relative(today, "week", steps) if unit == "week" and steps else None
    )


def _short_month(*lexemes: Lexeme) -> Moment:
    month = _get(lexemes, "shortday") + 2
    return lambda today: spans.named_month(today, month, _year(lexemes, today))


def _year_alone(*lexemes: Lexeme) -> Moment:
    year = int(_get(lexemes, "yearnum"))
    return lambda today: spans.year_of(year)


def _week_of_month(*lexemes: Lexeme) -> Moment | None:
    number = int(_get(lexemes, "ordinal"))
    month = _month_number(lexemes)
    relative = _get(lexemes, "relative")

    def week(today: date) -> Span:
        span = spans.relative(today, *relative) if relative else spans.named_month(today, month or 1)
        first = span.first + 7 * (number - 1) * spans.DAY
        return Span(first, first + 6 * spans.DAY, "week", span.fixed)

    return week if month or (relative and relative[0] == "month") else None


def _weekend(*lexemes: Lexeme) -> Moment:
    return lambda today: spans.weekend(today)


def _coming(*lexemes: Lexeme) -> Duration | None:
    """ "6 tháng tới": the words "tháng tới" after a number are no "next month"."""
    unit, steps = _get(lexemes, "relative")
    numbers = [lexeme.value for lexeme in lexemes if lexeme.name == "number"]
    return Duration(numbers[0][0], numbers[-1][1], unit, within=True) if steps == 1 else None


def _end_phrase(*lexemes: Lexeme) -> Moment:
    """EOM, EOY, "cuối năm": the last part of this one, or of the year said with it."""
    unit = _get(lexemes, "eom")

    def end(today: date) -> Span:
        return spans.part_of(today, "late", spans.relative(today, unit, 0))

    return end


def _part(*lexemes: Lexeme) -> Moment | None:
    """A part of this year or month without its name: "giữa năm", "đầu tháng", "end of the year"."""
    unit = _get(lexemes, "unit")
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


def _duration(*lexemes: Lexeme) -> Duration | None:
    """ "2-3 tháng", "nửa năm", "tháng rưỡi", "a month and a half"."""
    unit = _get(lexemes, "unit")
    names = [lexeme.name for lexeme in lexemes]
    numbers = [lexeme.value for lexeme in lexemes if lexeme.name == "number"]
    low, high = (numbers[0][0], numbers[-1][1]) if numbers else (1, 1)
    if ("half" in names or names[0] == "nua") and not numbers:
        low = high = 0.5
    if "halfmore" in names:
        low, high = low + 0.5, high + 0.5
    return Duration(low, high, unit) if 0 < low <= high < 2000 else None


def _whole_unit(*lexemes: Lexeme) -> Moment:
    unit = _get(lexemes, "unit")
    return lambda today: (
        spans.relative(today, unit, 0) if unit in ("week", "month", "quarter", "year") else None
    )


def _next_unit(*lexemes: Lexeme) -> Duration:
    return Duration(1, 1, _get(lexemes, "unit"), within=True)


SPANS: list[Rule[Any]] = [
    Rule("ram of? monthnum|lunarmonth", _lunar_day, "rằm tháng bảy"),
    Rule("mung number monthnum|lunarmonth lunar?", _lunar_day, "mùng 10 tháng 3 âm lịch"),
    Rule("number monthnum lunar", _lunar_day, "10 tháng 3 âm"),
    Rule("date lunar", _lunar_day, "10/3 âm lịch"),
    Rule("monthnum lunar", _lunar_month, "tháng 7 âm lịch"),
    Rule("lunarmonth", _lunar_month, "tháng giêng; ra giêng"),
    Rule("unit? date of? relative?", _date, "15/1; 20-11-2026"),
    Rule("mung|unit? number monthnum unit? of? yearnum|relative", _day_of_month, "ngày 15 tháng 1 năm 2027"),
    Rule("number suffix? of? monthname|may stop? yearnum|relative", _day_of_month, "12 May 2027"),
    Rule("monthname|may number suffix? stop? yearnum|relative?", _day_of_month, "December 5th, 2026"),
    Rule(
        "unit? mung? number suffix? of? monthnum|monthname|may",
        _day_of_month,
        "mồng 5 tháng 9; the 3rd of October",
    ),
    Rule("monthyear", _month_and_year, "tháng 1/2027"),
    Rule(
        "from|mid|between? of? monthnum|monthname|may to|den monthnum|monthname|may|number unit? of? yearnum|relative?",
        _months,
        "tháng 5 đến tháng 7",
    ),
    Rule("monthnum stop monthnum", _months, "tháng 9, tháng 10"),
    Rule("unit ordinal of? monthnum|monthname|may|relative", _week_of_month, "tuần đầu tháng 6"),
    Rule("ordinal unit of? monthnum|monthname|may|relative", _week_of_month, "first week of June"),
    Rule("relative stop? about? about? monthnum|monthname", _named_month, "năm sau, tầm tháng 2"),
    Rule(
        "next? monthnum|monthname unit? stop? of? yearnum|relative",
        _named_month,
        "tháng 3 năm sau; March 2027",
    ),
    Rule("next? monthnum|monthname this|next?", _named_month, "tháng chín; next January"),
    Rule(
        "in|of|by|before|after|from|early|mid|late|this|next|about|mend|to|den may", _named_month, "in May"
    ),
    Rule("^ may $", _named_month, "May"),
    Rule("may yearnum|relative", _named_month, "May 2027"),
    Rule("quartername to? stop? unit? of? yearnum|relative", _quarter, "Q1/2027; quý 1 năm sau"),
    Rule("relative stop? quartername", _quarter, "năm sau quý 1"),
    Rule("quartername this|next?", _quarter, "quý III"),
    Rule("halfyear unit? of? yearnum|relative", _half_year, "nửa đầu năm sau"),
    Rule("relative halfyear", _half_year, "next year H1"),
    Rule("halfyear", _half_year, "H2"),
    Rule("season of? yearnum|relative", _season, "hè năm sau"),
    Rule("season", _season, "mùa hè"),
    Rule("feast of? yearnum|relative", _feast, "Noel năm nay"),
    Rule("feast", _feast, "Trung thu"),
    Rule("weekday|shortday this|next|relative", _weekday, "thứ hai tuần sau; t7 này"),
    Rule("next|this? weekday", _weekday, "next Monday; thứ 6"),
    Rule("relative stop? about? weekday", _weekday, "tuần sau thứ 4"),
    Rule("shortday", _short_month, "T3"),
    Rule("weekend", _weekend, "cuối tuần"),
    Rule("number half? to|den number unit halfmore?", _duration, "2-3 tháng"),
    Rule("number to|den? number? relative", _coming, "6 tháng tới"),
    Rule("number unit halfmore", _duration, "1 tháng rưỡi"),
    Rule("number halfmore unit", _duration, "one and a half months"),
    Rule("half|nua once? unit", _duration, "nửa năm; half a year"),
    Rule("number half|nua unit", _duration, "một nửa năm"),
    Rule("unit halfmore", _duration, "tháng rưỡi"),
    Rule("number unit", _duration, "45 ngày; a couple of months"),
    Rule("once unit halfmore?", _duration, "a fortnight"),
    Rule("day", _day, "ngày mai"),
    Rule("eom", _end_phrase, "EOM"),
    Rule("relative", _relative, "tháng sau; next quarter"),
    Rule("early|mid|late of? unit", _part, "giữa năm"),
    Rule("within unit", _whole_unit, "trong tháng"),
    Rule("withinnext unit", _next_unit, "over the next quarter"),
    Rule("unit? yearnum", _year_alone, "năm 2027"),
]
GRAMMAR = Grammar(LEXICON, SPANS)


def read_spans(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The lexemes of a text with every date joined to one "span", every number of units to one "duration"."""
    joined: list[Lexeme] = []
    tidy = _join_digits(lexemes)
    i = 0
    for found in GRAMMAR.all(tidy):
        first = found.first
        if tidy[first].name in (
            "in",
            "of",
            "by",
            "before",
            "after",
            "from",
            "early",
            "mid",
            "late",
            "until",
            "about",
            "mend",
            "to",
        ):
            first += found.rule.pattern.endswith("den may")
        joined.extend(tidy[i:first])
        name = "duration" if isinstance(found.value, Duration) else "span"
        joined.append(Lexeme(name, tidy[first].start, tidy[found.last - 1].end, found.value))
        i = found.last
    joined.extend(tidy[i:])
    return joined


def _join_digits(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """Numbers that are dates or months by their shape: "15/1", "2027-03-15", "tháng 1/2027", "T10"."""
    joined: list[Lexeme] = []
    i = 0
    while i < len(lexemes):
        lexeme = _unit_beside_number(lexemes, i)
        found = _digits_at(lexemes, i, joined) if lexeme.name in ("number", "unit", "tletter") else None
        if found:
            name, value, length = found
            joined.append(Lexeme(name, lexeme.start, lexemes[i + length - 1].end, value))
            i += length
        else:
            joined.append(lexeme)
            i += 1
    return joined


def _unit_beside_number(lexemes: Sequence[Lexeme], i: int) -> Lexeme:
    """What is a unit only beside a number: "ngay" typed for "ngày", "th" for "tháng" (but "5th of May")."""
    lexeme = lexemes[i]
    near = _is_number(lexemes, i - 1) or _is_number(lexemes, i + 1)
    if lexeme.text == "ngay" and lexeme.name == "soon" and near:
        return Lexeme("unit", lexeme.start, lexeme.end, "day", lexeme.text)
    if lexeme.text == "th" and lexeme.name == "suffix" and near and not _in_english_date(lexemes, i):
        return Lexeme("unit", lexeme.start, lexeme.end, "month", lexeme.text)
    return lexeme


def _in_english_date(lexemes: Sequence[Lexeme], i: int) -> bool:
    around = lexemes[max(0, i - 3) : i + 4]
    return any(lexeme.name in ("monthname", "may") or lexeme.text in ("the", "on") for lexeme in around)


def _digits_at(lexemes: Sequence[Lexeme], i: int, before: Sequence[Lexeme]) -> tuple[str, Any, int] | None:
    if lexemes[i].name == "number":
        return _numeric_date(lexemes, i, before)
    month = lexemes[i].name == "tletter" or lexemes[i].value == "month" or lexemes[i].text == "th"
    if not month or not _is_number(lexemes, i + 1):
        return None
    if lexemes[i].name == "tletter" and lexemes[i].end != lexemes[i + 1].start:
        return None
    dated = _numeric_date(lexemes, i + 1, ())
    if dated:
        return (dated[0], dated[1], dated[2] + 1) if dated[0] == "monthyear" else None
    low, high = lexemes[i + 1].value
    if low == high and 1 <= low <= 12 and not low % 1 and not _counts_units(lexemes, i + 2):
        return "monthnum", int(low), 2
    return None


def _counts_units(lexemes: Sequence[Lexeme], i: int) -> bool:
    return i < len(lexemes) and lexemes[i].name == "unit" and lexemes[i].value in ("day", "week")


def _numeric_date(lexemes: Sequence[Lexeme], i: int, before: Sequence[Lexeme]) -> tuple[str, Any, int] | None:
    parts, length = _parts(lexemes, i)
    if len(parts) >= 3:
        day, month, year = (parts[2], parts[1], parts[0]) if parts[0] > 31 else parts[:3]
        return _checked_date(day, month, year + 2000 * (year < 100), length)
    if len(parts) == 1 and 2024 <= parts[0] <= 2100:
        return "yearnum", parts[0], length
    if len(parts) != 2:
        return None
    if 1 <= parts[0] <= 12 and 2024 <= parts[1] <= 2100:
        return "monthyear", (parts[0], parts[1]), length
    if 1 <= parts[1] <= 12 and 2024 <= parts[0] <= 2100:
        return "monthyear", (parts[1], parts[0]), length
    slash = length > 1 and lexemes[i + 1].text == "/"
    named = bool(before) and before[-1].name in ("unit", "weekday", "before", "after", "by", "from")
    if (slash or named) and not _counts_units(lexemes, i + length):
        return _checked_date(parts[0], parts[1], None, length)
    return None


def _checked_date(day: int, month: int, year: int | None, length: int) -> tuple[str, Any, int] | None:
    if month > 12 >= day:
        day, month = month, day
    if 1 <= day <= 31 and 1 <= month <= 12 and (year is None or 2000 <= year <= spans.LAST_YEAR):
        return "date", (day, month, year), length
    return None


def _parts(lexemes: Sequence[Lexeme], i: int) -> tuple[list[int], int]:
    """The whole numbers of one glued group of digits and separators, and how many lexemes it has."""
    pieces = lexemes[i].text.replace(",", "x").split(".")
    if not lexemes[i].text or not all(piece.isdecimal() and len(piece) <= 4 for piece in pieces):
        return [], 1
    parts, length = [int(piece) for piece in pieces], 1
    while len(parts) < 3 and i + length + 1 < len(lexemes):
        sign, number = lexemes[i + length], lexemes[i + length + 1]
        if sign.text not in SEPARATORS or not number.text.isdecimal() or len(number.text) > 4:
            break
        parts.append(int(number.text))
        length += 2
    return parts, length


def _is_number(lexemes: Sequence[Lexeme], i: int) -> bool:
    return i < len(lexemes) and lexemes[i].name == "number"
