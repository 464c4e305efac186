"""/link: deep links that tell where a visitor came from, and what they brought.

links    a link as the desk knows it, its errands, its names
making   the wizard: source, medium, campaign, content, language, review, link and QR code
listing  the links with their counts, page by page, and one of them
"""

from dialogs.desks.desk import MARKETERS, Desk, Opened, Step, Visit
from dialogs.desks.linking import listing, making
from dialogs.desks.linking.links import Browsing, Making
from dialogs.events import Tapped


def _take(visit: Visit, state: Making | Browsing | None, event: object) -> Step:
    match event:
        case Opened(command="links") | Tapped(data="list"):
            return listing.open_page(0)
        case Opened() | Tapped(data="new"):
            return making.begin()
    match state:
        case Browsing():
            return listing.take(visit, state, event)
        case Making():
            return making.take(visit, state, event)
    return Step(None)  # this desk has no standing buttons


def _is_unfinished(state: Making | Browsing) -> bool:
    return isinstance(state, Making) and bool(state.given)


LINKING = Desk("link", ("link", "links"), MARKETERS, Making | Browsing, _take, _is_unfinished)
