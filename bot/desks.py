"""Staff at their desks: what they do in private goes to the desk it is for, in the turn's own transaction.

Rights are looked at anew with every event. What a desk keeps is saved, what it says goes to the outbox, its
errands are run at once and told to it, until it has none; for one that takes long the turn begins again. What
a desk does is `dialogs.desks`' to say.
"""

from collections import deque
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import msgspec
from msgspec.structs import replace

from bot.answering import Answer, answer_with
from bot.errands import Known, run
from bot.render import cut, divide
from dialogs.desks.desk import (
    Desk,
    DeskEffect,
    DeskEvent,
    Errand,
    Learned,
    Opened,
    Send,
    Show,
    Visit,
    has_screen,
    stamp,
)
from dialogs.desks.linking.links import url_of
from dialogs.desks.reception import DESKS, Called, receive
from dialogs.effects import Toast
from dialogs.events import Actor, ByPerson, Role, Tapped
from dialogs.messages import Message, plain
from dialogs.playbook import Playbook
from storage import desks, outbox
from storage.desks import OpenDesk
from storage.outbox import Draft
from storage.outbox.putting import PRIORITIES
from storage.session import Session

FORGOTTEN = timedelta(hours=12)  # a desk that nobody touched for so long is left


class Desks:
    """`bot` is the username of the bot, `paid_rate` what may go through paid broadcasts in a second."""

    def __init__(
        self, playbook: Playbook, bot: str, owners: frozenset[int] = frozenset(), paid_rate: int = 0
    ) -> None:
        self._playbook = playbook
        self._paid_rate = paid_rate
        self._bot = bot
        self._owners = owners

    def url_of(self, token: str) -> str:
        """The address of a deep link into this bot."""
        return url_of(self._bot, token)

    def take(self, session: Session, event: ByPerson, role: Role, known: Known) -> Answer | None:
        """The answer to the tap if it was one; None if the event is for no desk. Raises Awaited."""
        before = _opened(session, event)
        call = receive(event, before.desk, before.screen)
        words = self._playbook.words(self._playbook.language)
        match call:
            case None:
                return None
            case "old":
                return Answer(words("desk-old-button"))
            case "leave":
                desks.save(session, event.person.id, OpenDesk("", "", before.screen, event.at))
                return _say(session, event, words("desk-left"))
        if role not in call.desk.roles:
            if before.desk:  # they were at work there when their rights ended: they are told once
                desks.save(session, event.person.id, OpenDesk("", "", before.screen, event.at))
            return _say(session, event, words("desk-not-yours"))
        by = Actor(event.person.id, event.person.name, role, reachable=True)
        first_name = event.person.first_name
        visit = Visit(by, self._playbook, self._bot, self._owners, self._paid_rate, first_name)
        return self._attend(session, event, before, call, visit, known)

    def _attend(
        self,
        session: Session,
        event: ByPerson,
        before: OpenDesk,
        call: Called,
        visit: Visit,
        known: Known,
    ) -> Answer:
        kept = msgspec.json.decode(before.state, type=call.desk.state) if call.keeps else None
        state, effects = _let_work(session, visit, call.desk, kept, call.event, known)
        if state is not None and not call.keeps and _is_unfinished(before):
            effects = _with_note(effects, visit.words("desk-put-away"))
        has_new_screen = any(isinstance(e, Show | Send) and has_screen(e.message) for e in effects)
        screen = before.screen + has_new_screen
        if state is not None:
            written = msgspec.json.encode(state).decode()
            desks.save(session, event.person.id, OpenDesk(call.desk.name, written, screen, event.at))
        elif call.keeps:
            desks.save(session, event.person.id, OpenDesk("", "", screen, event.at))
        elif isinstance(call.event, Opened):  # a look-up leaves open what is open, as a standing button does
            desks.save(session, event.person.id, replace(before, at=event.at))
        return _speak(session, event, effects, call.desk.name, screen)


def _opened(session: Session, event: ByPerson) -> OpenDesk:
    """What this person is in the middle of, unless they have forgotten it."""
    opened = desks.load(session, event.person.id)
    if opened is None:
        return OpenDesk("", "", 0, event.at)
    if event.at - opened.at > FORGOTTEN:
        return OpenDesk("", "", opened.screen, event.at)
    return opened


def _is_unfinished(opened: OpenDesk) -> bool:
    """Whether something was made at the desk that would be lost."""
    desk = DESKS.get(opened.desk)
    return desk is not None and desk.is_unfinished(msgspec.json.decode(opened.state, type=desk.state))


def _with_note(effects: Sequence[DeskEffect], note: str) -> list[DeskEffect]:
    """The note goes before the first screen, in the same message."""
    shown = next((effect for effect in effects if isinstance(effect, Show)), None)
    return [
        Show(replace(effect.message, spans=(plain(f"{note}\n\n"), *effect.message.spans)))
        if effect is shown and isinstance(effect, Show)
        else effect
        for effect in effects
    ]


def _let_work(
    session: Session, visit: Visit, desk: Desk, state: Any, event: DeskEvent, known: Known
) -> tuple[Any, list[DeskEffect]]:
    """The desk's state and effects once all its errands are run."""
    effects: list[DeskEffect] = []
    happening = deque([event])
    while happening:
        step = desk.take(visit, state, happening.popleft())
        state = step.state
        for effect in step.effects:
            if isinstance(effect, Errand):
                answer = run(session, visit, effect, event.at, known)
                happening.append(Learned(at=event.at, errand=effect, answer=answer))
            else:
                effects.append(effect)
    return state, effects


def _speak(
    session: Session, event: ByPerson, effects: Sequence[DeskEffect], desk: str, screen: int
) -> Answer:
    """Messages go to the outbox; the answer to the tap is given back."""
    answer = Answer()
    for effect in effects:
        match effect:
            case Toast():
                answer = answer_with(effect, Message(effect.spans))
            case Show(message) if isinstance(event, Tapped):
                _put(session, event, cut(stamp(message, desk, screen)), in_place_of=event.message_id)
            case Show(message) | Send(message):
                for part in divide(stamp(message, desk, screen)):
                    _put(session, event, part)
    return answer


def _say(session: Session, event: ByPerson, text: str) -> Answer:
    _put(session, event, Message((plain(text),)))
    return Answer()


def _put(session: Session, event: ByPerson, message: Message, *, in_place_of: int = 0) -> None:
    """What takes the place of a screen is the reply itself, and waits behind none."""
    draft = Draft(
        kind="reply",
        chat_id=event.person.id,
        message=message,
        at=event.at,
        edits_message_id=in_place_of,
        priority=PRIORITIES["reply"],
    )
    outbox.put(session, draft)
