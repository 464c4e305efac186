"""leadbot updates list, show: what came from Telegram and could not be handled."""

from typing import Annotated, Any

import typer
from msgspec.structs import asdict
from sqlalchemy.orm import Session

from bot.cli.failures import Refused
from bot.cli.opening import read
from bot.cli.printing import print_rows
from storage import updates

app = typer.Typer(no_args_is_help=True)

LISTED = ("id", "update_id", "parked_at", "trouble")


@app.command("list")
def list_updates(
    as_json: Annotated[bool, typer.Option("--json", help="An array of objects, all columns.")] = False,
) -> None:
    """Parked updates, the newest first."""
    print_rows(read(_parked), LISTED, as_json=as_json)


@app.command()
def show(parked_id: Annotated[int, typer.Argument(metavar="ID", help="The number of the list.")]) -> None:
    """One of them as it came, and where it failed. It may hold personal data."""
    found = [row for row in read(_parked) if row["id"] == parked_id]
    if not found:
        raise Refused(f"no update is parked as {parked_id}; see `leadbot updates list`")
    typer.echo(f"{found[0]['raw']}\n\n{found[0]['traceback']}")


def _parked(session: Session) -> list[dict[str, Any]]:
    return [
        {
            **asdict(kept),
            "parked_at": f"{kept.parked_at:%Y-%m-%dT%H:%M:%SZ}",
            "trouble": kept.traceback.strip().rpartition("\n")[2],
        }
        for kept in updates.parked(session)
    ]
