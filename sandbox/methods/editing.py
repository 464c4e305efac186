"""Methods that change or remove messages that exist: text, caption, buttons, deletion."""

from datetime import timedelta

from sandbox.errors import bad_request
from sandbox.keyboards import check_inline_only
from sandbox.methods.access import bot_may, named_message, readable_chat, writable_chat
from sandbox.methods.albums import read_input_media
from sandbox.methods.sending import read_caption, read_text, without_caption
from sandbox.params import Params
from sandbox.shapes import show_message
from sandbox.stage import Stage
from sandbox.world import Chat, Json, Message

DELETABLE_FOR = timedelta(hours=48)
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_message_text(stage: Stage, params: Params) -> Json:
    content = read_text(params)
    chat, message = _editable(stage, params)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _rewrite(stage, chat, message, params, content)


def edit_message_caption(stage: Stage, params: Params) -> Json:
    caption = read_caption(params)
    chat, message = _editable(stage, params)
    if "text" in message.content:
        raise bad_request("there is no caption in the message to edit")
    return _rewrite(stage, chat, message, params, without_caption(message.content) | caption)


def edit_message_media(stage: Stage, params: Params) -> Json:
    content = read_input_media(stage, params, params.parsed("media"))
    chat, message = _editable(stage, params)
    return _rewrite(stage, chat, message, params, content)


def edit_message_reply_markup(stage: Stage, params: Params) -> Json:
    chat, message = _editable(stage, params)
    return _rewrite(stage, chat, message, params, message.content)


def delete_message(stage: Stage, params: Params) -> bool:
    chat = readable_chat(stage, params)
    _delete(stage, chat, named_message(chat, params, "delete"))
    return True


def delete_messages(stage: Stage, params: Params) -> bool:
    """Up to 100 at once; those that cannot be found are skipped, as Telegram does."""
    chat = readable_chat(stage, params)
    ids = params.parsed("message_ids")
    if not isinstance(ids, list) or not 1 <= len(ids) <= 100:
        raise bad_request("message identifiers are not specified")
    found = (chat.find_message(message_id) for message_id in ids if isinstance(message_id, int))
    for message in [message for message in found if message is not None]:
        _delete(stage, chat, message)
    return True


def _editable(stage: Stage, params: Params) -> tuple[Chat, Message]:
    """Only what the bot said itself, never forwards nor messages that brought a reply keyboard."""
    if params.has("inline_message_id"):
        raise bad_request("invalid inline message identifier specified")
    chat = writable_chat(stage, params)
    message = named_message(chat, params, "edit")
    is_own = message.sender_id == stage.world.bot.id
    is_post = message.sender_id is None and bot_may(stage, chat, "can_edit_messages")
    if not (is_own or is_post) or message.forward_origin or message.reply_keyboard:
        raise bad_request("message can't be edited")
    return chat, message


def _rewrite(stage: Stage, chat: Chat, message: Message, params: Params, content: Json) -> Json:
    """Replace content and buttons together: an edit without `reply_markup` takes the buttons away."""
    buttons = check_inline_only(params.parsed("reply_markup"), chat)
    if content == message.content and buttons == message.inline_keyboard:
        raise bad_request(_NOT_MODIFIED)
    message.content = content
    message.inline_keyboard = buttons
    stage.mark_edited(chat, message, by_person=False)
    return show_message(stage.world, message)


def _delete(stage: Stage, chat: Chat, message: Message) -> None:
    if chat.type in ("supergroup", "channel") and bot_may(stage, chat, "can_delete_messages"):
        stage.mark_deleted(chat, message)
        return
    if stage.clock.now() - message.sent_at > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    is_own = message.sender_id == stage.world.bot.id
    if not is_own and not chat.is_private and not bot_may(stage, chat, "can_delete_messages"):
        raise bad_request("message can't be deleted")
    stage.mark_deleted(chat, message)
