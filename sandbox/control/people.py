"""Control routes about people: making them and acting as them."""

import base64
import binascii
from dataclasses import asdict

from aiohttp import web

from sandbox import acts
from sandbox.control.requests import Body, path_number, query_wait, read_body, reply, stage_of
from sandbox.errors import ControlError
from sandbox.groups import change_member, change_private_status
from sandbox.methods.profile import commands_for
from sandbox.params import Upload
from sandbox.stage import Stage
from sandbox.world import Chat, Json, Message, User

routes = web.RouteTableDef()

_MUTABLE = ("first_name", "last_name", "username", "language_code", "phone", "label")


@routes.get("/sandbox/people")
async def list_people(request: web.Request) -> web.Response:
    users = stage_of(request).world.users.values()
    return reply([asdict(user) for user in users if not user.is_bot])


@routes.post("/sandbox/people")
async def add_person(request: web.Request) -> web.Response:
    stage, body = stage_of(request), await read_body(request)
    person_id = body.maybe_number("id") or stage.world.free_person_id()
    if person_id in stage.world.users or person_id < 1:
        raise ControlError(f"the id {person_id} is taken or not positive", 409)
    person = User(person_id, body.text("first_name", "Visitor"), has_started=body.flag("has_started"))
    _change(person, body)
    stage.world.add_user(person)
    stage.feed.tell("person", asdict(person))
    return reply(asdict(person), 201)


@routes.post("/sandbox/people/{person}")
async def change_person(request: web.Request) -> web.Response:
    stage, person = _actor(request)
    body = await read_body(request)
    _change(person, body)
    person.is_deactivated = body.flag("is_deactivated", person.is_deactivated)
    stage.feed.tell("person", asdict(person))
    return reply(asdict(person))


@routes.get("/sandbox/people/{person}/commands")
async def list_commands(request: web.Request) -> web.Response:
    stage, person = _actor(request)
    chat = acts.find_chat(stage, int(request.query.get("chat_id", person.id)))
    return reply(commands_for(stage, chat.id, person.id, person.language_code or ""))


@routes.post("/sandbox/people/{person}/start")
async def start(request: web.Request) -> web.Response:
    stage, person = _actor(request)
    payload = (await read_body(request)).text("payload", "")
    change_private_status(stage, person.id, blocked=False)
    text = f"/start {payload}".strip()
    return _told(stage, acts.say(stage, person, stage.world.chats[person.id], text))


@routes.post("/sandbox/people/{person}/say")
async def say(request: web.Request) -> web.Response:
    stage, person = _actor(request)
    body = await read_body(request)
    chat = _chat(stage, person, body)
    entities = body.items("entities") or None
    return _told(stage, acts.say(stage, person, chat, body.text("text"), _place(body), entities))


@routes.post("/sandbox/people/{person}/contact")
async def share_contact(request: web.Request) -> web.Response:
    stage, person = _actor(request)
    body = await read_body(request)
    contact = body.record("contact") or None
    chat = _chat(stage, person, body)
    return _told(stage, acts.share_contact(stage, person, chat, contact, forwarded=body.flag("forwarded")))


@routes.post("/sandbox/people/{person}/media")
async def send_media(request: web.Request) -> web.Response:
    stage, person = _actor(request)
    body = await read_body(request)
    chat, kind = _chat(stage, person, body), body.text("kind")
    if kind == "location":
        spot = {name: body.amount(name, 0.0) for name in ("latitude", "longitude")}
        return _told(stage, acts.send(stage, person, chat, {"location": spot}, _place(body)))
    caption = body.text("caption", "")
    sent = acts.send_media(stage, person, chat, kind, _upload(body, kind), caption, _place(body))
    return _told(stage, sent)


@routes.post("/sandbox/people/{person}/forward")
async def forward(request: web.Request) -> web.Response:
    stage, person = _actor(request)
    body = await read_body(request)
    source = acts.find_message(acts.find_chat(stage, body.number("from_chat_id")), body.number("message_id"))
    return _told(stage, acts.forward(stage, person, source, _chat(stage, person, body)))


@routes.post("/sandbox/people/{person}/press")
async def press(request: web.Request) -> web.Response:
    """Press by label or data; `forged` sends data no button carries. For a link, only its url is answered."""
    stage, person = _actor(request)
    body = await read_body(request)
    chat, message_id = _chat(stage, person, body), body.maybe_number("message_id")
    if "forged" in body:
        message = acts.find_message(chat, body.number("message_id"))
        return reply(asdict(acts.press(stage, person, chat, message, body.text("forged"))), 201)
    if "data" in body:
        message, button = acts.find_button(chat, body.text("data"), message_id, by="callback_data")
    else:
        message, button = acts.find_button(chat, body.text("label"), message_id)
    if "callback_data" not in button:
        return reply({"url": button.get("url"), "message_id": message.id})
    return reply(asdict(acts.press(stage, person, chat, message, button["callback_data"])), 201)


@routes.get("/sandbox/taps/{tap}")
async def read_tap(request: web.Request) -> web.Response:
    """The tap and its answer; with `timeout` it waits for the answer."""
    stage, tap_id = stage_of(request), request.match_info["tap"]
    if tap_id not in stage.taps:
        raise ControlError(f"no tap {tap_id}", 404)
    await stage.bells.wait(("tap", tap_id), lambda: stage.taps[tap_id].is_answered, query_wait(request))
    return reply(asdict(stage.taps[tap_id]))


@routes.post("/sandbox/people/{person}/edit")
async def edit(request: web.Request) -> web.Response:
    stage, person = _actor(request)
    body = await read_body(request)
    chat = _chat(stage, person, body)
    message = acts.find_message(chat, body.number("message_id"))
    return _told(stage, acts.edit(stage, person, chat, message, body.text("text")))


@routes.post("/sandbox/people/{person}/delete")
async def delete(request: web.Request) -> web.Response:
    stage, person = _actor(request)
    body = await read_body(request)
    chat = _chat(stage, person, body)
    message = acts.find_message(chat, body.number("message_id"))
    acts.delete(stage, person, chat, message)
    return _told(stage, message)


@routes.post("/sandbox/people/{person}/block")
@routes.post("/sandbox/people/{person}/unblock")
async def block_or_unblock(request: web.Request) -> web.Response:
    stage, person = _actor(request)
    change_private_status(stage, person.id, blocked=request.path.endswith("/block"))
    return reply(asdict(person))


@routes.post("/sandbox/people/{person}/join")
@routes.post("/sandbox/people/{person}/leave")
async def join_or_leave(request: web.Request) -> web.Response:
    stage, person = _actor(request)
    chat = acts.find_chat(stage, (await read_body(request)).number("chat_id"))
    status = "member" if request.path.endswith("/join") else "left"
    change_member(stage, chat, person.id, status, by_id=person.id)
    return reply(acts.describe_chat(stage, chat))


def _actor(request: web.Request) -> tuple[Stage, User]:
    stage = stage_of(request)
    return stage, acts.find_person(stage, path_number(request, "person"))


def _chat(stage: Stage, person: User, body: Body) -> Chat:
    """The chat of an act; without `chat_id` it is the private chat with the bot."""
    return acts.find_chat(stage, body.number("chat_id", person.id))


def _place(body: Body) -> acts.Place:
    return acts.Place(body.maybe_number("reply_to"), body.maybe_number("thread_id"))


def _change(person: User, body: Body) -> None:
    for name in _MUTABLE:
        if name in body:
            setattr(person, name, body.text(name))


def _upload(body: Body, kind: str) -> Upload:
    try:
        content = base64.b64decode(body.text("content", "c2FuZGJveA=="), validate=True)
    except binascii.Error:
        raise ControlError("'content' must be base64") from None
    return Upload(body.text("file_name", f"{kind}.bin"), body.text("mime_type", ""), content)


def _told(stage: Stage, message: Message) -> web.Response:
    shape: Json = stage.view(message).to_json()
    return reply(shape, 201)
