"""A timescale as a window of dates, which comes nearer by itself.

An answer says by when; what that is worth is read off on the day somebody asks: "in three months", said
two months ago, is next month. A tapped option is the window from that day to its horizon.
"""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.conversation import Answer
from dialogs.playbook import Option, Question


def day_of(at: datetime, timezone: str) -> date:
    """The date on the business's calendar."""
    return at.astimezone(ZoneInfo(timezone)).date()


def deadline(value: dict[str, Any]) -> date | None:
    """The end of a window {"earliest", "latest"} (ISO dates), else its start ("not before May")."""
    said = value.get("latest") or value.get("earliest")
    return date.fromisoformat(said) if said else None


def deadline_of(question: Question, answer: Answer, timezone: str) -> date | None:
    """By when the person means to buy; None when they named no time."""
    stated = deadline(answer.value or {})
    if stated is not None:
        return stated
    option = question.option(answer.option)
    if option is None or option.within_days is None:
        return None
    return day_of(answer.at, timezone) + timedelta(days=option.within_days)


def option_within(question: Question, days: int) -> Option | None:
    """The nearest option whose horizon reaches so many days ahead, else the open-ended one.

    A day that has passed counts as the nearest.
    """
    for horizon, option in question.horizons:
        if days <= horizon:
            return option
    return next((option for option in question.options if _is_open_ended(option)), None)


def _is_open_ended(option: Option) -> bool:
    return option.within_days is None and not option.none and not option.unknown
