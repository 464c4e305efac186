"""What goes to and comes from Telegram: the outbox and its back-off, updates seen, chats that moved."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Index, Text, text
from sqlmodel import Field, SQLModel

from storage.columns import Moment, RowId, Words, one_of


class State(StrEnum):
    """The fate of an outbox row."""

    PENDING = "pending"  # waits for its turn
    LEASED = "leased"  # taken, and certainly not sent yet: safe to give back; claims mark at once
    SENDING = "sending"  # Telegram is being called
    SENT = "sent"  # Telegram said so
    UNKNOWN = "unknown"  # the call ended without an answer and must not be repeated by itself
    DEAD = "dead"  # Telegram refused it for good, or it failed too often
    SKIPPED = "skipped"  # the person cannot be written to
    CANCELLED = "cancelled"  # somebody decided against it
    SUPERSEDED = "superseded"  # a newer message made it pointless
    EXPIRED = "expired"  # its moment had passed


# The conditions of the partial indexes: work must not wade through all that was ever sent. SQLite uses such
# an index only for a query that has the same condition, word for word.
WAITING = "state = 'pending'"
UNDER_WAY = "state IN ('leased', 'sending')"
IN_DOUBT = "state IN ('unknown', 'dead')"
WORDED = "message <> ''"
OF_POSTS = "target_id IS NOT NULL"


def _index_of(rows: str, name: str, *columns: str) -> Index:
    return Index(name, *columns, sqlite_where=text(rows), postgresql_where=text(rows))


class Outgoing(SQLModel, table=True):
    """One message to be sent, or one change of a message sent."""

    __tablename__ = "outbox"
    __table_args__: Any = (
        one_of("state", State),
        _index_of(WAITING, "ix_outbox_waiting", "priority", "id"),
        _index_of(WAITING, "ix_outbox_waiting_chat", "chat_id", "priority", "id"),
        _index_of(UNDER_WAY, "ix_outbox_under_way", "chat_id"),
        _index_of(IN_DOUBT, "ix_outbox_in_doubt", "id"),
        _index_of(WORDED, "ix_outbox_worded", "created_at"),
        _index_of(OF_POSTS, "ix_outbox_target_id", "target_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    kind: str  # reply, alert, card_edit, card_reply, reveal, nudge, broadcast, recall, notice
    lead_id: int | None = Field(foreign_key="leads.id", sa_type=RowId, index=True)  # whom it is about
    chat_id: int = Field(sa_type=BigInteger)  # where it goes
    cycle: int  # of the card; 0 for what is not about a card
    key: str | None = Field(unique=True)  # what must be sent once
    message: str = Field(sa_type=Text)  # JSON; secrets are references; "" once forgotten
    edits_message_id: int = Field(sa_type=BigInteger)  # Telegram's id of the message to change; 0: a new one
    target_id: int | None = Field(foreign_key="outbox.id", sa_type=RowId)  # the post it belongs to
    priority: int  # the smaller goes first
    state: str
    attempts: int  # calls of Telegram begun
    repeat: bool  # an earlier call may have arrived
    error: str = Field(sa_type=Words)  # of the last call
    due_at: datetime = Field(sa_type=Moment)  # not before
    lease_until: datetime | None = Field(sa_type=Moment)  # when whoever has it counts as gone
    message_id: int | None = Field(sa_type=BigInteger)  # Telegram's id once sent
    created_at: datetime = Field(sa_type=Moment)
    sent_at: datetime | None = Field(sa_type=Moment)


class Hold(SQLModel, table=True):
    """Telegram asked us to wait (retry_after): the whole bot or one chat. Survives restarts."""

    __tablename__ = "holds"

    scope: str = Field(primary_key=True)  # "bot" or "chat:<id>"
    until_at: datetime = Field(sa_type=Moment)


class ChatMove(SQLModel, table=True):
    """A group that became a supergroup has a new id."""

    __tablename__ = "chat_moves"

    old_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    new_id: int = Field(sa_type=BigInteger)


class SeenUpdate(SQLModel, table=True):
    """An update that was handled: the same one may come again, and ids restart at random."""

    __tablename__ = "seen_updates"

    update_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    seen_at: datetime = Field(sa_type=Moment, index=True)


class ParkedUpdate(SQLModel, table=True):
    """An update that could not be handled, with the traceback, for a person to look at."""

    __tablename__ = "parked_updates"

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    update_id: int = Field(sa_type=BigInteger, index=True)
    raw: str = Field(sa_type=Text)  # JSON as it came; sealed when a key is set
    traceback: str = Field(sa_type=Text)  # sealed likewise
    parked_at: datetime = Field(sa_type=Moment, index=True)
    replay_at: datetime | None = Field(sa_type=Moment)  # since when an operator wants it handled again
