"""Several workers on one PostgreSQL: what each more adds, as a multiple of one worker in the same round."""

from collections.abc import Sequence
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from benchmarks.bots import CELLS
from benchmarks.places import Places
from benchmarks.rounds import Tell, described
from benchmarks.sittings import Conditions, Sitting, sit
from benchmarks.tables import Table

BOT = CELLS["leadbot-aiogram-postgres"]


class Worked(Struct, frozen=True):
    """Medians over the rounds, with so many workers."""

    workers: int
    updates_per_s: float
    ratio: float
    p99: float  # milliseconds
    cpu: float  # microseconds per update, all workers
    database_cpu: float


def measure_workers(
    counts: Sequence[int], rounds: int, conditions: Conditions, places: Places, tell: Tell
) -> list[Worked]:
    """The first count is the one the others are compared with. Raises Forgetful, or BotDied."""
    measured: list[list[Sitting]] = []
    for _ in range(rounds):
        measured.append([])
        for count in counts:
            found = sit(replace(BOT, workers=count), conditions, places)
            tell(f"  {count} workers: {described(found)}")
            measured[-1].append(found)
    people = conditions.prospects[0]
    firsts = [sittings[0] for sittings in measured]
    columns = zip(counts, zip(*measured, strict=True), strict=True)
    return [_worked(count, sittings, firsts, people) for count, sittings in columns]


def workers_tables(found: Sequence[Worked]) -> list[Table]:
    columns = ("workers", "updates/s", "× one", "p99 ms", "CPU µs", "DB µs")
    rows: list[tuple[str, ...]] = [
        (
            str(each.workers),
            f"{each.updates_per_s:,.0f}",
            f"{each.ratio:.2f}",
            f"{each.p99:.1f}",
            f"{each.cpu:,.0f}",
            f"{each.database_cpu:,.0f}",
        )
        for each in found
    ]
    return [
        Table("Workers on one PostgreSQL (target: two at least 1.5 × one, given the cores)", columns, rows)
    ]


def _worked(count: int, sittings: Sequence[Sitting], firsts: Sequence[Sitting], people: int) -> Worked:
    figures = [sitting.figures[people] for sitting in sittings]
    ones = [sitting.figures[people].updates_per_s for sitting in firsts]
    return Worked(
        count,
        updates_per_s=median(each.updates_per_s for each in figures),
        ratio=median(each.updates_per_s / one for each, one in zip(figures, ones, strict=True)),
        p99=median(each.p99 for each in figures),
        cpu=median(each.cpu for each in figures),
        database_cpu=median(each.database_cpu for each in figures),
    )
