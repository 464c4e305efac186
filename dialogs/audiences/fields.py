"""The fields of an audience: what each is compared with, by which signs, and how its values are written.

A kind is the marketer's view of a column: which column it is, and what a comparison means there, is
`storage.audiences`' to know.
"""

import operator
import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from msgspec import Struct

from dialogs.audiences.tree import Operator, Value
from dialogs.conversation import LETTERS, Fit, Level, Status, Temperature

ALIKE: tuple[Operator, ...] = ("=", "!=")
ORDERED: tuple[Operator, ...] = ("<", "<=", ">", ">=")
UNKNOWN = "unknown"
MOST = 1000.0  # of a number
LONGEST_AGE = timedelta(weeks=520)

NUMBER = re.compile(r"[0-9]{1,4}(\.[0-9]{1,3})?")
AGE = re.compile(r"([0-9]{1,5})([hdw])", re.IGNORECASE)
UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
PLAIN = re.compile(r"\w[\w.-]*")
LONGEST_NAME = 100  # characters
KEYWORDS = ("and", "or", "not", "everyone", UNKNOWN)  # a name that is one of these is written in quotes
HOLDS: dict[Operator, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class Kind(Struct, frozen=True):
    """What a field is compared with. `words` are its values where they can be listed, the smallest first;
    `expects` names the others."""

    operators: tuple[Operator, ...]
    words: tuple[str, ...] = ()
    expects: str = ""

    @property
    def expected(self) -> tuple[str, ...]:
        return (*self.words, *((self.expects,) if self.expects else ()))

    def may_follow(self, sign: Operator) -> tuple[str, ...]:
        """What may stand after the operator: nothing is more or less than `unknown`."""
        return self.expected if sign in ALIKE else tuple(w for w in self.expected if w != UNKNOWN)


def _listed(values: Any, *, ordered: bool) -> Kind:
    return Kind((*ALIKE, *ORDERED) if ordered else ALIKE, tuple(str(value) for value in values))


SCORE = Kind((*ALIKE, *ORDERED), expects="number")
LETTER = Kind((*ALIKE, *ORDERED), words=(UNKNOWN,), expects="number")
AGO = Kind(ORDERED, expects="age")
NAME = Kind(ALIKE, words=(UNKNOWN,), expects="name")
TAG = Kind(ALIKE, expects="name")

FIELDS: dict[str, Kind] = {
    "level": _listed(Level, ordered=True),
    "temperature": _listed(Temperature, ordered=True),
    "bant": SCORE,
    **{letter.value: LETTER for letter in LETTERS},
    "fit": _listed(Fit, ordered=False),
    "engagement": SCORE,
    **dict.fromkeys(("source", "medium", "campaign"), NAME),
    "language": TAG,
    "tag": TAG,
    "status": _listed(Status, ordered=False),
    "last_seen": AGO,
    "created": AGO,
}


def read_value(kind: Kind, sign: Operator, text: str, *, quoted: bool) -> Value:
    """The value that the text means for this kind; raises ValueError if it means none."""
    if not quoted:
        for word in kind.words:
            if text.casefold() == word.casefold():
                if word != UNKNOWN or not kind.expects:
                    return word
                if sign in ALIKE:
                    return None
    if kind.expects == "name" and text:
        return text
    if kind.expects == "number" and not quoted and NUMBER.fullmatch(text) and float(text) <= MOST:
        return float(text)
    if kind.expects == "age" and not quoted:
        return _age(text)
    raise ValueError(text)


def write_value(kind: Kind, value: Value) -> str:
    """The value as `read_value` reads it again."""
    if value is None:
        return UNKNOWN
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, timedelta):
        unit = "h" if value % UNITS["d"] else "d"
        return f"{value // UNITS[unit]}{unit}"
    return write_name(value) if kind.expects else value


def write_name(name: str) -> str:
    """The name, in quotes where it would not be read as one."""
    if PLAIN.fullmatch(name) and name.casefold() not in KEYWORDS:
        return name
    escaped = re.sub(r'(["\\])', r"\\\1", name)
    return f'"{escaped}"'


def values_satisfying(words: Sequence[str], sign: Operator, value: str) -> tuple[str, ...]:
    """Of values in their order those that compare so: level >= MQL is MQL and SQL."""
    rank = words.index(value)
    return tuple(word for index, word in enumerate(words) if HOLDS[sign](index, rank))


def _age(text: str) -> timedelta:
    found = AGE.fullmatch(text)
    if found is None or (age := int(found[1]) * UNITS[found[2].lower()]) > LONGEST_AGE:
        raise ValueError(text)
    return age
