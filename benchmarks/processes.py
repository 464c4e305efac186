"""Starting and stopping what is measured: each bot and the lean Telegram are processes of their own."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec
import psutil

from benchmarks.bots import Address, Bot
from benchmarks.prospects import PATIENCE, Load, Plan
from benchmarks.telegram import State

ROOT = Path(__file__).parent.parent
MIB = 2**20
START_UP = 60.0  # seconds, the most a bot may take
T = TypeVar("T")


class BotDied(Exception):
    """A measured process ended by itself, or was not ready in time; what it wrote is in the message."""


class Process:
    """A running process, with what it used."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        self._log = Path(tempfile.mkstemp(dir=folder, suffix=".log")[1])
        self.started_at = time.monotonic()
        with self._log.open("wb") as log:
            self._popen = subprocess.Popen(
                command,
                cwd=folder,  # no .env of ours is read
                env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._process = psutil.Process(self._popen.pid)

    @property
    def cpu(self) -> float:
        """Seconds of user and system time so far."""
        return float(sum(self._process.cpu_times()[:2]))

    @property
    def memory(self) -> float:
        """Resident MiB."""
        return float(self._process.memory_info().rss / MIB)

    def require_alive(self) -> None:
        if self._popen.poll() is not None:
            raise BotDied(self.output())

    def output(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")[-3000:]

    def stop(self) -> None:
        self._popen.terminate()
        try:
            self._popen.wait(10)
        except subprocess.TimeoutExpired:
            self._popen.kill()
            self._popen.wait()


class Team:
    """The workers of one bot: what they used is added up."""

    def __init__(self, workers: Sequence[Process]) -> None:
        self._workers = workers
        self.started_at = workers[0].started_at

    @property
    def size(self) -> int:
        return len(self._workers)

    @property
    def cpu(self) -> float:
        return sum(worker.cpu for worker in self._workers)

    @property
    def memory(self) -> float:
        return sum(worker.memory for worker in self._workers)

    def require_alive(self) -> None:
        for worker in self._workers:
            worker.require_alive()


class Telegram:
    """The lean Telegram as seen from the measuring side."""

    def __init__(self) -> None:
        self._popen = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.telegram"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._popen.stdout
        self.url = self._popen.stdout.readline().strip()
        self._process = psutil.Process(self._popen.pid)

    @property
    def cpu(self) -> float:
        return float(sum(self._process.cpu_times()[:2]))

    def state(self) -> State:
        return self._ask("state", b"", State, 10)

    def perform(self, plan: Plan) -> Load:
        return self._ask("load", msgspec.json.encode(plan), Load, plan.seconds + PATIENCE + 30)

    def wait_until_ready(self, check: Callable[[], None] = lambda: None, receivers: int = 1) -> float:
        """When, by the monotonic clock, so many could take updates; raises BotDied, or as `check` does."""
        deadline = time.monotonic() + START_UP
        while (state := self.state()).receivers < receivers:
            check()
            if time.monotonic() > deadline:
                raise BotDied(f"not ready within {START_UP} s")
            time.sleep(0.01)
        return state.ready_at or 0.0

    def stop(self) -> None:
        self._popen.kill()
        self._popen.communicate()

    def _ask(self, what: str, body: bytes, kind: type[T], within: float) -> T:
        request = urllib.request.Request(f"{self.url}/control/{what}", body, method="POST")
        with urllib.request.urlopen(request, timeout=within) as answer:
            return msgspec.json.decode(answer.read(), type=kind)


@contextmanager
def telegram() -> Iterator[Telegram]:
    opened = Telegram()
    try:
        yield opened
    finally:
        opened.stop()


@contextmanager
def running(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> Iterator[Process]:
    process = Process(command, environment, folder)
    try:
        yield process
    finally:
        process.stop()


def bot_running(bot: Bot, address: Address, folder: Path) -> AbstractContextManager[Process]:
    return running(bot.command, bot.environment(address), folder)


@contextmanager
def team_running(bot: Bot, api: Telegram, url: str, folder: Path, *, webhook: bool) -> Iterator[Team]:
    """All workers of a bot, each listening on a port of its own."""
    with ExitStack() as stack:
        addresses = [Address(api.url, url, free_address() if webhook else "") for _ in range(bot.workers)]
        yield Team([stack.enter_context(bot_running(bot, address, folder)) for address in addresses])


def free_address() -> str:
    """A host and port on which nobody listens now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{taken.getsockname()[1]}"
