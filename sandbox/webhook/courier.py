"""The courier: takes updates from the queue to the webhook until each is accepted or too old.

A failed delivery is tried again at once, then after 2, 4, 8 … times the base, as Telegram's own server does
it, or when the bot's `Retry-After` says. Other lanes go on meanwhile. An update stays in the queue until it
is accepted, so deleting the webhook loses nothing and `idle` waits for deliveries without knowing of them.
"""

import asyncio
import contextlib
import random
import time
from collections import Counter, deque
from datetime import timedelta
from itertools import islice

import aiohttp
from aiohttp import web

from sandbox.stage import UPDATES_TOPIC, Stage
from sandbox.updates import Update
from sandbox.webhook.attempt import Answer, post
from sandbox.webhook.lanes import Lane, Lanes, Parcel, queue_of
from sandbox.webhook.settings import Conditions
from sandbox.world import Json

DELIVERIES_TOPIC = "deliveries"
_KEPT = 50_000
_LONGEST_WAIT = 60  # times the base
_FOREVER = 3600.0


class Courier:
    def __init__(self, stage: Stage) -> None:
        self.conditions = Conditions()
        self.drops: deque[str] = deque()
        self.log: deque[Json] = deque(maxlen=_KEPT)
        self.counts: Counter[str] = Counter()
        self._stage = stage
        self._running: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._begin_anew()

    @property
    def in_flight(self) -> int:
        return len(self._running)

    async def run(self, _app: web.Application) -> None: ...
