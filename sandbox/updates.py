"""The queue of updates a bot has not confirmed yet.

The rules are Telegram's: an update stays until a higher offset arrives or a webhook accepted it; messages
wait a day and button taps 150 seconds for a bot that is down; kinds outside `allowed_updates` are never
queued.
"""

from collections import OrderedDict, deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain, takewhile
from operator import attrgetter
from typing import Any

Json = dict[str, Any]

# Sent only to bots that ask for them by name.
ONLY_ON_REQUEST = frozenset(("chat_member", "message_reaction", "message_reaction_count"))
MAX_BATCH = 100
_TAP_LIFE = timedelta(seconds=150)
_MESSAGE_LIFE = timedelta(hours=24)
_HISTORY = 1000


@dataclass(frozen=True, eq=False)
class Update:
    """One update in the queue; `number` is its place there. A repeated one has its old id, a new number."""

    number: int
    id: int
    kind: str
    body: Any
    queued_at: datetime

    def has_expired(self, now: datetime) -> bool:
        return now - self.queued_at > (_TAP_LIFE if self.kind == "callback_query" else _MESSAGE_LIFE)


class UpdateQueue:
    def __init__(self, first_id: int = 500_000_001) -> None:
        self.next_id = first_id
        self.allowed: list[str] = []
        self.expired = 0
        self.last_number = 0
        self._waiting: OrderedDict[Update, None] = OrderedDict()
        self._repeats: OrderedDict[Update, None] = OrderedDict()
        self._history: deque[Update] = deque(maxlen=_HISTORY)

    def __len__(self) -> int:
        return len(self._waiting) + len(self._repeats)

    def __contains__(self, update: Update) -> bool:
        return update in self._waiting or update in self._repeats

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ONLY_ON_REQUEST

    def allow(self, kinds: Iterable[str]) -> None:
        """Remember `allowed_updates`; an empty list restores the default. Queued updates are not affected."""
        self.allowed = list(kinds)

    def push(self, kind: str, payload: Json, now: datetime) -> int | None:
        """Queue one update and return its id, or None when the bot did not ask for this kind."""
        if not self.wants(kind):
            return None
        return self._add(self.next_id, kind, {"update_id": self.next_id, kind: payload}, now)

    def inject(self, raw: Any, now: datetime) -> int:
        """Queue any JSON at all. An object without `update_id` gets one; nothing else is checked."""
        update_id, kind = self.next_id, "injected"
        if isinstance(raw, dict):
            raw = {"update_id": update_id, **raw}
            kind = next((name for name in raw if name != "update_id"), kind)
            if isinstance(raw["update_id"], int):
                update_id = raw["update_id"]
        return self._add(update_id, kind, raw, now)

    def repeat(self, count: int, now: datetime) -> list[int]:
        """Deliver the last `count` updates once more, under their old ids, whatever the offset says."""
        again = [
            replace(update, number=self._next_number(), queued_at=now)
            for update in list(self._history)[-count:]
        ]
        self._repeats.update(dict.fromkeys(again))
        return [update.id for update in again]

    def take(self, offset: int, limit: int, now: datetime) -> list[Update]:
        """Confirm what is below `offset`, then show up to `limit`; a negative offset keeps the last ones."""
        self._confirm(offset)
        self.drop_expired(now)
        again = [self._repeats.popitem(last=False)[0] for _ in range(min(limit, len(self._repeats)))]
        return again + [update for update, _ in zip(self._waiting, range(limit - len(again)), strict=False)]

    def settle(self, update: Update) -> None:
        """Take one update out, wherever it stands: a webhook accepted it, or it came to its end."""
        self._waiting.pop(update, None)
        self._repeats.pop(update, None)

    def drop_expired(self, now: datetime) -> None:
        for update in [update for update in self.waiting() if update.has_expired(now)]:
            self.expired += 1
            self.settle(update)

    def clear(self) -> None:
        self._waiting.clear()
        self._repeats.clear()

    def waiting(self) -> list[Update]:
        return [*self._repeats, *self._waiting]

    def after(self, number: int) -> list[Update]:
        """What was queued after the update of that number, in order; it costs no more than what is new."""
        newest = [
            takewhile(lambda update: update.number > number, reversed(queue))
            for queue in (self._repeats, self._waiting)
        ]
        return sorted(chain.from_iterable(newest), key=attrgetter("number"))

    def _add(self, update_id: int, kind: str, body: Any, now: datetime) -> int:
        update = Update(self._next_number(), update_id, kind, body, now)
        self.next_id = max(self.next_id, update.id) + 1
        self._waiting[update] = None
        self._history.append(update)
        return update.id

    def _next_number(self) -> int:
        self.last_number += 1
        return self.last_number

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popitem(last=False)
        elif offset > 0:
            for update in [update for update in self._waiting if update.id < offset]:
                del self._waiting[update]
