"""How fast Telegram may be talked to: so many messages per window, for the bot, a private chat and a group.

In any window of time at most the allowed number passes; a token bucket would let twice as many through the
first one. Pure: the time is an argument, in seconds of a monotonic clock. A `retry_after` is kept in the
outbox instead, as it must outlive a restart. What all workers share of this is `pacing`'s.
"""

from collections import deque
from collections.abc import Iterable, Mapping

BURST = 3  # messages in a row that a private chat takes before the rate counts
THE_BOT = 0  # where passages are told by chat: all of them together; no chat has this id

Passages = Mapping[int, Iterable[float]]  # chat -> when its last messages passed, the oldest first


class Window:
    """At most `count` passages in any `seconds`."""

    def __init__(self, count: int, seconds: float, passed: Iterable[float] = ()) -> None:
        self._seconds = seconds
        self.passed: deque[float] = deque(passed, maxlen=count)

    def ready_at(self, spare: int = 0) -> float:
        """The moment from which one more may pass, and so many others after it."""
        in_the_way = len(self.passed) + spare - (self.passed.maxlen or 0)
        return self.passed[in_the_way] + self._seconds if in_the_way >= 0 else 0.0

    def free(self, now: float) -> int:
        """How many may pass at once."""
        while self.passed and self.passed[0] + self._seconds <= now:
            self.passed.popleft()
        return (self.passed.maxlen or 0) - len(self.passed)

    def take(self, now: float) -> None:
        self.passed.append(now)

    def is_idle(self, now: float) -> bool:
        return not self.passed or self.passed[-1] + self._seconds <= now


class ChatWindows:
    """A window for each chat that lately got something; those that are idle are forgotten."""

    def __init__(self, count: int, seconds: float) -> None:
        self._size = count, seconds
        self._windows: dict[int, Window] = {}  # who got something last is last

    def not_ready(self, now: float, spare: int = 0) -> dict[int, float]:
        """Chats that must wait, and until when."""
        ready = {chat_id: window.ready_at(spare) for chat_id, window in self._windows.items()}
        return {chat_id: at for chat_id, at in ready.items() if at > now}

    def take(self, chat_id: int, now: float) -> None:
        self._forget_idle(now)
        window = self._windows.pop(chat_id, None) or Window(*self._size)
        self._windows[chat_id] = window
        window.take(now)

    def restore(self, chat_id: int, passed: Iterable[float]) -> None:
        self._windows[chat_id] = Window(*self._size, passed)

    def passages(self, now: float) -> dict[int, Iterable[float]]:
        self._forget_idle(now)
        return {chat_id: window.passed for chat_id, window in self._windows.items()}

    def __len__(self) -> int:
        return len(self._windows)

    def _forget_idle(self, now: float) -> None:
        while self._windows:
            chat_id, window = next(iter(self._windows.items()))
            if not window.is_idle(now):
                return
            del self._windows[chat_id]


class Limits:
    """Rates are messages per second for the bot and a private chat, per minute for a group (negative id).

    `slack` seconds pass at most between a passage as it is counted and the call of Telegram; it never more
    than doubles the window of a person.
    """

    def __init__(self, per_second: float, per_chat: float, per_group: float, slack: float = 0.0) -> None:
        count = max(1, int(per_second))
        self._bot_size = count, count / per_second + slack
        self._bot = Window(*self._bot_size)
        self._per_chat = per_chat
        person = BURST / per_chat
        self._people = ChatWindows(BURST, person + min(slack, person))
        self._groups = ChatWindows(int(per_group), 60.0 * int(per_group) / per_group + slack)

    def free(self, now: float) -> int:
        """How many messages the bot may send at once, whoever they are for."""
        return self._bot.free(now)

    def bot_ready_at(self) -> float:
        return self._bot.ready_at()

    def chats_not_ready(self, now: float) -> dict[int, float]:
        """Chats that must wait, and until when."""
        return self._people.not_ready(now) | self._groups.not_ready(now)

    def chats_for_answers(self, now: float) -> Iterable[int]:
        """Private chats whose last place is kept for an answer: they get no edit."""
        return self._people.not_ready(now, spare=1)

    def pause_after(self, messages: int) -> float:
        """Seconds until a private chat that got so many at once takes one more."""
        return max(0, messages - BURST + 1) / self._per_chat

    def take(self, chat_id: int, now: float, messages: int = 1) -> None:
        """Count one call, of so many messages; an edit counts as one."""
        for _ in range(messages):
            self._bot.take(now)
            self._of(chat_id).take(chat_id, now)

    def passages(self, now: float) -> Passages:
        """All that still counts."""
        return {THE_BOT: self._bot.passed, **self._people.passages(now), **self._groups.passages(now)}

    def restore(self, passages: Passages) -> None:
        """Begin with what passed elsewhere; only for limits that have counted nothing yet."""
        for chat_id, passed in passages.items():
            if chat_id == THE_BOT:
                self._bot = Window(*self._bot_size, passed)
            else:
                self._of(chat_id).restore(chat_id, passed)

    def _of(self, chat_id: int) -> ChatWindows:
        return self._people if chat_id > 0 else self._groups
