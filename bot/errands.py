"""Errands: what desks want found out or done, run against the database in the turn's own transaction.

What takes long to find out would keep all other turns waiting. Such a turn is given up with an Awaited, the
answer is read beside the others, and the turn begins again knowing it.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.ordering import ORDERING
from dialogs.desks.audience.choosing import CountAudience, KnownNames
from dialogs.desks.broadcasting.orders import ListAll, Report
from dialogs.desks.desk import Errand, Visit
from dialogs.desks.linking.links import PAGE, FindLink, ListLinks, MakeLink, RecentNames
from storage import audiences, broadcasts, sources
from storage.session import Session

Run = Callable[[Session, Visit, Any, datetime], Any]


Known = Mapping[Errand, Any]  # the answers to errands that were awaited


class Awaited(Exception):
    """The answer to `errand` takes long: it is to be found with `look` in a transaction that only reads."""

    def __init__(self, errand: Errand, look: Callable[[Session], Any]) -> None:
        super().__init__(type(errand).__name__)
        self.errand = errand
        self.look = look


def run(session: Session, visit: Visit, errand: Errand, at: datetime, known: Known) -> Any:
    """What came of the errand; raises Awaited."""
    work = ERRANDS[type(errand)]
    if type(errand) not in LONG:
        return work(session, visit, errand, at)
    if errand not in known:
        raise Awaited(errand, lambda reading: work(reading, visit, errand, at))
    return known[errand]


def _make_link(session: Session, visit: Visit, wanted: MakeLink, at: datetime) -> Any:
    names = {field: getattr(wanted, field) for field in wanted.__struct_fields__}
    return sources.make(session, at, by=visit.by.id, **names)


def _list_links(session: Session, _: Visit, wanted: ListLinks, at: datetime) -> Any:
    return tuple(sources.listing(session, limit=PAGE + 1, offset=wanted.page * PAGE))


def _count_audience(session: Session, visit: Visit, wanted: CountAudience, at: datetime) -> Any:
    return broadcasts.readers(session, wanted.expression, visit.playbook, at, wanted.reached_at)


LONG = (CountAudience, ListAll, ListLinks, Report)  # they count the rows of many people
ERRANDS: dict[type[Errand], Run] = {
    RecentNames: lambda session, _, wanted, at: sources.recent_names(session, wanted.field),
    MakeLink: _make_link,
    ListLinks: _list_links,
    CountAudience: _count_audience,
    KnownNames: lambda session, _, wanted, at: audiences.known_names(session, wanted.field),
    FindLink: lambda session, _, wanted, at: sources.find(session, wanted.id),
    **ORDERING,
}
