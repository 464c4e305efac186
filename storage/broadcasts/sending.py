"""Deliveries whose turn has come: judged at that very moment, and marked as being sent.

`take` is to broadcasts what claiming and marking are to the outbox: its rows come out under way, so replies
never stand behind a million rows, and what is pending stays where it was. A row's key keeps anybody from
being written to twice, whatever else goes wrong.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import bindparam, insert, select, update

from dialogs.broadcasts.content import Content, TooLong, compose, reader_of
from dialogs.broadcasts.rules import Rules, obstacle
from dialogs.messages import Message
from dialogs.playbook import Playbook
from storage.broadcasts.candidates import Candidate, candidates, zones
from storage.broadcasts.leaving_out import leave_out
from storage.broadcasts.redirects import Redirects
from storage.columns import Moment
from storage.outbox import Row
from storage.outbox.holding import held_chats
from storage.outbox.putting import PRIORITIES
from storage.planning import without
from storage.session import Session
from storage.tables import broadcasts, deliveries, outbox
from storage.tables.broadcasting import BroadcastState, DeliveryState
from storage.tables.traffic import State

AT_A_LOOK = 100  # people judged in one transaction where nobody may be written to: some 3 to 6 ms


class Taken(Struct, frozen=True):
    rows: list[Row]  # to be sent at once, marked as such
    left_out: int  # people who were settled without; if nobody else was found, there may be more behind them


class Running(Struct, frozen=True):
    """A broadcast that sends now."""

    id: int
    content: Content
    paid: bool


class Letter(Struct, frozen=True):
    """What a candidate gets to read."""

    to: Candidate
    message: Message


def take(
    session: Session,
    playbook: Playbook,
    now: datetime,
    at: datetime,
    room: int,
    lease_for: timedelta,
    *,
    paid: bool | None = None,
    redirects: Redirects | None = None,
) -> Taken:
    """Up to `room` messages, as Telegram counts them, but one at least; the oldest broadcast first.

    `now` is the time of conversations, `at` that of leases. With `paid` only those of broadcasts that are
    paid for, or only the others; None: all, and none is paid. With `redirects` links are counted by an
    address of ours, without by a button. Who may not be written to is settled in passing.
    """
    held, free = held_chats(session, at, room)
    if free < room:  # an outage, or the trial after it: not with what may be sent only once
        return Taken([], 0)
    post = Post(session, playbook, now, at, lease_for, paid=bool(paid), redirects=redirects)
    its_own = [each for each in running(session) if paid in (None, each.paid)]
    # Of an audience that has grown since it was last counted, PostgreSQL would read and sort all who wait.
    with without(session, "sort"):
        return Taken(post.take_all(its_own, room, held), post.left_out)


def running(session: Session) -> list[Running]:
    """The oldest first."""
    rows = session.fetch(RUNNING, {})
    return [Running(id, msgspec.json.decode(content, type=Content), rate > 0) for id, content, rate in rows]


class Post:
    """Takes deliveries of one moment out of one transaction."""

    def __init__(
        self,
        session: Session,
        playbook: Playbook,
        now: datetime,
        at: datetime,
        lease_for: timedelta,
        *,
        paid: bool,
        redirects: Redirects | None,
    ) -> None:
        self._session = session
        self._paid = paid
        self._redirects = redirects
        self._playbook = playbook
        self._now = now
        self._at = at
        self._until = at + lease_for
        self._rules = Rules.of(playbook.broadcasts)
        self.left_out = 0

    def take_all(self, running: Sequence[Running], room: int, held: set[int]) -> list[Row]:
        """What fits into `room`, or else one, wherever it is not night."""
        taken: list[Row] = []
        for one in running:
            for zone in zones(self._session, one.id):
                fitting = max(room // one.content.messages, 0 if taken else 1)
                if not fitting:
                    break
                if self._rules.is_open(zone or self._playbook.timezone, self._now):
                    rows = self._take(one.id, one.content, zone, fitting, held)
                    taken += rows
                    room -= len(rows) * one.content.messages
        return taken

    def _take(self, broadcast_id: int, content: Content, zone: str, room: int, held: set[int]) -> list[Row]:
        """Those of one broadcast in one time zone; looks further once if everybody must be left out."""
        place = zone or self._playbook.timezone
        letters: list[Letter] = []
        for look in (room, AT_A_LOOK):
            found = candidates(self._session, broadcast_id, zone, place, self._now, look)
            letters = self._judge(broadcast_id, content, (c for c in found if c.chat_id not in held), room)
            if letters or len(found) < look:
                break
        return self._send(broadcast_id, letters)

    def _judge(
        self, broadcast_id: int, content: Content, found: Iterable[Candidate], room: int
    ) -> list[Letter]:
        """Letters to the first `room` who may be written to; who else came is settled with the reason."""
        letters: list[Letter] = []
        left_out: defaultdict[tuple[DeliveryState, str], list[Candidate]] = defaultdict(list)
        for candidate in found:
            if len(letters) == room:
                break
            if reason := obstacle(candidate.standing, self._rules):
                left_out[DeliveryState.SKIPPED, reason].append(candidate)
                continue
            try:
                letters.append(self._write(broadcast_id, content, candidate))
            except TooLong:
                left_out[DeliveryState.FAILED, "too_long"].append(candidate)
        for (state, reason), people in left_out.items():
            tried_at = self._now if state is DeliveryState.FAILED else None
            tried = {each.lead_id: each.outbox_id for each in people}
            leave_out(self._session, broadcast_id, tried, state, reason, tried_at)
            self.left_out += len(people)
        return letters

    def _write(self, broadcast_id: int, content: Content, to: Candidate) -> Letter:
        words, profile = self._playbook.words(to.language), to.profile
        reader = reader_of(profile.name, profile.person.first_name, profile.title, words)
        url_of = self._redirects.urls_for(broadcast_id, to.lead_id) if self._redirects else None
        return Letter(to, replace(compose(content, reader, words, broadcast_id, url_of), paid=self._paid))

    def _send(self, broadcast_id: int, letters: Sequence[Letter]) -> list[Row]:
        """Outbox rows under way, and their deliveries with them."""
        first = [letter for letter in letters if letter.to.outbox_id is None]
        again = [letter for letter in letters if letter.to.outbox_id is not None]
        return [*self._send_first(broadcast_id, first), *self._send_again(again)]

    def _send_first(self, broadcast_id: int, letters: Sequence[Letter]) -> list[Row]:
        if not letters:
            return []
        drafts = [self._draft(broadcast_id, letter) for letter in letters]
        ids: dict[int, int] = {}
        self._session.ask(PUT, *drafts, then=ids.update)
        self._session.flush()
        for lead_id, id in ids.items():
            sent = {"broadcast": broadcast_id, "lead": lead_id, "outbox": id, "now": self._now}
            self._session.later(SENDING, sent)
        return [
            self._row(ids[letter.to.lead_id], letter, draft["key"])
            for letter, draft in zip(letters, drafts, strict=True)
        ]

    def _send_again(self, letters: Sequence[Letter]) -> Iterator[Row]:
        """What certainly did not arrive, and what an operator wants sent again."""
        for letter in letters:
            given = {"row_id": letter.to.outbox_id, "until": self._until}
            for row_id, key, attempts, repeat in self._session.fetch(AGAIN, given):
                yield self._row(row_id, letter, key, attempts - 1, repeat)

    def _draft(self, broadcast_id: int, letter: Letter) -> dict[str, Any]:
        return {
            "lead_id": letter.to.lead_id,
            "chat_id": letter.to.chat_id,
            "key": f"broadcast:{broadcast_id}:{letter.to.lead_id}",
            "message": msgspec.json.encode(letter.message).decode(),
            "due_at": self._at,
            "created_at": self._at,
            "lease_until": self._until,
        }

    def _row(self, id: int, letter: Letter, key: str, attempts: int = 0, repeat: bool = False) -> Row:
        return Row(
            id=id,
            kind="broadcast",
            lead_id=letter.to.lead_id,
            chat_id=letter.to.chat_id,
            cycle=0,
            key=key,
            message=letter.message,
            edits_message_id=0,
            target_message_id=None,
            priority=PRIORITIES["broadcast"],
            attempts=attempts,
            repeat=repeat,
            created_at=self._at,
        )


RUNNING = (
    select(broadcasts.c.id, broadcasts.c.content, broadcasts.c.per_second)
    .where(broadcasts.c.state == BroadcastState.RUNNING.value)
    .order_by(broadcasts.c.id)
)

PUT = (
    insert(outbox)
    .values(
        kind="broadcast",
        cycle=0,
        edits_message_id=0,
        priority=PRIORITIES["broadcast"],
        state=State.SENDING.value,
        attempts=1,
        repeat=False,
        error="",
    )
    .returning(outbox.c.lead_id, outbox.c.id)
)
SENDING = (
    update(deliveries)
    .where(deliveries.c.broadcast_id == bindparam("broadcast"), deliveries.c.lead_id == bindparam("lead"))
    .values(
        state=DeliveryState.SENDING.value,
        outbox_id=bindparam("outbox"),
        tried_at=bindparam("now", type_=Moment),
    )
)
AGAIN = (
    update(outbox)
    .where(outbox.c.id == bindparam("row_id"), outbox.c.state == State.PENDING.value)
    .values(
        state=State.SENDING.value,
        attempts=outbox.c.attempts + 1,
        lease_until=bindparam("until", type_=Moment),
    )
    .returning(outbox.c.id, outbox.c.key, outbox.c.attempts, outbox.c.repeat)
)
