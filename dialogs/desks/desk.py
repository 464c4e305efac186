"""A desk: where a member of staff makes something in their private chat, step by step, apart from any lead.

    take(visit, state, event) -> Step(state, effects)

Pure like the engine. What only the world knows (a number from the database, a link that was made) a desk
asks for with an effect that is an Errand, and is told in the next event, a Learned, within the same turn.
The buttons of a screen belong to it: `stamp` writes desk and screen into their data, `read_stamp` takes them
off again, and a button of an earlier screen never reaches the desk. `standing` data stays good for ever.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from dialogs.effects import Toast
from dialogs.events import Actor, Role, Said, Sent, Tapped
from dialogs.messages import Button, Message
from dialogs.playbook import Playbook
from dialogs.wording import Wording

DESK = "desk:"  # how the data of all desks' buttons begins
MARKETERS = frozenset((Role.OWNER, Role.MANAGER, Role.MARKETER))


class Opened(Struct, frozen=True, kw_only=True):
    """A command that opens the desk, with what stood behind it."""

    at: datetime
    command: str
    argument: str = ""


class Learned(Struct, frozen=True, kw_only=True):
    """What came of an Errand of the desk's own."""

    at: datetime
    errand: "Errand"
    answer: Any


DeskEvent = (
    Opened | Said | Tapped | Sent | Learned
)  # of a Tapped, `data` is what the desk wrote on the button


class Show(Struct, frozen=True):
    """The desk's screen now: in place of the message whose button was pressed, else a new message."""

    message: Message


class Send(Struct, frozen=True):
    """A message that stays as it is, whatever the desk shows next."""

    message: Message


class Errand(Struct, frozen=True):
    """Something to be found out or done in the desk's name; the answer comes as a Learned."""


DeskEffect = Show | Send | Errand | Toast


class Visit(Struct, frozen=True):
    """Who is at the desk, whose rights were found out just now, and what is good to know there."""

    by: Actor
    playbook: Playbook
    bot: str  # the bot's username
    owners: frozenset[int] = frozenset()  # user ids
    paid_rate: int = 0  # messages a second through paid broadcasts; 0: there are none
    first_name: str = ""  # as in Telegram

    @property
    def words(self) -> Wording:
        return self.playbook.words(self.playbook.language)


class Step(Struct, frozen=True):
    """`state` is None when the desk is left."""

    state: Any
    effects: tuple[DeskEffect, ...] = ()


class Desk(Struct, frozen=True):
    """One desk. `state` is the type of its state, by which its JSON is read; `take` never sees another's,
    and None before it is opened and at a standing button. `is_unfinished` tells of a state whether something
    was made that is lost when another desk opens."""

    name: str
    commands: tuple[str, ...]
    roles: frozenset[Role]
    state: Any
    take: Callable[[Visit, Any, Any], Step]
    is_unfinished: Callable[[Any], bool] = lambda state: False


class Stamp(NamedTuple):
    """What the data of a desk's button tells: nothing of it is trusted yet. Screen 0: a standing button."""

    desk: str
    screen: int
    data: str


def standing(desk: str, data: str) -> str:
    """Button data for a message that lives longer than the screens of the desk."""
    return f"{DESK}{desk}:0:{data}"


def stamp(message: Message, desk: str, screen: int) -> Message:
    """The message as a screen of the desk; buttons with an address or standing data stay as they are."""
    rows = tuple(tuple(_stamped(button, desk, screen) for button in row) for row in message.buttons)
    return replace(message, buttons=rows)


def read_stamp(data: str) -> Stamp | None:
    """None for data that is no desk's."""
    kind, _, rest = data.partition(":")
    desk, _, rest = rest.partition(":")
    screen, _, rest = rest.partition(":")
    if f"{kind}:" != DESK or not (screen.isascii() and screen.isdecimal() and len(screen) <= 9):
        return None
    return Stamp(desk, int(screen), rest)


def in_rows(buttons: Sequence[Button], width: int) -> tuple[tuple[Button, ...], ...]:
    """The buttons in rows of so many."""
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def has_screen(message: Message) -> bool:
    """Whether the message has buttons that belong to the screen."""
    data = (button.data for row in message.buttons for button in row)
    return any(each and not each.startswith(DESK) for each in data)


def _stamped(button: Button, desk: str, screen: int) -> Button:
    if not button.data or button.data.startswith(DESK):
        return button
    return replace(button, data=f"{DESK}{desk}:{screen}:{button.data}")
