"""Control routes about chats: making groups and channels, their members, and reading what people see."""

from aiohttp import web

from sandbox import acts
from sandbox.control.requests import (
    Body,
    path_number,
    query_number,
    query_wait,
    read_body,
    reply,
    stage_of,
)
from sandbox.errors import ControlError
from sandbox.groups import change_member, migrate, open_chat
from sandbox.stage import Stage
from sandbox.world import STATUSES, Chat, Member

routes = web.RouteTableDef()

_TYPES = ("group", "supergroup", "forum", "channel")


@routes.get("/sandbox/chats")
async def list_chats(request: web.Request) -> web.Response:
    stage = stage_of(request)
    return reply([acts.describe_chat(stage, chat) for chat in stage.world.chats.values()])


@routes.post("/sandbox/chats")
async def add_chat(request: web.Request) -> web.Response:
    """Open a group, supergroup, forum or channel; the bot is in it when `bot` names its status."""
    stage, body = stage_of(request), await read_body(request)
    kind = body.text("type", "group")
    if kind not in _TYPES:
        raise ControlError(f"'type' must be one of {', '.join(_TYPES)}")
    chat_type = "supergroup" if kind == "forum" else kind
    chat_id = body.maybe_number("id") or stage.world.free_chat_id(chat_type)
    if chat_id in stage.world.chats or chat_id >= 0:
        raise ControlError(f"the id {chat_id} is taken or not negative", 409)
    chat = Chat(chat_id, chat_type, body.text("title", "Group"), body.maybe_text("username"), kind == "forum")
    chat.label = body.maybe_text("label")
    for entry in body.items("members"):
        member = _read_member(stage, Body(entry if isinstance(entry, dict) else {"user_id": entry}))
        chat.members[member.user_id] = member
    by_id = next(iter(chat.members), stage.world.bot.id)
    if "bot" in body:
        status = _status(body.text("bot"))
        chat.members[stage.world.bot.id] = Member(stage.world.bot.id, status, body.record("bot_rights"))
    open_chat(stage, chat, by_id)
    return reply(acts.describe_chat(stage, chat), 201)


@routes.get("/sandbox/chats/{chat}")
async def read_chat(request: web.Request) -> web.Response:
    stage, chat = _named(request)
    return reply(acts.describe_chat(stage, chat))


@routes.post("/sandbox/chats/{chat}/members")
async def set_member(request: web.Request) -> web.Response:
    """Add, remove, promote, ban: {"user_id": …, "status": …, "by": …, "rights": {…}}; or "bot": true."""
    stage, chat = _named(request)
    body = await read_body(request)
    member = _read_member(stage, body)
    by_id = body.number("by", next(iter(chat.members), member.user_id))
    if by_id not in stage.world.users:
        raise ControlError(f"no person {by_id}", 404)
    change_member(stage, chat, member.user_id, member.status, by_id=by_id, rights=member.rights)
    return reply(acts.describe_chat(stage, chat))


@routes.post("/sandbox/chats/{chat}/migrate")
async def migrate_chat(request: web.Request) -> web.Response:
    stage, chat = _named(request)
    if chat.type != "group" or chat.migrated_to is not None:
        raise ControlError("only a basic group becomes a supergroup, once")
    return reply(acts.describe_chat(stage, migrate(stage, chat)))


@routes.get("/sandbox/chats/{chat}/messages")
async def read_messages(request: web.Request) -> web.Response:
    """Messages changed after `after`, oldest change first; with `timeout` it waits until there is one."""
    stage, chat = _named(request)
    after, limit = query_number(request, "after", 0), query_number(request, "limit", 1000)
    changed = await stage.bells.wait(
        ("chat", chat.id), lambda: stage.world.changes_after(chat, after, limit), query_wait(request)
    )
    seq = changed[-1].seq if changed else after
    messages = [stage.view(message).to_json() for message in changed]
    return reply({"messages": messages, "seq": seq, "keyboard": chat.keyboard})


def _named(request: web.Request) -> tuple[Stage, Chat]:
    stage = stage_of(request)
    return stage, acts.find_chat(stage, path_number(request, "chat"))


def _read_member(stage: Stage, body: Body) -> Member:
    user_id = stage.world.bot.id if body.flag("bot") else body.number("user_id")
    if user_id not in stage.world.users:
        raise ControlError(f"no person {user_id}", 404)
    return Member(user_id, _status(body.text("status", "member")), body.record("rights"))


def _status(given: str) -> str:
    if given not in STATUSES:
        raise ControlError(f"'status' must be one of {', '.join(STATUSES)}")
    return given
