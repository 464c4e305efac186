"""Buttons in the prospect's own chat. The data may be anything: it is judged here, never trusted.

A button of the open step acts; one of an earlier step answers politely and the open step is shown.
"""

from collections.abc import Callable
from datetime import timedelta

from dialogs.effects import Rewrite, Toast
from dialogs.events import Tapped
from dialogs.flow import answering, closing, contacting, moves, prompting, steps, wishes
from dialogs.messages import Message, plain
from dialogs.playbook import Option, Question
from dialogs.turn import Turn

DOUBLE_TAP = timedelta(seconds=3)


def press(event: Tapped, turn: Turn) -> None:
    """What the button says, if it is one of ours and still open."""
    verb, _, rest = event.data.partition(":")
    serial, _, argument = rest.partition(":")
    if verb in ALWAYS:
        ALWAYS[verb](turn, argument)
        turn.emit(Toast())
    elif verb in WHILE_OPEN and serial == str(turn.conversation.serial):
        WHILE_OPEN[verb](turn, argument)
        turn.emit(Toast())
        _use_up(turn, event, argument)
    else:
        _meet_old(turn, event, verb, argument)


def _choose(turn: Turn, argument: str) -> None:
    turn.prompts = True
    if found := _option(turn, argument):
        question, option = found
        answering.choose(turn, question, option)


def _option(turn: Turn, argument: str) -> tuple[Question, Option] | None:
    """The question and option named by `<question>.<option>`."""
    question_id, _, option_id = argument.partition(".")
    question = turn.playbook.question(question_id)
    option = question.option(option_id) if question else None
    return (question, option) if question and option else None


def _consent(turn: Turn, argument: str) -> None:
    purpose, _, said = argument.partition(".")
    turn.prompts = True
    if purpose not in wishes.PURPOSES or said not in ("yes", "no"):
        return
    turn.set(opted_out=False)
    wishes.consent(turn, purpose, granted=said == "yes")


def _settle(right: bool) -> Callable[[Turn, str], None]:
    def settle(turn: Turn, _argument: str) -> None:
        desk = contacting if turn.conversation.step == steps.CONTACT else answering
        desk.settle_doubt(turn, right=right)

    return settle


def _confirm_review(turn: Turn, _argument: str) -> None:
    turn.set(reviewed=turn.conversation.seq, focus="")
    turn.prompts = True
    closing.close(turn)


def _resume(turn: Turn, _argument: str) -> None:
    turn.set(focus="")
    turn.prompts = True


def _use_up(turn: Turn, event: Tapped, argument: str) -> None:
    """The pressed prompt stays as it was read, with the choice under it in place of its buttons."""
    prompt = prompting.message_for(Turn(turn.playbook, turn.before, event))
    chosen = next((b.label for row in prompt.buttons for b in row if b.data == event.data), "")
    spans = (*prompt.spans, plain(f"\n\n➤ {chosen}")) if chosen else prompt.spans
    turn.afterwards.append(Rewrite(message_id=event.message_id, message=Message(spans)))


def _meet_old(turn: Turn, event: Tapped, verb: str, argument: str) -> None:
    """An old or foreign button. A double tap is only acknowledged: its answer is on the way."""
    turn.emit(Toast(spans=(plain(turn.say("old-button")),)))
    if verb == "a" and (found := _option(turn, argument)):
        answering.refuse(turn, found[0].id, turn.fill(found[1].label), "late")
    seen_at = turn.before.seen_at
    turn.prompts = seen_at is None or event.at - seen_at > DOUBLE_TAP


WHILE_OPEN: dict[str, Callable[[Turn, str], None]] = {
    "a": _choose,
    "b": lambda turn, _: moves.go_back(turn),
    "s": lambda turn, _: moves.skip(turn),
    "c": _consent,
    "e": moves.edit,
    "k": _confirm_review,
    "y": _settle(True),
    "n": _settle(False),
    "r": _resume,
    "x": lambda turn, _: wishes.restart(turn),
}
ALWAYS: dict[str, Callable[[Turn, str], None]] = {
    "h": lambda turn, _: wishes.ask_for_human(turn),
    "l": wishes.speak,
    "w": wishes.withdraw,
}
