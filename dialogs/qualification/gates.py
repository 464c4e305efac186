"""Gates: what it takes to reach a level, and climbing through them.

A gate is a list of conditions, not a sum: it can be explained. Every gate stands for itself, lower levels
are needed only where it says so. Nothing here ever lowers a level.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from dialogs.conversation import Conversation, Fit, Level, Status
from dialogs.effects import Rose
from dialogs.playbook import Gate, Playbook
from dialogs.qualification.conditions import Condition, Test
from dialogs.qualification.facts import Fact, Facts

LEVELS = tuple(Level)  # by their rank
OUT_OF_THE_RACE = (Status.DISQUALIFIED, Status.MERGED)


class Passage(Struct, frozen=True):
    """A gate that was passed, the facts that opened it, and their interactions."""

    gate: Gate
    inputs: dict[str, Any]
    proof: tuple[int, ...]


def climb(
    playbook: Playbook, conversation: Conversation, known: Facts, at: datetime
) -> tuple[Conversation, tuple[Rose, ...]]:
    """As high as the gates allow, with a record for every level on the way, lowest first."""
    if conversation.status in OUT_OF_THE_RACE:
        return conversation, ()
    passages = passable(playbook, known)
    if not passages:
        return conversation, ()
    top = max(passages, key=lambda level: level.rank)
    risen = tuple(
        _rose(level, passages.get(level), passages[top])
        for level in LEVELS
        if conversation.level.rank < level.rank <= top.rank
    )
    return _raised(conversation, top, at), risen


def passable(playbook: Playbook, known: Facts) -> dict[Level, Passage]:
    """The open gates to higher levels; each may lean on a level reached just before it."""
    passages: dict[Level, Passage] = {}
    for level in LEVELS[known.conversation.level.rank + 1 :]:
        opened = next((gate for gate in playbook.gates_to[level] if is_open(gate, known)), None)
        if opened:
            passages[level] = _passage(opened, known)
            known = known.at_level(level)
    return passages


def is_open(gate: Gate, known: Mapping[str, Fact]) -> bool:
    return all(any(holds(test, known) for test in each.alternatives) for each in gate.conditions)


def failing(gate: Gate, known: Mapping[str, Fact]) -> tuple[Condition, ...]:
    """The conditions of a gate that do not hold."""
    return tuple(condition for condition in gate.conditions if not holding(condition, known))


def holding(condition: Condition, known: Mapping[str, Fact]) -> tuple[Test, ...]:
    """The tests of a condition that hold: one is enough."""
    return tuple(test for test in condition.alternatives if holds(test, known))


def holds(test: Test, known: Mapping[str, Fact]) -> bool:
    """Does the fact pass? An unknown fit counts as B, never as X."""
    value = known[test.fact].value
    return test.holds(Fit.B if value == Fit.UNKNOWN else value)


def _passage(gate: Gate, known: Mapping[str, Fact]) -> Passage:
    used = [test.fact for condition in gate.conditions for test in holding(condition, known)]
    proof = {seq for name in used for seq in known[name].proof}
    return Passage(gate, {name: known[name].value for name in used}, tuple(sorted(proof)))


def _rose(level: Level, own: Passage | None, top: Passage) -> Rose:
    """A level passed without its own proof says by which one, and rests on that one's."""
    passage = own or top
    rule = own.gate.rule if own else f"passed_by_{top.gate.level}"
    below = LEVELS[level.rank - 1]
    return Rose(from_level=below, to_level=level, rule=rule, inputs=passage.inputs, proof=passage.proof)


def _raised(conversation: Conversation, level: Level, at: datetime) -> Conversation:
    return replace(
        conversation,
        level=level,
        max_level=max(level, conversation.max_level, key=lambda one: one.rank),
        sql_at=at if level is Level.SQL else conversation.sql_at,
    )
