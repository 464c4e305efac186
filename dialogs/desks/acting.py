"""What a press on the card does, and who may: judged at the press, whatever the button data says."""

from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from dialogs.desks.card import cut
from dialogs.effects import Revealed, Tell, Toast
from dialogs.events import Acted, Role
from dialogs.messages import Message, Span, bold, plain, secret
from dialogs.qualification import status
from dialogs.qualification.explain import missing_texts, why
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


def may(role: Role, action: str) -> bool:
    """Whether a role may press this button at all; who has the lead is `status`'s to check."""
    return "*" in MAY[role] or action in MAY[role]


def act(event: Acted, turn: Turn) -> None:
    """One press. Every press is answered, so that no clock is left turning on the button."""
    if not may(event.by.role, event.action):
        _toast(turn, turn.staff_words("refused-stranger"), alert=True)
    elif event.action == "why":
        _explain(turn, event)
    elif turn.conversation.card is None or turn.conversation.card.cycle != event.cycle:
        _toast(turn, turn.staff_words("refused-old-card"), alert=True)
    elif event.action == "reject" and not event.argument:
        _ask_reason(turn, asks=True)
    elif event.action == "never_mind":
        _ask_reason(turn, asks=False)
    else:
        _move(turn, event)


def _move(turn: Turn, event: Acted) -> None:
    result = status.apply(turn.conversation, event.action, event.argument, event.by, event.at)
    if isinstance(result, status.Refused):
        owner = result.owner.name if result.owner else ""
        when = _time(turn, result.claimed_at) if result.claimed_at else ""
        _toast(turn, turn.staff_words(result.reason, name=owner, when=when), alert=True)
        return
    turn.conversation = result.conversation
    turn.emit(*result.falls)
    if turn.conversation.card and turn.conversation.card.asks_reason:
        turn.set(card=replace(turn.conversation.card, asks_reason=False))
    if event.action == "claim":
        _reveal(turn, event)
    else:
        _toast(turn, turn.staff_words(f"done-{event.action}"))


def _reveal(turn: Turn, event: Acted) -> None:
    """The full contact to the claimer alone: in private, or in the tap's own alert."""
    conversation, words = turn.conversation, turn.staff_words
    contacts = [c for type in ("phone", "email") if (c := conversation.contact(type))]
    for contact in contacts:
        turn.emit(Revealed(by=event.by.id, number=contact.number))
    lines: list[Span] = []
    for contact in contacts:
        lines += [plain("\n📞 " if contact.type == "phone" else "\n✉️ "), secret(contact.number)]
    if not event.by.reachable:
        turn.emit(Toast(spans=(plain(words("claimed-start-me")), *lines), alert=True))
        return
    name = conversation.called or words("no-name")
    username = f"\nhttps://t.me/{conversation.person.username}" if conversation.person.username else ""
    head = (plain(words("claimed-reveal", lead=conversation.lead_id) + " "), bold(cut(name, 100)))
    turn.emit(Tell(user_id=event.by.id, message=Message((*head, *lines, plain(username))), kind="reveal"))
    _toast(turn, words("done-claim"))


def _explain(turn: Turn, event: Acted) -> None:
    """Why this level and what is missing: in private in full, else as much as an alert can hold."""
    conversation, words = turn.conversation, turn.staff_words
    lines = why(turn.playbook, conversation, turn.at, words)
    lines += missing_texts(turn.playbook, conversation, turn.at, words)
    text = "\n".join(lines)
    if event.by.reachable:
        head = bold(f"#{conversation.lead_id} {cut(conversation.called, 60)}\n")
        turn.emit(Tell(user_id=event.by.id, message=Message((head, plain(text)))))
        _toast(turn, words("sent-in-private"))
    else:
        _toast(turn, text, alert=True)


def _ask_reason(turn: Turn, *, asks: bool) -> None:
    assert turn.conversation.card is not None
    turn.set(card=replace(turn.conversation.card, asks_reason=asks))
    _toast(turn, turn.staff_words("choose-reason") if asks else "")


def _toast(turn: Turn, text: str, *, alert: bool = False) -> None:
    short = text if len(text) <= TOAST else text[: TOAST - 1] + "…"
    turn.emit(Toast(spans=(plain(short),) if short else (), alert=alert))


def _time(turn: Turn, moment: datetime) -> str:
    return f"{moment.astimezone(ZoneInfo(turn.playbook.timezone)):%H:%M}"
