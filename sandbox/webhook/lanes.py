"""Which update waits behind which. Pure: no clock and no network, moments are seconds of any clock.

Telegram keeps the messages of a chat in one queue, the taps of a person in another, membership changes in a
third; queues pass each other, within one the next update waits until the one before it was accepted.
"""

import heapq
from collections import Counter, deque
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
    payload = _payload(update)
    name, party = "chat", payload.get("chat")
    if update.kind == "callback_query":
        name, party = "taps", payload.get("from")
    elif update.kind in _MEMBERSHIP:
        name = "members"
    party_id = _id_of(party)
    return ("alone", update.number) if party_id is None else (name, party_id)


def chat_of(update: Update) -> int | None:
    """The chat an update comes from, for faults that strike one chat only."""
    payload = _payload(update)
    message = payload.get("message") if update.kind == "callback_query" else payload
    return _id_of(message.get("chat")) if isinstance(message, dict) else None


class Lanes:
    """A lane is ready, resting until its next try, held, or away with its first parcel."""

    def __init__(self) -> None:
        self._lanes: dict[Hashable, Lane] = {}
        self._ready: list[tuple[float, int, Lane]] = []
        self._resting: list[tuple[float, int, Lane]] = []
        self._held: list[Lane] = []
        self._left: Counter[Update] = Counter()
        self._last_number = 0

    def add(self, key: Hashable, parcel: Parcel) -> None:
        self._left[parcel.update] += 1
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

    def advance(self, lane: Lane) -> bool:
        """The first parcel is done with and the next one may go; True if it was the last of its update."""
        update = self._shift(lane)
        if lane.parcels:
            self._make_ready(lane)
        else:
            self._forget(lane)
        return update not in self._left

    def rest(self, lane: Lane, until: float) -> None:
        """The first parcel failed; the lane waits."""
        lane.failures += 1
        heapq.heappush(self._resting, (until, lane.number, lane))

    def wake(self) -> None:
        """Nobody rests any longer."""
        resting, self._resting = self._resting, []
        for _, _, lane in resting:
            self._make_ready(lane)

    def release(self) -> None:
        """Nobody is held any longer."""
        held, self._held = self._held, []
        for lane in held:
            self._make_ready(lane)

    def wakes_at(self) -> float | None:
        return self._resting[0][0] if self._resting else None

    def _make_ready(self, lane: Lane) -> None:
        heapq.heappush(self._ready, (lane.parcels[0].place, lane.number, lane))

    def _shift(self, lane: Lane) -> Update:
        update = lane.parcels.popleft().update
        lane.failures = 0
        self._left[update] -= 1
        if not self._left[update]:
            del self._left[update]
        return update

    def _forget(self, lane: Lane) -> None:
        del self._lanes[lane.key]


def _payload(update: Update) -> Json:
    payload = update.body.get(update.kind) if isinstance(update.body, dict) else None
    return payload if isinstance(payload, dict) else {}


def _id_of(party: Any) -> int | None:
    known = party.get("id") if isinstance(party, dict) else None
    return known if isinstance(known, int) else None
