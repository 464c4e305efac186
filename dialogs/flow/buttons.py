"""Buttons under a prompt: their data, their rows, and the ones that every question has.

Data is `<verb>:<serial>[:<argument>]`, at most 64 bytes. The serial changes with the step, so a button
of an earlier step is recognised as old whatever else it says.
"""

from collections.abc import Iterable
from functools import lru_cache

from dialogs.flow import steps
from dialogs.messages import Button
from dialogs.turn import Turn

NARROW = 14  # characters: labels up to here stand two in a row
QUESTIONS_KEPT = 128  # as rows of buttons, by serial and language

Rows = tuple[tuple[Button, ...], ...]


def button(turn: Turn, label: str, verb: str, argument: str = "") -> Button:
    """A button of the open prompt; `label` is a text key."""
    return labelled(turn, turn.say(label), verb, argument)


def labelled(turn: Turn, label: str, verb: str, argument: str = "") -> Button:
    """A button of the open prompt with these very words on it."""
    return Button(label, _data(verb, turn.conversation.serial, argument))


@lru_cache(QUESTIONS_KEPT)
def choices(question: str, options: tuple[tuple[str, str], ...], serial: int) -> Rows:
    """The options of a question, ids and labels, in rows: the same for nearly everybody who comes to it."""
    return in_rows(Button(label, _data("a", serial, f"{question}.{id}")) for id, label in options)


def _data(verb: str, serial: int, argument: str) -> str:
    return f"{verb}:{serial}:{argument}" if argument else f"{verb}:{serial}"


def in_rows(buttons: Iterable[Button]) -> Rows:
    """Short labels two in a row, long ones alone; the order stays."""
    rows: list[tuple[Button, ...]] = []
    has_room = False  # for another beside the last one
    for each in buttons:
        is_short = len(each.label) <= NARROW
        if has_room and is_short:
            rows[-1] += (each,)
            has_room = False
        else:
            rows.append((each,))
            has_room = is_short
    return tuple(rows)


def navigation(turn: Turn) -> Rows:
    """Back, skip, a human: under every question; and edit, where something was just said back."""
    skip, human = button(turn, "button-skip", "s"), button(turn, "button-human", "h")
    has_previous = steps.previous(turn.playbook, turn.conversation.step)
    says_back = turn.conversation.noted and turn.conversation.answers
    return (
        (button(turn, "button-back", "b"), skip) if has_previous else (skip,),
        (button(turn, "button-edit", "e", steps.EDIT), human) if says_back else (human,),
    )


def languages(turn: Turn, but: str = "") -> tuple[Button, ...]:
    """One button for each language of the playbook, in its own words."""
    return tuple(
        labelled(turn, turn.playbook.words(language)("language-name"), "l", language)
        for language in turn.playbook.languages
        if language != but
    )
