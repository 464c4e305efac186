"""Saying an answer back in the reader's language: the option's label, or the value as understood.

Where an option takes any words, the words are what was said: they are quoted.
"""

from calendar import monthrange
from datetime import date
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

from dialogs.conversation import Answer
from dialogs.playbook import Option, Playbook, Question
from dialogs.understanding.options import words as folded
from dialogs.wording import Wording

QUOTED = 80  # characters of a person's own words
# Invisible characters that turn the direction of writing, by the one that ends what they begin.
TURNING = {"\u202c": "\u202a\u202b\u202d\u202e", "\u2069": "\u2066\u2067\u2068"}


def describe(playbook: Playbook, question: Question, answer: Answer, words: Wording) -> str:
    """What the answer means, for the review, the echo and the card."""
    if answer.raw and answer.value and (said := _typed(playbook, question, answer, words)):
        return said
    if option := question.option(answer.option):
        in_own_words = option.free and answer.raw and not _is_name(option, answer.raw)
        label = option.label.get(words.language) or option.label[playbook.language]
        return f"“{cut(answer.raw, QUOTED)}”" if in_own_words else label
    return answer.raw or words("not-said")


def cut(text: str, most: int) -> str:
    """One line of at most so many characters; what stands after it never reads backwards."""
    line = " ".join(text.split())
    line = line if len(line) <= most else line[: most - 1] + "…"
    ends = "".join(end * (sum(map(line.count, turns)) - line.count(end)) for end, turns in TURNING.items())
    return line[: most - len(ends)] + ends


def _is_name(option: Option, text: str) -> bool:
    names = (*option.label.values(), *chain.from_iterable(option.words.values()))
    return any(folded(name) == folded(text) for name in names)


def _typed(playbook: Playbook, question: Question, answer: Answer, words: Wording) -> str:
    match question.asks:
        case "budget":
            return money(answer.value or {}, playbook.currency, words)
        case "timescale":
            said_on = answer.at.astimezone(ZoneInfo(playbook.timezone)).date()
            return window(answer.value or {}, said_on, words)
    return ""


def money(value: dict[str, Any], currency: str, words: Wording) -> str:
    """{"min", "max", "currency", "period", "approximate"} as people write it; empty without a figure."""
    low: Any = value.get("min")
    high: Any = value.get("max")
    unit = value.get("currency") or currency
    if low is None and high is None:
        return ""
    figures = dict.fromkeys(words.money(figure, unit) for figure in (low, high) if figure is not None)
    text = " – ".join(figures)
    if value.get("approximate"):
        text = words("about", amount=text)
    if low is None or high is None:
        text = words("at-most" if low is None else "at-least", amount=text)
    period = value.get("period")
    return text + words(f"per-{period}") if period in ("month", "year") else text


def window(value: dict[str, Any], said_on: date, words: Wording) -> str:
    """{"earliest", "latest"} as a stretch of days; one from the day it was said is a deadline."""
    bounds = (value.get("earliest"), value.get("latest"))
    earliest, latest = (date.fromisoformat(bound) if bound else None for bound in bounds)
    if latest and (earliest is None or earliest <= said_on < latest):
        return words("before-day", day=words.day(latest))
    if earliest and earliest == latest:
        return words.day(earliest)
    if earliest and latest and earliest.day == 1 and latest == _end_of_month(earliest):
        return words.month(earliest)
    if earliest and latest:
        return f"{words.day(earliest)} – {words.day(latest)}"
    return words("from-day", day=words.day(earliest)) if earliest else ""


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
