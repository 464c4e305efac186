"""Buttons under a prompt: their data, their rows, and the ones that every question has.

Data is `<verb>:<serial>[:<argument>]`, at most 64 bytes. The serial changes with the step, so a button
of an earlier step is recognised as old whatever else it says.
"""

from collections.abc import Iterable

from dialogs.flow import steps
from dialogs.messages import Button
from dialogs.turn import Turn

NARROW = 14  # characters: labels up to here stand two in a row

Rows = tuple[tuple[Button, ...], ...]


def button(turn: Turn, label: str, verb: str, argument: str = "") -> Button:
    """A button of the open prompt; `label` is a text key."""
    return labelled(turn, turn.say(label), verb, argument)


def labelled(turn: Turn, label: str, verb: str, argument: str = "") -> Button:
    """A button of the open prompt with these very words on it."""
    data = ":".join(filter(None, (verb, str(turn.conversation.serial), argument)))
    return Button(label, data)


def in_rows(buttons: Iterable[Button]) -> Rows:
    """Short labels two in a row, long ones alone; the order stays."""
    rows: list[tuple[Button, ...]] = []
    for each in buttons:
        if rows and len(rows[-1]) == 1 and max(len(rows[-1][0].label), len(each.label)) <= NARROW:
            rows[-1] += (each,)
        else:
            rows.append((each,))
    return tuple(rows)


def navigation(turn: Turn) -> Rows:
    """Back, skip, a human: under every question; and edit, where something was just said back."""
    back, skip = button(turn, "button-back", "b"), button(turn, "button-skip", "s")
    human, edit = button(turn, "button-human", "h"), button(turn, "button-edit", "e", steps.EDIT)
    has_previous = steps.previous(turn.playbook, turn.conversation.step)
    says_back = turn.conversation.noted and turn.conversation.answers
    return ((back, skip) if has_previous else (skip,), (edit, human) if says_back else (human,))


def languages(turn: Turn, but: str = "") -> tuple[Button, ...]:
    """One button for each language of the playbook, in its own words."""
    return tuple(
        labelled(turn, turn.playbook.words(language)("language-name"), "l", language)
        for language in turn.playbook.languages
        if language != but
    )
