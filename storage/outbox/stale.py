"""What became of messages while they waited: a newer one says more, a reminder's moment has passed; or the
moment they wait for is far ahead only because a clock was set back."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, FromClause, and_, delete, exists, or_, text, update

from storage.session import Session
from storage.tables import holds, outbox
from storage.tables.traffic import WAITING, State

LONGEST_WAIT = timedelta(minutes=10)  # more than any pause between two tries
LONGEST_HOLD = timedelta(hours=1)  # Telegram rarely asks to wait for more; if it did, it will say so again
NUDGE_LASTS = timedelta(hours=1)  # a reminder this late would remind of something else


def end_stale(session: Session, now: datetime) -> None:
    """Of the questions that wait for a person only the newest remains, and of the reminders no old one."""
    session.execute(SUPERSEDE)
    old = text(WAITING), outbox.c.kind == "nudge", outbox.c.created_at < now - NUDGE_LASTS
    session.execute(update(outbox).where(*old).values(state=State.EXPIRED.value))


def end_unsent_replies(session: Session, chat_id: int) -> None:
    """To somebody who writes faster than they can be answered only what comes next shall be said.

    What takes a keyboard off the screen or changes an old message still goes out."""
    plain = ~outbox.c.message.contains('"remove":true', autoescape=True)
    replies = outbox.c.kind == "reply", outbox.c.edits_message_id == 0, outbox.c.chat_id == chat_id
    ended = update(outbox).where(text(WAITING), *replies, plain)
    session.execute(ended.values(state=State.SUPERSEDED.value))


def bring_forward(session: Session, now: datetime) -> None:
    """At the start: what was written by a clock that has been set back since need not wait for it."""
    by_that_clock = or_(
        outbox.c.created_at > now, and_(outbox.c.attempts > 0, outbox.c.due_at > now + LONGEST_WAIT)
    )
    session.execute(update(outbox).where(text(WAITING), by_that_clock).values(due_at=now))
    session.execute(delete(holds).where(holds.c.until_at > now + LONGEST_HOLD))


def spare(session: Session, row_id: int) -> None:
    """The last try of a row does not count: it was not the row's fault that nobody answered."""
    tried = outbox.c.id == row_id, outbox.c.attempts > 0
    session.execute(update(outbox).where(*tried).values(attempts=outbox.c.attempts - 1))


def _asks(row: FromClause) -> ColumnElement[bool]:
    """It waits, and is a new message with buttons or with the keyboard that shares the phone."""
    buttons = row.c.message.contains('"buttons":[[', autoescape=True)
    keyboard = row.c.message.contains('"keyboard":{"share"', autoescape=True)
    waits = row.c.state == State.PENDING.value
    return and_(waits, row.c.kind == "reply", row.c.edits_message_id == 0, or_(buttons, keyboard))


_newer = outbox.alias("newer")
SUPERSEDE = (
    update(outbox)
    .where(
        text(f"outbox.{WAITING}"),
        _asks(outbox),
        exists().where(_newer.c.chat_id == outbox.c.chat_id, _newer.c.id > outbox.c.id, _asks(_newer)),
    )
    .values(state=State.SUPERSEDED.value)
)
