"""Gates: what it takes to reach a level, and climbing through them.

A gate is a list of conditions, not a sum: it can be explained. Every gate stands for itself, lower levels
are needed only where it says so. Nothing here ever lowers a level.
"""

from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from dialogs.conversation import Conversation, Fit, Level, Status
from dialogs.effects import Rose
from dialogs.playbook import Gate, Playbook
from dialogs.qualification import conditions
from dialogs.qualification.conditions import Condition, Test
from dialogs.qualification.facts import Fact

OUT_OF_THE_RACE = (Status.DISQUALIFIED, Status.MERGED)


class Passage(Struct, frozen=True):
    """A gate that was passed, the facts that opened it, and their interactions."""

    gate: Gate
    inputs: dict[str, Any]
    proof: tuple[int, ...]


def climb(
    playbook: Playbook, conversation: Conversation, known: dict[str, Fact], at: datetime
) -> tuple[Conversation, tuple[Rose, ...]]:
    """As high as the gates allow, with a record for every level on the way, lowest first."""
    if conversation.status in OUT_OF_THE_RACE:
        return conversation, ()
    passages = passable(playbook, conversation.level, known)
    if not passages:
        return conversation, ()
    top = max(passages, key=lambda level: level.rank)
    risen = tuple(
        _rose(level, passages.get(level), passages[top])
        for level in Level
        if conversation.level.rank < level.rank <= top.rank
    )
    return _raised(conversation, top, at), risen


def passable(playbook: Playbook, start: Level, known: dict[str, Fact]) -> dict[Level, Passage]:
    """The gates above `start` that are open; each may lean on a level reached just before it."""
    passages: dict[Level, Passage] = {}
    for level in Level:
        if level.rank <= start.rank:
            continue
        reached = max(passages, default=start, key=lambda passed: passed.rank)
        now = known | {"level": Fact(reached.value)}
        passage = next(
            (_passage(gate, now) for gate in gates_of(playbook, level) if is_open(gate, now)), None
        )
        if passage:
            passages[level] = passage
    return passages


def gates_of(playbook: Playbook, level: Level) -> tuple[Gate, ...]:
    """The ways into a level, in the playbook's order."""
    return tuple(gate for gate in playbook.gates if gate.level is level)


def is_open(gate: Gate, known: dict[str, Fact]) -> bool:
    return all(any(_holds(test, known) for test in each.alternatives) for each in gate.conditions)


def failing(gate: Gate, known: dict[str, Fact]) -> tuple[Condition, ...]:
    """The conditions of a gate that do not hold."""
    return tuple(condition for condition in gate.conditions if not holding(condition, known))


def holding(condition: Condition, known: dict[str, Fact]) -> tuple[Test, ...]:
    """The tests of a condition that hold: one is enough."""
    return tuple(test for test in condition.alternatives if _holds(test, known))


def _holds(test: Test, known: dict[str, Fact]) -> bool:
    return test.fact in known and test.holds(_counted(known[test.fact].value))


def _counted(value: conditions.Fact) -> conditions.Fact:
    """An unknown fit counts as B, never as X."""
    return Fit.B.value if value == Fit.UNKNOWN else value


def _passage(gate: Gate, known: dict[str, Fact]) -> Passage:
    used = [test.fact for condition in gate.conditions for test in holding(condition, known)]
    proof = {seq for name in used for seq in known[name].proof}
    return Passage(gate, {name: known[name].value for name in used}, tuple(sorted(proof)))


def _rose(level: Level, own: Passage | None, top: Passage) -> Rose:
    """A level passed without its own proof says by which one, and rests on that one's."""
    passage = own or top
    rule = own.gate.rule if own else f"passed_by_{top.gate.level}"
    below = list(Level)[level.rank - 1]
    return Rose(from_level=below, to_level=level, rule=rule, inputs=passage.inputs, proof=passage.proof)


def _raised(conversation: Conversation, level: Level, at: datetime) -> Conversation:
    return replace(
        conversation,
        level=level,
        max_level=max(level, conversation.max_level, key=lambda one: one.rank),
        sql_at=at if level is Level.SQL else conversation.sql_at,
    )
