"""Who answers every second is answered at once: what only tidies the chat up waits."""

import asyncio

from bot.frontends import Frontend
from sandbox.client import SandboxClient
from sandbox.seen import SeenMessage
from tests.bot.broadcasts.conftest import BOTH
from tests.bot.conftest import PHONE, RunApp, qualify


@BOTH
async def test_no_answer_is_refused_because_of_buttons_that_are_taken_away(
    run_app: RunApp, frontend: Frontend, client: SandboxClient, database_url: str
) -> None:
    an, find = await client.add_person("An", phone=PHONE), client.wait_for

    async def read_it(*chat: object, **wanted: object) -> SeenMessage:
        found = await find(*chat, **wanted)  # type: ignore[arg-type]
        await asyncio.sleep(1.0)
        return found

    await client.set_limits(chat_per_second=1, chat_burst=3)
    client.wait_for = read_it  # type: ignore[method-assign]
    async with run_app(frontend=frontend, rate_chat=1, database_url=database_url):
        await qualify(client, an)
        await client.wait_for(an, lambda message: message.is_edited)
    assert (await client.limits())["rejected"]["chat"] == 0
