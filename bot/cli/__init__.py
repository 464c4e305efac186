"""`leadbot …`: the operator's commands. They write intentions; only `run` and `doctor` speak with Telegram.

What a command needs is imported when it is called, so that help is quick and a listing loads no framework.
Failures are plain lines on standard error with the exit status of `failures`, never a traceback.
"""

import importlib
import sys
from collections.abc import Sequence
from typing import Annotated, Any, cast

import typer
from typer.core import TyperGroup
from typer.main import get_command

app = typer.Typer(
    name="leadbot",
    help="A Telegram bot that turns visitors into qualified leads and hands them to sales.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def imported_when_used(module: str) -> type[TyperGroup]:
    """A group of commands that stands in for the `app` of a module until one of them is asked for."""

    class Group(TyperGroup):
        def list_commands(self, ctx: Any) -> list[str]:
            return self._real().list_commands(ctx)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:
            return self._real().get_command(ctx, cmd_name)

        def _real(self) -> TyperGroup:
            return cast(TyperGroup, get_command(importlib.import_module(module).app))

    return Group


GROUPS = {
    "leads": "Who is there, what they said, and whether the books agree.",
    "broadcast": "One message to many: write it, begin it, hold it, see how it stands.",
    "report": "Numbers: what each source brought.",
    "outbox": "What could not be delivered, and what to do about it.",
    "updates": "What came from Telegram and could not be handled.",
    "staff": "Who may do what at the staff desks.",
    "playbook": "The marketer's file: check it, see it.",
    "db": "The database as a whole: upgrade, check, back up, restore, move.",
}
for name, purpose in GROUPS.items():
    app.add_typer(typer.Typer(cls=imported_when_used(f"bot.cli.{name}")), name=name, help=purpose)


@app.command()
def run() -> None:
    """Run the bot until SIGTERM. Needs LEADBOT_TOKEN and LEADBOT_SALES_CHAT."""
    from bot.cli.running import run_bot

    run_bot()


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="An array of objects.")] = False,
) -> None:
    """Check token, chats and rights, database, key, playbook, clock, webhook and copies: a line each."""
    from bot.cli.doctor import examine

    examine(as_json=as_json)


@app.command()
def demo(
    play: Annotated[str | None, typer.Option(help="Play this transcript and stop.")] = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Port of the web page; 0 takes a free one.")
    ] = None,
) -> None:
    """Start a sandbox, the bot and a page with three phones."""
    from bot.cli.demo import demo as perform

    raise typer.Exit(perform(play, port))


@app.command()
def understand() -> None:
    """Read JSON lines of what people say, write JSON lines of what it means."""
    from bot.cli.understand import understand as understand_lines

    understand_lines()


def main() -> None:
    """The entry point of `leadbot`; a pipe has no options to parse and begins at once."""
    try:
        _require_text(sys.argv[1:])
        if sys.argv[1:] == ["understand"]:
            understand()
        else:
            app(prog_name="leadbot")
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        from bot.cli.failures import tell

        sys.exit(tell(error))


def _require_text(words: Sequence[str]) -> None:
    """Python lets bytes that are no UTF-8 through as halves of letters, which nothing can print or store."""
    for word in words:
        shown = word.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        if shown != word:
            typer.echo(f"“{shown}” is not UTF-8; look at the encoding of the terminal or script", err=True)
            sys.exit(2)
