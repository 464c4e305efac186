"""What a turn's effects become in the outbox: which row, for which chat, of which kind.

Effects name people and the card; here they get chat ids. A text that is too long is divided, or cut where
only one message will do. Facts are storage's and a Toast is answered directly: not here.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

from bot.render import cut, divide
from bot.updates import AskedForId, FromProspect, ProspectEvent
from dialogs.conversation import Conversation
from dialogs.effects import AnyEffect, Post, Remark, Rewrite, Say, Tell, Update
from dialogs.hours import next_allowed
from dialogs.messages import Message, Span, bold, plain
from dialogs.playbook import Playbook
from storage.outbox import Draft, alert_key

SalesChat = Callable[[], int]  # where the sales chat is now
Posts = Callable[[int], dict[int, int]]  # cycle -> where its card stands, the sales chat first: chat -> row


def draft_effect(
    effect: AnyEffect, lead: Conversation, at: datetime, sales_chat: SalesChat, posts: Posts
) -> Iterator[Draft]:
    """The outbox rows of one effect of a turn of `lead`."""
    match effect:
        case Say(message=message, kind=kind):
            yield from _letter(kind, lead, lead.person.id, message, at)
        case Tell(message=message, kind=kind, user_id=user_id):
            yield from _letter(kind, lead, user_id, message, at)
        case Rewrite(message=message, message_id=edited):
            yield Draft(
                kind="reply",
                lead_id=lead.lead_id,
                chat_id=lead.person.id,
                message=cut(message),
                at=at,
                edits_message_id=edited,
            )
        case Post(message=message, cycle=cycle):
            yield draft_alert(lead.lead_id, cycle, sales_chat(), message, at)
        case Update(message=message, cycle=cycle):
            for chat_id, post in posts(cycle).items():
                yield _follow_up("card_edit", lead, cycle, chat_id, post, message, at)
        case Remark(message=message, cycle=cycle):
            for chat_id, post in list(posts(cycle).items())[:1]:
                yield _follow_up("card_reply", lead, cycle, chat_id, post, message, at)


def draft_alert(lead_id: int, cycle: int, chat_id: int, message: Message, at: datetime) -> Draft:
    """The card of a cycle for one destination: the outbox takes it once."""
    return Draft(
        kind="alert",
        lead_id=lead_id,
        chat_id=chat_id,
        message=cut(message),
        at=at,
        cycle=cycle,
        key=alert_key(lead_id, cycle, chat_id),
    )


def draft_apology(playbook: Playbook, update: FromProspect) -> Draft:
    """A line for somebody whose message we could not handle; once per update."""
    person = update.event.person
    spans = (plain(playbook.words(person.language_code)("hands-apology")),)
    key = f"apology:{update.update_id}"
    return Draft(kind="notice", chat_id=person.id, message=Message(spans), at=update.event.at, key=key)


def draft_slow_down(playbook: Playbook, event: ProspectEvent) -> Draft:
    """A line for somebody who writes faster than they can be answered; once a day."""
    person = event.person
    spans = (plain(playbook.words(person.language_code)("hands-slow-down")),)
    key = f"slow-down:{person.id}:{event.at.date()}"
    return Draft(kind="notice", chat_id=person.id, message=Message(spans), at=event.at, key=key)


def draft_tap_again(playbook: Playbook, lead: Conversation, gap: int, at: datetime) -> Draft:
    """A line for somebody whose tap may have been lost; once per gap, and not at night."""
    spans = (plain(playbook.words(lead.language)("hands-tap-again")),)
    allowed_at = next_allowed(playbook.nudging.span, lead.timezone or playbook.timezone, at)
    key = f"gap:{gap}:{lead.person.id}"
    return Draft(
        kind="notice",
        lead_id=lead.lead_id,
        chat_id=lead.person.id,
        message=Message(spans),
        at=at,
        not_before=allowed_at,
        key=key,
    )


def draft_id(playbook: Playbook, update: AskedForId, at: datetime, *, is_sales: bool) -> Draft:
    """The chat's id to be copied, and what it is good for."""
    words, spans = playbook.words(playbook.language), list[Span]()
    if update.chat_type == "private":
        spans.append(bold(words("hands-user-id")))
    else:
        spans.append(bold(words("hands-chat-id")))
    spans += [plain(" "), Span(str(update.chat_id), "code")]
    if update.chat_type != "private":
        advice = "hands-chat-id-is-sales" if is_sales else "hands-chat-id-advice"
        spans += [plain("\n"), plain(words(advice))]
    key = f"id:{update.update_id}"
    return Draft(kind="notice", chat_id=update.chat_id, message=Message(tuple(spans)), at=at, key=key)


def _letter(kind: str, lead: Conversation, chat_id: int, message: Message, at: datetime) -> Iterator[Draft]:
    for part in divide(message):
        yield Draft(kind=kind, lead_id=lead.lead_id, chat_id=chat_id, message=part, at=at)


def _follow_up(
    kind: str, lead: Conversation, cycle: int, chat_id: int, post: int, message: Message, at: datetime
) -> Draft:
    return Draft(
        kind=kind,
        lead_id=lead.lead_id,
        chat_id=chat_id,
        message=cut(message),
        at=at,
        cycle=cycle,
        target_id=post,
    )
