"""The road of a row through the relay: claim, mark as being sent, settle; give back; recover.

Of one chat only the first row by (priority, id) is out at a time, whichever process has it. A row is
marked just before Telegram is called, so that after a crash a row only leased is known to be unsent,
and one marked is not known. What may be repeated then depends on its kind.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import BigInteger, Boolean, TextualSelect, bindparam, case, or_, text, true, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningUpdate

from dialogs.messages import Message
from storage.columns import Moment
from storage.outbox.holding import held_chats
from storage.tables import outbox
from storage.tables.traffic import UNDER_WAY, WAITING, State

REPEATED_KINDS = ("reply", "alert", "card_edit", "reveal")  # at least once; the others at most once
OURS = (State.LEASED.value, State.SENDING.value)
ENDED_BY_RESTART = "the process ended while Telegram was being called"
CLAIM_LOCK = 0x636C6169  # any number that is ours among PostgreSQL's advisory locks

# A plain IN (SELECT … LIMIT …) would not do: PostgreSQL may run it once per row and take more than that.
CLAIM = """
    WITH chosen AS MATERIALIZED (
        SELECT mine.id FROM outbox AS mine
        WHERE mine.{waiting} AND mine.due_at <= :now AND mine.chat_id NOT IN :busy
          AND (mine.target_id IS NULL OR EXISTS (
              SELECT 1 FROM outbox AS post WHERE post.id = mine.target_id AND post.message_id IS NOT NULL))
          AND NOT EXISTS (
              SELECT 1 FROM outbox AS away
              WHERE away.chat_id = mine.chat_id AND away.{under_way})
          AND NOT EXISTS (
              SELECT 1 FROM outbox AS first
              WHERE first.chat_id = mine.chat_id AND first.{waiting}
                AND (first.priority, first.id) < (mine.priority, mine.id)
                AND (first.target_id IS NULL OR EXISTS (
                    SELECT 1 FROM outbox AS post
                    WHERE post.id = first.target_id AND post.message_id IS NOT NULL)))
        ORDER BY mine.priority, mine.id LIMIT :limit {lock})
    UPDATE outbox SET state = 'leased', lease_until = :until
    WHERE id IN (SELECT id FROM chosen) AND state = 'pending'
    RETURNING id, kind, lead_id, chat_id, cycle, key, message, edits_message_id, priority, attempts, repeat,
        created_at, (SELECT post.message_id FROM outbox AS post WHERE post.id = outbox.target_id)
        AS target_message_id
"""


class Row(Struct, frozen=True, kw_only=True):
    """A claimed message. With `edits_message_id` it changes that message; a card_edit changes and a
    card_reply answers `target_message_id`. `repeat`: an earlier call may have arrived."""

    id: int
    kind: str
    lead_id: int | None
    chat_id: int
    cycle: int
    key: str | None
    message: Message
    edits_message_id: int
    target_message_id: int | None
    priority: int
    attempts: int  # calls of Telegram before this one
    repeat: bool
    created_at: datetime


class Delivered(Struct, frozen=True):
    """Telegram took it; `message_id` is the new message's (0 for an edit)."""

    message_id: int = 0


class Postponed(Struct, frozen=True):
    """Certainly not sent; to be tried again at a time."""

    error: str
    again_at: datetime


class Unanswered(Struct, frozen=True):
    """Nobody knows whether it was sent; if the kind may be repeated, it is tried again at a time."""

    error: str
    again_at: datetime


class Failed(Struct, frozen=True):
    """Refused for good, or tried often enough."""

    error: str


class Unreachable(Struct, frozen=True):
    """The person blocked the bot or is gone."""

    error: str


Outcome = Delivered | Postponed | Unanswered | Failed | Unreachable


def claim(
    session: Session, now: datetime, limit: int, lease_for: timedelta, busy: Collection[int] = ()
) -> list[Row]:
    """Up to `limit` rows to send now, in order, at most one per chat, none for busy or held chats."""
    held = held_chats(session, now)
    if held is None:
        return []
    dialect = session.get_bind().dialect.name
    if dialect == "postgresql":  # one claim at a time: two at once could each take a row of one chat
        session.execute(text(f"SELECT pg_advisory_xact_lock({CLAIM_LOCK})"))
    values = {"now": now, "until": now + lease_for, "busy": [*held, *busy], "limit": limit}
    rows = [_row(**found) for found in session.execute(CLAIMS[dialect], values).mappings()]
    return sorted(rows, key=lambda row: (row.priority, row.id))


def mark_sending(
    session: Session, ids: Collection[int], now: datetime, lease_for: timedelta = timedelta(minutes=2)
) -> set[int]:
    """Those of the leased rows that may be sent now; the others were superseded or taken back.

    Until they are settled, `renew` their lease before it ends.
    """
    marked = session.execute(MARK, {"ids": list(ids), "lease_until": now + lease_for})
    return set(marked.scalars())


def renew(session: Session, ids: Collection[int], now: datetime, lease_for: timedelta) -> None:
    """Whoever is sending these rows is still there."""
    sending = outbox.c.id.in_(ids), outbox.c.state == State.SENDING.value
    session.execute(update(outbox).where(*sending).values(lease_until=now + lease_for))


def settle(session: Session, row_id: int, outcome: Outcome, now: datetime) -> State | None:
    """What the call came to, and the state that follows; None if the row is no longer ours to settle."""
    settled = SETTLE_SPECIAL.get(type(outcome), SETTLE)
    state = session.execute(settled, {"row_id": row_id, **_fate(outcome, now)}).scalar()
    return None if state is None else State(state)


def release(session: Session, ids: Collection[int]) -> None:
    """Gives back what was leased and not sent."""
    leased = outbox.c.id.in_(ids), outbox.c.state == State.LEASED.value
    session.execute(update(outbox).where(*leased).values(state=State.PENDING.value, lease_until=None))


def recover(session: Session, now: datetime, *, alone: bool = False) -> int:
    """Takes back what a process that is gone had: expired leases, or all if no other process is there.

    Gives the number of rows.
    """
    lost = update(outbox).where(text(UNDER_WAY), true() if alone else outbox.c.lease_until < now)
    leased = lost.where(outbox.c.state == State.LEASED.value)
    back = leased.values(state=State.PENDING.value, lease_until=None)
    sending = lost.where(outbox.c.state == State.SENDING.value)
    fate = _fate(Unanswered(ENDED_BY_RESTART, now), now)
    doubtful = sending.values(state=STATE_IN_DOUBT, lease_until=None, **fate)
    return sum(len(session.execute(each.returning(outbox.c.id)).all()) for each in (back, doubtful))


def _fate(outcome: Outcome, now: datetime) -> dict[str, Any]:
    """The columns that the outcome sets; the state of what is in doubt depends on the row."""
    match outcome:
        case Delivered(message_id):
            sent = {"state": State.SENT.value, "sent_at": now, "error": ""}
            return {**sent, "message_id": message_id} if message_id else sent
        case Postponed(error, again_at):
            return {"state": State.PENDING.value, "due_at": again_at, "error": error}
        case Unanswered(error, again_at):
            return {"repeat": True, "due_at": again_at, "error": error}
        case Failed(error):
            return {"state": State.DEAD.value, "error": error}
        case Unreachable(error):
            return {"state": State.SKIPPED.value, "error": error}


def _row(message: str, **columns: Any) -> Row:
    return Row(message=msgspec.json.decode(message, type=Message), **columns)


def _claim(lock: str) -> TextualSelect:
    # The busy chats are written out: there may be more of them than a driver can bind.
    busy = bindparam("busy", type_=BigInteger, expanding=True, literal_execute=True)
    moments = bindparam("now", type_=Moment), bindparam("until", type_=Moment)
    statement = text(CLAIM.format(lock=lock, waiting=WAITING, under_way=UNDER_WAY))
    return statement.bindparams(busy, *moments).columns(created_at=Moment, repeat=Boolean)


def _settle(*states: str) -> ReturningUpdate[str]:
    """What an outcome sets is given with the row's id."""
    found = outbox.c.id == bindparam("row_id"), outbox.c.state.in_(states)
    return update(outbox).where(*found).values(lease_until=None).returning(outbox.c.state)


CLAIMS = {"sqlite": _claim(""), "postgresql": _claim("FOR UPDATE SKIP LOCKED")}
MARK = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("ids", expanding=True)), outbox.c.state == State.LEASED.value)
    .values(state=State.SENDING.value, attempts=outbox.c.attempts + 1)
    .returning(outbox.c.id)
)
STATE_IN_DOUBT = case(
    (or_(outbox.c.kind.in_(REPEATED_KINDS), outbox.c.edits_message_id != 0), State.PENDING.value),
    else_=State.UNKNOWN.value,
)
SETTLE = _settle(*OURS)
SETTLE_SPECIAL = {
    # a fact, even if the lease ran out before we heard of it
    Delivered: _settle(*OURS, State.UNKNOWN.value, State.PENDING.value),
    Unanswered: SETTLE.values(state=STATE_IN_DOUBT),
}
