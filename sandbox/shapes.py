"""How the world looks through the Bot API: User, Chat, ChatMember and Message objects, field by field."""

from sandbox.world import Chat, Json, Member, Message, User, World

PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
_ADMINISTRATOR_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)
_OFF_BY_DEFAULT = frozenset(("can_be_edited", "is_anonymous", "can_promote_members"))


def without_nones(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if value is not None}


def show_user(user: User) -> Json:
    return without_nones(
        {
            "id": user.id,
            "is_bot": user.is_bot,
            "first_name": user.first_name,
            "last_name": user.last_name,
            "username": user.username,
            "language_code": user.language_code,
        }
    )


def show_bot(bot: User, reads_all_groups: bool) -> Json:
    """The answer to getMe."""
    return {
        **show_user(bot),
        "can_join_groups": True,
        "can_read_all_group_messages": reads_all_groups,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def show_chat(world: World, chat: Chat) -> Json:
    if chat.is_private:
        person = world.users[chat.id]
        names = {"first_name": person.first_name, "last_name": person.last_name, "username": person.username}
        return without_nones({"id": chat.id, "type": "private", **names})
    fields = {"id": chat.id, "type": chat.type, "title": chat.title, "username": chat.username}
    return without_nones({**fields, "is_forum": chat.is_forum or None})


def show_full_chat(world: World, chat: Chat) -> Json:
    """ChatFullInfo, the answer to getChat."""
    no_gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"),
        False,
    )
    full = {
        **show_chat(world, chat),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": no_gifts,
    }
    pinned = chat.find_message(chat.pinned[-1]) if chat.pinned else None
    if pinned is not None:
        full["pinned_message"] = show_message(world, pinned, with_reply=False)
    if chat.type in ("group", "supergroup"):
        full["permissions"] = dict.fromkeys(PERMISSIONS, True)
    return full


def show_member(world: World, chat: Chat, member: Member) -> Json:
    shape: Json = {"user": show_user(world.users[member.user_id]), "status": member.status}
    if member.status == "creator":
        shape["is_anonymous"] = False
    elif member.status == "administrator":
        shape |= {right: member.rights.get(right, right not in _OFF_BY_DEFAULT) for right in _rights_in(chat)}
    elif member.status == "restricted":
        shape |= {"is_member": True, "until_date": 0}
        shape |= {permission: member.rights.get(permission, False) for permission in PERMISSIONS}
    elif member.status == "kicked":
        shape["until_date"] = 0
    return shape


def show_message(world: World, message: Message, with_reply: bool = True) -> Json:
    """A Message object; the message it replies to is shown once, without its own reply."""
    chat = world.chats[message.chat_id]
    shape: Json = {"message_id": message.id}
    if message.thread_id:
        shape |= {"message_thread_id": message.thread_id, "is_topic_message": True}
    if message.sender_id is None:
        shape["sender_chat"] = show_chat(world, chat)
    else:
        shape["from"] = show_user(world.users[message.sender_id])
    shape |= {"chat": show_chat(world, chat), "date": int(message.sent_at.timestamp())}
    if message.edited_at:
        shape["edit_date"] = int(message.edited_at.timestamp())
    if message.forward_origin:
        shape["forward_origin"] = message.forward_origin
    if message.media_group_id:
        shape["media_group_id"] = message.media_group_id
    if message.is_protected:
        shape["has_protected_content"] = True
    # Telegram shows the message that opened a topic as what its messages reply to.
    reply = chat.find_message(message.reply_to or message.thread_id or 0)
    if with_reply and reply is not None:
        shape["reply_to_message"] = show_message(world, reply, with_reply=False)
    shape |= message.content
    if message.inline_keyboard:
        shape["reply_markup"] = {"inline_keyboard": message.inline_keyboard}
    return shape


def _rights_in(chat: Chat) -> tuple[str, ...]:
    if chat.type == "channel":
        return (*_ADMINISTRATOR_RIGHTS, "can_post_messages", "can_edit_messages")
    return (*_ADMINISTRATOR_RIGHTS, "can_pin_messages", "can_manage_topics")
