"""Ripening: when time alone next changes what an open lead adds up to.

A date that was named comes nearer and passes from one option's horizon into the next, or within reach of
being hot; warmth that engagement gave fades. The clock then rings, by day, and the turn assesses anew.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from math import log2
from zoneinfo import ZoneInfo

from dialogs.conversation import Conversation, Level, Part, Temperature
from dialogs.hours import next_allowed
from dialogs.playbook import Playbook
from dialogs.qualification.engagement import engagement
from dialogs.qualification.letters import letter
from dialogs.qualification.status import FREE
from dialogs.qualification.windows import day_of, deadline_of


def ripens_at(playbook: Playbook, conversation: Conversation, at: datetime) -> datetime | None:
    """The first such moment after `at`; None if nothing will change, or nobody may act on it."""
    if conversation.status not in FREE or conversation.opted_out:
        return None
    turns = (*_nearings(playbook, conversation, at), *_fading(playbook, conversation, at))
    soonest = min((turn for turn in turns if turn > at), default=None)
    return soonest and next_allowed(playbook.nudging.span, playbook.timezone, soonest)


def _nearings(playbook: Playbook, conversation: Conversation, at: datetime) -> Iterator[datetime]:
    """The midnights at which a named time comes within another horizon, but for those of past days."""
    known = letter(playbook, conversation, Part.TIMESCALE, at)
    for reading in known.readings if known else ():
        by = deadline_of(reading.question, reading.answer, playbook.timezone)
        if by is None:
            continue
        ahead = (by - day_of(at, playbook.timezone)).days
        horizons = (days for days, _option in reading.question.horizons)
        for days in (*horizons, playbook.model.hot_within_days):
            if days <= ahead:
                yield datetime.combine(by - timedelta(days), time(), ZoneInfo(playbook.timezone))


def _fading(playbook: Playbook, conversation: Conversation, at: datetime) -> Iterator[datetime]:
    """The moment after which engagement alone no longer keeps the lead warm."""
    if conversation.temperature is Temperature.WARM and conversation.level is not Level.SQL:
        enough, has = playbook.model.warm_engagement, engagement(playbook, conversation, at)
        if has >= enough > 0:
            half_lives = log2(has / enough)
            yield at + timedelta(days=playbook.model.half_life_days * half_lives, seconds=1)
