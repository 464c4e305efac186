"""The menus of commands, as people see them; each command is one that the conversation takes."""

from bot.menus import COMMANDS
from dialogs.flow import speaking
from sandbox.client import SandboxClient
from tests.bot.conftest import RunApp


async def test_people_see_the_commands_of_their_language(run_app: RunApp, client: SandboxClient) -> None:
    async with run_app():
        await client.wait_until_idle(quiet=0.3)
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
        await client.wait_until_idle(quiet=0.3)
        assert [command["command"] for command in await client.commands(sam, sales_chat)] == ["id"]


def test_every_command_of_a_menu_is_understood() -> None:
    named = {command for commands in COMMANDS.values() for command in commands}
    assert named - {"start"} <= set(speaking.COMMANDS)
