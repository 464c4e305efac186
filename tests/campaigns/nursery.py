"""`leadbot run` as a process that starts in a moment: forked from a parent that has imported everything.

`python -m tests.campaigns.nursery` is that parent: it takes a line of JSON per birth, and gives the pid.
`Nursery` is the other end. A life may be bound to end by SIGKILL at its N-th system call of some kind: then
strace watches over it from its first moment.
"""

import asyncio
import ctypes
import importlib
import json
import os
import signal
import subprocess
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bot.reading import read_playbook
from bot.settings import SHIPPED_PLAYBOOK
from dialogs.rehearsal import rehearse
from dialogs.transcripts import parse

ROOT = Path(__file__).parent.parent.parent
SCRIPT = SHIPPED_PLAYBOOK.with_suffix("") / "hot.txt"
HEAVY = (
    *("bot.cli.running", "bot.frontends.aiogram", "bot.frontends.ptb", "storage.schema"),
    *("sqlalchemy.dialects.sqlite", "sqlalchemy.dialects.postgresql.psycopg", "holidays", "alembic.command"),
)
PR_SET_PDEATHSIG, PR_SET_PTRACER = 1, 0x59616D61
PATIENCE = 300.0  # seconds for the imports, and for an end: a campaign runs when the machine is free


@dataclass(frozen=True)
class Doom:
    """The end of a life: SIGKILL as a thread of it enters its `nth` call of these (names for strace)."""

    calls: str
    nth: int


@dataclass(frozen=True)
class Birth:
    """What a life is given."""

    folder: str
    settings: dict[str, str]
    doom: Doom | None = None


class Life:
    """A process that is not our child; `pidfd` becomes readable when it has ended."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.born_at = time.monotonic()
        self._ended = asyncio.Event()
        try:
            self._pidfd = os.pidfd_open(pid)
        except ProcessLookupError:
            self._ended.set()
        else:
            asyncio.get_running_loop().add_reader(self._pidfd, self._end)

    @property
    def has_ended(self) -> bool:
        return self._ended.is_set()

    def send(self, number: signal.Signals) -> None:
        if not self.has_ended:
            with suppress(ProcessLookupError):  # it has, and the loop is about to tell
                signal.pidfd_send_signal(self._pidfd, number)

    async def wait(self, within: float | None = PATIENCE) -> None:
        async with asyncio.timeout(within):
            await self._ended.wait()

    async def end(self, number: signal.Signals) -> None:
        """Send the signal and wait until it has worked."""
        self.send(number)
        await self.wait()

    def _end(self) -> None:
        asyncio.get_running_loop().remove_reader(self._pidfd)
        os.close(self._pidfd)
        self._ended.set()


class Nursery:
    """`async with Nursery() as nursery`: all lives end with it."""

    _parent: Process

    async def __aenter__(self) -> Self:
        self._one_birth = asyncio.Lock()
        self._parent = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.campaigns.nursery"),
            cwd=ROOT,
            env={name: value for name, value in os.environ.items() if not name.startswith("LEADBOT_")},
            stdin=PIPE,
            stdout=PIPE,
        )
        await self._answer()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        assert self._parent.stdin
        self._parent.stdin.close()
        await self._parent.wait()

    async def bear(self, folder: Path, settings: Mapping[str, object], doom: Doom | None = None) -> Life:
        """`leadbot run` in a folder, with no settings but these; its log is `bot.log` there."""
        named = {f"LEADBOT_{name.upper()}": str(value) for name, value in settings.items()}
        birth = Birth(str(folder), named, doom)
        assert self._parent.stdin
        async with self._one_birth:
            self._parent.stdin.write(json.dumps(asdict(birth)).encode() + b"\n")
            return Life(int(await self._answer()))

    async def _answer(self) -> bytes:
        assert self._parent.stdout
        async with asyncio.timeout(PATIENCE):
            return await self._parent.stdout.readline()


def main() -> None:
    """The parent: one thread, no event loop, nothing open but its pipes. A rehearsal warms it up."""
    for module in HEAVY:
        importlib.import_module(module)
    rehearse(
        read_playbook(SHIPPED_PLAYBOOK, "vi", "Asia/Ho_Chi_Minh").playbook, parse(SCRIPT.read_text("utf-8"))
    )
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead need no burial
    print(0, flush=True)
    for line in sys.stdin:
        given = json.loads(line)
        doom = given["doom"] and Doom(**given["doom"])
        if (pid := os.fork()) == 0:
            _live(Birth(given["folder"], given["settings"], doom))
        print(pid, flush=True)


def _live(birth: Birth) -> None:
    """The child: from here on it is `leadbot run` as started from a shell."""
    status: Any = 1
    try:
        _leave_home(birth)
        if birth.doom:
            _meet(birth.doom)
        sys.argv = ["leadbot", "run"]
        importlib.import_module("bot.cli").main()
    except SystemExit as end:
        status = end.code or 0
    finally:
        os._exit(status)


def _leave_home(birth: Birth) -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    os.chdir(birth.folder)
    os.environ.update(birth.settings)
    log = os.open("bot.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for number, opened in enumerate((os.open(os.devnull, os.O_RDONLY), log, log)):
        os.dup2(opened, number)


def _meet(doom: Doom) -> None:
    """Have strace watch over this process, and wait until it does."""
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, -1)  # some systems let only parents watch
    # A session of its own: what ends the bot must not end strace first, or the bot would live on.
    subprocess.Popen(
        [
            *("strace", "-f", "-qq", "-o", os.devnull, "-p", str(os.getpid()), f"--trace={doom.calls}"),
            f"--inject={doom.calls}:signal=SIGKILL:when={doom.nth}",
        ],
        start_new_session=True,
    )
    while b"TracerPid:\t0\n" in Path("/proc/self/status").read_bytes():
        time.sleep(0.001)


if __name__ == "__main__":
    main()
