"""What whoever started a broadcast sees of it: one live message, and a line when it ends or stops by itself.

The message is edited every few seconds; counting a large broadcast is dear, so the larger it is the more
seldom. Somebody who may not send any more sees nothing of it: then the owners are told.
"""

import time
from collections.abc import Collection
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy.orm import Session

from dialogs.broadcasts.telling import Figures
from dialogs.desks.broadcasting import screens
from dialogs.desks.desk import MARKETERS
from dialogs.messages import Message
from dialogs.playbook import Playbook
from storage import broadcasts, outbox, staff
from storage.broadcasts import Broadcast
from storage.outbox import Draft
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
    """Puts and edits the live messages. `owners` are told what has no other reader."""

    def __init__(self, playbook: Playbook, owners: Collection[int]) -> None:
        self._playbook = playbook
        self._words = playbook.words(playbook.language)
        self._owners = owners
        self._looks: dict[int, Look] = {}

    def show_all(self, session: Session, now: datetime) -> None:
        """Bring every live message up to date that is due."""
        followed = {number for number, look in self._looks.items() if not look.is_over}
        for broadcast in broadcasts.listing(session, OPEN):
            followed.add(broadcast.id)
        for number in sorted(followed):
            look = self._looks.get(number)
            if look is None or look.again_at <= time.monotonic():
                self._show(session, number, now)

    def announce(self, session: Session, number: int, now: datetime) -> None:
        """A line to whoever has to know: it ended, or stopped and asks."""
        broadcast = broadcasts.find(session, number)
        if broadcast is None:
            return
        reader = self._reader(session, broadcast)
        message = self._message(broadcasts.figures(session, broadcast), now)
        for user_id in (reader,) if reader else self._owners:
            outbox.put(session, Draft(kind="notice", chat_id=user_id, message=message, at=now))

    def _show(self, session: Session, number: int, now: datetime) -> None:
        broadcast, began = broadcasts.find(session, number), time.monotonic()
        reader = self._reader(session, broadcast) if broadcast else None
        if broadcast is None or reader is None:
            self._looks.pop(number, None)
            return
        before, figures = self._looks.get(number), broadcasts.figures(session, broadcast)
        if before and broadcast.state is BroadcastState.RUNNING:
            speed = (figures.sent - before.sent) / max(0.001, began - before.at)
            figures = replace(figures, speed=max(0.0, speed))
        message = self._message(figures, now)
        if before is None or before.message != message:
            self._put(session, broadcast.id, reader, message, now)
        cost = time.monotonic() - began
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

    def _reader(self, session: Session, broadcast: Broadcast) -> int | None:
        """Who wrote it, while they still may."""
        user_id = broadcast.created_by
        if user_id is None or user_id in self._owners:
            return user_id
        return user_id if staff.role_of(session, user_id) in MARKETERS else None
