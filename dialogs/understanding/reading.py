"""What a reader returns: values in the shapes of the interactions, with a confidence and a place in the
text.
"""

from typing import Any

import msgspec


class Reading(msgspec.Struct, frozen=True):
    """One slot understood in a text; below 0.7 the bot confirms with one tap.

    `value` by slot: budget {"min", "max", "currency", "period", "approximate"}, timescale {"earliest",
    "latest"} as ISO
    dates, authority {"role"}, need {"has_need"}, phone {"e164"}, email {"email"}, name {"name"}, company
    {"company"};
    budget and timescale may also be {"none": true} or {"unknown": true}. `span` counts code points of the
    original.
    """

    slot: str
    value: dict[str, Any]
    confidence: float
    span: tuple[int, int]


class Understood(msgspec.Struct, frozen=True):
    """All that one message says: at most one reading per slot, and what it asks of the conversation."""

    readings: tuple[Reading, ...] = ()
    refusal: bool = False
    opt_out: bool = False
    human: bool = False
    offtopic: bool = False
    question: bool = False
