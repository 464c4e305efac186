"""The reception: which desk something is for that a member of staff wrote, sent or pressed in private.

First that applies: a command that opens a desk, or leaves it · a button of a desk · whatever comes while a
desk is open. The rest is talk with the bot as anybody has it.
"""

import re
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from dialogs.desks.audience import AUDIENCE
from dialogs.desks.broadcasting import BROADCASTING
from dialogs.desks.desk import Desk, DeskEvent, Opened, read_stamp
from dialogs.desks.linking import LINKING
from dialogs.events import Event, Said, Sent, Tapped

DESKS = {desk.name: desk for desk in (LINKING, AUDIENCE, BROADCASTING)}
LEAVING = ("cancel", "huy")
GAP = re.compile(r"\s+")  # between a command and what stands behind it, which may be a new line


class Called(Struct, frozen=True):
    """An event for a desk; `keeps` if it goes on from the state there is."""

    desk: Desk
    event: DeskEvent
    keeps: bool


Call = Called | Literal["leave", "old"]


def receive(event: Event, opened: str, screen: int) -> Call | None:
    """What an event is for while the desk of that name ("" for none) shows that screen; None: no desk's."""
    match event:
        case Said(text=text) if text.startswith("/"):
            return _command(event, opened)
        case Tapped(data=data) if stamp := read_stamp(data):
            desk = DESKS.get(stamp.desk)
            if desk is None:
                return None
            if stamp.screen and (stamp.desk, stamp.screen) != (opened, screen):
                return "old"
            return Called(desk, replace(event, data=stamp.data), keeps=stamp.screen > 0)
        case Said() | Sent() if opened in DESKS:
            return Called(DESKS[opened], event, keeps=True)
    return None


def _command(event: Said, opened: str) -> Call | None:
    first, *argument = GAP.split(event.text[1:], maxsplit=1)
    command = first.partition("@")[0].lower()
    if command in LEAVING:
        return "leave" if opened else None
    desk = next((desk for desk in DESKS.values() if command in desk.commands), None)
    if desk is None or event.edited:
        return None
    return Called(desk, Opened(at=event.at, command=command, argument="".join(argument).strip()), keeps=False)
