"""Errands of the broadcast desk: orders and decisions, run in the turn of whoever pressed."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from dialogs.desks.broadcasting import screens
from dialogs.desks.broadcasting.orders import (
    Approvers,
    Composing,
    Decide,
    ListAll,
    Order,
    Report,
    Results,
)
from dialogs.desks.desk import MARKETERS, Errand, Visit
from storage import broadcasts, outbox, staff
from storage.broadcasts import Broadcast
from storage.outbox import Draft

LISTED = 10
APPROVALS = ("approve", "refuse")


def marketers(session: Session, visit: Visit) -> set[int]:
    """Everybody who may send."""
    return {*visit.owners} | {member.user_id for member in staff.listing(session) if member.role in MARKETERS}


def _order(session: Session, visit: Visit, wanted: Order, at: datetime) -> int:
    later = wanted.scheduled_at is not None and wanted.scheduled_at > at
    number = broadcasts.create(
        session,
        wanted.expression,
        wanted.content,
        at,
        by=visit.by.id,
        per_second=visit.paid_rate if wanted.paid else 0,
        scheduled_at=wanted.scheduled_at,
    )
    if wanted.needs_approval:
        broadcasts.decide(session, number, "submit", at)
        _ask_for_approval(session, visit, number, wanted, at)
    else:
        broadcasts.decide(session, number, "schedule" if later else "start", at)
    return number


def _ask_for_approval(session: Session, visit: Visit, number: int, wanted: Order, at: datetime) -> None:
    shown = Composing(content=wanted.content, people=wanted.people, paid=wanted.paid)
    question = screens.question_for_approval(visit.words, number, visit.by.name, wanted.expression, shown)
    for user_id in sorted(marketers(session, visit) - {visit.by.id}):
        outbox.put(session, Draft(kind="notice", chat_id=user_id, message=question, at=at))


def _decide(session: Session, visit: Visit, wanted: Decide, at: datetime) -> str:
    """The key of what is told to who decided."""
    broadcast = broadcasts.find(session, wanted.number)
    if broadcast is None:
        return "told-too-late"
    if wanted.decision in APPROVALS:
        return _judge(session, visit, broadcast, wanted.decision, at)
    done = broadcasts.decide(session, broadcast.id, wanted.decision, at)
    return f"told-{wanted.decision}" if done else "told-too-late"


def _judge(session: Session, visit: Visit, broadcast: Broadcast, decision: str, at: datetime) -> str:
    """The second person's word; who wrote it may only take it back."""
    if decision == "approve" and visit.by.id == broadcast.created_by:
        return "told-own"
    later = broadcast.scheduled_at is not None and broadcast.scheduled_at > at
    move = "approve_later" if decision == "approve" and later else decision
    if not broadcasts.decide(session, broadcast.id, move, at, approved_by=visit.by.id):
        return "told-too-late"
    if broadcast.created_by not in (None, visit.by.id):
        told = screens.judged(visit.words, broadcast.id, decision, visit.by.name)
        outbox.put(session, Draft(kind="notice", chat_id=broadcast.created_by, message=told, at=at))
    return f"told-{decision}"


def _report(session: Session, _: Visit, wanted: Report, at: datetime) -> Results | None:
    broadcast = broadcasts.find(session, wanted.number)
    return None if broadcast is None else broadcasts.results(session, broadcast)


def _list_all(session: Session, _: Visit, wanted: ListAll, at: datetime) -> Any:
    newest = broadcasts.listing(session)[: -LISTED - 1 : -1]
    return tuple(broadcasts.figures(session, each) for each in newest)


ORDERING: dict[type[Errand], Callable[[Session, Visit, Any, datetime], Any]] = {
    Approvers: lambda session, visit, _, at: len(marketers(session, visit) - {visit.by.id}),
    Order: _order,
    Decide: _decide,
    Report: _report,
    ListAll: _list_all,
}
