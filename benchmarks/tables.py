"""What was measured as tables: rows of texts, for the terminal and for docs/performance.md alike."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from msgspec import Struct

from benchmarks.bots import EVERY, REFERENCE
from benchmarks.rounds import Run
from benchmarks.sittings import Figures, Sitting
from benchmarks.targets import outcomes


class Table(Struct, frozen=True):
    """The first column is text, the others are figures."""

    title: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]

    def markdown(self) -> str:
        lines = [self.columns, ("---", *["--:"] * (len(self.columns) - 1)), *self.rows]
        return f"**{self.title}**\n\n" + "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"


ROAD = (
    "bot",
    "updates/s",
    "× echo",
    "conv./s",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "p99 × echo",
    "CPU µs",
    "DB µs",
    "lost",
)


def road_tables(run: Run) -> Iterator[Table]:
    """One table per number of prospects, then start-up and memory, then the targets."""
    for prospects in run.conditions.prospects:
        people = "one prospect alone" if prospects == 1 else f"{prospects} prospects at once"
        rows = [_reference_row(run, prospects), *(_cell_rows(run, prospects))]
        yield Table(people, ROAD, rows)
    yield Table("Start-up and memory", ("bot", "ready after s", "MiB"), list(_process_rows(run)))
    met = [
        (
            f"{target.what}, {target.bot} against {target.against}, {target.prospects} at once",
            target.wanted,
            f"{ratio:.2f}",
            "met" if target.is_met_by(ratio) else "missed",
        )
        for target, ratio in outcomes(run.rounds)
    ]
    yield Table("Targets", ("paired ratio", "target", "measured", ""), met)


def conditions_line(run: Run) -> str:
    """How and where it was measured, in one paragraph."""
    conditions, ceiling = run.conditions, run.ceiling
    return (
        f"`{run.command}` on {run.machine}. Rounds: {len(run.rounds)}; {conditions.seconds:g} s per load "
        f"after {conditions.warm_up:g} s of warm-up, {'webhook' if conditions.webhook else 'long polling'}. "
        f"The lean Telegram alone carries {ceiling.updates_per_s:,.0f} updates/s at p99 {ceiling.p99:.1f} ms."
    )


def _reference_row(run: Run, prospects: int) -> tuple[str, ...]:
    sittings = [pair.before for pairs in run.rounds for pair in pairs]
    sittings += [pairs[-1].after for pairs in run.rounds]
    return _row(REFERENCE.name, [each.figures[prospects] for each in sittings], 1.0, 1.0)


def _cell_rows(run: Run, prospects: int) -> Iterator[tuple[str, ...]]:
    for pairs in zip(*run.rounds, strict=True):
        figures = [pair.sitting.figures[prospects] for pair in pairs]
        faster = median(pair.ratio("updates_per_s", prospects) for pair in pairs)
        later = median(pair.ratio("p99", prospects) for pair in pairs)
        yield _row(pairs[0].sitting.bot, figures, faster, later)


def _row(name: str, figures: Sequence[Figures], faster: float, later: float) -> tuple[str, ...]:
    def middle(figure: str) -> float:
        return median(float(getattr(each, figure)) for each in figures)

    return (
        _linked(name),
        f"{middle('updates_per_s'):,.0f}",
        f"{faster:.2f}",
        f"{middle('conversations_per_s'):,.0f}",
        *(f"{middle(figure):.1f}" for figure in ("p50", "p95", "p99")),
        f"{later:.2f}",
        f"{middle('cpu'):,.0f}",
        f"{middle('database_cpu'):,.0f}",
        f"{sum(each.lost for each in figures)}",
    )


def _process_rows(run: Run) -> Iterator[tuple[str, ...]]:
    references = [pair.before for pairs in run.rounds for pair in pairs]
    for sittings in (
        references,
        *([pair.sitting for pair in pairs] for pairs in zip(*run.rounds, strict=True)),
    ):
        yield _process_row(sittings)


def _process_row(sittings: Iterable[Sitting]) -> tuple[str, ...]:
    each = list(sittings)
    return (
        _linked(each[0].bot),
        f"{median(sitting.start_up for sitting in each):.2f}",
        f"{median(sitting.memory for sitting in each):.0f}",
    )


def _linked(name: str) -> str:
    page = EVERY[name].page
    return f"[{name}]({page})" if page else f"**{name}**"
