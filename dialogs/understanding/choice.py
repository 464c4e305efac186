"""Of several figures in a message, the budget now: not what was, what others quoted, what was taken back."""

from collections.abc import Sequence

import msgspec

from dialogs.understanding.figures import Figure
from dialogs.understanding.grammar import Found, Lexeme

# What stands before a figure and takes weight from it, and what gives it back.
DEMERITS = {"rather": 8, "not": 8, "elsewhere": 4, "mend": -3, "ours": -2, "turn": -1}
TURNS = ("turn", "mend")  # what was said before them is about another figure


def chosen(figures: list[Found[Figure]], lexemes: Sequence[Lexeme]) -> Found[Figure]:
    """The one that is the budget now: not what was, what others quoted, what was taken back."""

    def weight(index: int) -> int:
        found = figures[index]
        start = figures[index - 1].last if index else 0
        before = _since_turn(_after_gone(lexemes[start : found.first]) if index else lexemes[: found.first])
        penalty = sum(DEMERITS.get(lexeme.name, 0) for lexeme in before)
        after = lexemes[found.last : figures[index + 1].first] if index + 1 < len(figures) else []
        taken_back = any(lexeme.name == "mend" for lexeme in after[:3])
        gone = _says_it_is_gone(after) or _is_declined(after)
        return penalty + 6 * taken_back + 4 * gone + 3 * _is_apiece(after) - 2 * found.value.money

    return figures[min(range(len(figures)), key=lambda index: (weight(index), index))]


def _since_turn(before: Sequence[Lexeme]) -> Sequence[Lexeme]:
    """What is said of a figure before it: from the last turn of the sentence on, negations in its clause."""
    turns = [i for i, lexeme in enumerate(before) if lexeme.name in TURNS]
    since = before[turns[-1] :] if turns else before
    clause = max((i for i, lexeme in enumerate(since) if lexeme.name == "stop"), default=-1)
    return [lexeme for i, lexeme in enumerate(since) if i > clause or lexeme.name not in ("not", "rather")]


def _is_apiece(after: Sequence[Lexeme]) -> bool:
    """ "1 triệu/người, 20 người là 20 triệu"."""
    return [lexeme.text for lexeme in after[:1]] == ["/"] and [each.name for each in after[1:2]] == [
        "counted"
    ]


def _is_declined(after: Sequence[Lexeme]) -> bool:
    """ "100 triệu thì không có đâu, 60 triệu thì may ra"."""
    behind = [lexeme.name for lexeme in after[:5]]
    clause = behind[: behind.index("stop")] if "stop" in behind else []
    return not {"not", "enough"}.isdisjoint(clause)


def _says_it_is_gone(after: Sequence[Lexeme]) -> bool:
    """ "5k last year but now 8k": what stands behind a figure before the clause turns."""
    return len(_after_gone(after)) < len(after)


def _after_gone(after: Sequence[Lexeme]) -> Sequence[Lexeme]:
    for i, lexeme in enumerate(after):
        if lexeme.name in ("stop", "ours", "not", "rather", "turn"):
            break
        if lexeme.name == "elsewhere":
            return after[i + 1 :]
    return after


def in_scale_of(figure: Figure, figures: Sequence[Figure], lexemes: Sequence[Lexeme]) -> Figure:
    """ "80 chứ không phải 18 triệu", "200, tính bằng triệu": the scale said once, apart from the figure."""
    scales = [(other.scale, other.currency) for other in figures if other.scale]
    scales += [lexeme.value for lexeme in lexemes if lexeme.name == "scale" and lexeme.value[0] >= 1e6]
    bare = figure.low if figure.low is not None else figure.high
    if figure.scale or not scales or bare is None or bare >= 1000:
        return figure
    scale, currency = scales[0]
    low, high = figure.low and figure.low * scale, figure.high and figure.high * scale
    return msgspec.structs.replace(figure, low=low, high=high, currency=currency, money=True)
