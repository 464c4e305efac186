"""A circuit breaker for long outages of Telegram: nothing is called in vain, so nothing is used up.

    closed  --nobody could be reached, or several calls in a row got no answer-->  outage
    outage  --a question (getMe) is answered; the worker that leads asks-->  trial
    trial   --the one message that goes is answered-->  closed, or without an answer-->  outage

The state is in the database: a restart and all workers obey it. What stands here is what this process knows.
"""

from datetime import datetime, timedelta

from bot.clock import Clock
from bot.health import Health, Part
from bot.transport import Gateway, Outcome, Rejected, RetryAfter, TransportError, Unreachable
from storage.database import Database
from storage.outbox import holding, stale
from storage.outbox.holding import OUTAGE, TRIAL
from storage.session import Session

SILENCES = 3  # calls in a row without an answer that make an outage
LONGEST_PAUSE = 10  # seconds between questions


class Breaker:
    """`note_answer` and `note_silence` are for the transaction that settles a call, `look` for a clock that
    ticks every second."""

    def __init__(self, database: Database, gateway: Gateway, clock: Clock, health: Health) -> None:
        self._database = database
        self._gateway = gateway
        self._clock = clock
        self._health = health
        self.is_open = False  # as far as this process knows
        self._silences = 0  # in a row
        self._pauses = 0  # since the outage began

    def note_answer(self, session: Session, now: datetime) -> None:
        """Telegram answered a message, with whatever."""
        self._silences = 0
        if self.is_open:
            holding.end_outage(session)
            stale.end_stale(session, now)

    def note_silence(self, session: Session, row_id: int, error: TransportError, now: datetime) -> None:
        """Telegram did not answer a message. During an outage that costs the message no try."""
        self._silences += 1
        if isinstance(error, Unreachable) or self._silences >= SILENCES:
            self.is_open = True
            holding.begin_outage(session, now + self._next_pause())
            stale.spare(session, row_id)

    async def look(self, *, leads: bool) -> None:
        """See how things stand; who leads asks whether an outage is over. Raises DatabaseOutage."""
        now = self._clock.steady()
        holds = await self._database.run(lambda session: holding.holds(session, now))
        was_open, self.is_open = self.is_open, OUTAGE in holds or TRIAL in holds
        if not self.is_open:
            self._pauses = 0
            if was_open:
                self._health.mend(Part.SENDING)
        elif leads and OUTAGE in holds and _has_come(holds[OUTAGE], now):
            await self._ask()

    async def _ask(self) -> None:
        try:
            await self._gateway.call("getMe")
        except (Rejected, RetryAfter):
            pass  # an answer
        except TransportError as error:
            self._health.ail(Part.SENDING, str(error))
            later = self._clock.steady() + self._next_pause()
            await self._database.run(lambda session: holding.begin_outage(session, later))
            return
        await self._database.run(self._try_one)

    def _try_one(self, session: Session) -> None:
        now = self._clock.steady()
        holding.begin_trial(session, now)
        stale.end_stale(session, now)

    def _next_pause(self) -> timedelta:
        self._pauses += 1
        return timedelta(seconds=min(2 ** (self._pauses - 1), LONGEST_PAUSE))


def is_silence(error: TransportError) -> bool:
    """Whether Telegram gave no answer at all."""
    return isinstance(error, Unreachable) or error.outcome is Outcome.UNKNOWN


def _has_come(moment: datetime, now: datetime) -> bool:
    """A moment far ahead was written before the clock was set back."""
    return moment <= now or moment > now + timedelta(seconds=2 * LONGEST_PAUSE)
