"""The Bot API methods the sandbox knows: one table, one plain function each.

A method takes the stage and its parameters, returns the JSON of `result` or raises `ApiError`. Names are
matched without regard to case, as Telegram does. What is not in the table is answered 404 and noted in the
journal.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.methods import albums, answering, chats, editing, marking, media, profile, receiving, sending
from sandbox.params import Params
from sandbox.stage import Stage

Method = Callable[[Stage, Params], Any | Awaitable[Any]]

NAMED: dict[str, Method] = {
    "getMe": profile.get_me,
    "getUpdates": receiving.get_updates,
    "setWebhook": receiving.set_webhook,
    "deleteWebhook": receiving.delete_webhook,
    "getWebhookInfo": receiving.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.file_sender("photo"),
    "sendDocument": sending.file_sender("document"),
    "sendVoice": sending.file_sender("voice"),
    "sendVideo": sending.file_sender("video"),
    "sendVideoNote": sending.file_sender("video_note"),
    "sendAudio": sending.file_sender("audio"),
    "sendAnimation": sending.file_sender("animation"),
    "sendSticker": sending.file_sender("sticker"),
    "sendContact": sending.send_contact,
    "sendLocation": sending.send_location,
    "sendChatAction": sending.send_chat_action,
    "sendMediaGroup": albums.send_media_group,
    "copyMessage": sending.copy_message,
    "copyMessages": albums.copy_messages,
    "forwardMessage": sending.forward_message,
    "forwardMessages": albums.forward_messages,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "pinChatMessage": marking.pin_chat_message,
    "unpinChatMessage": marking.unpin_chat_message,
    "unpinAllChatMessages": marking.unpin_all_chat_messages,
    "setMessageReaction": marking.set_message_reaction,
    "answerCallbackQuery": answering.answer_callback_query,
    "getFile": media.get_file,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_chat_member,
    "getChatAdministrators": chats.get_chat_administrators,
    "getChatMemberCount": chats.get_chat_member_count,
    "leaveChat": chats.leave_chat,
    "createForumTopic": chats.create_forum_topic,
    "editForumTopic": chats.edit_forum_topic,
    "closeForumTopic": chats.close_forum_topic,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.text_setter("name"),
    "getMyName": profile.text_getter("name"),
    "setMyDescription": profile.text_setter("description"),
    "getMyDescription": profile.text_getter("description"),
    "setMyShortDescription": profile.text_setter("short_description"),
    "getMyShortDescription": profile.text_getter("short_description"),
}
METHODS: dict[str, tuple[str, Method]] = {name.lower(): (name, method) for name, method in NAMED.items()}
