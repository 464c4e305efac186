"""The control API under `/sandbox/…`: how tests, players and the page make people act and see what they see.

Every route is in one of the modules here; docs/sandbox.md lists them all with examples. Requests must come
from this machine: `guard` refuses foreign Host and Origin headers (DNS rebinding, cross-site requests).
"""

from aiohttp import web

from sandbox.control import acting, chats, conditions, people, watching, webhook
from sandbox.control.guard import guard
from sandbox.control.webhook import COURIER

__all__ = ["COURIER", "add_routes", "all_routes", "guard"]


def all_routes() -> list[web.RouteDef]:
    modules = (people, acting, chats, conditions, watching, webhook)
    return [route for module in modules for route in module.routes if isinstance(route, web.RouteDef)]


def add_routes(app: web.Application) -> None:
    app.add_routes(all_routes())
