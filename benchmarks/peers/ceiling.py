"""No bot at all: answers every update at once over raw sockets. What it reaches is the most the lean Telegram
and its prospects can measure."""

import asyncio
import json
import re
from urllib.parse import urlsplit

import uvloop

from benchmarks.peers import place
from benchmarks.wire import Caller, Respond, Served

CONNECTIONS = 100
CHAT = re.compile(rb'"chat":{"id":(\d+)')
CALL = f"/bot{place.TOKEN}/".encode()


def ignore(status: int) -> None:
    """The answer of a sendMessage changes nothing here."""


async def serve() -> None:
    address = urlsplit(place.TELEGRAM)
    caller = Caller(address.hostname or "", address.port or 0)
    await caller.open(CONNECTIONS)

    def handle(target: bytes, body: bytes, respond: Respond) -> None:
        respond(b"{}")
        found = CHAT.search(body)
        assert found
        caller.post(CALL + b"sendMessage", b'{"chat_id":%b,"text":"ok"}' % found[1], ignore)

    server = await asyncio.get_running_loop().create_server(lambda: Served(handle), place.HOST, place.PORT)
    hook = json.dumps({"url": place.WEBHOOK}).encode()
    caller.post(CALL + b"setWebhook", hook, ignore)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve())
