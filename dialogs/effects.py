"""What follows from a turn: messages to send and facts to keep.

The engine returns effects in order; storage writes the facts and puts the messages into the outbox in
one transaction. Only a Toast is ephemeral: it answers a tap and is lost with it.
"""

from typing import Any, Literal

from msgspec import Struct

from dialogs.conversation import Level, Part
from dialogs.messages import Message, Span


class Effect(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One consequence of a turn."""


class Say(Effect, frozen=True, kw_only=True):
    """A message to the lead. A later reply makes an unsent nudge pointless."""

    message: Message
    kind: Literal["reply", "nudge"] = "reply"


class Rewrite(Effect, frozen=True, kw_only=True):
    """Change an earlier message of ours in the lead's chat: its buttons are used up."""

    message_id: int
    message: Message


class Post(Effect, frozen=True, kw_only=True):
    """The first post of the card of a cycle in the sales chat: one per lead and cycle, at least once."""

    cycle: int
    message: Message


class Update(Effect, frozen=True, kw_only=True):
    """The card of a cycle as it should read now; an unsent older update is superseded."""

    cycle: int
    message: Message


class Remark(Effect, frozen=True, kw_only=True):
    """A reply to the card of a cycle."""

    cycle: int
    message: Message


class Tell(Effect, frozen=True, kw_only=True):
    """A private message to a member of staff; a reveal carries a contact value and is audited."""

    user_id: int
    message: Message
    kind: Literal["reveal", "notice"] = "notice"


class Toast(Effect, frozen=True, kw_only=True):
    """The answer to a tap (at most 200 characters), as a fleeting line or as an alert to dismiss."""

    spans: tuple[Span, ...] = ()
    alert: bool = False
    url: str = ""


class Answered(Effect, frozen=True, kw_only=True):
    """One answer given, whatever became of it (v_answers)."""

    question: str
    value: dict[str, Any] | None
    raw: str  # the person's words; contact values masked
    effect: Literal["answer", "correction", "repeat", "late", "invalid", "skip"]
    confidence: float = 1.0


class Touched(Effect, frozen=True, kw_only=True):
    """They started with a payload, which is the token of a link of ours or nothing we know."""

    payload: str
    link_id: int | None = None


class Points(Effect, frozen=True, kw_only=True):
    """One line of the ledger: the score is the sum of these."""

    part: Part
    points: float
    rule: str


class Rose(Effect, frozen=True, kw_only=True):
    """A change of level with the rule, its inputs and the interactions (numbers) that proved it."""

    from_level: Level
    to_level: Level
    rule: str
    reason: str = ""
    inputs: dict[str, Any] = {}
    proof: tuple[int, ...] = ()


class ContactKept(Effect, frozen=True, kw_only=True):
    """A contact value, to be kept in the contact table only; `raw` is how it stands in the event."""

    number: int
    type: Literal["phone", "email"]
    value: str
    raw: str
    mask: str
    verified: bool = False


class ConsentChanged(Effect, frozen=True, kw_only=True):
    """What was agreed to or withdrawn, with the wording that was shown: the proof."""

    purpose: str
    granted: bool
    wording: str
    version: str


class Revealed(Effect, frozen=True, kw_only=True):
    """Somebody on the staff was shown a contact value (audit)."""

    by: int
    number: int


AnyEffect = (
    Say
    | Rewrite
    | Post
    | Update
    | Remark
    | Tell
    | Toast
    | Answered
    | Touched
    | Points
    | Rose
    | ContactKept
    | ConsentChanged
    | Revealed
)
