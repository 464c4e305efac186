"""Control routes about people: making one or thousands, changing them, what they see beside their chats."""

from dataclasses import asdict

from aiohttp import web

from sandbox import acts
from sandbox.control.requests import Body, path_number, query_wait, read_body, reply, stage_of
from sandbox.errors import ControlError
from sandbox.methods.profile import commands_for
from sandbox.stage import Stage
from sandbox.world import User

routes = web.RouteTableDef()

_MUTABLE = ("first_name", "last_name", "username", "language_code", "phone", "label")
_MOST_AT_ONCE = 1_000_000


@routes.get("/sandbox/people")
async def list_people(request: web.Request) -> web.Response:
    users = stage_of(request).world.users.values()
    return reply([asdict(user) for user in users if not user.is_bot])


@routes.post("/sandbox/people")
async def add_person(request: web.Request) -> web.Response:
    """One person; with `count` so many alike, numbered by name, whose ids are answered."""
    stage, body = stage_of(request), await read_body(request)
    if "count" in body:
        return reply({"ids": _add_many(stage, body)}, 201)
    return reply(asdict(_add(stage, body, body.text("first_name", "Visitor"))), 201)


@routes.post("/sandbox/people/{person}")
async def change_person(request: web.Request) -> web.Response:
    stage, body = stage_of(request), await read_body(request)
    person = acts.find_person(stage, path_number(request, "person"))
    _change(person, body)
    person.is_deactivated = body.flag("is_deactivated", person.is_deactivated)
    stage.feed.tell("person", asdict(person))
    return reply(asdict(person))


@routes.get("/sandbox/people/{person}/commands")
async def list_commands(request: web.Request) -> web.Response:
    stage = stage_of(request)
    person = acts.find_person(stage, path_number(request, "person"))
    chat = acts.find_chat(stage, int(request.query.get("chat_id", person.id)))
    return reply(commands_for(stage, chat.id, person.id, person.language_code or ""))


@routes.get("/sandbox/taps/{tap}")
async def read_tap(request: web.Request) -> web.Response:
    """The tap and its answer; with `timeout` it waits for the answer."""
    stage, tap_id = stage_of(request), request.match_info["tap"]
    if tap_id not in stage.taps:
        raise ControlError(f"no tap {tap_id}", 404)
    await stage.bells.wait(("tap", tap_id), lambda: stage.taps[tap_id].is_answered, query_wait(request))
    return reply(asdict(stage.taps[tap_id]))


def _add_many(stage: Stage, body: Body) -> list[int]:
    """Each has a Vietnamese mobile number of their own if `has_phone`."""
    count, name = body.number("count"), body.text("first_name", "Visitor")
    if not 1 <= count <= _MOST_AT_ONCE or "id" in body:
        raise ControlError(f"'count' must be 1 to {_MOST_AT_ONCE}, and 'id' left out")
    people = [_add(stage, body, f"{name} {number}") for number in range(1, count + 1)]
    return [person.id for person in people]


def _add(stage: Stage, body: Body, first_name: str) -> User:
    person_id = body.maybe_number("id") or stage.world.free_person_id()
    if person_id in stage.world.users or person_id < 1:
        raise ControlError(f"the id {person_id} is taken or not positive", 409)
    person = User(person_id, first_name, has_started=body.flag("has_started"))
    _change(person, body)
    person.first_name = first_name
    if body.flag("has_phone"):
        person.phone = f"+8490{person_id % 10_000_000:07}"
    stage.world.add_user(person)
    stage.feed.tell("person", asdict(person))
    return person


def _change(person: User, body: Body) -> None:
    for name in _MUTABLE:
        if name in body:
            setattr(person, name, body.text(name))
