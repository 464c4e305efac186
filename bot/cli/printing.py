"""Listings on standard output, a table for people, an array of objects for programs; and a sign of life."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.cli.failures import Refused

FORMULAS = ("=", "+", "-", "@", "\t", "\r")

Rows = Iterable[dict[str, Any]]


def print_rows(rows: Rows, columns: Sequence[str], *, as_json: bool) -> None:
    """As JSON every column of every row; as a table only `columns`, or a line if there is nothing."""
    found = list(rows)
    if as_json:
        print_json(found)
    elif not found:
        typer.echo("nothing there", err=True)
    else:
        Console().print(_table(found, columns))


def print_json(data: object) -> None:
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2, default=str))


def write_csv(file: Path, rows: Rows, columns: Sequence[str]) -> None:
    """A file that Excel opens: it knows UTF-8 by its mark, and would run what begins like a formula."""
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.DictWriter(opened, columns)
        writer.writeheader()
        for row in rows:
            writer.writerow({name: _harmless(value) for name, value in row.items()})


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """Shows that a file is being written; raises Refused if it cannot be."""
    try:
        with spinner(f"writing {escape(str(file))}"):
            yield
    except OSError as error:
        raise Refused(f"{file} cannot be written ({error.strerror}); give another name or folder") from None


@contextmanager
def spinner(doing: str) -> Iterator[None]:
    """Shows on a terminal that something takes its time."""
    console = Console(stderr=True)
    if console.is_terminal:
        with console.status(doing):
            yield
    else:
        yield


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULAS) else value


def _table(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> Table:
    table = Table(*(column.replace("_", " ") for column in columns), box=None, pad_edge=False)
    for row in rows:
        table.add_row(*(escape(_cell(row[column])) for column in columns))
    return table


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if isinstance(value, float) else str(value)
