"""Which of a question's buttons did the person mean who typed instead of tapping?

Tries the sure ways first (the label itself, its number), then the loose ones (a beginning, a distinctive
word, a typo). Two labels that fit equally well are no match: asking again is better than guessing.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from dialogs.understanding.typos import within_typos
from dialogs.understanding.writing import Writing, plain, shorten, word_set

WORD = re.compile(r"[^\W_]+|[<>+]")
LONGEST = 160  # characters; a longer text is a message, not the name of a button
SHORT = 64  # characters: the names of buttons, and most answers
NAMED_NUMBERS = {1: "nhat dau first 1st mot one", 2: "hai nhi second 2nd two", 3: "ba third 3rd three"} | {
    4: "tu bon fourth 4th four",
    5: "nam fifth 5th five",
    6: "sau sixth 6th six",
    -1: "cuoi chot last",
}
ORDINALS = {word: number for number, names in NAMED_NUMBERS.items() for word in names.split()}
COUNTERS = word_set(  # "cái thứ hai", "số 2", "phương án 3", "option 2", "the second one"
    """so thu cai lua chon phuong an dap y muc dong nut cau tien cung
    option number no choice answer button item"""
)
NEEDS_COUNTER = word_set("sau nam tu ba dau nhat nhi cuoi chot")  # also "sau", "năm", "từ", "bà", "đầu"
COURTESY = word_set(
    """a ah da vang nhe nha nhi nghen nghe oi em anh chi ban minh toi e c b tui la thi cua cho lay xin chon
    chac
    di luon thoi thui ok oke okay please pls thanks i me my we it s is the a an one m d go with for take
    choose
    pick would like want think"""
)
NEGATIONS = word_set("khong ko k hok hem chang chua not dont don no none neither nor except tru")


class Match(msgspec.Struct, frozen=True):
    """One entry of a list, by index; below 0.7 the bot confirms with one tap."""

    index: int
    confidence: float


def match_option(text: str, labels: Sequence[str]) -> Match | None:
    """The option that a typed text names, or None when it names none or more than one.

    >>> match_option("cái thứ hai", ["CRM", "Tổng đài"])
    Match(index=1, confidence=0.95)
    """
    if len(text) > LONGEST:
        return None
    if text.strip() in labels:
        return Match(list(labels).index(text.strip()), 1.0)
    said, choices = words(text), [words(label) for label in labels]
    if not said or "?" in text:
        return None
    return (
        _same(said, choices)
        or _numbered(said, choices)
        or _same([word for word in said if word not in COURTESY], choices, 0.97)
        or _loosely(said, choices)
    )


def words(text: str) -> list[str]:
    """Folded words without marks, punctuation or emoji: "⬅️ Quay lại" -> ["quay", "lai"]."""
    return [*_fold_short(text)] if len(text) <= SHORT else _fold(text)


def _fold(text: str) -> list[str]:
    return [shorten(plain(word)) for word in WORD.findall(Writing(text).clean)]


_fold_short = lru_cache(512)(_fold)  # buttons are looked at whenever somebody types


def _same(said: list[str], choices: list[list[str]], confidence: float = 1.0) -> Match | None:
    return _only([i for i, choice in enumerate(choices) if choice and choice == said], confidence)


def _numbered(said: list[str], choices: list[list[str]]) -> Match | None:
    """ "2", "số 2", "cái thứ hai", "the second one"; "sáu" alone may be "sau" and needs a counter."""
    core = [word for word in said if word not in COURTESY or word in ORDINALS]
    names = [word for word in core if word not in COUNTERS or len(core) == 1]
    if len(names) > 1 and names[-1] in ("one", "mot"):
        names.pop()
    if len(names) != 1 or (len(core) == 1 and len(said) == 1 and names[0] in NEEDS_COUNTER):
        return None
    name = names[0]
    number = int(name) if name.isdecimal() and len(name) <= 2 else ORDINALS.get(name, 0)
    return _at(len(choices) if number == -1 else number, choices, name, 0.95)


def _at(number: int, choices: list[list[str]], name: str, confidence: float) -> Match | None:
    if not 1 <= number <= len(choices):
        return None
    elsewhere = any(name in choice for i, choice in enumerate(choices) if i != number - 1)
    return None if elsewhere else Match(number - 1, confidence)


def _loosely(said: list[str], choices: list[list[str]]) -> Match | None:
    core = [word for word in said if word not in COURTESY] or said
    if len(core) > 10:
        return None
    return (
        _beginning(core, choices)
        or _contained(core, choices)
        or _misspelt(core, choices)
        or _distinctive(core, choices)
    )


def _beginning(core: list[str], choices: list[list[str]]) -> Match | None:
    """ "tong" for "Tổng đài"."""
    start = "".join(core)
    if len(start) < 2:
        return None
    return _only([i for i, choice in enumerate(choices) if "".join(choice).startswith(start)], 0.85)


def _contained(core: list[str], choices: list[list[str]]) -> Match | None:
    """The whole label inside a short sentence: "bên mình làm bán lẻ" for "Bán lẻ"."""
    sentence = f" {' '.join(core)} "
    hits = []
    for i, choice in enumerate(choices):
        label = [word for word in choice if word not in COURTESY] or choice
        fits = label and f" {' '.join(label)} " in sentence and len(core) <= len(label) + 4
        if fits and not _negated(core, choice):
            hits.append(i)
    return _only(hits, 0.85)


def _misspelt(core: list[str], choices: list[list[str]]) -> Match | None:
    """ "tog dai", "Cmr" for "CRM"? No: three letters are too few to be sure of; four allow one slip."""
    typed = "".join(core)
    distances = []
    for i, choice in enumerate(choices):
        label = "".join(word for word in choice if word not in COURTESY) or "".join(choice)
        distance = within_typos(typed, label)
        if distance is not None and not _negated(core, choice):
            distances.append((distance, i))
    best = min(distances, default=(0, -1))[0]
    return _only([i for distance, i in distances if distance == best], 0.8 if best == 1 else 0.7)


def _distinctive(core: list[str], choices: list[list[str]]) -> Match | None:
    """A word that stands in one label only ("đài"); the other words must be fewer ("hà nội" is no "nội thất")
    and not speak for another label."""
    if len(core) > 5:
        return None
    counts = Counter(word for choice in choices for word in set(choice))
    votes: Counter[int] = Counter()
    for word in core:
        for i, choice in enumerate(choices):
            rare = [own for own in choice if counts[own] == 1 and own not in COURTESY]
            if not _negated(core, choice) and any(_alike(word, own) for own in rare):
                votes[i] += 1
    index, heard = next(iter(votes.items()), (0, 0))
    return Match(index, 0.75) if len(votes) == 1 and 2 * heard > len(core) else None


def _alike(word: str, own: str) -> bool:
    return (word == own and (len(own) > 1 or own.isdecimal())) or (
        len(own) >= 5 and within_typos(word, own) is not None
    )


def _negated(core: list[str], choice: list[str]) -> bool:
    return any(word in NEGATIONS and word not in choice for word in core)


def _only(indexes: list[int], confidence: float) -> Match | None:
    return Match(indexes[0], confidence) if len(indexes) == 1 else None
