"""A message enters the outbox; newer messages end older ones that were not sent."""

from datetime import datetime

import msgspec
from msgspec import Struct
from sqlalchemy import ColumnElement, select, text, update
from sqlalchemy.orm import Session

from dialogs.messages import Message
from storage.inserts import insert_new
from storage.tables import outbox
from storage.tables.traffic import UNDER_WAY, WAITING, State

PRIORITIES = {
    "reveal": 0,
    "reply": 1,
    "alert": 1,
    "card_edit": 3,
    "card_reply": 4,
    "notice": 4,
    "nudge": 5,
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


def put(session: Session, draft: Draft) -> int | None:
    """The new row's id; None if its key was put before.

    A reply supersedes the lead's unsent nudges, an edit the unsent older edits of the same message.
    """
    row_id: int | None = insert_new(
        session,
        outbox,
        outbox.c.id,
        kind=draft.kind,
        lead_id=draft.lead_id,
        chat_id=draft.chat_id,
        cycle=draft.cycle,
        key=draft.key or None,
        message=msgspec.json.encode(draft.message).decode(),
        edits_message_id=draft.edits_message_id,
        target_id=draft.target_id or None,
        priority=PRIORITIES[draft.kind] if draft.priority is None else draft.priority,
        state=State.PENDING.value,
        attempts=0,
        repeat=False,
        error="",
        due_at=draft.at,
        created_at=draft.at,
    )
    if row_id is None:
        return None
    if draft.kind == "reply" and draft.lead_id:
        supersede_nudges(session, draft.lead_id)
    if draft.kind == "card_edit" and draft.target_id:
        supersede_card_edits(session, draft.target_id, before=row_id)
    if draft.edits_message_id:
        same = (outbox.c.chat_id == draft.chat_id, outbox.c.edits_message_id == draft.edits_message_id)
        _end_unsent(session, State.SUPERSEDED, *same, outbox.c.id < row_id)
    return row_id


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


def supersede_nudges(session: Session, lead_id: int) -> None:
    """The person spoke: a reminder that is not sent yet never will be."""
    _end_unsent(session, State.SUPERSEDED, outbox.c.lead_id == lead_id, outbox.c.kind == "nudge")


def supersede_card_edits(session: Session, target_id: int, *, before: int | None = None) -> None:
    """The card's unsent edits (those before a row) are not sent: a newer one says more."""
    edits = [outbox.c.target_id == target_id, outbox.c.kind == "card_edit"]
    if before is not None:
        edits.append(outbox.c.id < before)
    _end_unsent(session, State.SUPERSEDED, *edits)


def skip_chat(session: Session, chat_id: int, error: str) -> None:
    """The chat cannot be written to any more: what waits for it is skipped."""
    _end_unsent(session, State.SKIPPED, outbox.c.chat_id == chat_id, error=error)


def _end_unsent(session: Session, fate: State, *rows: ColumnElement[bool], error: str = "") -> None:
    """A leased row may be ended too: marking it as being sent will then fail."""
    for condition, state in ((WAITING, State.PENDING), (UNDER_WAY, State.LEASED)):
        unsent = update(outbox).where(text(condition), outbox.c.state == state.value, *rows)
        session.execute(unsent.values(state=fate.value, error=error, lease_until=None))
