"""A broadcast through the whole system, with Telegram's limits kept by the sandbox: how close to the ideal,
how quick replies stay meanwhile, and whether kills lose or double anybody.

`python -m benchmarks campaign`. The ideal is people divided by messages per second.
"""

import asyncio
import os
import signal
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct

from benchmarks.bots import Dialect
from benchmarks.places import Places
from benchmarks.processes import ROOT
from benchmarks.rounds import Tell
from benchmarks.tables import Table
from bot.broadcasting import SHARE
from dialogs.broadcasts.content import Content
from dialogs.conversation import Consent, Conversation
from dialogs.events import Person
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from storage import broadcasts, leads, reports, schema
from storage.database import Database
from storage.session import Session

RATE_BOT = 30
BETWEEN_PROSPECTS = 0.5  # seconds
NAMES = ("sent", "skipped", "blocked", "failed", "unknown")


class Campaign(Struct, frozen=True):
    """What came of it."""

    dialect: Dialect
    people: int
    kills: int
    seconds: float  # from the first copy to the last
    ideal: float
    rate: float  # messages a second that were aimed at
    rejected: dict[str, int]  # calls that the sandbox refused for their rate, by scope
    reply_p95: float
    states: dict[str, int]
    doubled: int  # people with more than one copy
    forgotten: int  # without a copy, and neither skipped nor blocked, failed or unknown


async def measure_campaign(
    dialect: Dialect,
    people: int,
    kills: int,
    places: Places,
    tell: Tell,
    frontend: str = "aiogram",
    paid: int = 0,
) -> Campaign:
    async with Sandbox() as sandbox, SandboxClient(sandbox.url) as client:
        await client.set_limits(bot_per_second=RATE_BOT, chat_per_second=1, group_per_minute=20)
        sales_chat = await client.add_chat("supergroup", "Sales", bot="administrator")
        crowd = await client.add_people(people, "Khách", has_started=True)
        url = places.new(dialect)
        number = _prepare(url, crowd, paid)
        tell(f"{people:,} people on {dialect}")
        settings = {
            "TOKEN": sandbox.token,
            "TELEGRAM_URL": sandbox.url,
            "SALES_CHAT": str(sales_chat),
            "DATABASE_URL": url,
            "FRONTEND": frontend,
            "TIMEZONE": zone_at_noon(),
            "PAID_BROADCASTS": str(paid),
        }
        replies: list[float] = []
        prospects = asyncio.create_task(_talk(client, replies))
        await _run_to_the_end(url, number, people, kills, settings, places.folder, tell)
        prospects.cancel()
        return await _judge(client, url, dialect, crowd, number, kills, replies, paid or RATE_BOT * SHARE)


def campaign_tables(found: list[Campaign]) -> list[Table]:
    rows = [
        (
            f"{each.dialect}, {each.people:,} people, {each.kills} kills",
            f"{each.seconds:.0f} s",
            f"{each.seconds / each.ideal - 1:+.1%}",
            ", ".join(f"{count} {scope}" for scope, count in each.rejected.items()) or "0",
            f"{each.reply_p95 * 1000:.0f} ms",
            ", ".join(f"{number} {name}" for name, number in each.states.items() if number),
            f"{each.doubled}",
            f"{each.forgotten}",
        )
        for each in found
    ]
    head = (
        "campaign",
        "took",
        "over ideal",
        "refused for rate",
        "replies p95",
        "states",
        "twice",
        "forgotten",
    )
    return [Table(f"Broadcasts at {found[0].rate:.0f} messages a second", head, rows)]


async def _run_to_the_end(
    url: str, number: int, people: int, kills: int, settings: dict[str, str], folder: Path, tell: Tell
) -> None:
    """The bot, killed as often when so much of the way is done, until the broadcast has ended."""
    stops = [people * (each + 1) // (kills + 1) for each in range(kills)]
    while True:
        process = await _start(settings, folder)
        goal = stops.pop(0) if stops else None
        while _goes_on(row := _row(url, number), goal):  # noqa: ASYNC110 - another process does it
            await asyncio.sleep(0.5)
        tell(f"{row['state']}: {row['total'] - row['pending']:,} of {row['total']:,}")
        process.send_signal(signal.SIGKILL if row["state"] == "running" else signal.SIGTERM)
        await process.wait()
        if row["state"] != "running":
            return


def _goes_on(row: dict[str, Any], goal: int | None) -> bool:
    done = row["total"] - row["pending"]
    return row["state"] == "running" and (goal is None or done < goal)


async def _judge(
    client: SandboxClient,
    url: str,
    dialect: Dialect,
    crowd: list[int],
    number: int,
    kills: int,
    replies: list[float],
    rate: float,
) -> Campaign:
    copies, moments = dict.fromkeys(crowd, 0), []
    for person in crowd:
        for message in await client.messages(person):
            if message.text.startswith("[QC]"):
                copies[person] += 1
                moments.append(datetime.fromisoformat(message.sent_at))
    row, fates = _row(url, number), _fates(url, number)
    explained = {user_id for user_id, state in fates.items() if state != "sent"}
    return Campaign(
        dialect,
        len(crowd),
        kills,
        (max(moments) - min(moments)).total_seconds(),
        (len(moments) - 1) / rate,
        rate,
        (await client.limits())["rejected"],
        quantiles(replies, n=20)[-1] if len(replies) > 1 else 0.0,
        {name: row[name] for name in NAMES},
        sum(number > 1 for number in copies.values()),
        sum(number == 0 and person not in explained for person, number in copies.items()),
    )


async def _talk(client: SandboxClient, replies: list[float]) -> None:
    """Prospects come one after the other; how long each waits for the greeting."""
    await client.wait_until_polling(120)
    while True:
        person = await client.add_person("An")
        began = time.monotonic()
        said = await client.start(person)
        await client.wait_for_reply(said, within=60)
        replies.append(time.monotonic() - began)
        await asyncio.sleep(BETWEEN_PROSPECTS)


async def _start(settings: dict[str, str], folder: Path) -> asyncio.subprocess.Process:
    environment = {f"LEADBOT_{name}": value for name, value in settings.items()}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )


def _prepare(url: str, crowd: list[int], paid: int) -> int:
    """A lead for each, who agreed to marketing; and the broadcast, begun."""
    now = datetime.now(UTC)
    agreed = {"marketing": Consent(granted=True, version="1", seq=1, at=now)}

    def work(session: Session) -> int:
        for id in crowd:
            person = Person(id=id, first_name="Khách")
            lead = leads.create(session, person, now, test=False)
            known = Conversation(person=person, created_at=now, consents=agreed, lead_id=lead.lead_id)
            leads.save(session, lead, known, "v1")
        number = broadcasts.create(
            session, "level = NEW", Content(text="Chào {first_name}"), now, per_second=paid
        )
        broadcasts.decide(session, number, "start", now)
        return number

    with closing(Database(url)) as database:
        schema.upgrade(database)
        return database.run_now(work)


def _row(url: str, number: int) -> dict[str, Any]:
    with closing(Database(url, writer=False)) as database:
        [row] = database.run_now(
            lambda session: list(reports.rows(session, "v_broadcasts", broadcast_id=number))
        )
    return row


def _fates(url: str, number: int) -> dict[int, str]:
    with closing(Database(url, writer=False)) as database:
        found = database.run_now(lambda session: list(broadcasts.everybody(session, number)))
    return {row["user_id"]: row["state"] for row in found}


def zone_at_noon() -> str:
    """A time zone in which it is about noon: a benchmark may run at night."""
    ahead = (12 - datetime.now(UTC).hour) % 24
    zone = f"Etc/GMT{-(ahead - 24 if ahead > 12 else ahead):+d}"
    assert 11 <= datetime.now(ZoneInfo(zone)).hour <= 13
    return zone
