"""Whether somebody is being answered right now: what can wait, waits for the moment after."""

import asyncio
from contextlib import suppress


class Rush:
    """Lasts from the first `begin` to the last `end`: of an update in hand, of a message on its way."""

    def __init__(self) -> None:
        self._going_on = 0
        self._is_over = asyncio.Event()

    def begin(self) -> None:
        self._going_on += 1
        self._is_over.clear()

    def end(self) -> None:
        self._going_on -= 1
        if not self._going_on:
            self._is_over.set()

    async def over(self, within: float) -> None:
        """Wait until nobody is being answered, for so many seconds at most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                while self._going_on:
                    await self._is_over.wait()
