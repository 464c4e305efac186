"""The reporting views. The migrations make them; their columns are a promise and may only be added to.

Nothing here knows the tables: a listing does without them and is there twice as soon.
"""

from collections.abc import Iterator
from typing import Any, Literal

from sqlalchemy import column, select, table

from storage.session import Session

View = Literal["v_leads", "v_answers", "v_level_changes", "v_messages", "v_broadcasts"]

COLUMNS: dict[View, str] = {
    "v_leads": "lead_id user_id name language level max_level temperature bant budget authority need"
    " timescale fit engagement phone_masked email_masked source campaign status owner_id created_at sql_at"
    " claimed_at",
    "v_answers": "lead_id user_id cycle question value raw effect answered_at",
    "v_level_changes": "lead_id from_level to_level rule reason changed_at",
    "v_messages": "id kind lead_id chat_id state attempts error created_at sent_at",
    "v_broadcasts": "broadcast_id state audience total sent skipped blocked failed unknown pending",
}
ORDER: dict[View, tuple[str, ...]] = {
    "v_leads": ("lead_id",),
    "v_answers": ("lead_id", "answered_at", "question"),
    "v_level_changes": ("lead_id", "changed_at", "to_level"),  # levels passed at once rise by the alphabet
    "v_messages": ("id",),
    "v_broadcasts": ("broadcast_id",),
}


def rows(session: Session, view: View, **equal: Any) -> Iterator[dict[str, Any]]:
    """The view's rows as dictionaries in the order of its columns, where columns equal what is given.

    Oldest first, and read as they are asked for: there may be many.
    """
    source = table(view, *map(column, COLUMNS[view].split()))
    wanted = [source.c[name] == value for name, value in equal.items()]
    query = select(source).where(*wanted).order_by(*(source.c[name] for name in ORDER[view]))
    with session.execute(query.execution_options(yield_per=1000)) as found:
        yield from map(dict, found.mappings())
