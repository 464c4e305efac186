"""Figures of money: exact, ranges and bounds, in whatever order their words stand.

The amounts themselves are read in `amounts`; which figure of a message is the budget is for `budget` to say.
"""

from collections.abc import Sequence

import msgspec

from dialogs.understanding.amounts import Amount
from dialogs.understanding.grammar import Grammar, Lexeme, Lexicon, Rule
from dialogs.understanding.words.everyday import DOUBT, EVERYDAY
from dialogs.understanding.words.money import MONEY
from dialogs.understanding.words.private import PRIVATE
from dialogs.understanding.words.spending import SPENDING
from dialogs.understanding.words.world import OUTSIDERS, WORLD

LEXICON = Lexicon(MONEY, SPENDING, PRIVATE, WORLD, OUTSIDERS, DOUBT, EVERYDAY, made=("amount",))


class Figure(msgspec.Struct, frozen=True):
    """A figure of the message: bounds, and whether a scale or currency says that it is money."""

    low: float | None
    high: float | None
    currency: str | None
    approximate: bool
    money: bool
    scale: float = 0


def _spread(first: Amount, last: Amount) -> tuple[float, float]:
    """Both ends in the scale said once: "50-100tr"; "10 to 15 thousand"."""
    low, high = first.low, last.high
    if not first.scale and last.scale and low * last.scale < high * 1.0001 and low < 1000:
        low *= last.scale
    if first.scale and not last.scale and high < first.scale:
        high *= first.scale
    return low, high


def _figure(lexemes: Sequence[Lexeme], low: float | None, high: float | None, approximate: bool) -> Figure:
    amounts = [lexeme.value for lexeme in lexemes if lexeme.name == "amount"]
    currency = next((amount.currency for amount in reversed(amounts) if amount.currency), None)
    money = currency is not None or any(amount.scale for amount in amounts)
    about = approximate or any(lexeme.name == "about" for lexeme in lexemes) or any(a.vague for a in amounts)
    return Figure(low, high, currency, about, money, max(amount.scale for amount in amounts))


def _range(*lexemes: Lexeme) -> Figure | None:
    first, last = (lexeme.value for lexeme in lexemes if lexeme.name == "amount")
    low, high = _spread(first, last)
    return _figure(lexemes, low, high, False) if low < high else None


def _exactly(*lexemes: Lexeme) -> Figure:
    amount = next(lexeme.value for lexeme in lexemes if lexeme.name == "amount")
    low, high = amount.low, amount.high
    if amount.vague and low == high:  # "2tr mấy"
        return _figure(lexemes, low, high, True)
    return _figure(lexemes, low, high, False)


def _at_most(*lexemes: Lexeme) -> Figure:
    amount = next(lexeme.value for lexeme in reversed(lexemes) if lexeme.name == "amount")
    return _figure(lexemes, None, amount.high, False)


def _at_least(*lexemes: Lexeme) -> Figure:
    amount = next(lexeme.value for lexeme in lexemes if lexeme.name == "amount")
    return _figure(lexemes, amount.low, None, False)


def _side_by_side(first: Lexeme, last: Lexeme) -> Figure | None:
    """ "40 50 tr": a bare number and the same in a scale; "2 triệu 50 triệu" is no range."""
    figure = _range(first, last)
    tight = figure and figure.low and figure.high and figure.high <= 10 * figure.low
    return figure if tight and not first.value.scale and last.value.scale else None


OF_WHAT = " courtesy|purse|ours|self|word|counted?"
FIGURES: list[Rule[Figure]] = [
    Rule("not word? word? above about? amount", _at_most, "không được vượt 40 triệu"),
    Rule("not word? word? below about? amount", _at_least, "không thể dưới 40 triệu"),
    Rule(
        "about? from? about? amount month|year? to|upto about? amount belowafter",
        _range,
        "từ 30 đến 50tr đổ lại",
    ),
    Rule(
        "about? from? about? amount month|year? to|upto about? amount about?",
        _range,
        "khoảng 30 đến 45 triệu",
    ),
    Rule(
        "least|above must? amount stop? to? most|below|upto must? amount",
        _range,
        "ít thì 20, nhiều thì 50 triệu; at least 5k, at most 8k",
    ),
    Rule("about? from about? amount word? belowafter|most", _at_most, "từ 40 triệu trở xuống"),
    Rule("about? from about? amount aboveafter|least", _at_least, "từ 100 triệu trở lên"),
    Rule(
        "below|most|upto stop? must|word|self? must|word? about? from? about? amount",
        _at_most,
        "không quá 200 triệu; the limit is $10k",
    ),
    Rule("above|beyond|to about? amount month|year? enough", _at_most, "cao hơn 50 triệu thì thôi"),
    Rule("above|beyond|to about? amount must? word|self? not", _at_most, "vượt 100 triệu là không duyệt"),
    Rule(
        "most|below" + OF_WHAT * 3 + " must about? amount",
        _at_most,
        "giới hạn ngân sách của phòng là 60 triệu",
    ),
    Rule("about? amount month|year|once? stop? belowafter|most", _at_most, "20 triệu đổ lại; $500 tops"),
    Rule("about? amount month|year|once? stop? below courtesy? courtesy? $", _at_most, "5 triệu không hơn"),
    Rule("about? amount month|year|once? aboveafter|least", _at_least, "60 triệu trở lên"),
    Rule(
        "above|least must|word|self? must|word? about? from? about? amount",
        _at_least,
        "hơn 1 tỷ; at least $1,000",
    ),
    Rule("amount amount", _side_by_side, "40 50 triệu"),
    Rule("about? about? amount about?", _exactly, "tầm 30 triệu"),
]
FIGURE_GRAMMAR = Grammar(LEXICON, FIGURES)
