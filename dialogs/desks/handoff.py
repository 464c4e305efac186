"""When sales are told: a card is posted once per cycle, and from then on follows every fact.

The card is compared with what it said before the turn, so nothing can be forgotten to be shown. An edit makes
no sound: what should be heard is also a reply to the card.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from dialogs.conversation import Card, Level, Status
from dialogs.desks.card import card, may_call
from dialogs.effects import Answered, Post, Remark, Rose, Update
from dialogs.flow.describing import cut, describe
from dialogs.messages import Message, Span, bold, plain
from dialogs.qualification.status import CLOSED, HELD, hand_over
from dialogs.turn import Turn

QUOTED = 1000  # characters of a person's words in a remark


def inform_sales(turn: Turn) -> None:
    """Post the card when one is called for, else bring the posted one up to date."""
    if turn.conversation.cycle != turn.before.cycle:
        _close_old_card(turn)
    if turn.conversation.card:
        _bring_up_to_date(turn)
    elif _is_called_for(turn):
        _post(turn)


def _is_called_for(turn: Turn) -> bool:
    """For an SQL, a wish for a person, and a lead that staff have opened again."""
    conversation = turn.conversation
    if conversation.status in CLOSED:
        return False
    is_reopened = conversation.status is Status.OPEN is not turn.before.status
    wants_human = conversation.wants_human > conversation.restarted
    return conversation.level is Level.SQL or wants_human or is_reopened


def _post(turn: Turn) -> None:
    conversation = turn.conversation
    posted = Card(cycle=conversation.cycle, at=turn.at, came_back=conversation.reason or turn.before.reason)
    turn.conversation = hand_over(replace(conversation, card=posted))
    turn.emit(Post(cycle=conversation.cycle, message=_rendered(turn)))


def _close_old_card(turn: Turn) -> None:
    """The cycle has ended by a staff decision: its card keeps its facts and says how it ended."""
    posted, after = turn.before.card, turn.conversation
    if posted is None:
        return
    ended = replace(
        turn.before,
        cycle=after.cycle,
        status=after.status,
        reason=after.reason,
        card=replace(posted, asks_reason=False),
    )
    turn.emit(Update(cycle=posted.cycle, message=card(turn.playbook, ended, turn.at)))
    turn.set(card=None)


def _bring_up_to_date(turn: Turn) -> None:
    assert turn.conversation.card is not None
    cycle = turn.conversation.card.cycle
    if turn.before.card is None or _rendered(turn) != card(turn.playbook, turn.before, turn.at):
        turn.emit(Update(cycle=cycle, message=_rendered(turn)))
    for spans in _remarks(turn):
        turn.emit(Remark(cycle=cycle, message=Message(tuple(spans))))


def _remarks(turn: Turn) -> Iterator[list[Span]]:
    """A rise to the top, a changed answer, a no, a wish for a person, words for sales, a lead given back."""
    words, before, now = turn.staff_words, turn.before, turn.conversation
    for effect in turn.effects:
        if isinstance(effect, Rose) and effect.to_level is Level.SQL:
            yield [bold(words("remark-risen"))]
        elif isinstance(effect, Answered) and effect.effect == "correction":
            yield [bold(words("remark-changed", title=_title(turn, effect.question))), *_change(turn, effect)]
    if now.opted_out and not before.opted_out:
        yield [bold(words("card-opted-out"))]
    if may_call(before) and not may_call(now):
        yield [bold(words("card-no-call"))]
    if now.wants_human != before.wants_human and _is_news(turn):
        said = f" “{cut(now.wish, QUOTED)}”" if now.wish != before.wish else ""
        yield [bold(words("remark-wants-human")), plain(said)]
    if turn.passed_on and now.status is not Status.DISQUALIFIED:
        yield [bold(words("remark-says")), plain(f" {cut(turn.passed_on, QUOTED)}")]
    if before.status in HELD and now.status is Status.UNCLAIMED and before.owner:
        yield [bold(words("remark-free", name=before.owner.name))]


def _is_news(turn: Turn) -> bool:
    """A first wish for a person, one in new words, or one while somebody should be in touch already."""
    first = turn.before.wants_human <= turn.before.restarted or turn.conversation.wish != turn.before.wish
    return turn.conversation.status is not Status.DISQUALIFIED and (
        first or turn.conversation.status in (*HELD, *CLOSED)
    )


def _change(turn: Turn, effect: Answered) -> Iterator[Span]:
    """What an answer was and is, with the words where they say more."""
    question = turn.playbook.question(effect.question)
    before = turn.before.answers.get(effect.question)
    now = turn.conversation.answers.get(effect.question)
    if not (question and before and now):
        yield plain(f" “{cut(effect.raw, QUOTED)}”")
        return
    was, is_now = (describe(turn.playbook, question, answer, turn.staff_words) for answer in (before, now))
    yield plain(f" {was} → {is_now}")
    if now.raw and now.raw not in is_now:
        yield plain(f" “{cut(now.raw, QUOTED)}”")


def _title(turn: Turn, question_id: str) -> str:
    """The name of a question or a contact for staff."""
    question = turn.playbook.question(question_id)
    if question:
        return question.title.get(turn.playbook.language) or question.id
    key = f"{question_id}-title"
    return turn.staff_words(key) if turn.staff_words.has(key) else question_id


def _rendered(turn: Turn) -> Message:
    return card(turn.playbook, turn.conversation, turn.at)
