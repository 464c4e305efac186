"""The small machine that all slots share: words become lexemes of a class, rules are patterns over classes.

A rule reads like a line of grammar: "within number unit", with the words of each class in a table. `...`
skips up to four lexemes of the same clause, `a|b` is either, `?` optional, `^` and `$` the ends of the text.
Patterns become regular expressions over one character per lexeme with bounded gaps, so time is linear in the
text; only the rules whose classes are all there are tried.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any, Generic, TypeVar

import msgspec

from dialogs.understanding.vocabulary import Senses, learn
from dialogs.understanding.words import Table

T = TypeVar("T")
FILLER, STOP = "word", "stop"  # classes of lexemes that no table names
COURTESY = "courtesy"  # what may stand wherever a word may
REMEMBERED = 2048  # openings of phrases, sets of classes: what a lexicon or grammar need not look up again
FIRST_LETTER = 0xA1  # letters of Latin-1 compile and match fastest, and none means anything to `re`


class Lexeme(msgspec.Struct, gc=False):
    """A phrase of a table in the text; `value` is what its class gives it (a number, a unit, a role)."""

    name: str
    start: int
    end: int
    value: Any = None
    text: str = ""


class Phrase(msgspec.Struct, frozen=True):
    """Words of a table with the class and the value they give."""

    words: tuple[str, ...]
    name: str
    value: Any


Followers = Mapping[str, Sequence[Phrase]]  # phrases by their second word, the longest first
Opening = tuple[Phrase | None, tuple[Followers, ...]]  # the phrase that a word is alone, and those it begins


class Lexicon:
    """Phrases by class. `tables` maps a class to "phrase, phrase" or to {value: "phrase, phrase"}.

    `made` names the classes whose lexemes are built elsewhere ("number", "amount", "span").
    """

    def __init__(self, *tables: Table, made: Sequence[str] = ()) -> None:
        self.alphabet = {FILLER: ".", STOP: ","}
        self._alone: dict[str, Phrase] = {}
        self._longer: dict[str, dict[str, list[Phrase]]] = {}
        self._opening = lru_cache(REMEMBERED)(self._find_opening)
        for name in ("number", *made):
            self._admit(name)
        for table in tables:
            for name, listed in table.items():
                self._admit(name)
                for value, phrases in listed.items() if isinstance(listed, Mapping) else [(None, listed)]:
                    self._add(name, value, phrases)
        for followers in self._longer.values():
            for candidates in followers.values():
                candidates.sort(key=lambda phrase: -len(phrase.words))
        self._starts = self._alone.keys() | self._longer.keys()

    def _admit(self, name: str) -> None:
        self.alphabet.setdefault(name, chr(FIRST_LETTER + len(self.alphabet)))

    def _add(self, name: str, value: Any, phrases: str) -> None:
        for listed in phrases.split(","):
            words = tuple([learn(word) for word in listed.split()])
            if len(words) == 1:
                self._alone.setdefault(words[0], Phrase(words, name, value))
            elif words:
                followers = self._longer.setdefault(words[0], {})
                followers.setdefault(words[1], []).append(Phrase(words, name, value))

    def read(
        self, words: Sequence[Lexeme], senses: Sequence[Senses], made: Mapping[int, tuple[Lexeme, int]]
    ) -> list[Lexeme]:
        """The words of a text joined to the longest phrases, given the senses of each.

        `made` are lexemes built before, by their first word, with the word after them.
        """
        lexemes: list[Lexeme] = []
        done = 0
        for i, opening in enumerate(map(self._opening, senses)):
            if i < done or not (opening or i in made):
                continue
            found = self._longest(opening, senses, i) if opening else None
            ready = made.get(i)
            if done < i:
                lexemes += words[done:i]
            if ready and (found is None or ready[1] - i >= len(found.words)):
                lexeme, done = ready
            elif found:
                done = i + len(found.words)
                lexeme = Lexeme(found.name, words[i].start, words[done - 1].end, found.value, words[i].text)
            else:
                lexeme, done = words[i], i + 1
            lexemes.append(lexeme)
        lexemes += words[done:]
        return lexemes

    def beginnings(self, names: Collection[str]) -> frozenset[str]:
        """The words with which phrases of these classes begin: without one of them a text has none."""
        longer = [phrase for each in self._longer.values() for listed in each.values() for phrase in listed]
        return frozenset(
            phrase.words[0] for phrase in (*self._alone.values(), *longer) if phrase.name in names
        )

    def _find_opening(self, senses: Senses) -> Opening | None:
        if self._starts.isdisjoint(senses):
            return None
        alone = next(filter(None, map(self._alone.get, senses)), None)
        longer = tuple(filter(None, map(self._longer.get, senses)))
        return alone, longer

    def _longest(self, opening: Opening, senses: Sequence[Senses], i: int) -> Phrase | None:
        best, longer = opening
        if not longer or i + 1 == len(senses):
            return best
        longest = 1
        for followers in longer:
            for second in senses[i + 1]:
                for phrase in followers.get(second, ()):
                    length = len(phrase.words)
                    if length <= longest:
                        break
                    if length == 2 or _continues(phrase.words, senses, i):
                        best, longest = phrase, length
                        break
        return best

    def spell(self, lexemes: Sequence[Lexeme]) -> str:
        """The text as one character per lexeme, for the rules."""
        alphabet = self.alphabet
        return "".join([alphabet.get(lexeme.name, ".") for lexeme in lexemes])


def _continues(words: tuple[str, ...], senses: Sequence[Senses], i: int) -> bool:
    if i + len(words) > len(senses):
        return False
    return all(words[j] in senses[i + j] for j in range(2, len(words)))


class Rule(msgspec.Struct, Generic[T], frozen=True):
    """`pattern` over classes -> `make` of the matched lexemes (or a plain value), with an example."""

    pattern: str
    make: Callable[..., T | None] | T
    example: str
    confidence: float = 0.9


class Found(msgspec.Struct, Generic[T], gc=False):
    value: T
    rule: Rule[T]
    first: int  # lexemes
    last: int


class Grammar(Generic[T]):
    """Ordered rules over one lexicon; earlier rules win, and what they used is not read again."""

    def __init__(self, lexicon: Lexicon, rules: Sequence[Rule[T]]) -> None:
        self.lexicon = lexicon
        self._rules = [(rule, Pattern(rule.pattern, lexicon)) for rule in rules]
        self._anchored: dict[str, list[int]] = {}  # places of rules, by the letters of their rarest class
        for place, (_, pattern) in enumerate(self._rules):
            for letter in pattern.anchor:
                self._anchored.setdefault(letter, []).append(place)
        needed = [letters for _, pattern in self._rules for letters in pattern.needed]
        self._decisive = frozenset[str]().union(*needed)
        self._possible = lru_cache(REMEMBERED)(self._find_possible)

    def first(self, lexemes: Sequence[Lexeme]) -> Found[T] | None:
        """The first rule that holds anywhere in the text."""
        return next(self._holding(lexemes), None)

    def all(self, lexemes: Sequence[Lexeme]) -> list[Found[T]]:
        """Every match, no lexeme used twice, in the order of the text."""
        return sorted(self._holding(lexemes), key=attrgetter("first"))

    def _holding(self, lexemes: Sequence[Lexeme]) -> Iterator[Found[T]]:
        spelled = self.lexicon.spell(lexemes)
        possible = self._possible(self._decisive.intersection(spelled))
        return self._matches(possible, spelled, lexemes) if possible else iter(())

    def _matches(
        self, rules: Iterable[tuple[Rule[T], re.Pattern[str]]], spelled: str, lexemes: Sequence[Lexeme]
    ) -> Iterator[Found[T]]:
        free = bytearray(b"\x01" * len(spelled))
        for rule, expression in rules:
            for match in expression.finditer(spelled):
                first, last = match.span()
                if first == last or 0 in free[first:last]:
                    continue
                value = rule.make(*lexemes[first:last]) if callable(rule.make) else rule.make
                if value is not None:
                    free[first:last] = bytes(last - first)
                    yield Found(value, rule, first, last)

    def _find_possible(self, present: frozenset[str]) -> tuple[tuple[Rule[T], re.Pattern[str]], ...]:
        """The rules, in order, whose classes are all in a text that has these letters."""
        places = {place for letter in present for place in self._anchored.get(letter, ())}
        possible = [self._rules[place] for place in sorted(places)]
        return tuple([(rule, pattern.expression) for rule, pattern in possible if pattern.may_hold(present)])


class Pattern:
    """A rule's pattern in the letters of a lexicon; raises KeyError for a class that no table has.

    `needed` are sets of letters, of each of which a text must have one for the `expression` to match.
    """

    def __init__(self, pattern: str, lexicon: Lexicon) -> None:
        self.needed: list[frozenset[str]] = []
        self.expression = re.compile("".join([self._part(s, lexicon.alphabet) for s in pattern.split()]))

    def _part(self, symbol: str, alphabet: Mapping[str, str]) -> str:
        if symbol in ("^", "$"):
            return symbol
        if symbol == "...":
            return "[^,]{0,4}?"
        names = symbol.removesuffix("?").split("|")
        letters = "".join([alphabet[name] for name in names])
        if FILLER in names:
            letters += alphabet.get(COURTESY, "")
        if symbol.endswith("?"):
            return f"[{letters}]?"
        self.needed.append(frozenset(letters))
        return f"[{letters}]"

    @property
    def anchor(self) -> frozenset[str]:
        return min(self.needed, key=len)

    def may_hold(self, present: frozenset[str]) -> bool:
        return not any(map(present.isdisjoint, self.needed))
