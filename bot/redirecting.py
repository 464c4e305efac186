"""The addresses of ours under broadcasts: a click is counted, and the browser sent on to the marketer's.

Served by whatever HTTP servers the bot has. Where one leads was decided by a marketer and stands in the
database, never in the address: nobody can make it lead anywhere else. While the database is away it leads
where it led before, uncounted: the reader must not suffer for our numbers.
"""

import asyncio
import string
import time
from collections.abc import Awaitable, Callable
from urllib.parse import quote

from aiohttp import web

from bot.budgets import Budgets
from storage.broadcasts import Place, Redirects
from storage.errors import DatabaseOutage

COUNTED_WITHIN = 3.0  # seconds; then the reader goes on without
RETRY_AFTER = "2"  # seconds
HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}

Count = Callable[[Place], Awaitable[str]]  # the address behind a place, its click kept; "" if there is none


class Redirecting:
    """`counts_by` is missing until the bot is open."""

    def __init__(self, redirects: Redirects) -> None:
        self.counts_by: Count | None = None
        self._redirects = redirects
        self._known: dict[tuple[int, int], str] = {}  # broadcast and button -> where it leads
        self._budgets = Budgets()

    def add_to(self, app: web.Application) -> None:
        app.router.add_get(self._redirects.route, self._lead_on, allow_head=False)

    async def _lead_on(self, request: web.Request) -> web.Response:
        place = self._redirects.read(request.match_info["token"])
        if place is None:
            return web.Response(status=404)
        try:
            url = await self._count(place)
        except (DatabaseOutage, TimeoutError):
            url = self._known.get((place.broadcast_id, place.button))
        match url:
            case None:
                return web.Response(status=503, headers={"Retry-After": RETRY_AFTER})
            case "":
                return web.Response(status=404)
        return web.Response(status=302, headers={**HEADERS, "Location": in_ascii(url)})

    async def _count(self, place: Place) -> str | None:
        """Where it leads, known only once the click is kept; who floods us is led on uncounted."""
        known = self._known.get((place.broadcast_id, place.button))
        is_within = self._budgets.spend(place.lead_id, time.monotonic())
        if self.counts_by is None or not (is_within or known is None):
            return known
        async with asyncio.timeout(COUNTED_WITHIN):
            url = await self.counts_by(place)
        if url:
            self._known[place.broadcast_id, place.button] = url
        return url


def in_ascii(url: str) -> str:
    """The address as a header can carry it, otherwise as the marketer wrote it."""
    return quote(url, safe=string.punctuation)
