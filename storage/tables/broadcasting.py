"""Broadcasts, and one delivery for each person of their audience."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Index, Text, text
from sqlmodel import Field, SQLModel

from storage.columns import Moment, RowId, Words, one_of


class BroadcastState(StrEnum):
    """Where a broadcast stands."""

    DRAFT = "draft"  # written, and nothing decided
    UNAPPROVED = "unapproved"  # so many people that a second person must agree
    SCHEDULED = "scheduled"  # begins at a time, once its people are counted
    RUNNING = "running"
    PAUSED = "paused"  # by a person or by itself, see `reason`
    FINISHED = "finished"  # nobody is left to be written to
    CANCELLED = "cancelled"  # whoever was not written to never will be
    RECALLED = "recalled"  # cancelled, and what was sent is deleted as far as Telegram lets us


class DeliveryState(StrEnum):
    """What became of one person's copy; all but the first two are final."""

    PENDING = "pending"
    SENDING = "sending"  # has an outbox row, and Telegram is being called
    SENT = "sent"
    SKIPPED = "skipped"  # not to be written to when their turn came, or cancelled before
    BLOCKED = "blocked"  # Telegram said so when it was called
    FAILED = "failed"  # refused for good
    UNKNOWN = "unknown"  # no answer; never sent again by itself


# Conditions of partial indexes, to be repeated word for word in queries.
TO_SEND = "state = 'pending'"
IN_HAND = "state = 'sending'"
TRIED = "outbox_id IS NOT NULL"
TO_RECALL = "state = 'sent' AND recalled_at IS NULL"
UNWRITTEN = "state = 'failed' AND outbox_id IS NULL"  # too long, so there is no message


def _index_of(rows: str, name: str, *columns: str, unique: bool = False) -> Index:
    condition = text(rows)
    return Index(name, *columns, unique=unique, sqlite_where=condition, postgresql_where=condition)


class Broadcast(SQLModel, table=True):
    """One message to an audience."""

    __tablename__ = "broadcasts"
    __table_args__: Any = (one_of("state", BroadcastState), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    state: str = Field(index=True)
    reason: str  # why it waits: "" by a person, late, errors, opt_outs, restored, grown
    audience: str = Field(sa_type=Text)  # the expression
    content: str = Field(sa_type=Text)  # JSON of dialogs.broadcasts.content
    per_second: int  # through paid broadcasts; 0: within the bot's own rate
    created_by: int | None = Field(sa_type=BigInteger)  # user id of the marketer; none: the command line
    created_at: datetime = Field(sa_type=Moment)
    approved_by: int | None = Field(sa_type=BigInteger)
    confirmed_for: int = Field(sa_column_kwargs={"server_default": "0"})  # people, as they were counted then
    scheduled_at: datetime | None = Field(sa_type=Moment)
    started_at: datetime | None = Field(sa_type=Moment)
    last_lead_id: int | None = Field(
        sa_type=BigInteger
    )  # the newest lead when it began; who came later is out
    frozen_to: int = Field(sa_type=BigInteger)  # leads up to this id have their deliveries
    frozen_at: datetime | None = Field(sa_type=Moment)  # when all had them
    ended_at: datetime | None = Field(sa_type=Moment)
    total: int  # people in the frozen audience
    watched_from: int = Field(sa_type=BigInteger)  # errors up to this outbox id were forgiven by a person
    watched_since: datetime | None = Field(sa_type=Moment)  # and when that was


class Delivery(SQLModel, table=True):
    """One person's copy of a broadcast. While it has an outbox row, a trigger makes its state follow."""

    __tablename__ = "deliveries"
    __table_args__: Any = (
        one_of("state", DeliveryState),
        _index_of(TO_SEND, "ix_deliveries_to_send", "broadcast_id", "zone", "due_at", "lead_id"),
        _index_of(IN_HAND, "ix_deliveries_in_hand", "broadcast_id"),
        _index_of(TRIED, "ix_deliveries_outbox_id", "outbox_id", unique=True),
        _index_of(TRIED, "ix_deliveries_tried", "broadcast_id", "outbox_id"),
        _index_of(TRIED, "ix_deliveries_of_lead", "lead_id", "tried_at"),
        _index_of(TO_RECALL, "ix_deliveries_to_recall", "broadcast_id", "tried_at"),
        _index_of(UNWRITTEN, "ix_deliveries_unwritten", "broadcast_id", "tried_at"),
        {"sqlite_with_rowid": False},
    )

    # No foreign keys: checking a million of them takes longer than the rest of the insert, which selects
    # from `leads` anyway.
    broadcast_id: int = Field(primary_key=True, sa_type=RowId, sa_column_kwargs={"autoincrement": False})
    lead_id: int = Field(primary_key=True, sa_type=RowId, sa_column_kwargs={"autoincrement": False})
    zone: str  # the person's own time zone; "" where it is the business's
    state: str
    reason: str = Field(sa_type=Words)  # why it was skipped or failed
    due_at: datetime = Field(sa_type=Moment)  # not before
    outbox_id: int | None = Field(sa_type=BigInteger)  # the message, from the first try on
    tried_at: datetime | None = Field(sa_type=Moment)  # when it was first sent, or tried
    parts: str = Field(
        sa_type=Text
    )  # Telegram's ids of what came before the outbox row's own message, JSON; "" as a rule
    recalled_at: datetime | None = Field(sa_type=Moment)
