"""Leads made by the dozen, without a talk: people who agreed to marketing, but for what is changed."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from dialogs.conversation import Consent, Conversation
from dialogs.events import Person
from storage import leads
from storage.session import Session

AGREED = {"marketing": Consent(granted=True, version="1", seq=1, at=datetime(2026, 1, 1, tzinfo=UTC))}
REFUSED = {"marketing": Consent(granted=False, version="1", seq=2, at=datetime(2026, 1, 2, tzinfo=UTC))}


def add_lead(session: Session, person: Person, now: datetime, **changes: Any) -> int:
    """A lead in Vietnamese who may be written to; gives the id."""
    stored = leads.create(session, person, now, test=changes.get("test", False))
    known = Conversation(person=person, created_at=now, consents=AGREED, language="vi")
    leads.save(session, stored, replace(known, lead_id=stored.lead_id, **changes), "v1")
    return stored.lead_id


def zone_at_noon() -> str:
    """A time zone in which it is about noon on the machine's clock, whenever the tests run."""
    return zone_at(12)


def zone_at(hour: int) -> str:
    """A time zone in which it is about this hour."""
    ahead = (hour - datetime.now(UTC).hour) % 24
    ahead -= 24 if ahead > 12 else 0
    zone = f"Etc/GMT{-ahead:+d}"  # their signs are the other way round
    assert (datetime.now(ZoneInfo(zone)).hour - hour) % 24 in (23, 0, 1)
    return zone
