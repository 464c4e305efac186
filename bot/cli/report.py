"""leadbot report sources: what marketing brought."""

from typing import Annotated

import typer

from bot.cli.opening import read
from bot.cli.printing import print_rows
from storage import sources

app = typer.Typer(no_args_is_help=True)

COLUMNS = ("source", "medium", "campaign", "leads", "finished", "iql", "mql", "sql")


@app.callback()
def report() -> None:
    """Numbers for those who pay for the traffic."""


@app.command("sources")
def report_sources(
    as_json: Annotated[bool, typer.Option("--json", help="An array of objects.")] = False,
) -> None:
    """What each source and campaign brought, by the first touch, most SQL first; test leads do not count."""
    print_rows(read(lambda session: list(sources.by_source(session))), COLUMNS, as_json=as_json)
