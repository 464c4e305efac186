"""The state of every lead: one row per person, locked while a turn changes it, guarded by a version.

The row holds the whole Conversation as JSON; the columns beside it are derived from it, in one function
here, and serve only to search and report. What happened is `journal`'s.
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import ColumnElement, Select, bindparam, select, union_all, update

from dialogs.conversation import LETTERS, Conversation
from dialogs.events import Person
from storage.columns import among
from storage.inserts import insert_new
from storage.prepared import Found
from storage.session import Session
from storage.tables import leads

_decoder = msgspec.json.Decoder(Conversation)
_encoder = msgspec.json.Encoder()


class StaleLead(Exception):
    """Somebody else changed the lead since it was read. Read it again and repeat the turn."""


class Stored(Struct, frozen=True):
    """A lead as it was read. `version` must still be the row's when it is written."""

    conversation: Conversation
    version: int
    playbook_version: str  # of the last interaction; "" before the first

    @property
    def lead_id(self) -> int:
        return self.conversation.lead_id


class Kept(NamedTuple):
    """A row as it is read ahead, or as it will be once what was put off is written."""

    lead_id: int
    state: str
    version: int
    playbook_version: str


def load(session: Session, user_id: int, *, lock: bool = True) -> Stored | None:
    """The lead of a Telegram user. Until the transaction ends no other worker can load it to change it: the
    turns of a lead are serial. With `lock=False` it is only to be read, whoever changes it meanwhile."""
    known = session.ahead("leads by user")
    return _stored(known[user_id] if user_id in known else _read(session, BY_USER[lock], user_id))


def load_by_id(session: Session, lead_id: int, *, lock: bool = True) -> Stored | None:
    """The same by the lead's own number."""
    known = session.ahead("leads by id")
    return _stored(known[lead_id] if lead_id in known else _read(session, BY_ID[lock], lead_id))


def read_ahead(session: Session, user_ids: Collection[int], lead_ids: Collection[int]) -> None:
    """Asks for the leads of these users and with these numbers, for `load` and `load_by_id`, locked like
    theirs."""
    by_user, by_id = session.ahead("leads by user"), session.ahead("leads by id")
    by_user.update(dict.fromkeys(user_ids))
    by_id.update(dict.fromkeys(lead_ids))

    def keep(found: Found) -> None:
        for user_id, *row in found:
            by_user[user_id] = by_id[row[0]] = Kept(*row)

    session.ask(ALL, {"user_ids": user_ids, "lead_ids": lead_ids}, then=keep)


def create(session: Session, person: Person, at: datetime, *, test: bool) -> Stored:
    """The new lead of this person, or the one that another process made in the meantime."""
    conversation = Conversation(person=person, created_at=at, test=test)
    session.ahead("leads by user").pop(person.id, None)
    lead_id = insert_new(
        session, leads, leads.c.id, user_id=person.id, version=0, playbook_version="", **columns(conversation)
    )
    if lead_id is None:
        found = load(session, person.id)
        assert found, "a row that refused the insert can be read"
        return found
    return Stored(replace(conversation, lead_id=lead_id), 0, "")


def save(session: Session, stored: Stored, conversation: Conversation, playbook_version: str) -> Stored:
    """Replaces the state that was read. When that is written, StaleLead is raised if it is no longer the
    row's."""
    written: set[int] = session.info.setdefault("leads written", set())
    if stored.lead_id in written:
        session.flush()  # two rows of a lead go one after the other, whichever their statements
    written.add(stored.lead_id)
    version, row, standing = stored.version + 1, _progress(conversation), _standing(conversation)
    values = {"read_id": stored.lead_id, "read_version": stored.version, "version": version, **row}
    statement = PROCEED
    if standing != _standing(stored.conversation):  # else the many indexes of it are not touched
        statement, values = REPLACE, values | standing
    session.later(statement, {**values, "playbook_version": playbook_version}, StaleLead)
    _keep(session, conversation.person.id, Kept(stored.lead_id, row["state"], version, playbook_version))
    return Stored(conversation, version, playbook_version)


def due(session: Session, now: datetime, limit: int = 100) -> list[int]:
    """The leads whose clock should have rung by now, the longest waiting first."""
    waiting = select(leads.c.id).where(leads.c.due_at <= now).order_by(leads.c.due_at).limit(limit)
    return list(session.execute(waiting).scalars())


def seen_between(session: Session, after: datetime, before: datetime) -> Iterator[Conversation]:
    """Those who last did something in that time, only to be read."""
    states = select(leads.c.state).where(leads.c.seen_at > after, leads.c.seen_at <= before)
    yield from map(read_state, session.execute(states.order_by(leads.c.id)).scalars())


def ids(session: Session) -> list[int]:
    """All leads, test leads included, the oldest first."""
    return list(session.execute(select(leads.c.id).order_by(leads.c.id)).scalars())


def write_state(conversation: Conversation) -> str:
    """The JSON of the column `state`; fields at their defaults are left out."""
    return _encoder.encode(conversation).decode()


def read_state(state: str) -> Conversation:
    """The conversation as it was written, perhaps before some of its fields existed."""
    return _decoder.decode(state)


def columns(lead: Conversation) -> dict[str, Any]:
    """The lead row's columns, all derived from the conversation."""
    return _progress(lead) | _standing(lead)


def _progress(lead: Conversation) -> dict[str, Any]:
    """What nearly every turn changes."""
    return {
        "state": write_state(lead),
        "due_at": lead.due_at,
        "temperature": lead.temperature.value,
        "fit": lead.fit.value,
        "bant": sum(lead.letters.get(letter, 0.0) for letter in LETTERS),
        **{letter.value: lead.letters.get(letter) for letter in LETTERS},
        "engagement": lead.engagement,
        "engagement_at": lead.engagement_at,
        "seen_at": lead.seen_at,
    }


def _standing(lead: Conversation) -> dict[str, Any]:
    """What few turns change: who somebody is, where they came from, where they stand."""
    phone, email = lead.contact("phone"), lead.contact("email")
    link = lead.first_touch and lead.first_touch.link
    return {
        "test": lead.test,
        "name": lead.called,
        "username": lead.person.username,
        "language": lead.language,
        "timezone": lead.timezone or None,
        "level": lead.level.value,
        "max_level": lead.max_level.value,
        "status": lead.status.value,
        "phone_masked": phone and phone.mask,
        "email_masked": email and email.mask,
        "source": lead.first_touch and (lead.first_touch.source or None),
        "medium": link and (link.medium or None),
        "campaign": link and (link.campaign or None),
        "link_id": link and link.id,
        "owner_id": lead.owner and lead.owner.id,
        "cycle": lead.cycle,
        "finished": lead.closed > 0,
        "opted_out": lead.opted_out,
        "marketing": lead.agreed_to("marketing"),
        "blocked": lead.blocked,
        "created_at": lead.created_at,
        "sql_at": lead.sql_at,
        "claimed_at": lead.claimed_at,
    }


def _read(session: Session, chosen: Select[Any], wanted: int) -> Kept | None:
    found = session.fetch(chosen, {"wanted": wanted})
    return Kept(*found[0]) if found else None


def _stored(row: Kept | None) -> Stored | None:
    if row is None:
        return None
    conversation = replace(read_state(row.state), lead_id=row.lead_id)
    return Stored(conversation, row.version, row.playbook_version)


def _keep(session: Session, user_id: int, row: Kept) -> None:
    """What was read ahead stays true for the works that follow."""
    by_user, by_id = session.ahead("leads by user"), session.ahead("leads by id")
    if user_id in by_user or row.lead_id in by_id:
        by_user[user_id] = by_id[row.lead_id] = row


def _reading(column: ColumnElement[int]) -> dict[bool, Select[Any]]:
    """The query for the lead `wanted`, by whether it locks the row."""
    chosen = select(*KEPT).where(column == bindparam("wanted"))
    # SQLite has one writer anyway; with key_share, rows that refer to the lead need not wait.
    return {False: chosen, True: chosen.with_for_update(key_share=True)}


KEPT = (leads.c.id, leads.c.state, leads.c.version, leads.c.playbook_version)
BY_USER = _reading(leads.c.user_id)
BY_ID = _reading(leads.c.id)
WANTED = union_all(
    select(leads.c.id).where(among(leads.c.user_id, "user_ids")),
    select(leads.c.id).where(among(leads.c.id, "lead_ids")),
)
ALL = (
    select(leads.c.user_id, *KEPT)
    .where(leads.c.id.in_(WANTED))
    .order_by(leads.c.id)
    .with_for_update(key_share=True)
)
AS_READ = leads.c.id == bindparam("read_id"), leads.c.version == bindparam("read_version")
PROCEED = update(leads).where(*AS_READ)  # with the columns of `_progress`
REPLACE = update(leads).where(*AS_READ)  # with all
