"""`leadbot demo`: the sandbox and the bot together, with a page of three phones; or a transcript played.

Everything is as in `run` but for the Telegram: real HTTP, a real database (in a temporary folder), the
sandbox's clock. What a played transcript prints was read back from the sandbox, as people would see it.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EADDRINUSE
from pathlib import Path

import typer
from rich.console import Console
from rich.markup import escape

from bot.app import App
from bot.playing import Performance
from bot.settings import SHIPPED_PLAYBOOK, RunSettings, read_settings
from bot.strip import levels_of, show_levels
from dialogs.transcripts import Transcript, parse
from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from storage.database import Database

TRANSCRIPTS = SHIPPED_PLAYBOOK.with_suffix("")
PORT = 8765
PORT_TAKEN = 69
WITHIN = 10.0  # seconds for anything in a played transcript to appear
COLOURS = {"lead": "green", "bot": "cyan", "sales": "bold yellow", "!": "bold red", "level": "magenta"}


def demo(play: str | None = None, port: int | None = None, within: float = WITHIN) -> int:
    """The exit status: 0; 1 when a played transcript did not go as written; 69 when the port is taken."""
    shipped = {file.stem: file for file in sorted(TRANSCRIPTS.glob("*.txt"))}
    if play and play not in shipped:
        typer.echo(f"there is no transcript {play!r}; there are: {', '.join(shipped)}", err=True)
        return 1
    try:
        if play:
            transcript = parse(shipped[play].read_text(encoding="utf-8"))
            return asyncio.run(_play(play, transcript, port or 0, within))
        return asyncio.run(_show(PORT if port is None else port))
    except OSError as error:
        if error.errno != EADDRINUSE:
            raise
        typer.echo(f"port {port or PORT} is taken; choose another with --port", err=True)
        return PORT_TAKEN
    except KeyboardInterrupt:
        return 0


async def _play(name: str, transcript: Transcript, port: int, within: float) -> int:
    console = Console(highlight=False)

    def show(who: str, text: str) -> None:
        colour = COLOURS.get(who.split()[0], "default")
        indented = escape(text).replace("\n", "\n" + " " * 11)
        console.print(f"[{colour}]{escape(who):>9}[/]  {indented}", soft_wrap=True)

    async with Sandbox(port) as sandbox, SandboxClient(sandbox.url) as client:
        sales_chat = await client.add_chat("supergroup", "Sales", bot="administrator")
        with _settings(sandbox, sales_chat, rate_chat="30") as settings:
            async with App(settings):
                with _reader(settings) as database:
                    performance = Performance(client, sales_chat, levels_of(database), show, within)
                    problems = await performance.play(transcript, settings.timezone)
    if problems:
        console.print(f"[bold red]{name}: {len(problems)} things were not as written[/]")
        return 1
    expected = any(line.who == "sales" for line in transcript.lines)
    arrived = "the sales chat got the card" if expected else "no card was called for and none came"
    console.print(f"[bold green]{name}: everything as written, {arrived}[/]")
    return 0


async def _show(port: int) -> int:
    async with Sandbox(port, bot_name="Sao Mai") as sandbox, SandboxClient(sandbox.url) as client:
        sales_chat, owner = await _cast(client)
        with _settings(sandbox, sales_chat, owners=str(owner)) as settings:
            async with App(settings) as app:
                with _reader(settings) as database:
                    strip = asyncio.create_task(show_levels(database, client))
                    typer.echo(f"\n  Three phones wait for you at  {sandbox.url}\n  Ctrl-C ends the demo.\n")
                    await app.run()
                    strip.cancel()
    return 0


async def _cast(client: SandboxClient) -> tuple[int, int]:
    """A prospect, two salespeople, an owner who markets; returns the sales chat and the owner."""
    vi = {"language_code": "vi"}
    an = {"last_name": "An", "username": "an_nguyen", "phone": "+84912345678"}
    await client.add_person("Nguyễn Văn", **an, **vi, label="prospect")
    sellers = [await client.add_person(name, **vi, label="sales") for name in ("Sam", "Sue")]
    sales_chat = await client.add_chat(
        "supergroup", "Phòng kinh doanh", members=sellers, bot="administrator", label="sales"
    )
    return sales_chat, await client.add_person("Lan", username="lan_marketer", **vi, label="owner")


@contextmanager
def _settings(sandbox: Sandbox, sales_chat: int, **more: str) -> Iterator[RunSettings]:
    """The settings of a bot on this stage, with a database that goes away with it."""
    with tempfile.TemporaryDirectory(prefix="leadbot-demo-") as folder:
        yield read_settings(
            RunSettings,
            _env_file=None,
            token=sandbox.token,
            telegram_url=sandbox.url,
            sales_chat=sales_chat,
            sandbox_clock=True,
            database_url=f"sqlite:///{Path(folder) / 'demo.db'}",
            log_level="WARNING",
            **more,
        )


@contextmanager
def _reader(settings: RunSettings) -> Iterator[Database]:
    database = Database(settings.database_url.get_secret_value(), writer=False)
    try:
        yield database
    finally:
        database.close()
