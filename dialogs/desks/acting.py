"""What a press on the card does, and who may: judged at the press, whatever the button data says."""

from msgspec.structs import replace

from dialogs.conversation import Contact, Conversation, Status
from dialogs.desks.card import clock, may_call
from dialogs.effects import Revealed, Tell, Toast
from dialogs.events import Acted, Role
from dialogs.flow import steps
from dialogs.flow.describing import cut
from dialogs.messages import Message, Span, bold, italic, plain, secret
from dialogs.qualification import status
from dialogs.qualification.explain import missing_texts, next_ask, why
from dialogs.turn import Turn

MAY = {
    Role.OWNER: frozenset(("*",)),
    Role.MANAGER: frozenset(("*",)),
    Role.SALES: frozenset(("*",)),
    Role.MEMBER: frozenset(("*",)),
    Role.MARKETER: frozenset(("why",)),
    Role.STRANGER: frozenset[str](),
}
TOAST = 200  # characters
SIGNS = {"phone": "📞", "email": "✉️"}


def may(role: Role, action: str) -> bool:
    """Whether a role may press this button at all; who has the lead is `status`'s to check."""
    return "*" in MAY[role] or action in MAY[role]


def act(event: Acted, turn: Turn) -> None:
    """One press. Every press is answered, so that no clock is left turning on the button."""
    if not may(event.by.role, event.action):
        _toast(turn, turn.staff_words("refused-stranger"), alert=True)
    elif event.action == "why":
        _explain(turn, event)
    elif not _is_of_this_card(event, turn.conversation):
        _toast(turn, turn.staff_words("refused-old-card"), alert=True)
    elif event.action == "reject" and not event.argument:
        _ask_reason(turn, event)
    elif event.action == "never_mind":
        _show_reasons(turn, shown=False)
        _toast(turn, "")
    else:
        _move(turn, event)


def _is_of_this_card(event: Acted, conversation: Conversation) -> bool:
    """The button of the card as it stands; of a card that was sent back, also to open it again."""
    if conversation.card:
        return conversation.card.cycle == event.cycle
    is_last = conversation.cycle == event.cycle + 1
    return event.action == "reopen" and conversation.status is Status.RECYCLED and is_last


def _move(turn: Turn, event: Acted) -> None:
    result = status.apply(turn.conversation, event.action, event.argument, event.by, event.at)
    if isinstance(result, status.Refused):
        _refuse(turn, result)
        return
    turn.conversation = result.conversation
    turn.emit(*result.falls)
    _show_reasons(turn, shown=False)
    if event.action == "claim":
        _reveal(turn, event)
    else:
        _toast(turn, turn.staff_words(f"done-{event.action}"))


def _refuse(turn: Turn, refused: status.Refused) -> None:
    owner = refused.owner.name if refused.owner else ""
    when = clock(turn.playbook, refused.claimed_at) if refused.claimed_at else ""
    _toast(turn, turn.staff_words(refused.reason, name=owner, when=when), alert=True)


def _reveal(turn: Turn, event: Acted) -> None:
    """The full contact to the claimer alone, in private or in the tap's own alert; no refused one."""
    conversation, words = turn.conversation, turn.staff_words
    contacts = _usable_contacts(conversation)
    turn.emit(*(Revealed(by=event.by.id, number=contact.number) for contact in contacts))
    lines: list[Span] = []
    for contact in contacts:
        lines += [plain(f"\n{SIGNS[contact.type]} "), secret(contact.number)]
    if not event.by.reachable:
        turn.emit(Toast(spans=(plain(words("claimed-start-me")), *lines), alert=True))
        return
    name = conversation.called or words("no-name")
    head = (plain(words("claimed-reveal", lead=conversation.lead_id) + " "), bold(cut(name, 100)))
    foot = plain("\n" + _telegram(turn))
    turn.emit(Tell(user_id=event.by.id, message=Message((*head, *lines, foot)), kind="reveal"))
    _toast(turn, words("done-claim"))


def _usable_contacts(conversation: Conversation) -> list[Contact]:
    if not may_call(conversation):
        return []
    return [contact for type in SIGNS if (contact := conversation.contact(type))]


def _telegram(turn: Turn) -> str:
    """How to reach them in Telegram."""
    username = turn.conversation.person.username
    return f"https://t.me/{username}" if username else turn.staff_words("claimed-no-username")


def _explain(turn: Turn, event: Acted) -> None:
    """Why this level, what is missing, what to ask: in private in full, else as much as an alert can hold."""
    conversation, words = turn.conversation, turn.staff_words
    reached = why(turn.playbook, conversation, turn.at, words)[:1]
    missing = missing_texts(turn.playbook, conversation, turn.at, words)
    if not event.by.reachable:
        _toast(turn, "\n".join([*reached, *missing]) or words("why-nothing-yet"), alert=True)
        return
    spans = [bold(f"#{conversation.lead_id} {cut(conversation.called, 60)}")]
    for line in reached:
        level, _, proof = line.partition(": ")
        spans += [bold(f"\n\n{level}"), *(plain(f"\n✓ {fact}") for fact in proof.split(" · "))]
    if missing:
        spans += [bold(f"\n\n{words('why-missing')}"), *(plain(f"\n▫️ {line}") for line in missing)]
    if ask := _title(turn, _next(turn)):
        spans.append(plain(f"\n\n{words('why-ask-next', title=ask)}"))
    spans.append(italic(f"\n\n{words('why-legend')}"))
    turn.emit(Tell(user_id=event.by.id, message=Message(tuple(spans))))
    _toast(turn, words("sent-in-private"))


def _next(turn: Turn) -> str:
    """What the bot itself is going to ask; when it is through, what would bring the lead on most."""
    waiting = steps.waiting(turn.playbook, turn.conversation, turn.at)
    is_asked = turn.playbook.question(waiting) is not None or waiting == steps.CONTACT
    return waiting if is_asked else next_ask(turn.playbook, turn.conversation, turn.at)


def _title(turn: Turn, ask: str) -> str:
    """The name of what should be asked, in the language of the staff; empty for nothing."""
    question = turn.playbook.question(ask)
    if question:
        return question.title[turn.playbook.language]
    return turn.staff_words("contact-title") if ask else ""


def _ask_reason(turn: Turn, event: Acted) -> None:
    """Only who may reject the lead is shown the reasons."""
    tried = status.apply(turn.conversation, "reject", "spam", event.by, event.at)
    if isinstance(tried, status.Refused):
        _refuse(turn, tried)
        return
    _show_reasons(turn, shown=True)
    _toast(turn, turn.staff_words("choose-reason"))


def _show_reasons(turn: Turn, *, shown: bool) -> None:
    if turn.conversation.card:
        turn.set(card=replace(turn.conversation.card, asks_reason=shown))


def _toast(turn: Turn, text: str, *, alert: bool = False) -> None:
    turn.emit(Toast(spans=(plain(cut(text, TOAST)),) if text else (), alert=alert))
