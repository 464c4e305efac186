"""A test copy of a broadcast, put into the outbox for one of the staff: the running bot sends it."""

from collections.abc import Collection
from datetime import datetime

from bot.asking import first_name
from bot.cli.failures import Refused
from dialogs.broadcasts.content import Content, TooLong
from dialogs.desks.broadcasting.testing import compose_test
from dialogs.wording import Wording
from storage import outbox, staff
from storage.outbox import Draft
from storage.session import Session


def put_test(
    session: Session, content: Content, user_id: int, owners: Collection[int], words: Wording, now: datetime
) -> None:
    """Raises Refused for a stranger, and for a text that their name makes too long."""
    if user_id not in owners and user_id not in {each.user_id for each in staff.listing(session)}:
        raise Refused(
            f"{user_id} is not staff, and only staff get tests;"
            f" put them on the list with `leadbot staff add {user_id} --role marketer`"
        )
    try:
        message = compose_test(content, first_name(session, user_id), words)
    except TooLong as error:
        told = words("broadcast-too-long", length=error.length, limit=content.limit)
        raise Refused(told) from None
    outbox.put(session, Draft(kind="notice", chat_id=user_id, message=message, at=now))
