"""A message enters the outbox; newer messages end older ones that were not sent."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import ColumnElement, Insert, Update, bindparam, or_, select, text, update

from dialogs.messages import Message
from storage.columns import among
from storage.inserts import new_row
from storage.prepared import Found
from storage.session import Session
from storage.tables import outbox
from storage.tables.traffic import WAITING, State

PRIORITIES = {
    "reveal": 0,
    "reply": 1,
    "alert": 1,
    "card_edit": 3,
    "card_reply": 4,
    "notice": 4,
    "nudge": 5,
    "recall": 8,
    "broadcast": 9,
}


class Draft(Struct, frozen=True, kw_only=True):
    """A message to be put. `priority` is the kind's unless given.

    `key`: a second draft with the same one is not put. `edits_message_id`: Telegram's id of a known
    message to change. `target_id`: the outbox id of the post that this edits (card_edit) or answers
    (card_reply); the row waits until that is sent.
    """

    kind: str
    chat_id: int
    message: Message
    at: datetime
    not_before: datetime | None = None
    lead_id: int | None = None
    cycle: int = 0
    key: str = ""
    edits_message_id: int = 0
    target_id: int = 0
    priority: int | None = None


class Post(Struct, frozen=True):
    """The first post of a card; there may be one per destination."""

    id: int
    chat_id: int
    message_id: int | None  # Telegram's, once sent


def alert_key(lead_id: int, cycle: int, destination: int) -> str:
    """One card per lead, cycle and destination."""
    return f"alert:{lead_id}:{cycle}:{destination}"


def put(session: Session, draft: Draft) -> None:
    """Adds the message, unless its key was put before.

    A reply supersedes the lead's unsent nudges, an edit the unsent older edits of the same message.
    """
    if draft.kind == "reply" and draft.lead_id and _may_wait(session, draft, _NUDGE):
        session.execute(SUPERSEDED_NUDGES, {"of_lead": draft.lead_id})
    if draft.kind == "card_edit" and draft.target_id:
        session.execute(SUPERSEDED_CARD_EDITS, {"of_card": draft.target_id})
    if draft.edits_message_id and _may_wait(session, draft, draft.edits_message_id):
        session.execute(SUPERSEDED_EDITS, {"in_chat": draft.chat_id, "of_message": draft.edits_message_id})
    session.later(_new(session.dialect), _row(draft))
    _note(session, draft)


def read_ahead(session: Session, chat_ids: Collection[int]) -> None:
    """Asks which unsent nudges and edits these chats have: `put` need not end what is not there."""
    known = session.ahead("unsent")
    known.update({chat_id: set() for chat_id in chat_ids})

    def keep(found: Found) -> None:
        for chat_id, edited in found:
            known[chat_id].add(edited)

    session.ask(SUPERSEDABLE, {"chat_ids": chat_ids}, then=keep)


def posts(session: Session, lead_id: int, cycle: int) -> list[Post]:
    """The posts of the card of a cycle, sent or not, the oldest first."""
    rows = session.execute(
        select(outbox.c.id, outbox.c.chat_id, outbox.c.message_id)
        .where(outbox.c.lead_id == lead_id, outbox.c.kind == "alert", outbox.c.cycle == cycle)
        .order_by(outbox.c.id)
    )
    return [Post(*row) for row in rows]


def readdress_alerts(session: Session, chat_id: int, now: datetime) -> int:
    """Cards that wait for another group than the sales chat of today go there at once, and what follows
    them too; gives their number. Telegram's ids of groups and channels are negative."""
    waiting = select(outbox.c.id).where(
        outbox.c.kind == "alert",
        outbox.c.state == State.PENDING.value,
        outbox.c.chat_id < 0,
        outbox.c.chat_id != chat_id,
    )
    ids = list(session.execute(waiting).scalars())
    session.execute(update(outbox).where(outbox.c.id.in_(ids)).values(chat_id=chat_id, due_at=now))
    session.execute(update(outbox).where(outbox.c.target_id.in_(ids)).values(chat_id=chat_id))
    return len(ids)


def skip_chat(session: Session, chat_id: int, error: str) -> None:
    """The chat cannot be written to any more: what waits for it is skipped."""
    session.execute(SKIPPED, {"in_chat": chat_id, "why": error})


@cache
def _new(dialect: str) -> Insert:
    waiting = {"state": State.PENDING.value, "attempts": 0, "repeat": False, "error": ""}
    return new_row(dialect, outbox).values(waiting).on_conflict_do_nothing()


def _row(draft: Draft) -> dict[str, Any]:
    return {
        "kind": draft.kind,
        "lead_id": draft.lead_id,
        "chat_id": draft.chat_id,
        "cycle": draft.cycle,
        "key": draft.key or None,
        "message": msgspec.json.encode(draft.message).decode(),
        "edits_message_id": draft.edits_message_id,
        "target_id": draft.target_id or None,
        "priority": _priority(draft),
        "due_at": draft.not_before or draft.at,
        "created_at": draft.at,
    }


def _priority(draft: Draft) -> int:
    """What is new goes before an edit of what was said."""
    if draft.priority is not None:
        return draft.priority
    return PRIORITIES[draft.kind] + bool(draft.edits_message_id)


def _may_wait(session: Session, draft: Draft, edited: int) -> bool:
    """Whether the chat may have an unsent message of this sort; certain if it was read ahead."""
    known = session.ahead("unsent")
    return draft.chat_id not in known or edited in known[draft.chat_id]


def _note(session: Session, draft: Draft) -> None:
    known = session.ahead("unsent")
    if draft.chat_id in known and (draft.kind == "nudge" or draft.edits_message_id):
        known[draft.chat_id].add(draft.edits_message_id)


def _ending(fate: State, *rows: ColumnElement[bool], error: Any = "") -> Update:
    return update(outbox).where(text(WAITING), *rows).values(state=fate.value, error=error)


_in_chat = outbox.c.chat_id == bindparam("in_chat")
_NUDGE = 0  # edits no message

SKIPPED = _ending(State.SKIPPED, _in_chat, error=bindparam("why"))
# The person spoke: a reminder that is not sent yet never will be.
SUPERSEDED_NUDGES = _ending(
    State.SUPERSEDED, outbox.c.lead_id == bindparam("of_lead"), outbox.c.kind == "nudge"
)
# The unsent edits of a card, or of any message: a newer one says more.
SUPERSEDED_CARD_EDITS = _ending(
    State.SUPERSEDED, outbox.c.target_id == bindparam("of_card"), outbox.c.kind == "card_edit"
)
SUPERSEDED_EDITS = _ending(State.SUPERSEDED, _in_chat, outbox.c.edits_message_id == bindparam("of_message"))

SUPERSEDABLE = select(outbox.c.chat_id, outbox.c.edits_message_id).where(
    text(WAITING),
    among(outbox.c.chat_id, "chat_ids"),
    or_(outbox.c.kind == "nudge", outbox.c.edits_message_id != 0),
)
