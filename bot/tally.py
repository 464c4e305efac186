"""What the bot counts of its own work: plain numbers, by names of which there are few.

Counting costs next to nothing and knows no library; `metrics` shows the numbers to whoever asks. No id of a
person or a chat is ever a name here.
"""

import time
from bisect import bisect_left
from collections import Counter, defaultdict
from datetime import datetime, timedelta
from typing import Any

from bot.transport import Gateway

TURN = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
CALL = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
DELAY = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0, 3600.0)


class Timings:
    """How often something took at most so many seconds; the last count is of what took longer."""

    def __init__(self, bounds: tuple[float, ...]) -> None:
        self.bounds = bounds
        self.counts = [0] * (len(bounds) + 1)
        self.seconds = 0.0

    def add(self, seconds: float) -> None:
        self.counts[bisect_left(self.bounds, seconds)] += 1
        self.seconds += seconds


class Tally:
    """Counts since the process began."""

    def __init__(self) -> None:
        self.updates: Counter[tuple[str, str]] = Counter()  # kind, outcome
        self.turns = Timings(TURN)
        self.sends: Counter[tuple[str, str]] = Counter()  # kind, outcome
        self.calls: dict[str, Timings] = defaultdict(lambda: Timings(CALL))  # by method of the Bot API
        self.alerts = Timings(DELAY)
        self.refused_pushes: Counter[int] = Counter()  # by HTTP status
        self.backups: Counter[str] = Counter()  # by outcome
        self.backed_up_at: datetime | None = None

    def took(self, update: object, outcome: str, seconds: float) -> None:
        """An update was handled, parked, or given back."""
        self.updates[type(update).__name__, outcome] += 1
        self.turns.add(seconds)

    def sent(self, kind: str, error: Exception | None, age: timedelta) -> None:
        """Telegram took a message of this kind, or not, `age` after the turn that wanted it."""
        self.sends[kind, type(error).__name__ if error else "ok"] += 1
        if kind == "alert" and error is None:
            self.alerts.add(max(age.total_seconds(), 0.0))

    def answered(self, status: int) -> None:
        """A push was answered with this HTTP status."""
        if 400 <= status < 500:
            self.refused_pushes[status] += 1

    def backed_up(self, at: datetime | None) -> None:
        """A copy was made; None: it failed."""
        self.backups["done" if at else "failed"] += 1
        self.backed_up_at = at or self.backed_up_at


class TimedGateway:
    """A gateway that notes how long Telegram took; long polls are meant to take long and are left out."""

    def __init__(self, gateway: Gateway, tally: Tally) -> None:
        self._gateway = gateway
        self._tally = tally

    async def call(self, method: str, /, **params: object) -> Any:
        if method == "getUpdates":
            return await self._gateway.call(method, **params)
        began = time.monotonic()
        try:
            return await self._gateway.call(method, **params)
        finally:
            self._tally.calls[method].add(time.monotonic() - began)

    async def download(self, file_id: str) -> bytes:
        return await self._gateway.download(file_id)

    async def close(self) -> None:
        await self._gateway.close()
