"""Whether a worker with messages in hand is still there, told without comparing the clocks of two machines.

Who sends renews its leases every two seconds. What we saw unchanged for longer than that by our own clock has
nobody any more: neither a clock that was set nor one that goes wrong makes a living worker look dead.
"""

from collections.abc import Mapping
from datetime import datetime

UNRENEWED = 8.0  # seconds that a lease may stay as it is


class LeaseWatch:
    """Remembers the leases that stand, and since when each has not changed."""

    def __init__(self) -> None:
        self._seen: dict[int, tuple[datetime, float]] = {}

    def find_lost(self, leases: Mapping[int, datetime], now: float) -> dict[int, datetime]:
        """Those of the leases, by row, that nobody has renewed for too long; `now` is monotonic."""
        before = self._seen
        self._seen = {}
        for row_id, lease in leases.items():
            seen = before.get(row_id)
            self._seen[row_id] = seen if seen and seen[0] == lease else (lease, now)
        return {row_id: lease for row_id, (lease, since) in self._seen.items() if now - since > UNRENEWED}

    def forget(self) -> None:
        """Begin anew: nobody looked for a while."""
        self._seen.clear()
