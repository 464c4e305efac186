"""Typed words: commands, buttons by their names, wishes, answers, questions back, courtesies.

First that applies: a command · a button's name · stop · a human · answers · a question back · a courtesy ·
a refusal · not understood. Understanding itself is `understanding`'s; here is what follows from it.
"""

from dialogs.events import Said, Sent
from dialogs.flow import (
    answering,
    arriving,
    contacting,
    correcting,
    courtesies,
    moves,
    sharing,
    steps,
    taking,
    tapping,
    wishes,
)
from dialogs.flow.addressing import title_in
from dialogs.flow.taking import Utterance
from dialogs.messages import plain
from dialogs.qualification.engagement import count
from dialogs.turn import Turn

COMMANDS = {
    "stop": wishes.stop,
    "dung": wishes.stop,
    "privacy": wishes.show_privacy,
    "ngonngu": wishes.offer_languages,
    "language": wishes.offer_languages,
    "sua": wishes.begin_editing,
    "edit": wishes.begin_editing,
    "human": wishes.ask_for_human,
    "gap": wishes.ask_for_human,
    **dict.fromkeys(sharing.COMMANDS, sharing.share),
}
KIND_LINES = {"voice": "media-spoken", "video_note": "media-spoken", "audio": "media-spoken"}
KIND_LINES |= dict.fromkeys(("sticker", "animation", "dice"), "media-playful")
TRIES = 3  # with the same question, before going on without an answer


def hear(event: Said, turn: Turn) -> None:
    """A typed text, new or edited."""
    text = event.text.strip()
    if event.edited and correcting.correct(turn, text, event.message_id):
        return
    if text.startswith("/"):
        _command(turn, text)
    elif not tapping.press_by_word(turn, text):
        _listen(turn, text, event.message_id)


def receive(event: Sent, turn: Turn) -> None:
    """A photo, a voice message, a sticker: kept, met with one kind line; their own caption is listened to."""
    caption = event.caption.strip()
    if event.album and event.album == turn.conversation.album and not caption:
        return
    turn.set(album=event.album)
    turn.prompts = True
    turn.note(plain(turn.say(KIND_LINES.get(event.media, "media-kept"))))
    if caption and event.media != "forward":
        _listen(turn, caption, event.message_id)
    elif KIND_LINES.get(event.media) != "media-playful":
        name = turn.staff_words("media-name", kind=event.media)
        turn.passed_on = f"📎 {name} {caption}".strip()


def _command(turn: Turn, text: str) -> None:
    name = text[1:].split(maxsplit=1)[0].partition("@")[0].lower() if len(text) > 1 else ""
    if action := COMMANDS.get(name):
        action(turn)
        return
    turn.note(plain(turn.say("help")))
    turn.prompts = True


def _listen(turn: Turn, text: str, message_id: int) -> None:
    conversation = turn.conversation
    if title := title_in(text, turn.language):
        turn.set(title=title)
    step = conversation.step
    if step == steps.RESUME:
        step = steps.waiting(turn.playbook, conversation, turn.at)
    said = taking.listen_for(turn, step, text, message_id)
    if said.heard.opt_out or courtesies.gives_up(text):
        wishes.stop(turn)
    elif said.heard.human:
        contacting.take_all_typed(turn, said.heard.readings, text, message_id)  # "call me at 0912 …"
        wishes.ask_for_human(turn, said.raw)
    elif not _is_met(turn, said, step):
        _miss(turn, said)


def _is_met(turn: Turn, said: Utterance, step: str) -> bool:
    return (
        taking.take_answers(turn, turn.playbook.question(step), said)
        or taking.take_correction(turn, said.text, said.id)
        or _answer_back(turn, said)
        or arriving.offer_to_resume(turn)
        or _be_polite(turn, said.text)
    )


def _answer_back(turn: Turn, said: Utterance) -> bool:
    """A question back: from the FAQ, or with the offer of a human; then the open step once more."""
    faq = taking.faq_entry(turn, said)
    wants_quote = courtesies.wants_quote(said.text)
    asks = said.heard.question and not courtesies.greets(said.text)  # "alo?" wants a hello
    if not (faq or wants_quote or asks):
        return False
    turn.prompts = True
    if faq:
        turn.conversation, points = count(turn.playbook, turn.conversation, faq.action, turn.at)
        turn.emit(*filter(None, (points,)))
    if wants_quote:
        wishes.ask_for_human(turn, said.raw)
    elif faq:
        turn.note(plain(turn.fill(faq.answer)))
        turn.passed_on = f"“{said.raw}”"
    elif turn.conversation.card:
        _pass_on(turn, said)
    else:
        turn.note(plain(turn.say("question-for-a-human")))
    return True


def _be_polite(turn: Turn, text: str) -> bool:
    """A hello, thanks, an "ok" to nothing, or swearing: met in kind, and no answer that failed."""
    replies = {
        "hello": courtesies.opens_with_hello(text),
        "you-are-welcome": courtesies.gives_thanks(text),
        "calm": courtesies.is_rude(text) and not turn.conversation.opted_out,
        "all-right": courtesies.says_yes(text) and not turn.playbook.question(turn.conversation.step),
    }
    key = next((key for key, applies in replies.items() if applies), None)
    if key is None:
        return False
    turn.prompts = True
    if turn.before.step:  # else the greeting says hello
        turn.note(plain(turn.say(key)))
    return True


def _miss(turn: Turn, said: Utterance) -> None:
    """Not understood: an example, then the buttons, then on without it. Never a loop, never silence."""
    conversation = turn.conversation
    question = turn.playbook.question(conversation.step)
    turn.prompts = True
    if conversation.step == steps.NAME and _declines(said):
        moves.go_back(turn)
    elif conversation.step == steps.NAME:
        _take_as_name(turn, said)
    elif question is None and not contacting.is_asked(conversation):
        _pass_on(turn, said)
    elif _declines(said):
        moves.skip(turn, raw=said.raw)
        turn.note(plain(turn.say("skipped-gladly")))
    else:
        _try_again(turn, said)


def _declines(said: Utterance) -> bool:
    """A refusal, a no, or that there is no need."""
    has_no_need = any(reading.value.get("has_need") is False for reading in said.heard.readings)
    return said.heard.refusal or courtesies.says_no(said.text) or has_no_need


def _try_again(turn: Turn, said: Utterance) -> None:
    question = turn.playbook.question(turn.conversation.step)
    if question:
        answering.refuse(turn, question.id, said.raw, "invalid")
    failures = turn.conversation.failures + 1
    turn.set(failures=failures)
    if failures > TRIES:
        moves.skip(turn)
        turn.note(plain(turn.say("skipped-after-trying")))
    elif failures == 1 and question is None:
        turn.note(plain(turn.say("contact-not-understood")))
    else:
        example = turn.fill(question.example) if question else ""
        turn.note(plain(turn.say(f"not-understood-{failures}", example=example)))


def _take_as_name(turn: Turn, said: Utterance) -> None:
    """Any words may be a name, and who is asked for theirs most likely tells it."""
    name = " ".join(said.text.split())
    if any(letter.isalpha() for letter in name) and len(name) <= taking.LONGEST_NAME:
        taking.take_name(turn, name, said.text)
    else:
        turn.note(plain(turn.say("name-not-understood")))


def _pass_on(turn: Turn, said: Utterance) -> None:
    """Words while no question is open: kept, and shown to sales where a card is out."""
    turn.prompts = True
    turn.passed_on = f"“{said.raw}”"
    if turn.conversation.step == steps.CONTACT:  # it asks for a tap
        turn.note(plain(turn.say("not-understood-2")))
    elif turn.before.step:  # else the greeting follows
        turn.note(plain(turn.say("passed-on" if turn.conversation.card else "noted")))
