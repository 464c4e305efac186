"""When the next messages of broadcasts may go: evenly, and never in a hurry. Of messages themselves it knows
nothing."""

import time
from collections import deque
from math import ceil

PAUSE = 0.3  # seconds before it is looked again when nobody could be written to
HASTE = 1.12  # of the rate at most, where the beat was late
CATCH_UP = 10.0  # seconds of the beat that may be made up for
AT_A_TIME = 0.2  # seconds of the beat that are taken together: fewer and larger transactions
NEARLY = 0.97  # of the most of a second, that so many together must leave possible
MOST = 100  # that are taken together
CHANGING = 1.0  # seconds that Telegram may still count what the worker that led before has sent


class Beat:
    """So many a second, evenly, and never more than `most` in any second: delays are made up for slowly.

    What cannot be parted goes together even where that is more than `most`.
    """

    def __init__(self, per_second: float, most: int) -> None:
        self._gap = 1 / per_second
        largest = min(max(1, ceil(AT_A_TIME * per_second)), MOST)
        fitting = (n for n in range(largest, 1, -1) if most // n * n >= NEARLY * most)
        self._fitting = next(fitting, 1)
        self._together = self._fitting
        self._most = most
        self._passed: deque[float] = deque()  # within the last second
        self._next = 0.0  # when the next one is due

    def keep_together(self, messages: int) -> None:
        """So many cannot be parted."""
        self._together = max(self._fitting, messages)

    def restart(self, now: float) -> None:
        """Nothing is late any more."""
        self._next = max(self._next, now)

    def free(self, now: float) -> int:
        """How many may go now: as many times as those that go together as are due. Fewer would be less worth
        a transaction, and would keep the next ones from going together within the second."""
        self._next = max(self._next, now - CATCH_UP)
        if now < self.ready_at():
            return 0
        due = int((now - self._next) / self._gap + 1e-6)
        room = max(self._most, self._together) - sum(at + 1.0 > now for at in self._passed)
        return min(due, room) // self._together * self._together

    def ready_at(self) -> float:
        """The moment from which as many may go as go together."""
        remaining = max(0, self._most - self._together)  # of the last second: they leave room for these
        due_at = self._next + self._together * self._gap
        return max(due_at, self._passed[-remaining - 1] + 1.0) if len(self._passed) > remaining else due_at

    def take(self, now: float, messages: int) -> None:
        self._next += messages * self._gap
        self._passed.extend([now] * messages)
        while self._passed and self._passed[0] + 1.0 <= now:
            self._passed.popleft()


class Lane:
    """One way out for broadcasts: within the bot's own rate, or paid for beyond it."""

    def __init__(self, per_second: float, *, paid: bool) -> None:
        self.paid = paid
        self.beat = Beat(per_second, int(per_second if paid else per_second * HASTE))
        self._rests_until = 0.0
        self.is_open = False  # something runs here, and this worker leads
        self.least = 1  # messages for which there must be room

    def lead(self) -> None:
        """From a moment later on: Telegram still counts what the worker that led before has sent."""
        self.beat.restart(time.monotonic() + CHANGING)

    def open(self, together: int) -> None:
        """There is something to send, of which at most so many messages cannot be parted."""
        if not self.is_open:
            self.beat.restart(time.monotonic())
        self.beat.keep_together(together)
        self.least = together
        self.is_open = True

    def close(self) -> None:
        self.is_open = False

    def free(self) -> int:
        """How many may go now."""
        now = time.monotonic()
        return self.beat.free(now) if self.is_open and now >= self._rests_until else 0

    def soonest(self) -> float | None:
        """In how many seconds more may go; None while there is nothing to send."""
        if not self.is_open:
            return None
        return max(0.0, max(self.beat.ready_at(), self._rests_until) - time.monotonic())

    def rest(self) -> None:
        """It is night, or everybody left waits for something else."""
        self._rests_until = time.monotonic() + PAUSE
        self.beat.restart(self._rests_until)

    def give_way(self, seconds: float) -> None:
        self._rests_until = time.monotonic() + seconds
