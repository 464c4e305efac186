"""The outbox of a backup that is put back: what waited then may have been sent since, and nobody can say.

Nothing of it may go out twice without saying so, and an alert may not go missing.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, literal, or_, text, update

from storage.columns import Moment
from storage.session import Session
from storage.tables import outbox
from storage.tables.traffic import UNDER_WAY, WAITING, State

WHY = "restored from a backup: it may have been sent since"

AGAIN = ("alert", "card_edit", "reveal")  # sent again; a repeated alert says that it may be one
LISTED = ("broadcast", "notice", "card_reply")  # at most once: a person looks
STALE = ("nudge",)  # its moment has passed, the next one comes by itself


def revive(session: Session, now: datetime) -> int:
    """Decides on every row that waits or is under way; gives their number.

    Of at-most-once kinds they become `unknown`, reminders `cancelled`, replies `superseded`: the person wrote
    or went on since, and an old question would only confuse. The others are sent again.
    """
    kind = outbox.c.kind
    fate: ColumnElement[Any] = case(
        (kind.in_(AGAIN), State.PENDING.value),
        (kind.in_(LISTED), State.UNKNOWN.value),
        (kind.in_(STALE), State.CANCELLED.value),
        else_=State.SUPERSEDED.value,
    )
    waited = update(outbox).where(or_(text(WAITING), text(UNDER_WAY)))
    again = case((kind.in_(AGAIN), literal(now, Moment)), else_=outbox.c.due_at)
    decided = waited.values(state=fate, error=WHY, repeat=True, due_at=again, lease_until=None)
    return len(session.execute(decided.returning(outbox.c.id)).all())
