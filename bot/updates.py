"""A raw update becomes one thing we understand: a prospect's event, a press on a card, a wish for an id, …

Everything here may have been written by a stranger: any JSON at all gives a value, never an exception. Only
the shapes below are believed; what they do not name is not looked at.
"""

from datetime import datetime
from typing import Annotated, Any, NamedTuple

import msgspec
from msgspec import Meta, Struct

from bot.marks import read_marks
from dialogs.events import Left, Person, Returned, Said, Sent, Shared, Started, Tapped

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
CARD = "card:"  # how the callback data of a sales card begins

LONGEST_TEXT = 4096
LONGEST_NAME = 128
LONGEST_FILE_ID = 256
ABSENT = ("left", "kicked")
MEDIA = (
    *("photo", "voice", "video", "video_note", "audio", "animation", "document", "sticker", "location"),
    *("venue", "poll", "dice", "game", "story", "paid_media", "checklist", "invoice", "gift"),
)
EDITED = ("photo", "voice", "video", "audio", "animation", "document")  # by people; places move by themselves

Id = Annotated[int, Meta(ge=-(2**53), le=2**53)]
MessageId = Annotated[int, Meta(ge=0, le=2**31 - 1)]
UpdateId = Annotated[int, Meta(ge=0, le=2**53)]


ProspectEvent = Started | Said | Tapped | Shared | Sent | Left | Returned


class User(Struct):
    id: Id
    is_bot: bool = False
    first_name: str = ""
    last_name: str = ""
    username: str = ""
    language_code: str = ""


class Chat(Struct):
    id: Id
    type: str


class PhoneContact(Struct):
    phone_number: str
    user_id: Id | None = None


class Message(Struct, rename={"sender": "from"}):
    message_id: MessageId
    chat: Chat
    sender: User | None = None
    text: str | None = None
    caption: str = ""
    entities: Any = None
    caption_entities: Any = None
    media_group_id: str = ""
    has_media_spoiler: bool = False
    show_caption_above_media: bool = False
    contact: PhoneContact | None = None
    forward_origin: Any = None
    migrate_to_chat_id: Id | None = None


class Attachment(NamedTuple):
    """What a message carries besides words; Telegram shows it again by its `file_id`."""

    kind: str = ""
    file_id: str = ""


class CallbackQuery(Struct, rename={"sender": "from"}):
    id: str
    sender: User
    message: Message | None = None
    data: str = ""


class Member(Struct):
    status: str


class MemberChange(Struct, rename={"sender": "from"}):
    chat: Chat
    sender: User
    old_chat_member: Member
    new_chat_member: Member


class Numbered(Struct):
    update_id: UpdateId


class RawUpdate(Numbered):
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    my_chat_member: MemberChange | None = None


class Update(Struct, frozen=True, kw_only=True):
    """One update; updates with the same `queue` are handled in order."""

    update_id: int
    queue: int


class FromProspect(Update, frozen=True, kw_only=True):
    """Something a person did in their private chat; `query_id` if it was a tap that waits for an answer."""

    event: ProspectEvent
    query_id: str = ""


class Pressed(Update, frozen=True, kw_only=True):
    """A button of a sales card, in whatever chat; who may press is for the turn to find out."""

    query_id: str
    person: Person
    chat_id: int
    data: str
    at: datetime


class AskedForId(Update, frozen=True, kw_only=True):
    """The bot was added to a group or channel, or somebody sent /id: the chat's id is wanted."""

    chat_id: int
    chat_type: str


class ChatMoved(Update, frozen=True, kw_only=True):
    """A group became a supergroup and has another id now."""

    old_id: int
    new_id: int


class Ignored(Update, frozen=True, kw_only=True):
    """Nothing for us, for this reason; a tap among these still wants an answer."""

    reason: str
    query_id: str = ""


class Unreadable(Struct, frozen=True, kw_only=True):
    """Not an update of the Bot API as we know it; `update_id` is None if not even that is there."""

    update_id: int | None
    reason: str


Parsed = FromProspect | Pressed | AskedForId | ChatMoved | Ignored


def parse(raw: Any, at: datetime) -> Parsed | Unreadable:
    """What a raw update means; `at` is when it was received."""
    try:
        update = msgspec.convert(raw, RawUpdate)
    except (msgspec.ValidationError, RecursionError) as error:
        return Unreadable(update_id=update_id_of(raw), reason=str(error))
    id = update.update_id
    if update.callback_query:
        return _parse_tap(id, update.callback_query, at)
    if update.my_chat_member:
        return _parse_member_change(id, update.my_chat_member, at)
    if update.message:
        return _parse_message(id, update.message, _attachment(raw["message"]), at, edited=False)
    if update.edited_message:
        attachment = _attachment(raw["edited_message"], EDITED)
        return _parse_message(id, update.edited_message, attachment, at, edited=True)
    return Ignored(update_id=id, queue=0, reason="unknown kind of update")


def update_id_of(raw: Any) -> int | None:
    """The id of an update that may be anything."""
    try:
        return msgspec.convert(raw, Numbered).update_id
    except (msgspec.ValidationError, RecursionError):
        return None


def clean(text: str) -> str:
    """Text without what no database keeps: half surrogate pairs and NUL."""
    if text.isascii():
        return text.replace("\0", "")
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\0", "")


def _parse_tap(id: int, tap: CallbackQuery, at: datetime) -> Parsed:
    message, data = tap.message, clean(tap.data)
    if message is None or tap.sender.is_bot:
        return Ignored(update_id=id, queue=tap.sender.id, reason="a tap on no message", query_id=tap.id)
    is_private = message.chat.type == "private"
    person = _person(tap.sender)
    if data.startswith(CARD):
        return Pressed(
            update_id=id,
            queue=person.id,
            query_id=tap.id,
            person=person,
            chat_id=message.chat.id,
            data=data,
            at=at,
        )
    if not is_private or message.chat.id != person.id:
        return Ignored(update_id=id, queue=person.id, reason="a tap in a group", query_id=tap.id)
    event = Tapped(at=at, person=person, message_id=message.message_id, data=data)
    return FromProspect(update_id=id, queue=person.id, event=event, query_id=tap.id)


def _parse_member_change(id: int, change: MemberChange, at: datetime) -> Parsed:
    chat, person = change.chat, _person(change.sender)
    before, after = change.old_chat_member.status, change.new_chat_member.status
    if chat.type != "private":
        if before in ABSENT and after in ("member", "administrator"):
            return AskedForId(update_id=id, queue=chat.id, chat_id=chat.id, chat_type=chat.type)
    elif chat.id == person.id and after == "kicked":
        return FromProspect(update_id=id, queue=chat.id, event=Left(at=at, person=person))
    elif chat.id == person.id and before == "kicked":
        return FromProspect(update_id=id, queue=chat.id, event=Returned(at=at, person=person))
    return Ignored(update_id=id, queue=chat.id, reason=f"the bot became {after[:20]}")


def _parse_message(
    id: int, message: Message, attachment: Attachment, at: datetime, *, edited: bool
) -> Parsed:
    chat, sender = message.chat, message.sender
    if message.migrate_to_chat_id is not None:
        return ChatMoved(update_id=id, queue=chat.id, old_id=chat.id, new_id=message.migrate_to_chat_id)
    if sender is None or sender.is_bot:
        return Ignored(update_id=id, queue=chat.id, reason="not written by a person")
    if not edited and (message.text or "").partition("@")[0] == "/id":
        return AskedForId(update_id=id, queue=chat.id, chat_id=chat.id, chat_type=chat.type)
    if chat.type != "private" or chat.id != sender.id:
        return Ignored(update_id=id, queue=chat.id, reason="talk in a group")
    event = _event(message, attachment, _person(sender), at, edited=edited)
    if event is None:
        return Ignored(update_id=id, queue=chat.id, reason="unknown kind of message")
    return FromProspect(update_id=id, queue=chat.id, event=event)


def _event(
    message: Message, attachment: Attachment, person: Person, at: datetime, *, edited: bool
) -> ProspectEvent | None:
    """What a message in a private chat means, the person's own words before everything else."""
    id, forwarded = message.message_id, message.forward_origin is not None
    if message.contact is not None and not edited:
        own = message.contact.user_id == person.id and not forwarded
        return Shared(
            at=at, person=person, message_id=id, phone=clean(message.contact.phone_number)[:64], own=own
        )
    text = clean(message.text if message.text is not None else message.caption)[:LONGEST_TEXT]
    marks = read_marks(message.entities or message.caption_entities, text)
    if forwarded or attachment.kind:
        return Sent(
            at=at,
            person=person,
            message_id=id,
            media=attachment.kind or "forward",
            caption=text,
            file_id=attachment.file_id,
            album=clean(message.media_group_id)[:64],
            marks=marks,
            spoiler=message.has_media_spoiler,
            caption_above=message.show_caption_above_media,
            edited=edited,
        )
    if message.text is None:
        return None
    command, _, payload = text.partition(" ")
    if command == "/start" and not edited:
        return Started(at=at, person=person, payload=payload.strip())
    return Said(at=at, person=person, message_id=id, text=text, edited=edited, marks=marks)


def _attachment(message: dict[str, Any], kinds: tuple[str, ...] = MEDIA) -> Attachment:
    """What is attached; of the sizes of a photo the largest, which Telegram lists last."""
    kind = next((kind for kind in kinds if kind in message), "")
    found = message.get(kind)
    largest = found[-1] if isinstance(found, list) and found else found
    file_id = largest.get("file_id") if isinstance(largest, dict) else None
    return Attachment(kind, clean(file_id)[:LONGEST_FILE_ID] if isinstance(file_id, str) else "")


def _person(user: User) -> Person:
    return Person(
        id=user.id,
        first_name=clean(user.first_name)[:LONGEST_NAME],
        last_name=clean(user.last_name)[:LONGEST_NAME],
        username=clean(user.username)[:LONGEST_NAME],
        language_code=clean(user.language_code)[:16],
    )
