"""The door of the control API and the page: this machine and its own pages only, mistakes in plain words."""

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

from sandbox.errors import ApiError, ControlError

_LOCAL_NAMES = frozenset(("localhost", "127.0.0.1", "::1"))


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse strangers with 403, answer mistakes as JSON. The Bot API itself is guarded by its token."""
    if request.path.startswith(("/bot", "/file/bot")):
        return await handler(request)
    if not _is_local(request):
        return web.json_response({"error": "the sandbox talks to this machine only"}, status=403)
    try:
        return await handler(request)
    except ControlError as error:
        return web.json_response({"error": str(error)}, status=error.status)
    except ApiError as error:
        return web.json_response({"error": error.description}, status=error.code)


def _is_local(request: web.Request) -> bool:
    if urlsplit(f"//{request.host}").hostname not in _LOCAL_NAMES:
        return False
    origin = request.headers.get("Origin")
    return origin is None or origin == f"{request.scheme}://{request.host}"
