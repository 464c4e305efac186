"""Waiting for something to change, without sleeping.

One `Bells` serves all long polls: whoever changes something rings its topic, whoever waits looks again.
Nothing is remembered between rings, so a waiter always checks its condition first.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import TypeVar

T = TypeVar("T")


class Bells:
    def __init__(self) -> None:
        self._waiters: defaultdict[Hashable, set[asyncio.Future[None]]] = defaultdict(set)
        self.is_closed = False

    def ring(self, topic: Hashable) -> None:
        for waiter in self._waiters.pop(topic, ()):
            if not waiter.done():
                waiter.set_result(None)

    def close(self) -> None:
        """End all waits, now and for good: the server is going down."""
        self.is_closed = True
        for topic in list(self._waiters):
            self.ring(topic)

    async def wait(self, topic: Hashable, look: Callable[[], T], seconds: float) -> T:
        """Return `look()` as soon as it is truthy, or whatever it says after so many real seconds."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not (seen := look()) and not self.is_closed:
            left = deadline - loop.time()
            if left <= 0 or not await self._rung(topic, left):
                return look()
        return seen

    async def pause(self, seconds: float) -> None:
        """Let real time pass, but never longer than the server lives."""
        await self.wait("nothing", lambda: False, seconds)

    async def _rung(self, topic: Hashable, seconds: float) -> bool:
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiters[topic].add(waiter)
        try:
            await asyncio.wait_for(waiter, seconds)
        except TimeoutError:
            return False
        finally:
            waiting = self._waiters.get(topic)
            if waiting is not None:
                waiting.discard(waiter)
        return True
