"""One step of the engine, kept: what every turn ends with, whoever takes it.

The interaction, the lead and the messages that follow are written in the transaction at hand. A message to
sales goes to where their chat has moved, and to every place where the card stands.
"""

from functools import partial

from bot.answering import Answer, answer_with
from bot.drafting import draft_effect
from dialogs.effects import Toast
from dialogs.engine import advance
from dialogs.events import AnyEvent
from dialogs.messages import Message
from dialogs.playbook import Playbook
from storage import chats, contacts, journal, outbox
from storage.leads import Stored
from storage.session import Session


def keep_step(
    session: Session, playbook: Playbook, sales_chat: int, stored: Stored, event: AnyEvent
) -> Answer:
    """One event more; gives what a tap is answered with. Raises StaleLead before anything is kept."""
    step = advance(playbook, stored.conversation, event)
    journal.record(session, stored, step, playbook.version)
    lead, answer = step.conversation, Answer()
    sales_now = partial(chats.moved, session, sales_chat)
    posts = partial(_posts, session, lead.lead_id)
    for effect in step.effects:
        if isinstance(effect, Toast):
            disclosed = contacts.disclose(session, lead.lead_id, Message(effect.spans))
            answer = answer_with(effect, disclosed)
        for draft in draft_effect(effect, lead, event.at, sales_now, posts):
            outbox.put(session, draft)
    return answer


def _posts(session: Session, lead_id: int, cycle: int) -> dict[int, int]:
    """The chats in which the card of a cycle stands, and its row: the last one where it was posted anew."""
    return {chats.moved(session, post.chat_id): post.id for post in outbox.posts(session, lead_id, cycle)}
