"""What a person may wish at any moment: stop, a human, another language, privacy, to start again.

Each takes effect at once, whatever step is open.
"""

from dialogs.conversation import Consent, Status
from dialogs.effects import ConsentChanged, Say
from dialogs.flow import closing, steps
from dialogs.flow.buttons import button, languages
from dialogs.messages import Message, plain
from dialogs.playbook import Purpose
from dialogs.qualification.status import CLOSED
from dialogs.turn import Turn

PURPOSES = ("advice", "sales", "marketing")


def consent(turn: Turn, purpose: str, *, granted: bool, wording: str = "") -> None:
    """A yes or no to a purpose, proved by the wording that was on the screen: by default the playbook's."""
    asked: Purpose = getattr(turn.playbook.consent, purpose)
    given = Consent(granted=granted, version=asked.version, seq=turn.conversation.seq, at=turn.at)
    turn.set(consents={**turn.conversation.consents, purpose: given})
    shown = wording or turn.fill(asked.text)
    turn.emit(ConsentChanged(purpose=purpose, granted=granted, wording=shown, version=asked.version))


def stop(turn: Turn) -> None:
    """No more messages: marketing withdrawn, reminders off. They may write again any time."""
    if (marketing := turn.conversation.consents.get("marketing")) and marketing.granted:
        consent(turn, "marketing", granted=False)
    turn.set(opted_out=True, doubt=None, focus="")
    turn.note(plain(turn.say("stopped")))
    turn.prompts = True


def ask_for_human(turn: Turn, words: str = "") -> None:
    """A card at once, whatever the level; the open question stays open. Nothing is promised in vain.

    Typed words stand on the card: they may say when and what about.
    """
    conversation = turn.conversation
    first = conversation.wants_human <= conversation.restarted
    turn.set(wants_human=conversation.seq, wish=words or conversation.wish, opted_out=False)
    turn.prompts = True
    if conversation.status is Status.DISQUALIFIED:
        turn.note(plain(turn.say("noted")))
    elif conversation.status in CLOSED:
        turn.note(plain(turn.say("passed-on")))
    else:
        key = "human-called" if first else "human-called-again"
        turn.note(plain(turn.say(key, promise=closing.promised(turn))))


def begin_again(turn: Turn) -> None:
    """Out of the rest after a no or a stop: on with the talk, or to what a no was said to, in full."""
    advice = turn.conversation.consents.get("advice")
    refused = advice is not None and not advice.granted
    turn.set(opted_out=False, focus=steps.CONSENT if refused else "")
    turn.prompts = True


def speak(turn: Turn, language: str) -> None:
    """The person's own choice of language; it wins over the client's from now on."""
    if language in turn.playbook.languages:
        turn.set(language=language, language_chosen=True)
    turn.prompts = True


def offer_languages(turn: Turn) -> None:
    turn.emit(Say(message=Message((plain(turn.say("choose-language")),), (languages(turn),))))


def show_privacy(turn: Turn) -> None:
    """What is kept and why, what was agreed to, and a way to take it back."""
    granted = [p for p in PURPOSES if (c := turn.conversation.consents.get(p)) and c.granted]
    lines = [turn.fill(turn.playbook.business.privacy), ""]
    lines += [turn.say(f"consent-{p}-{'yes' if p in granted else 'no'}") for p in PURPOSES]
    rows = tuple((button(turn, f"button-withdraw-{p}", "w", p),) for p in granted)
    turn.emit(Say(message=Message((plain("\n".join(lines)),), rows)))


def withdraw(turn: Turn, purpose: str) -> None:
    given = turn.conversation.consents.get(purpose)
    if purpose in PURPOSES and given and given.granted:
        consent(turn, purpose, granted=False)
        turn.set(focus="", doubt=None)
        turn.note(plain(turn.say(f"withdrawn-{purpose}")))


def restart(turn: Turn) -> None:
    """Everything is asked anew; what was said stands until it is replaced."""
    turn.set(restarted=turn.conversation.seq, focus="", doubt=None, opted_out=False)
    turn.prompts = True


def begin_editing(turn: Turn) -> None:
    """To the review, once there is something to review."""
    if turn.conversation.answers or turn.conversation.contacts:
        turn.set(focus=steps.REVIEW)
    turn.set(opted_out=False)
    turn.prompts = True
