"""The queue of updates a bot has not confirmed yet.

The rules are Telegram's: an update stays until a higher offset arrives; messages wait a day and button taps
150 seconds for a bot that is down; kinds outside `allowed_updates` are never queued.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

Json = dict[str, Any]

# Sent only to bots that ask for them by name.
ONLY_ON_REQUEST = frozenset(("chat_member", "message_reaction", "message_reaction_count"))
MAX_BATCH = 100
_TAP_LIFE = timedelta(seconds=150)
_MESSAGE_LIFE = timedelta(hours=24)
_HISTORY = 1000


@dataclass(frozen=True)
class Update:
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
        self._waiting: deque[Update] = deque()
        self._repeats: deque[Update] = deque()
        self._history: deque[Update] = deque(maxlen=_HISTORY)

    def __len__(self) -> int:
        return len(self._waiting) + len(self._repeats)

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ONLY_ON_REQUEST

    def allow(self, kinds: Iterable[str]) -> None:
        """Remember `allowed_updates`; an empty list restores the default. Queued updates are not affected."""
        self.allowed = list(kinds)

    def push(self, kind: str, payload: Json, now: datetime) -> int | None:
        """Queue one update and return its id, or None when the bot did not ask for this kind."""
        if not self.wants(kind):
            return None
        return self._add(Update(self.next_id, kind, {"update_id": self.next_id, kind: payload}, now))

    def inject(self, raw: Any, now: datetime) -> int:
        """Queue any JSON at all. An object without `update_id` gets one; nothing else is checked."""
        update_id = self.next_id
        if isinstance(raw, dict):
            raw = {"update_id": update_id, **raw}
            if isinstance(raw["update_id"], int):
                update_id = raw["update_id"]
        return self._add(Update(update_id, "injected", raw, now))

    def repeat(self, count: int) -> list[int]:
        """Deliver the last `count` updates once more, under their old ids, whatever the offset says."""
        again = list(self._history)[-count:]
        self._repeats.extend(again)
        return [update.id for update in again]

    def take(self, offset: int, limit: int, now: datetime) -> list[Update]:
        """Confirm what is below `offset`, then show up to `limit`; a negative offset keeps the last ones."""
        self._confirm(offset)
        self._drop_expired(now)
        again = [self._repeats.popleft() for _ in range(min(limit, len(self._repeats)))]
        return again + [update for update, _ in zip(self._waiting, range(limit - len(again)), strict=False)]

    def clear(self) -> None:
        self._waiting.clear()
        self._repeats.clear()

    def waiting(self) -> list[Update]:
        return [*self._repeats, *self._waiting]

    def _add(self, update: Update) -> int:
        self.next_id = max(self.next_id, update.id) + 1
        self._waiting.append(update)
        self._history.append(update)
        return update.id

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        elif offset > 0 and any(update.id < offset for update in self._waiting):
            self._waiting = deque(update for update in self._waiting if update.id >= offset)

    def _drop_expired(self, now: datetime) -> None:
        fresh = deque(update for update in self._waiting if not update.has_expired(now))
        self.expired += len(self._waiting) - len(fresh)
        self._waiting = fresh
