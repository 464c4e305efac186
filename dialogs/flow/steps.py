"""Which step of the talk is open: always derived from what is settled, never stored as a plan.

Order: consent, the playbook's questions, contact, review, marketing, done. `focus` puts one step before
the order (back, edit). `rest` is the quiet after a no or a stop.
"""

from datetime import datetime, timedelta

from msgspec.structs import replace

from dialogs.conversation import Conversation
from dialogs.playbook import Playbook

CONSENT, CONTACT, REVIEW, EDIT, NAME, MARKETING, DONE, REST, RESUME = (
    "consent", "contact", "review", "edit", "name", "marketing", "done", "rest", "resume",
)  # fmt: skip
RESERVED = frozenset((CONSENT, CONTACT, REVIEW, EDIT, NAME, MARKETING, DONE, REST, RESUME))
WAITING = frozenset((CONSENT, CONTACT, REVIEW, RESUME))  # besides questions: steps worth a reminder


def open_step(playbook: Playbook, conversation: Conversation, at: datetime) -> str:
    """The step to put next."""
    if conversation.opted_out:
        return REST
    if conversation.focus:
        return conversation.focus
    advice = conversation.consents.get("advice")
    if advice is None:
        return CONSENT
    if not advice.granted:
        return REST
    for question in playbook.questions:
        if not is_settled(playbook, conversation, question.id, at):
            return question.id
    if not contact_is_settled(conversation):
        return CONTACT
    if conversation.reviewed <= conversation.restarted:
        return REVIEW
    return DONE if "marketing" in conversation.consents else MARKETING


def waiting(playbook: Playbook, conversation: Conversation, at: datetime) -> str:
    """The step of the ordinary order, whatever has the focus now."""
    return open_step(playbook, replace(conversation, focus=""), at)


def is_settled(playbook: Playbook, conversation: Conversation, question: str, at: datetime) -> bool:
    """Answered or passed over since the last restart, and not so long ago that it must be asked again."""
    answer = conversation.answers.get(question)
    if answer is None or answer.seq <= conversation.restarted:
        return False
    confirmed_at = answer.asked_at or answer.at
    return answer.skipped or at - confirmed_at <= timedelta(days=playbook.model.answers_age_days)


def contact_is_settled(conversation: Conversation) -> bool:
    """Known and allowed to be used by sales, or refused in this round."""
    if conversation.contact_skipped > conversation.restarted:
        return True
    return bool(conversation.contacts) and "sales" in conversation.consents


def previous(playbook: Playbook, step: str) -> str:
    """The step before a question or the contact, to go back to; empty before the first."""
    order = [*playbook.numbers, CONTACT]
    place = order.index(step) if step in order else 0
    return order[place - 1] if place else ""


def number(playbook: Playbook, step: str) -> int:
    """The place of a question, from 1; 0 for other steps."""
    return playbook.numbers.get(step, 0)


def remaining(playbook: Playbook, conversation: Conversation, at: datetime) -> int:
    """How many questions are still to be asked."""
    return sum(not is_settled(playbook, conversation, question.id, at) for question in playbook.questions)
