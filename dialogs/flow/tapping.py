"""Buttons in the prospect's own chat, tapped or typed.

The data of a tap may be anything: it is judged here, never trusted. A button of the open step acts; one of an
earlier step answers politely and the open step is shown. Typed words that name a button are as good as a tap.
"""

import re
from collections.abc import Callable
from datetime import timedelta

from dialogs.effects import Rewrite, Toast
from dialogs.events import Tapped
from dialogs.flow import (
    answering,
    closing,
    contacting,
    courtesies,
    moves,
    prompting,
    reviewing,
    steps,
    subscribing,
    wishes,
)
from dialogs.flow.buttons import languages, navigation
from dialogs.messages import Button, Message, plain
from dialogs.playbook import Option, Question
from dialogs.turn import Turn
from dialogs.understanding.options import words

ASK = r"(?:(?:noi|dung|bang|chuyen|sang|cho|di|nhe|a|em|oi|in|speak|use|switch|to|please|can|you|we) ?)+"
EDIT = re.compile(r"(?:cho )?(?:sua|doi|chinh|thay doi|edit|change)(?: lai)?(?: the| my)? ")
DOUBLE_TAP = timedelta(seconds=3)


def press(event: Tapped, turn: Turn) -> None:
    """What the button says, if it is one of ours and still open."""
    verb, serial, argument = _parts(event.data)
    if verb in ALWAYS:
        ALWAYS[verb](turn, argument)
        turn.emit(Toast())
    elif verb in WHILE_OPEN and serial == str(turn.conversation.serial):
        WHILE_OPEN[verb](turn, argument)
        turn.emit(Toast())
        _use_up(turn, event)
    else:
        _meet_old(turn, event, verb, argument)


def press_by_word(turn: Turn, text: str) -> bool:
    """Do what a button of the open prompt does, if the text is its label, or a yes or no that it stands for.

    Options are not looked at: their words are answers. False if no button is meant.
    """
    on_screen = _on_screen(turn)
    named = (
        _named(on_screen, text)
        or _spoken(turn, text)
        or _agreed(on_screen, text)
        or _to_edit(turn, text, is_shown=any(button.data.startswith("e:") for button in on_screen))
    )
    if named is None:
        return False
    verb, _, argument = _parts(named.data)
    (ALWAYS | WHILE_OPEN)[verb](turn, argument)
    return True


def _on_screen(turn: Turn) -> list[Button]:
    """What can be pressed besides options: the prompt's buttons, those of its keyboard, the languages."""
    prompt = prompting.message_for(turn)
    rows = (*prompt.buttons, *(navigation(turn) if prompt.keyboard else ()), languages(turn))
    known = ALWAYS | WHILE_OPEN
    return [b for row in rows for b in row if (verb := _parts(b.data)[0]) in known and verb != "a"]


def _named(on_screen: list[Button], text: str) -> Button | None:
    """The button with this label, politeness aside; the number of a button agrees to nothing."""
    meant = courtesies.bare(text)
    return next((button for button in on_screen if meant and courtesies.bare(button.label) == meant), None)


def _spoken(turn: Turn, text: str) -> Button | None:
    """The language that is asked for: "nói tiếng Việt đi", "in English please"."""
    said = " ".join(words(text))
    named = (b for b in languages(turn) if re.fullmatch(rf"{ASK} {' '.join(words(b.label))}( {ASK})?", said))
    return next(named, None)


def _to_edit(turn: Turn, text: str, *, is_shown: bool) -> Button | None:
    """What they name to say it anew: "sửa ngân sách"; while no question is open, "ngân sách" is enough."""
    asked = EDIT.match(courtesies.bare(text))
    if not is_shown or not (asked or turn.playbook.question(turn.conversation.step) is None):
        return None
    named = courtesies.bare(text)[asked.end() if asked else 0 :]
    buttons = [button for row in reviewing.edit_menu(turn).buttons for button in row]
    edits = (button for button in buttons if button.data.startswith("e:"))
    return next((button for button in edits if courtesies.bare(button.label) == named), None)


def _agreed(on_screen: list[Button], text: str) -> Button | None:
    """The button that a yes or a no means, where the prompt asks for one."""
    is_review = any(button.data.startswith("k:") for button in on_screen)
    if courtesies.says_yes(text):
        return _signed(on_screen, YES)
    if courtesies.says_no(text):  # a review that is not right wants editing
        return _signed(on_screen, ("e:",) if is_review else NO)
    return None


def _signed(on_screen: list[Button], signs: tuple[str, ...]) -> Button | None:
    found = (b for b in on_screen if b.data.startswith(signs) or b.data.endswith(signs))
    return next(found, None)


def _parts(data: str) -> tuple[str, str, str]:
    """`<verb>:<serial>:<argument>`"""
    verb, _, rest = data.partition(":")
    serial, _, argument = rest.partition(":")
    return verb, serial, argument


def _choose(turn: Turn, argument: str) -> None:
    turn.prompts = True
    if found := _option(turn, argument):
        question, option = found
        is_edit = turn.conversation.focus == question.id and turn.conversation.closed
        answering.choose(turn, question, option)
        if is_edit:  # the open step says nothing of it
            answering.echo(turn, [question.id])


def _option(turn: Turn, argument: str) -> tuple[Question, Option] | None:
    """The question and option named by `<question>.<option>`."""
    question_id, _, option_id = argument.partition(".")
    question = turn.playbook.question(question_id)
    option = question.option(option_id) if question else None
    return (question, option) if question and option else None


def _consent(turn: Turn, argument: str) -> None:
    purpose, _, said = argument.partition(".")
    turn.prompts = True
    if purpose != CONSENTS.get(turn.conversation.step) or said not in ("yes", "no"):
        return
    by_the_way = purpose == "sales" and contacting.awaits_leave(turn.conversation)
    shown = prompting.message_for(turn).text if by_the_way else ""
    wishes.consent(turn, purpose, granted=said == "yes", wording=shown)
    turn.set(opted_out=False, focus="")


def _settle(right: bool) -> Callable[[Turn, str], None]:
    def settle(turn: Turn, _argument: str) -> None:
        desk = contacting if turn.conversation.step == steps.CONTACT else answering
        desk.settle_doubt(turn, right=right)

    return settle


def _confirm_review(turn: Turn, _argument: str) -> None:
    """The last look; one in the middle of the talk only leads back to it."""
    turn.set(focus="")
    turn.prompts = True
    waiting = steps.waiting(turn.playbook, turn.conversation, turn.at)
    if waiting in (steps.REVIEW, steps.MARKETING, steps.DONE):
        turn.set(reviewed=turn.conversation.seq)
        closing.close(turn)


def _resume(turn: Turn, _argument: str) -> None:
    turn.set(focus="")
    turn.prompts = True


def _use_up(turn: Turn, event: Tapped) -> None:
    """The pressed prompt stays as it was read, with the choice under it; of its buttons only links stay."""
    prompt = prompting.message_for(Turn(turn.playbook, turn.before, event))
    chosen = next((b.label for row in prompt.buttons for b in row if b.data == event.data), "")
    spans = (*prompt.spans, plain(f"\n\n➤ {chosen}")) if chosen else prompt.spans
    links = tuple(row for row in prompt.buttons if row[0].url)
    turn.afterwards.append(Rewrite(message_id=event.message_id, message=Message(spans, links)))


def _meet_old(turn: Turn, event: Tapped, verb: str, argument: str) -> None:
    """An old or foreign button. A double tap is only acknowledged: its answer is on the way."""
    seen_at = turn.before.seen_at
    if seen_at is not None and event.at - seen_at <= DOUBLE_TAP:
        turn.emit(Toast())
        return
    turn.emit(Toast(spans=(plain(turn.say("old-button")),)))
    turn.prompts = True
    if verb == "a" and (found := _option(turn, argument)):
        answering.refuse(turn, found[0].id, turn.fill(found[1].label), "late")


WHILE_OPEN: dict[str, Callable[[Turn, str], None]] = {
    "a": _choose,
    "b": lambda turn, _: moves.go_back(turn),
    "s": lambda turn, _: moves.skip(turn),
    "c": _consent,
    "e": moves.edit,
    "g": lambda turn, _: wishes.begin_again(turn),
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
    "o": subscribing.opt_out,
    "u": subscribing.opt_in,
    "q": subscribing.begin,
    "j": subscribing.follow,
}
CONSENTS = {steps.CONSENT: "advice", steps.CONTACT: "sales", steps.MARKETING: "marketing"}
YES = (".yes", "y:", "k:", "r:")  # consent, right, confirmed, resume
NO = (".no", "n:")
