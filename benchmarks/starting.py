"""How long commands take, how soon `run` is ready, and what memory it needs, beside the bare imports.

The yardstick is a process that imports the same modules of other people, all of them, and nothing of ours.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from statistics import median

from msgspec import Struct

from benchmarks.bots import CELLS, Address, Bot
from benchmarks.places import Places
from benchmarks.processes import ROOT, bot_running, telegram
from benchmarks.tables import Table

FRONTENDS = ("aiogram", "ptb")
OURS = ("bot", "dialogs", "storage", "sandbox")

LIST_MODULES = """
import json, sys
import bot.cli.running, bot.frontends.{frontend}, bot.reading, bot.settings
bot.reading.read_playbook(bot.settings.SHIPPED_PLAYBOOK, "vi", "Asia/Ho_Chi_Minh")  # imports some more
names = [name for name, module in sys.modules.items() if getattr(module, "__file__", None)]
print(json.dumps([name for name in names if name.partition(".")[0] not in {ours!r}]))
"""
IMPORT_MODULES = """
import importlib, json, sys, time
started = time.monotonic()
for name in json.loads(sys.stdin.read()):
    try: importlib.import_module(name)
    except Exception: pass
import psutil
print(json.dumps([time.monotonic() - started, psutil.Process().memory_info().rss / 2**20]))
"""


class Commands(Struct, frozen=True):
    """Seconds, medians."""

    help: float
    leads_list: float
    import_sqlmodel: float


class Readiness(Struct, frozen=True):
    """`run` beside its imports: seconds and MiB, medians."""

    frontend: str
    ready: float
    imports: float
    memory: float
    imports_memory: float


class Starting(Struct, frozen=True):
    commands: Commands
    readiness: list[Readiness]


def measure_starting(places: Places, times: int) -> Starting:
    readiness = [_readiness(CELLS[f"leadbot-{frontend}-sqlite"], places, times) for frontend in FRONTENDS]
    return Starting(_commands(places, times), readiness)


def starting_tables(found: Starting) -> list[Table]:
    commands = found.commands
    listing = commands.leads_list / commands.import_sqlmodel
    rows: list[tuple[str, ...]] = [
        ("`leadbot --help`", f"{commands.help:.2f} s", "< 0.5 s"),
        ("`leadbot leads list` ÷ `import sqlmodel`", f"{listing:.2f}", "≤ 1.3"),
    ]
    for each in found.readiness:
        rows += [
            (
                f"`run` ({each.frontend}) ready after its imports",
                f"{each.ready - each.imports:.2f} s",
                "≤ 1 s",
            ),
            (
                f"memory of `run` ({each.frontend}) over its imports ({each.imports_memory:.0f} MiB)",
                f"{each.memory - each.imports_memory:.0f} MiB",
                "≤ 30 MiB",
            ),
        ]
    return [Table("Starting", ("", "measured", "target"), rows)]


def _commands(places: Places, times: int) -> Commands:
    """On a database that `run` has prepared; the three are timed in turn."""
    url = places.new("sqlite")
    environment = CELLS["leadbot-ptb-sqlite"].environment(Address("http://127.0.0.1:9", url))
    _seconds([sys.executable, "-m", "bot", "db", "upgrade"], environment)
    asked = (["-m", "bot", "--help"], ["-m", "bot", "leads", "list"], ["-c", "import sqlmodel"])
    seconds = [[_seconds([sys.executable, *each], environment) for each in asked] for _ in range(times)]
    return Commands(*(median(column) for column in zip(*seconds, strict=True)))


def _readiness(bot: Bot, places: Places, times: int) -> Readiness:
    code = LIST_MODULES.format(frontend=bot.frontend, ours=OURS)
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT).stdout
    ready, imports = [], []
    for _ in range(times):
        ready.append(_start(bot, places))
        printed = subprocess.run(
            [sys.executable, "-c", IMPORT_MODULES],
            input=modules,
            capture_output=True,
            check=True,
            cwd=places.folder,
        )
        imports.append(json.loads(printed.stdout))
    return Readiness(
        bot.frontend,
        ready=median(seconds for seconds, _ in ready),
        imports=median(seconds for seconds, _ in imports),
        memory=median(mib for _, mib in ready),
        imports_memory=median(mib for _, mib in imports),
    )


def _start(bot: Bot, places: Places) -> tuple[float, float]:
    """Seconds until it polls, and MiB then."""
    url = places.new(bot.dialect)
    with telegram() as api, bot_running(bot, Address(api.url, url), places.folder) as process:
        seconds = api.wait_until_ready(process.require_alive) - process.started_at
        time.sleep(0.5)
        found = seconds, process.memory
    places.drop(url)
    return found


def _seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    started = time.monotonic()
    quiet = subprocess.DEVNULL
    subprocess.run(command, env=_with(environment), check=True, stdout=quiet, stderr=quiet, cwd=ROOT)
    return time.monotonic() - started


def _with(environment: dict[str, str]) -> dict[str, str]:
    return {**os.environ, **environment}
