"""Typed words: commands, wishes, answers to the open and to other questions, questions back.

First that applies: a command · stop · a human · answers · a question back · a refusal · not understood.
Understanding itself is `understanding`'s; here is what follows from it.
"""

from dialogs.effects import Answered
from dialogs.events import Said, Sent
from dialogs.flow import answering, choosing, contacting, moves, steps, wishes
from dialogs.flow.addressing import title_in
from dialogs.messages import plain
from dialogs.playbook import Faq, Option, Question
from dialogs.qualification.engagement import count
from dialogs.turn import Turn
from dialogs.understanding import Reading, Understood, understand
from dialogs.understanding.faq import match_question

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
}
LONGEST = 1000  # characters of a person's words repeated to sales


def hear(event: Said, turn: Turn) -> None:
    """A typed text, new or edited."""
    text = event.text.strip()
    if event.edited:
        _correct(turn, event, text)
    elif text.startswith("/"):
        _command(turn, text)
    elif not moves.by_label(turn, text):
        _listen(turn, text, event.message_id)


def receive(event: Sent, turn: Turn) -> None:
    """A photo, a voice message, a sticker: kept, met with a kind line; a caption is listened to."""
    turn.note(plain(turn.say("media-kept")))
    if event.caption.strip():
        _listen(turn, event.caption.strip(), event.message_id)
    turn.prompts = True


def _command(turn: Turn, text: str) -> None:
    name = text[1:].split(maxsplit=1)[0].partition("@")[0].lower() if len(text) > 1 else ""
    if action := COMMANDS.get(name):
        action(turn)
        return
    turn.note(plain(turn.say("help")))
    turn.prompts = True


def _listen(turn: Turn, text: str, message_id: int) -> None:
    heard = _understand(turn, text, turn.conversation.step)
    if title := title_in(text, turn.language):
        turn.set(title=title)
    if heard.opt_out:
        wishes.stop(turn)
    elif heard.human:
        wishes.ask_for_human(turn)
    elif not (_take_answers(turn, heard, text, message_id) or _answer_back(turn, heard, text)):
        _miss(turn, heard, text)


def _understand(turn: Turn, text: str, step: str) -> Understood:
    return understand(text, asked=_slot(turn, step), today=turn.local.date(), language=turn.language)


def _slot(turn: Turn, step: str) -> str | None:
    """What `understanding` should expect at this step."""
    question = turn.playbook.question(step)
    if question and question.part:
        return question.asks
    return {steps.CONTACT: "phone", steps.NAME: "name"}.get(step)


def _take_answers(turn: Turn, heard: Understood, text: str, message_id: int) -> bool:
    """Everything the text answers; said back, so that a slip is seen."""
    question = turn.playbook.question(turn.conversation.step)
    contacts_before = len(turn.conversation.contacts)
    taken = []
    if question and (option := choosing.named_exactly(turn, question, text)):
        answering.choose(turn, question, option, raw=_masked(heard, text), message_id=message_id)
        taken.append(question.id)
    for reading in heard.readings:
        if taken_by := _take_reading(turn, reading, heard, text, message_id, taken):
            taken.append(taken_by)
    if question and not taken and not turn.prompts and (option := _likely(turn, question, heard, text)):
        answering.choose(turn, question, option, raw=_masked(heard, text), message_id=message_id)
        taken.append(question.id)
    if not turn.conversation.doubt:
        answering.echo(turn, taken)
    new_contact = len(turn.conversation.contacts) > contacts_before
    turn.prompts = turn.prompts or bool(taken) or new_contact
    return turn.prompts


def _take_reading(
    turn: Turn, reading: Reading, heard: Understood, text: str, message_id: int, taken: list[str]
) -> str:
    """Take one value where it belongs; the question it answered, if it was one."""
    if reading.slot in ("phone", "email"):
        contacting.take_typed(turn, reading, text, message_id)
    elif reading.slot == "name" and turn.conversation.step == steps.NAME:
        turn.set(name=str(reading.value["name"])[:64], focus="")
        turn.emit(Answered(question="name", value=reading.value, raw=text, effect="correction"))
        turn.prompts = True
    elif (question := _asking(turn, reading.slot)) and question.id not in taken:
        raw = _masked(heard, text)
        if answering.take(turn, question, reading, raw=raw, message_id=message_id):
            return question.id
    return ""


def _likely(turn: Turn, question: Question, heard: Understood, text: str) -> Option | None:
    """What the words probably mean, when nothing in them was sure; a question back means nothing."""
    if heard.question or heard.refusal or (question.part and heard.offtopic):
        return None
    found = choosing.named_loosely(turn, question, text) or choosing.counted(question, text)
    if found or question.asks not in ("fit", "other", "need") or _faq_entry(turn, text):
        return found
    return choosing.free(question, text) if question.asks != "need" else None


def _asking(turn: Turn, slot: str) -> Question | None:
    """The question for a slot: the open one if it asks that, else the first that does."""
    asking = [question for question in turn.playbook.questions if question.asks == slot]
    opened = [question for question in asking if question.id == turn.conversation.step]
    return next(iter(opened + asking), None)


def _answer_back(turn: Turn, heard: Understood, text: str) -> bool:
    """A question back: from the FAQ, or with the offer of a human; then the open step once more."""
    faq = _faq_entry(turn, text)
    if faq is None and not heard.question:
        return False
    if faq is None:
        turn.note(plain(turn.say("question-for-a-human")))
    else:
        turn.note(plain(turn.fill(faq.answer)))
        turn.conversation, points = count(turn.playbook, turn.conversation, faq.action, turn.at)
        turn.emit(*filter(None, (points,)))
    turn.prompts = True
    return True


def _faq_entry(turn: Turn, text: str) -> Faq | None:
    entries = [[phrase for phrases in faq.ask.values() for phrase in phrases] for faq in turn.playbook.faq]
    found = match_question(text, entries)
    return turn.playbook.faq[found.index] if found else None


def _miss(turn: Turn, heard: Understood, text: str) -> None:
    """Not understood: an example, then the buttons, then on without it. Never a loop, never silence."""
    question = turn.playbook.question(turn.conversation.step)
    turn.prompts = True
    if question is None:
        _pass_on(turn, text)
        return
    if heard.refusal:
        answering.skip(turn, question, raw=text)
        turn.note(plain(turn.say("skipped-gladly")))
        return
    answering.refuse(turn, question.id, _masked(heard, text), "invalid")
    failures = turn.conversation.failures + 1
    turn.set(failures=failures)
    if failures > 3:
        answering.skip(turn, question)
        turn.note(plain(turn.say("skipped-after-trying")))
        return
    example = turn.fill(question.example)
    turn.note(plain(turn.say(f"not-understood-{failures}", example=example)))


def _pass_on(turn: Turn, text: str) -> None:
    """Words while no question is open: kept, and shown to sales where a card is out."""
    conversation = turn.conversation
    if conversation.step in (steps.CONTACT, steps.NAME):
        turn.note(plain(turn.say("contact-not-understood")))
    elif conversation.step == steps.CONSENT and not conversation.answers:
        turn.note(plain(turn.say("nice-to-meet-you")))
    else:
        turn.note(plain(turn.say("passed-on" if conversation.card else "noted")))
        turn.passed_on = text[:LONGEST]


def _correct(turn: Turn, event: Said, text: str) -> None:
    """An edited message corrects the answer it gave; any other edit is only kept."""
    question = _answered_by(turn, event.message_id)
    if question is None:
        _correct_contact(turn, event, text)
        return
    heard = _understand(turn, text, question.id)
    option = choosing.named_exactly(turn, question, text)
    reading = next((r for r in heard.readings if r.slot == question.asks), None)
    if option is None and reading is None:
        option = _likely(turn, question, heard, text)
    if option:
        answering.choose(turn, question, option, raw=text, message_id=event.message_id)
    elif reading is None or not answering.take(
        turn, question, reading, raw=text, message_id=event.message_id
    ):
        answering.refuse(turn, question.id, _masked(heard, text), "invalid")
        return
    answering.echo(turn, [question.id])


def _correct_contact(turn: Turn, event: Said, text: str) -> None:
    """A phone or an e-mail corrected in the message that gave it."""
    given = {contact.type for contact in turn.conversation.contacts if contact.message_id == event.message_id}
    for reading in _understand(turn, text, steps.CONTACT).readings if given else ():
        if reading.slot in given:
            contacting.take_typed(turn, reading, text, event.message_id)
            turn.note(plain(turn.say("contact-corrected", mask=contacting.mask_of(reading))))


def _answered_by(turn: Turn, message_id: int) -> Question | None:
    for id, answer in turn.conversation.answers.items():
        if answer.message_id == message_id:
            return turn.playbook.question(id)
    return None


def _masked(heard: Understood, text: str) -> str:
    """The words without the contact values in them."""
    for reading in sorted(heard.readings, key=lambda reading: reading.span, reverse=True):
        if reading.slot in ("phone", "email"):
            mask = contacting.mask_of(reading)
            text = text[: reading.span[0]] + mask + text[reading.span[1] :]
    return text
