"""Dates and months by the shape of their digits: "15/1", "20-11-2026", "tháng 1/2027", "T10"."""

from collections.abc import Sequence
from typing import Any

from dialogs.understanding.grammar import Lexeme
from dialogs.understanding.spans import LAST_YEAR
from dialogs.understanding.writing import word_set

SCALES = word_set("triệu trieu tr củ chai tỷ tỉ ty nghìn nghin ngàn ngan k million thousand usd đô $ %")
SEPARATORS = ("/", "-", ".")
ENGLISH_LEADS = ("the", "on", "by", "before", "after", "until", "till", "from")


def join_digits(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """Numbers that are dates or months by their shape: "15/1", "2027-03-15", "tháng 1/2027", "T10"."""
    if "number" not in [lexeme.name for lexeme in lexemes]:
        return list(lexemes)
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
    return any(lexeme.name in ("monthname", "may") or lexeme.text in ENGLISH_LEADS for lexeme in around)


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
    """Something else than a day of the month: "tháng 5 tuần", "mỗi tháng 5 triệu"."""
    if i >= len(lexemes):
        return False
    return lexemes[i].text in SCALES or (lexemes[i].name == "unit" and lexemes[i].value in ("day", "week"))


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
        return _checked_date(parts[0], parts[1], None, length) or ("word", None, length)  # "32/13"
    return None


def _checked_date(day: int, month: int, year: int | None, length: int) -> tuple[str, Any, int] | None:
    if month > 12 >= day:
        day, month = month, day
    if (day, month, year) == (24, 7, None):  # round the clock
        return None
    if 1 <= day <= 31 and 1 <= month <= 12 and (year is None or 2000 <= year <= LAST_YEAR):
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
