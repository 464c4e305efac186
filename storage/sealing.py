"""Contact values out of stored events, and back: each becomes a reference ⟦contact:N⟧.

Only texts are touched, and a ⟦ that somebody typed is itself written as a reference, so nobody can type
their way to a value. Pure: the values come from `contacts`.
"""

import re
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from dialogs.events import AnyEvent

BRACKET = "⟦"
TYPED_BRACKET = "typed"
REFERENCE = re.compile(r"⟦(?:typed|(contact|value):(\d+))⟧")

_decoder: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)


class Known(Struct, frozen=True):
    """A contact of the lead: `raw` as the person gave it, `value` as we write it."""

    number: int  # within the lead
    raw: str
    value: str


def seal(event: AnyEvent, contacts: Collection[Known]) -> str:
    """The event as JSON without any of the contacts, in either form."""
    if not contacts and BRACKET not in (plain := msgspec.json.encode(event).decode()):
        return plain
    references: dict[str, str] = {}
    for known in contacts:
        references[known.value] = f"value:{known.number}"
        references[known.raw] = f"contact:{known.number}"
    references.pop("", None)
    forms = sorted(references, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, [*forms, BRACKET])))

    def refer(text: str) -> str:
        return pattern.sub(lambda found: f"⟦{references.get(found[0], TYPED_BRACKET)}⟧", text)

    return msgspec.json.encode(
        _in_texts(msgspec.to_builtins(event, builtin_types=(datetime,)), refer)
    ).decode()


def unseal(stored: str, contacts: Iterable[Known]) -> AnyEvent:
    """The event as it was; a reference to a contact that was erased stays as it is."""
    if BRACKET not in stored:
        return _decoder.decode(stored)
    values = {}
    for known in contacts:
        values["value", known.number] = known.value
        values["contact", known.number] = known.raw

    def resolve(found: re.Match[str]) -> str:
        form, number = found.groups()
        return BRACKET if form is None else values.get((form, int(number)), found[0])

    plain = _in_texts(msgspec.json.decode(stored), lambda text: REFERENCE.sub(resolve, text))
    return _decoder.decode(msgspec.json.encode(plain))


def _in_texts(data: Any, change: Callable[[str], str]) -> Any:
    """The data with every text value changed; keys and numbers stay."""
    if isinstance(data, str):
        return change(data)
    if isinstance(data, dict):
        return {key: _in_texts(value, change) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_in_texts(value, change) for value in data]
    return data
