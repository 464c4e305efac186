"""Re-warming: a cold lead who agreed to marketing is asked once in so many days whether they still care.

It is a broadcast like any other, begun by nobody, once a week; who was asked lately is not in its audience.
Where "lately" is long they begin more seldom: an expression names only so many of them.
"""

from datetime import datetime, timedelta

from dialogs.broadcasts.content import REWARM, Content
from dialogs.broadcasts.rules import Rules
from dialogs.playbook import Playbook
from storage.broadcasts.counting import readers
from storage.broadcasts.deciding import Broadcast, create, decide, listing
from storage.session import Session

EVERY = timedelta(days=7)
MOST_NAMED = 30  # earlier broadcasts in one expression, which can be read again
QUIET_DAYS = 30  # since the person was last seen


def whom_to_rewarm(session: Session, playbook: Playbook, now: datetime) -> str | None:
    """The audience of this week's broadcast, if it is time and there is anybody. Takes long."""
    pause, rules = timedelta(days=playbook.broadcasts.rewarm_days), Rules.of(playbook.broadcasts)
    if not pause or not rules.is_open(playbook.timezone, now):
        return None
    asked = _asked(session)
    if _is_recent(asked, now, max(EVERY, pause / MOST_NAMED)):
        return None
    lately = [each.id for each in asked if now - (each.ended_at or now) < pause]  # the last copy went then
    left_out = "".join(f" and not received({number})" for number in lately[-MOST_NAMED - 1 :])
    audience = f"temperature = cold and last_seen > {QUIET_DAYS}d{left_out}"
    return audience if readers(session, audience, playbook, now).eligible else None


def rewarm(session: Session, audience: str, now: datetime) -> int | None:
    """Begins this week's broadcast, unless there is one already; gives its number."""
    if _is_recent(_asked(session), now):
        return None
    number = create(session, audience, Content(key=REWARM), now)
    decide(session, number, "start", now)
    return number


def _asked(session: Session) -> list[Broadcast]:
    return [each for each in listing(session) if each.content.key == REWARM]


def _is_recent(asked: list[Broadcast], now: datetime, every: timedelta = EVERY) -> bool:
    return bool(asked) and now - asked[-1].created_at < every
