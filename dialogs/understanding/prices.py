"""Figures of something else: what goods cost, how long or many things are, sums told of other people.

A figure of `figures` is held against the words around it; which of the others is the budget is for `choice`
to say.
"""

import re
from collections import Counter
from collections.abc import Sequence, Set

from dialogs.understanding.figures import Figure
from dialogs.understanding.grammar import Found, Lexeme
from dialogs.understanding.writing import word_set

GOODS_UNITS = word_set(
    """cái con ký kí kg cân trái tô ly lít chiếc bộ bát ổ đĩa suất lượng chỉ tờ vé bó chục cuốc thùng
    cai ky ki can trai to lit chiec bo bat o dia suat luong chi ve chuc cuoc thung
    hour piece kilo litre liter bowl cup plate gallon night ticket pop person"""
)
CROWDS = word_set("view views lượt luot follow followers sub subs subscribers like likes dân dan")
LEAST_DONG = 1000
PER = frozenset(("/", "a", "an", "per", "mỗi", "moi", "each", "một", "mot", "1"))
OWN = word_set("self purse ours allot month year once mend rather")
BUDGETED = word_set("purse allot month year once")
TRIFLES = {"VND": 1e6, None: 1e5}  # the most that is no budget, by currency
BOUND = word_set(
    """about below belowafter most upto least above aboveafter from decide plan lost turn question"""
)
ASIDES = ("lost", "goods", "private")  # before a figure: it is not for this purchase
MEASURE = re.compile(r"\b(?:l[íi]t|m[ée]t|v[ée]|l[áa]|c[àa]nh|\d+ ?[mbg])\b")  # of things too
REACH = 24  # lexemes before a figure that are looked at
MOST_STRANGERS = 3  # words of no table before a sum: the more, the less it is the writer's


def is_for_something_else(
    found: Found[Figure], lexemes: Sequence[Lexeme], names: Counter[str], clean: str
) -> bool:
    """Whether the words around a figure make it another one than a budget: a price, a measure, a count.

    `names` counts the classes of all lexemes.
    """
    if _is_led_aside(found, lexemes) or _is_apiece(found, lexemes) or _is_count(found, lexemes):
        return True
    said = clean[lexemes[found.first].start : lexemes[found.last - 1].end]
    if _is_measure(said, names):
        return True
    if not found.value.money:
        return _is_counted(found, lexemes)
    own = OWN & names.keys()
    return (
        _is_trifle(found.value, names, own)
        or _is_price(found, lexemes, own)
        or _is_of_others(found, lexemes, names)
    )


def _is_led_aside(found: Found[Figure], lexemes: Sequence[Lexeme]) -> bool:
    """ "Vừa mua đôi giày 2 triệu": what it is spent on stands before it in its clause."""
    leading = lexemes[max(0, found.first - 4) : found.first]
    clause = max((i + 1 for i, lexeme in enumerate(leading) if lexeme.name == "stop"), default=0)
    return any(lexeme.name in ASIDES for lexeme in leading[clause:])


def _is_apiece(found: Found[Figure], lexemes: Sequence[Lexeme]) -> bool:
    """ "70 nghìn một cái", "15 dollars an hour": what one of some goods costs."""
    after = lexemes[found.last : found.last + 2]
    if len(after) < 2 or after[1].text not in GOODS_UNITS:
        return False
    one = after[0].name == "amount" and after[0].value.low == 1
    return one or after[0].text in PER


def _is_count(found: Found[Figure], lexemes: Sequence[Lexeme]) -> bool:
    """ "Hơn 20 triệu view", "27,5đ" in an exam: millions of something, or too few đồng to buy anything."""
    figure = found.value
    few = figure.currency == "VND" and 0 < (figure.high or figure.low or 0) < LEAST_DONG
    return few or any(lexeme.text in CROWDS for lexeme in lexemes[found.last : found.last + 1])


def _is_measure(said: str, names: Counter[str]) -> bool:
    """ "Bể cá 200 lít", "triều cường 1 mét 6": slang of money that measures other things among many words."""
    return names["word"] > 1 and OWN.isdisjoint(names) and MEASURE.search(said) is not None


def _is_of_others(found: Found[Figure], lexemes: Sequence[Lexeme], names: Counter[str]) -> bool:
    """ "Nhà bên cạnh vừa bán 6 tỷ": a sum told of others, or far into a sentence that names no purse, no
    bound and no writer.
    """
    if names["private"] and not (names["purse"] or names["ours"] or names["allot"]):
        return True
    if not (OWN | BOUND).isdisjoint(names):
        return False
    before = lexemes[max(0, found.first - REACH) : found.first]
    return sum(lexeme.name == "word" for lexeme in before) > MOST_STRANGERS


def _is_counted(found: Found[Figure], lexemes: Sequence[Lexeme]) -> bool:
    """ "54 tuổi", "two kids", "quán số 9": it counts or names something else."""
    beside = [*lexemes[max(0, found.first - 1) : found.first], *lexemes[found.last : found.last + 1]]
    return any(lexeme.name in ("counted", "scale") for lexeme in beside)


def _is_trifle(figure: Figure, names: Counter[str], own: Set[str]) -> bool:
    """ "Paid 70k for a bowl of pho": what nobody budgets, among words of no table, and not for a month."""
    trifling = (figure.high or figure.low or 0) <= TRIFLES.get(figure.currency, 100)
    return trifling and BUDGETED.isdisjoint(own) and names["word"] > (2 if own else 1)


def _is_price(found: Found[Figure], lexemes: Sequence[Lexeme], own: Set[str]) -> bool:
    """ "cơm tấm 55k", "tường cao 3m": a small sum behind what it buys, no word of the writer or a budget."""
    figure = found.value
    sum_said = figure.high or figure.low or 0
    small = figure.currency is None or sum_said < {"VND": 1e6}.get(figure.currency, 20)
    if not small or not own <= {"self"}:
        return False
    before = lexemes[max(0, found.first - REACH) : found.first]
    start = max((i for i, lexeme in enumerate(before) if lexeme.name == "stop"), default=-1) + 1
    most = MOST_STRANGERS if own else 1
    return sum(lexeme.name == "word" for lexeme in before[start:]) > most
