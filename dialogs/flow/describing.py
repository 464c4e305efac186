"""Saying an answer back in the reader's language: the option's label, or the value as understood."""

from datetime import date
from typing import Any

from dialogs.conversation import Answer
from dialogs.playbook import Playbook, Question
from dialogs.wording import Wording


def describe(playbook: Playbook, question: Question, answer: Answer, words: Wording) -> str:
    """What the answer means, for the review, the echo and the card; never the person's raw words."""
    if answer.raw and answer.value and (said := _typed(playbook, question, answer.value, words)):
        return said
    if option := question.option(answer.option):
        return option.label.get(words.language) or option.label[playbook.language]
    return answer.raw or words("not-said")


def _typed(playbook: Playbook, question: Question, value: dict[str, Any], words: Wording) -> str:
    match question.asks:
        case "budget":
            return money(value, playbook.currency, words)
        case "timescale":
            return window(value, words)
    return ""


def money(value: dict[str, Any], currency: str, words: Wording) -> str:
    """{"min", "max", "currency", "period", "approximate"} as people write it; empty without a figure."""
    low: Any = value.get("min")
    high: Any = value.get("max")
    unit = value.get("currency") or currency
    if low is None and high is None:
        return ""
    if low is None:
        text = words("at-most", amount=words.money(high, unit))
    elif high is None:
        text = words("at-least", amount=words.money(low, unit))
    elif low == high:
        text = words.money(low, unit)
    else:
        text = f"{words.money(low, unit)} – {words.money(high, unit)}"
    if value.get("approximate"):
        text = words("about", amount=text)
    period = value.get("period")
    return text + words(f"per-{period}") if period in ("month", "year") else text


def window(value: dict[str, Any], words: Wording) -> str:
    """{"earliest", "latest"} as a stretch of days; empty without either."""
    earliest, latest = (
        date.fromisoformat(v) if (v := value.get(k)) else None for k in ("earliest", "latest")
    )
    if earliest and latest:
        if earliest == latest:
            return words.day(earliest)
        return f"{words.day(earliest)} – {words.day(latest)}"
    if latest:
        return words("before-day", day=words.day(latest))
    return words("from-day", day=words.day(earliest)) if earliest else ""
