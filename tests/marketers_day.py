"""A marketer's day: the transcript in docs/, and a stage with a crowd on which it can be played."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from playwright.async_api import Locator

from bot.app import App
from bot.frontends import Frontend
from bot.settings import RunSettings, read_settings
from dialogs.conversation import Status
from dialogs.events import Person
from dialogs.transcripts import Line, one_line, parse
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from storage import schema
from storage.database import Database
from storage.session import Session
from tests.crowd import add_lead

DAY = parse((Path(__file__).parent.parent / "docs" / "marketers_day.txt").read_text(encoding="utf-8"))
ZONE = "Asia/Ho_Chi_Minh"
READERS = 199
NAMES = ("Minh", "Hương", "Tuấn", "Linh", "Phúc", "Thảo", "Nam", "Quỳnh")


class Stage(NamedTuple):
    client: SandboxClient
    url: str
    marketer: int
    reader: int  # somebody of the crowd who has a phone on the page


@asynccontextmanager
async def set_stage(database_url: str, frontend: Frontend = "aiogram") -> AsyncIterator[Stage]:
    """A bot at work, an owner, and two hundred people of whom two may not be written to."""
    async with Sandbox(bot_name="Sao Mai") as sandbox, SandboxClient(sandbox.url) as client:
        await client.set_time(DAY.begin.replace(tzinfo=ZoneInfo(ZONE)).astimezone(UTC))
        sales_chat = await client.add_chat(
            "supergroup", "Phòng kinh doanh", bot="administrator", label="sales"
        )
        lan = await client.add_person(
            DAY.first_name, username=DAY.username, language_code="vi", has_started=True, label="owner"
        )
        reader = await client.add_person("An", last_name="Nguyễn Văn", has_started=True, label="prospect")
        crowd = await client.add_people(READERS, "Khách", has_started=True, label="crowd")
        with closing(Database(database_url)) as database:
            schema.upgrade(database)
            await database.run(lambda session: _fill(session, reader, crowd))
        settings = read_settings(
            RunSettings,
            _env_file=None,
            token=sandbox.token,
            telegram_url=sandbox.url,
            sales_chat=sales_chat,
            database_url=database_url,
            frontend=frontend,
            owners=str(lan),
            timezone=ZONE,
            sandbox_clock=True,
            log_level="WARNING",
        )
        async with App(settings):
            await client.wait_until_polling()
            yield Stage(client, sandbox.url, lan, reader)


def _fill(session: Session, reader: int, crowd: list[int]) -> None:
    now = DAY.begin.replace(tzinfo=ZoneInfo(ZONE)).astimezone(UTC)
    changes = {0: {"status": Status.UNCLAIMED}, 1: {"opted_out": True}}
    add_lead(session, Person(id=reader, first_name="An"), now)
    for number, id in enumerate(crowd):
        person = Person(id=id, first_name=NAMES[number % len(NAMES)])
        add_lead(session, person, now, **changes.get(number, {}))


async def live(phone: Locator, line: Line, client: SandboxClient) -> None:
    """One line of the transcript on the marketer's phone of the page, by clicking, typing and looking."""
    if line.who == "clock":
        await client.advance(line.duration)
    elif line.who == "bot":
        await _look(phone, line)
    elif line.buttons and not line.text:
        await phone.locator(".key").get_by_text(line.buttons[0], exact=True).last.click()
    else:
        await phone.locator(".field").fill(line.text)
        await phone.locator(".field").press("Enter")


async def _look(phone: Locator, line: Line) -> None:
    """Until a message of the bot reads so."""
    words = ".*".join(re.escape(one_line(part)).replace(r"\ ", r"\s+") for part in line.text.split("…"))
    shown = phone.locator(".message.in").filter(has_text=re.compile(words, re.DOTALL))
    for label in line.buttons:
        shown = shown.filter(has=phone.page.locator(".key", has_text=label))
    await shown.last.wait_for()
