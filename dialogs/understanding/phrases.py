"""The phrases of all lexicons in one tree of words, so that a message is searched once for all its readers.

Every lexicon gives a phrase its own meaning or none. `search` finds the places where phrases begin, with the
longest one's meaning in each lexicon, and which classes the message has at all: a bit for each class of each
lexicon, so that a reader knows beforehand whether there is anything to read.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import Any

import msgspec

from dialogs.understanding.vocabulary import Senses, learn

REMEMBERED = 4096  # words and phrases that need not be looked up again


class Meaning(msgspec.Struct, frozen=True, gc=False):
    """What a phrase is in one lexicon: its class, the value this gives it, the bit of the class."""

    name: str
    value: Any
    length: int  # words
    bit: int


Meanings = Mapping[object, Meaning]  # by lexicon


class Node(msgspec.Struct, eq=False):
    """Words from the beginning of a phrase on: what they mean, and the nodes of one word more."""

    meanings: dict[object, Meaning] = {}
    longer: dict[str, "Node"] = {}


class Opening(msgspec.Struct, eq=False):
    """What a word means, alone or with those after it; the bits of these classes; the phrases it begins."""

    meanings: Meanings
    classes: int
    longer: tuple[dict[str, Node], ...] = ()


ROOT = Node()


def register(lexicon: object, phrase: str, name: str, value: Any, bit: int) -> None:
    """Gives a phrase its meaning in a lexicon, unless it has one there already."""
    words = [learn(word) for word in phrase.split()]
    node = ROOT
    for word in words:
        node = node.longer.get(word) or node.longer.setdefault(word, Node())
    node.meanings.setdefault(lexicon, Meaning(name, value, len(words), bit))


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
    last = len(senses) - 1
    for i, opening in enumerate(map(_opening, senses)):
        if opening is None:
            continue
        if opening.longer and i < last:
            opening = _grown(opening, senses, i + 1)
        if opening.meanings:
            found[i] = opening.meanings
            classes |= opening.classes
    return found, classes


@lru_cache(REMEMBERED)
def _opening(senses: Senses) -> Opening | None:
    nodes = [ROOT.longer[sense] for sense in senses if sense in ROOT.longer]
    meanings = {lexicon: meaning for node in reversed(nodes) for lexicon, meaning in node.meanings.items()}
    longer = tuple([node.longer for node in nodes if node.longer])
    return Opening(meanings, _classes(meanings), longer) if nodes else None


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
        for lexicon, meaning in node.meanings.items():
            known = meanings.get(lexicon)
            if known is None or known.length < meaning.length:
                meanings[lexicon] = meaning
    return Opening(meanings, _classes(meanings))


def _classes(meanings: Meanings) -> int:
    return reduce(or_, [meaning.bit for meaning in meanings.values()], 0)
