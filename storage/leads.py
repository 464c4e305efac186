"""The state of every lead: one row per person, locked while a turn changes it, guarded by a version.

The row holds the whole Conversation as JSON; the columns beside it are derived from it, in one function
here, and serve only to search and report. What happened is `journal`'s.
"""

from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import ColumnElement, Select, bindparam, select, update
from sqlalchemy.orm import Session

from dialogs.conversation import LETTERS, Conversation
from dialogs.events import Person
from storage.inserts import insert_new
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


def load(session: Session, user_id: int, *, lock: bool = True) -> Stored | None:
    """The lead of a Telegram user. Until the transaction ends no other worker can load it to change it: the
    turns of a lead are serial. With `lock=False` it is only to be read, whoever changes it meanwhile."""
    return _read(session, BY_USER[lock], user_id)


def load_by_id(session: Session, lead_id: int, *, lock: bool = True) -> Stored | None:
    """The same by the lead's own number."""
    return _read(session, BY_ID[lock], lead_id)


def create(session: Session, person: Person, at: datetime, *, test: bool) -> Stored:
    """The new lead of this person, or the one that another process made in the meantime."""
    conversation = Conversation(person=person, created_at=at, test=test)
    lead_id = insert_new(
        session, leads, leads.c.id, user_id=person.id, version=0, playbook_version="", **columns(conversation)
    )
    if lead_id is None:
        found = load(session, person.id)
        assert found, "a row that refused the insert can be read"
        return found
    return Stored(replace(conversation, lead_id=lead_id), 0, "")


def save(session: Session, stored: Stored, conversation: Conversation, playbook_version: str) -> Stored:
    """Replaces the state that was read; raises StaleLead if it is no longer the row's."""
    values = {
        "read_id": stored.lead_id,
        "read_version": stored.version,
        "version": stored.version + 1,
        "playbook_version": playbook_version,
        **columns(conversation),
    }
    version = session.execute(REPLACE, values).scalar()
    if version is None:
        raise StaleLead
    return Stored(conversation, version, playbook_version)


def due(session: Session, now: datetime, limit: int = 100) -> list[int]:
    """The leads whose clock should have rung by now, the longest waiting first."""
    waiting = select(leads.c.id).where(leads.c.due_at <= now).order_by(leads.c.due_at).limit(limit)
    return list(session.execute(waiting).scalars())


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
    phone, email = lead.contact("phone"), lead.contact("email")
    return {
        "state": write_state(lead),
        "due_at": lead.due_at,
        "test": lead.test,
        "name": lead.called,
        "username": lead.person.username,
        "language": lead.language,
        "level": lead.level.value,
        "max_level": lead.max_level.value,
        "temperature": lead.temperature.value,
        "status": lead.status.value,
        "fit": lead.fit.value,
        "bant": sum(lead.letters.get(letter, 0.0) for letter in LETTERS),
        **{letter.value: lead.letters.get(letter) for letter in LETTERS},
        "engagement": lead.engagement,
        "engagement_at": lead.engagement_at,
        "phone_masked": phone and phone.mask,
        "email_masked": email and email.mask,
        "source": lead.first_touch and (lead.first_touch.payload or None),
        "campaign": None,  # comes with the links that marketers make
        "owner_id": lead.owner and lead.owner.id,
        "cycle": lead.cycle,
        "opted_out": lead.opted_out,
        "blocked": lead.blocked,
        "created_at": lead.created_at,
        "seen_at": lead.seen_at,
        "sql_at": lead.sql_at,
        "claimed_at": lead.claimed_at,
    }


def _read(session: Session, chosen: Select[Any], wanted: int) -> Stored | None:
    row = session.execute(chosen, {"wanted": wanted}).one_or_none()
    if row is None:
        return None
    lead_id, state, version, playbook_version = row
    return Stored(replace(read_state(state), lead_id=lead_id), version, playbook_version)


def _reading(column: ColumnElement[int]) -> dict[bool, Select[Any]]:
    """The query for the lead `wanted`, by whether it locks the row."""
    read = (leads.c.id, leads.c.state, leads.c.version, leads.c.playbook_version)
    chosen = select(*read).where(column == bindparam("wanted"))
    # SQLite has one writer anyway; with key_share, rows that refer to the lead need not wait.
    return {False: chosen, True: chosen.with_for_update(key_share=True)}


BY_USER = _reading(leads.c.user_id)
BY_ID = _reading(leads.c.id)
REPLACE = (
    update(leads)
    .where(leads.c.id == bindparam("read_id"), leads.c.version == bindparam("read_version"))
    .returning(leads.c.version)
)
