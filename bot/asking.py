"""Whose business a broadcast is, and how they are asked for their word.

Only who can be written to counts: a question that nobody reads would wait for ever. Where there is nobody at
all the log says so, and `leadbot broadcast list` tells what waits and which command decides.
"""

import logging
from collections.abc import Collection
from datetime import datetime

from msgspec.structs import replace

from dialogs.desks.audience.choosing import Choosing
from dialogs.desks.broadcasting import approving
from dialogs.desks.broadcasting.orders import Composing
from dialogs.desks.broadcasting.testing import compose_sample
from dialogs.desks.desk import MARKETERS
from dialogs.messages import Message
from dialogs.playbook import Playbook
from storage import leads, outbox, staff
from storage.broadcasts import Broadcast
from storage.outbox import Draft
from storage.session import Session

logger = logging.getLogger(__name__)


def deciders(session: Session, owners: Collection[int]) -> set[int]:
    """Owners, managers and marketers; without those who never opened the bot, or have blocked it."""
    listed = {member.user_id for member in staff.listing(session) if member.role in MARKETERS}
    return staff.reachable(session, {*owners, *listed})


def readers_of_news(session: Session, broadcast: Broadcast, owners: Collection[int]) -> set[int]:
    """Who wrote it, while they may decide; else everybody who may if it waits for that, or the owners."""
    people = deciders(session, owners)
    if broadcast.created_by in people:
        return people & {broadcast.created_by}
    if not broadcast.waits_for_word:
        return {*owners}  # also those of whom we do not know whether they ever opened the bot
    if not people:
        _warn(broadcast)
    return people


def ask_approval(
    session: Session,
    playbook: Playbook,
    broadcast: Broadcast,
    asked: str,
    others: Collection[int],
    at: datetime,
) -> None:
    """To each of them a question, which begins with `asked`, and below it a copy of what it is about."""
    ordered = Composing(
        choosing=Choosing(broadcast.audience),
        content=broadcast.content,
        scheduled_at=broadcast.scheduled_at,
        people=broadcast.confirmed_for,
        paid=broadcast.per_second > 0,
    )
    question = approving.question(playbook, broadcast.id, asked, ordered, at)
    words = playbook.words(playbook.language)
    for user_id in sorted(others):
        _put(session, user_id, question, at)
        if sample := compose_sample(broadcast.content, first_name(session, user_id), words):
            _put(session, user_id, sample, at)


def ask_again(
    session: Session,
    playbook: Playbook,
    broadcast: Broadcast,
    people: int,
    owners: Collection[int],
    at: datetime,
) -> None:
    """It would reach more people than were agreed to: others are asked to approve, and who wrote it is told,
    or may type the number where there is nobody else."""
    may_decide, words = deciders(session, owners), playbook.words(playbook.language)
    others = may_decide - {broadcast.created_by}
    grown = approving.tell_growth(words, broadcast.confirmed_for, people)
    ask_approval(session, playbook, replace(broadcast, confirmed_for=people), grown, others, at)
    if broadcast.created_by in may_decide:
        paid = broadcast.per_second > 0
        told = approving.grown(words, broadcast.id, grown, people, is_alone=not others, paid=paid)
        _put(session, broadcast.created_by, told, at)
    if not may_decide:
        _warn(broadcast)


def first_name(session: Session, user_id: int) -> str:
    """Of one of the staff, as in Telegram; the staff list's for whoever only ever was at a desk."""
    if known := leads.load(session, user_id, lock=False):
        return known.conversation.person.first_name
    return next((each.name for each in staff.listing(session) if each.user_id == user_id), "")


def _put(session: Session, user_id: int, message: Message, at: datetime) -> None:
    outbox.put(session, Draft(kind="notice", chat_id=user_id, message=message, at=at))


def _warn(broadcast: Broadcast) -> None:
    logger.warning(
        "broadcast %s waits for a decision, and nobody who may decide can be written to;"
        " `leadbot broadcast list` tells how to decide",
        broadcast.id,
    )
