"""advance: one event, one step. The whole bot is this function and the hands around it.

    event -> [what the person or staff did] -> [what it adds up to] -> [what sales must see]
          -> [what to ask next] -> [when to ring] -> new conversation, effects

Pure: the same playbook, conversation and event give the same step, always. `replay` folds events and
so rebuilds any lead. It raises on nothing that a stranger can send.
"""

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct

from dialogs.conversation import Conversation
from dialogs.desks import acting, handoff
from dialogs.effects import AnyEffect
from dialogs.events import (
    Acted,
    AnyEvent,
    ByPerson,
    Clicked,
    Left,
    Rang,
    Referred,
    Rescored,
    Returned,
    Said,
    Sent,
    Shared,
    Started,
    Tapped,
)
from dialogs.flow import (
    arriving,
    contacting,
    prompting,
    sharing,
    silence,
    speaking,
    subscribing,
    tapping,
)
from dialogs.playbook import Playbook
from dialogs.qualification.assess import assess
from dialogs.turn import Turn


class Step(Struct, frozen=True):
    """What one event led to, and the event itself as it is to be stored."""

    conversation: Conversation
    effects: tuple[AnyEffect, ...]
    event: AnyEvent


def advance(playbook: Playbook, conversation: Conversation, event: AnyEvent) -> Step:
    """The conversation after the event, and everything that follows from it."""
    turn = Turn(playbook, conversation, event)
    if isinstance(event, ByPerson):
        arriving.notice(event, turn)
    HANDLERS[type(event)](event, turn)
    turn.conversation, gained = assess(playbook, turn.conversation, event.at)
    turn.emit(*gained)
    handoff.inform_sales(turn)
    prompting.put_open_question(turn)
    silence.wind_the_clock(turn)
    turn.emit(*turn.afterwards)
    return Step(turn.conversation, tuple(turn.effects), event)


def replay(playbook: Playbook, events: Iterable[AnyEvent], start: Conversation) -> Conversation:
    """The conversation that these events lead to from `start`."""
    for event in events:
        start = advance(playbook, start, event).conversation
    return start


HANDLERS: dict[type[AnyEvent], Callable[[Any, Turn], None]] = {  # what a kind of event does to a turn
    Started: arriving.start,
    Left: arriving.leave,
    Returned: arriving.come_back,
    Said: speaking.hear,
    Sent: speaking.receive,
    Tapped: tapping.press,
    Shared: contacting.take_shared,
    Rang: silence.ring,
    Rescored: lambda event, turn: turn.set(grounds={}),
    Referred: sharing.bring,
    Clicked: subscribing.note_click,
    Acted: acting.act,
}
