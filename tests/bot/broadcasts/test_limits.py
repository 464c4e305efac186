"""A broadcast keeps Telegram's limits while prospects are greeted, and greets nobody twice.

The short form of `python -m benchmarks campaign`.
"""

from bot.app import App
from bot.frontends import Frontend
from sandbox.client import SandboxClient
from tests.bot.broadcasts.conftest import BOTH, AddCrowd, Settings, Shell, received
from tests.bot.conftest import MakeSettings

PEOPLE, NEWCOMERS = 150, 15


@BOTH
async def test_none_is_refused_for_rate_and_everybody_gets_it_once_while_others_come(
    make_settings: MakeSettings,
    settings: Settings,
    frontend: Frontend,
    client: SandboxClient,
    add_crowd: AddCrowd,
    shell: Shell,
) -> None:
    crowd = await add_crowd(PEOPLE)
    newcomers = [await client.add_person(f"An {number}") for number in range(NEWCOMERS)]
    await client.set_limits(bot_per_second=30, chat_per_second=1, chat_burst=3)
    async with App(make_settings(**{**settings, "frontend": frontend, "rate_bot": 30, "rate_chat": 1})):
        await client.wait_until_polling()
        number = await shell.begin("Chào {first_name}")
        for newcomer in newcomers:
            assert await client.wait_for_reply(await client.start(newcomer))
        row = await shell.until(number, lambda row: row["state"] == "finished")
    assert (row["total"], row["sent"]) == (PEOPLE, PEOPLE)
    assert [len(await received(client, person)) for person in crowd] == [1] * PEOPLE
    told = await client.limits()
    assert told["rejected"] == {"bot": 0, "paid": 0, "chat": 0, "group": 0}
