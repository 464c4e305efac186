"""What the bot says about itself: getMe, names, descriptions, command menus per scope and language."""

import json
import re
from collections.abc import Callable

from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.shapes import show_bot
from sandbox.stage import Stage
from sandbox.world import Json

MAX_COMMANDS = 100
_COMMAND = re.compile(r"/?[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
_TEXTS = {
    "name": ("names", 64),
    "description": ("descriptions", 512),
    "short_description": ("short_descriptions", 120),
}


def get_me(stage: Stage, params: Params) -> Json:
    return show_bot(stage.world.bot, stage.reads_all_groups)


def set_my_commands(stage: Stage, params: Params) -> bool:
    key = _menu_key(stage, params)
    given = params.parsed("commands")
    if not isinstance(given, list):
        raise bad_request("commands must be an Array of BotCommand")
    if len(given) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    stage.profile.commands[key] = [_check_command(command) for command in given]
    stage.feed.tell("commands", {"scope": json.loads(key[0]), "language_code": key[1]})
    return True


def get_my_commands(stage: Stage, params: Params) -> list[Json]:
    return stage.profile.commands.get(_menu_key(stage, params), [])


def delete_my_commands(stage: Stage, params: Params) -> bool:
    stage.profile.commands.pop(_menu_key(stage, params), None)
    return True


def text_setter(field: str) -> Callable[[Stage, Params], bool]:
    """setMyName, setMyDescription, setMyShortDescription."""
    table_name, limit = _TEXTS[field]

    def set_text(stage: Stage, params: Params) -> bool:
        text = params.text(field)
        if len(text) > limit:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long")
        table: dict[str, str] = getattr(stage.profile, table_name)
        table[_language(params)] = text
        return True

    return set_text


def text_getter(field: str) -> Callable[[Stage, Params], Json]:
    """getMyName, getMyDescription, getMyShortDescription; a language without its own text falls back."""
    table_name, _ = _TEXTS[field]

    def get_text(stage: Stage, params: Params) -> Json:
        table: dict[str, str] = getattr(stage.profile, table_name)
        return {field: table.get(_language(params)) or table.get("") or ""}

    return get_text


def commands_for(stage: Stage, chat_id: int, user_id: int, language: str) -> list[Json]:
    """The menu a person sees in a chat: the narrowest scope first, their language before the common one."""
    chat = stage.world.chats[chat_id]
    is_chief = chat.member(user_id).status in ("creator", "administrator")
    scopes: list[Json] = [{"type": "chat_member", "chat_id": chat_id, "user_id": user_id}]
    if is_chief:
        scopes.append({"type": "chat_administrators", "chat_id": chat_id})
    scopes.append({"type": "chat", "chat_id": chat_id})
    if is_chief:
        scopes.append({"type": "all_chat_administrators"})
    scopes.append({"type": "all_private_chats" if chat.is_private else "all_group_chats"})
    scopes.append({"type": "default"})
    for scope in scopes:
        for code in (language, ""):
            menu = stage.profile.commands.get((_scope_key(scope), code))
            if menu:
                return menu
    return []


def _menu_key(stage: Stage, params: Params) -> tuple[str, str]:
    scope = params.parsed("scope") or {"type": "default"}
    fields = _SCOPES.get(str(scope.get("type"))) if isinstance(scope, dict) else None
    if fields is None:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    kept = {name: _number(scope.get(name)) for name in fields}
    if "chat_id" in kept and kept["chat_id"] not in stage.world.chats:
        raise bad_request("chat not found")
    return _scope_key({"type": scope["type"], **kept}), _language(params)


def _scope_key(scope: Json) -> str:
    return json.dumps(scope, sort_keys=True)


def _number(value: object) -> int:
    try:
        return int(str(value))
    except ValueError:
        raise bad_request("chat not found") from None


def _language(params: Params) -> str:
    code = params.text("language_code")
    if code and not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _check_command(command: object) -> Json:
    if not isinstance(command, dict):
        raise bad_request("expected an Object as BotCommand")
    name, description = command.get("command"), command.get("description")
    if not isinstance(name, str) or not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not isinstance(description, str) or not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name.removeprefix("/"), "description": description}
