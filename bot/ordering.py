"""Errands of the broadcast desk: orders and decisions, run in the turn of whoever pressed."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.asking import ask_approval, deciders
from dialogs.desks.broadcasting import approving, screens
from dialogs.desks.broadcasting.orders import (
    Approvers,
    Decide,
    Examine,
    ListAll,
    Listed,
    Order,
    Report,
    Results,
    ToType,
)
from dialogs.desks.desk import Errand, Visit
from storage import broadcasts, outbox
from storage.broadcasts import Broadcast
from storage.outbox import Draft
from storage.session import Session
from storage.tables.broadcasting import BroadcastState

LISTED = 10
APPROVALS = ("approve", "refuse")


def others(session: Session, visit: Visit) -> set[int]:
    """Who else may decide."""
    return deciders(session, visit.owners) - {visit.by.id}


def _order(session: Session, visit: Visit, wanted: Order, at: datetime) -> int:
    number = broadcasts.create(
        session,
        wanted.expression,
        wanted.content,
        at,
        by=visit.by.id,
        per_second=visit.paid_rate if wanted.paid else 0,
        scheduled_at=wanted.scheduled_at,
    )
    decision = "submit" if wanted.needs_approval else "schedule"
    broadcasts.decide(session, number, decision, at, confirmed_for=wanted.people)
    if wanted.needs_approval and (broadcast := broadcasts.find(session, number)):
        asked = approving.tell_wish(visit.words, visit.by.name, wanted.people)
        ask_approval(session, visit.playbook, broadcast, asked, others(session, visit), at)
    return number


def _decide(session: Session, visit: Visit, wanted: Decide, at: datetime) -> str:
    """The key of what is told to who decided."""
    broadcast = broadcasts.find(session, wanted.number)
    if broadcast is None:
        return "told-too-late"
    if wanted.decision in APPROVALS:
        return _judge(session, visit, broadcast, wanted.decision, at)
    if wanted.decision == "confirm":
        return _confirm(session, visit, broadcast, at)
    if wanted.decision == "recall" and broadcasts.is_past_recall(session, broadcast, at):
        return "told-past-recall"
    done = broadcasts.decide(session, broadcast.id, wanted.decision, at)
    return f"told-{wanted.decision}" if done else "told-too-late"


def _judge(session: Session, visit: Visit, broadcast: Broadcast, decision: str, at: datetime) -> str:
    """The second person's word; who wrote it may only take it back."""
    if decision == "approve" and visit.by.id == broadcast.created_by:
        return "told-own"
    return _judged(session, visit, broadcast, decision, at)


def _judged(session: Session, visit: Visit, broadcast: Broadcast, decision: str, at: datetime) -> str:
    """The word of somebody who may give it; who wrote it hears of it."""
    if not broadcasts.decide(session, broadcast.id, decision, at, approved_by=visit.by.id):
        return "told-too-late"
    if broadcast.created_by not in (None, visit.by.id):
        told = screens.judged(visit.words, broadcast.id, decision, visit.by.name)
        outbox.put(session, Draft(kind="notice", chat_id=broadcast.created_by, message=told, at=at))
    return f"told-{decision}"


def _confirm(session: Session, visit: Visit, broadcast: Broadcast, at: datetime) -> str:
    """The word of somebody who has typed the number of people."""
    if _is_own(session, visit, broadcast):
        return "told-own"
    return _judged(session, visit, broadcast, "approve", at)


def _is_own(session: Session, visit: Visit, broadcast: Broadcast) -> bool:
    """Whether they wrote it, and somebody else can approve it."""
    return visit.by.id == broadcast.created_by and bool(others(session, visit))


def _count_to_type(session: Session, visit: Visit, wanted: ToType, at: datetime) -> int | str:
    broadcast = broadcasts.find(session, wanted.number)
    if broadcast is None or broadcast.state is not BroadcastState.UNAPPROVED:
        return "told-too-late"
    return "told-own" if _is_own(session, visit, broadcast) else broadcast.confirmed_for


def _examine(session: Session, visit: Visit, wanted: Examine, at: datetime) -> str:
    """Whoever may approve sees what; also who was not asked, as they came later."""
    broadcast = broadcasts.find(session, wanted.number)
    if broadcast is None or broadcast.state is not BroadcastState.UNAPPROVED:
        return "told-too-late"
    if broadcast.created_by == visit.by.id:
        return "told-own"
    asked = approving.tell_reach(visit.words, broadcast.confirmed_for)
    ask_approval(session, visit.playbook, broadcast, asked, {visit.by.id}, at)
    return ""


def _report(session: Session, _: Visit, wanted: Report, at: datetime) -> Results | None:
    broadcast = broadcasts.find(session, wanted.number)
    return None if broadcast is None else broadcasts.results(session, broadcast)


def _list_all(session: Session, _: Visit, wanted: ListAll, at: datetime) -> Any:
    newest = broadcasts.listing(session)[: -LISTED - 1 : -1]
    return tuple(Listed(broadcasts.figures(session, each), each.created_by) for each in newest)


ORDERING: dict[type[Errand], Callable[[Session, Visit, Any, datetime], Any]] = {
    Approvers: lambda session, visit, _, at: len(others(session, visit)),
    Order: _order,
    Decide: _decide,
    ToType: _count_to_type,
    Examine: _examine,
    Report: _report,
    ListAll: _list_all,
}
