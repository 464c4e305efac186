"""Control routes that act as people: one act by one person, or thousands of acts in one request.

An act is a row in `ACTS`: it takes the stage, the person and the body, and answers with what came of it.
"""

import asyncio
import base64
import binascii
from collections.abc import Callable
from dataclasses import asdict

from aiohttp import web

from sandbox import acts
from sandbox.control.requests import Body, path_number, read_body, reply, stage_of
from sandbox.errors import ApiError, ControlError
from sandbox.groups import change_member, change_private_status
from sandbox.params import Upload
from sandbox.stage import Stage
from sandbox.world import Chat, Json, Message, User

routes = web.RouteTableDef()

_IN_ONE_GO = 100  # acts, then the bot is heard again


@routes.post("/sandbox/people/{person}/{act}")
async def act(request: web.Request) -> web.Response:
    stage, person_id = stage_of(request), path_number(request, "person")
    return reply(_act(stage, person_id, request.match_info["act"], await read_body(request)), 201)


@routes.post("/sandbox/acts")
async def act_together(request: web.Request) -> web.Response:
    """{"acts": [{"person": …, "act": "say", "text": …}, …]}; an act that cannot be done has an "error"."""
    stage, body = stage_of(request), await read_body(request)
    results: list[Json] = []
    for number, entry in enumerate(body.items("acts")):
        if number % _IN_ONE_GO == 0:
            await asyncio.sleep(0)
        try:
            one = Body(entry if isinstance(entry, dict) else {})
            results.append(_act(stage, one.number("person"), one.text("act"), one))
        except (ControlError, ApiError) as error:
            results.append({"error": str(error)})
    return reply({"results": results})


def _act(stage: Stage, person_id: int, name: str, body: Body) -> Json:
    person = acts.find_person(stage, person_id)
    if name not in ACTS:
        raise ControlError(f"no act {name!r}: one of {', '.join(ACTS)}", 404)
    return ACTS[name](stage, person, body)


def _start(stage: Stage, person: User, body: Body) -> Json:
    change_private_status(stage, person.id, blocked=False)
    text = f"/start {body.text('payload', '')}".strip()
    return _told(stage, acts.say(stage, person, stage.world.chats[person.id], text))


def _say(stage: Stage, person: User, body: Body) -> Json:
    chat, entities = _chat(stage, person, body), body.items("entities") or None
    return _told(stage, acts.say(stage, person, chat, body.text("text"), _place(body), entities))


def _press(stage: Stage, person: User, body: Body) -> Json:
    """By label or data; `forged` sends data that no button carries. For a link, only its url is answered."""
    chat, message_id = _chat(stage, person, body), body.maybe_number("message_id")
    if "forged" in body:
        message = acts.find_message(chat, body.number("message_id"))
        return asdict(acts.press(stage, person, chat, message, body.text("forged")))
    if "data" in body:
        message, button = acts.find_button(chat, body.text("data"), message_id, by="callback_data")
    else:
        message, button = acts.find_button(chat, body.text("label"), message_id)
    if "callback_data" not in button:
        return {"url": button.get("url"), "message_id": message.id}
    return asdict(acts.press(stage, person, chat, message, button["callback_data"]))


def _share_contact(stage: Stage, person: User, body: Body) -> Json:
    contact, chat = body.record("contact") or None, _chat(stage, person, body)
    return _told(stage, acts.share_contact(stage, person, chat, contact, forwarded=body.flag("forwarded")))


def _send_media(stage: Stage, person: User, body: Body) -> Json:
    chat, kind = _chat(stage, person, body), body.text("kind")
    if kind == "location":
        spot = {name: body.amount(name, 0.0) for name in ("latitude", "longitude")}
        return _told(stage, acts.send(stage, person, chat, {"location": spot}, _place(body)))
    piece = acts.Piece(kind, _upload(body, kind), body.text("caption", ""))
    return _told(stage, acts.send_media(stage, person, chat, piece, _place(body)))


def _send_album(stage: Stage, person: User, body: Body) -> Json:
    chat, pieces = _chat(stage, person, body), []
    for entry in body.items("pieces"):
        piece = Body(entry if isinstance(entry, dict) else {})
        kind = piece.text("kind")
        pieces.append(acts.Piece(kind, _upload(piece, kind), piece.text("caption", "")))
    sent = acts.send_album(stage, person, chat, pieces, _place(body))
    return {"messages": [_told(stage, message) for message in sent]}


def _forward(stage: Stage, person: User, body: Body) -> Json:
    source = acts.find_message(acts.find_chat(stage, body.number("from_chat_id")), body.number("message_id"))
    return _told(stage, acts.forward(stage, person, source, _chat(stage, person, body)))


def _edit(stage: Stage, person: User, body: Body) -> Json:
    chat = _chat(stage, person, body)
    message = acts.find_message(chat, body.number("message_id"))
    return _told(stage, acts.edit(stage, person, chat, message, body.text("text")))


def _delete(stage: Stage, person: User, body: Body) -> Json:
    chat = _chat(stage, person, body)
    message = acts.find_message(chat, body.number("message_id"))
    acts.delete(stage, person, chat, message)
    return _told(stage, message)


def _block(stage: Stage, person: User, _body: Body) -> Json:
    change_private_status(stage, person.id, blocked=True)
    return asdict(person)


def _unblock(stage: Stage, person: User, _body: Body) -> Json:
    change_private_status(stage, person.id, blocked=False)
    return asdict(person)


def _join(stage: Stage, person: User, body: Body) -> Json:
    return _come_or_go(stage, person, body, "member")


def _leave(stage: Stage, person: User, body: Body) -> Json:
    return _come_or_go(stage, person, body, "left")


ACTS: dict[str, Callable[[Stage, User, Body], Json]] = {
    "start": _start,
    "say": _say,
    "press": _press,
    "contact": _share_contact,
    "media": _send_media,
    "album": _send_album,
    "forward": _forward,
    "edit": _edit,
    "delete": _delete,
    "block": _block,
    "unblock": _unblock,
    "join": _join,
    "leave": _leave,
}


def _come_or_go(stage: Stage, person: User, body: Body, status: str) -> Json:
    chat = acts.find_chat(stage, body.number("chat_id"))
    change_member(stage, chat, person.id, status, by_id=person.id)
    return acts.describe_chat(stage, chat)


def _chat(stage: Stage, person: User, body: Body) -> Chat:
    """The chat of an act; without `chat_id` it is the private chat with the bot."""
    return acts.find_chat(stage, body.number("chat_id", person.id))


def _place(body: Body) -> acts.Place:
    return acts.Place(body.maybe_number("reply_to"), body.maybe_number("thread_id"))


def _upload(body: Body, kind: str) -> Upload:
    try:
        content = base64.b64decode(body.text("content", "c2FuZGJveA=="), validate=True)
    except binascii.Error:
        raise ControlError("'content' must be base64") from None
    return Upload(body.text("file_name", f"{kind}.bin"), body.text("mime_type", ""), content)


def _told(stage: Stage, message: Message) -> Json:
    return stage.view(message).to_json()
