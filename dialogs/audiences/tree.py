"""What an audience expression means, and what is wrong with one that means nothing.

Two audiences are equal if their trees are. Who has no value (a letter not known, no source) is in no
comparison with that field, and therefore in every negation of one: there are two truth values, not three.
"""

from datetime import timedelta
from typing import Literal

from msgspec import Struct

Operator = Literal["=", "!=", "<", "<=", ">", ">="]
Deed = Literal["answered", "clicked", "received"]
Value = str | float | timedelta | None  # None: not known


class Everyone(Struct, frozen=True):
    """All leads."""


class AllOf(Struct, frozen=True):
    """Who is in every one of the parts."""

    parts: tuple["Audience", ...]


class AnyOf(Struct, frozen=True):
    """Who is in at least one of the parts."""

    parts: tuple["Audience", ...]


class Not(Struct, frozen=True):
    """Who is not in the part."""

    part: "Audience"


class Compare(Struct, frozen=True):
    """A field of the lead against a value of the field's kind; `!=` is the negation of `=`."""

    field: str
    operator: Operator
    value: Value


class Did(Struct, frozen=True):
    """Something the lead did: answered a question (with that option), clicked or received a broadcast."""

    deed: Deed
    about: str | int  # the question's id, or the number of the broadcast
    option: str = ""


Audience = Everyone | AllOf | AnyOf | Not | Compare | Did


class Counted(Struct, frozen=True):
    """How many people an audience has; those who may be written to; the others by why they are left out.
    `missing` are numbers in it of broadcasts that there are not."""

    total: int
    eligible: int
    left_out: dict[str, int]
    missing: tuple[int, ...] = ()


class AudienceError(ValueError):
    """The text is no audience. `position` counts its characters from 0; `expected` lists what may stand
    there: signs and names as they are written, or one of the kinds of EXPECTATIONS."""

    def __init__(self, position: int, found: str, expected: tuple[str, ...]) -> None:
        self.position = position
        self.found = found
        self.expected = expected
        wanted = ", ".join(EXPECTATIONS.get(each, each) for each in expected)
        self.message = f"{f'“{found}”' if found else 'the end'} cannot stand here; expected: {wanted}"
        super().__init__(f"at {position}: {self.message}")


EXPECTATIONS = {
    "name": "a name, in quotes if it has spaces",
    "number": "a number from 0 to 1000",
    "age": "a time such as 12h, 14d or 2w",
    "broadcast": "the number of a broadcast",
    "question": "the id of a question",
    "shorter": "a shorter text",
    "simpler": "fewer conditions and brackets",
    "end": "the end",
}
