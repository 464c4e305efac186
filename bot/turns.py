"""Turns: an update or a ring of the clock, one transaction, and nothing told to anybody before its commit.

Refuse a seen update, load the lead, `advance`, record, fill the outbox, commit; then wake the relay and
answer the tap. Who may press a sales card is found out at the press. What a turn means is `dialogs`' to say.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from msgspec.structs import replace

from bot.answering import Answer, Answering
from bot.budgets import Budgets
from bot.clock import Clock
from bot.desks import Desks
from bot.doorman import Doorman
from bot.drafting import draft_apology, draft_id, draft_slow_down
from bot.errands import Awaited, Known
from bot.keeping import keep_step
from bot.transport import TransportError
from bot.updates import (
    AskedForId,
    ChatMoved,
    FromProspect,
    Ignored,
    Parsed,
    Pressed,
    ProspectEvent,
    Unreadable,
)
from dialogs.broadcasts.content import TO_LINK
from dialogs.desks.card import CardTap, parse_data
from dialogs.desks.desk import Errand
from dialogs.events import (
    Acted,
    Actor,
    AnyEvent,
    Clicked,
    Left,
    Rang,
    Referred,
    Returned,
    Role,
    Said,
    Sent,
    Started,
    Tapped,
)
from dialogs.flow.sharing import wants_own_link
from dialogs.playbook import Playbook
from storage import broadcasts, chats, leads, outbox, sources, updates
from storage.ahead import Wants
from storage.database import Database
from storage.leads import StaleLead, Stored
from storage.session import Session

logger = logging.getLogger(__name__)

T = TypeVar("T")

TRIES = 50  # of one turn whose lead was changed meanwhile by another one


class Turns:
    """Takes updates and rings. `wake` tells the relay that the outbox has something new."""

    def __init__(
        self,
        database: Database,
        reading: Database,
        playbook: Playbook,
        doorman: Doorman,
        answering: Answering,
        clock: Clock,
        sales_chat: int,
        wake: Callable[[], None],
        desks: Desks,
    ) -> None:
        self._database = database
        self._reading = reading
        self._playbook = playbook
        self._doorman = doorman
        self._answering = answering
        self._clock = clock
        self._sales_chat = sales_chat
        self._wake = wake
        self._desks = desks
        self._budgets = Budgets()

    async def take(self, update: Parsed) -> None:
        """Handle one update; when this returns it may be acknowledged. Raises DatabaseOutage, or whatever
        a defect of ours raises: then nothing was kept."""
        match update:
            case FromProspect():
                await self.take_row((update,))
            case Pressed():
                self._answering.answer(update.query_id, await self._press(update))
            case AskedForId():
                await self._commit(partial(self._tell_id, update=update))
            case ChatMoved():
                await self._commit(lambda session: chats.move(session, update.old_id, update.new_id))
                await self._remember(update.update_id)
            case Ignored():
                logger.debug("update %s is ignored: %s", update.update_id, update.reason)
                await self._remember(update.update_id)
                self._answering.answer(update.query_id, Answer())

    async def take_row(self, row: Sequence[FromProspect]) -> None:
        """The same for what one person did in a row: it is kept together, or nothing of it."""
        first, now = row[0], time.monotonic()
        floods = [not self._budgets.spend(first.event.person.id, now) for _ in row]
        wants = Wants(at=first.event.at, update_id=first.update_id, user_id=first.event.person.id)

        def work(session: Session, known: Known) -> list[Answer]:
            pairs = zip(row, floods, strict=True)
            return [self._hear(session, update, flood, known) for update, flood in pairs]

        for update, answer in zip(row, await self._commit_informed(work, wants), strict=True):
            self._answering.answer(update.query_id, answer)

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
        wants = Wants(at=self._clock.now(), lead_id=lead_id)
        await self._commit(lambda session: self._ring(session, lead_id), wants)

    async def click(self, place: broadcasts.Place) -> str:
        """The address that a counted one leads to, once the click is kept; "" if there is none."""
        at = self._clock.now()
        return await self._commit(
            partial(self._click, place=place, at=at), Wants(at=at, lead_id=place.lead_id)
        )

    async def lose(self, user_id: int) -> None:
        """Telegram told that this person cannot be written to any more."""
        await self._commit(lambda session: self._lose(session, user_id))

    async def _remember(self, update_id: int) -> None:
        """Whatever came must be known to have come: what is missing was lost (bot/gaps.py)."""
        now = self._clock.now()
        wants = Wants(at=now, update_id=update_id)
        await self._database.run(partial(updates.remember, update_id=update_id, at=now), wants)

    async def _commit(self, work: Callable[[Session], T], wants: Wants | None = None) -> T:
        """The relay is woken at once: its claim comes after the turn, in the same transaction as a rule."""
        for attempt in range(TRIES):
            self._wake()
            try:
                return await self._database.run(work, wants)
            except StaleLead:
                await asyncio.sleep(0.001 * attempt)
        raise StaleLead

    async def _commit_informed(self, work: Callable[[Session, Known], T], wants: Wants) -> T:
        """The same for work that may have to know what takes long to read: then nobody waits for it."""
        known: dict[Errand, Any] = {}
        while True:
            try:
                return await self._commit(lambda session: work(session, known), wants)
            except Awaited as awaited:
                known[awaited.errand] = await self._reading.run(awaited.look)

    def _hear(self, session: Session, update: FromProspect, is_flood: bool, known: Known) -> Answer:
        event = update.event
        if not updates.remember(session, update.update_id, event.at):
            return Answer()
        role = self._doorman.staff_role(session, event.person.id)
        if role is not None and (answer := self._desks.take(session, event, role, known)) is not None:
            return answer
        if isinstance(event, Sent) and event.edited:
            return Answer()
        stored = leads.load(session, event.person.id)
        if stored is None:
            if isinstance(event, Left | Returned):
                return Answer()
            stored = leads.create(session, event.person, event.at, test=role is not None)
        event = replace(self._told_of_links(session, stored, event), staff=role is not None)
        if isinstance(event, Said | Sent) and event.marks:
            event = replace(event, marks=())
        if is_flood:  # only what comes now shall be said
            outbox.end_unsent_replies(session, event.person.id)
            outbox.put(session, draft_slow_down(self._playbook, event))
        return self._advance(session, stored, event)

    def _told_of_links(self, session: Session, stored: Stored, event: ProspectEvent) -> ProspectEvent:
        """What only storage knows: the link that was followed, the person's own to pass on."""
        match event:
            case Started(payload=payload) if payload:
                link = sources.look_up(session, payload)
                if link and link.referrer_id and not (stored.conversation.seq or stored.conversation.test):
                    self._thank(session, link.referrer_id, stored, event.at)
                return replace(event, link=link)
            case Tapped(data=data) if data.startswith(TO_LINK):
                click = broadcasts.follow(session, stored.lead_id, data, event.at)
                return replace(event, link=click.url, again=not click.is_first) if click else event
            case Said(text=text) if wants_own_link(text):
                token = sources.referral_token(session, stored.lead_id, event.at)
                return replace(event, own_link=self._desks.url_of(token))
        return event

    def _thank(self, session: Session, referrer_id: int, newcomer: Stored, at: datetime) -> None:
        referrer = leads.load_by_id(session, referrer_id)
        if referrer is not None and referrer.lead_id != newcomer.lead_id:
            self._advance(session, referrer, Referred(at=at, lead_id=newcomer.lead_id))

    async def _press(self, update: Pressed) -> Answer:
        tap = parse_data(update.data)
        if tap is None:
            return Answer()
        cannot_check = Answer(self._playbook.words(self._playbook.language)("hands-cannot-check"), alert=True)
        if not self._budgets.spend(update.person.id, time.monotonic()):  # each check is two calls of Telegram
            await self._remember(update.update_id)
            return cannot_check
        try:
            role = await self._doorman.find_role(update.person.id, update.chat_id)
        except TransportError as error:
            logger.warning("who pressed a card could not be checked: %s", error)
            return cannot_check
        wants = Wants(at=update.at, update_id=update.update_id, lead_id=tap.lead_id)
        return await self._commit(partial(self._act, update=update, tap=tap, role=role), wants)

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

    def _click(self, session: Session, place: broadcasts.Place, at: datetime) -> str:
        click = broadcasts.note_click(session, place, at)
        if click and click.is_first and (stored := leads.load_by_id(session, place.lead_id)):
            event = Clicked(at=at, broadcast_id=place.broadcast_id, button=place.button)
            self._advance(session, stored, event)
        return click.url if click else ""

    def _lose(self, session: Session, user_id: int) -> None:
        stored = leads.load(session, user_id)
        if stored and not stored.conversation.blocked:
            self._advance(session, stored, Left(at=self._clock.now(), person=stored.conversation.person))

    def _advance(self, session: Session, stored: Stored, event: AnyEvent) -> Answer:
        return keep_step(session, self._playbook, self._sales_chat, stored, event)
