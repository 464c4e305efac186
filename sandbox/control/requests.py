"""Reading control requests and answering them: JSON in, JSON out, a plain line when something is wrong."""

import json
from typing import Any

from aiohttp import web

from sandbox.botapi import STAGE
from sandbox.errors import ControlError
from sandbox.stage import Stage

MAX_WAIT = 60.0


class Body:
    """The JSON object of a control request, read field by field; a wrong type is a 400 naming the field."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self.fields = fields

    def __contains__(self, name: str) -> bool:
        return self.fields.get(name) is not None

    def text(self, name: str, default: str | None = None) -> str:
        value = self.fields.get(name, default)
        if not isinstance(value, str):
            raise ControlError(f"{name!r} must be a text")
        return value

    def maybe_text(self, name: str) -> str | None:
        return self.text(name) if name in self else None

    def number(self, name: str, default: int | None = None) -> int:
        value = self.fields.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise ControlError(f"{name!r} must be a whole number")
        return value

    def maybe_number(self, name: str) -> int | None:
        return self.number(name) if name in self else None

    def amount(self, name: str, default: float | None = None) -> float:
        value = self.fields.get(name, default)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise ControlError(f"{name!r} must be a number")
        return value

    def maybe_amount(self, name: str) -> float | None:
        return self.amount(name) if name in self else None

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.fields.get(name, default)
        if not isinstance(value, bool):
            raise ControlError(f"{name!r} must be true or false")
        return value

    def items(self, name: str) -> list[Any]:
        value = self.fields.get(name) or []
        if not isinstance(value, list):
            raise ControlError(f"{name!r} must be a list")
        return value

    def record(self, name: str) -> dict[str, Any]:
        value = self.fields.get(name) or {}
        if not isinstance(value, dict):
            raise ControlError(f"{name!r} must be an object")
        return value


async def read_body(request: web.Request) -> Body:
    raw = await request.read()
    try:
        fields = json.loads(raw) if raw.strip() else {}
    except ValueError:
        raise ControlError("the body is not JSON") from None
    if not isinstance(fields, dict):
        raise ControlError("the body must be a JSON object")
    return Body(fields)


def stage_of(request: web.Request) -> Stage:
    return request.app[STAGE]


def path_number(request: web.Request, name: str) -> int:
    try:
        return int(request.match_info[name])
    except ValueError:
        raise ControlError(f"{name} in the path must be a number") from None


def query_number(request: web.Request, name: str, default: int) -> int:
    try:
        return int(request.query.get(name, default))
    except ValueError:
        raise ControlError(f"{name!r} must be a whole number") from None


def query_wait(request: web.Request) -> float:
    """The `timeout` of a long poll, in real seconds."""
    return query_seconds(request, "timeout")


def query_seconds(request: web.Request, name: str) -> float:
    try:
        return min(max(float(request.query.get(name, 0)), 0.0), MAX_WAIT)
    except ValueError:
        raise ControlError(f"{name!r} must be a number of seconds") from None


def reply(data: Any, status: int = 200) -> web.Response:
    return web.json_response(data, status=status)
