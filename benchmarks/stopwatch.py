"""Where time goes, by stage: functions of the running bot are wrapped and their own time is added up.

A stage's time excludes the stages inside it. CPU is the thread's own; the rest of the wall time is waiting
(for the disk, the other thread, Telegram). A coroutine is on the clock only while it runs.
"""

import functools
import importlib
import inspect
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Generator, Mapping
from types import coroutine
from typing import Any

from msgspec import Struct
from sqlalchemy import Engine, event

from storage.prepared import Prepared


class Spent(Struct):
    """On one stage or one statement, altogether; seconds."""

    calls: int = 0
    cpu: float = 0.0
    wall: float = 0.0


class Stopwatch:
    """`stages` are by name of the function; `missing` are those that are no longer there."""

    def __init__(self) -> None:
        self.stages: dict[str, Spent] = defaultdict(Spent)
        self.statements: dict[str, Spent] = defaultdict(Spent)
        self.missing: list[str] = []
        self._running = threading.local()

    def reset(self) -> None:
        self.stages.clear()
        self.statements.clear()

    def watch(self, stages: Mapping[str, str]) -> None:
        """Wrap each function, named by its dotted place, and book it under a name."""
        for place, name in stages.items():
            try:
                holder, attribute = _find(place)
            except (ImportError, AttributeError):
                self.missing.append(place)
            else:
                setattr(holder, attribute, self._wrap(getattr(holder, attribute), name))

    def watch_statements(self) -> None:
        """Count the statements of every engine, and the time they take: inside the driver, and for those that
        are given to it directly with the conversion of their values: of PostgreSQL's only that."""
        for name, counts in (("run", 1), ("calls", 1), ("answer", 0)):
            setattr(Prepared, name, self._wrap_statement(getattr(Prepared, name), counts))
        started = threading.local()

        @event.listens_for(Engine, "before_cursor_execute")
        def begin(*_: Any) -> None:
            started.at = time.thread_time(), time.perf_counter()

        @event.listens_for(Engine, "after_cursor_execute")
        def end(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
            cpu, wall = started.at
            self._book(
                self.statements[shortened(statement)], time.thread_time() - cpu, time.perf_counter() - wall
            )

    def _wrap_statement(self, function: Callable[..., Any], counts: int) -> Callable[..., Any]:
        @functools.wraps(function)
        def watched(whole: Prepared, *given: Any) -> Any:
            cpu, wall = time.thread_time(), time.perf_counter()
            try:
                return function(whole, *given)
            finally:
                spent = self.statements[shortened(whole.text)]
                self._book(spent, time.thread_time() - cpu, time.perf_counter() - wall, counts)

        return watched

    def _wrap(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        if inspect.iscoroutinefunction(function):

            @functools.wraps(function)
            async def watched_coroutine(*args: Any, **kwargs: Any) -> Any:
                self.stages[name].calls += 1
                return await self._drive(function(*args, **kwargs), name)

            return watched_coroutine

        @functools.wraps(function)
        def watched(*args: Any, **kwargs: Any) -> Any:
            self.stages[name].calls += 1
            self._enter()
            try:
                return function(*args, **kwargs)
            finally:
                self._leave(name)

        return watched

    @coroutine
    def _drive(self, inner: Any, name: str) -> Generator[Any, Any, Any]:
        """Run a coroutine step by step, on the clock only within its steps."""
        send: Callable[[Any], Any] = inner.send
        value: Any = None
        while True:
            self._enter()
            try:
                waits_for = send(value)
            except StopIteration as stop:
                return stop.value
            finally:
                self._leave(name)
            try:
                value, send = (yield waits_for), inner.send
            except BaseException as error:
                value, send = error, inner.throw

    def _enter(self) -> None:
        self._stack().append([time.thread_time(), time.perf_counter(), 0.0, 0.0])

    def _leave(self, name: str) -> None:
        stack = self._stack()
        cpu_at, wall_at, inner_cpu, inner_wall = stack.pop()
        cpu, wall = time.thread_time() - cpu_at, time.perf_counter() - wall_at
        spent = self.stages[name]
        spent.cpu += cpu - inner_cpu
        spent.wall += wall - inner_wall
        if stack:
            stack[-1][2] += cpu
            stack[-1][3] += wall

    def _stack(self) -> list[list[float]]:
        if not hasattr(self._running, "stack"):
            self._running.stack = []
        stack: list[list[float]] = self._running.stack
        return stack

    @staticmethod
    def _book(spent: Spent, cpu: float, wall: float, counts: int = 1) -> None:
        spent.calls += counts
        spent.cpu += cpu
        spent.wall += wall


def shortened(statement: str) -> str:
    """A statement by its verb and table, such as `INSERT answers`."""
    words = statement.replace("(", " ").split()
    match [word.upper() for word in words]:
        case ["INSERT", "INTO", *_]:
            return f"INSERT {words[2]}"
        case ["UPDATE", *_]:
            return f"UPDATE {words[1]}"
        case ["SELECT" | "DELETE" as verb, *rest] if "FROM" in rest:
            return f"{verb} {words[rest.index('FROM') + 2]}"
        case ["WITH", *_]:
            return f"{words[0]} {words[1]}"
    return words[0]


def _find(place: str) -> tuple[Any, str]:
    """The module or class that holds a function, and the function's name there."""
    path, _, attribute = place.rpartition(".")
    try:
        holder: Any = importlib.import_module(path)
    except ModuleNotFoundError:
        module, _, name = path.rpartition(".")
        holder = getattr(importlib.import_module(module), name)
    getattr(holder, attribute)
    return holder, attribute
