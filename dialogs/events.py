"""What can happen to a lead: frozen facts that arrive from outside, time included.

An event carries everything its turn needs that a pencil cannot compute: when it was, who did it, what
rights they had. Events are stored as they are (contact values replaced by references) and replayed.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct


class Role(StrEnum):
    """What somebody may do at the staff desks, strongest first."""

    OWNER = "owner"
    MANAGER = "manager"
    SALES = "sales"
    MARKETER = "marketer"
    MEMBER = "member"  # nobody on the staff list, but in the private sales group
    STRANGER = "stranger"


class Person(Struct, frozen=True, omit_defaults=True):
    """A Telegram user as the last update showed them."""

    id: int
    first_name: str = ""
    last_name: str = ""
    username: str = ""
    language_code: str = ""

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip() or self.username


class Actor(Struct, frozen=True, omit_defaults=True):
    """A member of staff at the moment of the action."""

    id: int
    name: str
    role: Role = Role.STRANGER
    reachable: bool = False  # has a private chat with the bot


class Link(Struct, frozen=True, omit_defaults=True):
    """What a deep link of ours stood for when it was used."""

    id: int
    source: str
    medium: str = ""
    campaign: str = ""
    content: str = ""
    language: str = ""  # of the talk it leads into
    referrer_id: int = 0  # the lead whose own link it is

    @property
    def label(self) -> str:
        """Its names: "facebook · ads · tet-2027"."""
        return " · ".join(filter(None, (self.source, self.medium, self.campaign, self.content)))


class Event(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", tag=str.lower):
    """Something that happened at `at` (aware UTC)."""

    at: datetime


class ByPerson(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Something a prospect did in their private chat."""

    person: Person
    staff: bool = False  # somebody on the staff list is trying the bot: a test lead


class Started(ByPerson, frozen=True, kw_only=True, omit_defaults=True):
    """/start, with the payload of the deep link: hostile, unless it is the token of one of our links."""

    payload: str = ""
    link: Link | None = None


class Said(ByPerson, frozen=True, kw_only=True, omit_defaults=True):
    """A typed text; `edited` when it replaces an earlier one."""

    message_id: int
    text: str
    edited: bool = False
    marks: tuple[dict[str, Any], ...] = ()  # Telegram's entities; kept only at the desks of staff
    own_link: str = ""  # the address to pass on to others, where they asked for it


class Tapped(ByPerson, frozen=True, kw_only=True, omit_defaults=True):
    """An inline button; `data` is whatever the client sent."""

    message_id: int
    data: str
    link: str = ""  # the address that a counted button of a broadcast stands for
    again: bool = False  # they had followed it before


class Shared(ByPerson, frozen=True, kw_only=True, omit_defaults=True):
    """A contact card; `own` only if it names the sender and was not forwarded."""

    message_id: int
    phone: str
    own: bool


class Sent(ByPerson, frozen=True, kw_only=True, omit_defaults=True):
    """Anything that is not text: photo, voice, sticker, document, location, …"""

    message_id: int
    media: str
    caption: str = ""
    file_id: str = ""  # what Telegram needs to show it again; of a photo the largest size
    album: str = ""  # of several pictures sent together, each of which is a message
    marks: tuple[dict[str, Any], ...] = ()  # of the caption; kept only at the desks of staff
    spoiler: bool = False
    caption_above: bool = False
    edited: bool = False  # it replaces an earlier one; of a prospect that goes by unheard


class Left(ByPerson, frozen=True, kw_only=True, omit_defaults=True):
    """The person blocked the bot."""


class Returned(ByPerson, frozen=True, kw_only=True, omit_defaults=True):
    """The person unblocked the bot."""


class Rang(Event, frozen=True, kw_only=True, omit_defaults=True):
    """The lead's due time has come."""


class Rescored(Event, frozen=True, kw_only=True, omit_defaults=True):
    """The operator wants the points that the playbook of today gives for the answers that stand."""


class Referred(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody new came by the lead's own link."""

    lead_id: int


class Clicked(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody followed an address that stood in the lead's copy of a broadcast, for the first time."""

    broadcast_id: int
    button: int  # counted from 0


class Acted(Event, frozen=True, kw_only=True, omit_defaults=True):
    """A member of staff pressed a button of the card of `cycle`."""

    by: Actor
    cycle: int
    action: str
    argument: str = ""


AnyEvent = (
    Started | Said | Tapped | Shared | Sent | Left | Returned | Rang | Rescored | Referred | Clicked | Acted
)
