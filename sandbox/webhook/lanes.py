"""Which update waits behind which. Pure: no clock and no network, moments are seconds of any clock.

Telegram keeps the messages of a chat in one queue, the taps of a person in another, membership changes in a
third; queues pass each other, within one the next update waits until the one before it was accepted.
"""

import heapq
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

from sandbox.updates import Update
from sandbox.world import Json

_MEMBERSHIP = ("my_chat_member", "chat_member")


@dataclass(frozen=True)
class Parcel:
    """One delivery to be made. Lanes go by the place of their first parcel, smallest first."""

    place: float
    update: Update


@dataclass(eq=False)
class Lane:
    """Parcels that must arrive one after the other; `failures` counts those of the first one."""

    key: Hashable
    number: int
    parcels: deque[Parcel] = field(default_factory=deque)
    failures: int = 0


def queue_of(update: Update) -> tuple[str, Any]:
    """Telegram's queue for an update; an injected one that fits nowhere is in a queue of its own."""
    payload = update.body.get(update.kind) if isinstance(update.body, dict) else None
    if isinstance(payload, dict):
        if update.kind == "callback_query":
            return "taps", _id_of(payload.get("from"), update)
        message: Json = payload if "chat" in payload else {}
        return "members" if update.kind in _MEMBERSHIP else "chat", _id_of(message.get("chat"), update)
    return "alone", update.number


class Lanes:
    """A lane is ready, resting until its next try, held, or away with its first parcel."""

    def __init__(self) -> None:
        self._lanes: dict[Hashable, Lane] = {}
        self._ready: list[tuple[float, int, Lane]] = []
        self._resting: list[tuple[float, int, Lane]] = []
        self._held: list[Lane] = []
        self._last_number = 0

    def __len__(self) -> int:
        return len(self._lanes)

    def add(self, key: Hashable, parcel: Parcel) -> None:
        lane = self._lanes.get(key)
        if lane is None:
            self._last_number += 1
            lane = self._lanes[key] = Lane(key, self._last_number)
            lane.parcels.append(parcel)
            self._make_ready(lane)
        else:
            lane.parcels.append(parcel)

    def next(
        self, now: float, *, is_wanted: Callable[[Update], bool], is_held: Callable[[Update], bool]
    ) -> Lane | None:
        """The lane whose first parcel goes now. Parcels that are not wanted any more are thrown away."""
        while self._resting and self._resting[0][0] <= now:
            self._make_ready(heapq.heappop(self._resting)[-1])
        while self._ready:
            lane = heapq.heappop(self._ready)[-1]
            while lane.parcels and not is_wanted(lane.parcels[0].update):
                self._shift(lane)
            if not lane.parcels:
                self._forget(lane)
            elif is_held(lane.parcels[0].update):
                self._held.append(lane)
            else:
                return lane
        return None

    def advance(self, lane: Lane) -> None:
        """The first parcel is done with, whatever came of it; the next one may go."""
        self._shift(lane)
        if lane.parcels:
            self._make_ready(lane)
        else:
            self._forget(lane)

    def rest(self, lane: Lane, until: float) -> None:
        """The first parcel failed; the lane waits."""
        lane.failures += 1
        heapq.heappush(self._resting, (until, lane.number, lane))

    def wake(self) -> None:
        """Nobody rests and nobody is held any longer."""
        for lane in [*(entry[-1] for entry in self._resting), *self._held]:
            self._make_ready(lane)
        self._resting.clear()
        self._held.clear()

    def wakes_at(self) -> float | None:
        return self._resting[0][0] if self._resting else None

    def _make_ready(self, lane: Lane) -> None:
        heapq.heappush(self._ready, (lane.parcels[0].place, lane.number, lane))

    def _shift(self, lane: Lane) -> None:
        lane.parcels.popleft()
        lane.failures = 0

    def _forget(self, lane: Lane) -> None:
        del self._lanes[lane.key]


def _id_of(party: Any, update: Update) -> Any:
    known = party.get("id") if isinstance(party, dict) else None
    return known if isinstance(known, int) else ("alone", update.number)
