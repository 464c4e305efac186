"""leadbot updates list, show, replay, drop: what came from Telegram and could not be handled."""

from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Any

import typer
from msgspec.structs import asdict

from bot.cli.failures import Refused
from bot.cli.numbers import read_number
from bot.cli.opening import read, write
from bot.cli.printing import print_rows
from storage import updates
from storage.session import Session

app = typer.Typer(no_args_is_help=True)

LISTED = ("id", "update_id", "parked_at", "replay_at", "trouble")

ParkedId = Annotated[
    int, typer.Argument(metavar="ID", parser=read_number, help="The number of `leadbot updates list`.")
]


@app.command("list")
def list_updates(
    as_json: Annotated[bool, typer.Option("--json", help="An array of objects, all columns.")] = False,
) -> None:
    """Parked updates, the newest first."""
    print_rows(read(_parked), LISTED, as_json=as_json)


@app.command()
def show(parked_id: ParkedId) -> None:
    """One of them as it came, and where it failed. It may hold personal data."""
    kept = read(partial(updates.find, parked_id=parked_id))
    if kept is None:
        raise _not_parked(parked_id)
    typer.echo(f"{kept.raw}\n\n{kept.traceback}")


@app.command()
def replay(parked_id: ParkedId) -> None:
    """Have it handled again, once what made it fail is mended."""
    if not write(partial(updates.replay, parked_id=parked_id, at=datetime.now(UTC))):
        raise _not_parked(parked_id)
    typer.echo(f"parked update {parked_id} will be handled again by the running bot")


@app.command()
def drop(parked_id: ParkedId) -> None:
    """Forget it: nobody will handle it any more."""
    if not write(partial(updates.drop, parked_id=parked_id)):
        raise _not_parked(parked_id)
    typer.echo(f"parked update {parked_id} is forgotten")


def _not_parked(parked_id: int) -> Refused:
    return Refused(f"no update is parked as {parked_id}; see `leadbot updates list`")


def _parked(session: Session) -> list[dict[str, Any]]:
    return [
        {
            **asdict(kept),
            "parked_at": _moment(kept.parked_at),
            "replay_at": kept.replay_at and _moment(kept.replay_at),
            "trouble": kept.traceback.strip().rpartition("\n")[2],
        }
        for kept in updates.parked(session)
    ]


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
