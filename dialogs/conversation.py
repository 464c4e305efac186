"""All that is known of one lead: the state that a turn replaces and the lead row stores.

Everything here is plain frozen data with a stable JSON form. Numbers called `seq` count the lead's
interactions from 1 and point at the one that proved a fact. Contact values never stand here, only masks.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any, Literal

from msgspec import Struct, field

from dialogs.events import Actor, Link, Person
from dialogs.messages import Span


class Level(StrEnum):
    """How far a lead is qualified; gates raise it, only staff or a disqualification lower it."""

    NEW = "NEW"
    IQL = "IQL"
    MQL = "MQL"
    SQL = "SQL"

    @property
    def rank(self) -> int:
        return RANKS[self]


RANKS = {level: rank for rank, level in enumerate(Level)}


class Part(StrEnum):
    """What points are given for: the letters of BANT, and engagement."""

    BUDGET = "budget"
    AUTHORITY = "authority"
    NEED = "need"
    TIMESCALE = "timescale"
    ENGAGEMENT = "engagement"


LETTERS = (Part.BUDGET, Part.AUTHORITY, Part.NEED, Part.TIMESCALE)


class Fit(StrEnum):
    """How well the lead matches the target group; X is excluded."""

    A = "A"
    B = "B"
    C = "C"
    X = "X"
    UNKNOWN = "unknown"


class Temperature(StrEnum):
    COLD = "cold"
    WARM = "warm"
    HOT = "hot"


class Status(StrEnum):
    """Where the lead stands with sales."""

    OPEN = "open"  # with the bot
    UNCLAIMED = "unclaimed"  # a card is posted, nobody has it
    CLAIMED = "claimed"
    CONTACTED = "contacted"
    ACCEPTED = "accepted"
    WON = "won"
    LOST = "lost"
    RECYCLED = "recycled"  # back to the bot with a reason
    DISQUALIFIED = "disqualified"
    MERGED = "merged"


class Answer(Struct, frozen=True, omit_defaults=True):
    """The answer that stands for a question; no option and no value means skipped (unknown, not 0)."""

    seq: int
    at: datetime
    cycle: int = 1
    option: str = ""
    value: dict[str, Any] | None = None
    raw: str = ""  # the words where it was typed, contact values masked; empty for a button
    confidence: float = 1.0
    message_id: int = 0  # of the typed message, so that an edit corrects it
    asked_at: datetime | None = None  # asked anew then, and left as it was

    @property
    def skipped(self) -> bool:
        return not self.option and self.value is None


class Contact(Struct, frozen=True, omit_defaults=True):
    """One way to reach the person; the value is in the contact table under `number`."""

    number: int
    type: Literal["phone", "email"]
    mask: str
    seq: int
    at: datetime
    verified: bool = False
    message_id: int = 0


class Consent(Struct, frozen=True, omit_defaults=True):
    """The last word on one purpose: advice, sales or marketing."""

    granted: bool
    version: str
    seq: int
    at: datetime


class Tally(Struct, frozen=True, omit_defaults=True):
    """How often an engagement action counted, for once-only and per-day caps."""

    seq: int
    at: datetime
    count: int = 1
    day: str = ""  # local date of the last one
    today: int = 1


class Card(Struct, frozen=True, omit_defaults=True):
    """The living card of a cycle in the sales chat."""

    cycle: int
    at: datetime
    asks_reason: bool = False  # somebody pressed reject and now chooses why
    came_back: str = ""  # why the cycle before this one ended


class Source(Struct, frozen=True, omit_defaults=True):
    """Where a touch came from: the start payload, kept raw, and the link of ours that it is, if it is one."""

    payload: str
    at: datetime
    link: Link | None = None

    @property
    def source(self) -> str:
        """The source of the link; anybody can write any payload, so it stands for no more than itself."""
        return self.link.source if self.link else self.payload

    @property
    def label(self) -> str:
        """All names of the link, or the payload: "facebook · ads · tet-2027"."""
        return self.link.label if self.link else self.payload


class Doubt(Struct, frozen=True, omit_defaults=True):
    """An understanding too uncertain to take without a tap."""

    question: str
    answer: Answer


class Conversation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One lead. `lead_id` is 0 until storage has given one; `cycle` counts the tries at qualifying."""

    person: Person
    lead_id: int = 0
    test: bool = False  # a member of staff trying the bot
    seq: int = 0  # of the last interaction
    created_at: datetime | None = None
    seen_at: datetime | None = None  # of the person's own last action

    # the talk
    name: str = ""  # as corrected by the person; else the profile's
    title: str = ""  # how the person is addressed, where they told (vi: anh, chị, …)
    timezone: str = ""  # the person's own, as far as the phone tells one that is not the business's
    language: str = ""
    language_chosen: bool = False
    cycle: int = 1
    step: str = ""  # the open step: a question's id or one of flow.steps
    focus: str = ""  # a step asked for by back or edit, before the ordinary order goes on
    serial: int = 0  # of the open prompt; buttons with another number are old
    noted: tuple[Span, ...] = ()  # what stood above the open prompt
    brief: bool = False  # the open prompt was put again, and need not be told in full
    keyboard_shown: bool = False  # the share-contact keyboard is on the person's screen
    album: str = ""  # the last one that came, so that its pictures are met with one line
    failures: int = 0  # texts in a row that the open step did not understand
    doubt: Doubt | None = None
    answers: dict[str, Answer] = field(default_factory=dict)
    consents: dict[str, Consent] = field(default_factory=dict)
    contacts: tuple[Contact, ...] = ()  # the last of a type is the one to use
    contacts_kept: int = 0  # numbers given out so far
    restarted: int = 0  # seq from which everything is asked anew; older answers stand until replaced
    contact_skipped: int = 0  # seq of the last time contact was refused
    reviewed: int = 0  # seq of the last confirmed review
    closed: int = 0  # seq of the last goodbye, with promise and gift
    opted_out: bool = False
    blocked: bool = False
    nudges: int = 0  # sent since the person's last action
    nudge_at: datetime | None = None  # when the next reminder is due
    due_at: datetime | None = None  # when the clock should ring: for the reminder, or as time passes

    # what it adds up to
    letters: dict[str, float] = field(default_factory=dict)  # Part -> points
    grounds: dict[str, str] = field(default_factory=dict)  # Part -> what they were given for
    engagement: float = 0.0  # at engagement_at; decays from there
    engagement_at: datetime | None = None
    actions: dict[str, Tally] = field(default_factory=dict)
    fit: Fit = Fit.UNKNOWN
    level: Level = Level.NEW
    max_level: Level = Level.NEW
    temperature: Temperature = Temperature.COLD
    sql_at: datetime | None = None

    # with sales
    status: Status = Status.OPEN
    card: Card | None = None
    owner: Actor | None = None
    claimed_at: datetime | None = None
    reason: str = ""  # of the last rejection, loss or disqualification
    wants_human: int = 0  # seq of the wish in this cycle
    wish: str = ""  # its words, where it was typed: "gọi mình lúc 5h"
    first_touch: Source | None = None
    last_touch: Source | None = None

    @property
    def called(self) -> str:
        """The name to use: the corrected one, else the profile's."""
        return self.name or self.person.name

    def contact(self, type: str) -> Contact | None:
        """The latest contact of a type."""
        return next((c for c in reversed(self.contacts) if c.type == type), None)

    def agreed_to(self, purpose: str) -> bool:
        """Whether the last word on a purpose was a yes."""
        consent = self.consents.get(purpose)
        return consent is not None and consent.granted
