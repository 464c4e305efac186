"""Who exists and what was said: people, chats, members, messages, files. Pure state, no HTTP and no asyncio.

Ids follow Telegram: a private chat has its person's id, groups are negative, supergroups and channels start
at -100…; private chats and basic groups share one run of message ids, every supergroup and channel has its
own.
"""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any

Json = dict[str, Any]

PRESENT = ("creator", "administrator", "member", "restricted")
STATUSES = (*PRESENT, "left", "kicked")


@dataclass
class User:
    """A person or the bot. `has_started` opens the private chat; a phone is given away only by sharing it.

    `label` is a role on this stage ("prospect", "sales", …): for the page, never told to the bot.
    """

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    phone: str | None = None
    is_bot: bool = False
    has_started: bool = False
    has_blocked_bot: bool = False
    is_deactivated: bool = False
    label: str | None = None


@dataclass
class Member:
    user_id: int
    status: str
    rights: dict[str, bool] = field(default_factory=dict)

    @property
    def is_present(self) -> bool:
        return self.status in PRESENT

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and self.rights.get(right, True))


@dataclass
class Message:
    """`content` is the part of the Bot API object that says what was sent: text, photo, contact, …"""

    chat_id: int
    id: int
    sender_id: int | None
    sent_at: datetime
    content: Json
    inline_keyboard: list[list[Json]] | None = None
    reply_keyboard: Json | None = None
    reply_to: int | None = None
    forward_origin: Json | None = None
    thread_id: int | None = None
    media_group_id: str | None = None
    reactions: list[str] = field(default_factory=list)
    is_protected: bool = False
    edited_at: datetime | None = None
    is_deleted: bool = False
    seq: int = 0


@dataclass
class Chat:
    id: int
    type: str
    title: str | None = None
    username: str | None = None
    is_forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    keyboard: Json | None = None
    label: str | None = None
    last_message_id: int = 0
    # Message ids in the order of their last change, so that "what is new" never scans a whole chat.
    by_change: OrderedDict[int, None] = field(default_factory=OrderedDict)

    @property
    def is_private(self) -> bool:
        return self.type == "private"

    def member(self, user_id: int) -> Member:
        return self.members.get(user_id) or Member(user_id, "left")

    def find_message(self, message_id: int) -> Message | None:
        message = self.messages.get(message_id)
        return None if message is None or message.is_deleted else message

    def newest_first(self) -> Iterator[Message]:
        """All messages, the last changed first, deleted ones included."""
        return (self.messages[message_id] for message_id in reversed(self.by_change))


@dataclass(frozen=True)
class StoredFile:
    id: str
    unique_id: str
    path: str
    name: str
    mime_type: str
    content: bytes


class World:
    def __init__(self, bot: User) -> None:
        self.bot = bot
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.seq = 0
        self._next_person_id = 1001
        self._next_group_id = 5001
        self._last_shared_message_id = 0
        self._last_album = 0

    def add_user(self, user: User) -> Chat:
        """Add a person and the private chat with the bot (closed until the person starts it)."""
        self.users[user.id] = user
        chat = Chat(user.id, "private")
        self.chats[user.id] = chat
        return chat

    def add_chat(self, chat: Chat) -> None:
        self.chats[chat.id] = chat

    def free_person_id(self) -> int:
        while self._next_person_id in self.users:
            self._next_person_id += 1
        return self._next_person_id

    def free_chat_id(self, chat_type: str) -> int:
        while True:
            number = self._next_group_id
            self._next_group_id += 1
            chat_id = -number if chat_type == "group" else -1_000_000_000_000 - number
            if chat_id not in self.chats:
                return chat_id

    def new_media_group_id(self) -> str:
        self._last_album += 1
        return str(13_000_000_000_000_000 + self._last_album)

    def find_public(self, username: str) -> Chat | None:
        """The group or channel behind `@username`; a bot cannot find a private chat that way."""
        wanted = username.lower()
        for chat in self.chats.values():
            if chat.username and chat.username.lower() == wanted:
                return chat
        return None

    def bot_member(self, chat: Chat) -> Member:
        return chat.member(self.bot.id)

    def add_message(self, chat: Chat, sender_id: int | None, sent_at: datetime, content: Json) -> Message:
        message = Message(chat.id, self._next_message_id(chat), sender_id, sent_at, content)
        chat.messages[message.id] = message
        self.touch(chat, message)
        return message

    def touch(self, chat: Chat, message: Message) -> None:
        """Make `message` the newest change of its chat and of the world."""
        self.seq += 1
        message.seq = self.seq
        chat.by_change[message.id] = None
        chat.by_change.move_to_end(message.id)

    def changes_after(self, chat: Chat, seq: int, limit: int) -> list[Message]:
        """The first `limit` messages of a chat that changed after `seq`, oldest change first."""
        changed = []
        for message in chat.newest_first():
            if message.seq <= seq:
                break
            changed.append(message)
        return list(islice(reversed(changed), limit))

    def _next_message_id(self, chat: Chat) -> int:
        if chat.type in ("private", "group"):
            self._last_shared_message_id += 1
            chat.last_message_id = self._last_shared_message_id
        else:
            chat.last_message_id += 1
        return chat.last_message_id
