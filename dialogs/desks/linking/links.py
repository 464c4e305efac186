"""A link as the desk knows it, what it asks for, and how names are written."""

import re
from unicodedata import normalize

from msgspec import Struct

from dialogs.desks.desk import Errand
from dialogs.events import Link

FIELDS = ("source", "medium", "campaign", "content", "language")
LONGEST_NAME = 40  # characters
PAGE = 6  # links


class ListedLink(Struct, frozen=True):
    """A link and what it brought: people who started by it; of those whose first touch it was, how many heard
    the goodbye and how many ever reached each level."""

    token: str
    link: Link
    starts: int = 0
    finished: int = 0
    iql: int = 0
    mql: int = 0
    sql: int = 0


class Making(Struct, frozen=True, omit_defaults=True, tag="making"):
    """A link in the making. `offered` are the names on the buttons."""

    step: str = "source"  # a field that is asked for, or review
    given: dict[str, str] = {}
    offered: tuple[str, ...] = ()
    is_reviewed: bool = False  # the field is changed from the review, and back to it


class Browsing(Struct, frozen=True, omit_defaults=True, tag="browsing"):
    """Looking at links."""

    page: int = 0


class RecentNames(Errand, frozen=True):
    """The names last used for a field; the answer is a tuple of them."""

    field: str


class MakeLink(Errand, frozen=True):
    """The link of these values, which may be there already; the answer is a ListedLink."""

    source: str
    medium: str
    campaign: str
    content: str
    language: str


class ListLinks(Errand, frozen=True):
    """A page of links, the newest first; the answer is a tuple of ListedLink, one more than PAGE if there is
    a next page."""

    page: int


class FindLink(Errand, frozen=True):
    """The answer is a ListedLink, or None."""

    id: int


def clean_name(text: str) -> str:
    """A name as it is kept: small letters, hyphens for spaces, so that it needs no quotes in an audience.

    Marks on letters, which macOS types as signs of their own, are put together with them. Empty if nothing is
    left of it, or if it is too long to be a name.
    """
    name = re.sub(r"[^\w.-]+", "-", normalize("NFC", text.casefold())).strip("-.")
    return name if len(name) <= LONGEST_NAME else ""


def url_of(bot: str, token: str) -> str:
    """https://core.telegram.org/bots/features#deep-linking"""
    return f"https://t.me/{bot}?start={token}"
