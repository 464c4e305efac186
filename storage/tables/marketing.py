"""Where leads come from, what they click, what staff call them; and the desks where staff work."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, Text, text
from sqlmodel import Field, SQLModel

from storage.columns import Moment, RowId, Words

OF_STAFF = "referrer_id IS NULL"  # of links: not a lead's own


class Link(SQLModel, table=True):
    """A deep link that we gave out: its token says nothing, this row says what it stands for."""

    __tablename__ = "links"
    __table_args__: Any = (
        Index(
            "ix_links_names",
            *("source", "medium", "campaign", "content", "language"),
            unique=True,
            sqlite_where=text(OF_STAFF),
            postgresql_where=text(OF_STAFF),
        ),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    token: str = Field(unique=True)
    source: str = Field(sa_type=Words)
    medium: str = Field(sa_type=Words)
    campaign: str = Field(sa_type=Words)
    content: str = Field(sa_type=Words)
    language: str  # of the talk it leads into; "" for the visitor's own
    referrer_id: int | None = Field(
        foreign_key="leads.id", sa_type=RowId, unique=True
    )  # whose own link it is
    created_by: int | None = Field(sa_type=BigInteger)  # user id; none for a referral link
    created_at: datetime = Field(sa_type=Moment)


class Touch(SQLModel, table=True):
    """A start with a payload, by a link of ours or not."""

    __tablename__ = "touches"

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    lead_id: int = Field(foreign_key="leads.id", sa_type=RowId, index=True)
    seq: int
    payload: str = Field(sa_type=Words)  # as it came
    link_id: int | None = Field(sa_type=RowId, index=True)
    at: datetime = Field(sa_type=Moment)


class Click(SQLModel, table=True):
    """The first click of somebody on one button of a broadcast that counts."""

    __tablename__ = "clicks"

    # No foreign keys, as with the deliveries.
    broadcast_id: int = Field(primary_key=True, sa_type=RowId, sa_column_kwargs={"autoincrement": False})
    lead_id: int = Field(primary_key=True, sa_type=RowId, sa_column_kwargs={"autoincrement": False})
    button: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})  # counted from 0
    at: datetime = Field(sa_type=Moment)


class Tag(SQLModel, table=True):
    """A word that staff put on a lead."""

    __tablename__ = "tags"

    lead_id: int = Field(foreign_key="leads.id", sa_type=RowId, primary_key=True)
    tag: str = Field(sa_type=Words, primary_key=True, index=True)
    at: datetime = Field(sa_type=Moment)


class DeskRow(SQLModel, table=True):
    """What a member of staff is in the middle of."""

    __tablename__ = "desks"

    user_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    desk: str
    state: str = Field(sa_type=Text)  # JSON of the desk's own
    screen: int  # counts what was shown; buttons of an earlier one are old
    at: datetime = Field(sa_type=Moment)  # of the last thing done
