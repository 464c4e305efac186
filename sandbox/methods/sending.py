"""Methods that put a new message into a chat: texts, files, places, copies and forwards."""

from collections.abc import Callable
from typing import Any

from sandbox.entities import add_found, check_entities, trim, utf16_length
from sandbox.errors import bad_request
from sandbox.html_markup import parse_html
from sandbox.keyboards import NO_MARKUP, Markup, check_markup
from sandbox.methods.access import named_message, readable_chat, writable_chat
from sandbox.methods.media import read_file
from sandbox.params import Params
from sandbox.shapes import show_chat, show_message, show_user
from sandbox.stage import Stage
from sandbox.world import Chat, Json, Message

MAX_TEXT = 4096
MAX_CAPTION = 1024
_CAPTIONED = ("photo", "document", "voice", "video", "audio", "animation")
_CHAT_ACTIONS = frozenset(
    (
        *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice"),
        *("upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"),
    )
)


def send_message(stage: Stage, params: Params) -> Json:
    return deliver(stage, params, read_text(params))


def file_sender(kind: str) -> Callable[[Stage, Params], Json]:
    """The method that sends one kind of media: sendPhoto, sendDocument, …"""

    def send_file(stage: Stage, params: Params) -> Json:
        caption = read_caption(params) if kind in _CAPTIONED else {}
        return deliver(stage, params, read_file(stage.world, params, kind) | caption)

    return send_file


def send_contact(stage: Stage, params: Params) -> Json:
    if not params.has("phone_number"):
        raise bad_request("phone number is empty")
    if not params.has("first_name"):
        raise bad_request("first name is empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    return deliver(
        stage, params, {"contact": {name: params.text(name) for name in names if params.has(name)}}
    )


def send_location(stage: Stage, params: Params) -> Json:
    try:
        location = {name: float(params.text(name)) for name in ("latitude", "longitude")}
    except ValueError:
        raise bad_request("location must be non-empty") from None
    return deliver(stage, params, {"location": location})


def send_chat_action(stage: Stage, params: Params) -> bool:
    action = params.text("action")
    if action not in _CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = writable_chat(stage, params)
    stage.feed.tell("typing", {"chat_id": chat.id, "action": action})
    return True


def copy_message(stage: Stage, params: Params) -> Json:
    source = _source(stage, params, "copy")
    if not can_be_copied(source):
        raise bad_request("message can't be copied")
    content = dict(source.content)
    if "caption" in params.values and any(kind in content for kind in _CAPTIONED):
        content = without_caption(content) | read_caption(params)
    return {"message_id": deliver(stage, params, content)["message_id"]}


def forward_message(stage: Stage, params: Params) -> Json:
    source = _source(stage, params, "forward")
    if source.is_protected or not can_be_copied(source):
        raise bad_request("message can't be forwarded")
    return deliver(stage, params, dict(source.content), forward_origin=origin_of(stage, source))


def can_be_copied(message: Message) -> bool:
    """Texts, media, contacts and places; no service messages."""
    kinds = ("text", *_CAPTIONED, "sticker", "video_note", "contact", "location")
    return any(kind in message.content for kind in kinds)


def without_caption(content: Json) -> Json:
    return {name: value for name, value in content.items() if not name.startswith("caption")}


def origin_of(stage: Stage, message: Message) -> Json:
    """The forward_origin of a forwarded message: where it was first said."""
    if message.forward_origin is not None:
        return message.forward_origin
    date = int(message.sent_at.timestamp())
    if message.sender_id is not None:
        return {"type": "user", "date": date, "sender_user": show_user(stage.world.users[message.sender_id])}
    chat = show_chat(stage.world, stage.world.chats[message.chat_id])
    return {"type": "channel", "date": date, "chat": chat, "message_id": message.id}


def read_text(params: Params) -> Json:
    text = params.text("text")
    if not text:
        raise bad_request("message text is empty")
    text, entities = _formatted(params, text, "entities")
    if not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def read_caption(params: Params) -> Json:
    caption, entities = _formatted(params, params.text("caption"), "caption_entities")
    if utf16_length(caption) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    if not caption:
        return {}
    return {"caption": caption, "caption_entities": entities} if entities else {"caption": caption}


def _formatted(params: Params, text: str, entities_name: str) -> tuple[str, list[Json]]:
    mode = params.text("parse_mode").lower()
    given = params.parsed(entities_name)
    if mode == "html":
        text, entities = parse_html(text)
    elif mode:
        raise bad_request("unsupported parse_mode: the sandbox takes entities or HTML")
    else:
        entities = check_entities(text, given) if given is not None else []
    text, entities = trim(text, entities)
    return text, add_found(text, entities)


def deliver(stage: Stage, params: Params, content: Json, forward_origin: Json | None = None) -> Json:
    """Post `content` where and how the parameters say. Content errors come first, as Telegram's do."""
    given = params.parsed("reply_markup")
    chat = writable_chat(stage, params)
    return place(stage, params, chat, content, check_markup(given, chat), forward_origin=forward_origin)


def place(
    stage: Stage, params: Params, chat: Chat, content: Json, markup: Markup = NO_MARKUP, **extra: Any
) -> Json:
    """Post into a chat that takes it; `extra` are further fields of `Message`."""
    message = stage.post(
        chat,
        None if chat.type == "channel" else stage.world.bot.id,
        content,
        inline_keyboard=markup.inline,
        reply_keyboard=markup.reply,
        reply_to=_reply_target(chat, params),
        thread_id=_thread(chat, params),
        is_protected=params.flag("protect_content"),
        **extra,
    )
    return show_message(stage.world, message)


def _reply_target(chat: Chat, params: Params) -> int | None:
    reply: Any = params.parsed("reply_parameters")
    if reply is None and params.has("reply_to_message_id"):
        lenient = params.flag("allow_sending_without_reply")
        reply = {"message_id": params.integer("reply_to_message_id"), "allow_sending_without_reply": lenient}
    if reply is None:
        return None
    message_id = reply.get("message_id") if isinstance(reply, dict) else None
    if not isinstance(message_id, int):
        raise bad_request("can't parse reply parameters JSON object")
    if chat.find_message(message_id) is not None:
        return message_id
    if reply.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def _thread(chat: Chat, params: Params) -> int | None:
    thread_id = params.integer("message_thread_id")
    if thread_id and thread_id not in chat.topics:
        raise bad_request("message thread not found")
    return thread_id or None


def _source(stage: Stage, params: Params, purpose: str) -> Message:
    return named_message(readable_chat(stage, params, "from_chat_id"), params, purpose)
