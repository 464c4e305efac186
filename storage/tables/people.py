"""Leads and what concerns them as persons: contact values, consents, reveals; and the staff."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from dialogs.conversation import Fit, Level, Status, Temperature
from dialogs.events import Role
from storage.columns import Moment, RowId, Words, one_of


class Lead(SQLModel, table=True):
    """One person with whom we have talked: the state, and columns derived from it to search by."""

    __tablename__ = "leads"
    __table_args__: Any = (
        one_of("level", Level),
        one_of("max_level", Level),
        one_of("temperature", Temperature),
        one_of("fit", Fit),
        one_of("status", Status),
        {"sqlite_autoincrement": True},  # the id of an erased lead is never given again: buttons name it
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    user_id: int = Field(sa_type=BigInteger, unique=True)  # of Telegram
    version: int  # counts the writes; a write names the version it read
    playbook_version: str  # of the last interaction
    state: str = Field(sa_type=Text)  # the whole Conversation, JSON
    due_at: datetime | None = Field(sa_type=Moment, index=True)  # when the clock should ring
    test: bool  # a member of staff trying the bot
    name: str = Field(sa_type=Words)
    username: str = Field(sa_type=Words)
    language: str
    timezone: str | None  # the person's own, where it is not the business's
    level: str = Field(index=True)
    max_level: str
    temperature: str
    status: str = Field(index=True)
    fit: str
    bant: float  # sum of the letters known
    budget: float | None  # None: unknown, which is not 0
    authority: float | None
    need: float | None
    timescale: float | None
    engagement: float  # points at engagement_at; they decay from there
    engagement_at: datetime | None = Field(sa_type=Moment)
    phone_masked: str | None
    email_masked: str | None = Field(sa_type=Words)
    source: str | None = Field(
        sa_type=Words, index=True
    )  # of the first touch; a payload that is no link's, raw
    medium: str | None = Field(sa_type=Words)
    campaign: str | None = Field(sa_type=Words)
    link_id: int | None = Field(sa_type=RowId, index=True)  # of the first touch, if it is one of ours
    owner_id: int | None = Field(sa_type=BigInteger, index=True)  # who of the staff has claimed
    cycle: int
    finished: bool  # has heard the goodbye, with promise and gift
    opted_out: bool
    marketing: bool  # the last word on that purpose was a yes
    blocked: bool
    created_at: datetime = Field(sa_type=Moment, index=True)
    seen_at: datetime | None = Field(sa_type=Moment)
    sql_at: datetime | None = Field(sa_type=Moment)
    claimed_at: datetime | None = Field(sa_type=Moment)


class Contact(SQLModel, table=True):
    """The only place where a phone or an e-mail address stands."""

    __tablename__ = "contacts"
    __table_args__ = (UniqueConstraint("lead_id", "number"),)

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    lead_id: int = Field(foreign_key="leads.id", sa_type=RowId)
    seq: int  # of the interaction that gave it
    number: int  # within the lead; everything else refers to it
    type: str  # phone, email
    value: str = Field(sa_type=Text)  # sealed when a key is set
    raw: str = Field(sa_type=Text)  # as it stands in the event; sealed likewise
    mask: str = Field(sa_type=Words)
    hash: str = Field(index=True)  # keyed hash of the value, to search by
    verified: bool
    at: datetime = Field(sa_type=Moment)


class Consent(SQLModel, table=True):
    """What was agreed to or withdrawn, with the wording shown: the proof, append-only."""

    __tablename__ = "consents"

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    lead_id: int = Field(foreign_key="leads.id", sa_type=RowId, index=True)
    seq: int
    purpose: str
    granted: bool
    wording: str = Field(sa_type=Text)
    version: str
    at: datetime = Field(sa_type=Moment)


class Reveal(SQLModel, table=True):
    """Somebody was shown a contact value: the audit."""

    __tablename__ = "reveals"
    __table_args__ = (Index("ix_reveals_by_at", "by_id", "at"),)

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    lead_id: int = Field(foreign_key="leads.id", sa_type=RowId, index=True)
    seq: int
    number: int  # of the contact
    by_id: int = Field(sa_type=BigInteger)  # user id
    at: datetime = Field(sa_type=Moment)


class StaffMember(SQLModel, table=True):
    """Who may do what at the staff desks. Owners named in the settings need no row."""

    __tablename__ = "staff"
    __table_args__ = (one_of("role", Role),)

    user_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    role: str
    name: str = Field(default="", sa_type=Words)
    added_at: datetime = Field(sa_type=Moment)
