"""The letters of BANT: what the standing answers of this cycle are worth, 0-25 each.

Every answer is read as the option that means it, tapped or typed, and gives that option's points. What
was skipped or is not known to the person gives none: the letter is then unknown, which is not 0.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct

from dialogs.conversation import LETTERS, Answer, Conversation, Part
from dialogs.playbook import Option, Playbook, Question
from dialogs.qualification.windows import day_of, deadline, deadline_of, option_within

MOST = 25.0  # of a letter


class Reading(Struct, frozen=True):
    """A standing answer and the option it means now (None: known, but no option covers it)."""

    question: Question
    answer: Answer
    option: Option | None

    @property
    def is_known(self) -> bool:
        """Did the person say it? Skipping, "not sure yet" and "depends" are no answers."""
        if self.answer.skipped or says_unknown(self.answer.value or {}):
            return False
        return self.option is None or not (self.option.unknown or self.option.role == "unknown")

    @property
    def is_refusal(self) -> bool:
        """Says that there is none: no budget, no plan, no need."""
        said = self.answer.value or {}
        tapped_none = self.option is not None and self.option.none
        return tapped_none or bool(said.get("none")) or said.get("has_need") is False

    @property
    def points(self) -> float:
        return self.option.points if self.option and self.is_known else 0.0

    @property
    def ground(self) -> str:
        """The interaction, and the option where time alone may change it."""
        if self.question.asks == "timescale" and self.option:
            return f"{self.answer.seq}:{self.option.id}"
        return str(self.answer.seq)


class Letter(Struct, frozen=True):
    """One letter: its points and the answers that give them (those known)."""

    part: Part
    readings: tuple[Reading, ...]
    grounds: str  # what the points are given for: the answers, and how near a time is now
    points: float

    @property
    def proof(self) -> tuple[int, ...]:
        """The interactions in which it was said."""
        return tuple(reading.answer.seq for reading in self.readings)

    @property
    def rule(self) -> str:
        """Why it has these points, for the ledger: "budget=30-80"."""
        said = (f"{r.question.id}={r.option.id if r.option else 'typed'}" for r in self.readings)
        return " ".join(said) or "unknown"


def read(playbook: Playbook, conversation: Conversation, question: Question, at: datetime) -> Reading | None:
    """The standing answer to a question, whichever cycle it is from, as it is to be understood at `at`."""
    answer = conversation.answers.get(question.id)
    if answer is None:
        return None
    return Reading(question, answer, option_of(playbook, question, answer, at))


def read_all(playbook: Playbook, conversation: Conversation, at: datetime) -> tuple[Reading, ...]:
    """All standing answers, in the playbook's order."""
    return _read(playbook, conversation, playbook.questions, at)


def letter(playbook: Playbook, conversation: Conversation, part: Part, at: datetime) -> Letter | None:
    """A letter as the answers of this cycle give it; None while it is unknown."""
    asked = [question for question in playbook.questions if question.part is part]
    return letters(conversation, _read(playbook, conversation, asked, at)).get(part)


def _read(
    playbook: Playbook, conversation: Conversation, asked: Iterable[Question], at: datetime
) -> tuple[Reading, ...]:
    found = [read(playbook, conversation, question, at) for question in asked]
    return tuple(filter(None, found))


def letters(conversation: Conversation, said: Iterable[Reading]) -> dict[Part, Letter]:
    """The known letters, by all that was said."""
    counted: dict[Part | None, list[Reading]] = defaultdict(list)
    for reading in said:
        if reading.answer.cycle == conversation.cycle and reading.is_known:
            counted[reading.question.part].append(reading)
    return {part: _letter(conversation, part, tuple(counted[part])) for part in LETTERS if part in counted}


def _letter(conversation: Conversation, part: Part, readings: tuple[Reading, ...]) -> Letter:
    """Points that were given stay, also under a playbook that would give others, until what they were given
    for changes: another answer, or a time that came nearer."""
    grounds = " ".join(reading.ground for reading in readings)
    points = conversation.letters.get(part) if conversation.grounds.get(part) == grounds else None
    if points is None:
        points = float(max(0, min(MOST, sum(reading.points for reading in readings))))
    return Letter(part, readings, grounds, points)


def known(conversation: Conversation, part: Part) -> bool:
    """Is this letter known? As of the last assessment."""
    return part.value in conversation.letters


def unknown_letters(conversation: Conversation) -> tuple[Part, ...]:
    """The letters the card has to name as missing."""
    return tuple(part for part in LETTERS if not known(conversation, part))


def bant(conversation: Conversation) -> float:
    """0-100: the sum of the letters as of the last assessment."""
    return sum(conversation.letters.values())


def is_aged(playbook: Playbook, answer: Answer, at: datetime) -> bool:
    """Too old to be relied on: shown grey and asked again; it counts until it is replaced."""
    return at - answer.at > timedelta(days=playbook.model.answers_age_days)


def option_of(playbook: Playbook, question: Question, answer: Answer, at: datetime) -> Option | None:
    """The option an answer means at this moment: a tap means its option, except that time passes."""
    if question.asks == "timescale":
        by = deadline_of(question, answer, playbook.timezone)
        if by is not None:
            return option_within(question, (by - day_of(at, playbook.timezone)).days)
    tapped = question.option(answer.option)
    return tapped or option_for(question, answer.value or {}, at, playbook)


def option_for(question: Question, value: dict[str, Any], at: datetime, playbook: Playbook) -> Option | None:
    """The option that means a typed value, or None when none does.

    The shapes: budget {"min", "max", "currency"}, timescale {"earliest", "latest"}, authority {"role"},
    need {"has_need"}; {"none": true} and {"unknown": true} for each.
    """
    if value.get("none") or value.get("has_need") is False:
        return _first(question, lambda option: option.none)
    if says_unknown(value):
        return _first(question, lambda option: option.unknown or option.role == "unknown")
    if question.asks == "timescale":
        by = deadline(value)
        return option_within(question, (by - day_of(at, playbook.timezone)).days) if by else None
    if question.asks == "budget":
        return _for_money(question, value, playbook)
    if question.asks == "authority":
        return _first(question, lambda option: option.role is not None and option.role == value.get("role"))
    return _first(question, lambda option: option.free) if value else None


def says_unknown(value: dict[str, Any]) -> bool:
    """Does a typed value say that the person does not know?"""
    undecided = "has_need" in value and value["has_need"] is None
    return bool(value.get("unknown")) or value.get("role") == "unknown" or undecided


def _first(question: Question, means: Callable[[Option], bool]) -> Option | None:
    return next((option for option in question.options if means(option)), None)


def _for_money(question: Question, value: dict[str, Any], playbook: Playbook) -> Option | None:
    """The range the figure falls into: the middle of a range, a lower bound itself, just under an upper.

    Ranges are half open: 30 belongs to "30-80", not to "up to 30", unless nothing starts there.
    """
    rate = _rate(value.get("currency"), playbook)
    low, high = value.get("min"), value.get("max")
    figures = [figure for figure in (low, high) if figure is not None]
    if rate is None or not figures:
        return None
    amount = sum(figures) / len(figures) * rate
    ranges = [
        option for option in question.options if option.at_least is not None or option.at_most is not None
    ]
    half_open = [option for option in ranges if _covers(option, amount, below=low is None)]
    closed = (option for option in ranges if _least(option) <= amount <= _most(option))
    return half_open[0] if half_open else next(closed, None)


def _rate(currency: str | None, playbook: Playbook) -> float | None:
    """What one unit is worth in the playbook's currency, which an unnamed one is taken for."""
    if currency is None or currency == playbook.currency:
        return 1.0
    return playbook.rates.get(currency)


def _covers(option: Option, amount: float, *, below: bool) -> bool:
    if below:
        return _least(option) < amount <= _most(option)
    return _least(option) <= amount < _most(option)


def _least(option: Option) -> float:
    return 0.0 if option.at_least is None else option.at_least


def _most(option: Option) -> float:
    return float("inf") if option.at_most is None else option.at_most
