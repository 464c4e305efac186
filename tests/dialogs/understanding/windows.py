"""A window of dates with what is accepted beside its bounds, and the scorer's form of it."""

from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass
class Window:
    """Nominal bounds and how far each may be off, in days (before, after)."""

    earliest: date
    latest: date | None
    slack: int = 3
    earliest_from: date | None = None
    earliest_to: date | None = None
    latest_from: date | None = None
    latest_to: date | None = None
    open_ended: bool = False

    def expected(self, today: date) -> dict[str, object]:
        return {
            "earliest": max(self.earliest, today).isoformat(),
            "latest": _iso(self.latest and max(self.latest, today)),
        }

    def accepted(self, today: date) -> dict[str, object]:
        low = self.earliest_from or self.earliest - self.slack * DAY
        high = self.earliest_to or self.earliest + self.slack * DAY
        accept: dict[str, object] = {
            "earliest": [_iso(max(low, today)), _iso(max(high, today))],
            "latest_null_ok": self.open_ended,
        }
        if self.latest is None and self.latest_to is None:
            return accept | {"latest": None}
        assert self.latest is not None or self.latest_from is not None
        low = self.latest_from or self.latest - self.slack * DAY  # type: ignore[operator]
        high = self.latest_to or self.latest + self.slack * DAY  # type: ignore[operator]
        return accept | {"latest": [_iso(max(low, today)), _iso(max(high, today))]}


def _iso(day: date | None) -> str | None:
    return day and day.isoformat()
