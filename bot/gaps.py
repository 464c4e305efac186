"""After an outage: whose tap may have been lost is asked once to tap again.

Telegram keeps messages for a day, taps for 150 seconds. What it dropped shows as a gap in the ids of updates,
once all that was held back has come; who talked in the day before and was not heard since may have tapped.
"""

import time
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.drafting import draft_tap_again
from dialogs.flow.silence import is_waiting
from dialogs.playbook import Playbook
from storage import leads, outbox, updates
from storage.database import Database
from storage.session import Session
from storage.updates import TAPS_LAST

POLLED, PUSHED = (
    5.0,
    120.0,
)  # seconds until all that was held back has come; pushes are tried again with pauses
LIVE = timedelta(days=1)  # buttons that were not pressed for longer are nobody's business


class Gaps:
    """`note_arrival` is for every batch of updates, `look` for a clock that ticks."""

    def __init__(self, database: Database, playbook: Playbook, clock: Clock, *, polls: bool) -> None:
        self._database = database
        self._playbook = playbook
        self._clock = clock
        self._settling = POLLED if polls else PUSHED
        self._arrived_at: datetime | None = None
        self._resumed_at: datetime | None = None  # after a silence that is not looked into yet
        self._look_at = 0.0  # monotonic

    def note_arrival(self, at: datetime) -> None:
        """Updates came, perhaps the first ones for a while."""
        if self._arrived_at is None or at - self._arrived_at > TAPS_LAST:
            self._resumed_at, self._look_at = at, time.monotonic() + self._settling
        self._arrived_at = at

    async def look(self) -> None:
        """See whether the last silence was an outage. Raises DatabaseOutage."""
        if self._resumed_at is not None and time.monotonic() >= self._look_at:
            resumed_at = self._resumed_at
            await self._database.run(lambda session: self._ask_to_tap_again(session, resumed_at))
            self._resumed_at = None

    def _ask_to_tap_again(self, session: Session, resumed_at: datetime) -> None:
        gap = updates.find_gap(session, resumed_at)
        if gap is None:
            return
        now = self._clock.now()
        for lead in list(leads.seen_between(session, gap.began_at - LIVE, gap.began_at)):
            if is_waiting(self._playbook, lead):
                outbox.put(session, draft_tap_again(self._playbook, lead, gap.after, now))
