"""What happened to leads and what followed: append-only, numbered by `seq` within the lead."""

from datetime import datetime

from sqlalchemy import Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.columns import Moment, RowId, Words


class Interaction(SQLModel, table=True):
    """One event of one lead. Folding these through the engine gives the lead's state."""

    __tablename__ = "interactions"
    __table_args__ = (UniqueConstraint("lead_id", "seq"),)

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    lead_id: int = Field(foreign_key="leads.id", sa_type=RowId)
    seq: int
    kind: str
    event: str = Field(sa_type=Text)  # JSON; contact values are references
    playbook_version: str  # the one it was judged by
    at: datetime = Field(sa_type=Moment, index=True)


class Answer(SQLModel, table=True):
    """One answer ever given, whatever became of it."""

    __tablename__ = "answers"
    __table_args__ = (Index("ix_answers_lead_id_seq", "lead_id", "seq"),)

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    lead_id: int = Field(foreign_key="leads.id", sa_type=RowId)
    seq: int
    cycle: int
    question: str = Field(index=True)
    value: str | None = Field(sa_type=Text)  # as understood, JSON
    raw: str = Field(sa_type=Words)  # the words; contacts masked
    effect: str  # answer, correction, repeat, late, invalid, skip
    confidence: float
    answered_at: datetime = Field(sa_type=Moment)


class Point(SQLModel, table=True):
    """One line of the ledger: a score is the sum of these."""

    __tablename__ = "points"
    __table_args__ = (Index("ix_points_lead_id_seq", "lead_id", "seq"),)

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    lead_id: int = Field(foreign_key="leads.id", sa_type=RowId)
    seq: int
    cycle: int
    part: str  # budget, authority, need, timescale, engagement
    points: float
    rule: str
    at: datetime = Field(sa_type=Moment)


class LevelChange(SQLModel, table=True):
    """Why a lead is on its level."""

    __tablename__ = "level_changes"
    __table_args__ = (Index("ix_level_changes_lead_id_seq", "lead_id", "seq"),)

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    lead_id: int = Field(foreign_key="leads.id", sa_type=RowId)
    seq: int
    cycle: int
    from_level: str
    to_level: str
    rule: str
    reason: str = Field(sa_type=Words)
    inputs: str = Field(sa_type=Text)  # what the rule saw, JSON object
    proof: str = Field(sa_type=Text)  # the interactions (seq) that prove it, JSON list
    changed_at: datetime = Field(sa_type=Moment, index=True)


class PlaybookText(SQLModel, table=True):
    """Every playbook that ever judged an interaction, so that it can be judged the same way again."""

    __tablename__ = "playbooks"

    version: str = Field(primary_key=True)
    id: str  # the marketer's name for it
    text: str = Field(sa_type=Text)  # TOML
    language: str  # the settings it was read with
    timezone: str
    first_used_at: datetime = Field(sa_type=Moment)
