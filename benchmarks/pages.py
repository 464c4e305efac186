"""Where results go: a JSON file per part, the terminal, and the marked places of docs/performance.md."""

import os
import platform
import re
import time
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

import msgspec
import psutil
from rich.console import Console
from rich.table import Table as Shown

from benchmarks.tables import Table

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "performance.md"
IMAGES = ROOT / "docs" / "images"
RESULTS = ROOT / "benchmarks" / "results"
LIBRARIES = ("aiogram", "python-telegram-bot", "aiogram-dialog", "sqlmodel", "sqlalchemy")
T = TypeVar("T")

console = Console(highlight=False, width=160)


def keep(part: str, result: object) -> None:
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{part}.json").write_bytes(msgspec.json.format(msgspec.json.encode(result)))


def kept(part: str, kind: type[T]) -> T | None:
    """The result of an earlier run, if there is one."""
    file = RESULTS / f"{part}.json"
    return msgspec.json.decode(file.read_bytes(), type=kind) if file.exists() else None


def show(tables: Iterable[Table]) -> None:
    for table in tables:
        shown = Shown(*map(_bare, table.columns), title=_bare(table.title), title_justify="left")
        for column in shown.columns[1:]:
            column.justify = "right"
        for row in table.rows:
            shown.add_row(*map(_bare, row))
        console.print(shown)


def _bare(cell: str) -> str:
    """Without the marks and links of Markdown."""
    return re.sub(r"\[([^]]+)\]\([^)]*\)|\*\*|`", r"\1", cell)


def publish(part: str, text: str) -> None:
    """Put text between the marks of the part; raises LookupError if the page has none."""
    page = PAGE.read_text(encoding="utf-8")
    begin, end = f"<!-- {part} -->\n", f"<!-- end of {part} -->"
    if begin not in page or end not in page:
        raise LookupError(f"{PAGE.name} has no place for {part}: {begin.strip()} … {end}")
    head, rest = page.split(begin, 1)
    PAGE.write_text(head + begin + text.rstrip() + "\n" + end + rest.split(end, 1)[1], encoding="utf-8")


def machine(folder: Path) -> str:
    """The machine, how busy it is, what a commit costs on its disk, and the libraries."""
    memory = psutil.virtual_memory().total / 2**30
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    kernel = platform.release().split("-")[0]
    facts = (
        f"{os.cpu_count()} cores of {_processor()}",
        f"{memory:.0f} GiB",
        f"load {os.getloadavg()[0]:.1f} before the run",
        f"fdatasync {1e6 * _sync_seconds(folder):.0f} µs",
        f"Linux {kernel}",
        f"Python {platform.python_version()}",
    )
    return ", ".join((*facts, libraries))


def _processor() -> str:
    names = re.findall(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return names[0].strip() if names else platform.machine()


def _sync_seconds(folder: Path, times: int = 100) -> float:
    with (folder / "sync").open("wb", buffering=0) as file:
        started = time.perf_counter()
        for _ in range(times):
            file.write(bytes(4096))
            os.fdatasync(file.fileno())
        return (time.perf_counter() - started) / times
