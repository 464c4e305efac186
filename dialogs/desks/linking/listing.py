"""The links with what they brought, page by page, and one of them with its QR code again."""

from msgspec.structs import replace

from dialogs.desks.desk import Learned, Show, Step, Visit, in_rows
from dialogs.desks.linking.links import (
    PAGE,
    Browsing,
    FindLink,
    ListedLink,
    ListLinks,
    url_of,
)
from dialogs.desks.linking.making import qr_codes
from dialogs.effects import Toast
from dialogs.events import Tapped
from dialogs.messages import Button, Message, Span, bold, plain


def open_page(page: int) -> Step:
    return Step(Browsing(page), (ListLinks(page),))


def take(visit: Visit, state: Browsing, event: object) -> Step:
    """What happens to somebody who looks at links."""
    match event:
        case Learned(errand=ListLinks(page), answer=found):
            return Step(replace(state, page=page), (Show(_page(visit, page, found)),))
        case Learned(errand=FindLink(), answer=ListedLink() as link):
            url = url_of(visit.bot, link.token)
            return Step(state, (Toast(), *qr_codes(link, url)))
        case Tapped(data=data):
            action, _, argument = data.partition(":")
            if action in ("page", "open") and argument.isascii() and argument.isdecimal():
                number = int(argument[:9])
                return open_page(number) if action == "page" else Step(state, (FindLink(number),))
            return Step(state, (Toast(),))
    return open_page(state.page)


def _page(visit: Visit, page: int, found: tuple[ListedLink, ...]) -> Message:
    words, shown = visit.words, found[:PAGE]
    spans: list[Span] = [bold(f"🔗 {words('link-list-title')}\n")]
    if not shown:
        spans.append(plain(words("link-list-empty")))
    for link in shown:
        spans += [bold(f"\n#{link.link.id} {link.link.label}\n"), plain(f"{_counts(visit, link)}\n")]
    opens = [Button(f"🔳 #{link.link.id}", f"open:{link.link.id}") for link in shown]
    rows = in_rows(opens, 3)
    turns = []
    if page:
        turns.append(Button("⬅️", f"page:{page - 1}"))
    if len(found) > PAGE:
        turns.append(Button("➡️", f"page:{page + 1}"))
    new = (Button(words("link-another"), "new"),)
    return Message(tuple(spans), (*rows, *((tuple(turns),) if turns else ()), new))


def _counts(visit: Visit, link: ListedLink) -> str:
    return visit.words(
        "link-counts",
        starts=link.starts,
        finished=link.finished,
        iql=link.iql,
        mql=link.mql,
        sql=link.sql,
    )
