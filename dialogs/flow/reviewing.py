"""The review: everything as understood, for one look; and the menu of what can be corrected."""

from dialogs.flow import steps
from dialogs.flow.buttons import button, in_rows, labelled
from dialogs.flow.describing import describe
from dialogs.messages import Message, Span, bold, plain, secret
from dialogs.turn import Turn


def review(turn: Turn) -> Message:
    """One line a fact; contact values are shown in full, for this is where slips are seen."""
    playbook, conversation = turn.playbook, turn.conversation
    lines = [_line(turn.say("name-title"), plain(conversation.called or "—"))]
    for question in playbook.questions:
        if (answer := conversation.answers.get(question.id)) and not answer.skipped:
            said = plain(describe(playbook, question, answer, turn.words))
        else:
            said = plain(turn.say("not-said"))
        lines.append(_line(turn.fill(question.title), said))
    lines += [
        _line(turn.say(f"{type}-title"), secret(contact.number))
        for type in ("phone", "email")
        if (contact := conversation.contact(type))
    ]
    head = plain(turn.say("review") + "\n")
    buttons = ((button(turn, "button-right", "k"), button(turn, "button-edit", "e", steps.EDIT)),)
    return Message((head, *(span for line in lines for span in line)), buttons)


def edit_menu(turn: Turn) -> Message:
    """One button for each thing that can be said anew."""
    parts = [labelled(turn, turn.fill(q.title)[:24], "e", q.id) for q in turn.playbook.questions]
    others = [button(turn, "name-title", "e", steps.NAME), button(turn, "contact-title", "e", steps.CONTACT)]
    back = button(turn, "button-back", "b")
    return Message((plain(turn.say("what-to-edit")),), (*in_rows(parts + others), (back,)))


def _line(title: str, said: Span) -> tuple[Span, ...]:
    return plain("\n• "), bold(f"{title}: "), said
