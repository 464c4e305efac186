"""The limits as the relay keeps them: its own on SQLite, those of all workers together on PostgreSQL.

Nobody knows when exactly Telegram counts a call that is under way. So a call of our own takes its place when
it begins, and its window begins when it has ended. Among several workers what passed is a row of the
database, read and written in the transaction that claims. As claims come one after the other, no two workers
can use the same room.
"""

import time
from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from bot.delivery import is_edit
from bot.limits import Limits
from storage.outbox import Row, passing

SLACK = 0.1  # seconds between a claim as the database dates it and the last of its calls


class Pace:
    """`make_limits` is called with a slack. What may go is asked with `allowance`. What goes is told to
    `note_claimed` in the transaction of the claim, and to `note_started` and `note_ended` around the call."""

    def __init__(self, make_limits: Callable[[float], Limits], *, shared: bool) -> None:
        self._make_limits = make_limits
        self._shared = shared
        self._limits = make_limits(SLACK if shared else 0.0)
        self._ahead = 0.0  # of the database's clock before ours
        self._under_way = 0  # calls that the limits do not know yet

    def allowance(self) -> tuple[int, dict[int, float]]:
        """How many messages may go now, and the chats that get none, as far as this process knows."""
        now = time.monotonic()
        return self._limits.free(now) - self._under_way, self._limits.chats_not_ready(now)

    def soonest(self) -> float | None:
        """In how many seconds more may go; None if nothing is held up."""
        now = time.monotonic()
        ready = [self._limits.bot_ready_at(), *self._limits.chats_not_ready(now).values()]
        return min((at - now for at in ready if at > now), default=None)

    def learn(self, session: Session) -> None:
        """What the other workers sent; they can claim nothing until this transaction ends."""
        if not self._shared:
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
        self._limits = limits

    def note_claimed(self, session: Session, rows: Sequence[Row]) -> None:
        """For the other workers: these are going now."""
        if not self._shared or not rows:
            return
        now = time.monotonic()
        for row in rows:
            self._limits.take(row.chat_id, now, edit=is_edit(row))
        passages = self._limits.passages(now)
        passing.leave(
            session, {chat_id: [at + self._ahead for at in passed] for chat_id, passed in passages.items()}
        )

    def note_started(self) -> None:
        """Telegram is being called."""
        if not self._shared:
            self._under_way += 1

    def note_ended(self, row: Row) -> None:
        """It has counted the call by now, whatever it answered."""
        if not self._shared:
            self._under_way -= 1
            self._limits.take(row.chat_id, time.monotonic(), edit=is_edit(row))
