"""Lengths of time out of the lexemes that a rule of `dates` has matched: "2-3 tháng", "a week or two"."""

from dialogs.understanding.grammar import Lexeme
from dialogs.understanding.moments import value_of
from dialogs.understanding.numerals import Pair
from dialogs.understanding.spans import Duration


def coming(*lexemes: Lexeme) -> Duration | None:
    """ "6 tháng tới": the words "tháng tới" after a number are no "next month"."""
    unit, steps = value_of(lexemes, "relative")
    numbers = [lexeme.value for lexeme in lexemes if lexeme.name == "number"]
    low, high = (numbers[0][0], numbers[-1][1]) if numbers else (0.5, 0.5)
    return Duration(low, high, unit, within=True) if steps == 1 else None


def duration(*lexemes: Lexeme) -> Duration | None:
    """ "2-3 tháng", "nửa năm", "tháng rưỡi", "a month and a half"."""
    unit = value_of(lexemes, "unit")
    names = [lexeme.name for lexeme in lexemes]
    numbers = [lexeme.value for lexeme in lexemes if lexeme.name == "number"]
    low, high = (numbers[0][0], numbers[-1][1]) if numbers else (1, 1)
    if len(numbers) == 1 and low == high:
        low, high = _by_comma(next(lexeme.text for lexeme in lexemes if lexeme.name == "number"), low)
    if ("half" in names or names[0] == "nua") and not numbers:
        low = high = 0.5
    if "halfmore" in names:
        low, high = low + 0.5, high + 0.5
    if unit == "hour" and high < 12:  # the time of day
        return None
    return Duration(low, high, unit) if 0 < low <= high < 2000 else None


def _by_comma(text: str, number: float) -> Pair:
    """ "2,3 tuần" is two or three weeks; "1,5 tháng" stays one and a half."""
    low, _, high = text.partition(",")
    pair = len(low) == len(high) == 1 and int(high) == int(low) + 1
    return (int(low), int(high)) if pair else (number, number)


def next_unit(*lexemes: Lexeme) -> Duration:
    """ "over the next quarter"; "in the coming weeks" are some four of them."""
    several = lexemes[-1].text.endswith("s")
    return Duration(1, 4 if several else 1, value_of(lexemes, "unit"), within=True)
