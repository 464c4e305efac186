"""Whose turn it is: the next people of a broadcast in a time zone, with what counts about them now.

Only the index of what is pending is walked, zone by zone, so a million who wait cost no more than ten.
"""

from collections.abc import Iterator
from datetime import datetime

import msgspec
from msgspec import Struct
from sqlalchemy import (
    ColumnElement,
    FromClause,
    Subquery,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
    text,
    union_all,
)

from dialogs.broadcasts import rules
from dialogs.broadcasts.rules import Rules, Standing
from dialogs.events import Person
from storage.columns import Moment, any_of
from storage.session import Session
from storage.tables import deliveries, leads, outbox
from storage.tables.broadcasting import TO_SEND, DeliveryState
from storage.tables.traffic import UNDER_WAY, WAITING

COUNTED = (DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNKNOWN)  # what a cap counts


class Profile(Struct):
    """What of a lead's state is needed to address them."""

    person: Person
    name: str = ""
    title: str = ""


class Candidate(Struct, frozen=True):
    """A person whose turn has come."""

    lead_id: int
    outbox_id: int | None  # of an earlier try that certainly failed
    chat_id: int
    language: str
    profile: Profile
    standing: Standing


def zones(session: Session, broadcast_id: int) -> Iterator[str]:
    """The time zones in which somebody of the broadcast still waits; each costs one probe of the index."""
    found = session.fetch(FIRST_ZONE, {"broadcast": broadcast_id})
    while found:
        ((zone,),) = found
        yield zone
        found = session.fetch(NEXT_ZONE, {"broadcast": broadcast_id, "after": zone})


def candidates(
    session: Session, broadcast_id: int, zone: str, place: str, now: datetime, limit: int
) -> list[Candidate]:
    """The next to be written to in a zone, as deliveries name it; `place` is the time zone that it means."""
    today, week = _since(place, now)
    given = {"broadcast": broadcast_id, "zone": zone, "now": now, "limit": limit}
    rows = session.fetch(CANDIDATES, {**given, "today": today, "week": week})
    return [_candidate(*row) for row in rows]


def over_cap(chosen: Rules, zone: str, now: datetime) -> Subquery:
    """The `lead_id` of who has had as many broadcasts as one person may get; days are those of `zone`.

    Found once for all of them: to look for each of a million leads took PostgreSQL two seconds more.
    """
    today, week = _since(zone, now)
    of_today = func.sum(case((deliveries.c.tried_at >= literal(today, Moment), 1), else_=0))
    had = select(deliveries.c.lead_id).where(*_reached(deliveries), deliveries.c.tried_at >= week)
    enough = or_(of_today >= chosen.per_day, func.count() >= chosen.per_week)
    return had.group_by(deliveries.c.lead_id).having(enough).subquery("over_cap")


def _candidate(
    lead_id: int,
    outbox_id: int | None,
    chat_id: int,
    language: str,
    state: str,
    agreed: bool,
    opted_out: bool,
    blocked: bool,
    status: str,
    today: int,
    this_week: int,
) -> Candidate:
    standing = Standing(agreed, opted_out, blocked, status, today, this_week)
    profile = msgspec.json.decode(state, type=Profile)
    return Candidate(lead_id, outbox_id, chat_id, language, profile, standing)


def _since(zone: str, now: datetime) -> tuple[datetime, datetime]:
    return rules.day_began(zone, now), rules.week_began(zone, now)


def _reached(of: FromClause) -> tuple[ColumnElement[bool], ...]:
    """It counts against the caps."""
    return of.c.outbox_id.is_not(None), any_of(of.c.state, COUNTED)


_other = deliveries.alias("other")
_waiting = (
    deliveries.c.broadcast_id == bindparam("broadcast"),
    text(f"deliveries.{TO_SEND}"),
)
FIRST_ZONE = select(deliveries.c.zone).where(*_waiting).order_by(deliveries.c.zone).limit(1)
NEXT_ZONE = FIRST_ZONE.where(deliveries.c.zone > bindparam("after"))

# Who is being written to, or waits for something of more weight, comes a moment later. They are found once
# for all candidates: for each anew, PostgreSQL would walk through what was under way since its last vacuum.
# Two queries of an index each: with an OR between them, SQLite reads all that was ever sent.
_busy = union_all(
    *(
        select(outbox.c.chat_id).where(text(f"outbox.{rows}"), outbox.c.kind != "broadcast")
        for rows in (WAITING, UNDER_WAY)
    )
)
_of_others = select(func.count()).where(
    _other.c.lead_id == leads.c.id, *_reached(_other), _other.c.broadcast_id != bindparam("broadcast")
)
CANDIDATES = (
    select(
        deliveries.c.lead_id,
        deliveries.c.outbox_id,
        leads.c.user_id,
        leads.c.language,
        leads.c.state,
        leads.c.marketing,
        leads.c.opted_out,
        leads.c.blocked,
        leads.c.status,
        _of_others.where(_other.c.tried_at >= bindparam("today", type_=Moment)).scalar_subquery(),
        _of_others.where(_other.c.tried_at >= bindparam("week", type_=Moment)).scalar_subquery(),
    )
    .join(leads, leads.c.id == deliveries.c.lead_id)
    .where(
        *_waiting,
        deliveries.c.zone == bindparam("zone"),
        deliveries.c.due_at <= bindparam("now", type_=Moment),
        leads.c.user_id.not_in(_busy),
    )
    .order_by(deliveries.c.due_at, deliveries.c.lead_id)
    .limit(bindparam("limit"))
    .with_for_update(of=deliveries, skip_locked=True)
)
