"""What follows without anybody's doing: a schedule comes, errors or opt-outs stop a broadcast, the last
delivery is settled. Looked at every second by the worker that leads."""

from datetime import datetime

from sqlalchemy import Select, bindparam, func, not_, or_, select, text

from dialogs.broadcasts import rules
from storage.broadcasts.deciding import Broadcast, decide, listing
from storage.broadcasts.leaving_out import leave_out
from storage.columns import any_of
from storage.outbox.sending import ENDED_BY_RESTART
from storage.session import Session
from storage.tables import broadcasts, deliveries, leads
from storage.tables.broadcasting import IN_HAND, TO_SEND, UNWRITTEN, BroadcastState, DeliveryState

SCHEDULED, RUNNING = BroadcastState.SCHEDULED, BroadcastState.RUNNING
JUDGED = (DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.UNKNOWN)  # blocks are no errors


def due(session: Session, now: datetime) -> list[Broadcast]:
    """Those whose time has come, to be begun once their people are counted."""
    return [
        broadcast
        for broadcast in listing(session, (SCHEDULED,))
        if broadcast.scheduled_at is not None and broadcast.scheduled_at <= now
    ]


def begin(session: Session, broadcast: Broadcast, people: int, now: datetime) -> str:
    """Starts what is due, which `people` would get; gives why it asks instead, as a word.

    What is more than two hours late pauses and asks; what has more people, or costs more, than was agreed to
    needs approval.
    """
    decision, why, changes = "begin", "", {}
    paid = broadcast.per_second > 0
    if broadcast.scheduled_at is not None and rules.is_late(broadcast.scheduled_at, now):
        decision, why = "ask", "late"
    elif rules.needs_approval(people, broadcast.confirmed_for, paid=paid):
        decision, why, changes = "ask_approval", "grown", {"confirmed_for": people}
    return why if decide(session, broadcast.id, decision, now, reason=why, **changes) else ""


def stop_troubled(session: Session, now: datetime) -> list[int]:
    """Pauses what has too many errors or opt-outs; gives their numbers."""
    stopped = []
    for broadcast in listing(session, (RUNNING,)):
        if reason := rules.trouble(_last(session, broadcast), _opted_out(session, broadcast)):
            decide(session, broadcast.id, "pause", now, reason=reason)
            stopped.append(broadcast.id)
    return stopped


def end_done(session: Session, now: datetime) -> list[int]:
    """Finishes what has nobody left to be written to, and goes on with what has again. Gives the former."""
    for (broadcast_id,) in session.fetch(FINISHED_TOO_SOON, {}):
        decide(session, broadcast_id, "go_on", now)
    running = (each for each in listing(session, (RUNNING,)) if each.frozen_at is not None)
    done = [
        each.id
        for each in running
        if not (_has(session, TO_SEND, each.id) or _has(session, IN_HAND, each.id))
    ]
    for broadcast_id in done:
        decide(session, broadcast_id, "finish", now)
    return done


def skip_cancelled(session: Session, most: int) -> bool:
    """Settles up to so many of those whom a cancelled broadcast never reached; whether there was anybody."""
    cancelled = session.fetch(CANCELLED_UNSETTLED, {})
    if not cancelled:
        return False
    ((broadcast_id,), *_) = cancelled
    some = {"broadcast": broadcast_id, "limit": most}
    people: dict[int, int | None] = dict(session.fetch(UNREACHED, some))
    leave_out(session, broadcast_id, people, DeliveryState.SKIPPED, "cancelled")
    return True


def _has(session: Session, condition: str, broadcast_id: int) -> bool:
    found = select(deliveries.c.lead_id).where(
        deliveries.c.broadcast_id == broadcast_id, text(f"deliveries.{condition}")
    )
    by_index = found.order_by(deliveries.c.zone).limit(1)
    return session.execute(by_index).scalar() is not None


def _last(session: Session, broadcast: Broadcast) -> list[str]:
    """The states of its last deliveries since somebody started or resumed it, but for blocks."""
    states = select(deliveries.c.tried_at, deliveries.c.state).where(
        deliveries.c.broadcast_id == broadcast.id
    )
    of_messages = states.where(
        deliveries.c.outbox_id > broadcast.watched_from,
        deliveries.c.state.in_([state.value for state in JUDGED]),
        deliveries.c.reason != ENDED_BY_RESTART,  # no fault of the broadcast's
    ).order_by(deliveries.c.outbox_id.desc())
    unwritten = states.where(text(UNWRITTEN), deliveries.c.tried_at >= broadcast.watched_since).order_by(
        deliveries.c.tried_at.desc()
    )
    found = [
        (tried_at, state)
        for each in (of_messages, unwritten)
        for tried_at, state in session.execute(each.limit(rules.ERRORS_AMONG))
    ]
    return [state for _, state in sorted(found, reverse=True)]


def _opted_out(session: Session, broadcast: Broadcast) -> int:
    """How many of the first people it reached since then have opted out and not taken it back."""
    gone = (
        select(or_(leads.c.opted_out, not_(leads.c.marketing)))
        .where(leads.c.id == deliveries.c.lead_id)
        .scalar_subquery()  # of one lead: a join might read all of them to find the few who are gone
    )
    first = (
        select(gone.label("is_gone"))
        .where(
            deliveries.c.broadcast_id == broadcast.id,
            deliveries.c.outbox_id > broadcast.watched_from,
            deliveries.c.state == DeliveryState.SENT.value,
        )
        .order_by(deliveries.c.outbox_id)
        .limit(rules.OPT_OUTS_AMONG)
        .subquery()
    )
    return session.execute(select(func.count()).where(first.c.is_gone)).scalar_one()


def _with_somebody_waiting(*states: BroadcastState) -> Select[tuple[int]]:
    """Over as they are, which may be many: each costs a look into the index of what is pending."""
    somebody = (
        select(deliveries.c.lead_id)
        .where(deliveries.c.broadcast_id == broadcasts.c.id, text(f"deliveries.{TO_SEND}"))
        .order_by(deliveries.c.zone)
        .limit(1)
        .scalar_subquery()
    )
    over = select(broadcasts.c.id).where(any_of(broadcasts.c.state, states), somebody.is_not(None))
    return over.order_by(broadcasts.c.id)


FINISHED_TOO_SOON = _with_somebody_waiting(BroadcastState.FINISHED)
CANCELLED_UNSETTLED = _with_somebody_waiting(BroadcastState.CANCELLED, BroadcastState.RECALLED)
UNREACHED = (
    select(deliveries.c.lead_id, deliveries.c.outbox_id)
    .where(deliveries.c.broadcast_id == bindparam("broadcast"), text(f"deliveries.{TO_SEND}"))
    .order_by(deliveries.c.zone)  # by the index of what is pending
    .limit(bindparam("limit"))
)
