"""Turns: an update or a ring of the clock, one transaction, and nothing told to anybody before its commit.

Refuse a seen update, load the lead, `advance`, record, fill the outbox, commit; then wake the relay and
answer the tap. Who may press a sales card is found out at the press. What a turn means is `dialogs`' to say.
"""

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from msgspec.structs import replace
from sqlalchemy.orm import Session

from bot.answering import Answer, Answering, answer_with
from bot.clock import Clock
from bot.doorman import Doorman
from bot.drafting import draft_apology, draft_effect, draft_id
from bot.transport import TransportError
from bot.updates import AskedForId, ChatMoved, FromProspect, Ignored, Parsed, Pressed, Unreadable
from dialogs.desks.card import CardTap, parse_data
from dialogs.effects import Toast
from dialogs.engine import advance
from dialogs.events import Acted, Actor, AnyEvent, Left, Rang, Returned, Role
from dialogs.messages import Message
from dialogs.playbook import Playbook
from storage import chats, contacts, journal, leads, outbox, updates
from storage.database import Database
from storage.leads import StaleLead, Stored

logger = logging.getLogger(__name__)

T = TypeVar("T")

TRIES = 50  # of one turn whose lead was changed meanwhile by another one


class Turns:
    """Takes updates and rings. `wake` tells the relay that the outbox has something new."""

    def __init__(
        self,
        database: Database,
        playbook: Playbook,
        doorman: Doorman,
        answering: Answering,
        clock: Clock,
        sales_chat: int,
        wake: Callable[[], None],
    ) -> None:
        self._database = database
        self._playbook = playbook
        self._doorman = doorman
        self._answering = answering
        self._clock = clock
        self._sales_chat = sales_chat
        self._wake = wake

    async def take(self, update: Parsed) -> None:
        """Handle one update; when this returns it may be acknowledged. Raises DatabaseOutage, or whatever
        a defect of ours raises: then nothing was kept."""
        match update:
            case FromProspect():
                answer = await self._commit(partial(self._hear, update=update))
                self._answering.answer(update.query_id, answer)
            case Pressed():
                self._answering.answer(update.query_id, await self._press(update))
            case AskedForId():
                await self._commit(partial(self._tell_id, update=update))
            case ChatMoved():
                await self._commit(lambda session: chats.move(session, update.old_id, update.new_id))
            case Ignored():
                logger.debug("update %s is ignored: %s", update.update_id, update.reason)
                self._answering.answer(update.query_id, Answer())

    async def park(self, update: Parsed | Unreadable, raw: str, trouble: str) -> None:
        """Keep an update that could not be handled, for a person to look at; a prospect is told."""
        now = self._clock.now()

        def work(session: Session) -> None:
            updates.park(session, update.update_id or 0, raw, trouble, now)
            if isinstance(update, FromProspect):
                outbox.put(session, draft_apology(self._playbook, update))

        await self._commit(work)

    async def ring(self, lead_id: int) -> None:
        """The due time of a lead has come; nothing happens if it was moved meanwhile."""
        await self._commit(lambda session: self._ring(session, lead_id))

    async def lose(self, user_id: int) -> None:
        """Telegram told that this person cannot be written to any more."""
        await self._commit(lambda session: self._lose(session, user_id))

    async def _commit(self, work: Callable[[Session], T]) -> T:
        for attempt in range(TRIES):
            try:
                result = await self._database.run(work)
            except StaleLead:
                await asyncio.sleep(0.001 * attempt)
            else:
                self._wake()
                return result
        raise StaleLead

    def _hear(self, session: Session, update: FromProspect) -> Answer:
        event = update.event
        if not updates.remember(session, update.update_id, event.at):
            return Answer()
        is_staff = self._doorman.staff_role(session, event.person.id) is not None
        stored = leads.load(session, event.person.id)
        if stored is None:
            if isinstance(event, Left | Returned):
                return Answer()
            stored = leads.create(session, event.person, event.at, test=is_staff)
        return self._advance(session, stored, replace(event, staff=is_staff))

    async def _press(self, update: Pressed) -> Answer:
        tap = parse_data(update.data)
        if tap is None:
            return Answer()
        try:
            role = await self._doorman.find_role(update.person.id, update.chat_id)
        except TransportError as error:
            logger.warning("who pressed a card could not be checked: %s", error)
            return Answer(self._playbook.words(self._playbook.language)("hands-cannot-check"), alert=True)
        return await self._commit(partial(self._act, update=update, tap=tap, role=role))

    def _act(self, session: Session, update: Pressed, tap: CardTap, role: Role) -> Answer:
        if not updates.remember(session, update.update_id, update.at):
            return Answer()
        stored = leads.load_by_id(session, tap.lead_id)
        if stored is None:
            return Answer()
        private = leads.load(session, update.person.id, lock=False)  # two locks could lock each other out
        reachable = private is not None and not private.conversation.blocked
        by = Actor(update.person.id, update.person.name, role, reachable)
        event = Acted(at=update.at, by=by, cycle=tap.cycle, action=tap.action, argument=tap.argument)
        return self._advance(session, stored, event)

    def _tell_id(self, session: Session, update: AskedForId) -> None:
        if updates.remember(session, update.update_id, self._clock.now()):
            is_sales = update.chat_id == chats.moved(session, self._sales_chat)
            outbox.put(session, draft_id(self._playbook, update, self._clock.now(), is_sales=is_sales))

    def _ring(self, session: Session, lead_id: int) -> None:
        now, stored = self._clock.now(), leads.load_by_id(session, lead_id)
        if stored and stored.conversation.due_at and stored.conversation.due_at <= now:
            self._advance(session, stored, Rang(at=now))

    def _lose(self, session: Session, user_id: int) -> None:
        stored = leads.load(session, user_id)
        if stored and not stored.conversation.blocked:
            self._advance(session, stored, Left(at=self._clock.now(), person=stored.conversation.person))

    def _advance(self, session: Session, stored: Stored, event: AnyEvent) -> Answer:
        """One step of the engine, kept: the interaction, the lead, and what is to be sent."""
        step = advance(self._playbook, stored.conversation, event)
        journal.record(session, stored, step, self._playbook.version)
        lead, answer = step.conversation, Answer()
        sales_chat = partial(chats.moved, session, self._sales_chat)
        posts = partial(_posts, session, lead.lead_id)
        for effect in step.effects:
            if isinstance(effect, Toast):
                disclosed = contacts.disclose(session, lead.lead_id, Message(effect.spans))
                answer = answer_with(effect, disclosed)
            for draft in draft_effect(effect, lead, event.at, sales_chat, posts):
                outbox.put(session, draft)
        return answer


def _posts(session: Session, lead_id: int, cycle: int) -> dict[int, int]:
    """The chats in which the card of a cycle stands, and its row: the last one where it was posted anew."""
    return {chats.moved(session, post.chat_id): post.id for post in outbox.posts(session, lead_id, cycle)}
