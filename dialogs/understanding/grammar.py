"""The small machine that all slots share: words become lexemes of a class, rules are patterns over classes.

A rule reads like a line of grammar: "within number unit" with the words of each class in a table. `...`
skips up to
four lexemes of the same clause, `a|b` is either, `?` optional, `^` and `$` the ends of the text. Patterns
are compiled
to regular expressions over one character per lexeme with bounded gaps, so time is linear in the text.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

import msgspec

from dialogs.understanding.tokens import Token
from dialogs.understanding.vocabulary import learn
from dialogs.understanding.words import Table

T = TypeVar("T")
FILLER, STOP = "word", "stop"  # classes of lexemes that no table names
COURTESY = "courtesy"  # what may stand wherever a word may
STOPS = frozenset(',.;:!?()|\n"')


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


class Lexicon:
    """Phrases by class. `tables` maps a class to "phrase, phrase" or to {value: "phrase, phrase"}.

    `made` names the classes whose lexemes are built elsewhere ("number", "amount", "span").
    """

    def __init__(self, *tables: Table, made: Sequence[str] = ()) -> None:
        self.single: dict[str, Phrase] = {}
        self.longer: dict[str, dict[str, list[Phrase]]] = {}  # by first and second word, longest first
        self.alphabet = {FILLER: ".", STOP: ","}
        for name in ("number", *made):
            self._admit(name)
        for table in tables:
            for name, listed in table.items():
                self._admit(name)
                for value, phrases in listed.items() if isinstance(listed, Mapping) else [(None, listed)]:
                    self._add(name, value, phrases)
        for followers in self.longer.values():
            for entries in followers.values():
                entries.sort(key=lambda phrase: -len(phrase.words))
        self.starts = self.single.keys() | self.longer.keys()

    def _admit(self, name: str) -> None:
        self.alphabet.setdefault(name, chr(0x4E00 + len(self.alphabet)))

    def _add(self, name: str, value: Any, phrases: str) -> None:
        for listed in phrases.split(","):
            words = tuple(learn(word) for word in listed.split())
            if len(words) == 1:
                self.single.setdefault(words[0], Phrase(words, name, value))
            elif words:
                followers = self.longer.setdefault(words[0], {})
                followers.setdefault(words[1], []).append(Phrase(words, name, value))

    def read(
        self, tokens: Sequence[Token], made: Mapping[int, tuple[Lexeme, int]] | None = None
    ) -> list[Lexeme]:
        """The lexemes of a text, longest phrases first; `made` are lexemes built before, by first token."""
        lexemes: list[Lexeme] = []
        i, count, starts = 0, len(tokens), self.starts
        while i < count:
            token = tokens[i]
            found = None if starts.isdisjoint(token.senses) else self._longest(tokens, i)
            ready = made.get(i) if made else None
            if ready and (found is None or ready[1] - i >= len(found.words)):
                lexemes.append(ready[0])
                i = ready[1]
            elif found:
                length = len(found.words)
                end = tokens[i + length - 1].end
                lexemes.append(Lexeme(found.name, token.start, end, found.value, token.text))
                i += length
            else:
                name = STOP if token.text in STOPS else FILLER
                lexemes.append(Lexeme(name, token.start, token.end, None, token.text))
                i += 1
        return lexemes

    def _longest(self, tokens: Sequence[Token], i: int) -> Phrase | None:
        best: Phrase | None = None
        longest = 0
        following = tokens[i + 1].senses if i + 1 < len(tokens) else ()
        for sense in tokens[i].senses:
            followers = self.longer.get(sense)
            for second in following if followers else ():
                for phrase in followers.get(second, ()) if followers else ():
                    length = len(phrase.words)
                    if length <= longest:
                        break
                    if length == 2 or _continues(phrase.words, tokens, i):
                        best, longest = phrase, length
                        break
            if not longest and sense in self.single:
                best, longest = self.single[sense], 1
        return best

    def spell(self, lexemes: Iterable[Lexeme]) -> str:
        """The text as one character per lexeme, for the rules."""
        alphabet = self.alphabet
        return "".join([alphabet.get(lexeme.name, ".") for lexeme in lexemes])


def _continues(words: tuple[str, ...], tokens: Sequence[Token], i: int) -> bool:
    if i + len(words) > len(tokens):
        return False
    return all(words[j] in tokens[i + j].senses for j in range(2, len(words)))


class Rule(msgspec.Struct, Generic[T], frozen=True):
    """`pattern` over classes -> `make` of the matched lexemes (or a plain value); the example says what
    for.
    """

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
        self.rules: list[tuple[Rule[T], tuple[frozenset[str], ...], re.Pattern[str]]] = []
        self.anchored: dict[
            str, list[int]
        ] = {}  # rules by each class of their smallest group that must occur
        for place, rule in enumerate(rules):
            needed, pattern = compile_pattern(rule.pattern, lexicon)
            self.rules.append((rule, needed, pattern))
            for letter in min(needed, key=len):
                self.anchored.setdefault(letter, []).append(place)

    def first(self, lexemes: Sequence[Lexeme]) -> Found[T] | None:
        """The first rule that holds anywhere in the text."""
        return next(self._holding(lexemes), None)

    def all(self, lexemes: Sequence[Lexeme]) -> list[Found[T]]:
        """Every match, no lexeme used twice, in the order of the text."""
        return sorted(self._holding(lexemes), key=lambda match: match.first)

    def _holding(self, lexemes: Sequence[Lexeme]) -> Iterator[Found[T]]:
        spelled = self.lexicon.spell(lexemes)
        present = frozenset(spelled)
        places = {place for letter in present for place in self.anchored.get(letter, ())}
        free = bytearray(b"\x01" * len(spelled))
        for place in sorted(places):
            rule, needed, pattern = self.rules[place]
            if any(map(present.isdisjoint, needed)):
                continue
            for match in pattern.finditer(spelled):
                first, last = match.span()
                if first == last or 0 in free[first:last]:
                    continue
                value = rule.make(*lexemes[first:last]) if callable(rule.make) else rule.make
                if value is not None:
                    free[first:last] = bytes(last - first)
                    yield Found(value, rule, first, last)


def compile_pattern(pattern: str, lexicon: Lexicon) -> tuple[tuple[frozenset[str], ...], re.Pattern[str]]:
    """(sets of letters each of which must have one in the text, the expression) for a pattern of classes."""
    parts: list[str] = []
    needed: list[frozenset[str]] = []
    for symbol in pattern.split():
        if symbol in ("^", "$"):
            parts.append(symbol)
        elif symbol == "...":
            parts.append("[^,]{0,4}?")
        else:
            names = symbol.rstrip("?").split("|")
            letters = "".join(lexicon.alphabet[name] for name in names)
            if FILLER in names:
                letters += lexicon.alphabet.get(COURTESY, "")
            parts.append(f"[{letters}]" + "?" * symbol.endswith("?"))
            if not symbol.endswith("?"):
                needed.append(frozenset(letters))
    return tuple(needed), re.compile("".join(parts))
