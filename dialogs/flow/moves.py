"""Moving through the steps: back, skip, edit."""

from dialogs.flow import answering, steps
from dialogs.turn import Turn


def go_back(turn: Turn) -> None:
    """To the step before; out of an edit, to where it came from."""
    conversation = turn.conversation
    turn.prompts = True
    if conversation.step in (steps.EDIT, steps.NAME):
        turn.set(focus=steps.REVIEW if conversation.step == steps.EDIT else steps.EDIT)
    else:
        turn.set(focus=steps.previous(turn.playbook, conversation.step), doubt=None)


def skip(turn: Turn, raw: str = "") -> None:
    """On without an answer; `raw` are the words that refused it."""
    conversation = turn.conversation
    turn.prompts = True
    if question := turn.playbook.question(conversation.step):
        answering.skip(turn, question, raw=raw)
    elif conversation.step == steps.CONTACT:
        turn.set(contact_skipped=conversation.seq, focus="", doubt=None)


def edit(turn: Turn, step: str) -> None:
    """To one step, out of the order; answering it leads back to the review."""
    turn.prompts = True
    known = turn.playbook.question(step) or step in (steps.EDIT, steps.NAME, steps.CONTACT)
    if known:
        turn.set(focus=step, doubt=None)
