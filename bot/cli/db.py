"""leadbot db upgrade, check, backup, restore, move: the database as a whole."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.cli.catching_up import catch_up
from bot.cli.failures import Refused, Status
from bot.cli.opening import open_database as open_beside
from bot.cli.printing import spinner
from bot.opening import open_database
from bot.reading import read_playbook
from bot.settings import Settings, read_settings
from storage import backup as backups
from storage import copying, moving, restoring, schema
from storage.database import Database
from storage.vault import Vault

app = typer.Typer(no_args_is_help=True)

NO_CHAT = -1  # the bot that is started next sends waiting cards to its own sales chat

File = Annotated[Path, typer.Argument(help="The copy: a SQLite database, whatever the bot uses.")]


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


@app.command()
def backup(file: File) -> None:
    """Copy everything into a new file, beside the running bot; the copy is checked."""
    with suppress(OSError):  # a name that no file can have is told when it is made
        if file.exists():
            raise Refused(f"{file} is there already; choose another name")
    with open_beside(read_settings(Settings), writer=False) as database, spinner("copying"):
        backups.back_up(database, file)
    typer.echo(f"{file}: {file.stat().st_size / 1e6:.1f} MB, checked. Keep it apart from the key")


@app.command()
def restore(file: File) -> None:
    """Put a backup in place of the database, which is kept aside. The bot must not run."""
    settings = read_settings(Settings)
    key = settings.encryption_key.get_secret_value() if settings.encryption_key else ""
    now = datetime.now(UTC)
    source = read_playbook(settings.playbook, settings.language, settings.timezone)
    catching_up = partial(catch_up, source=source, sales_chat=settings.sales_chat or NO_CHAT, now=now)
    backup = restoring.Backup(file, Vault(key), settings.bot_id, now, catching_up)
    with spinner("putting back"):
        aside = restoring.restore(backup, settings.database_url.get_secret_value())
    typer.echo(f"{file} is in place" + (f"; what was there is kept as {aside}" if aside else ""))
    typer.echo("`leadbot outbox list --state unknown` shows what may have been sent since, and waits for you")


@app.command()
def move(url: Annotated[str, typer.Argument(help="Where to: postgresql://… or sqlite:///FILE")]) -> None:
    """Copy every row to a new, empty database and leave this one marked as moved. The bot must not run."""
    settings = read_settings(Settings)
    checked = read_settings(Settings, database_url=url).database_url.get_secret_value()
    with closing(open_database(settings)) as source, closing(Database(checked)) as target:
        schema.upgrade(target)
        with _progress(source.run_now(copying.count)) as advance:
            rows = moving.move(source, target, advance)
    typer.echo(f"{rows} rows are at {target.place} now, compared and equal")
    typer.echo(f"set LEADBOT_DATABASE_URL to it and start the bot; {source.place} is kept as it was")


@contextmanager
def _progress(total: int) -> Iterator[copying.Progress]:
    """A bar of all rows, on a terminal."""
    columns = (TextColumn("{task.description:<16}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=total)

        def advance(table: str, rows: int) -> None:
            bar.update(task, advance=rows, description=table.replace("_", " "))

        yield advance
