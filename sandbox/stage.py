"""Everything the stand-in for Telegram knows, in one place, and how a change becomes known.

A change to the world goes three ways: to the clients' screens (`feed`), to whoever waits (`bells`), and, when
the bot may see it, to its update queue. The methods and the control API call nothing else to make things
happen.
"""

import time
from dataclasses import dataclass, field
from typing import Any

from sandbox.bells import Bells
from sandbox.clock import Clock
from sandbox.faults import Faults
from sandbox.feed import Feed
from sandbox.journal import Journal
from sandbox.limits import FloodGuard
from sandbox.seen import SeenButton, SeenMessage, SeenTap, describe_content, name_of_origin
from sandbox.shapes import show_message
from sandbox.updates import UpdateQueue
from sandbox.webhook.settings import Webhook
from sandbox.world import Chat, Json, Message, User, World

UPDATES_TOPIC = "updates"
IDLE_TOPIC = "idle"
CLOCK_TOPIC = "clock"
CALLS_TOPIC = "calls"
POLL_TOPIC = "poll"


@dataclass
class Poll:
    """The one long poll that may wait; a newer one, or a webhook, ends it with 409 and this reason."""

    ended: str | None = None


@dataclass
class Profile:
    """What the bot told about itself, per language, and its command menus per (scope as JSON, language)."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)


class Stage:
    def __init__(self, clock: Clock, bot: User, tokens: tuple[str, ...]) -> None:
        self.clock = clock
        self.world = World(bot)
        self.tokens = set(tokens)
        self.bells = Bells()
        self.feed = Feed(self.bells)
        self.updates = UpdateQueue()
        self.journal = Journal()
        self.faults = Faults()
        self.flood = FloodGuard()
        self.webhook = Webhook()
        self.poll: Poll | None = None
        self.profile = Profile()
        self.taps: dict[str, SeenTap] = {}
        self.annotations: dict[int, Json] = {}
        self.stirs = 0
        self.stirred_at = time.monotonic()
        # Privacy mode is on unless this is set: in a group the bot hears what Telegram lets it hear.
        self.reads_all_groups = False

    def post(self, chat: Chat, sender_id: int | None, content: Json, **extra: Any) -> Message:
        """Put a new message on the screens; `extra` are further fields of `Message`."""
        message = self.world.add_message(chat, sender_id, self.clock.now(), content)
        for name, value in extra.items():
            setattr(message, name, value)
        self._show(message, "new")
        if message.reply_keyboard is not None:
            self.set_keyboard(chat, message.reply_keyboard)
        return message

    def post_as_person(self, chat: Chat, sender_id: int | None, content: Json, **extra: Any) -> Message:
        """A message that the bot hears too, where it may."""
        message = self.post(chat, sender_id, content, **extra)
        if self.bot_hears(chat, message):
            kind = "channel_post" if chat.type == "channel" else "message"
            self.notify(kind, show_message(self.world, message))
        return message

    def mark_edited(self, chat: Chat, message: Message, *, by_person: bool) -> None:
        message.edited_at = self.clock.now()
        self.world.touch(chat, message)
        self._show(message, "edited")
        if by_person and self.bot_hears(chat, message):
            kind = "edited_channel_post" if chat.type == "channel" else "edited_message"
            self.notify(kind, show_message(self.world, message))

    def mark_changed(self, chat: Chat, message: Message) -> None:
        """Something on the message is new, reactions for example, though nobody edited it."""
        self.world.touch(chat, message)
        self._show(message, "edited")

    def mark_deleted(self, chat: Chat, message: Message) -> None:
        """Telegram tells bots nothing about deleted messages, so this reaches the screens only."""
        message.is_deleted = True
        self.world.touch(chat, message)
        self._show(message, "deleted")

    def set_keyboard(self, chat: Chat, keyboard: Json | None) -> None:
        """What stands where the phone's keyboard would be: a reply keyboard or nothing."""
        chat.keyboard = keyboard if keyboard and "keyboard" in keyboard else None
        self.feed.tell("keyboard", {"chat_id": chat.id, "keyboard": chat.keyboard})

    def notify(self, kind: str, payload: Json) -> int | None:
        """Queue an update for the bot; None when it did not ask for this kind."""
        update_id = self.updates.push(kind, payload, self.clock.now())
        self.bells.ring(UPDATES_TOPIC)
        self.stir()
        return update_id

    def stir(self) -> None:
        """Note that something moved between bot and sandbox; `idle` waits for these to end."""
        self.stirs += 1
        self.stirred_at = time.monotonic()
        self.bells.ring(IDLE_TOPIC)

    def has_stirred_since(self, stirs: int) -> bool:
        return self.stirs != stirs

    @property
    def is_idle(self) -> bool:
        """No update is left and no call is under way; a waiting getUpdates does not count."""
        return len(self.updates) == 0 and self.journal.running == 0

    def bot_hears(self, chat: Chat, message: Message) -> bool:
        """Whether an incoming message is sent to the bot: blocks, membership and privacy mode."""
        if chat.is_private:
            return not self.world.users[chat.id].has_blocked_bot
        member = self.world.bot_member(chat)
        if not member.is_present or message.sender_id == self.world.bot.id:
            return False
        if chat.type == "channel" or member.status in ("creator", "administrator") or self.reads_all_groups:
            return True
        return self._is_addressed(chat, message)

    def show_tap(self, tap: SeenTap) -> None:
        """Keep a tap as it is now: just pressed, or answered."""
        self.taps[tap.id] = tap
        self.bells.ring(("tap", tap.id))
        self.feed.tell("tap", vars(tap))

    def move_clock(self) -> None:
        """Tell everybody that the clock jumped; what waited too long for the bot is gone."""
        self.updates.drop_expired(self.clock.now())
        self.stir()
        self.bells.ring(CLOCK_TOPIC)
        self.feed.tell("clock", self.show_clock())

    def show_clock(self) -> Json:
        clock = self.clock
        return {"now": clock.now().isoformat(), "version": clock.version, "frozen": clock.is_frozen}

    def view(self, message: Message) -> SeenMessage:
        """The message as people see it."""
        sender = self.world.users[message.sender_id] if message.sender_id is not None else None
        rows = message.inline_keyboard or []
        title = self.world.chats[message.chat_id].title
        return SeenMessage(
            seq=message.seq,
            chat_id=message.chat_id,
            message_id=message.id,
            sender_id=message.sender_id,
            sender_name=full_name(sender) if sender else title or "",
            by_bot=sender is not None and sender.is_bot,
            sent_at=message.sent_at.isoformat(),
            buttons=[[_view_button(button) for button in row] for row in rows],
            keyboard=message.reply_keyboard,
            reply_to=message.reply_to,
            thread_id=message.thread_id,
            media_group_id=message.media_group_id,
            reactions=message.reactions,
            forwarded_from=name_of_origin(message.forward_origin),
            is_edited=message.edited_at is not None,
            is_deleted=message.is_deleted,
            is_protected=message.is_protected,
            **describe_content(message.content),
        )

    def _show(self, message: Message, change: str) -> None:
        self.bells.ring(("chat", message.chat_id))
        self.feed.tell("message", {"change": change, "message": self.view(message).to_json()})

    def _is_addressed(self, chat: Chat, message: Message) -> bool:
        text: str = message.content.get("text") or message.content.get("caption") or ""
        at_bot = f"@{self.world.bot.username}".lower()
        is_command = text.startswith("/") and ("@" not in text.split()[0] or at_bot in text.lower())
        replied = chat.find_message(message.reply_to or 0)
        answers_bot = replied is not None and replied.sender_id == self.world.bot.id
        is_service = describe_content(message.content)["service"] is not None
        return is_command or at_bot in text.lower() or answers_bot or is_service


def full_name(user: User) -> str:
    return " ".join(part for part in (user.first_name, user.last_name) if part)


def _view_button(button: Json) -> SeenButton:
    return SeenButton(button["text"], button.get("callback_data"), button.get("url"))
