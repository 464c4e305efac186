"""The three questions: why is this lead where it is, what is missing, what should be asked next."""

from datetime import datetime
from typing import Any

from dialogs.conversation import Conversation, Level, Part
from dialogs.playbook import Gate, Playbook, Question
from dialogs.qualification.conditions import Condition
from dialogs.qualification.facts import Fact, known_facts
from dialogs.qualification.gates import LEVELS, failing, holds, passable
from dialogs.qualification.letters import MOST, is_aged, letters, read, read_all
from dialogs.qualification.phrasing import phrase_lack, phrase_proof
from dialogs.wording import Wording

CONTACT = "contact"


def why(playbook: Playbook, conversation: Conversation, at: datetime, words: Wording) -> list[str]:
    """A line per level reached, the highest first: what makes it so today; none for a new lead.

    >>> why(playbook, conversation, at, words)[0]
    'SQL: BANT 85 ≥ 70 · B 20 ≥ 12 · A 25 ≥ 12 · N 20 ≥ 18 · T 20 ≥ 20 · …'
    """
    known = known_facts(playbook, conversation, at)
    passages = passable(playbook, known.at_level(Level.NEW))
    reached = [level for level in Level if Level.NEW.rank < level.rank <= conversation.level.rank]
    return [
        f"{level}: {_proof(playbook, passages[level].gate, passages[level].inputs, words)}"
        if level in passages
        else f"{level}: {words('why-earlier')}"
        for level in reversed(reached)
    ]


def missing_texts(playbook: Playbook, conversation: Conversation, at: datetime, words: Wording) -> list[str]:
    """What the next level still needs, a line each, by the gate that is nearest to opening."""
    known = known_facts(playbook, conversation, at)
    return [
        phrase_lack(playbook, condition, known, words) for condition in missing(playbook, conversation, at)
    ]


def missing(playbook: Playbook, conversation: Conversation, at: datetime) -> tuple[Condition, ...]:
    """The failing conditions of the next level's nearest gate; none at the top."""
    if conversation.level is Level.SQL:
        return ()
    known = known_facts(playbook, conversation, at)
    gates = playbook.gates_to[LEVELS[conversation.level.rank + 1]]
    return min((failing(gate, known) for gate in gates), key=len, default=())


def next_ask(playbook: Playbook, conversation: Conversation, at: datetime) -> str:
    """What to ask next: the question that can raise BANT the most, then "contact", else nothing.

    Questions not asked in this cycle or answered too long ago go before those that were skipped.
    """
    gains = {question.id: _gain(playbook, conversation, question, at) for question in playbook.questions}
    worth_it = [question for question in playbook.questions if gains[question.id] > 0]
    if worth_it:
        return max(worth_it, key=lambda q: (not _was_skipped(conversation, q), gains[q.id])).id
    return "" if known_facts(playbook, conversation, at)["contact"].value else CONTACT


def _gain(playbook: Playbook, conversation: Conversation, question: Question, at: datetime) -> float:
    """By how much its best option would raise the letter; 0 for what is known and recent."""
    part = question.part
    reading = read(playbook, conversation, question, at)
    stands = reading is not None and reading.answer.cycle == conversation.cycle and reading.is_known
    if part is None or (stands and reading and not is_aged(playbook, reading.answer, at)):
        return 0.0
    best = max((option.points for option in question.options if not option.unknown), default=0.0)
    others = _points_besides(playbook, conversation, part, question, at)
    return min(MOST, others + best) - min(MOST, others)


def _points_besides(
    playbook: Playbook, conversation: Conversation, part: Part, question: Question, at: datetime
) -> float:
    letter = letters(conversation, read_all(playbook, conversation, at)).get(part)
    return sum(r.points for r in letter.readings if r.question.id != question.id) if letter else 0.0


def _was_skipped(conversation: Conversation, question: Question) -> bool:
    """Asked in this cycle, and left open."""
    answer = conversation.answers.get(question.id)
    return answer is not None and answer.cycle == conversation.cycle and answer.skipped


def _proof(playbook: Playbook, gate: Gate, inputs: dict[str, Any], words: Wording) -> str:
    known = {name: Fact(value) for name, value in inputs.items()}
    tests = (test for condition in gate.conditions for test in condition.alternatives if test.fact in known)
    return phrase_proof(playbook, [test for test in tests if holds(test, known)], known, words)
