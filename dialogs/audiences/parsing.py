"""The text of an audience, read by a grammar; what is wrong is told with its place and what may stand there.

The grammar knows only brackets, `and`, `or`, `not`, comparisons and calls. Which fields there are and what
their values look like is checked word by word as they come, so that an error can name them. Marks on letters
may be signs of their own, as macOS types them; names are put together into the letters that storage has.
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import cast
from unicodedata import normalize

from lark import Lark, Token, Transformer, UnexpectedCharacters, UnexpectedToken, v_args
from lark.parsers.lalr_interactive_parser import InteractiveParser

from dialogs.audiences.fields import FIELDS, LONGEST_NAME, read_value
from dialogs.audiences.tree import (
    AllOf,
    AnyOf,
    Audience,
    AudienceError,
    Compare,
    Deed,
    Did,
    Everyone,
    Not,
    Operator,
)

LONGEST = 1000  # characters
MOST = {"OPERATOR": 40, "NOT": 40, "LPAR": 40}  # of one kind of sign: what a person can still read
LARGEST = 2**31 - 1  # number of a broadcast

GRAMMAR = r"""
?start: either
either: both (_OR both)*
both: negated (_AND negated)*
?negated: NOT negated                    -> negate
    | "(" either ")"
    | EVERYONE                           -> everyone
    | WORD OPERATOR (WORD | STRING)      -> compare
    | WORD "(" WORD [OPERATOR (WORD | STRING)] ")"  -> did
_OR: "or"i
_AND: "and"i
NOT: "not"i
EVERYONE: "everyone"i
OPERATOR: ">=" | "<=" | "!=" | "==" | "<>" | "=" | "<" | ">" | "≥" | "≤" | "≠"
WORD: /\w[\w.\-\u0300-\u036f]*/i
STRING: /"(?:[^"\\\x00-\x1f\x7f\ud800-\udfff]|\\["\\])*"/ | /[“”„][^"\\“”\x00-\x1f\x7f\ud800-\udfff]*[“”]/
%ignore /[ \t\r\n\u00a0]+/
"""
SPELLINGS = {"==": "=", "<>": "!=", "≠": "!=", "≥": ">=", "≤": "<="}
QUESTION, BROADCAST = "question", "broadcast"
DEEDS: dict[str, str] = {"answered": QUESTION, "clicked": BROADCAST, "received": BROADCAST}
CONDITIONS = (*FIELDS, *(f"{deed}(" for deed in DEEDS))
WRITTEN = {
    "WORD": CONDITIONS,
    "EVERYONE": ("everyone",),
    "NOT": ("not",),
    "LPAR": ("(",),
    "RPAR": (")",),
    "_AND": ("and",),
    "_OR": ("or",),
    "OPERATOR": ("=", "!=", "<", "<=", ">", ">="),
    "$END": ("end",),
}  # what the grammar's terminals look like


def parse(text: str) -> Audience:
    """The audience that a text means; raises AudienceError, and nothing else, whatever the text is."""
    if len(text) > LONGEST:
        raise AudienceError(LONGEST, text[LONGEST : LONGEST + 10], ("shorter",))
    parser, left, audience = _parser().parse_interactive(""), dict(MOST), None
    for token in _tokens(text):
        left[token.type] = left.get(token.type, LONGEST) - 1
        if left[token.type] < 0:
            raise AudienceError(_place(token), token.value, ("simpler",))
        try:
            audience = parser.feed_token(token)
        except UnexpectedToken:
            raise AudienceError(_place(token), token.value, _expected(parser)) from None
    return cast(Audience, audience)


def _tokens(text: str) -> Iterator[Token]:
    """The words and signs of the text, and its end; or the character that belongs to none."""
    try:
        yield from _parser().lex(text)
    except UnexpectedCharacters as error:
        at = cast(int, error.pos_in_stream)
        yield Token("UNREADABLE", text[at], at)
    yield Token("$END", "", len(text))


@v_args(inline=True)
class _Reader(Transformer[Token, Audience]):
    """Makes nodes as the parser finds them, from the inside out."""

    def either(self, *parts: Audience) -> Audience:
        return join(AnyOf, parts)

    def both(self, *parts: Audience) -> Audience:
        return join(AllOf, parts)

    def negate(self, _: Token, part: Audience) -> Audience:
        return part.part if isinstance(part, Not) else Not(part)

    def everyone(self, _: Token) -> Audience:
        return Everyone()

    def compare(self, name: Token, sign: Token, written: Token) -> Audience:
        field = name.casefold()
        if field in DEEDS:
            raise _refusal(sign, ("(",))
        if field not in FIELDS:
            raise _refusal(name, CONDITIONS)
        kind, operator = FIELDS[field], _operator(str(sign))
        if operator not in kind.operators:
            raise _refusal(sign, kind.operators)
        text, is_quoted = _unquoted(written)
        try:
            return Compare(field, operator, read_value(kind, operator, text, quoted=is_quoted))
        except ValueError:
            raise _refusal(written, kind.may_follow(operator)) from None

    def did(self, name: Token, about: Token, sign: Token | None, written: Token | None) -> Audience:
        deed = name.casefold()
        if deed not in DEEDS:
            raise _refusal(name, CONDITIONS)
        if DEEDS[deed] == BROADCAST:
            if sign is not None:
                raise _refusal(sign, (")",))
            return Did(cast(Deed, deed), _broadcast(about))
        if len(about) > LONGEST_NAME:
            raise _refusal(about, (QUESTION,))
        if sign is not None and sign not in ("=", "=="):
            raise _refusal(sign, ("=", ")"))
        return Did(cast(Deed, deed), str(about), _unquoted(written)[0] if written else "")


def join(kind: type[AllOf] | type[AnyOf], parts: Iterable[Audience]) -> Audience:
    """One node of a kind for all the parts; parts of the same kind are taken apart, a single one is all."""
    flat: list[Audience] = []
    for part in parts:
        flat += part.parts if isinstance(part, kind) else (part,)
    return flat[0] if len(flat) == 1 else kind(tuple(flat))


def _unquoted(written: Token) -> tuple[str, bool]:
    """The word, or what stands between the quotes."""
    text, is_quoted = normalize("NFC", written), written.type == "STRING"
    if is_quoted:
        text = text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(text) > LONGEST_NAME or (is_quoted and not text.strip()):
        raise _refusal(written, ("name",))
    return text, is_quoted


def _broadcast(number: Token) -> int:
    if not (number.isascii() and number.isdecimal() and len(number) <= 10 and 0 < int(number) <= LARGEST):
        raise _refusal(number, (BROADCAST,))
    return int(number)


def _refusal(token: Token, expected: tuple[str, ...]) -> AudienceError:
    """What comes nearest to what was written is named first."""
    spelled = {each.casefold(): each for each in expected}
    near = [spelled[each] for each in get_close_matches(token.casefold(), spelled, n=2)]
    return AudienceError(_place(token), token.value, tuple(dict.fromkeys((*near, *expected))))


def _place(token: Token) -> int:
    return cast(int, token.start_pos)


def _expected(parser: InteractiveParser) -> tuple[str, ...]:
    """What may stand where the parser is now; a value by the kind of its field."""
    names: set[str] = parser.accepts()  # type: ignore[no-untyped-call]
    read = [str(token) for token in parser.parser_state.value_stack[-4:]]
    match read:
        case [*_, deed, "("] if deed.casefold() in DEEDS:
            return (DEEDS[deed.casefold()],)
        case [*_, deed, "(", _] if deed.casefold() in DEEDS:
            return (")",) if DEEDS[deed.casefold()] == BROADCAST else ("=", ")")
        case [deed, "(", _, _] if deed.casefold() in DEEDS:
            return ("name",)
        case [*_, field, sign] if "STRING" in names and field.casefold() in FIELDS:
            return FIELDS[field.casefold()].may_follow(_operator(sign))
    return tuple(written for terminal in WRITTEN if terminal in names for written in WRITTEN[terminal])


def _operator(sign: str) -> Operator:
    return cast(Operator, SPELLINGS.get(sign, sign))


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr", lexer="basic", transformer=_Reader(), maybe_placeholders=True)
