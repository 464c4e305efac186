"""The small machine that all slots share: words become lexemes of a class, rules are patterns over classes.

A rule reads like a line of grammar: "within number unit", with the words of each class in a table. `...`
skips up to four lexemes of the same clause, `a|b` is either, `?` optional, `^` and `$` the ends of the text.
Patterns become regular expressions over one character per lexeme with bounded gaps, so time is linear in the
text; only the rules whose classes are all there are tried.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from itertools import count
from operator import attrgetter, or_
from typing import Any, Generic, TypeVar

import msgspec

from dialogs.understanding.phrases import Meanings, forget, register
from dialogs.understanding.words import Table

T = TypeVar("T")
FILLER, STOP = "word", "stop"  # classes of lexemes that no table names
COURTESY = "courtesy"  # what may stand wherever a word may
REMEMBERED = 2048  # sets of classes that a lexicon or grammar need not look up again
BITS = count()  # one for each class of each lexicon
FIRST_LETTER = 0xA1  # letters of Latin-1 compile and match fastest, and none means anything to `re`


class Lexeme(msgspec.Struct, gc=False):
    """A phrase of a table in the text; `value` is what its class gives it (a number, a unit, a role)."""

    name: str
    start: int
    end: int
    value: Any = None
    text: str = ""


Place = tuple[int, Meanings, tuple[Lexeme, int] | None]  # a word, what begins there, or what was made there


class Lexicon:
    """Phrases by class. `tables` maps a class to "phrase, phrase" or to {value: "phrase, phrase"}.

    `made` names the classes whose lexemes are built elsewhere, of numbers for the most ("amount", "span").
    """

    def __init__(self, *tables: Table, made: Sequence[str] = ()) -> None:
        self.alphabet = {FILLER: ".", STOP: ","}
        self._bits: dict[str, int] = {}
        self._patterns: dict[str, Pattern] = {}
        self.made = reduce(or_, [self._admit(name) for name in ("number", *made)])
        for table in tables:
            for name, listed in table.items():
                bit = self._admit(name)
                for value, phrases in listed.items() if isinstance(listed, Mapping) else [(None, listed)]:
                    for phrase in phrases.split(","):
                        register(self, phrase, name, value, bit)
        forget()

    def _admit(self, name: str) -> int:
        if name not in self._bits:
            self.alphabet.setdefault(name, chr(FIRST_LETTER + len(self.alphabet)))
            self._bits[name] = 1 << next(BITS)
        return self._bits[name]

    def bits(self, names: Iterable[str]) -> int:
        """The classes as bits, as a message has them."""
        return reduce(or_, [self._bits[name] for name in names], 0)

    def pattern(self, written: str) -> "Pattern":
        if written not in self._patterns:
            self._patterns[written] = Pattern(written, self)
        return self._patterns[written]

    def read(self, words: Sequence[Lexeme], places: Iterable[Place]) -> list[Lexeme]:
        """The words of a text joined to the longest phrases."""
        lexemes: list[Lexeme] = []
        done = 0
        for i, meanings, made in places:
            if i < done:
                continue
            meaning = meanings.get(self)
            if made and (meaning is None or made[1] - i >= meaning.length):
                lexeme, after = made
            elif meaning:
                after = i + meaning.length
                word, end = words[i], words[after - 1].end
                lexeme = Lexeme(meaning.name, word.start, end, meaning.value, word.text)
            else:
                continue
            if done < i:
                lexemes += words[done:i]
            lexemes.append(lexeme)
            done = after
        lexemes += words[done:]
        return lexemes

    def spell(self, lexemes: Sequence[Lexeme]) -> str:
        """The text as one character per lexeme, for the rules."""
        alphabet = self.alphabet
        return "".join([alphabet.get(lexeme.name, ".") for lexeme in lexemes])


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
        self._rules = [(rule, lexicon.pattern(rule.pattern)) for rule in rules]
        self._anchored: dict[str, list[int]] = {}  # places of rules, by the letters of their rarest class
        for place, (_, pattern) in enumerate(self._rules):
            for letter in pattern.anchor:
                self._anchored.setdefault(letter, []).append(place)
        needed = [letters for _, pattern in self._rules for letters in pattern.needed]
        self._decisive = frozenset[str]().union(*needed)
        self._possible = lru_cache(REMEMBERED)(self._find_possible)
        self._needs = {tuple(pattern.bits) for _, pattern in self._rules}
        self._relevant = reduce(or_, [bits for needs in self._needs for bits in needs], 0)
        self._fits = lru_cache(REMEMBERED)(self._find_fit)

    def only(self, keep: Callable[[Rule[T]], bool]) -> "Grammar[T]":
        """Some of its rules as a grammar of their own."""
        return Grammar(self.lexicon, [rule for rule, _ in self._rules if keep(rule)])

    def may_hold(self, classes: int) -> bool:
        """Whether a rule can hold in a message with these classes; where none can, it need not be read."""
        return self._fits(classes & self._relevant)

    def _find_fit(self, classes: int) -> bool:
        return any(all(classes & bits for bits in needs) for needs in self._needs)

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
        self, rules: Iterable[tuple[Rule[T], "Pattern"]], spelled: str, lexemes: Sequence[Lexeme]
    ) -> Iterator[Found[T]]:
        free = bytearray(b"\x01" * len(spelled))
        for rule, pattern in rules:
            for match in pattern.expression.finditer(spelled):
                first, last = match.span()
                if first == last or 0 in free[first:last]:
                    continue
                value = rule.make(*lexemes[first:last]) if callable(rule.make) else rule.make
                if value is not None:
                    free[first:last] = bytes(last - first)
                    yield Found(value, rule, first, last)

    def _find_possible(self, present: frozenset[str]) -> tuple[tuple[Rule[T], "Pattern"], ...]:
        """The rules, in order, whose classes are all in a text that has these letters."""
        places = {place for letter in present for place in self._anchored.get(letter, ())}
        anchored = [self._rules[place] for place in sorted(places)]
        return tuple([(rule, pattern) for rule, pattern in anchored if pattern.may_hold(present)])


class Pattern:
    """A rule's pattern in the letters of a lexicon; raises KeyError for a class that no table has.

    `needed` are sets of letters, of each of which a text must have one for the `expression` to match; `bits`
    are their classes, but for words and stops, which any message may have.
    """

    def __init__(self, pattern: str, lexicon: Lexicon) -> None:
        self.needed: list[frozenset[str]] = []
        self.bits: list[int] = []
        self.expression = re.compile("".join([self._part(symbol, lexicon) for symbol in pattern.split()]))

    def _part(self, symbol: str, lexicon: Lexicon) -> str:
        if symbol in ("^", "$"):
            return symbol
        if symbol == "...":
            return "[^,]{0,4}?"
        names = symbol.removesuffix("?").split("|")
        letters = "".join([lexicon.alphabet[name] for name in names])
        if FILLER in names:
            letters += lexicon.alphabet.get(COURTESY, "")
        if symbol.endswith("?"):
            return f"[{letters}]?"
        self.needed.append(frozenset(letters))
        if FILLER not in names and STOP not in names:
            self.bits.append(lexicon.bits(names))
        return f"[{letters}]"

    @property
    def anchor(self) -> frozenset[str]:
        return min(self.needed, key=len)

    def may_hold(self, present: frozenset[str]) -> bool:
        return not any(map(present.isdisjoint, self.needed))
