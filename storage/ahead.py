"""What turns are going to read, read for all turns of a group at once.

A turn says what it wants and then asks the modules as if nothing had been read: they look here first, and
keep what they change true. On PostgreSQL the leads are locked here, in one order, so that two workers cannot
lock each other out.
"""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from storage import leads, outbox, staff, updates
from storage.session import Session


class Wants(Struct, frozen=True, kw_only=True):
    """The update to be remembered, the Telegram user who speaks, or the lead that is acted upon; 0: none."""

    at: datetime
    update_id: int = 0
    user_id: int = 0
    lead_id: int = 0


def read_ahead(session: Session, wants: Sequence[Wants]) -> None:
    """Asks: the answers are there once the session is flushed. Leads come first: who holds all of theirs
    waits for nobody else's."""
    users = [each.user_id for each in wants if each.user_id]
    leads.read_ahead(session, users, [each.lead_id for each in wants if each.lead_id])
    updates.remember_ahead(session, {each.update_id: each.at for each in wants if each.update_id})
    if users:
        staff.read_ahead(session, users)
        outbox.read_ahead(session, users)
