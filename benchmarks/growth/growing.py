"""A turn, and the first page of leads, as the database grows: the same bot, more and more behind it."""

import time
from collections.abc import Sequence
from itertools import islice
from statistics import median

from msgspec import Struct

from benchmarks.bots import CELLS, Address, Bot, Dialect
from benchmarks.growth.filling import fill
from benchmarks.places import Places, scalar
from benchmarks.processes import bot_running, free_address, telegram
from benchmarks.prospects import Plan
from benchmarks.rounds import Tell
from benchmarks.sittings import put_under
from benchmarks.tables import Table
from storage import reports
from storage.database import Database

PAGE = 50  # leads of a first page
KNOWN = ("/start",) * 7  # what people do who are leads already


class Grown(Struct, frozen=True):
    """Milliseconds at a size: p50 of a turn of one prospect alone (new, known), and of the first page."""

    dialect: Dialect
    leads: int
    interactions: int
    new: float
    known: float
    updates_per_s: float  # 32 known people at once
    first_page: float


class Work(Struct, frozen=True):
    """The sizes to be measured; `history` is the number of interactions at the largest."""

    sizes: tuple[int, ...] = (10_000, 100_000, 1_000_000)
    history: int = 1_000_000
    seconds: float = 3.0
    webhook: bool = True


def measure_growth(dialects: Sequence[Dialect], work: Work, places: Places, tell: Tell) -> list[Grown]:
    return [_measure(dialect, size, work, places, tell) for dialect in dialects for size in work.sizes]


def growth_tables(found: Sequence[Grown]) -> list[Table]:
    columns = (
        "database",
        "leads",
        "interactions",
        "turn, new ms",
        "turn, known ms",
        "updates/s at 32",
        "first page ms",
    )
    rows: list[tuple[str, ...]] = [
        (
            each.dialect,
            f"{each.leads:,}",
            f"{each.interactions:,}",
            *(f"{value:.2f}" for value in (each.new, each.known)),
            f"{each.updates_per_s:,.0f}",
            f"{each.first_page:.2f}",
        )
        for each in found
    ]
    return [Table("As the work grows", columns, rows), Table(*_ratios(found))]


def _ratios(found: Sequence[Grown]) -> tuple[str, tuple[str, ...], list[tuple[str, ...]]]:
    rows: list[tuple[str, ...]] = []
    for dialect in dict.fromkeys(each.dialect for each in found):
        sizes = [each for each in found if each.dialect == dialect]
        small, large = sizes[0], sizes[-1]
        rows += [
            (f"a turn, {dialect}", "≤ 1.2", f"{large.known / small.known:.2f}"),
            (f"a first turn, {dialect}", "≤ 1.2", f"{large.new / small.new:.2f}"),
            (f"first page, {dialect}", "≤ 1.5", f"{large.first_page / small.first_page:.2f}"),
        ]
    return "The largest against the smallest", ("", "target", "measured"), rows


def _measure(dialect: Dialect, size: int, work: Work, places: Places, tell: Tell) -> Grown:
    history = max(work.history * size // max(work.sizes), 1)
    url = fill(dialect, places, size, history, lambda line: tell(f"{dialect} {size:,}: {line}"))
    kept = scalar(url, "SELECT count(*) FROM interactions")
    new, known, per_s = _turns(CELLS[f"leadbot-aiogram-{dialect}"], url, size, work, places)
    page = first_page(url)
    places.drop(url)
    tell(f"{dialect} {size:,}: a turn {known:.2f} ms, the first page {page:.2f} ms")
    return Grown(dialect, size, kept, new, known, per_s, page)


def _turns(bot: Bot, url: str, size: int, work: Work, places: Places) -> tuple[float, float, float]:
    people = (1, size - 1)
    with telegram() as api:
        address = Address(api.url, url, free_address() if work.webhook else "")
        with bot_running(bot, address, places.folder) as process:
            api.wait_until_ready(process.require_alive)
            api.perform(Plan(8, 1.0))
            plans = (
                Plan(1, work.seconds),
                Plan(1, work.seconds, script=KNOWN, people=people),
                Plan(32, work.seconds, script=KNOWN, people=people),
            )
            new, known, crowd = (put_under(plan, api, process, places)[1] for plan in plans)
    return new.p50, known.p50, crowd.updates_per_s


def first_page(url: str, times: int = 15) -> float:
    """Milliseconds, the median."""
    database = Database(url, writer=False)
    try:
        return 1e3 * median(_page_seconds(database) for _ in range(times))
    finally:
        database.close()


def _page_seconds(database: Database) -> float:
    started = time.perf_counter()
    database.run_now(lambda session: list(islice(reports.rows(session, "v_leads"), PAGE)))
    return time.perf_counter() - started
