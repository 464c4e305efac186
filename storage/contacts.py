"""Phones and e-mail addresses: kept in one table, sealed when there is a key, referred to by number.

Events refer to them as ⟦contact:N⟧, messages by `secret` spans; both are resolved here. Who was shown
a value is in `reveals`, written by the journal.
"""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace
from sqlalchemy import Row, insert, or_, select, update

from dialogs.effects import ContactKept
from dialogs.messages import Message, Span
from storage.sealing import Known
from storage.session import Session
from storage.tables import contacts
from storage.vault import SEALED, vault_of


def keep(session: Session, lead_id: int, seq: int, at: datetime, kept: Sequence[ContactKept]) -> None:
    """Stores the values that interaction `seq` gave."""
    vault = vault_of(session)
    rows = [
        {
            "lead_id": lead_id,
            "seq": seq,
            "number": contact.number,
            "type": contact.type,
            "value": vault.seal(contact.value),
            "raw": vault.seal(contact.raw),
            "mask": contact.mask,
            "hash": vault.hash(contact.value),
            "verified": contact.verified,
            "at": at,
        }
        for contact in kept
    ]
    if rows:
        session.execute(insert(contacts), rows)


def known(session: Session, lead_id: int) -> list[Known]:
    """All that the lead ever gave."""
    opened = vault_of(session).open
    rows = session.execute(
        select(contacts.c.number, contacts.c.raw, contacts.c.value)
        .where(contacts.c.lead_id == lead_id)
        .order_by(contacts.c.number)
    )
    return [Known(number, opened(raw), opened(value)) for number, raw, value in rows]


def reveal(session: Session, lead_id: int, number: int) -> str | None:
    """The value, in clear; None if it was erased."""
    named = contacts.c.lead_id == lead_id, contacts.c.number == number
    stored = session.execute(select(contacts.c.value).where(*named)).scalar()
    return stored and vault_of(session).open(stored)


def disclose(session: Session, lead_id: int, message: Message) -> Message:
    """The message with its secrets in clear, for the moment of sending; an erased one shows as •••."""

    def clear(span: Span) -> Span:
        if span.style != "secret":
            return span
        return Span(reveal(session, lead_id, int(span.text)) or "•••")

    return replace(message, spans=tuple(clear(span) for span in message.spans))


def find(session: Session, value: str) -> list[int]:
    """The leads who gave exactly this value (E.164 phone, lower-case e-mail)."""
    wanted = select(contacts.c.lead_id).where(contacts.c.hash == vault_of(session).hash(value)).distinct()
    return sorted(session.execute(wanted).scalars())


def require_key(session: Session) -> bool:
    """Whether anything is sealed at all; raises WrongKey if it is, and not with our key."""
    some = select(contacts.c.value).where(contacts.c.value.startswith(SEALED)).limit(1)
    sealed = session.execute(some).scalar()
    return sealed is not None and bool(vault_of(session).open(sealed))


def seal_all(session: Session) -> int:
    """Seals what was stored before there was a key, and says how many; raises WrongKey for another key."""
    vault = vault_of(session)
    require_key(session)
    if not vault.locks:
        return 0
    plain = or_(~contacts.c.value.startswith(SEALED), ~contacts.c.raw.startswith(SEALED))
    rows = session.execute(select(contacts).where(plain)).all()
    for row in rows:
        _seal_row(session, row)
    return len(rows)


def _seal_row(session: Session, row: Row[*tuple[object, ...]]) -> None:
    vault = vault_of(session)
    value = vault.open(row.value)
    session.execute(
        update(contacts)
        .where(contacts.c.id == row.id)
        .values(value=vault.seal(value), raw=vault.seal(vault.open(row.raw)), hash=vault.hash(value))
    )
