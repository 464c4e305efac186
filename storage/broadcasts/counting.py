"""How a broadcast stands: how many are in which state, and why."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, case, exists, func, not_, or_, select

from dialogs.audiences import Counted, parse
from dialogs.broadcasts.rules import Rules
from dialogs.broadcasts.telling import Figures
from dialogs.conversation import Level
from dialogs.desks.broadcasting.orders import Results
from dialogs.playbook import Playbook
from storage import audiences
from storage.broadcasts.candidates import over_cap
from storage.broadcasts.deciding import Broadcast
from storage.broadcasts.recalling import HAS_MESSAGE
from storage.expressions import DaysBetween
from storage.session import Session
from storage.tables import clicks, consents, deliveries, interactions, leads, level_changes
from storage.tables.broadcasting import DeliveryState

DAYS = 7  # after its arrival, within which something counts as having followed from it
REPLIES = ("said", "sent", "shared")  # kinds of interactions
COMMAND = '%"text":"/%'  # within a typed text that is one: quotation marks of the text itself are escaped
RANKS = {level.value: level.rank for level in Level}


def readers(
    session: Session, audience: str, playbook: Playbook, now: datetime, reached_at: datetime | None = None
) -> Counted:
    """How many a broadcast to this audience would reach, now or at a time, and who is left out.

    May take long; raises AudienceError.
    """
    cap = over_cap(Rules.of(playbook.broadcasts), playbook.timezone, max(now, reached_at or now))
    return audiences.count(session, parse(audience), now, over_cap=cap)


def figures(session: Session, broadcast: Broadcast) -> Figures:
    """The broadcast in numbers; reads all of its deliveries."""
    counted = states(session, broadcast.id)
    under_way = counted.pop(DeliveryState.PENDING) + counted.pop(DeliveryState.SENDING)
    return Figures(
        number=broadcast.id,
        state=broadcast.state.value,
        reason=broadcast.reason,
        scheduled_at=broadcast.scheduled_at,
        total=broadcast.total,
        pending=under_way,
        reasons={reason: number for (_, reason), number in reasons(session, broadcast.id).items()},
        **{state.value: number for state, number in counted.items()},
    )


def states(session: Session, broadcast_id: int) -> dict[DeliveryState, int]:
    """How many deliveries are in each state."""
    counted = (
        select(deliveries.c.state, func.count())
        .where(deliveries.c.broadcast_id == broadcast_id)
        .group_by(deliveries.c.state)
    )
    found = {DeliveryState(state): number for state, number in session.execute(counted)}
    return {state: found.get(state, 0) for state in DeliveryState}


def reasons(session: Session, broadcast_id: int) -> dict[tuple[DeliveryState, str], int]:
    """How many were skipped or failed for which reason, the most frequent first."""
    ended = (DeliveryState.SKIPPED.value, DeliveryState.FAILED.value)
    counted = (
        select(deliveries.c.state, deliveries.c.reason, func.count())
        .where(deliveries.c.broadcast_id == broadcast_id, deliveries.c.state.in_(ended))
        .group_by(deliveries.c.state, deliveries.c.reason)
        .order_by(func.count().desc())
    )
    return {(DeliveryState(state), reason): number for state, reason, number in session.execute(counted)}


def results(session: Session, broadcast: Broadcast) -> Results:
    """What became of it, and how many did something within seven days after they got it."""

    def count(*conditions: ColumnElement[bool]) -> int:
        mine = deliveries.c.broadcast_id == broadcast.id, deliveries.c.outbox_id.is_not(None)
        return session.execute(
            select(func.count()).select_from(deliveries).where(*mine, *conditions)
        ).scalar_one()

    withdrew = _after(consents, consents.c.purpose == "marketing", not_(consents.c.granted))
    is_out = exists().where(
        leads.c.id == deliveries.c.lead_id, or_(leads.c.opted_out, not_(leads.c.marketing))
    )
    return Results(
        figures=figures(session, broadcast),
        clicked=count(_after(clicks, clicks.c.broadcast_id == broadcast.id)),
        replied=count(_after(interactions, *_is_reply())),
        rose=count(_after(level_changes, _rank("to_level") > _rank("from_level"), at="changed_at")),
        opted_out=count(and_(withdrew, is_out)),
        recalled=count(deliveries.c.recalled_at.is_not(None), HAS_MESSAGE),
    )


def everybody(session: Session, broadcast_id: int) -> Iterator[dict[str, Any]]:
    """Each person's state, with the reason and the time, read as it is asked for."""
    columns = (leads.c.id.label("lead_id"), leads.c.user_id, leads.c.name, deliveries.c.state)
    recalled_at = case((HAS_MESSAGE, deliveries.c.recalled_at))
    rows = (
        select(*columns, deliveries.c.reason, deliveries.c.tried_at, recalled_at.label("recalled_at"))
        .join(leads, leads.c.id == deliveries.c.lead_id)
        .where(deliveries.c.broadcast_id == broadcast_id)
        .order_by(deliveries.c.lead_id)
    )
    with session.execute(rows.execution_options(yield_per=1000)) as found:
        yield from map(dict, found.mappings())


def _after(facts: FromClause, *conditions: ColumnElement[bool], at: str = "at") -> ColumnElement[bool]:
    """Whether there is such a fact about the reader of a delivery, soon after it."""
    days = DaysBetween(deliveries.c.tried_at, facts.c[at])
    return exists().where(facts.c.lead_id == deliveries.c.lead_id, days.between(0, DAYS), *conditions)


def _is_reply() -> tuple[ColumnElement[bool], ...]:
    """Words, files or contacts; neither a command nor what only withdrew the consent to such messages."""
    withdrawal = exists().where(
        consents.c.lead_id == interactions.c.lead_id,
        consents.c.seq == interactions.c.seq,
        consents.c.purpose == "marketing",
        not_(consents.c.granted),
    )
    is_said = interactions.c.kind.in_(REPLIES)
    return is_said, interactions.c.event.not_like(COMMAND), not_(withdrawal)


def _rank(column: str) -> ColumnElement[int]:
    return case(RANKS, value=level_changes.c[column])
