"""The sandbox's time: the real time plus an offset, or a frozen moment.

Message dates, the age of button taps and the 48-hour rule use it. Every jump raises `version`, so that a
program can follow the clock with a long poll. Flood limits and slow answers use the machine's own clock,
never this one.
"""

from datetime import UTC, datetime, timedelta


class Clock:
    def __init__(self, starts_at: datetime | None = None, frozen: bool = False) -> None:
        self.version = 1
        self._offset = timedelta()
        self._frozen_at: datetime | None = None
        if starts_at is not None:
            self._offset = starts_at - datetime.now(UTC)
        if frozen:
            self._frozen_at = self.now()

    @property
    def is_frozen(self) -> bool:
        return self._frozen_at is not None

    def now(self) -> datetime:
        return self._frozen_at or datetime.now(UTC) + self._offset

    def advance(self, step: timedelta) -> None:
        self.move_to(self.now() + step)

    def move_to(self, moment: datetime) -> None:
        if self._frozen_at is not None:
            self._frozen_at = moment
        else:
            self._offset = moment - datetime.now(UTC)
        self.version += 1

    def freeze(self) -> None:
        self._frozen_at = self.now()
        self.version += 1

    def run(self) -> None:
        """Let the time flow again from the frozen moment."""
        moment, self._frozen_at = self.now(), None
        self.move_to(moment)
