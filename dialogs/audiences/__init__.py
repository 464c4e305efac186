"""Audiences: whom to write to, as an expression that a person can read and a machine can ask for.

    level >= MQL and language = vi and last_seen < 14d and not clicked(42)

tree        what an expression means: frozen nodes, without places or spelling
fields      what can be compared, how, and with what
parsing     text -> tree, or an AudienceError that points at the place
describing  tree -> the one canonical text of it

Which leads an audience has is `storage.audiences`' to ask the database.
"""

from dialogs.audiences.describing import describe
from dialogs.audiences.parsing import parse
from dialogs.audiences.tree import (
    AllOf,
    AnyOf,
    Audience,
    AudienceError,
    Compare,
    Counted,
    Did,
    Everyone,
    Not,
)

__all__ = [
    "AllOf",
    "AnyOf",
    "Audience",
    "AudienceError",
    "Compare",
    "Counted",
    "Did",
    "Everyone",
    "Not",
    "describe",
    "parse",
]
