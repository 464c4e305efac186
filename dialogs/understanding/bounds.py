"""What deadlines, starts, parts and lengths of time make of the spans beside them, given the day."""

from collections.abc import Sequence
from datetime import date

from dialogs.understanding import spans
from dialogs.understanding.grammar import Lexeme
from dialogs.understanding.moments import Moment
from dialogs.understanding.spans import DAY, Duration, Span, add_months


def span_said(lexemes: Sequence[Lexeme]) -> Moment:
    moment: Moment = next(lexeme.value for lexeme in lexemes if lexeme.name == "span")
    part = next((lexeme.name for lexeme in lexemes if lexeme.name in ("early", "mid", "late")), None)
    if part is None:
        return moment

    def cut(today: date) -> Span | None:
        span = moment(today)
        return span and spans.part_of(today, part, span)

    return cut


WHOLE = ("week", "month", "quarter", "half", "year", "season")


def plainly(*lexemes: Lexeme) -> Moment:
    return span_said(lexemes)


def entering(*lexemes: Lexeme) -> Moment:
    """A time gone over to, which nobody says of the weather: "sang quý 2 năm sau"."""
    return span_said(lexemes)


def by(*lexemes: Lexeme) -> Moment:
    """To the end of what was said: "đến hết tháng 9", "by Friday", "before the end of the year"."""
    moment = span_said(lexemes)

    def until(today: date) -> Span | None:
        span = moment(today)
        return span and Span(today, span.last, span.grain)

    return until


def before(*lexemes: Lexeme) -> Moment:
    """Before a month or longer is before its first day; before a day counts the day."""
    moment = span_said(lexemes)

    def until(today: date) -> Span | None:
        span = moment(today)
        if not span:
            return None
        if span.grain not in WHOLE:
            return Span(today, span.last, span.grain)
        if span.first <= today:  # in summer, "before the summer" is before the next one
            return Span(today, add_months(span.first, 12) - DAY if not span.fixed else span.last, span.grain)
        return Span(today, span.first - DAY, span.grain)

    return until


def from_on(*lexemes: Lexeme) -> Moment:
    moment = span_said(lexemes)

    def onwards(today: date) -> Span | None:
        span = moment(today)
        return span and Span(span.first, None, span.grain)

    return onwards


def after(*lexemes: Lexeme) -> Moment:
    moment = span_said(lexemes)

    def onwards(today: date) -> Span | None:
        span = moment(today)
        if span and span.grain == "year" and span.first > today:  # "after the new year"
            return Span(span.first, None, span.grain)
        return Span(span.last + DAY, None, span.grain) if span and span.last else None

    return onwards


def between(*lexemes: Lexeme) -> Moment:
    first: Moment
    last: Moment
    first, last = (lexeme.value for lexeme in lexemes if lexeme.name == "span")

    def both(today: date) -> Span | None:
        start, end = first(today), last(today)
        if not start or not end or not end.last or end.last < start.first:
            return start
        return Span(start.first, end.last, end.grain)

    return both


def ahead_between(*lexemes: Lexeme) -> Moment:
    """The shortest and the longest it may take: "nhanh thì 1 tháng, chậm thì 3 tháng"."""
    first: Duration
    last: Duration
    first, last = (lexeme.value for lexeme in lexemes if lexeme.name == "duration")
    return lambda today: Span(
        spans.ahead(today, first.low, first.unit), spans.ahead(today, last.high, last.unit)
    )


def between_parts(*lexemes: Lexeme) -> Moment:
    middle = next(i for i, lexeme in enumerate(lexemes) if lexeme.name == "span") + 1
    first, last = span_said(lexemes[:middle]), span_said(lexemes[middle:])

    def both(today: date) -> Span | None:
        start, end = first(today), last(today)
        return Span(start.first, end.last) if start and end else start or end

    return both


def from_part_to_part(*lexemes: Lexeme) -> Moment:
    """Two parts of one span: "mid to late November"."""
    return between_parts(lexemes[0], lexemes[-1], *lexemes[2:])


def by_unit(*lexemes: Lexeme) -> Moment:
    unit = next(lexeme.value for lexeme in lexemes if lexeme.name == "unit")
    return lambda today: Span(today, spans.relative(today, unit, 0).last) if unit in WHOLE else None


def within(*lexemes: Lexeme) -> Moment:
    duration: Duration = next(lexeme.value for lexeme in lexemes if lexeme.name == "duration")
    return lambda today: Span(today, spans.ahead(today, duration.high, duration.unit))


def ahead(*lexemes: Lexeme) -> Moment:
    """A point so far from now; a range when the number was one."""
    duration: Duration = next(lexeme.value for lexeme in lexemes if lexeme.name == "duration")
    if duration.within:
        return within(*lexemes)
    return lambda today: Span(
        spans.ahead(today, duration.low, duration.unit), spans.ahead(today, duration.high, duration.unit)
    )


def not_before(*lexemes: Lexeme) -> Moment:
    """ "Sớm nhất 2 tháng nữa"; a range keeps its end ("từ 2 đến 4 tháng nữa")."""
    point = ahead(*lexemes)
    duration: Duration = next(lexeme.value for lexeme in lexemes if lexeme.name == "duration")
    if duration.low < duration.high:
        return point

    def onwards(today: date) -> Span | None:
        span = point(today)
        return span and Span(span.first, None)

    return onwards


def urgently(*lexemes: Lexeme) -> Moment:
    return lambda today: Span(today, today + 7 * DAY)
