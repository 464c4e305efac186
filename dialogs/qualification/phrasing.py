"""Facts and tests in people's words: "BANT 85 ≥ 70", "fit C (needs A / B)", "no contact yet"."""

from collections.abc import Iterable, Mapping
from math import floor

from babel.numbers import format_decimal

from dialogs.conversation import Fit
from dialogs.playbook import Playbook, Text
from dialogs.qualification import conditions
from dialogs.qualification.conditions import ANSWERED, Condition, Test
from dialogs.qualification.facts import Fact
from dialogs.wording import Wording

SIGNS = {">=": "≥", "<=": "≤", "!=": "≠", "not in": "≠"}


def phrase_proof(playbook: Playbook, tests: Iterable[Test], known: Mapping[str, Fact], words: Wording) -> str:
    """Tests that hold, as one line."""
    said = (_phrase_held(playbook, test, known[test.fact].value, words) for test in tests)
    return " · ".join(dict.fromkeys(said))


def phrase_lack(playbook: Playbook, condition: Condition, known: Mapping[str, Fact], words: Wording) -> str:
    """What would make a failing condition hold, and what is there instead."""
    said = (_phrase_failed(playbook, test, known[test.fact].value, words) for test in condition.alternatives)
    return words("lack-or").join(said)


def _phrase_held(playbook: Playbook, test: Test, value: conditions.Fact, words: Wording) -> str:
    name, shown = _name(playbook, test.fact, words), _show(playbook, test.fact, value, words)
    if test.op == "holds":
        return f"{name}: {shown}" if shown else name
    if not isinstance(test.value, float):
        return f"{name} {shown}"
    return f"{name} {shown} {_needed(playbook, test, words)}"


def _phrase_failed(playbook: Playbook, test: Test, value: conditions.Fact, words: Wording) -> str:
    name, shown = _name(playbook, test.fact, words), _show(playbook, test.fact, value, words)
    if test.op == "holds":
        return words("lack-flag", fact=name)
    return words("lack-test", fact=name, value=shown, needed=_needed(playbook, test, words))


def _needed(playbook: Playbook, test: Test, words: Wording) -> str:
    """ "≥ 70", "≥ IQL", "A / B", "≠ X"."""
    values = test.value if isinstance(test.value, tuple) else (test.value,)
    shown = " / ".join(_show(playbook, test.fact, value, words) for value in values)
    sign = "" if test.op == "in" else SIGNS.get(test.op, test.op)
    return f"{sign} {shown}".strip()


def _name(playbook: Playbook, fact: str, words: Wording) -> str:
    question = playbook.question(fact.removeprefix(ANSWERED)) if fact.startswith(ANSWERED) else None
    if question:
        return _in_language(playbook, question.title, words)
    return words("fact-" + fact.replace("_", "-").replace(".", "-"))


def _show(playbook: Playbook, fact: str, value: conditions.Fact, words: Wording) -> str:
    """A value as people read it; nothing for a flag. Numbers round down: 19.96 must not read as 20."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, float | int):
        return str(format_decimal(floor(value * 10) / 10, "0.#", locale=words.language))
    if value == Fit.UNKNOWN and fact == "fit":
        return words("fit-unknown")
    question = playbook.question(fact.removeprefix(ANSWERED)) if fact.startswith(ANSWERED) else None
    option = question.option(value) if question else None
    return _in_language(playbook, option.label, words) if option else value or words("answer-none")


def _in_language(playbook: Playbook, text: Text, words: Wording) -> str:
    return text.get(words.language) or text[playbook.language]
