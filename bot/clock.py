"""What time it is: by the machine's clock, or by a sandbox's that can be moved forward and frozen.

`now` is the time of conversations. `steady` is for leases and back-off, which are about the real network: it
runs as fast as the machine's clock, never stands still or goes back, and is never behind `now`.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import aiohttp

logger = logging.getLogger(__name__)

LONG_POLL = 25  # seconds the sandbox may keep a question about the next jump
FAILURES = (aiohttp.ClientError, OSError, ValueError, KeyError)  # TimeoutError is an OSError


class ClockUnreachable(Exception):
    """The sandbox's clock does not answer: check LEADBOT_TELEGRAM_URL, or unset LEADBOT_SANDBOX_CLOCK."""

    def __str__(self) -> str:
        return f"{self.__doc__} [{self.args[0]}]"


class Clock(Protocol):
    def now(self) -> datetime:
        """The current moment, aware UTC."""
        ...

    def steady(self) -> datetime: ...


class Steady:
    """A time that runs on when the wall's is set back, and follows it when it is set forward."""

    def __init__(self, start: datetime) -> None:
        self._anchor, self._anchored_at = start, time.monotonic()

    def read(self, wall: datetime) -> datetime:
        """The steady time, where the wall's is that."""
        moment = time.monotonic()
        steady = self._anchor + timedelta(seconds=moment - self._anchored_at)
        if wall > steady:
            self._anchor, self._anchored_at = wall, moment
        return max(wall, steady)


class SystemClock:
    """The machine's clock."""

    def __init__(self) -> None:
        self._steady = Steady(self.now())

    def now(self) -> datetime:
        return datetime.now(UTC)

    def steady(self) -> datetime:
        return self._steady.read(self.now())


class SandboxClock:
    """A sandbox's clock. `follow` keeps up with it and calls `on_jump` whenever it was moved."""

    def __init__(self, url: str) -> None:
        self._steady = Steady(datetime.now(UTC))
        self._url = f"{url}/sandbox/clock"
        self._version = 0
        self._read_at = time.monotonic()
        self._now = datetime.now(UTC)
        self._is_frozen = False

    def now(self) -> datetime:
        if self._is_frozen:
            return self._now
        return self._now + timedelta(seconds=time.monotonic() - self._read_at)

    def steady(self) -> datetime:
        return self._steady.read(self.now())

    async def synchronize(self) -> None:
        """Take the sandbox's time as it is; raises ClockUnreachable."""
        async with aiohttp.ClientSession() as session:
            try:
                await self._read(session, {})
            except FAILURES as error:
                raise ClockUnreachable(type(error).__name__) from None

    async def follow(self, on_jump: Callable[[], Awaitable[None]]) -> None:
        """Run until cancelled."""
        async with aiohttp.ClientSession() as session:
            while True:
                before = self._version
                try:
                    await self._read(session, {"after": self._version, "timeout": LONG_POLL})
                except FAILURES as error:
                    logger.warning("the sandbox clock does not answer (%s)", type(error).__name__)
                    await asyncio.sleep(1)
                if self._version != before:
                    await on_jump()

    async def _read(self, session: aiohttp.ClientSession, query: dict[str, Any]) -> None:
        timeout = aiohttp.ClientTimeout(total=LONG_POLL + 5)
        async with session.get(self._url, params=query, timeout=timeout) as response:
            response.raise_for_status()
            answer = await response.json()
        self._now = datetime.fromisoformat(answer["now"])
        self._read_at = time.monotonic()
        self._is_frozen = bool(answer.get("frozen", False))
        self._version = int(answer["version"])
