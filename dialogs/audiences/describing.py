"""The one canonical text of an audience: `parse(describe(audience)) == audience`."""

from dialogs.audiences.fields import FIELDS, write_name, write_value
from dialogs.audiences.tree import AllOf, AnyOf, Audience, Compare, Did, Everyone, Not


def describe(audience: Audience) -> str:
    """The audience as one would write it, with no more brackets than needed."""
    match audience:
        case Everyone():
            return "everyone"
        case AllOf(parts):
            return " and ".join(_within(part, AnyOf) for part in parts)
        case AnyOf(parts):
            return " or ".join(map(describe, parts))
        case Not(part):
            return f"not {_within(part, AllOf, AnyOf)}"
        case Compare(field, operator, value):
            return f"{field} {operator} {write_value(FIELDS[field], value)}"
        case Did(deed, about, option):
            return f"{deed}({about}{f' = {write_name(option)}' if option else ''})"


def _within(part: Audience, *looser: type[Audience]) -> str:
    """The text of a part, in brackets if it would fall apart beside its neighbours."""
    text = describe(part)
    return f"({text})" if isinstance(part, looser) else text
