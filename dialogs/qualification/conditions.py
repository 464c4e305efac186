"""The little language of gates: "bant >= 70", "engagement >= 20 or bant >= 50", "fit in A B", "contact".

A line is one condition: tests joined by `or`. A test names a fact and, unless the fact is a plain yes or
no, compares it. Which facts there are stands in FACTS; what they are worth for a lead is `gates`' to say.
"""

import re
from difflib import get_close_matches
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne
from typing import Literal, cast

from msgspec import Struct

from dialogs.conversation import Level

Op = Literal["holds", ">=", "<=", ">", "<", "=", "!=", "in", "not in"]
Kind = Literal["flag", "number", "level", "fit", "answer"]
Fact = bool | float | str  # a Level and a Fit are strings; an answer is its option, "" while there is none

FACTS: dict[str, Kind] = {
    "contact": "flag",
    "need_named": "flag",
    "goal_known": "flag",
    "marketing_action": "flag",
    "asked_human": "flag",
    "consent.advice": "flag",
    "consent.sales": "flag",
    "consent.marketing": "flag",
    "engagement": "number",
    "bant": "number",
    "budget": "number",
    "authority": "number",
    "need": "number",
    "timescale": "number",
    "letters_known": "number",
    "level": "level",
    "fit": "fit",
}
ANSWERED = "answered."  # "answered.<question>": answered at all, or compared with option ids

COMPARE = {">=": ge, "<=": le, ">": gt, "<": lt, "=": eq, "!=": ne}
EXAMPLES = {"number": "bant >= 70", "level": "level >= IQL", "fit": "fit in A B"}
FITS = ("A", "B", "C", "X")  # an unknown fit counts as B
LEVELS = {level.value: level.rank for level in Level}
TOKEN = re.compile(r"[<>=!]+|[^\s<>=!]+")


class BadCondition(ValueError):
    """A line of a gate that cannot be read; `position` counts its characters from 0."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


class Test(Struct, frozen=True):
    """One comparison. `value` is a number, a level's name, or the names of fits or options."""

    __test__ = False  # not a test case

    fact: str
    op: Op = "holds"
    value: float | str | tuple[str, ...] = ""

    def holds(self, known: Fact) -> bool:
        """Does the fact, as known of a lead, pass?"""
        if self.op == "holds":
            return bool(known)
        if isinstance(self.value, tuple):
            return (known in self.value) == (self.op == "in")
        if isinstance(self.value, str):
            return bool(COMPARE[self.op](LEVELS[str(known)], LEVELS[self.value]))
        return bool(COMPARE[self.op](known, self.value))


class Condition(Struct, frozen=True):
    """One line of a gate: any of its tests is enough."""

    alternatives: tuple[Test, ...]


class _Token(Struct, frozen=True):
    text: str
    position: int


@lru_cache(maxsize=1024)
def parse(text: str) -> Condition:
    """Read one line; raises BadCondition with the position of the first thing that is wrong.

    >>> parse("fit != X").alternatives
    (Test(fact='fit', op='not in', value=('X',)),)
    """
    tokens = [_Token(found[0], found.start()) for found in TOKEN.finditer(text)]
    alternatives: list[Test] = []
    words: list[_Token] = []
    for token in (*tokens, _Token("or", len(text))):
        if token.text == "and":
            raise BadCondition("“and” is not needed: write each condition on its own line", token.position)
        if token.text == "or":
            alternatives.append(_test(words, token.position))
            words = []
        else:
            words.append(token)
    return Condition(tuple(alternatives))


def kind_of(fact: str) -> Kind | None:
    """What a fact is compared with, or None when there is no such fact."""
    return "answer" if fact.startswith(ANSWERED) and fact != ANSWERED else FACTS.get(fact)


def _test(tokens: list[_Token], end: int) -> Test:
    """One comparison out of its words; `end` is where something missing would stand."""
    if not tokens:
        raise BadCondition("a condition is missing here", end)
    fact, *rest = tokens
    kind = kind_of(fact.text)
    if kind is None:
        near = get_close_matches(fact.text, FACTS, 1)
        hint = f", did you mean “{near[0]}”?" if near else ""
        raise BadCondition(f"“{fact.text}” is nothing we know of a lead{hint}", fact.position)
    if not rest:
        return _flag(fact, kind)
    if kind == "flag":
        raise BadCondition(f"“{fact.text}” is yes or no and is not compared", rest[0].position)
    if kind == "number":
        return Test(fact.text, *_number(rest, end))
    if kind == "level":
        return Test(fact.text, *_level(rest, end))
    return Test(fact.text, *_names(rest, end, FITS if kind == "fit" else ()))


def _flag(fact: _Token, kind: Kind) -> Test:
    if kind not in ("flag", "answer"):
        raise BadCondition(f"“{fact.text}” must be compared, as in “{EXAMPLES[kind]}”", fact.position)
    return Test(fact.text)


def _comparison(tokens: list[_Token], end: int) -> tuple[Op, _Token]:
    sign, *values = tokens
    op = "=" if sign.text == "==" else sign.text
    if op not in COMPARE:
        raise BadCondition(f"expected one of {' '.join(COMPARE)} but found “{sign.text}”", sign.position)
    if not values:
        raise BadCondition(f"a value is missing after “{sign.text}”", end)
    if len(values) > 1:
        raise BadCondition(f"“{values[1].text}” is one word too many", values[1].position)
    return cast(Op, op), values[0]


def _number(tokens: list[_Token], end: int) -> tuple[Op, float]:
    op, value = _comparison(tokens, end)
    if not re.fullmatch(r"\d+(\.\d+)?", value.text):
        raise BadCondition(f"“{value.text}” is not a number", value.position)
    return op, float(value.text)


def _level(tokens: list[_Token], end: int) -> tuple[Op, str]:
    op, value = _comparison(tokens, end)
    if value.text not in LEVELS:
        raise BadCondition(f"“{value.text}” is no level; there are {', '.join(LEVELS)}", value.position)
    return op, value.text


def _names(tokens: list[_Token], end: int, known: tuple[str, ...]) -> tuple[Op, tuple[str, ...]]:
    """ "in A B", "not in A B", "= A", "!= A"."""
    words = [token.text for token in tokens]
    if words[:2] == ["not", "in"]:
        op, values = "not in", tokens[2:]
    elif words[0] == "in":
        op, values = "in", tokens[1:]
    else:
        sign, value = _comparison(tokens, end)
        if sign not in ("=", "!="):
            raise BadCondition(f"“{sign}” compares numbers; here use = != or in", tokens[0].position)
        op, values = ("in" if sign == "=" else "not in"), [value]
    if not values:
        raise BadCondition(f"names are missing after “{op}”", end)
    for value in values:
        if known and value.text not in known:
            raise BadCondition(f"“{value.text}” is none of {', '.join(known)}", value.position)
    return cast(Op, op), tuple(value.text for value in values)
