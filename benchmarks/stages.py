"""Where the time of a turn goes: the bot runs in this process, under the stopwatch.

The stages are named by the functions of the road; when those are renamed, their stage is listed as missing.
"""

import asyncio
import cProfile
import os
import time
from pathlib import Path

from msgspec import Struct

from benchmarks.bots import Address, Bot
from benchmarks.places import Places
from benchmarks.processes import Telegram, free_address, telegram
from benchmarks.prospects import Plan
from benchmarks.stopwatch import Spent, Stopwatch
from benchmarks.tables import Table
from bot.app import App
from bot.settings import RunSettings, read_settings

STAGES = {
    "bot.receive.Receiver._fetch": "receive: fetch",
    "bot.receive.Receiver._handle_batch": "receive: a batch",
    "bot.webhook.Webhook._receive": "webhook",
    "bot.receive.parse": "parse",
    "bot.webhook.parse": "parse",
    "bot.intake.Intake.take": "intake",
    "bot.turns.Turns.take": "turn: hand over",
    "storage.ahead.read_ahead": "read ahead",
    "bot.turns.updates.remember": "seen before?",
    "bot.doorman.Doorman.staff_role": "staff?",
    "storage.leads.load": "load the lead",
    "storage.leads.create": "create the lead",
    "bot.keeping.advance": "advance",
    "storage.leads.save": "save the lead",
    "storage.journal.record": "record",
    "bot.keeping.draft_effect": "draft",
    "storage.outbox.put": "outbox: put",
    "storage.database.Database._transact": "transaction: begin, commit",
    "storage.database.Database.run": "transaction: hand over",
    "bot.relay.Relay.run": "relay",
    "storage.outbox.start_sending": "outbox: claim",
    "storage.contacts.disclose": "outbox: disclose",
    "bot.sender.make_calls": "render",
    "bot.limits.Limits.chats_not_ready": "limits",
    "bot.relay.Relay._deliver": "deliver",
    "storage.outbox.settle_delivered": "outbox: settle",
    "storage.session.Session.flush": "write what was put off",
    "bot.answering.Answering._send": "answer the tap",
    "bot.frontends.aiogram.AiogramGateway.call": "front end",
    "bot.frontends.ptb.PtbGateway.call": "front end",
}


class Profile(Struct, frozen=True):
    """What turns cost. `cpu` is seconds of the whole process; what no stage holds is the event loop's,
    the threads' and the HTTP server's."""

    turns: int
    cpu: float
    stages: dict[str, Spent]
    statements: dict[str, Spent]
    missing: list[str]


def profile(bot: Bot, places: Places, plan: Plan, *, webhook: bool, calls_to: Path | None = None) -> Profile:
    """One of our bots under load; with `calls_to`, cProfile's record of the event loop goes to that file."""
    with telegram() as api:
        address = Address(api.url, places.new(bot.dialect), free_address() if webhook else "")
        os.environ.update(bot.environment(address))
        stopwatch = Stopwatch()
        if not calls_to:
            stopwatch.watch({place: name for place, name in STAGES.items() if _is_there(place, bot)})
            stopwatch.watch_statements()
        return asyncio.run(_profile(api, plan, stopwatch, calls_to))


async def _profile(api: Telegram, plan: Plan, stopwatch: Stopwatch, calls_to: Path | None) -> Profile:
    async with App(read_settings(RunSettings)) as app:
        running = asyncio.create_task(app.run())
        await asyncio.to_thread(api.wait_until_ready)
        await asyncio.to_thread(api.perform, Plan(plan.prospects, 1.0))
        stopwatch.reset()
        before, calls = time.process_time(), cProfile.Profile()
        if calls_to:
            calls.enable()
        load = await asyncio.to_thread(api.perform, plan)
        used = time.process_time() - before
        if calls_to:
            calls.disable()
            calls.dump_stats(calls_to)
        found = Profile(
            load.replies, used, dict(stopwatch.stages), dict(stopwatch.statements), stopwatch.missing
        )
        app.stop()
        await running
    return found


def _is_there(place: str, bot: Bot) -> bool:
    """The other front end is not even imported."""
    return not place.startswith("bot.frontends.") or f".{bot.frontend}." in place


def stage_tables(cell: str, found: Profile) -> list[Table]:
    """Microseconds per turn, the dearest first."""
    turns = found.turns
    held = sum(spent.cpu for spent in found.stages.values())
    rest = Spent(0, found.cpu - held, 0.0)
    stages = sorted([*found.stages.items(), ("event loop and all else", rest)], key=lambda each: -each[1].cpu)
    statements = sorted(found.statements.items(), key=lambda each: -each[1].cpu)
    title = f"A turn of {cell}: {1e6 * found.cpu / turns:,.0f} µs of CPU, {len(found.missing)} stages missing"
    count = sum(spent.calls for spent in found.statements.values()) / turns
    return [
        Table(title, ("stage", "calls", "CPU µs", "wall µs"), [_row(*each, turns) for each in stages]),
        Table(
            f"{count:.1f} statements per turn, and what they take",
            ("statement", "calls", "CPU µs", "wall µs"),
            [_row(*each, turns) for each in statements],
        ),
    ]


def _row(name: str, spent: Spent, turns: int) -> tuple[str, ...]:
    return (
        name,
        f"{spent.calls / turns:.2f}",
        f"{1e6 * spent.cpu / turns:,.0f}",
        f"{1e6 * spent.wall / turns:,.0f}",
    )
