"""leadbot outbox list, retry, resolve: what could not be delivered, and what a person decides about it."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from bot.cli.failures import Refused
from bot.cli.numbers import read_number
from bot.cli.opening import read, write
from bot.cli.printing import print_rows
from storage import outbox
from storage.tables.traffic import State

app = typer.Typer(no_args_is_help=True)

COLUMNS = ("id", "kind", "lead_id", "chat_id", "state", "attempts", "error", "created_at", "sent_at")

RowId = Annotated[
    int, typer.Argument(metavar="ID", parser=read_number, help="The number of `leadbot outbox list`.")
]


class Verdict(StrEnum):
    """What somebody found out about a message."""

    SENT = "sent"  # it did arrive
    UNSENT = "unsent"  # it did not, and shall not


@app.command("list")
def list_messages(
    state: Annotated[str, typer.Option(help="States with commas between; all if none is given.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="An array of objects, all columns.")] = False,
) -> None:
    """Messages and what became of them, the newest first."""
    states = state.replace(",", " ").split()
    if unknown := [name for name in states if name not in list(State)]:
        raise typer.BadParameter(f"{', '.join(unknown)}: the states are {', '.join(State)}")
    print_rows(read(lambda session: outbox.listing(session, states)), COLUMNS, as_json=as_json)


@app.command()
def retry(row_id: RowId) -> None:
    """Send a message again that was given up or whose fate is unknown."""
    if not write(lambda session: outbox.retry(session, row_id, datetime.now(UTC))):
        raise Refused(f"message {row_id} is not one that was given up; see `leadbot outbox list`")
    typer.echo(f"message {row_id} will be sent again by the running bot")


@app.command()
def resolve(row_id: RowId, verdict: Annotated[Verdict, typer.Argument(help="Did it arrive?")]) -> None:
    """Say what became of a message that is unknown or dead."""
    sent = verdict is Verdict.SENT
    if not write(lambda session: outbox.resolve(session, row_id, sent=sent, now=datetime.now(UTC))):
        raise Refused(f"message {row_id} is neither unknown nor dead; see `leadbot outbox list`")
    typer.echo(f"message {row_id} counts as {verdict}")
