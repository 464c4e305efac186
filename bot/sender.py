"""A row on its way to Telegram: the calls that it takes, one after the other. When is the relay's to say."""

import asyncio
from collections.abc import Callable

from bot.delivery import Call, make_calls, message_ids
from bot.health import Health, Part
from bot.pacing import Pace
from bot.transport import Gateway, Migrated, Outcome, OutcomeUnknown, RetryAfter, TransportError
from dialogs.wording import Wording
from storage import chats
from storage.database import Database
from storage.errors import DatabaseOutage
from storage.outbox import Row
from storage.session import Session

PAUSE = 1.0  # seconds between tries
TRIES = 5  # of what follows when a part has arrived


class Sender:
    """`words` are what the bot itself adds to a message."""

    def __init__(
        self, database: Database, gateway: Gateway, health: Health, pace: Pace, words: Wording
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._health = health
        self._pace = pace
        self._words = words

    async def send(self, row: Row) -> list[int]:
        """The ids of the new messages; raises a TransportError. Once one call has succeeded, no failure means
        "not sent": the next is tried again for as long as it certainly was not carried out."""
        first, *rest = await self._make_calls(row)
        ids = message_ids(await self._call(row, first))
        for call in rest:
            await self._wait(row, self._pace.pause_after(len(ids)))
            ids += message_ids(await self._follow(row, call))
        return ids

    async def _follow(self, row: Row, call: Call) -> object:
        """What belongs to a message of which a part has arrived."""
        tries = 0
        while True:
            try:
                return await self._call(row, call)
            except TransportError as error:
                tries += 1
                if tries == TRIES or error.permanent or error.outcome is not Outcome.NOT_SENT:
                    raise OutcomeUnknown(f"only a part of it arrived: {error.detail}") from error
                patience = error.delay.total_seconds() if isinstance(error, RetryAfter) else PAUSE
            await self._wait(row, patience)

    async def _wait(self, row: Row, seconds: float) -> None:
        """Others may be written to meanwhile."""
        self._pace.note_ended(row)
        try:
            await asyncio.sleep(seconds)
        finally:
            self._pace.note_started(row)

    async def _make_calls(self, row: Row) -> tuple[Call, ...]:
        """A chart takes a second to draw: aside, or everybody would wait."""
        if row.message.chart:
            return await asyncio.to_thread(make_calls, row, self._words)
        return make_calls(row, self._words)

    async def _call(self, row: Row, call: Call) -> object:
        """The answer of Telegram; a chat that moved is followed once."""
        try:
            return await self._gateway.call(call.method, **call.params)
        except Migrated as error:
            new_id = error.new_chat_id
            await self._keep(lambda session: chats.move(session, row.chat_id, new_id))
            return await self._gateway.call(call.method, **{**call.params, "chat_id": new_id})

    async def _keep(self, work: Callable[[Session], None]) -> None:
        """Commit what is known to be true; while the database is away, wait for it."""
        while True:
            try:
                return await self._database.run(work)
            except DatabaseOutage as outage:
                self._health.ail(Part.DATABASE, str(outage), by="relay")
                await asyncio.sleep(PAUSE)
