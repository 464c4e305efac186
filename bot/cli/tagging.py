"""leadbot leads tag: a word on a lead, or off it, spelled as audiences know it."""

from datetime import UTC, datetime

from bot.cli.failures import Refused
from bot.cli.opening import write
from dialogs.desks.linking.links import clean_name
from storage import leads, tags
from storage.session import Session


def tag_lead(lead_id: int, word: str, *, remove: bool) -> str:
    """What was done, in a line; raises Refused."""
    name = clean_name(word)
    if not name:
        raise Refused(f"{word!r} is no tag: it has letters or digits, and at most 40 characters")

    def work(session: Session) -> str:
        if remove and not tags.take_off(session, lead_id, name):
            raise Refused(f"lead {lead_id} has no tag {name}")
        if leads.load_by_id(session, lead_id, lock=False) is None:
            raise Refused(f"there is no lead {lead_id}; `leadbot leads list` shows who is there")
        if not remove:
            tags.put(session, lead_id, name, datetime.now(UTC))
        return f"lead {lead_id} is {'no longer' if remove else 'now'} tagged {name}"

    return write(work)
