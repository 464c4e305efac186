"""A question back, matched to the playbook's FAQ by its example phrasings.

Rare words weigh more than common ones (inverse document frequency over the entries), marks and typos are
forgiven, and the answer is None unless one entry clearly stands out.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from dialogs.understanding.options import Match, words
from dialogs.understanding.typos import within_typos
from dialogs.understanding.writing import word_set

LONGEST = 400  # characters looked at
ENOUGH = 0.55  # share of the weight of words that must be common to both
MARGIN = 0.08  # lead over the next entry
FILLERS = word_set(
    """a ah da vang nhe nha nhi oi em anh chi ban minh toi shop ad admin e c b thi la the vay dc duoc cho
    voi hoi
    xin xem biet nao gi ak ha hong ben i me my you your an is are do does can could please to of it s t hi
    hello
    hey thanks tell about"""
)
SYNONYMS = {
    **dict.fromkeys(("ko", "k", "hok", "hem", "kh", "hong", "hk"), "khong"),
    **dict.fromkeys(("bn", "bnh", "nhiu", "bnhiu"), "nhieu"),
    **dict.fromkeys(("phi", "cost", "costs", "pricing", "prices", "gia"), "price"),
    **dict.fromkeys(("dchi", "diachi", "address", "located", "dau"), "where"),
}


def match_question(text: str, entries: Sequence[Sequence[str]]) -> Match | None:
    """The FAQ entry whose examples are nearest to the text; each entry is its list of example phrasings.

    >>> match_question("gia bn v shop", [["giá bao nhiêu", "báo giá"], ["địa chỉ ở đâu"]]).index
    0
    """
    asked = _meaning(text[:LONGEST])
    if not asked:
        return None
    examples = [[_meaning(example[:LONGEST]) for example in entry] for entry in entries]
    weigh = _weights(examples)
    scores = [max((_likeness(asked, example, weigh) for example in entry), default=0.0) for entry in examples]
    ranked = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)
    if not ranked or scores[ranked[0]] < ENOUGH:
        return None
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < MARGIN:
        return None
    return Match(ranked[0], round(min(scores[ranked[0]], 1.0), 2))


def _meaning(text: str) -> list[str]:
    said = [SYNONYMS.get(word, word) for word in words(text)]
    return [word for word in said if word not in FILLERS][:40] or said[:40]


def _weights(examples: Iterable[Iterable[Iterable[str]]]) -> dict[str, float]:
    entries = [{word for example in entry for word in example} for entry in examples]
    seen = Counter(word for entry in entries for word in entry)
    return {word: math.log(1 + len(entries) / count) for word, count in seen.items()}


def _likeness(asked: list[str], example: list[str], weights: dict[str, float]) -> float:
    """Twice the common weight over the weight of both (Dice), 1.0 for the same words."""
    unknown = max(weights.values(), default=1.0) / 2
    pairs = {word: _nearest(word, example) for word in asked}
    common = sum(weights.get(near, unknown) for near in {near for near in pairs.values() if near})
    total_asked = sum(weights.get(near or word, unknown) for word, near in pairs.items())
    total_example = sum(weights.get(word, unknown) for word in set(example))
    return 2 * common / (total_asked + total_example) if total_asked + total_example else 0.0


def _nearest(word: str, example: list[str]) -> str | None:
    if word in example:
        return word
    return next(
        (other for other in example if len(other) > 3 and within_typos(word, other) is not None), None
    )
