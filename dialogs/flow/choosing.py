"""Which option typed words mean: named exactly, named loosely, by a count, or the one that takes anything.

Exact names come before what `understanding` reads, loose likeness only after it: "tháng sau" is next month,
however much it looks like "Hơn 6 tháng nữa".
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from dialogs.playbook import Option, Question
from dialogs.turn import Turn
from dialogs.understanding.message import Message
from dialogs.understanding.options import NEGATIONS, match_option, words
from dialogs.understanding.typos import within_typos
from dialogs.understanding.writing import plain

SURE = 0.95  # of `match_option`: the same words, or the number of the option
SHORTEST = 3  # letters of a name that may stand anywhere in a text, and of a text that a free option takes
BUSINESS = (
    "cong ty|cty|ct|doanh nghiep|dn|nganh|linh vuc|mang|chuyen|kinh doanh|kd|mo|lam ve"
    "|ben (?:em|minh|anh|chi|toi)|we re|we are|we run|i run|i have|i own|our"
)
INTRODUCTION = re.compile(rf"\b(?:{BUSINESS})(?: (?:la|lam|ve|ban|mot|1|cai|chuyen|a|an|the|in|small))*$")
VOWELS = frozenset("aeiouy")
FORGIVING = 8  # letters of a name that may stand there with a slip


def named_exactly(turn: Turn, question: Question, text: str) -> Option | None:
    """By its label or a synonym in any language, or by its number on the screen."""
    return _named(turn, question, text, at_least=SURE)


def named_loosely(turn: Turn, question: Question, text: str, at_least: float) -> Option | None:
    """By part of a name, or with typos; `at_least` so near as `match_option` counts it."""
    return _named(turn, question, text, at_least=at_least)


def mentioned(question: Question, text: str) -> Option | None:
    """The option a name of which stands in the text, the earliest: "cần CRM cho 12 bạn sale"."""
    said = tuple(words(text))
    places = {
        place: option
        for name, option in _names(question)
        if len(name) >= SHORTEST and (place := _place(_folded(name), said)) is not None
    }
    return places[min(places)] if places else None


def introduced(question: Question, text: str) -> Option | None:
    """The option named by words that speak of the business: "công ty xây dựng", "we're a clinic".

    Without them the same words may be about anything: "cần dịch vụ tổng đài" is no line of business.
    """
    said = tuple(words(text))
    for name, option in _names(question) if question.asks == "fit" else ():
        place = _place(_folded(name), said) if len(name) >= SHORTEST else None
        if place and INTRODUCTION.search(" ".join(said[max(place - 4, 0) : place])):
            return option
    return None


def counted(question: Question, text: str, language: str) -> Option | None:
    """The option whose range holds the number in the text: "khoảng mười lăm người" for 10 - 49.

    Budgets are read by `understanding`; this is for head counts and the like.
    """
    if question.asks not in ("fit", "other"):
        return None
    number = next((number for number, _after in _numbers(text, language)), None)
    if number is None:
        return None
    return next((option for option in question.options if _holds(option, number)), None)


def counted_in_its_unit(question: Question, text: str, language: str) -> Option | None:
    """As `counted`, where the word after the number is one of the names': 15 "người" for "10 – 49 người"."""
    units = {word for name, _ in _names(question) for word in _folded(name) if not word.isdecimal()}
    is_counted = any(units.intersection(words(after)[:1]) for _, after in _numbers(text, language))
    return counted(question, text, language) if is_counted else None


def free(question: Question, text: str) -> Option | None:
    """The option that takes any words, if these are words at all: "hmm" is not."""
    letters = [plain(letter) for letter in text if letter.isalpha()]
    if len(letters) < SHORTEST or VOWELS.isdisjoint(letters):
        return None
    return next((option for option in question.options if option.free), None)


def _named(turn: Turn, question: Question, text: str, at_least: float) -> Option | None:
    is_number = text.strip().isdecimal()
    if is_number and counted(question, text, turn.language):  # five people, not the fifth button
        return None
    labels = [turn.fill(option.label) for option in question.options]
    if (by_label := match_option(text, labels)) and by_label.confidence >= SURE:
        return question.options[by_label.index]
    if is_number:
        return None
    names = _names(question)
    found = match_option(text, [name for name, _ in names])
    return names[found.index][1] if found and found.confidence >= at_least else None


def _names(question: Question) -> list[tuple[str, Option]]:
    """Every way to name each option, in every language; those that read the same only once."""
    names: dict[str, tuple[str, Option]] = {}
    for option in question.options:
        for name in (*option.label.values(), *(word for said in option.words.values() for word in said)):
            names.setdefault(" ".join(_folded(name)), (name, option))
    return list(names.values())


@lru_cache(maxsize=4096)
def _folded(name: str) -> tuple[str, ...]:
    """The words of a name in the playbook, which is looked for in every text."""
    return tuple(words(name))


def _place(name: tuple[str, ...], said: tuple[str, ...]) -> int | None:
    """Where a name stands in what was said, a slip forgiven; not where it is denied."""
    if not name:
        return None
    places = (place for place in range(len(said) - len(name) + 1) if _alike(said[place:][: len(name)], name))
    return next((p for p in places if NEGATIONS.isdisjoint(said[max(p - 2, 0) : p])), None)


def _alike(said: tuple[str, ...], name: tuple[str, ...]) -> bool:
    typed, meant = "".join(said), "".join(name)
    return said == name or (len(meant) >= FORGIVING and within_typos(typed, meant) is not None)


def _numbers(text: str, language: str) -> Iterator[tuple[float, str]]:
    """The numbers of a text, each with the words behind it; of "10-15" the first."""
    message = Message(text, None, language)
    for _, (number, _next) in sorted(message.numbers.items()):
        yield float(number.value[0]), message.writing.clean[number.end :]


def _holds(option: Option, number: float) -> bool:
    if option.at_least is None and option.at_most is None:
        return False
    return (option.at_least or 0) <= number <= (option.at_most if option.at_most is not None else number)
