"""Telegram's "retry after", kept so that a restart obeys it too: for the whole bot, or for one chat."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.inserts import insert_or_change
from storage.tables import holds as table

BOT = "bot"
CHAT = "chat:"


def hold(session: Session, scope: str, until: datetime) -> None:
    """Nothing in scope ("bot" or "chat:<id>") goes out before `until`; of two holds the later one counts."""
    held = session.execute(select(table.c.until_at).where(table.c.scope == scope)).scalar()
    if held is None or held < until:
        insert_or_change(session, table, scope=scope, until_at=until)


def holds(session: Session, now: datetime) -> dict[str, datetime]:
    """The holds that still last, by scope."""
    lasting = session.execute(select(table.c.scope, table.c.until_at).where(table.c.until_at > now))
    return dict(lasting.all())


def held_chats(session: Session, now: datetime) -> set[int] | None:
    """The chats that wait; None if all do."""
    scopes = holds(session, now)
    if BOT in scopes:
        return None
    return {int(scope.removeprefix(CHAT)) for scope in scopes}
