"""One sitting: a bot is started on an empty database, warmed up, and put under each of the loads.

What it kept is counted afterwards: a sitting in which fewer answers were kept than replied to is no result.
"""

import time
from collections.abc import Sequence

from msgspec import Struct

from benchmarks.bots import Bot
from benchmarks.places import Places, scalar
from benchmarks.processes import Process, Team, Telegram, team_running, telegram
from benchmarks.prospects import Load, Plan

LOOK, LONGEST_REST = 0.5, 60.0  # seconds
IDLE = 0.05  # of a core


class Conditions(Struct, frozen=True):
    """How every bot of a run is measured."""

    prospects: tuple[int, ...] = (32, 100, 1)
    seconds: float = 4.0
    warm_up: float = 2.0
    webhook: bool = True


class Figures(Struct, frozen=True):
    """A bot under one load. Times are milliseconds; CPU is microseconds per update answered."""

    updates_per_s: float
    conversations_per_s: float
    p50: float
    p95: float
    p99: float
    cpu: float
    database_cpu: float  # of the PostgreSQL server
    telegram_cpu: float  # of the measuring side
    lost: int
    extra: int


class Sitting(Struct, frozen=True):
    """A bot in one sitting: figures by the number of prospects at once."""

    bot: str
    figures: dict[int, Figures]
    start_up: float  # seconds until it could take updates
    memory: float  # MiB at the end


class Forgetful(Exception):
    """A bot replied to answers that are not in its database."""


def sit(bot: Bot, conditions: Conditions, places: Places) -> Sitting:
    """Raises Forgetful, or BotDied."""
    url, webhook = places.new(bot.dialect), conditions.webhook
    try:
        with telegram() as api, team_running(bot, api, url, places.folder, webhook=webhook) as team:
            start_up = api.wait_until_ready(team.require_alive, team.size) - team.started_at
            answers, figures = 0, {}
            for plan in plans(conditions, typed=bot.typed):
                load, figures[plan.prospects] = put_under(plan, api, team, places)
                answers += load.replies - load.starts
            memory = team.memory
        if bot.kept and (found := scalar(url, bot.kept)) < answers:
            raise Forgetful(f"{bot.name} replied to {answers} answers and kept {found}")
    finally:
        places.drop(url)
    return Sitting(bot.name, {n: figures[n] for n in conditions.prospects}, start_up, memory)


def plans(conditions: Conditions, *, typed: bool) -> Sequence[Plan]:
    """The warm-up's figures are replaced by those of the first load: both have as many prospects."""
    times = [(conditions.prospects[0], conditions.warm_up)]
    times += [(prospects, conditions.seconds) for prospects in conditions.prospects]
    return [Plan(prospects, seconds, typed=typed) for prospects, seconds in times]


def put_under(plan: Plan, api: Telegram, bot: Process | Team, places: Places) -> tuple[Load, Figures]:
    """A load, and what it cost whom."""
    let_rest(bot)
    before = bot.cpu, places.server_seconds(), api.cpu
    load = api.perform(plan)
    after = bot.cpu, places.server_seconds(), api.cpu
    bot.require_alive()
    used = [1e6 * (end - start) / max(load.replies, 1) for start, end in zip(before, after, strict=True)]
    return load, figures_of(load, *used)


def let_rest(bot: Process | Team) -> None:
    """Until it has done what the last load left behind: buttons of old questions are taken away at leisure,
    and whoever comes next would be measured beside that."""
    deadline = time.monotonic() + LONGEST_REST
    while time.monotonic() < deadline:
        used = bot.cpu
        time.sleep(LOOK)
        if bot.cpu - used < IDLE * LOOK:
            return


def figures_of(load: Load, cpu: float, database_cpu: float, telegram_cpu: float) -> Figures:
    latencies = sorted(load.latencies)
    return Figures(
        updates_per_s=len(latencies) / load.seconds,
        conversations_per_s=load.conversations / load.seconds,
        p50=1e3 * percentile(latencies, 50),
        p95=1e3 * percentile(latencies, 95),
        p99=1e3 * percentile(latencies, 99),
        cpu=cpu,
        database_cpu=database_cpu,
        telegram_cpu=telegram_cpu,
        lost=load.lost,
        extra=load.extra,
    )


def percentile(ordered: Sequence[float], part: int) -> float:
    """The nearest rank; not a number without values."""
    if not ordered:
        return float("nan")
    return ordered[min(len(ordered) - 1, len(ordered) * part // 100)]
