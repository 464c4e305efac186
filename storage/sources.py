"""Where leads come from: the links we gave out, looked up when somebody starts by one, and what they brought.

A token is random and says nothing; what it stands for is written here only. A payload that is no token of
ours stands for nothing: it is kept as it came, with the touch.
"""

import secrets
import string
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, select

from dialogs.conversation import Level
from dialogs.desks.linking.links import ListedLink
from dialogs.events import Link
from storage.inserts import insert_new
from storage.session import Session
from storage.tables import leads, links, touches

TOKEN, LETTERS = 8, string.ascii_letters + string.digits
REFERRAL = "referral"  # the source of whoever comes by a lead's own link

BY_TOKEN = select(links).where(links.c.token == bindparam("token"))
NAMES = (links.c.source, links.c.medium, links.c.campaign, links.c.content, links.c.language)


def look_up(session: Session, payload: str) -> Link | None:
    """The link that a start payload names, if any."""
    row = session.execute(BY_TOKEN, {"token": payload}).one_or_none()
    if row is None:
        return None
    return _link(row)


def make(session: Session, at: datetime, *, by: int | None, **names: str) -> ListedLink:
    """The link with these names: the one that was made before, or a new one."""
    given = {column.name: names.get(column.name, "") for column in NAMES}
    same = _counted().where(links.c.referrer_id.is_(None), *(c == given[c.name] for c in NAMES))
    while (row := session.execute(same).one_or_none()) is None:
        _insert(session, at, created_by=by, **given)
    return _listed(row)


def referral_token(session: Session, lead_id: int, at: datetime) -> str:
    """The token of a lead's own link, by which others come."""
    own = select(links.c.token).where(links.c.referrer_id == lead_id)
    names = {column.name: "" for column in NAMES} | {"source": REFERRAL}
    while (token := session.execute(own).scalar()) is None:
        _insert(session, at, created_by=None, referrer_id=lead_id, **names)
    return str(token)


def find(session: Session, link_id: int) -> ListedLink | None:
    row = session.execute(_counted().where(links.c.id == link_id)).one_or_none()
    return None if row is None else _listed(row)


def listing(session: Session, limit: int | None = None, offset: int = 0) -> list[ListedLink]:
    """The links of the staff with what they brought, the newest first. Test leads do not count."""
    made = _counted().where(links.c.referrer_id.is_(None)).order_by(links.c.id.desc())
    return [_listed(row) for row in session.execute(made.limit(limit).offset(offset))]


def recent_names(session: Session, field: str, limit: int = 6) -> tuple[str, ...]:
    """The names of a field that links were last made with."""
    column = links.c[field]
    used = select(column).where(column != "", links.c.referrer_id.is_(None))
    last = used.group_by(column).order_by(func.max(links.c.id).desc()).limit(limit)
    return tuple(session.execute(last).scalars())


def by_source(session: Session) -> Iterator[dict[str, Any]]:
    """What each source and campaign brought, links of ours or not, by the first touch; most SQL first."""
    counted = (func.count(), *map(_how_many, REACHED.values()))
    query = (
        select(leads.c.source, leads.c.medium, leads.c.campaign, *counted)
        .where(~leads.c.test)
        .group_by(leads.c.source, leads.c.medium, leads.c.campaign)
        .order_by(counted[-1].desc(), counted[0].desc(), leads.c.source)
    )
    for source, medium, campaign, *numbers in session.execute(query):
        names = {"source": source, "medium": medium, "campaign": campaign}
        yield names | dict(zip(("leads", *REACHED), numbers, strict=True))


def _insert(session: Session, at: datetime, **values: Any) -> None:
    """A new link, unless its token is taken, or another process has just made it: look for it again."""
    token = "".join(secrets.choice(LETTERS) for _ in range(TOKEN))
    insert_new(session, links, links.c.id, token=token, created_at=at, **values)


def _link(row: Row[Any]) -> Link:
    names = {column.name: getattr(row, column.name) for column in NAMES}
    return Link(row.id, **names, referrer_id=row.referrer_id or 0)


def _listed(row: Row[Any]) -> ListedLink:
    numbers = {name: getattr(row, name) for name in ("starts", *REACHED)}
    return ListedLink(row.token, _link(row), **numbers)


def _counted() -> Select[Any]:
    """All of each link, and the numbers of a ListedLink."""
    came = touches.join(leads, touches.c.lead_id == leads.c.id)
    starts = (
        select(func.count(touches.c.lead_id.distinct()))
        .select_from(came)
        .where(touches.c.link_id == links.c.id, ~leads.c.test)
        .correlate(links)
        .scalar_subquery()
        .label("starts")
    )
    brought = links.outerjoin(leads, (leads.c.link_id == links.c.id) & ~leads.c.test)
    reached = (_how_many(holds).label(name) for name, holds in REACHED.items())
    return select(links, starts, *reached).select_from(brought).group_by(links.c.id)


def _how_many(holds: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(leads.c.id).filter(holds)


def _ever(level: Level) -> ColumnElement[bool]:
    return leads.c.max_level.in_([each.value for each in Level if each.rank >= level.rank])


REACHED: dict[str, ColumnElement[bool]] = {
    "finished": leads.c.finished,
    **{level.value.lower(): _ever(level) for level in (Level.IQL, Level.MQL, Level.SQL)},
}  # what a lead may have come to
