"""Phone and e-mail: taking them, doubting slips, and what giving them agrees to.

The value goes into a ContactKept effect and nowhere else; the conversation keeps a mask.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal

from dialogs.conversation import Answer, Contact, Conversation, Doubt
from dialogs.effects import Answered, ContactKept
from dialogs.events import Shared
from dialogs.flow import steps, wishes
from dialogs.messages import plain
from dialogs.qualification.engagement import count
from dialogs.timezones import own_zone
from dialogs.turn import Turn
from dialogs.understanding import Reading, understand

ContactType = Literal["phone", "email"]

DOMAINS = (
    "gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "live.com", "fpt.com.vn",
)  # fmt: skip


def take_shared(event: Shared, turn: Turn) -> None:
    """A contact card: proof of the number only if it is the sender's own."""
    before = turn.conversation
    turn.prompts = True
    reading = _read_phone(turn, event.phone)
    value = str(reading.value["e164"]) if reading else "+" + event.phone.strip().lstrip("+")
    if event.own:
        keep(turn, "phone", value, raw=event.phone, verified=True, message_id=event.message_id)
        confirm(turn, before)
        return
    number = _put_away(turn, "phone", value, raw=event.phone)  # what was sent is kept, but not as theirs
    turn.note(plain(turn.say("contact-not-own")))
    turn.emit(Answered(question="phone", value={"contact": number}, raw=mask_phone(value), effect="invalid"))


def is_asked(conversation: Conversation) -> bool:
    """Whether the open prompt asks for a contact in words that make giving one the consent to use it."""
    return conversation.step == steps.CONTACT and not conversation.doubt and not awaits_leave(conversation)


def awaits_leave(conversation: Conversation) -> bool:
    """A contact was given by the way, and nobody was asked yet whether sales may use it."""
    return bool(conversation.contacts) and "sales" not in conversation.consents


def confirm(turn: Turn, before: Conversation) -> None:
    """Say which contacts came in this turn, by their masks; one that is doubted is asked about instead."""
    new = turn.conversation.contacts[len(before.contacts) :]
    if new and not turn.conversation.doubt:
        turn.note(plain(turn.say("contact-kept", mask=" · ".join(contact.mask for contact in new))))


def take_typed(turn: Turn, reading: Reading, text: str, message_id: int) -> None:
    """A phone or an e-mail found in a text; a likely slip in the domain is asked about."""
    raw = text[reading.span[0] : reading.span[1]]
    if reading.slot == "phone":
        keep(turn, "phone", str(reading.value["e164"]), raw=raw, message_id=message_id)
        return
    email = str(reading.value["email"])
    keep(turn, "email", email, raw=raw, message_id=message_id)
    name, _, given = email.partition("@")
    near = get_close_matches(given.lower(), DOMAINS, n=1, cutoff=0.8)
    if near and near[0] != given.lower():
        number = _put_away(turn, "email", f"{name}@{near[0]}")
        value = {"given": given, "meant": near[0], "number": number, "mask": mask_email(f"{name}@{near[0]}")}
        answer = Answer(seq=turn.conversation.seq, at=turn.at, value=value, message_id=message_id)
        turn.set(doubt=Doubt(steps.CONTACT, answer), focus=steps.CONTACT)


def take_all_typed(turn: Turn, readings: Iterable[Reading], text: str, message_id: int) -> None:
    """Every phone and e-mail in a text that is about something else."""
    before = turn.conversation
    for reading in readings:
        if reading.slot in ("phone", "email"):
            take_typed(turn, reading, text, message_id)
    confirm(turn, before)


def settle_doubt(turn: Turn, *, right: bool) -> None:
    """The tap after "gmail.com?": use the mended address, or stay with the one given."""
    before, doubt = turn.conversation, turn.conversation.doubt
    turn.set(doubt=None, focus="")
    turn.prompts = True
    if doubt and doubt.answer.value and right:
        value = doubt.answer.value
        _use(turn, int(value["number"]), "email", str(value["mask"]), message_id=doubt.answer.message_id)
        confirm(turn, before)


def keep(
    turn: Turn, type: ContactType, value: str, *, raw: str, message_id: int, verified: bool = False
) -> None:
    """A contact of the lead's own: kept, used from now on, and worth a marketing action."""
    number = _put_away(turn, type, value, raw=raw, verified=verified)
    mask = mask_phone(value) if type == "phone" else mask_email(value)
    if type == "phone":
        turn.set(timezone=own_zone(value, turn.playbook.timezone, turn.at))
    known = turn.conversation.contact(type)
    effect: Literal["answer", "correction"] = "correction" if known else "answer"
    turn.emit(Answered(question=type, value={"contact": number}, raw=mask, effect=effect))
    if is_asked(turn.conversation):
        wishes.consent(turn, "sales", granted=True)
    _use(turn, number, type, mask, verified=verified, message_id=message_id)
    turn.conversation, points = count(turn.playbook, turn.conversation, "contact_form", turn.at)
    turn.emit(*filter(None, (points,)))


def mask_of(reading: Reading) -> str:
    """What is shown in place of a phone or an e-mail found in a text."""
    if reading.slot == "phone":
        return mask_phone(str(reading.value["e164"]))
    return mask_email(str(reading.value["email"]))


def mask_phone(value: str) -> str:
    """+84912345678 -> 0912 ••• 678"""
    local = "0" + value[3:] if value.startswith("+84") else value
    return f"{local[:4]} ••• {local[-3:]}" if len(local) > 7 else "•••"


def mask_email(value: str) -> str:
    """minh.tran@gmail.com -> mi•••@gmail.com"""
    name, _, domain = value.partition("@")
    return f"{name[:2] if len(name) > 2 else ''}•••@{domain}"


def _put_away(turn: Turn, type: ContactType, value: str, *, raw: str = "", verified: bool = False) -> int:
    """Into the contact table, under the lead's next number."""
    number = turn.conversation.contacts_kept + 1
    turn.set(contacts_kept=number)
    mask = mask_phone(value) if type == "phone" else mask_email(value)
    turn.emit(ContactKept(number=number, type=type, value=value, raw=raw, mask=mask, verified=verified))
    return number


def _use(
    turn: Turn, number: int, type: ContactType, mask: str, *, message_id: int, verified: bool = False
) -> None:
    conversation = turn.conversation
    contact = Contact(
        number=number,
        type=type,
        mask=mask,
        seq=conversation.seq,
        at=turn.at,
        verified=verified,
        message_id=message_id,
    )
    focus = "" if conversation.focus == steps.CONTACT else conversation.focus
    settled = conversation.doubt and conversation.doubt.question == steps.CONTACT
    doubt = None if settled else conversation.doubt
    turn.set(contacts=(*conversation.contacts, contact), focus=focus, doubt=doubt, failures=0)


def _read_phone(turn: Turn, text: str) -> Reading | None:
    heard = understand(text, asked="phone", today=turn.local.date(), language=turn.language)
    return next((reading for reading in heard.readings if reading.slot == "phone"), None)
