"""Everything a text answers: the open question readily, the others only when it is sure of them.

Values are read by `understanding`, options named or counted are found by `choosing`; here it is decided
which of them to take, and they are said back, so that a slip is seen.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from dialogs.effects import Answered
from dialogs.flow import answering, choosing, contacting, courtesies, steps
from dialogs.messages import plain
from dialogs.playbook import Faq, Option, Question
from dialogs.qualification.letters import says_unknown
from dialogs.turn import Turn
from dialogs.understanding import Reading, Understood, understand
from dialogs.understanding.faq import match_question

SURE = 0.85  # confidence from which a value is taken that was not asked for
CERTAIN = 0.95  # of what is said in so many words: "tên anh là Tuấn"
NEAR = 0.8  # likeness to the name of an option of words that `understanding` makes nothing of
CLEAR = 0.72  # likeness of words that are no question to one of the FAQ
SLOTS = {steps.CONTACT: "phone", steps.NAME: "name"}  # what is expected at steps besides questions
LONGEST_NAME = 64  # characters


class Utterance(NamedTuple):
    """What somebody typed, as understood while a step was open; the id is the message's."""

    text: str
    heard: Understood
    id: int

    @property
    def raw(self) -> str:
        """The words without the contact values in them."""
        text = self.text
        for reading in sorted(self.heard.readings, key=lambda reading: reading.span, reverse=True):
            if reading.slot in ("phone", "email"):
                text = text[: reading.span[0]] + contacting.mask_of(reading) + text[reading.span[1] :]
        return text


def listen_for(turn: Turn, step: str, text: str, id: int) -> Utterance:
    """The text as an answer to what is open at a step."""
    question = turn.playbook.question(step)
    slot = question.asks if question and question.part else SLOTS.get(step)
    heard = understand(text, asked=slot, today=turn.local.date(), language=turn.language)
    return Utterance(text, replace(heard, readings=_apart_from_contacts(heard.readings)), id)


def take_answers(turn: Turn, question: Question | None, said: Utterance) -> bool:
    """Take and say back whatever the text answers; `question` is the open one. False for nothing at all."""
    before, taken, used = turn.conversation, list[str](), list[Reading]()
    if question and (option := choosing.named_exactly(turn, question, said.text)):
        answering.choose(turn, question, option, raw=said.raw, message_id=said.id)
        taken.append(question.id)
    elif not courtesies.says_nothing(said.text):
        used = [r for r in said.heard.readings if _take_reading(turn, question, r, said, taken)]
        for asked, option in _meant(turn, question, said, used, taken):
            answering.choose(turn, asked, option, raw=said.raw, message_id=said.id)
            taken.append(asked.id)
    if not (taken or used):
        return False
    answering.echo(turn, taken)
    contacting.confirm(turn, before)
    if turn.conversation.focus in (steps.RESUME, steps.EDIT):  # they go on by answering
        turn.set(focus="")
    turn.prompts = True
    return True


def take_correction(turn: Turn, text: str, id: int) -> bool:
    """ "à nhầm, 50 chứ không phải 30": another value for the question answered last."""
    given = turn.conversation.answers
    question = turn.playbook.question(max(given, key=lambda id: given[id].seq, default=""))
    if question is None or not courtesies.corrects(text):
        return False
    return take_answers(turn, question, listen_for(turn, question.id, text, id))


def take_name(turn: Turn, name: str, text: str) -> None:
    """The name to use from now on, in place of the profile's."""
    turn.set(name=name[:LONGEST_NAME], focus="", failures=0)
    turn.note(plain(turn.say("echo", facts=f"{turn.say('name-title')}: {turn.conversation.name}")))
    turn.emit(Answered(question="name", value={"name": name}, raw=text, effect="correction"))
    turn.prompts = True


def faq_entry(turn: Turn, said: Utterance) -> Faq | None:
    """The question of the playbook's FAQ that was put; what is no question must name it clearly: "demo"."""
    entries = [[phrase for phrases in faq.ask.values() for phrase in phrases] for faq in turn.playbook.faq]
    found = match_question(said.text, entries)
    is_meant = found is not None and (said.heard.question or found.confidence >= CLEAR)
    return turn.playbook.faq[found.index] if found and is_meant else None


def _apart_from_contacts(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """A phone number is no sum of money and no date, whatever was asked for."""
    contacts = [reading.span for reading in readings if reading.slot in ("phone", "email")]
    return tuple(
        reading
        for reading in readings
        if reading.slot not in ("budget", "timescale")
        or not any(start <= reading.span[0] and reading.span[1] <= end for start, end in contacts)
    )


def _take_reading(
    turn: Turn, opened: Question | None, reading: Reading, said: Utterance, taken: list[str]
) -> bool:
    """Take one value where it belongs, and add the question it answered to `taken`."""
    if reading.slot in ("phone", "email"):
        contacting.take_typed(turn, reading, said.text, said.id)
        return True
    if reading.slot == "name":
        return _take_reading_of_name(turn, reading, said)
    question = opened if opened and opened.asks == reading.slot else _asking(turn, reading.slot)
    if question is None or question.id in taken:
        return False
    if question is not opened and not _is_welcome(turn, question, reading, said):
        return False
    if not answering.take(turn, question, reading, raw=said.raw, message_id=said.id):
        return False
    if not answering.is_in_doubt(turn, question):
        taken.append(question.id)
    return True


def _take_reading_of_name(turn: Turn, reading: Reading, said: Utterance) -> bool:
    """Where it is asked for, with a contact ("0912345678, mình là Hương"), or where they say it is theirs."""
    enough = {steps.NAME: 0.0, steps.CONTACT: SURE}.get(turn.conversation.step, CERTAIN)
    name = str(reading.value["name"])
    if reading.confidence < enough or name == turn.conversation.called:
        return False
    take_name(turn, name, said.text)
    return True


def _asking(turn: Turn, slot: str) -> Question | None:
    return next((question for question in turn.playbook.questions if question.asks == slot), None)


def _is_welcome(turn: Turn, question: Question, reading: Reading, said: Utterance) -> bool:
    """A value nobody asked for: only a sure one, and nothing vague in the place of what was said before."""
    standing = turn.conversation.answers.get(question.id)
    is_known = standing is not None and not standing.skipped
    is_named = question.asks == "need" and choosing.mentioned(question, said.text) is not None
    if says_unknown(reading.value) or (is_known and question.asks == "need" and not is_named):
        return False
    return reading.confidence >= SURE or (is_named and not is_known)


def _meant(
    turn: Turn, opened: Question | None, said: Utterance, used: list[Reading], taken: list[str]
) -> Iterator[tuple[Question, Option]]:
    """What the rest of the words probably mean; a question back means nothing.

    A name or a count for the open question, a count or the business for another ("công ty xây dựng, 15
    người"), and only if nothing else came of the message, the option that takes any words.
    """
    if said.heard.question or said.heard.refusal:
        return
    rest = _without((reading.span for reading in used), said.text)
    is_open = opened is not None and opened.id not in taken and not answering.is_in_doubt(turn, opened)
    found = 0
    if opened and is_open and (option := _likely(turn, opened, said, rest, alone=not used)):
        yield opened, option
        is_open = False
    for other in turn.playbook.questions:
        if other is opened or other.id in turn.conversation.answers:
            continue
        if option := _by_the_way(other, rest, turn.language):
            yield other, option
            found += 1
    if opened and is_open and not (used or found) and (option := _free(turn, opened, said, rest)):
        yield opened, option


def _by_the_way(question: Question, rest: str, language: str) -> Option | None:
    """What was not asked for: a count in its unit, or the line of business."""
    return choosing.counted_in_its_unit(question, rest, language) or choosing.introduced(question, rest)


def _likely(turn: Turn, question: Question, said: Utterance, rest: str, *, alone: bool) -> Option | None:
    """By a count, by likeness to a name where the words stand `alone`, or by a name somewhere in them."""
    found = choosing.counted(question, rest, turn.language)
    if found is None and alone:
        is_far = question.part is not None and said.heard.offtopic
        found = choosing.named_loosely(turn, question, rest, at_least=NEAR if is_far else 0.0)
    return found or (None if question.part else choosing.mentioned(question, rest))


def _free(turn: Turn, question: Question, said: Utterance, rest: str) -> Option | None:
    is_answer = not (courtesies.is_rude(rest) or courtesies.says_no(rest) or faq_entry(turn, said))
    return choosing.free(question, rest) if is_answer and question.part is None else None


def _without(spans: Iterable[tuple[int, int]], text: str) -> str:
    """The text with these parts left blank."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
