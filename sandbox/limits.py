"""Telegram's flood limits, off until switched on; measured with the machine's own clock, like the real ones.

Three token buckets: the whole bot per second, one chat per second with a burst, one group per minute. A
refused call costs nothing.
"""

import math
import time
from dataclasses import dataclass

from sandbox.errors import too_many_requests
from sandbox.world import Chat

_COUNTED = ("send", "copy", "forward", "edit")
_NOT_COUNTED = ("sendchataction",)


@dataclass(frozen=True)
class Limits:
    """None switches a limit off."""

    bot_per_second: float | None = None
    chat_per_second: float | None = None
    chat_burst: int = 3
    group_per_minute: float | None = None


@dataclass
class _Bucket:
    level: float
    filled_at: float


class FloodGuard:
    def __init__(self) -> None:
        self.limits = Limits()
        self._buckets: dict[object, _Bucket] = {}

    def set(self, limits: Limits) -> None:
        self.limits = limits
        self._buckets.clear()

    def check(self, method: str, chat: Chat | None) -> None:
        """Take a token from every bucket this call draws on, or raise 429 with the longest wait."""
        if not _is_counted(method):
            return
        drawn = [self._refilled(*rate) for rate in self._rates(chat)]
        wait = max((missing for bucket, missing in drawn if bucket.level < 1), default=0.0)
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        for bucket, _ in drawn:
            bucket.level -= 1

    def _rates(self, chat: Chat | None) -> list[tuple[object, float, float]]:
        """Key, tokens per second and capacity of each bucket."""
        limits = self.limits
        rates: list[tuple[object, float, float]] = []
        if limits.bot_per_second:
            rates.append(("bot", limits.bot_per_second, max(1.0, limits.bot_per_second)))
        if chat is not None and limits.chat_per_second:
            rates.append((("chat", chat.id), limits.chat_per_second, max(1, limits.chat_burst)))
        if chat is not None and not chat.is_private and limits.group_per_minute:
            rates.append((("group", chat.id), limits.group_per_minute / 60, limits.group_per_minute))
        return rates

    def _refilled(self, key: object, per_second: float, capacity: float) -> tuple[_Bucket, float]:
        """The bucket as of now and the seconds until it holds a whole token."""
        now = time.monotonic()
        bucket = self._buckets.setdefault(key, _Bucket(capacity, now))
        bucket.level = min(capacity, bucket.level + (now - bucket.filled_at) * per_second)
        bucket.filled_at = now
        return bucket, (1 - bucket.level) / per_second


def _is_counted(method: str) -> bool:
    name = method.lower()
    return name.startswith(_COUNTED) and name not in _NOT_COUNTED
