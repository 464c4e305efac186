"""The small machine that all slots share: words become lexemes of a class, rules are patterns over classes.

A rule reads like a line of grammar: "within number unit" with the words of each class in a table. `...` skips up to
four lexemes of the same clause, `a|b` is either, `?` optional, `^` and `$` the ends of the text. Patterns are compiled
to regular expressions over one character per lexeme with bounded gaps, so time is linear in the text.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

import msgspec

from dialogs.understanding.tokens import Token
from dialogs.understanding.vocabulary import learn

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


class Lexicon:
    """Phrases by class. `tables` maps a class to "phrase, phrase" or to {value: "phrase, phrase"}.

    `made` names the classes whose lexemes are built elsewhere ("number", "amount", "span").
    """

    def __init__(self, *tables: Mapping[str, str | Mapping[Any, str]], made: Sequence[str] = ()) -> None:
        self.phrases: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
        self.alphabet = {FILLER: ".", STOP: ","}
        for name in ("number", *made):
            self._admit(name)
        for table in tables:
            for name, listed in table.items():
                self._admit(name)
                for value, phrases in listed.items() if isinstance(listed, Mapping) else [(None, listed)]:
                    self._add(name, value, phrases)
        for entries in self.phrases.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def _admit(self, name: str) -> None:
        self.alphabet.setdefault(name, chr(0x4E00 + len(self.alphabet)))

    def _add(self, name: str, value: Any, phrases: str) -> None:
        for phrase in phrases.split(","):
            words = tuple(learn(word) for word in phrase.split())
            if words:
                self.phrases.setdefault(words[0], []).append((words, name, value))

    def read(
        self, tokens: Sequence[Token], made: Mapping[int, tuple[Lexeme, int]] | None = None
    ) -> list[Lexeme]:
        """The lexemes of a text, longest phrases first; `made` are lexemes built before, by first token."""
        lexemes: list[Lexeme] = []
        i, count, starts = 0, len(tokens), self.phrases.keys()
        while i < count:
            token = tokens[i]
            found = None if starts.isdisjoint(token.senses) else self._longest(tokens, i)
            ready = made.get(i) if made else None
            if ready and (found is None or ready[1] - i >= found[2]):
                lexemes.append(ready[0])
                i = ready[1]
                continue
            if found:
                name, value, length = found
                end = tokens[i + length - 1].end
            else:
                name, value, length = (STOP if token.text in STOPS else FILLER), None, 1
                end = token.end
            lexemes.append(Lexeme(name, token.start, end, value, token.text))
            i += length
        return lexemes

    def _longest(self, tokens: Sequence[Token], i: int) -> tuple[str, Any, int] | None:
        best: tuple[str, Any, int] | None = None
        longest, room = 0, len(tokens) - i
        for sense in tokens[i].senses:
            for words, name, value in self.phrases.get(sense, ()):
                length = len(words)
                if length <= longest:
                    break
                if length == 1 or (length <= room and _stand(words, tokens, i)):
                    best, longest = (name, value, length), length
                    break
        return best

    def spell(self, lexemes: Iterable[Lexeme]) -> str:
        """The text as one character per lexeme, for the rules."""
        alphabet = self.alphabet
        return "".join([alphabet.get(lexeme.name, ".") for lexeme in lexemes])


def _stand(words: tuple[str, ...], tokens: Sequence[Token], i: int) -> bool:
    for j in range(1, len(words)):  # noqa: SIM110 - a generator here costs a tenth of the whole reading
        if words[j] not in tokens[i + j].senses:
            return False
    return True


class Rule(msgspec.Struct, Generic[T], frozen=True):
    """`pattern` over classes -> `make` of the matched lexemes (or a plain value); the example says what for."""

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
        self.bits = {letter: 1 << place for place, letter in enumerate(lexicon.alphabet.values())}
        self.rules = [(rule, *self._compiled(rule)) for rule in rules]

    def _compiled(self, rule: Rule[T]) -> tuple[int, list[int], re.Pattern[str]]:
        """(classes that must all occur, groups of which one must, the expression), classes as bits."""
        needed, pattern = compile_pattern(rule.pattern, self.lexicon)
        groups = [[self.bits[letter] for letter in letters] for letters in needed]
        every = 0
        for group in groups:
            every |= group[0] if len(group) == 1 else 0
        return every, [sum(group) for group in groups if len(group) > 1], pattern

    def first(self, lexemes: Sequence[Lexeme]) -> Found[T] | None:
        """The first rule that holds anywhere in the text."""
        return next(self._holding(lexemes, self.lexicon.spell(lexemes)), None)

    def all(self, lexemes: Sequence[Lexeme]) -> list[Found[T]]:
        """Every match, no lexeme used twice, in the order of the text."""
        spelled = self.lexicon.spell(lexemes)
        found: list[Found[T]] = []
        for match in self._holding(lexemes, spelled, found):
            found.append(match)
        return sorted(found, key=lambda match: match.first)

    def _holding(
        self, lexemes: Sequence[Lexeme], spelled: str, taken: Sequence[Found[T]] = ()
    ) -> Iterator[Found[T]]:
        present = 0
        for letter in set(spelled):
            present |= self.bits[letter]
        for rule, every, groups, pattern in self.rules:
            if every & present != every or not _all_present(groups, present):
                continue
            for match in pattern.finditer(spelled):
                first, last = match.start(), match.end()
                if first == last or any(first < other.last and other.first < last for other in taken):
                    continue
                value = rule.make(*lexemes[first:last]) if callable(rule.make) else rule.make
                if value is not None:
                    yield Found(value, rule, first, last)


def _all_present(groups: Sequence[int], present: int) -> bool:
    for group in groups:  # noqa: SIM110 - called for every rule of every text
        if not group & present:
            return False
    return True


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
