"""The limits as the relay keeps them: its own calls, and on PostgreSQL those of all workers as well.

Nobody knows when exactly Telegram counts a call that is under way. So a call of our own takes its place when
it begins, and its window begins when it has ended. Among several workers what passed is a row of the
database, read and written in the transaction that claims. As claims come one after the other, no two workers
can use the same room; and a worker that was slow to call counts that itself.
"""

import time
from collections.abc import Callable, Sequence
from threading import Lock

from bot.delivery import counts
from bot.limits import Limits
from storage.outbox import Row, passing
from storage.session import Session

SLACK = 0.1  # seconds between a claim as the database dates it and the last of its calls


class Pace:
    """`make_limits` is called with a slack. What may go is asked with `free` and `closed_chats`. What goes is
    told to `note_claimed` in the transaction of the claim, and to `note_started` and `note_ended` around the
    call. What is paid for has a rate of its own and is not counted. Claims ask in the database's thread while
    calls begin and end in the event loop's.
    """

    def __init__(self, make_limits: Callable[[float], Limits], *, shared: bool) -> None:
        self._make_limits = make_limits
        self._own = make_limits(0.0)
        self.under_way = 0  # messages in calls of our own, which the limits do not know yet
        self._calls: dict[int, int] = {}  # how many of them each row's call has
        self._all = make_limits(SLACK) if shared else None
        self._ahead = 0.0  # of the database's clock before ours
        self._lock = Lock()

    def free(self) -> int:
        """How many messages may go now."""
        now = time.monotonic()
        with self._lock:
            own = self._own.free(now) - self.under_way
            return min(own, self._all.free(now)) if self._all else own

    def closed_chats(self) -> tuple[set[int], set[int]]:
        """Chats that get nothing now, and those that get no edit, as far as this process knows."""
        now, limits = time.monotonic(), [self._own, self._all] if self._all else [self._own]
        with self._lock:
            full = [each.chats_not_ready(now) for each in limits]
            kept = [each.chats_for_answers(now) for each in limits]
        return set().union(*full), set().union(*kept)

    def soonest(self) -> float | None:
        """In how many seconds more may go; None if nothing is held up."""
        now, limits = time.monotonic(), [self._own, self._all] if self._all else [self._own]
        with self._lock:
            waiting = [at for each in limits for at in each.chats_not_ready(now).values()]
            ready = waiting + [each.bot_ready_at() for each in limits]
        return min((at - now for at in ready if at > now), default=None)

    def learn(self, session: Session) -> None:
        """What the other workers sent; they can claim nothing until this transaction ends."""
        if self._all is None:
            return
        passages, moment = passing.look(session)
        self._ahead = moment - time.monotonic()
        limits = self._make_limits(SLACK)
        # What lies in the future was dated before the server's clock was set back.
        limits.restore(
            {
                chat_id: [at - self._ahead for at in passed if at <= moment]
                for chat_id, passed in passages.items()
            }
        )
        self._all = limits

    def note_claimed(self, session: Session, rows: Sequence[Row]) -> None:
        """For the other workers: these are going now."""
        if self._all is None or not rows:
            return
        now = time.monotonic()
        with self._lock:
            for row in rows:
                self._all.take(row.chat_id, now, sum(counts(row)))
            passages = {
                chat_id: [at + self._ahead for at in passed]
                for chat_id, passed in self._all.passages(now).items()
            }
        passing.leave(session, passages)

    def note_started(self, row: Row, messages: int = 1) -> None:
        """Telegram is being called, and will count so many."""
        if row.message.paid:
            return
        with self._lock:
            self._calls[row.id] = messages
            self.under_way += messages

    def note_ended(self, row: Row) -> None:
        """It has counted the call by now, whatever it answered."""
        if row.message.paid:
            return
        with self._lock:
            messages = self._calls.pop(row.id)
            self.under_way -= messages
            self._own.take(row.chat_id, time.monotonic(), messages)

    def pause_after(self, messages: int) -> float:
        """Seconds until a private chat that got so many at once takes one more."""
        return self._own.pause_after(messages)
