"""How fast Telegram may be talked to: so many messages per window, for the bot, a private chat and a group.

In any window of time at most the allowed number passes; a token bucket would let twice as many through the
first one. Pure: the time is an argument, in seconds of a monotonic clock. A `retry_after` is kept in the
outbox instead, as it must outlive a restart.
"""

from collections import deque

BURST = 3  # messages in a row that a private chat takes before the rate counts
ROOM_FOR_CHATS = 10_000  # idle chats are forgotten beyond this number


class Window:
    """At most `count` passages in any `seconds`."""

    def __init__(self, count: int, seconds: float) -> None:
        self._seconds = seconds
        self._passed: deque[float] = deque(maxlen=count)

    def ready_at(self) -> float:
        """The moment from which one more may pass."""
        if len(self._passed) < (self._passed.maxlen or 0):
            return 0.0
        return self._passed[0] + self._seconds

    def free(self, now: float) -> int:
        """How many may pass at once."""
        return (self._passed.maxlen or 0) - sum(at + self._seconds > now for at in self._passed)

    def take(self, now: float) -> None:
        self._passed.append(now)

    def is_idle(self, now: float) -> bool:
        return not self._passed or self._passed[-1] + self._seconds <= now


class Limits:
    """Rates are messages per second for the bot and a private chat, per minute for a group (negative id)."""

    def __init__(self, per_second: float, per_chat: float, per_group: float) -> None:
        count = max(1, int(per_second))
        self._bot = Window(count, count / per_second)
        self._per_chat = (BURST, BURST / per_chat)
        self._per_group = (int(per_group), 60.0 * int(per_group) / per_group)
        self._chats: dict[int, Window] = {}

    def free(self, now: float) -> int:
        """How many messages the bot may send at once, whoever they are for."""
        return self._bot.free(now)

    def bot_ready_at(self) -> float:
        return self._bot.ready_at()

    def chats_not_ready(self, now: float) -> dict[int, float]:
        """Chats that must wait, and until when."""
        ready = {chat_id: window.ready_at() for chat_id, window in self._chats.items()}
        return {chat_id: at for chat_id, at in ready.items() if at > now}

    def take(self, chat_id: int, now: float, *, edit: bool = False) -> None:
        """Count one call. An edit counts for the bot and for a group, not for a private chat."""
        self._bot.take(now)
        if edit and chat_id > 0:
            return
        if chat_id not in self._chats:
            self._forget_idle(now)
            self._chats[chat_id] = Window(*(self._per_chat if chat_id > 0 else self._per_group))
        self._chats[chat_id].take(now)

    def _forget_idle(self, now: float) -> None:
        if len(self._chats) >= ROOM_FOR_CHATS:
            self._chats = {id: window for id, window in self._chats.items() if not window.is_idle(now)}
