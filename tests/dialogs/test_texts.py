"""The bot's own words: the same in every language, every one of them used, none of them missing."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from bot.menus import AT_DESKS, COMMANDS
from bot.reading import read_texts
from dialogs.audiences.building import BUILT_WITH
from dialogs.audiences.tree import EXPECTATIONS
from dialogs.broadcasts.telling import COUNTED as TOLD
from dialogs.conversation import LETTERS, Status, Temperature
from dialogs.desks.broadcasting.deciding import DECISIONS
from dialogs.desks.broadcasting.screens import COUNTED, DID
from dialogs.desks.linking.links import FIELDS
from dialogs.flow.wishes import PURPOSES
from dialogs.qualification.conditions import FACTS
from dialogs.qualification.status import REASONS, WHILE
from storage.audiences import Exclusion
from storage.tables.broadcasting import BroadcastState

ROOT = Path(__file__).parent.parent.parent
CODE = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for room in ("bot", "dialogs")
    for path in (ROOT / room).rglob("*.py")
}
TREES = {name: ast.parse(source) for name, source in CODE.items()}
SPEAKERS = {"say", "words", "staff_words", "_words"}  # functions that take the key of a text

ASKING = ("late", "restored", "grown")  # why a broadcast waits without an error
JUDGED = ("approve", "refuse")
ASKED = ("message", "button", "time", "number", "cost")
LEFT_OUT = (*Exclusion, "cancelled", "too_long")
PRESSED = {*DECISIONS, "ask", "confirm", "report"}
ON_THE_CARD = ("claim", "why", "reject", "contacted", "hand_back", "win", "lose", "reopen")

# Keys that are put together: how that is written, in which file, from what, and what else belongs to them.
MADE: list[tuple[str, str, Iterable[str], tuple[str, str]]] = [
    ('f"act-{', "dialogs/desks/card.py", ON_THE_CARD, ("act-", "")),
    ('f"done-{', "dialogs/desks/acting.py", WHILE, ("done-", "")),
    ('f"status-{', "dialogs/desks/card.py", Status, ("status-", "")),
    ('f"temperature-{', "dialogs/desks/card.py", Temperature, ("temperature-", "")),
    ('f"part-{', "dialogs/desks/card.py", LETTERS, ("part-", "")),
    ('f"reason-{', "dialogs/desks/card.py", REASONS, ("reason-", "")),
    ('f"not-understood-{', "dialogs/flow/speaking.py", "123", ("not-understood-", "")),
    ('f"consent-{', "dialogs/flow/wishes.py", PURPOSES, ("consent-", "-yes")),
    ('f"consent-{', "dialogs/flow/wishes.py", PURPOSES, ("consent-", "-no")),
    ('f"button-withdraw-{', "dialogs/flow/wishes.py", PURPOSES, ("button-withdraw-", "")),
    ('f"withdrawn-{', "dialogs/flow/wishes.py", PURPOSES, ("withdrawn-", "")),
    ('f"per-{', "dialogs/flow/describing.py", ("month", "year"), ("per-", "")),
    ('}-title"', "dialogs/flow/reviewing.py", ("phone", "email"), ("", "-title")),
    (
        '"fact-" +',
        "dialogs/qualification/phrasing.py",
        (re.sub("[_.]", "-", f) for f in FACTS),
        ("fact-", ""),
    ),
    ("f'link-{", "dialogs/desks/linking/making.py", FIELDS, ("link-", "")),
    ('f"link-ask-{', "dialogs/desks/linking/making.py", FIELDS, ("link-ask-", "")),
    ('f"audience-{', "dialogs/desks/audience/screens.py", BUILT_WITH, ("audience-", "")),
    ('f"left-out-{', "dialogs/broadcasts/telling.py", LEFT_OUT, ("left-out-", "")),
    ('f"broadcast-state-{', "dialogs/broadcasts/telling.py", BroadcastState, ("broadcast-state-", "")),
    ('f"broadcast-reason-{', "dialogs/broadcasts/telling.py", ASKING, ("broadcast-reason-", "")),
    ("f'broadcast-{", "dialogs/broadcasts/telling.py", TOLD, ("broadcast-", "")),
    ('f"broadcast-{', "dialogs/desks/broadcasting/screens.py", (*COUNTED, *DID), ("broadcast-", "")),
    ('f"broadcast-ask-{', "dialogs/desks/broadcasting/screens.py", ASKED, ("broadcast-ask-", "")),
    ('f"broadcast-judged-{', "dialogs/desks/broadcasting/screens.py", JUDGED, ("broadcast-judged-", "")),
    ('f"broadcast-button-{', "dialogs/desks/broadcasting/screens.py", PRESSED, ("broadcast-button-", "")),
    ('f"told-{', "bot/ordering.py", DECISIONS, ("told-", "")),
    ('f"expects-{', "dialogs/desks/audience/screens.py", EXPECTATIONS, ("expects-", "")),
    (
        'f"command-{',
        "bot/menus.py",
        {*AT_DESKS, *(name for names in COMMANDS.values() for name in names)},
        ("command-", ""),
    ),
]
MADE_KEYS = {f"{start}{middle}{end}" for _, _, middles, (start, end) in MADE for middle in middles}


class Variables(Visitor):
    """The variables that a text fills in."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.names.add(node.id.name)


def texts(language: str) -> dict[str, set[str]]:
    """The keys of a language with the variables of each."""
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(read_texts()[language]).body:
        assert not isinstance(entry, fluent.Junk), f"{language}: {entry.content}"
        if isinstance(entry, fluent.Message):
            assert entry.id.name not in found, f"{language}: {entry.id.name} stands twice"
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


def strings(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def asked_for() -> Iterator[str]:
    """The keys that are written out where a text is taken: words("key"), button(turn, "key", …)."""
    for call in (node for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.Call)):
        function = call.func.func if isinstance(call.func, ast.Call) else call.func
        name = getattr(function, "id", getattr(function, "attr", ""))
        key = call.args[1:2] if name == "button" else call.args[:1] if name in SPEAKERS else []
        yield from (arg.value for arg in key if isinstance(arg, ast.Constant) and isinstance(arg.value, str))


def test_both_languages_have_the_same_texts() -> None:
    assert texts("vi").keys() ^ texts("en").keys() == set()


def test_a_text_fills_in_the_same_things_in_both_languages() -> None:
    address = {"you", "You"}  # English does without
    vi, en = texts("vi"), texts("en")
    assert {key: (vi[key], en[key]) for key in vi if vi[key] - address != en[key] - address} == {}


def test_every_text_is_used() -> None:
    written = {text for tree in TREES.values() for text in strings(tree)}
    assert texts("en").keys() - MADE_KEYS - written == set()


def test_every_text_that_the_code_asks_for_is_there() -> None:
    asked = set(asked_for())
    assert {"closing", "button-back", "hands-repeat"} <= asked
    assert (asked | MADE_KEYS) - texts("en").keys() == set()


@pytest.mark.parametrize("made", MADE, ids=lambda made: f"{made[0]} in {made[1]}")
def test_a_key_is_put_together_where_we_say(made: tuple[str, str, object, object]) -> None:
    written, file, _, _ = made
    assert written in CODE[file]
