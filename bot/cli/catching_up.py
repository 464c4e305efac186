"""A database that was put back catches up with the time that went by since the copy was made.

Reminders that became due meanwhile were sent by the bot of that time, or their moment has passed. So every
lead whose clock would have rung takes that turn here, at the moment it was due, and what it wanted to say
never goes out.
"""

from collections import Counter
from datetime import datetime

from bot.keeping import keep_step
from bot.reading import Source
from dialogs.events import Rang
from storage import leads, playbooks
from storage.playbooks import Kept
from storage.session import Session

AT_ONCE = 1000
ROUNDS = 20  # more than there are reminders


def catch_up(session: Session, source: Source, sales_chat: int, now: datetime) -> None:
    """Rings until nothing is due. The messages wait: who puts the copy back decides on all that does."""
    playbook = source.playbook
    playbooks.keep(
        session, Kept(playbook.version, playbook.id, source.text, source.language, source.timezone, now)
    )
    rung: Counter[int] = Counter()
    while due := [id for id in leads.due(session, now, AT_ONCE) if rung[id] < ROUNDS]:
        for lead_id in due:
            if stored := leads.load_by_id(session, lead_id):
                keep_step(session, playbook, sales_chat, stored, Rang(at=stored.conversation.due_at or now))
        rung.update(due)
