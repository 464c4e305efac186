"""What makes messages wait, restarts included: Telegram's "retry after" for the bot or a chat; an outage.

During an outage nothing goes out at all until Telegram answers a question; then one message at a time, on
trial, until one of them is answered.
"""

from datetime import datetime

from sqlalchemy import bindparam, delete, or_, select, text

from storage.inserts import insert_or_change
from storage.session import Session
from storage.tables import holds as table
from storage.tables import outbox
from storage.tables.traffic import UNDER_WAY

BOT = "bot"
CHAT = "chat:"
OUTAGE = "outage"  # until when nobody shall ask whether it is over
TRIAL = "trial"  # since when one message at a time may go

LASTING = select(table.c.scope, table.c.until_at).where(
    or_(table.c.until_at > bindparam("now"), table.c.scope == OUTAGE, table.c.scope == TRIAL)
)
ANY_UNDER_WAY = select(outbox.c.id).where(text(UNDER_WAY)).limit(1)


def hold(session: Session, scope: str, until: datetime) -> None:
    """Nothing in scope ("bot" or "chat:<id>") goes out before `until`; of two holds the later one counts."""
    held = session.execute(select(table.c.until_at).where(table.c.scope == scope)).scalar()
    if held is None or held < until:
        _begin(session, scope, until)


def look_ahead(session: Session, now: datetime) -> None:
    """Asks for the holds of this moment, for `holds`, with whatever is read next."""
    known = session.ahead("holds")
    session.ask(LASTING, {"now": now}, then=lambda found: known.update({now: dict(found)}))


def holds(session: Session, now: datetime) -> dict[str, datetime]:
    """The holds that still last, by scope."""
    known = session.ahead("holds")
    if now not in known:
        session.flush()  # then it is, if they were asked for
    return known[now] if now in known else dict(session.fetch(LASTING, {"now": now}))


def held_chats(session: Session, now: datetime, limit: int) -> tuple[set[int], int]:
    """The chats that wait, and how many messages may go to the others."""
    scopes = holds(session, now)
    if BOT in scopes or OUTAGE in scopes:
        return set(), 0
    if TRIAL in scopes:
        limit = 0 if session.execute(ANY_UNDER_WAY).first() else 1
    return {int(scope.removeprefix(CHAT)) for scope in scopes if scope.startswith(CHAT)}, limit


def begin_outage(session: Session, look_at: datetime) -> None:
    """Telegram does not answer: nobody shall call it before `look_at`, and then only to ask."""
    end_outage(session)
    _begin(session, OUTAGE, look_at)


def begin_trial(session: Session, now: datetime) -> None:
    """Telegram answers questions again."""
    end_outage(session)
    _begin(session, TRIAL, now)


def end_outage(session: Session) -> None:
    """Messages go out as ever."""
    session.execute(delete(table).where(table.c.scope.in_([OUTAGE, TRIAL])))
    session.ahead("holds").clear()


def _begin(session: Session, scope: str, until: datetime) -> None:
    insert_or_change(session, table, scope=scope, until_at=until)
    session.ahead("holds").clear()
