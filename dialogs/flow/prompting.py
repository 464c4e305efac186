"""Putting the open step: its words, its buttons, and what was noted above them.

Telegram takes either inline buttons or a keyboard under one message; leaving the contact step therefore
costs a message of its own that takes the keyboard away.
"""

from collections.abc import Callable, Iterable
from typing import Literal

from dialogs.effects import Say
from dialogs.events import ByPerson, Rang, Started
from dialogs.flow import answering, closing, contacting, reviewing, steps
from dialogs.flow.buttons import button, choices, labelled, languages, navigation
from dialogs.flow.describing import describe
from dialogs.messages import Keyboard, Message, Span, bold, italic, plain
from dialogs.playbook import Question
from dialogs.turn import Turn


def put_open_question(turn: Turn) -> None:
    """End a turn: send what was noted, and the open step where the turn prompts or the step has changed.

    By itself, when the clock rings, the bot speaks only to remind.
    """
    is_reminder = isinstance(turn.event, Rang) and turn.prompts
    if not (isinstance(turn.event, ByPerson) or is_reminder) or turn.conversation.blocked:
        return
    step = steps.open_step(turn.playbook, turn.conversation, turn.at)
    if step != turn.conversation.step:
        turn.set(step=step, serial=turn.conversation.serial + 1, failures=0)
        turn.prompts = True
    if turn.prompts:
        _put(turn, "nudge" if isinstance(turn.event, Rang) else "reply")
    elif turn.notes:
        turn.emit(Say(message=Message(_trimmed(turn.notes))))


def _put(turn: Turn, kind: Literal["reply", "nudge"]) -> None:
    if turn.conversation.keyboard_shown and not _has_keyboard(turn):
        notes = _trimmed(turn.notes) or (plain(turn.say("all-right")),)
        turn.emit(Say(message=Message(notes, keyboard=Keyboard(remove=True)), kind=kind))
        turn.notes = []
    turn.set(noted=tuple(turn.notes), brief=_was_put(turn))
    message = message_for(turn)
    turn.set(keyboard_shown=message.keyboard is not None)
    turn.emit(Say(message=message, kind=kind))


def _was_put(turn: Turn) -> bool:
    """Whether the same prompt in the same language is already on the screen, and nobody began anew."""
    before, now = turn.before, turn.conversation
    return (before.serial, before.language) == (now.serial, now.language) and not isinstance(
        turn.event, Started
    )


def _has_keyboard(turn: Turn) -> bool:
    return message_for(turn).keyboard is not None


def message_for(turn: Turn) -> Message:
    """The open step as a message, with what was noted above it."""
    prompt = PROMPTS.get(turn.conversation.step, _question)(turn)
    above = (*turn.conversation.noted, plain("\n")) if turn.conversation.noted else ()
    return Message(_trimmed((*above, *prompt.spans)), prompt.buttons, prompt.keyboard)


def _question(turn: Turn) -> Message:
    playbook = turn.playbook
    question = playbook.question(turn.conversation.step)
    if question is None:  # a step of an older playbook
        return _rest(turn)
    if answering.is_in_doubt(turn, question):
        return _doubt(turn, question)
    number, total = steps.number(playbook, question.id), len(playbook.questions)
    header = bold(turn.say("header", number=number, total=total) + "\n")
    offered = tuple([(option.id, turn.fill(option.label)) for option in question.options])
    spans = [header, plain(turn.fill(question.text))]
    standing = turn.conversation.answers.get(question.id)
    if standing and not standing.skipped:  # asked once more: gone back to, or too long ago
        value = describe(playbook, question, standing, turn.words)
        spans.append(italic("\n" + turn.say("answered-before", value=value)))
    rows = choices(question.id, offered, turn.conversation.serial)
    return Message(tuple(spans), rows + navigation(turn))


def _doubt(turn: Turn, question: Question) -> Message:
    assert turn.conversation.doubt is not None
    said = describe(turn.playbook, question, turn.conversation.doubt.answer, turn.words)
    text = turn.say("doubt", title=turn.fill(question.title), value=said)
    return Message(
        (plain(text),), ((button(turn, "button-right", "y"), button(turn, "button-correct", "n")),)
    )


def _consent(turn: Turn) -> Message:
    """Who we are and what we ask for: in full once, a reminder while the person talks of other things."""
    playbook = turn.playbook
    text = f"{turn.fill(playbook.business.greeting)}\n\n{turn.fill(playbook.consent.advice.text)}"
    if turn.conversation.brief:
        text = turn.say("consent-again", left=steps.remaining(playbook, turn.conversation, turn.at))
    rows = [
        (button(turn, "button-begin", "c", "advice.yes"),),
        (button(turn, "button-human", "h"), button(turn, "button-not-now", "c", "advice.no")),
        languages(turn, but=turn.language),
    ]
    return Message((plain(text),), tuple(row for row in rows if row))


def _contact(turn: Turn) -> Message:
    """Asking for contact and for the consent to use it are one step: the wording is the consent."""
    if turn.conversation.doubt:
        return _email_doubt(turn)
    if contacting.awaits_leave(turn.conversation):
        text = turn.say("contact-may-call", mask=turn.conversation.contacts[-1].mask)
        yes, no = (
            button(turn, "button-agree", "c", "sales.yes"),
            button(turn, "button-no-call", "c", "sales.no"),
        )
        return Message((plain(text),), ((yes,), (no,)))
    labels = tuple(turn.say(key) for key in ("button-back", "button-skip", "button-human"))
    header = bold(turn.say("header-last") + "\n")
    keyboard = Keyboard(share=turn.say("button-share"), labels=labels)
    return Message((header, plain(turn.fill(turn.playbook.consent.sales.text))), keyboard=keyboard)


def _email_doubt(turn: Turn) -> Message:
    doubt = turn.conversation.doubt
    value = (doubt.answer.value if doubt else None) or {}
    given, meant = str(value.get("given")), str(value.get("meant"))
    yes = labelled(turn, f"✅ {meant}"[:24], "y")
    no = labelled(turn, f"✏️ {given}"[:24], "n")
    return Message((plain(turn.say("doubt-email", given=given, meant=meant)),), ((yes,), (no,)))


def _marketing(turn: Turn) -> Message:
    yes = button(turn, "button-agree", "c", "marketing.yes")
    no = button(turn, "button-no-thanks", "c", "marketing.no")
    buttons = (*closing.gift_button(turn), (yes, no))
    return Message((plain(turn.fill(turn.playbook.consent.marketing.text)),), buttons)


def _resume(turn: Turn) -> Message:
    """What waits is named, so that the buttons say what they do; where nothing does, what can be done."""
    playbook, conversation = turn.playbook, turn.conversation
    waiting = steps.waiting(playbook, conversation, turn.at)
    number = steps.number(playbook, waiting)
    key = "button-resume-question" if number else "button-resume"
    go_on = labelled(turn, turn.say(key, number=number, total=len(playbook.questions)), "r")
    edit, human = button(turn, "button-edit", "e", steps.EDIT), button(turn, "button-human", "h")
    choices = (edit, human) if waiting == steps.DONE else (go_on,)
    text = turn.say("glad-you-are-back" if waiting == steps.DONE else "welcome-back")
    return Message((plain(text),), (choices, (button(turn, "button-restart", "x"),)))


def _rest(turn: Turn) -> Message:
    begin, human = button(turn, "button-begin-later", "g"), button(turn, "button-human", "h")
    goodbye = turn.say("done") if turn.conversation.brief else turn.fill(turn.playbook.business.goodbye)
    return Message((plain(goodbye),), ((begin,), (human,)))


def _name(turn: Turn) -> Message:
    return Message((plain(turn.say("ask-name")),), ((button(turn, "button-back", "b"),),))


def _trimmed(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Without white space at the end."""
    kept = list(spans)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept and not kept[-1].style:
        kept[-1] = plain(kept[-1].text.rstrip())
    return tuple(kept)


PROMPTS: dict[str, Callable[[Turn], Message]] = {
    steps.CONSENT: _consent,
    steps.CONTACT: _contact,
    steps.REVIEW: reviewing.review,
    steps.EDIT: reviewing.edit_menu,
    steps.NAME: _name,
    steps.MARKETING: _marketing,
    steps.DONE: closing.done,
    steps.REST: _rest,
    steps.RESUME: _resume,
}
