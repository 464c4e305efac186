"""`leadbot` as a process of its own, or called in this one, with no settings but those given."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings import Settings

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Ended:
    """How a process ended."""

    status: int
    out: str
    err: str


def invoke(*arguments: str, folder: Path, **settings: object) -> Ended:
    """What `leadbot …` does, in this process: much quicker. Not for an event loop's thread."""
    out, err, status = StringIO(), StringIO(), 0
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        for name in Settings.model_fields:
            patch.delenv(f"LEADBOT_{name.upper()}", raising=False)
        for name, value in settings.items():
            patch.setenv(f"LEADBOT_{name.upper()}", str(value))
        patch.setenv("COLUMNS", "200")
        patch.setattr(sys, "argv", ["leadbot", *arguments])
        patch.chdir(folder)
        try:
            main()
        except SystemExit as end:
            status = int(end.code or 0)
    return Ended(status, out.getvalue(), err.getvalue())


async def start(*arguments: str, folder: Path, settings: Mapping[str, object]) -> Process:
    """Begin `leadbot …` in an empty folder."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("LEADBOT_")}
    env |= {f"LEADBOT_{name.upper()}": str(value) for name, value in settings.items()}
    env |= {"PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, cwd=folder, env=env, stdout=PIPE, stderr=PIPE
    )


async def leadbot(*arguments: str, folder: Path, **settings: object) -> Ended:
    """Run `leadbot …` to its end; it is killed after half a minute."""
    process = await start(*arguments, folder=folder, settings=settings)
    try:
        async with asyncio.timeout(60):
            out, err = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
    return Ended(process.returncode or 0, out.decode(), err.decode())


@asynccontextmanager
async def running(folder: Path, **settings: object) -> AsyncIterator[Process]:
    """`leadbot run` while the block lasts; ended by SIGTERM unless the block ended it."""
    process = await start("run", folder=folder, settings=settings)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        async with asyncio.timeout(60):
            await process.communicate()
