"""Amounts of money out of numbers, scale words and currencies: "50tr5", "1 tỷ rưỡi", "nửa tỷ", "$1.2k", "3
vé".

Takes the lexemes of the money lexicon and puts one lexeme "amount" in the place of each sum. A range whose
scale is
said once keeps both ends ("50-100tr"); whether a bare number is money at all is for the budget's grammar to
say.
"""

from collections.abc import Sequence

import msgspec

from dialogs.understanding.grammar import Lexeme

FRACTIONS = (["1", "/", "2"], ["1", "/", "4"], ["3", "/", "4"])
OPENING = frozenset(("number", "scale", "currency", "half"))  # the classes with which an amount can begin


class Amount(msgspec.Struct, frozen=True):
    """`low` and `high` differ for "sáu bảy chục triệu"; `scale` is the last one said, 0 where none was."""

    low: float
    high: float
    scale: float = 0
    currency: str | None = None
    vague: bool = False


def read_amounts(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The same lexemes with every sum of money (or number that might be one) joined to one "amount"."""
    joined: list[Lexeme] = []
    i = 0
    while i < len(lexemes):
        if lexemes[i].text == "do" and _is(lexemes, i + 1, "number"):  # "độ 35 triệu", never "đô 35"
            joined.append(msgspec.structs.replace(lexemes[i], name="about"))
            i += 1
            continue
        found = _amount(lexemes, i) if lexemes[i].name in OPENING and not _is_label(lexemes, i) else None
        if found:
            amount, after = found
            joined.append(Lexeme("amount", lexemes[i].start, lexemes[after - 1].end, amount))
            i = after
        else:
            joined.append(_unless_scale(lexemes[i]))
            i += 1
    return joined


def _is_label(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "B2", "g9", "SP00912": a number glued to a letter or two before it is the name of something."""
    before = lexemes[i - 1] if i else None
    return (
        before is not None
        and before.name in ("word", "scale")
        and before.text.isalpha()
        and len(before.text) < 3
        and before.end == lexemes[i].start
    )


def _unless_scale(lexeme: Lexeme) -> Lexeme:
    """ "60 triệu là …" without marks: "la" is a scale ("lá") behind a number only."""
    stray = lexeme.name == "scale" and lexeme.text == "la"
    return msgspec.structs.replace(lexeme, name="must", value=None) if stray else lexeme


def _amount(lexemes: Sequence[Lexeme], i: int) -> tuple[Amount, int] | None:
    """ "$ 5 k", "USD 12,000", "5 k dollars": a currency may stand before or after, not both needed."""
    before = lexemes[i].value if _is(lexemes, i, "currency") else None
    found = _sum(lexemes, i + 1 if before else i)
    if not found:
        return None
    amount, after = found
    behind = lexemes[after].value if _is(lexemes, after, "currency") else None
    if behind and before in (None, behind):
        amount, after = msgspec.structs.replace(amount, currency=behind), after + 1
    return (msgspec.structs.replace(amount, currency=before) if before else amount), after


def _sum(lexemes: Sequence[Lexeme], i: int) -> tuple[Amount, int] | None:
    """Number and scale, then smaller ones: "1 tỷ 250 triệu", "3 triệu 250 nghìn", "one million two hundred
    thousand".
    """
    found = _scaled(lexemes, i)
    if not found:
        return None
    total, after = found
    while total.scale >= 1e3 and not total.vague:
        more = _scaled(lexemes, after)
        if not more or not 0 < more[0].scale < total.scale or more[0].high >= total.scale:
            break
        total, after = _plus(total, more[0]), more[1]
    return total, after


def _plus(total: Amount, more: Amount) -> Amount:
    currency = more.currency or total.currency
    return Amount(total.low + more.low, total.high + more.high, more.scale, currency, more.vague)


def _scaled(lexemes: Sequence[Lexeme], i: int) -> tuple[Amount, int] | None:
    if _is(lexemes, i, "half") and _is(lexemes, i + 1, "scale"):  # "nửa tỷ", "a quarter million"
        scale, currency = lexemes[i + 1].value
        share = scale * lexemes[i].value
        return Amount(share, share, scale, currency), i + 2
    if _is(lexemes, i, "scale") and _counts_as_one(lexemes, i):  # "tỷ rưỡi", "triệu rưỡi"
        scale, currency = lexemes[i].value
        return _with_rest(Amount(scale, scale, scale, currency), lexemes, i + 1)
    if not _is(lexemes, i, "number"):
        return None
    if _is_fraction(lexemes, i):  # "1/2 tỷ"
        scale, currency = lexemes[i + 3].value
        share = scale * lexemes[i].value[0] / lexemes[i + 2].value[0]
        return Amount(share, share, scale, currency), i + 4
    (low, high), after = lexemes[i].value, i + 1
    if (lexemes[after - 1].text and _is_half(lexemes, after) and _is(lexemes, after + 1, "scale")) or (
        _is(lexemes, after, "halfmore") and _is(lexemes, after + 1, "scale")
    ):  # "1½ tỷ"
        low, high, after = low + 0.5, high + 0.5, after + 1
    elif _is(lexemes, after, "some") and _is(lexemes, after + 1, "scale") and low >= 10 and not low % 10:
        low, high, after = low + 1, high + 9, after + 1  # "ba mươi mấy triệu"
    elif _is(lexemes, after, "scale") and lexemes[after].text == "la" and not lexemes[i].text.isdecimal():
        return _thousands_by_spaces(lexemes, i)  # "một năm là …" without marks
    elif _is_clove(lexemes, after):
        return Amount(low * 1e9, high * 1e9, 1e9, "VND"), after + 1
    elif not _is(lexemes, after, "scale"):
        return _thousands_by_spaces(lexemes, i)
    if lexemes[after].text == "m" and _is(lexemes, after + 1, "number"):  # "cao 1m65"
        return None
    scale, currency = lexemes[after].value
    amount = Amount(low * scale, high * scale, scale, currency, high - low > low)
    while _is(lexemes, after + 1, "scale") and _compounds(
        lexemes, after
    ):  # "nghìn tỷ", "hundred thousand million"
        scale, currency = lexemes[after + 1].value
        amount, after = (
            Amount(amount.low * scale, amount.high * scale, scale, currency, amount.vague),
            after + 1,
        )
    return _with_rest(amount, lexemes, after + 1)


def _is_fraction(lexemes: Sequence[Lexeme], i: int) -> bool:
    parts = [lexeme.text for lexeme in lexemes[i : i + 3]]
    return parts in FRACTIONS and _is(lexemes, i + 3, "scale")


def _is_half(lexemes: Sequence[Lexeme], i: int) -> bool:
    return _is(lexemes, i, "half") and lexemes[i].value == 0.5


def _is_clove(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "ba toi": "tỏi" (a billion) without marks, where "tới" would need a second number."""
    if i >= len(lexemes) or lexemes[i].text != "toi" or lexemes[i - 1].text in ("bon", "nam"):
        return False  # "bọn tôi", "năm tới"
    kin = lexemes[i - 1].text == "ba" and i > 1 and lexemes[i - 2].text in ("hoi", "cua", "cho", "voi", "xin")
    return not kin and not _is(lexemes, i + 1, "number") and not _is(lexemes, i + 1, "about")


def _counts_as_one(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "tỷ rưỡi", "tỷ hai", "triệu mốt": the one left out before a Vietnamese scale."""
    if lexemes[i].value[1] is None:
        return False
    decimal = _is(lexemes, i + 1, "number") and 1 <= lexemes[i + 1].value[0] < 10
    return lexemes[i].value[0] >= 1e6 and (
        _is(lexemes, i + 1, "halfmore") or (decimal and not _is(lexemes, i + 2, "scale"))
    )


def _compounds(lexemes: Sequence[Lexeme], i: int) -> bool:
    return bool(lexemes[i].value[0] == 1e3 and lexemes[i + 1].value[0] >= 1e6)


def _with_rest(amount: Amount, lexemes: Sequence[Lexeme], i: int) -> tuple[Amount, int]:
    """What follows the scale without a scale of its own: "2 tỷ 4", "50tr5", "1 tỷ 250", "rưỡi", "2tr mấy"."""
    if _is(lexemes, i, "halfmore"):
        half = amount.scale / 2
        return msgspec.structs.replace(amount, low=amount.low + half, high=amount.high + half), i + 1
    if _is(lexemes, i, "some"):
        return msgspec.structs.replace(amount, vague=True), i + 1
    if not _is(lexemes, i, "number") or _is(lexemes, i + 1, "scale") or amount.currency == "USD":
        return amount, i
    if i + 1 < len(lexemes) and lexemes[i + 1].name in ("counted", "half"):
        return amount, i
    (digits, same) = lexemes[i].value
    text = lexemes[i].text or f"{digits:.0f}"
    if digits != same or not digits or not float(digits).is_integer() or len(text) > 3 or digits >= 1000:
        return amount, i
    more = digits * amount.scale / 10 ** (len(text) if text.isdecimal() else len(f"{digits:.0f}"))
    return msgspec.structs.replace(amount, low=amount.low + more, high=amount.high + more), i + 1


def _thousands_by_spaces(lexemes: Sequence[Lexeme], i: int) -> tuple[Amount, int]:
    """ "50 000 000": groups of three digits; a number alone is an amount of scale 0."""
    value, after = lexemes[i].value[0], i + 1
    if lexemes[i].text.isdecimal() and len(lexemes[i].text) <= 3:
        while (
            _is(lexemes, after, "number")
            and lexemes[after].text.isdecimal()
            and len(lexemes[after].text) == 3
        ):
            value, after = value * 1000 + lexemes[after].value[0], after + 1
    high = lexemes[i].value[1] if after == i + 1 else value
    return Amount(value, high), after


def _is(lexemes: Sequence[Lexeme], i: int, name: str) -> bool:
    return i < len(lexemes) and lexemes[i].name == name
