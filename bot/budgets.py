"""How much one person may make the bot say: a flood changes nobody else's waiting, and everything is kept.

Who has used up their budget is heard all the same; only of the answers that wait for them the newest remains.
Pure: the time is an argument, in seconds of a monotonic clock.
"""

BURST = 20.0  # messages at once: more than anybody writes who means it
PER_SECOND = 0.5  # and how many more as time goes by


class Budgets:
    """One per process; who has been quiet long enough is forgotten."""

    def __init__(self) -> None:
        self._left: dict[int, tuple[float, float]] = {}  # person -> how much, and when; the latest last

    def spend(self, person_id: int, now: float) -> bool:
        """Count one message; False if it is beyond the budget."""
        self._forget_quiet(now)
        left, at = self._left.pop(person_id, (BURST, now))
        left = min(BURST, left + (now - at) * PER_SECOND)
        is_within = left >= 1.0
        self._left[person_id] = left - is_within, now
        return is_within

    def __len__(self) -> int:
        return len(self._left)

    def _forget_quiet(self, now: float) -> None:
        while self._left:
            person_id, (_, at) = next(iter(self._left.items()))
            if (now - at) * PER_SECOND < BURST:
                return
            del self._left[person_id]
