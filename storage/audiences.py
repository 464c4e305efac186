"""Whom an audience has, asked of the database; and who of them may not be written to, and why.

    select(leads.c.id).where(where(audience, now), exclusion().is_(None))

Every condition is true or false for every lead, never NULL, so that `not` means the others.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Subquery,
    and_,
    case,
    false,
    func,
    literal,
    not_,
    or_,
    select,
    true,
)

from dialogs.audiences import AllOf, AnyOf, Audience, Compare, Counted, Did, Everyone, Not
from dialogs.audiences.building import NAMED, deeds
from dialogs.audiences.fields import FIELDS, HOLDS, values_satisfying
from dialogs.audiences.tree import Operator
from dialogs.broadcasts.rules import OUT_OF_THE_RACE, WITH_SALES
from storage.columns import Moment, any_of
from storage.expressions import engagement_at, text_within
from storage.session import Session
from storage.tables import broadcasts, clicks, deliveries, leads, tags
from storage.tables.broadcasting import DeliveryState

ARRIVED = (DeliveryState.SENT, DeliveryState.UNKNOWN)  # for all that anybody can say
MIRRORED: dict[Operator, Operator] = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


class Exclusion(StrEnum):
    """Why somebody of an audience is left out. Whoever has several reasons counts for the first one here."""

    TEST = "test"  # a member of staff who tried the bot
    DISQUALIFIED = "disqualified"  # or merged into another lead
    BLOCKED = "blocked"  # the bot, so that nothing arrives
    OPTED_OUT = "opted_out"
    NO_CONSENT = "no_consent"  # never agreed, or took it back
    WITH_SALES = "with_sales"  # a card is out for them
    OVER_CAP = "over_cap"  # had as many messages lately as anybody may get


def where(audience: Audience, now: datetime) -> ColumnElement[bool]:
    """Whether a row of `leads` is in the audience at `now`."""
    match audience:
        case Everyone():
            return true()
        case AllOf(parts):
            return and_(*(where(part, now) for part in parts))
        case AnyOf(parts):
            return or_(*(where(part, now) for part in parts))
        case Not(part):
            return not_(where(part, now))
        case Compare(field, "!=", value):
            return not_(where(Compare(field, "=", value), now))
        case Compare():
            return _compared(audience, now)
        case Did():
            return _did(audience)


def exclusion(over_cap: ColumnElement[bool] | None = None) -> ColumnElement[str | None]:
    """The Exclusion of a row of `leads`, or NULL. `over_cap` tells of a lead whether it has had enough."""
    reasons: list[tuple[Exclusion, ColumnElement[bool]]] = [
        (Exclusion.TEST, leads.c.test),
        (Exclusion.DISQUALIFIED, any_of(leads.c.status, OUT_OF_THE_RACE)),
        (Exclusion.BLOCKED, leads.c.blocked),
        (Exclusion.OPTED_OUT, leads.c.opted_out),
        (Exclusion.NO_CONSENT, not_(leads.c.marketing)),
        (Exclusion.WITH_SALES, any_of(leads.c.status, WITH_SALES)),
        (Exclusion.OVER_CAP, false() if over_cap is None else over_cap),
    ]
    return case(*((holds, literal(str(reason))) for reason, holds in reasons), else_=None)


def count(
    session: Session, audience: Audience, now: datetime, *, over_cap: Subquery | None = None
) -> Counted:
    """How many people that is, and who is left out; `over_cap` has the `lead_id` of who had enough."""
    if over_cap is None:
        reasons = select(exclusion().label("reason"))
    else:
        reasons = select(exclusion(over_cap.c.lead_id.is_not(None)).label("reason")).select_from(
            leads.outerjoin(over_cap, over_cap.c.lead_id == leads.c.id)
        )
    each = reasons.where(where(audience, now)).subquery()
    found = session.execute(select(each.c.reason, func.count()).group_by(each.c.reason))
    numbers: dict[str | None, int] = dict(found.all())
    eligible = numbers.pop(None, 0)
    left_out = {str(reason): numbers[reason] for reason in Exclusion if reason in numbers}
    return Counted(eligible + sum(left_out.values()), eligible, left_out, _missing(session, audience))


def known_names(session: Session, field: str, limit: int = 12) -> tuple[str, ...]:
    """What may be named in a condition about a field or deed: the most used names, the latest broadcasts.

    Nothing for fields whose values need no looking up.
    """
    if field in ("clicked", "received"):
        latest = select(broadcasts.c.id).where(broadcasts.c.started_at.is_not(None))
        found = session.execute(latest.order_by(broadcasts.c.id.desc()).limit(limit)).scalars()
        return tuple(map(str, found))
    name = tags.c.tag if field == "tag" else leads.c[field] if field in NAMED else None
    if name is None:
        return ()
    used = select(name).where(name.is_not(None)).group_by(name)
    return tuple(session.execute(used.order_by(func.count().desc(), name).limit(limit)).scalars())


def _missing(session: Session, audience: Audience) -> tuple[int, ...]:
    """The numbers that it names of broadcasts that there are not."""
    named = {int(did.about) for did in deeds(audience) if did.deed != "answered"}
    if not named:
        return ()
    there = session.execute(select(broadcasts.c.id).where(any_of(broadcasts.c.id, sorted(named)))).scalars()
    return tuple(sorted(named.difference(there)))


def _compared(asked: Compare, now: datetime) -> ColumnElement[bool]:
    kind, value = FIELDS[asked.field], asked.value
    if asked.field == "tag":
        return _is_in(tags, tags.c.tag == value)
    of_lead = _column(asked.field, now)
    if value is None:
        return of_lead.is_(None)
    if isinstance(value, timedelta):
        since = literal(now - value, Moment)
        return _known(of_lead, HOLDS[MIRRORED[asked.operator]](of_lead, since))
    if isinstance(value, str) and not kind.expects:
        return any_of(of_lead, values_satisfying(kind.words, asked.operator, value))
    return _known(of_lead, HOLDS[asked.operator](of_lead, value))


def _column(field: str, now: datetime) -> ColumnElement[Any]:
    if field == "engagement":
        return engagement_at(now)
    return leads.c[{"last_seen": "seen_at", "created": "created_at"}.get(field, field)]


def _known(of_lead: ColumnElement[Any], holds: ColumnElement[bool]) -> ColumnElement[bool]:
    """What is not known does not hold."""
    return and_(of_lead.is_not(None), holds)


def _did(asked: Did) -> ColumnElement[bool]:
    if asked.deed == "answered":
        return _answered(str(asked.about), asked.option)
    if asked.deed == "clicked":
        return _is_in(clicks, clicks.c.broadcast_id == asked.about)
    came = any_of(deliveries.c.state, ARRIVED)
    return _is_in(deliveries, deliveries.c.broadcast_id == asked.about, came)


def _is_in(facts: FromClause, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a table has such a row of the lead."""
    return select(facts.c.lead_id).where(facts.c.lead_id == leads.c.id, *conditions).exists()


def _answered(question: str, option: str) -> ColumnElement[bool]:
    """The answer that stands, which only the lead's state tells."""
    chosen = text_within(leads.c.state, "answers", question, "option")
    if option:
        return _known(chosen, chosen == option)
    return or_(chosen.is_not(None), text_within(leads.c.state, "answers", question, "value").is_not(None))
