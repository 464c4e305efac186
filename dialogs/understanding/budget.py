"""Budget: amounts, ranges and bounds in any currency, per month, per year or once; none; not known.

The amounts themselves are read in `amounts`; here stand the rules that say which figure of a message is the
budget.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from dialogs.understanding.amounts import Amount, read_amounts
from dialogs.understanding.doubt import UNKNOWN_RULES
from dialogs.understanding.grammar import Found, Grammar, Lexeme, Lexicon, Rule
from dialogs.understanding.message import Message
from dialogs.understanding.reading import Reading
from dialogs.understanding.words.everyday import DOUBT, EVERYDAY
from dialogs.understanding.words.money import MONEY
from dialogs.understanding.writing import word_set

LEXICON = Lexicon(MONEY, DOUBT, EVERYDAY, made=("amount",))


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
        "below|most|upto must|word? must|word? about? from? about? amount",
        _at_most,
        "không quá 200 triệu; the limit is $10k",
    ),
    Rule("above about? amount must? not", _at_most, "vượt 100 triệu là không duyệt"),
    Rule("about? amount month|year|once? stop? belowafter|most", _at_most, "20 triệu đổ lại; $500 tops"),
    Rule("about? amount month|year|once? stop? below courtesy? courtesy? $", _at_most, "5 triệu không hơn"),
    Rule("about? amount month|year|once? aboveafter|least", _at_least, "60 triệu trở lên"),
    Rule(
        "above|least must|word? must|word? about? from? about? amount", _at_least, "hơn 1 tỷ; at least $1,000"
    ),
    Rule("amount amount", _side_by_side, "40 50 triệu"),
    Rule("about? about? amount about?", _exactly, "tầm 30 triệu"),
]
NOTHING: list[Rule[str]] = [
    Rule("broke", "none", "viêm màng túi"),
    Rule("not|notyet word? word? allot|decide? purse", "none", "chưa bố trí được kinh phí"),
    Rule("notyet ... allot ... purse", "none", "chưa được duyệt ngân sách"),
    Rule("not|notyet ... purse", "none", "không có khoản nào cho việc này"),
    Rule("purse ... notyet|not ... allot", "none", "kinh phí chưa được cấp"),
    Rule("purse not|notyet $", "none", "tiền thì không có"),
]
PLAIN_MONEY = re.compile(
    r"tri[eệ]u|tr\b|\d ?(?:t[iyỉỷ]|k|c[uủ]|chai|m|b|d)\b|t[ỷỉ]|ngh[iì]n|ng[aà]n|đ|(?<=\w )do\b|usd|vn|dong"
    r"|dollar|euro|eur|buck|[$€₫]|million|billion|thousand|grand|mil|bn|củ|chai|tỏi|\bcu\b"
)
BUDGET_WORDS = word_set("ngân ngan kinh budget budgets funds money tiền tien tài dự")
NO_PURSE: list[Rule[str]] = [Rule("not|notyet word? purse", "none", "chưa có ngân sách; no budget")]
KNOWN_NOTHING: list[Rule[str]] = [
    Rule("purse not|notyet word? allot", "none", "budget hasn't been approved"),
    Rule("not|notyet word? plan word? purse", "unknown", "chưa lên dự toán"),
    Rule("not|notyet know|decide ... purse", "unknown", "chưa rõ ngân sách"),
    Rule("notyet decide purse", "unknown", "anh chưa chốt ngân sách"),
    Rule("purse ... notyet|not ... know|decide", "unknown", "ngân sách chưa rõ"),
    Rule("purse ... doubtful|depend|wait", "unknown", "budget is flexible"),
    Rule("doubtful|depend|wait ... purse", "unknown", "not sure about the budget"),
]
FIGURE_GRAMMAR = Grammar(LEXICON, FIGURES)
NOTHING_GRAMMAR = Grammar(LEXICON, [*NO_PURSE, *KNOWN_NOTHING, *NOTHING])
DOUBT_GRAMMAR = Grammar(LEXICON, UNKNOWN_RULES)
# What stands before a figure and takes weight from it, and what gives it back.
DEMERITS = {"rather": 8, "not": 8, "elsewhere": 4, "mend": -3, "ours": -2}


def read_budget(message: Message) -> Reading | None:
    """The budget that the message states for this purchase, or that there is none or that it is not known."""
    lexemes = read_amounts(message.lexemes(LEXICON))
    figures = _figures(message, lexemes)
    asked = message.asked == "budget"
    if figures:
        found = _chosen(figures, lexemes)
        if found.value.low == 0 or found.value.high == 0:
            return _special(message, "none", lexemes, found, 0.7) if asked else None
        figure = _in_scale_of(found.value, [other.value for other in figures])
        return _stated(message, found, figure, lexemes)
    nothing = NOTHING_GRAMMAR.first(lexemes)
    if nothing and (asked or _names_budget(nothing, lexemes)):
        return _special(message, nothing.value, lexemes, nothing, 0.85)
    doubt = DOUBT_GRAMMAR.first(lexemes) if asked else None
    return _special(message, doubt.value, lexemes, doubt, 0.8) if doubt else None


def _names_budget(found: Found[str], lexemes: Sequence[Lexeme]) -> bool:
    said = lexemes[found.first : found.last]
    return any(lexeme.name == "purse" and lexeme.text in BUDGET_WORDS for lexeme in said)


def _figures(message: Message, lexemes: Sequence[Lexeme]) -> list[Found[Figure]]:
    """The figures that are money, or may be because nothing else than an amount was asked for and said."""
    names = Counter(lexeme.name for lexeme in lexemes)
    if names["question"]:
        return []
    asked = message.asked == "budget"
    bare = asked and _answers_with_a_number(lexemes, names)
    money = [found for found in FIGURE_GRAMMAR.all(lexemes) if _is_money(found, lexemes, message, bare)]
    return money if asked else [found for found in money if _says_money(found, lexemes, message)]


def _says_money(found: Found[Figure], lexemes: Sequence[Lexeme], message: Message) -> bool:
    """Unasked, slang that is an everyday word without marks ("toi", "la") is no money, and neither are other
    people's figures.
    """
    before = lexemes[max(0, found.first - 4) : found.first]
    if message.asked not in ("multi", None) and any(lexeme.name == "elsewhere" for lexeme in before):
        return False
    said = message.writing.clean[lexemes[found.first].start : lexemes[found.last - 1].end]
    return PLAIN_MONEY.search(said) is not None


def _is_money(found: Found[Figure], lexemes: Sequence[Lexeme], message: Message, bare: bool) -> bool:
    """A figure without scale and currency counts only as the answer itself, never before what it counts."""
    leading = lexemes[max(0, found.first - 3) : found.first]
    if any(lexeme.name == "lost" for lexeme in leading):
        return False
    if found.value.money:
        return found.value.currency is not None or message.wants("budget")
    if message.asked == "budget" and leading and leading[-1].name in ("mend", "rather"):
        return True  # "tính 70 triệu mà cắt còn 50"
    beside = [*lexemes[max(0, found.first - 1) : found.first], *lexemes[found.last : found.last + 1]]
    return bare and not any(lexeme.name in ("counted", "scale") for lexeme in beside)


def _answers_with_a_number(lexemes: Sequence[Lexeme], names: Counter[str]) -> bool:
    """Not in a sentence about something else ("nhà mình ở tầng 12", "24/7")."""
    if any(lexeme.text in ("/", "#", ":", "+", "=") for lexeme in lexemes):
        return False
    if any(names[name] for name in ("purse", "month", "year", "once")):
        return True
    return names["amount"] < 3 and not any(names[name] for name in ("word", "elsewhere", "counted"))


def _chosen(figures: list[Found[Figure]], lexemes: Sequence[Lexeme]) -> Found[Figure]:
    """The one that is the budget now: not what was, what others quoted, what was taken back."""

    def weight(index: int) -> int:
        found = figures[index]
        start = figures[index - 1].last if index else 0
        before = lexemes[start : found.first]
        penalty = sum(DEMERITS.get(lexeme.name, 0) for lexeme in before)
        after = lexemes[found.last : figures[index + 1].first] if index + 1 < len(figures) else []
        taken_back = any(lexeme.name == "mend" for lexeme in after[:3])
        gone = _says_it_is_gone(after)
        return penalty + 6 * taken_back + 4 * gone - 2 * found.value.money

    return figures[min(range(len(figures)), key=lambda index: (weight(index), index))]


def _says_it_is_gone(after: Sequence[Lexeme]) -> bool:
    """ "5k last year but now 8k": what stands behind a figure before the clause turns."""
    for lexeme in after:
        if lexeme.name in ("stop", "ours", "not", "rather"):
            return False
        if lexeme.name == "elsewhere":
            return True
    return False


def _in_scale_of(chosen: Figure, figures: Sequence[Figure]) -> Figure:
    """ "80 chứ không phải 18 triệu": the scale said once, with the figure taken back."""
    scaled = next((figure for figure in figures if figure.scale), None)
    bare = chosen.low if chosen.low is not None else chosen.high
    if chosen.scale or not scaled or bare is None or bare >= 1000:
        return chosen
    low = chosen.low and chosen.low * scaled.scale
    high = chosen.high and chosen.high * scaled.scale
    return msgspec.structs.replace(chosen, low=low, high=high, currency=scaled.currency, money=True)


def _stated(message: Message, found: Found[Figure], figure: Figure, lexemes: Sequence[Lexeme]) -> Reading:
    currency = figure.currency or next(
        (lexeme.value for lexeme in lexemes if lexeme.name == "currency"), None
    )
    value: dict[str, Any] = {
        "min": _tidy(figure.low),
        "max": _tidy(figure.high),
        "currency": currency,
        "period": _period(found, lexemes),
        "approximate": figure.approximate,
    }
    confidence = 0.95 if currency else 0.75 if figure.money else 0.6
    return message.reading(
        "budget", value, confidence, lexemes[found.first].start, lexemes[found.last - 1].end
    )


def _period(found: Found[Figure], lexemes: Sequence[Lexeme]) -> str | None:
    """The period said next to the figure: behind it first, then before it, then anywhere in the message."""
    names = ("month", "year", "once")
    after = [lexeme.name for lexeme in lexemes[found.first : found.last + 4] if lexeme.name in names]
    before = [
        lexeme.name for lexeme in lexemes[max(0, found.first - 4) : found.first] if lexeme.name in names
    ]
    return after[0] if after else before[-1] if before else None


def _tidy(number: float | None) -> float | None:
    return int(number) if number is not None and float(number).is_integer() else number


def _special(
    message: Message, kind: str, lexemes: Sequence[Lexeme], found: Found[Any], confidence: float
) -> Reading:
    start, end = lexemes[found.first].start, lexemes[found.last - 1].end
    return message.reading("budget", {kind: True}, confidence, start, end)
