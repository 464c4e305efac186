"""A test copy of a broadcast, put into the outbox for one of the staff: the running bot sends it."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.orm import Session

from bot.cli.failures import Refused
from dialogs.broadcasts.content import Content, TooLong
from dialogs.broadcasts.testing import compose_test
from dialogs.wording import Wording
from storage import leads, outbox, staff
from storage.outbox import Draft


def put_test(
    session: Session, content: Content, user_id: int, owners: Collection[int], words: Wording, now: datetime
) -> None:
    """Raises Refused for a stranger, and for a text that their name makes too long."""
    try:
        message = compose_test(content, _name_of(session, user_id, owners), words)
    except TooLong as error:
        told = words("broadcast-too-long", length=error.length, limit=content.limit)
        raise Refused(told) from None
    outbox.put(session, Draft(kind="notice", chat_id=user_id, message=message, at=now))


def _name_of(session: Session, user_id: int, owners: Collection[int]) -> str:
    """Of one of the staff, as in Telegram; the staff list's for whoever only ever was at a desk."""
    listed = {member.user_id: member.name for member in staff.listing(session)}
    if user_id not in listed and user_id not in owners:
        raise Refused(
            f"{user_id} is not staff, and only staff get tests;"
            f" put them on the list with `leadbot staff add {user_id} --role marketer`"
        )
    known = leads.load(session, user_id, lock=False)
    return known.conversation.person.first_name if known else listed.get(user_id, "")
