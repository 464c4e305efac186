"""Checks of `reply_markup`: inline keyboards belong to a message, reply keyboards to the chat."""

import re
from dataclasses import dataclass
from typing import Any

from sandbox.errors import bad_request
from sandbox.world import Chat

Json = dict[str, Any]

MAX_CALLBACK_DATA = 64
MAX_BUTTONS = 100
_BAD_BUTTON = "can't parse inline keyboard button"
_URL = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_DEEP_LINK = re.compile(r"tg://\S+", re.IGNORECASE)
_INLINE_ACTIONS = (
    "callback_data",
    "url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "web_app",
    "login_url",
    "pay",
    "callback_game",
)


@dataclass(frozen=True)
class Markup:
    """What a message brings: `inline` rows of buttons, or a `reply` keyboard, removal or forced reply."""

    inline: list[list[Json]] | None = None
    reply: Json | None = None


NO_MARKUP = Markup()


def check_markup(given: Any, chat: Chat) -> Markup:
    if given is None:
        return NO_MARKUP
    if not isinstance(given, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in given:
        return Markup(inline=_check_inline(given["inline_keyboard"]))
    if "keyboard" in given:
        _check_reply(given["keyboard"], chat)
        return Markup(reply=given)
    if given.get("remove_keyboard") or given.get("force_reply"):
        return Markup(reply=given)
    return NO_MARKUP


def check_inline_only(given: Any, chat: Chat) -> list[list[Json]] | None:
    """For edits: only inline keyboards can be put on a message that exists."""
    markup = check_markup(given, chat)
    if markup.reply is not None:
        raise bad_request("inline keyboard expected")
    return markup.inline


def _check_inline(rows: Any) -> list[list[Json]] | None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('can\'t parse inline keyboard: Field "inline_keyboard" must be an Array of Arrays')
    kept: list[list[Json]] = [[_check_inline_button(button) for button in row] for row in rows if row]
    if sum(map(len, kept)) > MAX_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return kept or None


def _check_inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request(f"{_BAD_BUTTON}: expected an Object")
    label = button.get("text")
    if not isinstance(label, str) or not label.strip():
        raise bad_request(f"{_BAD_BUTTON}: Text buttons must be non-empty")
    actions = [action for action in _INLINE_ACTIONS if button.get(action) is not None]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request(f"{_BAD_BUTTON}: only one optional field can be used")
    if actions[0] == "callback_data":
        _check_data(button["callback_data"])
    elif actions[0] == "url":
        _check_url(button["url"])
    return button


def _check_data(data: Any) -> None:
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= MAX_CALLBACK_DATA:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_url(url: Any) -> None:
    if not isinstance(url, str) or not (_URL.fullmatch(url) or _DEEP_LINK.fullmatch(url)):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_reply(rows: Any, chat: Chat) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('can\'t parse reply keyboard markup: Field "keyboard" must be an Array of Arrays')
    for button in (button for row in rows for button in row):
        label = button if isinstance(button, str) else isinstance(button, dict) and button.get("text")
        if not isinstance(label, str) or not label:
            raise bad_request("keyboard button text must be non-empty")
        if isinstance(button, dict) and not chat.is_private:
            _refuse_requests(button)


def _refuse_requests(button: Json) -> None:
    if button.get("request_contact"):
        raise bad_request("phone number can be requested in private chats only")
    if button.get("request_location"):
        raise bad_request("location can be requested in private chats only")
