"""Taking an answer for a question, however it was given: what it replaces, what it points to.

An answer stands until another replaces it; every one given is also kept as a fact (`Answered`).
"""

from datetime import timedelta
from typing import Any, Literal

from msgspec.structs import replace

from dialogs.conversation import Answer, Doubt
from dialogs.effects import Answered
from dialogs.flow import choosing, describing
from dialogs.messages import plain
from dialogs.playbook import Option, Question
from dialogs.qualification.letters import option_for
from dialogs.turn import Turn
from dialogs.understanding import Reading

MILLION = 1_000_000
ALL_MONEY = 10**15  # in any currency: nobody's budget is more, whoever types it only presses a key
Kind = Literal["answer", "correction", "repeat", "late", "invalid", "skip"]


def choose(turn: Turn, question: Question, option: Option, *, raw: str = "", message_id: int = 0) -> None:
    """Take an option, tapped or typed as its label, number or synonym."""
    value = _value_of(turn, question, option)
    answer = _answer(turn, option=option.id, value=value, raw=raw, message_id=message_id)
    _stand(turn, question, answer, raw or turn.fill(option.label))


def take(turn: Turn, question: Question, reading: Reading, *, raw: str, message_id: int) -> bool:
    """Take a typed value; one too uncertain is put to the person first. False if it fits no option or nobody
    can have so much."""
    if max(reading.value.get("min") or 0, reading.value.get("max") or 0) > ALL_MONEY:
        return False
    value = _in_full(question, reading.value)
    option = _named(question, option_for(question, value, turn.at, turn.playbook), raw)
    answer = _answer(turn, option=option.id if option else "", value=value, raw=raw, message_id=message_id)
    answer = replace(answer, confidence=reading.confidence)
    if reading.confidence < turn.playbook.model.confident:
        turn.set(doubt=Doubt(question.id, answer), focus=question.id)
        turn.prompts = True
        return True
    if option is None and reading.slot in ("authority", "need"):
        return False
    _stand(turn, question, answer, raw)
    return True


def _named(question: Question, meant: Option | None, raw: str) -> Option | None:
    """Of options that mean the same, the one whose name was said: a need in their own words, one of two ways
    to have no last word."""
    if meant is None or not (meant.free or meant.role):
        return meant
    mentioned = choosing.mentioned(question, raw)
    return mentioned if mentioned and (meant.free or mentioned.role == meant.role) else meant


def is_in_doubt(turn: Turn, question: Question) -> bool:
    """Whether what was understood for this question waits for a tap."""
    doubt = turn.conversation.doubt
    return doubt is not None and doubt.question == question.id


def settle_doubt(turn: Turn, *, right: bool) -> None:
    """The tap after "… is that right?": take it, or ask the question again."""
    doubt = turn.conversation.doubt
    question = turn.playbook.question(doubt.question) if doubt else None
    turn.set(doubt=None)
    turn.prompts = True
    if doubt is None or question is None:
        return
    if right:
        sure = replace(doubt.answer, confidence=1.0, seq=turn.conversation.seq, at=turn.at)
        _stand(turn, question, sure, doubt.answer.raw)
    else:
        turn.set(focus=question.id)


def skip(turn: Turn, question: Question, *, raw: str = "") -> None:
    """Leave a question unanswered: unknown, not 0. What was said before keeps standing."""
    standing = turn.conversation.answers.get(question.id)
    left = replace(standing, seq=turn.conversation.seq, asked_at=turn.at) if standing else None
    answer = left or _answer(turn)
    _keep(turn, question, answer)
    turn.emit(Answered(question=question.id, value=None, raw=raw, effect="skip"))


def refuse(turn: Turn, question: str, raw: str, effect: Literal["invalid", "late"]) -> None:
    """Record an answer that changes nothing."""
    turn.emit(Answered(question=question, value=None, raw=raw, effect=effect))


def echo(turn: Turn, taken: list[str]) -> None:
    """Note what typed words were understood as, so that a slip is seen at once."""
    said = [
        f"{turn.fill(question.title)}: {describing.describe(turn.playbook, question, answer, turn.words)}"
        for question in turn.playbook.questions
        if question.id in taken and (answer := turn.conversation.answers.get(question.id))
    ]
    if said:
        turn.note(plain(turn.say("echo", facts=" · ".join(said))))


def _in_full(question: Question, value: dict[str, Any]) -> dict[str, Any]:
    """ "50" is 50 million where the amounts to choose from are in millions: nobody says the word twice."""
    bounds = [b for option in question.options for b in (option.at_least, option.at_most) if b]
    figures = [figure for figure in (value.get("min"), value.get("max")) if figure]
    if not bounds or not figures or value.get("currency") or max(figures) * 1000 >= min(bounds):
        return value
    return value | {name: value[name] * MILLION for name in ("min", "max") if value.get(name)}


def _stand(turn: Turn, question: Question, answer: Answer, raw: str) -> None:
    before = turn.conversation.answers.get(question.id)
    effect: Kind = "answer"
    if before is not None and not before.skipped:
        same = (before.option, before.value) == (answer.option, answer.value)
        effect = "repeat" if same else "correction"
    value = answer.value if answer.value is not None else {"option": answer.option}
    _keep(turn, question, answer)
    turn.emit(
        Answered(question=question.id, value=value, raw=raw, effect=effect, confidence=answer.confidence)
    )


def _keep(turn: Turn, question: Question, answer: Answer) -> None:
    conversation = turn.conversation
    turn.set(
        answers={**conversation.answers, question.id: answer},
        focus="" if conversation.focus == question.id else conversation.focus,
        doubt=None if is_in_doubt(turn, question) else conversation.doubt,
        failures=0,
    )


def _answer(
    turn: Turn,
    option: str = "",
    value: dict[str, Any] | None = None,
    raw: str = "",
    message_id: int = 0,
) -> Answer:
    conversation = turn.conversation
    return Answer(
        seq=conversation.seq,
        at=turn.at,
        cycle=conversation.cycle,
        option=option,
        value=value,
        raw=raw,
        message_id=message_id,
    )


def _value_of(turn: Turn, question: Question, option: Option) -> dict[str, Any] | None:
    """What an option says in the terms of typed answers; a timescale becomes a window of dates."""
    if question.asks == "timescale" and option.within_days is not None:
        today = turn.local.date()
        latest = today + timedelta(days=option.within_days)
        return {"earliest": today.isoformat(), "latest": latest.isoformat()}
    return None
