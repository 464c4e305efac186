"""Errands: what desks want found out or done, run against the database in the turn's own transaction."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.ordering import ORDERING
from dialogs.audiences import parse
from dialogs.broadcasts.rules import Rules
from dialogs.desks.audience.choosing import CountAudience, KnownNames
from dialogs.desks.desk import Errand, Visit
from dialogs.desks.linking.links import PAGE, FindLink, ListLinks, MakeLink, RecentNames
from storage import audiences, broadcasts, sources

Run = Callable[[Session, Visit, Any, datetime], Any]


def run(session: Session, visit: Visit, errand: Errand, at: datetime) -> Any:
    """What came of the errand."""
    return ERRANDS[type(errand)](session, visit, errand, at)


def _make_link(session: Session, visit: Visit, wanted: MakeLink, at: datetime) -> Any:
    names = {field: getattr(wanted, field) for field in wanted.__struct_fields__}
    return sources.make(session, at, by=visit.by.id, **names)


def _list_links(session: Session, _: Visit, wanted: ListLinks, at: datetime) -> Any:
    return tuple(sources.listing(session, limit=PAGE + 1, offset=wanted.page * PAGE))


def _count_audience(session: Session, visit: Visit, wanted: CountAudience, at: datetime) -> Any:
    over_cap = broadcasts.over_cap(Rules.of(visit.playbook.broadcasts), visit.playbook.timezone, at)
    return audiences.count(session, parse(wanted.expression), at, over_cap=over_cap)


ERRANDS: dict[type[Errand], Run] = {
    RecentNames: lambda session, _, wanted, at: sources.recent_names(session, wanted.field),
    MakeLink: _make_link,
    ListLinks: _list_links,
    CountAudience: _count_audience,
    KnownNames: lambda session, _, wanted, at: audiences.known_names(session, wanted.field),
    FindLink: lambda session, _, wanted, at: sources.find(session, wanted.id),
    **ORDERING,
}
