"""The menus of commands, as people see them; each command is one that the conversation takes."""

import asyncio

from bot.menus import AT_DESKS, COMMANDS
from dialogs.desks.reception import DESKS
from dialogs.flow import speaking
from sandbox.client import SandboxClient
from tests.bot.conftest import PATIENCE, RunApp


async def until_menus_are_set(client: SandboxClient) -> None:
    """The one for administrators of groups is the last."""
    async with asyncio.timeout(PATIENCE):
        while "administrators" not in str(await client.calls("setMyCommands", outcome="ok")):  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def test_people_see_the_commands_of_their_language(run_app: RunApp, client: SandboxClient) -> None:
    async with run_app():
        await until_menus_are_set(client)
        seen = {}
        for language in ("vi", "en", "fr"):
            person = await client.add_person(language_code=language, has_started=True)
            seen[language] = [command["command"] for command in await client.commands(person)]
    assert seen == {"vi": list(COMMANDS["vi"]), "en": list(COMMANDS["en"]), "fr": list(COMMANDS["vi"])}


async def test_administrators_of_a_group_see_how_to_ask_for_its_id(
    run_app: RunApp, client: SandboxClient, sales_chat: int
) -> None:
    sam = await client.add_person("Sam")
    await client.set_member(sales_chat, sam, "administrator")
    async with run_app():
        await until_menus_are_set(client)
        assert [command["command"] for command in await client.commands(sam, sales_chat)] == ["id"]


async def test_marketers_see_their_desks_first(run_app: RunApp, client: SandboxClient) -> None:
    mai, never_there = await client.add_person("Mai", has_started=True), 77
    async with run_app(owners=f"{mai},{never_there}"):
        async with asyncio.timeout(PATIENCE):
            while "link" not in str(menu := await client.commands(mai)):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
    assert [command["command"] for command in menu] == [*AT_DESKS, *COMMANDS["vi"]]


def test_every_command_of_a_menu_is_understood() -> None:
    named = {command for commands in COMMANDS.values() for command in commands}
    assert named - {"start"} <= set(speaking.COMMANDS)
    assert set(AT_DESKS) <= {command for desk in DESKS.values() for command in desk.commands}
