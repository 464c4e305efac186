"""leadbot db upgrade, check."""

import typer

from bot.app import open_database
from bot.cli.failures import Status
from bot.cli.opening import open_database as open_beside
from bot.settings import Settings, read_settings
from storage import schema

app = typer.Typer(no_args_is_help=True)


@app.command()
def upgrade() -> None:
    """Bring the database to this version. `leadbot run` does it by itself."""
    database = open_database(read_settings(Settings))
    database.close()
    typer.echo(f"{database.place} is at this version")


@app.command()
def check() -> None:
    """Look whether the file is sound and the schema is this version's; status 1 if not."""
    with open_beside(read_settings(Settings), writer=False) as database:
        problems = schema.check(database)
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(Status.REFUSED)
    typer.echo(f"{database.place} is sound and at this version")
