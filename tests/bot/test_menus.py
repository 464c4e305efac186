"""The menus of commands, as people see them; each command is one that the conversation takes."""

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from bot import menus
from bot.app import App
from bot.frontends import Frontend
from bot.menus import AT_DESKS, COMMANDS
from dialogs.desks.reception import DESKS
from dialogs.flow import speaking
from sandbox.client import SandboxClient
from tests.bot.conftest import PATIENCE, MakeSettings, RunApp
from tests.bot.processes import invoke

BOTH = pytest.mark.parametrize(
    ("dialect", "frontend"), [("sqlite", "aiogram"), ("postgres", "ptb")], indirect=["dialect"]
)


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


async def commands_when(
    client: SandboxClient, person: int, condition: Callable[[list[str]], bool]
) -> list[str]:
    """What somebody's menu shows once that is so."""
    async with asyncio.timeout(PATIENCE):
        while not condition(shown := [each["command"] for each in await client.commands(person)]):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    return shown


def has_desks(commands: list[str]) -> bool:
    return "link" in commands


async def test_marketers_see_their_desks_first(run_app: RunApp, client: SandboxClient) -> None:
    mai, never_there = await client.add_person("Mai", has_started=True), 77
    async with run_app(owners=f"{mai},{never_there}"):
        assert await commands_when(client, mai, has_desks) == [*AT_DESKS, *COMMANDS["vi"]]


@BOTH
async def test_the_desks_come_and_go_with_the_right_to_them(
    make_settings: MakeSettings,
    client: SandboxClient,
    frontend: Frontend,
    database_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(menus, "EVERY", 0.05)
    settings = make_settings(frontend=frontend, database_url=database_url)
    mai = await client.add_person("Mai", has_started=True)

    async def staff(*arguments: str) -> None:
        call = partial(invoke, "staff", *arguments, folder=tmp_path, database_url=database_url)
        ended = await asyncio.to_thread(call)
        assert ended.status == 0, ended.err

    async with App(settings):
        await until_menus_are_set(client)
        assert not has_desks(await commands_when(client, mai, bool))
        await staff("add", str(mai), "--role", "marketer")
        await commands_when(client, mai, has_desks)
        await staff("remove", str(mai))
        await commands_when(client, mai, lambda shown: not has_desks(shown))
        await staff("add", str(mai), "--role", "manager")
        await commands_when(client, mai, has_desks)
    await staff("remove", str(mai))  # while nobody is there to tell Telegram
    async with App(settings):
        await commands_when(client, mai, lambda shown: not has_desks(shown))


async def test_who_had_not_written_to_the_bot_gets_the_menu_when_they_have(
    run_app: RunApp, client: SandboxClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(menus, "EVERY", 0.05)
    monkeypatch.setattr(menus, "PATIENCE", 0.1)
    mai = await client.add_person("Mai")
    async with run_app(owners=str(mai)):
        await client.calls("setMyCommands", outcome="error", timeout=PATIENCE)
        await client.start(mai)
        await commands_when(client, mai, has_desks)


def test_every_command_of_a_menu_is_understood() -> None:
    named = {command for commands in COMMANDS.values() for command in commands}
    assert named - {"start"} <= set(speaking.COMMANDS)
    assert set(AT_DESKS) <= {command for desk in DESKS.values() for command in desk.commands}
