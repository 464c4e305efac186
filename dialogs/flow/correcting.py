"""An edited Telegram message corrects what it said before; the last word counts, the first is kept."""

from dialogs.flow import answering, steps, taking, wishes
from dialogs.flow.describing import describe
from dialogs.messages import plain
from dialogs.playbook import Question
from dialogs.turn import Turn


def correct(turn: Turn, text: str, message_id: int) -> bool:
    """Take the message's new words for what it gave; False if it gave nothing, and is to be heard anew."""
    answers, contacts = turn.conversation.answers, turn.conversation.contacts
    given = [
        question
        for question in turn.playbook.questions
        if (answer := answers.get(question.id)) and answer.message_id == message_id
    ]
    if not given and all(contact.message_id != message_id for contact in contacts):
        return False
    question = given[0] if given else None
    said = taking.listen_for(turn, question.id if question else steps.CONTACT, text, message_id)
    if said.heard.opt_out:
        wishes.stop(turn)
    elif said.heard.human:
        wishes.ask_for_human(turn, said.raw)
    elif taking.take_answers(turn, question, said):
        # elsewhere the open prompt stays as it is, unless nothing else would be said
        turn.prompts = turn.conversation.step == steps.REVIEW or not turn.notes
    else:
        _stay(turn, question, said.raw)
    return True


def _stay(turn: Turn, question: Question | None, raw: str) -> None:
    """The new words are not understood: the old ones stand."""
    if question is None:
        turn.note(plain(turn.say("contact-not-understood")))
        return
    answering.refuse(turn, question.id, raw, "invalid")
    standing = turn.conversation.answers[question.id]
    value = describe(turn.playbook, question, standing, turn.words)
    turn.note(plain(turn.say("edit-not-understood", title=turn.fill(question.title), value=value)))
