"""`python -m benchmarks`: all parts, or one of them. `make bench` prepares what it needs and calls it."""

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from benchmarks import pages
from benchmarks.bots import CELLS, EVERY, Dialect
from benchmarks.places import open_places
from benchmarks.rounds import Run, measure_ceiling, perform
from benchmarks.sittings import Conditions
from benchmarks.tables import Table, conditions_line, road_tables

app = typer.Typer(invoke_without_command=True, add_completion=False, pretty_exceptions_enable=False)

Polling = Annotated[bool, typer.Option("--polling", help="Long polling instead of a webhook.")]


@app.callback()
def everything(context: typer.Context) -> None:
    """Compare with the bots of the tutorials, grow the work, see where the time goes; results go to docs/."""
    if context.invoked_subcommand is None:
        road()
        growth()
        workers()
        starting()
        sending()
        understanding()
        stages()


@app.command()
def road(
    cells: Annotated[str, typer.Option(help=f"Of {', '.join(CELLS)}; commas between.")] = ",".join(CELLS),
    rounds: Annotated[int, typer.Option(min=1)] = 5,
    prospects: Annotated[str, typer.Option(help="People at once; commas between loads.")] = "32,100,1",
    seconds: Annotated[float, typer.Option(help="Of each load.")] = 4.0,
    polling: Polling = False,
    publish: Annotated[bool, typer.Option(help="Write docs/performance.md and its charts.")] = True,
) -> None:
    """Every bot in turn, the reference around each: updates/s, latency, CPU, memory."""
    bots = [CELLS[name] for name in cells.split(",")]
    loads = tuple(int(number) for number in prospects.split(","))
    conditions = Conditions(loads, seconds, min(2.0, seconds), not polling)
    with open_places() as places:
        ceiling = measure_ceiling(loads[0], places)
        machine = pages.machine(places.folder)
        measured = perform(bots, rounds, conditions, places, pages.console.print)
    run = Run(_command(), machine, conditions, ceiling, measured)
    pages.show(road_tables(run))
    if publish:
        pages.keep("road", run)
        draw()


@app.command()
def growth(
    sizes: Annotated[str, typer.Option(help="Numbers of leads; commas between.")] = "10000,100000,1000000",
    history: Annotated[int, typer.Option(help="Interactions at the largest size.")] = 1_000_000,
    databases: Annotated[str, typer.Option(help="sqlite, postgres or both.")] = "sqlite,postgres",
    seconds: Annotated[float, typer.Option(help="Of each load.")] = 3.0,
    polling: Polling = False,
) -> None:
    """A turn and the first page of leads, as the database grows."""
    from benchmarks.charts import draw_growth
    from benchmarks.growth.growing import Work, growth_tables, measure_growth

    dialects: list[Dialect] = [name for name in ("sqlite", "postgres") if name in databases.split(",")]
    work = Work(tuple(int(size) for size in sizes.split(",")), history, seconds, not polling)
    with open_places() as places:
        found = measure_growth(dialects, work, places, pages.console.print)
    _publish("growth", growth_tables(found))
    lines = {
        f"{name}, {dialect}": [getattr(each, figure) for each in found if each.dialect == dialect]
        for dialect in dialects
        for name, figure in (("a turn", "known"), ("first page", "first_page"))
    }
    draw_growth(work.sizes, lines, pages.IMAGES)


@app.command()
def workers(
    counts: Annotated[str, typer.Option(help="Workers; commas between, 1 first.")] = "1,2,3,4",
    rounds: Annotated[int, typer.Option(min=1)] = 3,
    prospects: int = 64,
    seconds: float = 4.0,
) -> None:
    """Several workers on one PostgreSQL, updates spread over them; by webhook."""
    from benchmarks.working import measure_workers, workers_tables

    sizes = [int(count) for count in counts.split(",")]
    conditions = Conditions((prospects,), seconds, min(2.0, seconds))
    with open_places() as places:
        found = measure_workers(sizes, rounds, conditions, places, pages.console.print)
    _publish("workers", workers_tables(found))


@app.command()
def starting(times: Annotated[int, typer.Option(min=1)] = 5) -> None:
    """Commands beside `import sqlmodel`; `run` beside the imports of its libraries."""
    from benchmarks.starting import measure_starting, starting_tables

    with open_places() as places:
        _publish("starting", starting_tables(measure_starting(places, times)))


@app.command()
def sending(messages: Annotated[int, typer.Option(min=100)] = 10_000) -> None:
    """The outbox drained at the highest rate the settings allow."""
    from benchmarks.sending import measure_sending, sending_tables

    with open_places() as places:
        _publish("sending", sending_tables(measure_sending(places, messages)))


@app.command()
def crowds(
    sizes: Annotated[str, typer.Option(help="Numbers of people; commas between.")] = "10000,100000,1000000",
    databases: Annotated[str, typer.Option(help="sqlite, postgres or both.")] = "sqlite,postgres",
    rounds: Annotated[int, typer.Option(min=1, help="Of a broadcast that begins in the bot.")] = 5,
) -> None:
    """Broadcasts to many: freezing the audience, the time of a claim, replies meanwhile."""
    from benchmarks.crowds import measure_crowds

    dialects: list[Dialect] = [name for name in ("sqlite", "postgres") if name in databases.split(",")]
    with open_places() as places:
        tables = measure_crowds(
            dialects, [int(size) for size in sizes.split(",")], rounds, places, pages.console.print
        )
    _publish("crowds", tables)


@app.command()
def paying(
    people: Annotated[int, typer.Option(min=100)] = 20_000,
    databases: Annotated[str, typer.Option(help="sqlite, postgres or both.")] = "sqlite,postgres",
) -> None:
    """A paid broadcast at 1,000 messages a second, beside the bare client."""
    from benchmarks.paying import measure_paying, paying_table

    dialects: list[Dialect] = [name for name in ("sqlite", "postgres") if name in databases.split(",")]
    with open_places() as places:
        _publish("paying", [paying_table(measure_paying(dialects, people, places))])


@app.command()
def campaign(
    people: Annotated[int, typer.Option(min=2)] = 10_000,
    kills: Annotated[int, typer.Option(min=0, help="SIGKILLs in the middle.")] = 0,
    database: Annotated[str, typer.Option(help="sqlite or postgres.")] = "sqlite",
    frontend: Annotated[str, typer.Option(help="aiogram or ptb.")] = "aiogram",
    paid: Annotated[int, typer.Option(min=0, help="Messages a second through paid broadcasts.")] = 0,
) -> None:
    """A broadcast through the whole system, with Telegram's limits; takes as long as it says."""
    import asyncio

    from benchmarks.campaign import campaign_tables, measure_campaign

    dialect: Dialect = "postgres" if database == "postgres" else "sqlite"
    with open_places() as places:
        found = asyncio.run(
            measure_campaign(dialect, people, kills, places, pages.console.print, frontend, paid)
        )
    pages.show(campaign_tables([found]))


@app.command()
def endurance(
    conversations: Annotated[int, typer.Option(min=1)] = 100_000,
    cell: Annotated[str, typer.Option(help="One of ours.")] = "leadbot-aiogram-sqlite",
    prospects: int = 64,
) -> None:
    """Memory over many conversations; not part of the whole, as it takes its time."""
    from benchmarks.enduring import endurance_tables, measure_endurance

    with open_places() as places:
        found = measure_endurance(EVERY[cell], places, conversations, prospects, pages.console.print)
    _publish("endurance", endurance_tables(found))


@app.command()
def stages(
    cell: Annotated[str, typer.Option(help="One of ours.")] = "leadbot-aiogram-sqlite",
    prospects: int = 32,
    seconds: float = 5.0,
    polling: Polling = False,
    calls: Annotated[Path | None, typer.Option(help="Keep cProfile's record here instead.")] = None,
) -> None:
    """Where the time of a turn goes."""
    from benchmarks.prospects import Plan
    from benchmarks.stages import profile, stage_tables

    with open_places() as places:
        found = profile(EVERY[cell], places, Plan(prospects, seconds), webhook=not polling, calls_to=calls)
    if not calls:
        _publish("stages", stage_tables(cell, found))


@app.command()
def understanding(
    lines: Annotated[int, typer.Option(min=100, help="Of the corpus, evenly spaced.")] = 1000,
    rounds: Annotated[int, typer.Option(min=1)] = 5,
) -> None:
    """What people type: ours beside Duckling, dateparser, phonenumbers and an e-mail pattern."""
    from benchmarks.understanding import measure_understanding

    pages.keep("understanding", measure_understanding(lines, rounds, pages.console.print))
    _write_understanding()


def _write_understanding() -> None:
    from benchmarks.charts import draw_understanding
    from benchmarks.understanding import OURS, TOGETHER, Understanding, understanding_tables

    found = pages.kept("understanding", Understanding)
    if found:
        _publish("understanding", understanding_tables(found), "python -m benchmarks understanding")
        draw_understanding({name: found.per_cent(name) for name in (TOGETHER, OURS)}, pages.IMAGES)


@app.command()
def draw() -> None:
    """Write what the page says of the road and of understanding again, from the figures kept."""
    from benchmarks.charts import draw_road

    run = pages.kept("road", Run)
    if run:
        tables = "\n".join(table.markdown() for table in road_tables(run))
        pages.publish("road", f"{conditions_line(run)}\n\n{tables}")
        draw_road(run, pages.IMAGES)
    _write_understanding()


def _publish(part: str, tables: Sequence[Table], command: str | None = None) -> None:
    pages.show(tables)
    pages.publish(part, f"`{command or _command()}`\n\n" + "\n".join(table.markdown() for table in tables))


def _command() -> str:
    return shlex.join(["python", "-m", "benchmarks", *sys.argv[1:]])


if __name__ == "__main__":
    app()
