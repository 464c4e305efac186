"""When sales are told: a card is posted once per cycle, and from then on follows every fact.

The card is compared with what it said before the turn, so nothing can be forgotten to be shown.
"""

from msgspec.structs import replace

from dialogs.conversation import Card, Level
from dialogs.desks.card import card, cut
from dialogs.effects import Answered, Post, Remark, Rose, Update
from dialogs.messages import Message, bold, italic, plain
from dialogs.qualification.status import CLOSED, hand_over
from dialogs.turn import Turn

QUOTED = 1000  # characters of a person's words in a remark


def inform_sales(turn: Turn) -> None:
    """Post the card when one is called for, else bring the posted one up to date."""
    if turn.conversation.cycle != turn.before.cycle:
        _close_old_card(turn)
    elif turn.conversation.card:
        _bring_up_to_date(turn)
    elif _is_called_for(turn):
        _post(turn)


def _is_called_for(turn: Turn) -> bool:
    conversation = turn.conversation
    if conversation.status in CLOSED:
        return False
    return conversation.level is Level.SQL or conversation.wants_human > conversation.restarted


def _post(turn: Turn) -> None:
    conversation = replace(turn.conversation, card=Card(cycle=turn.conversation.cycle, at=turn.at))
    turn.conversation = hand_over(conversation)
    turn.emit(Post(cycle=conversation.cycle, message=_rendered(turn)))


def _bring_up_to_date(turn: Turn) -> None:
    assert turn.conversation.card is not None
    cycle = turn.conversation.card.cycle
    if turn.before.card is None or _rendered(turn) != card(turn.playbook, turn.before, turn.at):
        turn.emit(Update(cycle=cycle, message=_rendered(turn)))
    for remark in _remarks(turn):
        turn.emit(Remark(cycle=cycle, message=remark))


def _remarks(turn: Turn) -> list[Message]:
    """What an edit alone would let pass unseen: a rise to the top, a changed answer, words for sales."""
    words, remarks = turn.staff_words, []
    for effect in turn.effects:
        if isinstance(effect, Rose) and effect.to_level is Level.SQL:
            remarks.append(Message((bold(words("remark-risen")),)))
        elif isinstance(effect, Answered) and effect.effect == "correction":
            title = _title(turn, effect.question)
            remarks.append(
                Message((bold(words("remark-changed", title=title)), italic(f" “{cut(effect.raw, QUOTED)}”")))
            )
    if turn.passed_on:
        remarks.append(Message((bold(words("remark-says")), plain(f" “{cut(turn.passed_on, QUOTED)}”"))))
    return remarks


def _title(turn: Turn, question_id: str) -> str:
    """The name of a question or a contact for staff."""
    question = turn.playbook.question(question_id)
    if question:
        return question.title.get(turn.playbook.language) or question.id
    key = f"{question_id}-title"
    return turn.staff_words(key) if turn.staff_words.has(key) else question_id


def _close_old_card(turn: Turn) -> None:
    """The cycle has ended by a staff decision: its card keeps its facts and says how it ended."""
    posted = turn.before.card
    if posted is None:
        return
    after = turn.conversation
    ended = replace(
        turn.before, status=after.status, reason=after.reason, card=replace(posted, asks_reason=False)
    )
    turn.emit(Update(cycle=posted.cycle, message=card(turn.playbook, ended, turn.at)))
    turn.set(card=None)


def _rendered(turn: Turn) -> Message:
    return card(turn.playbook, turn.conversation, turn.at)
