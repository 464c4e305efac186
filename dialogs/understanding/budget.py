"""Budget: amounts, ranges and bounds in any currency, per month, per year or once; none; not known.

The figures are read in `figures` and one is chosen in `choice`; here stands what makes a figure money at
all, and the rules for no money and no knowledge.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from dialogs.understanding.amounts import OPENING, read_amounts
from dialogs.understanding.choice import chosen, in_scale_of
from dialogs.understanding.doubt import FAINT, UNKNOWN_RULES
from dialogs.understanding.figures import FIGURE_GRAMMAR, LEXICON, Figure
from dialogs.understanding.grammar import Found, Grammar, Lexeme, Rule
from dialogs.understanding.message import Message
from dialogs.understanding.prices import REACH, is_for_something_else
from dialogs.understanding.reading import Reading
from dialogs.understanding.writing import word_set

NOTHING: list[Rule[str]] = [
    Rule("broke", "none", "viêm màng túi", FAINT),
    Rule("not|notyet word? word? allot|decide? purse", "none", "chưa bố trí được kinh phí"),
    Rule("notyet ... allot ... purse", "none", "chưa được duyệt ngân sách"),
    Rule("not|notyet ... purse", "none", "không có khoản nào cho việc này"),
    Rule("purse ... notyet|not ... allot", "none", "kinh phí chưa được cấp"),
    Rule("purse not|notyet $", "none", "tiền thì không có"),
    Rule(
        "purse must|courtesy? not|notyet word|courtesy|self word|courtesy|self? $",
        "none",
        "ngân sách chưa có gì",
    ),
    Rule("^ not word? word? allot", "none", "nothing's been allocated yet"),
    Rule("purse must|courtesy? not|notyet stop", "none", "tiền thì chưa có, đợi năm sau"),
    Rule("purse ... dry", "none", "quỹ năm nay cạn rồi"),
    Rule("dry ... purse", "none", "cạn kiệt cả nguồn tiền"),
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
    Rule("not|notyet courtesy|word? know|decide ... purse", "unknown", "chưa rõ ngân sách"),
    Rule("notyet decide purse", "unknown", "anh chưa chốt ngân sách"),
    Rule("purse ... notyet|not ... know|decide", "unknown", "ngân sách chưa rõ"),
    Rule("purse ... doubtful|depend|wait", "unknown", "budget is flexible"),
    Rule("doubtful|depend|wait ... purse", "unknown", "not sure about the budget"),
]
NOTHING_GRAMMAR = Grammar(LEXICON, [*NO_PURSE, *KNOWN_NOTHING, *NOTHING])
DOUBT_GRAMMAR = Grammar(LEXICON, UNKNOWN_RULES)
NAMED_GRAMMAR = NOTHING_GRAMMAR.only(lambda rule: "purse" in rule.pattern or "broke" in rule.pattern)
AMOUNTS = LEXICON.bits(OPENING)
LEAST_BARE = 3000  # more than any year
RESTATES = ("mend", "rather", "ours", "allot")
FAINT_TURNS = word_set("mà ma so quên quen nên nen thật that")  # in any sentence


def read_budget(message: Message) -> Reading | None:
    """The budget that the message states for this purchase, or that there is none or that it is not known."""
    if not _may_speak_of_money(message):
        return None
    lexemes = read_amounts(message.lexemes(LEXICON))
    figures = _figures(message, lexemes)
    asked = message.asked == "budget"
    if figures:
        found = chosen(figures, lexemes)
        if found.value.low == 0 or found.value.high == 0:
            return _special(message, "none", lexemes, found, 0.7) if asked else None
        figure = in_scale_of(found.value, [other.value for other in figures], lexemes)
        return _stated(message, found, figure, lexemes)
    nothing = NOTHING_GRAMMAR.first(lexemes)
    if nothing and (_names_budget(nothing, lexemes) or (asked and not _is_lost(nothing, lexemes))):
        return _special(message, nothing.value, lexemes, nothing, 0.85)
    private = any(lexeme.name == "private" for lexeme in lexemes)  # "chờ chút, đang nấu cơm"
    doubt = DOUBT_GRAMMAR.first(lexemes) if asked and not private else None
    if not doubt or _is_lost(doubt, lexemes):
        return None
    return _special(message, doubt.value, lexemes, doubt, 0.8)


def _is_lost(found: Found[Any], lexemes: Sequence[Lexeme]) -> bool:
    """ "Anh đang chờ khám răng ở phòng số 4": a faint sign of doubt among many words of no table."""
    return found.rule.confidence <= FAINT and sum(lexeme.name == "word" for lexeme in lexemes) > 4


def _may_speak_of_money(message: Message) -> bool:
    if message.numbers or message.classes & AMOUNTS:
        return True
    if message.asked != "budget":
        return message.may_fit(NAMED_GRAMMAR)
    return message.may_fit(NOTHING_GRAMMAR) or message.may_fit(DOUBT_GRAMMAR)


def _names_budget(found: Found[str], lexemes: Sequence[Lexeme]) -> bool:
    said = lexemes[found.first : found.last]
    return any(lexeme.name in ("purse", "broke") and _is_budget_word(lexeme) for lexeme in said)


def _is_budget_word(lexeme: Lexeme) -> bool:
    """ "Chi phí", but not "chi", which without marks is "chị"."""
    return lexeme.text in BUDGET_WORDS or (lexeme.text == "chi" and lexeme.end - lexeme.start > len("chi"))


def _figures(message: Message, lexemes: Sequence[Lexeme]) -> list[Found[Figure]]:
    """The figures that are money, or may be because nothing else than an amount was asked for and said."""
    figures = FIGURE_GRAMMAR.all(lexemes)
    if not figures:
        return []
    names = Counter([lexeme.name for lexeme in lexemes])
    if names["question"]:
        figures = [found for found in figures if not _is_asked(found, lexemes)]
    asked = message.asked == "budget"
    bare = asked and _answers_with_a_number(lexemes, names)
    money = [found for found in figures if _is_money(found, lexemes, names, message, bare)]
    return money if asked else [found for found in money if _says_money(found, lexemes, message)]


def _is_asked(found: Found[Figure], lexemes: Sequence[Lexeme]) -> bool:
    """ "Bao nhiêu, 30 triệu à?": a question, unless it is one of another clause of a statement."""
    if lexemes[-1].text == "?":
        return True
    before = [lexeme.name for lexeme in lexemes[max(0, found.first - REACH) : found.first]]
    behind = [lexeme.name for lexeme in lexemes[found.last : found.last + REACH]]
    start = max((i for i, name in enumerate(before) if name == "stop"), default=0)
    end = behind.index("stop") if "stop" in behind else len(behind)
    return "question" in before[start:] + behind[:end]


def _says_money(found: Found[Figure], lexemes: Sequence[Lexeme], message: Message) -> bool:
    """Unasked, slang that is an everyday word without marks ("toi", "la") is no money, and neither are other
    people's figures.
    """
    before = lexemes[max(0, found.first - 4) : found.first]
    if message.asked not in ("multi", None) and any(lexeme.name == "elsewhere" for lexeme in before):
        return False
    said = message.writing.clean[lexemes[found.first].start : lexemes[found.last - 1].end]
    return PLAIN_MONEY.search(said) is not None


def _is_money(
    found: Found[Figure], lexemes: Sequence[Lexeme], names: Counter[str], message: Message, bare: bool
) -> bool:
    """A figure without scale and currency counts only as the answer itself, never before what it counts."""
    if is_for_something_else(found, lexemes, names, message.writing.clean):
        return False
    if found.value.money:
        return found.value.currency is not None or message.wants("budget")
    leading = lexemes[max(0, found.first - 4) : found.first]
    if message.asked == "budget" and any(lexeme.name in RESTATES for lexeme in leading):
        return True  # "tính 70 triệu mà cắt còn 50", "năm nay dự trù 50"
    if found.value.low and 1900 <= found.value.low <= 2100 and found.value.low == found.value.high:
        return False  # a year
    if message.asked == "budget" and found.value.approximate and (found.value.high or 0) >= LEAST_BARE:
        bare = True  # "around 45,000, currency to be agreed"
    return bare


def _answers_with_a_number(lexemes: Sequence[Lexeme], names: Counter[str]) -> bool:
    """Not in a sentence about something else ("nhà mình ở tầng 12", "24/7")."""
    if any(lexeme.text in ("/", "#", ":", "+", "=") for lexeme in lexemes):
        return False
    if names["word"] > 1 and not names["purse"]:
        return False
    if any(lexeme.name == "turn" and lexeme.text not in FAINT_TURNS for lexeme in lexemes):
        return True
    if any(names[name] for name in ("purse", "month", "year", "once", "scale", "currency")):
        return True
    return names["amount"] < 3 and not any(
        names[name] for name in ("word", "elsewhere", "counted", "private", "lost")
    )


def _stated(message: Message, found: Found[Figure], figure: Figure, lexemes: Sequence[Lexeme]) -> Reading:
    currency = figure.currency or _currency_beside(lexemes)
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


def _currency_beside(lexemes: Sequence[Lexeme]) -> str | None:
    """Said apart from the figure, or with the one it takes back: "half a million dollars, no, a quarter"."""
    alone = (lexeme.value for lexeme in lexemes if lexeme.name == "currency")
    with_others = (lexeme.value.currency for lexeme in lexemes if lexeme.name == "amount")
    return next((currency for currency in (*alone, *with_others) if currency), None)


def _period(found: Found[Figure], lexemes: Sequence[Lexeme]) -> str | None:
    """The period said next to the figure: behind it first, then before it, then anywhere in the message."""
    names = ("month", "year", "once")
    after = [lexeme.name for lexeme in lexemes[found.first : found.last + 4] if lexeme.name in names]
    before = [
        lexeme.name for lexeme in lexemes[max(0, found.first - 4) : found.first] if lexeme.name in names
    ]
    if after or before:
        return after[0] if after else before[-1]
    amounts = [lexeme for lexeme in lexemes if lexeme.name == "amount"]
    anywhere = [lexeme.name for lexeme in lexemes if lexeme.name in names and lexeme.text not in ONE]
    return anywhere[0] if anywhere and len(amounts) == 1 else None


ONE = ("một", "mot", "1", "a", "once", "/")  # "một tháng" far from the figure is a time


def _tidy(number: float | None) -> float | None:
    return int(number) if number is not None and float(number).is_integer() else number


def _special(
    message: Message, kind: str, lexemes: Sequence[Lexeme], found: Found[Any], confidence: float
) -> Reading:
    start, end = lexemes[found.first].start, lexemes[found.last - 1].end
    return message.reading("budget", {kind: True}, confidence, start, end)
