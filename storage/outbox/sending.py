"""The road of a row through the relay: claim, settle; give back; recover.

Of one chat only the first row by (priority, id) is out at a time, whichever process has it. A claimed row is
marked as being sent, so that after a crash nobody knows whether it was. What may be repeated then depends on
its kind.
"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import (
    Boolean,
    TextualSelect,
    Update,
    bindparam,
    case,
    func,
    or_,
    select,
    text,
    true,
    tuple_,
    update,
)

from dialogs.messages import Message
from storage.columns import Moment
from storage.outbox.holding import held_chats
from storage.planning import without
from storage.session import Session
from storage.tables import outbox
from storage.tables.traffic import UNDER_WAY, WAITING, State

REPEATED_KINDS = ("reply", "alert", "card_edit", "reveal")  # at least once; the others at most once
OURS = (State.LEASED.value, State.SENDING.value)
ENDED_BY_RESTART = "the process ended while Telegram was being called"
CLAIM_LOCK = 0x636C6169  # any number that is ours among PostgreSQL's advisory locks

# Broadcasts are claimed elsewhere (storage/broadcasts/sending.py). In a group, what is late, as it waits for
# another try, holds up only its own lead's messages: one card must not keep all others waiting.
# A plain IN (SELECT … LIMIT …) would not do: PostgreSQL may run it once per row and take more than that.
CLAIM = """
    WITH chosen AS MATERIALIZED (
        SELECT mine.id FROM outbox AS mine
        WHERE mine.{waiting} AND mine.kind <> 'broadcast' AND mine.due_at <= :now
          AND NOT mine.chat_id IN ({full}) AND (mine.edits_message_id = 0 OR NOT mine.chat_id IN ({kept}))
          AND (mine.target_id IS NULL OR EXISTS (
              SELECT 1 FROM outbox AS post WHERE post.id = mine.target_id AND post.message_id IS NOT NULL))
          AND NOT EXISTS (
              SELECT 1 FROM outbox AS away
              WHERE away.chat_id = mine.chat_id AND away.{under_way})
          AND NOT EXISTS (
              SELECT 1 FROM outbox AS first
              WHERE first.chat_id = mine.chat_id AND first.{waiting}
                AND (first.priority, first.id) < (mine.priority, mine.id)
                AND (mine.chat_id > 0 OR first.lead_id = mine.lead_id OR first.due_at <= :now AND NOT EXISTS (
                    SELECT 1 FROM outbox AS late
                    WHERE late.chat_id = first.chat_id AND late.lead_id = first.lead_id AND late.{waiting}
                      AND late.due_at > :now AND (late.priority, late.id) < (first.priority, first.id)))
                AND (first.target_id IS NULL OR EXISTS (
                    SELECT 1 FROM outbox AS post
                    WHERE post.id = first.target_id AND post.message_id IS NOT NULL)))
        ORDER BY mine.priority, mine.id LIMIT :limit {lock})
    UPDATE outbox SET state = 'sending', attempts = attempts + 1, lease_until = :until
    WHERE id IN (SELECT id FROM chosen) AND state = 'pending'
    RETURNING id, kind, lead_id, chat_id, cycle, key, message, edits_message_id, priority, repeat, created_at,
        attempts - 1 AS attempts,
        (SELECT post.message_id FROM outbox AS post WHERE post.id = outbox.target_id) AS target_message_id
"""


_decoder = msgspec.json.Decoder(Message)


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


def start_sending(
    session: Session,
    now: datetime,
    limit: int,
    lease_for: timedelta,
    full: Collection[int] = (),
    kept: Collection[int] = (),
) -> list[Row]:
    """Up to `limit` rows, in order, at most one per chat; marked as being sent: Telegram is called as soon as
    this is committed. Chats that are `full` or held get none, those whose last place is `kept` no edit.

    Until they are settled, `renew` their lease before it ends.
    """
    held, limit = held_chats(session, now, limit)
    if limit <= 0:
        return []
    dialect = session.dialect
    if dialect == "postgresql":  # one claim at a time: two at once could each take a row of one chat
        session.later(ONE_AT_A_TIME, {})
    values = {
        "now": now,
        "until": now + lease_for,
        "full": msgspec.json.encode([*held, *full]).decode(),
        "kept": msgspec.json.encode([*kept]).decode(),
        "limit": limit,
    }
    # A bitmap would read all that was sent since the last vacuum, and took ten times as long after 30,000
    # messages; a plain walk through the index of what waits passes over what is dead.
    with without(session, "bitmapscan"):
        rows = [_row(found) for found in session.fetch(START[dialect], values)]
    return sorted(rows, key=lambda row: (row.priority, row.id))


def renew(session: Session, ids: Collection[int], now: datetime, lease_for: timedelta) -> None:
    """Whoever is sending these rows is still there."""
    sending = outbox.c.id.in_(ids), outbox.c.state == State.SENDING.value
    session.execute(update(outbox).where(*sending).values(lease_until=now + lease_for))


def settle(session: Session, row_id: int, outcome: Outcome, now: datetime) -> State | None:
    """What the call came to, and the state that follows; None if the row is no longer ours to settle."""
    settled = SETTLE_SPECIAL.get(type(outcome), SETTLE)
    state = session.execute(
        settled.returning(outbox.c.state), {"row_id": row_id, **_fate(outcome, now)}
    ).scalar()
    return None if state is None else State(state)


def settle_delivered(session: Session, message_ids: Mapping[int, int], now: datetime) -> None:
    """Telegram took these rows, each as that message (0 for an edit); those no longer ours are left alone."""
    for row_id, sent in message_ids.items():
        session.later(DELIVERED, {"row_id": row_id, **_fate(Delivered(sent), now)})


def leases(session: Session) -> dict[int, datetime]:
    """The rows that some process has, and what each was leased or last renewed until."""
    return dict(session.execute(select(outbox.c.id, outbox.c.lease_until).where(text(UNDER_WAY))).all())


def recover(
    session: Session, now: datetime, lost: Mapping[int, datetime] | None = None, *, alone: bool = False
) -> int:
    """Takes back what a process that is gone had: rows whose lease still is the one `lost` tells, or all if
    no other process is there. Gives the number of rows."""
    whose = true() if alone else tuple_(outbox.c.id, outbox.c.lease_until).in_(list((lost or {}).items()))
    taken = update(outbox).where(text(UNDER_WAY), whose)
    leased = taken.where(outbox.c.state == State.LEASED.value)
    back = leased.values(state=State.PENDING.value, lease_until=None)
    sending = taken.where(outbox.c.state == State.SENDING.value)
    fate = _fate(Unanswered(ENDED_BY_RESTART, now), now)
    doubtful = sending.values(state=STATE_IN_DOUBT, lease_until=None, **fate)
    return sum(len(session.execute(each.returning(outbox.c.id)).all()) for each in (back, doubtful))


def _fate(outcome: Outcome, now: datetime) -> dict[str, Any]:
    """The columns that the outcome sets; the state of what is in doubt depends on the row."""
    match outcome:
        case Delivered(message_id):
            return {"state": State.SENT.value, "sent_at": now, "error": "", "telegram_id": message_id or None}
        case Postponed(error, again_at):
            return {"state": State.PENDING.value, "due_at": again_at, "error": error}
        case Unanswered(error, again_at):
            return {"repeat": True, "due_at": again_at, "error": error}
        case Failed(error):
            return {"state": State.DEAD.value, "error": error}
        case Unreachable(error):
            return {"state": State.SKIPPED.value, "error": error}


def _row(found: tuple[Any, ...]) -> Row:
    columns = dict(zip(CLAIMED, found, strict=True))
    return Row(**columns | {"message": _decoder.decode(columns["message"])})


def _starts() -> dict[str, TextualSelect]:
    """By dialect. Chats are given as one JSON array: there may be more than a driver can bind."""
    moments = bindparam("now", type_=Moment), bindparam("until", type_=Moment)
    return {
        dialect: text(
            CLAIM.format(
                waiting=WAITING,
                under_way=UNDER_WAY,
                full=listed.format("full"),
                kept=listed.format("kept"),
                lock=lock,
            )
        )
        .bindparams(*moments)
        .columns(created_at=Moment, repeat=Boolean)
        for dialect, (listed, lock) in DIALECTS.items()
    }


def _settle(*states: str) -> Update:
    """What an outcome sets is given with the row's id. A list of states could not be given for many rows."""
    in_state = or_(*(outbox.c.state == state for state in states))
    return update(outbox).where(outbox.c.id == bindparam("row_id"), in_state).values(lease_until=None)


DIALECTS = {
    "sqlite": ("SELECT value FROM json_each(:{})", ""),
    "postgresql": (
        "SELECT CAST(json_array_elements_text(CAST(:{} AS json)) AS bigint)",
        "FOR UPDATE SKIP LOCKED",
    ),
}  # numbers of a JSON array; what keeps others from claiming the same
START = _starts()
ONE_AT_A_TIME = text(f"SELECT pg_advisory_xact_lock({CLAIM_LOCK})")
CLAIMED = (
    "id",
    "kind",
    "lead_id",
    "chat_id",
    "cycle",
    "key",
    "message",
    "edits_message_id",
    "priority",
    "repeat",
    "created_at",
    "attempts",
    "target_message_id",
)
STATE_IN_DOUBT = case(
    (or_(outbox.c.kind.in_(REPEATED_KINDS), outbox.c.edits_message_id != 0), State.PENDING.value),
    else_=State.UNKNOWN.value,
)
SETTLE = _settle(*OURS)
# A fact, even if the lease ran out before we heard of it. An edit has no new id.
DELIVERED = _settle(*OURS, State.UNKNOWN.value, State.PENDING.value).values(
    message_id=func.coalesce(bindparam("telegram_id"), outbox.c.message_id)
)
SETTLE_SPECIAL = {
    Delivered: DELIVERED,
    Unanswered: SETTLE.values(state=STATE_IN_DOUBT),
}
