"""The live feed: every change of the world as a numbered event, kept long enough to reconnect.

Kinds: message, typing, keyboard, tap, person, chat, commands, clock, annotation. Readers come and go; a
reader that fell out of the kept window is told so and takes a fresh snapshot.
"""

from collections import deque
from dataclasses import dataclass
from itertools import islice

from sandbox.bells import Bells
from sandbox.world import Json

TOPIC = "feed"
_KEPT = 20_000


@dataclass(frozen=True)
class FeedEvent:
    id: int
    kind: str
    data: Json


class Feed:
    def __init__(self, bells: Bells) -> None:
        self.last_id = 0
        self._bells = bells
        self._events: deque[FeedEvent] = deque(maxlen=_KEPT)

    def tell(self, kind: str, data: Json) -> None:
        self.last_id += 1
        self._events.append(FeedEvent(self.last_id, kind, data))
        self._bells.ring(TOPIC)

    def has_gap_after(self, event_id: int) -> bool:
        """True when events after `event_id` were already forgotten, or the id is from another run."""
        return event_id > self.last_id or event_id < self.last_id - len(self._events)

    def after(self, event_id: int) -> list[FeedEvent]:
        count = min(len(self._events), self.last_id - event_id)
        return list(islice(self._events, len(self._events) - count, None)) if count > 0 else []
