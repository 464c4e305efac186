"""What whoever started a broadcast sees of it: one live message, and a line when it ends or stops by itself.

The message is edited every few seconds; counting a large broadcast is dear, so the larger it is the more
seldom. Somebody who may not send any more sees nothing of it: then the owners are told.
"""

import time
from collections.abc import Collection, Sequence
from datetime import datetime
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from bot.asking import ask_again, deciders, readers_of_news
from dialogs.broadcasts.telling import Figures
from dialogs.desks.broadcasting import screens
from dialogs.messages import Message
from dialogs.playbook import Playbook
from storage import broadcasts, outbox
from storage.broadcasts import Broadcast
from storage.database import Database
from storage.outbox import Draft
from storage.session import Session
from storage.tables.broadcasting import BroadcastState

EVERY = 3.0  # seconds between two edits
DEARNESS = 20  # times as long as counting took
OPEN = (BroadcastState.SCHEDULED, BroadcastState.RUNNING, BroadcastState.PAUSED)


class Look(Struct, frozen=True):
    """How a broadcast stood when it was last shown."""

    at: float  # monotonic
    sent: int
    message: Message
    is_over: bool
    again_at: float = 0.0


class Progress:
    """Puts and edits the live messages. `owners` are told what has no other reader.

    What is counted is read beside the turns, from `reading`.
    """

    def __init__(
        self, database: Database, reading: Database, playbook: Playbook, owners: Collection[int]
    ) -> None:
        self._database = database
        self._reading = reading
        self._playbook = playbook
        self._words = playbook.words(playbook.language)
        self._owners = owners
        self._looks: dict[int, Look] = {}

    async def show_all(self, now: datetime) -> None:
        """Bring every live message up to date that is due."""
        followed = {number for number, look in self._looks.items() if not look.is_over}
        followed.update(await self._database.run(_open_numbers))
        for number in sorted(followed):
            look = self._looks.get(number)
            if look is None or look.again_at <= time.monotonic():
                await self._show(number, now)

    async def announce(self, number: int, now: datetime) -> None:
        """A line to whoever has to know: it ended, or stopped and asks."""
        broadcast, readers = await self._database.run(partial(self._find_readers, number=number))
        if broadcast is None:
            return
        figures = await self._count(broadcast)
        # Who follows it has the numbers before their eyes.
        follows = broadcast.created_by in readers and number in self._looks
        message = self._news(figures, now) if follows else self._message(figures, now)
        drafts = [
            Draft(kind="notice", chat_id=user_id, message=message, at=now) for user_id in sorted(readers)
        ]
        await self._database.run(partial(_put_all, drafts=drafts))

    def ask_again(self, session: Session, broadcast: Broadcast, people: int, now: datetime) -> None:
        """It would reach more people than anybody agreed to."""
        ask_again(session, self._playbook, broadcast, people, self._owners, now)

    async def _show(self, number: int, now: datetime) -> None:
        broadcast, reader = await self._database.run(partial(self._find, number=number))
        if broadcast is None or reader is None:
            self._looks.pop(number, None)
            return
        before, began = self._looks.get(number), time.monotonic()
        figures = await self._count(broadcast)
        cost = time.monotonic() - began
        if before and broadcast.state is BroadcastState.RUNNING:
            speed = (figures.sent - before.sent) / max(0.001, began - before.at)
            figures = replace(figures, speed=max(0.0, speed))
        message = self._message(figures, now)
        if before is None or before.message != message:
            put = partial(self._put, number=number, reader=reader, message=message, now=now)
            await self._database.run(put)
        again_at = began + max(EVERY, DEARNESS * cost)
        is_over = broadcast.state not in OPEN and not figures.pending
        self._looks[number] = Look(began, figures.sent, message, is_over, again_at)

    def _put(self, session: Session, number: int, reader: int, message: Message, now: datetime) -> None:
        """The first time a message of its own, which every later one edits once it has arrived."""
        key = f"progress:{number}"
        sent_id = outbox.message_id(session, key) or 0
        draft = Draft(kind="notice", chat_id=reader, message=message, at=now, edits_message_id=sent_id)
        outbox.put(session, draft if sent_id else replace(draft, key=key))

    def _message(self, figures: Figures, now: datetime) -> Message:
        return screens.progress(self._playbook, self._words, figures, now)

    def _news(self, figures: Figures, now: datetime) -> Message:
        return screens.news(self._playbook, self._words, figures, now)

    async def _count(self, broadcast: Broadcast) -> Figures:
        return await self._reading.run(partial(broadcasts.figures, broadcast=broadcast))

    def _find(self, session: Session, number: int) -> tuple[Broadcast | None, int | None]:
        """A broadcast, and who wrote it, while they still may and can be written to."""
        broadcast = broadcasts.find(session, number)
        author = broadcast.created_by if broadcast else None
        return broadcast, author if author in deciders(session, self._owners) else None

    def _find_readers(self, session: Session, number: int) -> tuple[Broadcast | None, set[int]]:
        broadcast = broadcasts.find(session, number)
        return broadcast, readers_of_news(session, broadcast, self._owners) if broadcast else set()


def _put_all(session: Session, drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        outbox.put(session, draft)


def _open_numbers(session: Session) -> list[int]:
    return [broadcast.id for broadcast in broadcasts.listing(session, OPEN)]
