"""What a person can do in a Telegram client, and nothing a person could not.

Each function changes the world as that person and lets the bot hear of it. What a client would not allow,
such as pressing a button that is not there, is a `ControlError`; forged taps and foreign contacts are allowed
on purpose.
"""

from dataclasses import dataclass
from typing import Any

from sandbox.entities import check_entities, find_entities, trim
from sandbox.errors import ControlError
from sandbox.methods.albums import MAX_ALBUM
from sandbox.methods.media import describe_file, store_file
from sandbox.methods.sending import origin_of
from sandbox.params import Upload
from sandbox.seen import MEDIA_KINDS, SeenTap
from sandbox.shapes import show_chat, show_message, show_user, without_nones
from sandbox.stage import Stage
from sandbox.world import Chat, Json, Message, User


@dataclass(frozen=True)
class Place:
    """Where in a chat something is said: in answer to a message, in a topic."""

    reply_to: int | None = None
    thread_id: int | None = None


ANYWHERE = Place()


def find_person(stage: Stage, person_id: int) -> User:
    person = stage.world.users.get(person_id)
    if person is None or person.is_bot:
        raise ControlError(f"no person {person_id}", 404)
    return person


def find_chat(stage: Stage, chat_id: int) -> Chat:
    chat = stage.world.chats.get(chat_id)
    if chat is None:
        raise ControlError(f"no chat {chat_id}", 404)
    return chat


def find_message(chat: Chat, message_id: int) -> Message:
    message = chat.find_message(message_id)
    if message is None:
        raise ControlError(f"no message {message_id} in chat {chat.id}", 404)
    return message


def say(
    stage: Stage,
    person: User,
    chat: Chat,
    text: str,
    place: Place = ANYWHERE,
    entities: list[Json] | None = None,
) -> Message:
    """Type a text and send it; commands, links and mentions are marked as clients mark them."""
    given = check_entities(text, entities) if entities else find_entities(text)
    text, marked = trim(text, given)
    if not text:
        raise ControlError("a client does not send an empty message")
    content: Json = {"text": text, "entities": marked} if marked else {"text": text}
    if _is_one_time_key(chat, text):
        stage.set_keyboard(chat, None)
    return send(stage, person, chat, content, place)


def send(
    stage: Stage,
    person: User,
    chat: Chat,
    content: Json,
    place: Place = ANYWHERE,
    **extra: Any,
) -> Message:
    """Send any content, `extra` being further fields of `Message`; the first one starts a private chat."""
    _check_may_write(person, chat)
    if chat.is_private:
        person.has_started = True
    thread_id = place.thread_id
    if place.reply_to is not None:
        thread_id = thread_id or find_message(chat, place.reply_to).thread_id
    if thread_id is not None and thread_id not in chat.topics:
        raise ControlError(f"no topic {thread_id} in chat {chat.id}", 404)
    sender_id = None if chat.type == "channel" else person.id
    where = {"reply_to": place.reply_to, "thread_id": thread_id}
    return stage.post_as_person(chat, sender_id, content, **where, **extra)


def share_contact(
    stage: Stage, person: User, chat: Chat, contact: Json | None = None, *, forwarded: bool = False
) -> Message:
    """Share a contact: one's own (None), or any other as a plain attachment, or a forwarded one."""
    if contact is None:
        if person.phone is None:
            raise ControlError(f"person {person.id} has no phone")
        own = {"phone_number": person.phone, "first_name": person.first_name, "last_name": person.last_name}
        contact = without_nones({**own, "user_id": person.id})
    origin: Json | None = None
    if forwarded:
        date = int(stage.clock.now().timestamp())
        origin = {"type": "hidden_user", "date": date, "sender_user_name": contact["first_name"]}
    if chat.keyboard is not None and chat.keyboard.get("one_time_keyboard"):
        stage.set_keyboard(chat, None)
    return send(stage, person, chat, {"contact": contact}, forward_origin=origin)


@dataclass(frozen=True)
class Piece:
    """One file with its caption, as a message of its own or in an album."""

    kind: str
    upload: Upload
    caption: str = ""


def send_media(stage: Stage, person: User, chat: Chat, piece: Piece, place: Place = ANYWHERE) -> Message:
    return send(stage, person, chat, _content_of(stage, piece), place)


def send_album(
    stage: Stage, person: User, chat: Chat, pieces: list[Piece], place: Place = ANYWHERE
) -> list[Message]:
    """2 to 10 files as one album: as many messages, and as many updates, in the same breath."""
    if not 2 <= len(pieces) <= MAX_ALBUM:
        raise ControlError(f"an album has 2 to {MAX_ALBUM} pieces")
    contents = [_content_of(stage, piece) for piece in pieces]
    album = stage.world.new_media_group_id()
    return [send(stage, person, chat, content, place, media_group_id=album) for content in contents]


def forward(stage: Stage, person: User, source: Message, target: Chat) -> Message:
    origin = origin_of(stage, source)
    return send(stage, person, target, dict(source.content), forward_origin=origin)


def press(stage: Stage, person: User, chat: Chat, message: Message, data: str) -> SeenTap:
    """Press a button, or forge one: whoever sees a message can send any data for it."""
    _check_sees(person, chat)
    tap_id = str(4_200_000_000_000_000 + len(stage.taps) + 1)
    tap = SeenTap(tap_id, person.id, chat.id, message.id, data, pressed_at=stage.clock.now().isoformat())
    stage.show_tap(tap)
    query = {
        "id": tap_id,
        "from": show_user(person),
        "message": show_message(stage.world, message),
        "chat_instance": str(chat.id * 31 + 7),
        "data": data,
    }
    stage.notify("callback_query", query)
    return tap


def find_button(
    chat: Chat, wanted: str, message_id: int | None = None, *, by: str = "text"
) -> tuple[Message, Json]:
    """The button with this label (or `callback_data`) on a message, or on the newest that shows it."""
    messages = [find_message(chat, message_id)] if message_id else reversed(chat.messages.values())
    for message in messages:
        for button in (button for row in message.inline_keyboard or [] for button in row):
            if button.get(by) == wanted and not message.is_deleted:
                return message, button
    raise ControlError(f"no button {wanted!r} in chat {chat.id}", 404)


def edit(stage: Stage, person: User, chat: Chat, message: Message, text: str) -> Message:
    _check_wrote(person, message)
    marked = find_entities(text)
    field = "text" if "text" in message.content else "caption"
    names = (field, "entities" if field == "text" else "caption_entities")
    rest = {name: value for name, value in message.content.items() if name not in names}
    message.content = {**rest, field: text, **({names[1]: marked} if marked else {})}
    stage.mark_edited(chat, message, by_person=True)
    return message


def delete(stage: Stage, person: User, chat: Chat, message: Message) -> None:
    """In a private chat a person may delete both sides, elsewhere their own or, as an administrator, any."""
    if not chat.is_private and not chat.member(person.id).may("can_delete_messages"):
        _check_wrote(person, message)
    stage.mark_deleted(chat, message)


def describe_chat(stage: Stage, chat: Chat) -> Json:
    """A chat with its members, as the control API tells it."""
    members = [vars(member) for member in chat.members.values()]
    topics = [{"thread_id": thread_id, "name": name} for thread_id, name in chat.topics.items()]
    shape: Json = {**show_chat(stage.world, chat), "members": members, "topics": topics}
    return {**shape, "keyboard": chat.keyboard, "migrated_to": chat.migrated_to, "label": chat.label}


def _content_of(stage: Stage, piece: Piece) -> Json:
    if piece.kind not in MEDIA_KINDS:
        raise ControlError(f"unknown kind of media {piece.kind!r}: one of {', '.join(MEDIA_KINDS)}")
    content = describe_file(store_file(stage.world, piece.kind, piece.upload), piece.kind)
    return {**content, "caption": piece.caption} if piece.caption else content


def _is_one_time_key(chat: Chat, text: str) -> bool:
    if chat.keyboard is None or not chat.keyboard.get("one_time_keyboard"):
        return False
    keys = (key for row in chat.keyboard["keyboard"] for key in row)
    return any(text == (key if isinstance(key, str) else key["text"]) for key in keys)


def _check_sees(person: User, chat: Chat) -> None:
    if chat.id != person.id and not chat.member(person.id).is_present and not chat.username:
        raise ControlError(f"person {person.id} does not see chat {chat.id}", 403)


def _check_may_write(person: User, chat: Chat) -> None:
    if chat.migrated_to is not None:
        raise ControlError(f"chat {chat.id} became {chat.migrated_to}")
    if chat.is_private:
        if chat.id != person.id:
            raise ControlError(f"chat {chat.id} is the private chat of somebody else", 403)
        if person.has_blocked_bot:
            raise ControlError(f"person {person.id} has blocked the bot; unblock it first")
        return
    member = chat.member(person.id)
    if not member.is_present or (chat.type == "channel" and not member.may("can_post_messages")):
        raise ControlError(f"person {person.id} may not write in chat {chat.id}", 403)


def _check_wrote(person: User, message: Message) -> None:
    if message.sender_id not in (person.id, None):
        raise ControlError(f"message {message.id} is not by person {person.id}", 403)
