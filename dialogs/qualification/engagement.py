"""Engagement: points for things done, which fade with a half-life.

Only a value and its moment are kept. Exponentials of one half-life add up exactly, so that this is the
sum of points × 0.5^(age / half-life) over everything that ever counted, in whatever order it came.
"""

from datetime import datetime, timedelta

from msgspec.structs import replace

from dialogs.conversation import Conversation, Part, Tally
from dialogs.effects import Points
from dialogs.playbook import Action, Playbook
from dialogs.qualification.windows import day_of

MOST = 100.0


def engagement(playbook: Playbook, conversation: Conversation, at: datetime) -> float:
    """0-100 at `at`. What is kept may be more: capping it would break the sum."""
    if conversation.engagement_at is None:
        return 0.0
    return min(MOST, _faded(playbook, conversation.engagement, at - conversation.engagement_at))


def count(
    playbook: Playbook, conversation: Conversation, action: str, at: datetime
) -> tuple[Conversation, Points | None]:
    """Count something done, by interaction `conversation.seq`; nothing changes when a cap forbids it.

    An action the playbook does not have is worth nothing.
    """
    rule = playbook.action(action)
    tally = conversation.actions.get(action)
    day = day_of(at, playbook.timezone).isoformat()
    if rule is None or (tally and not _may_count(rule, tally, day)):
        return conversation, None
    actions = conversation.actions | {action: _tallied(tally, conversation.seq, at, day)}
    conversation = _added(playbook, replace(conversation, actions=actions), rule.points, at)
    return conversation, Points(part=Part.ENGAGEMENT, points=rule.points, rule=rule.id)


def _may_count(rule: Action, tally: Tally, day: str) -> bool:
    if rule.once:
        return False
    return rule.per_day is None or tally.day != day or tally.today < rule.per_day


def _tallied(tally: Tally | None, seq: int, at: datetime, day: str) -> Tally:
    if tally is None:
        return Tally(seq=seq, at=at, day=day)
    today = tally.today + 1 if tally.day == day else 1
    return Tally(seq=seq, at=at, count=tally.count + 1, day=day, today=today)


def _added(playbook: Playbook, conversation: Conversation, points: float, at: datetime) -> Conversation:
    """Both brought to the later of the two moments: a tap may overtake a message."""
    then = conversation.engagement_at or at
    now = max(then, at)
    total = _faded(playbook, conversation.engagement, now - then) + _faded(playbook, points, now - at)
    return replace(conversation, engagement=total, engagement_at=now)


def _faded(playbook: Playbook, points: float, age: timedelta) -> float:
    half_lives = max(age, timedelta()) / timedelta(days=playbook.model.half_life_days)
    return float(points * 0.5**half_lives)
