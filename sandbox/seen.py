"""What a person sees on the screen, as the control API and the live events tell it.

The same dataclasses are written by the server and read by the client, so there is one definition of every
view.
"""

from dataclasses import dataclass
from typing import Any, Self

from sandbox.world import Json

# Animations first: they carry a `document` too.
MEDIA_KINDS = ("animation", "photo", "voice", "sticker", "document", "video", "video_note", "audio")
_SERVICE = (
    "new_chat_members",
    "left_chat_member",
    "group_chat_created",
    "supergroup_chat_created",
    "channel_chat_created",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
    "pinned_message",
)


@dataclass(frozen=True)
class SeenButton:
    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class SeenMessage:
    """One message as clients show it; times are ISO 8601 UTC, `seq` is the number of its last change.

    `text` is the text or the caption, `media` its kind (photo, contact, …), `service` the name of a service
    fact, `keyboard` the reply keyboard it brought, in Bot API form; the pieces of an album share their
    `media_group_id`, `reactions` are the bot's.
    """

    seq: int
    chat_id: int
    message_id: int
    sender_id: int | None
    sender_name: str
    by_bot: bool
    sent_at: str
    text: str
    entities: list[Json]
    buttons: list[list[SeenButton]]
    keyboard: Json | None
    media: str | None
    details: Json
    service: str | None
    reply_to: int | None
    thread_id: int | None
    media_group_id: str | None
    reactions: list[str]
    forwarded_from: str | None
    is_edited: bool
    is_deleted: bool
    is_protected: bool

    @classmethod
    def from_json(cls, shape: Json) -> Self:
        rows = [[SeenButton(**button) for button in row] for row in shape["buttons"]]
        return cls(**{**shape, "buttons": rows})

    def to_json(self) -> Json:
        # By hand: `asdict` copies everything deeply, which is felt at a thousand messages a second.
        return {**vars(self), "buttons": [[vars(button) for button in row] for row in self.buttons]}

    @property
    def labels(self) -> list[str]:
        return [button.label for row in self.buttons for button in row]


@dataclass(frozen=True)
class SeenTap:
    """A pressed button and what the bot answered to it; `text` is the toast, or the alert when `is_alert`."""

    id: str
    person_id: int
    chat_id: int
    message_id: int
    data: str
    pressed_at: str
    is_answered: bool = False
    text: str = ""
    is_alert: bool = False
    url: str | None = None


def describe_content(content: Json) -> Json:
    """The parts of `SeenMessage` that come from a Bot API content object."""
    media = next((kind for kind in (*MEDIA_KINDS, "contact", "location") if kind in content), None)
    service = next((name for name in _SERVICE if name in content), None)
    details = content.get(media or service or "", {})
    if isinstance(details, list):
        details = {"items": details}
    return {
        "text": content.get("text") or content.get("caption") or "",
        "entities": content.get("entities") or content.get("caption_entities") or [],
        "media": media,
        "service": service,
        "details": details if isinstance(details, dict) else {"value": details},
    }


def name_of_origin(origin: Json | None) -> str | None:
    """The line "Forwarded from …" of a forward_origin."""
    if origin is None:
        return None
    user: Json = origin.get("sender_user") or {}
    chat: Json = origin.get("chat") or origin.get("sender_chat") or {}
    name: Any = origin.get("sender_user_name") or user.get("first_name") or chat.get("title")
    return str(name)
