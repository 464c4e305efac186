"""Which option typed words mean: named exactly, named loosely, by a count, or the one that takes anything.

Exact names come before what `understanding` reads, loose likeness only after it: "tháng sau" is next month,
however much it looks like "Hơn 6 tháng nữa".
"""

import re

from dialogs.playbook import Option, Question
from dialogs.turn import Turn
from dialogs.understanding.options import match_option, words

SURE = 0.95  # of `match_option`: the same words, or the number of the option
COUNT = re.compile(r"\d{1,7}")
FEWEST_LETTERS = 3  # of a text that a free option takes


def named_exactly(turn: Turn, question: Question, text: str) -> Option | None:
    """By its label or a synonym in any language, or by its number on the screen."""
    return _named(turn, question, text, at_least=SURE)


def named_loosely(turn: Turn, question: Question, text: str) -> Option | None:
    """By part of a name, or with typos."""
    return _named(turn, question, text, at_least=0.0)


def mentioned(question: Question, text: str) -> Option | None:
    """The option a name of which stands in the text, the earliest: "cần CRM cho 12 bạn sale"."""
    said = f" {' '.join(words(text))} "
    places = {
        place: option
        for name, option in _names(question)
        if (folded := " ".join(words(name))) and (place := said.find(f" {folded} ")) >= 0
    }
    return places[min(places)] if places else None


def counted(question: Question, text: str) -> Option | None:
    """The option whose range holds the number in the text: "khoảng 15 người" for 10 - 49.

    Budgets are read by `understanding`; this is for head counts and the like.
    """
    if question.asks not in ("fit", "other") or not (found := COUNT.findall(text)):
        return None
    number = float(found[0])
    return next((option for option in question.options if _holds(option, number)), None)


def free(question: Question, text: str) -> Option | None:
    """The option that takes any words, if these are words at all."""
    if sum(letter.isalpha() for letter in text) < FEWEST_LETTERS:
        return None
    return next((option for option in question.options if option.free), None)


def _named(turn: Turn, question: Question, text: str, at_least: float) -> Option | None:
    is_number = text.strip().isdecimal()
    if is_number and counted(question, text):  # five people, not the fifth button
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
            names.setdefault(" ".join(words(name)), (name, option))
    return list(names.values())


def _holds(option: Option, number: float) -> bool:
    if option.at_least is None and option.at_most is None:
        return False
    return (option.at_least or 0) <= number <= (option.at_most if option.at_most is not None else number)
