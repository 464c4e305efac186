"""The phrases of all lexicons in one tree of words, so that a message is searched once for all its readers.

Every lexicon gives a phrase its own meaning or none. `search` finds the places where phrases begin, with the
longest one's meaning in each lexicon, and which classes the message has at all: a bit for each class of each
lexicon, so that a reader knows beforehand whether there is anything to read.
"""

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache, reduce
from operator import or_
from typing import Any

import msgspec

from dialogs.understanding.vocabulary import Senses, learn

REMEMBERED = 4096  # words and phrases that need not be looked up again


class Meaning(msgspec.Struct, frozen=True, gc=False):
    """What a phrase is in one lexicon: its class, the value this gives it, the bit of the class."""

    lexicon: object
    name: str
    value: Any
    length: int  # words
    bit: int


Meanings = Mapping[object, Meaning]  # by lexicon


class Node(msgspec.Struct, eq=False, gc=False):
    """Words from the beginning of a phrase on: what they mean, and the nodes of one word more."""

    meanings: tuple[Meaning, ...] = ()
    longer: dict[str, "Node"] | None = None


class Opening(msgspec.Struct, eq=False, gc=False):
    """What a word means, alone or with those after it; the bits of these classes; the phrases it begins."""

    meanings: Meanings
    classes: int
    longer: tuple[dict[str, Node], ...] = ()
    seconds: Set[str] = frozenset()  # with which these go on


BEGINNINGS: dict[str, Node] = {}


def register(lexicon: object, phrase: str, name: str, value: Any, bit: int) -> None:
    """Gives a phrase its meaning in a lexicon, unless it has one there already."""
    words = phrase.split()
    if not words:
        return
    longer = BEGINNINGS
    for word in map(learn, words[:-1]):
        node = longer.get(word) or longer.setdefault(word, Node())
        if node.longer is None:
            node.longer = {}
        longer = node.longer
    last = learn(words[-1])
    node = longer.get(last) or longer.setdefault(last, Node())
    if lexicon not in [meaning.lexicon for meaning in node.meanings]:
        node.meanings += (Meaning(lexicon, name, value, len(words), bit),)


def forget() -> None:
    """What was remembered of messages before the last phrases were registered."""
    _opening.cache_clear()
    _longest.cache_clear()


def search(senses: Sequence[Senses]) -> tuple[dict[int, Meanings], int]:
    """The meanings of the phrases of a message by their first word, given the senses of each, and the bits
    of all their classes.
    """
    found: dict[int, Meanings] = {}
    classes = 0
    openings = map(_opening, senses)
    for i, (opening, behind) in enumerate(zip(openings, (*senses[1:], ()), strict=False)):
        if opening is None:
            continue
        if not opening.seconds.isdisjoint(behind):
            opening = _grown(opening, senses, i + 1)
        if opening.meanings:
            found[i] = opening.meanings
            classes |= opening.classes
    return found, classes


@lru_cache(REMEMBERED)
def _opening(senses: Senses) -> Opening | None:
    nodes = [BEGINNINGS[sense] for sense in senses if sense in BEGINNINGS]
    meanings = {meaning.lexicon: meaning for node in reversed(nodes) for meaning in node.meanings}
    longer = tuple([node.longer for node in nodes if node.longer])
    seconds = longer[0].keys() if len(longer) == 1 else frozenset[str]().union(*longer)
    return Opening(meanings, _classes(meanings), longer, seconds) if nodes else None


def _grown(opening: Opening, senses: Sequence[Senses], i: int) -> Opening:
    """The opening with what the phrases mean that go on with the words from i on."""
    branches: Sequence[dict[str, Node]] = opening.longer
    phrases: list[Node] = []
    while branches and i < len(senses):
        reached = [branch[sense] for branch in branches for sense in senses[i] if sense in branch]
        if not reached:
            break
        phrases += [node for node in reached if node.meanings]
        branches = [node.longer for node in reached if node.longer]
        i += 1
    return _longest(opening, *phrases) if phrases else opening


@lru_cache(REMEMBERED)
def _longest(alone: Opening, *nodes: Node) -> Opening:
    """In every lexicon the longest phrase, of equally long ones the likeliest."""
    meanings = dict(alone.meanings)
    for node in nodes:
        for meaning in node.meanings:
            known = meanings.get(meaning.lexicon)
            if known is None or known.length < meaning.length:
                meanings[meaning.lexicon] = meaning
    return Opening(meanings, _classes(meanings))


def _classes(meanings: Meanings) -> int:
    return reduce(or_, [meaning.bit for meaning in meanings.values()], 0)
