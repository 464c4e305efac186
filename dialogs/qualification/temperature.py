"""Temperature: how soon somebody may buy, at a glance. The first rule that applies decides."""

from datetime import datetime

from dialogs.conversation import Conversation, Level, Part, Temperature
from dialogs.playbook import Playbook
from dialogs.qualification.engagement import engagement
from dialogs.qualification.letters import letter
from dialogs.qualification.windows import day_of, deadline_of

# actions after which a lead stays warm, however long ago: it refers others, has subscribed, follows
WARMING = ("referral", "newsletter", "follow")


def temperature(playbook: Playbook, conversation: Conversation, at: datetime) -> Temperature:
    """Cold, warm or hot at `at`."""
    if conversation.opted_out:
        return Temperature.COLD
    if conversation.level is Level.SQL:
        return Temperature.HOT
    if conversation.level is Level.MQL and buys_within(
        playbook, conversation, at, playbook.model.hot_within_days
    ):
        return Temperature.HOT
    if engagement(playbook, conversation, at) >= playbook.model.warm_engagement:
        return Temperature.WARM
    return Temperature.COLD if conversation.actions.keys().isdisjoint(WARMING) else Temperature.WARM


def buys_within(playbook: Playbook, conversation: Conversation, at: datetime, days: int) -> bool:
    """Did they, in this cycle, name a time that is at most so many days ahead?"""
    timescale = letter(playbook, conversation, Part.TIMESCALE, at)
    today = day_of(at, playbook.timezone)
    return timescale is not None and any(
        (by - today).days <= days
        for reading in timescale.readings
        if (by := deadline_of(reading.question, reading.answer, playbook.timezone))
    )
