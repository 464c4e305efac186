"""The composer's state, and what it wants found out or done."""

from datetime import datetime
from typing import Literal

from msgspec import Struct, field

from dialogs.broadcasts.content import Content
from dialogs.broadcasts.telling import Figures
from dialogs.desks.audience.choosing import Choosing
from dialogs.desks.desk import Errand

Stage = Literal["audience", "message", "button", "time", "cost", "number", "review"]


class Composing(Struct, frozen=True, omit_defaults=True):
    """A broadcast in the making. `people` is how many would get it when it was last counted."""

    stage: Stage = "audience"
    choosing: Choosing = field(default_factory=Choosing)
    content: Content = field(default_factory=Content)
    words_id: int = 0  # of the message with which its words came, taken or refused: an edit of it counts
    album: str = ""  # whose pieces may still be coming
    before: Content = field(default_factory=Content)  # that album, to which its refusal leads back
    refused: str = ""  # an album of which nothing is taken
    scheduled_at: datetime | None = None
    people: int = 0
    paid: bool = False
    confirms: int = 0  # the number of one that was ordered before, and waits for that of its people

    @property
    def is_written(self) -> bool:
        return bool(self.content.text or self.content.copied)

    def is_missed(self, at: datetime) -> bool:
        """Whether the time for which it was meant has passed."""
        return self.scheduled_at is not None and self.scheduled_at <= at


class Approvers(Errand, frozen=True):
    """Who else may approve; the answer is how many."""


class Order(Errand, frozen=True, kw_only=True):
    """Make the broadcast and start or schedule it, or have it approved first. The answer is its number."""

    expression: str
    content: Content
    scheduled_at: datetime | None
    people: int
    needs_approval: bool
    paid: bool = False


class Decide(Errand, frozen=True):
    """What somebody decides about a broadcast: a key of MOVES in storage, or confirm, which is a sole one's
    approval. The answer is the key of what to tell them."""

    number: int
    decision: str


class ToType(Errand, frozen=True):
    """What a sole one has to type for a broadcast that waits for approval; the answer is that number, or the
    key of what to tell them."""

    number: int


class Report(Errand, frozen=True):
    """The answer is what the report shows, a Results, or None if there is no such broadcast."""

    number: int


class Examine(Errand, frozen=True):
    """Show who is here what waits for approval, as it was shown to who was asked; the answer is the key of
    what to tell them, or empty."""

    number: int


class ListAll(Errand, frozen=True):
    """The last broadcasts; the answer is a tuple of Listed, the newest first."""


class Listed(Struct, frozen=True):
    """A broadcast of the list, and the user id of who wrote it; none: the command line."""

    figures: Figures
    created_by: int | None = None


class Results(Struct, frozen=True, kw_only=True):
    """What became of a broadcast, and what people did after it."""

    figures: Figures
    clicked: int
    replied: int
    rose: int
    opted_out: int
    recalled: int
