"""Our understanding beside the public parsers: how much of the corpus each gets right, how fast, how large.

Every system is a process that answers JSON lines, the same lines in the same order. Rates are lines by the
processor's seconds after the first answer, so that a busy machine and the start do not count.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from typing import Any

import msgspec
from msgspec import Struct

from benchmarks.tables import Table
from tests.dialogs.understanding.corpus import ASKABLE, FRESH_PARTS, fresh, load
from tests.dialogs.understanding.scoring import is_right

ROOT = Path(__file__).parent.parent
OURS = "leadbot"
PEERS = ("Duckling", "dateparser", "phonenumbers", "pattern")
TOGETHER = "these together"
LINKS = {
    "Duckling": "[Duckling](https://github.com/facebook/duckling)",
    "dateparser": "[dateparser](https://dateparser.readthedocs.io)",
    "phonenumbers": "[phonenumbers](https://github.com/daviddrysdale/python-phonenumbers)",
    "pattern": "an e-mail pattern",
    OURS: f"**{OURS}**",
}
KEEPING_BYTECODE = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}  # as everywhere else
Item = dict[str, Any]


class Speed(Struct, frozen=True):
    """Medians: the processor's seconds to the first answer, answers per second after it, MiB at most."""

    start: float
    answers_per_s: float
    memory: float


class Understanding(Struct, frozen=True):
    """`right[system][slot]` of `lines[slot]`, and how fast each system is."""

    lines: dict[str, int]
    right: dict[str, dict[str, int]]
    speed: dict[str, Speed]
    machine: str

    def per_cent(self, system: str) -> dict[str, float]:
        return {slot: 100 * self.right[system][slot] / count for slot, count in self.lines.items()}


def sample(lines: int) -> list[Item]:
    """Answers of the whole corpus, evenly spaced, one slot to a line."""
    everything = chain(load(), *map(fresh, FRESH_PARTS))
    items = [item for item in everything if item["slot"] in ASKABLE]
    step = max(1, len(items) // lines)
    return items[::step]


def measure_understanding(lines: int, rounds: int, report: Callable[[str], None]) -> Understanding:
    items = sample(lines)
    verdicts = {OURS: [is_right(item, result) for item, result in zip(items, _ours(items), strict=True)]}
    survived = {OURS: items}
    for name in PEERS:
        report(f"{name} reads {len(items)} lines")
        read = list(zip(items, _theirs(name, items), strict=True))
        survived[name] = [item for item, results in read if results is not None]
        verdicts[name] = [any(_is_fair(item, result) for result in results or ()) for item, results in read]
    verdicts[TOGETHER] = [any(each) for each in zip(*(verdicts[name] for name in PEERS), strict=True)]
    counted = {name: _by_slot(items, [int(right) for right in rights]) for name, rights in verdicts.items()}
    report(f"speed of each, {rounds} times")
    speed = {name: _speed(name, survived[name], rounds) for name in (OURS, *PEERS)}
    machine = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.0f}"
    return Understanding(_by_slot(items, [1] * len(items)), counted, speed, machine)


def understanding_tables(found: Understanding) -> list[Table]:
    systems = (*PEERS, TOGETHER, OURS)
    shares = [
        (slot, f"{count:,}", *(_percent(found.right[name][slot], count) for name in systems))
        for slot, count in found.lines.items()
    ]
    speeds = [
        (LINKS[name], f"{speed.start:.2f}", f"{speed.answers_per_s:,.0f}", f"{speed.memory:.0f}")
        for name, speed in found.speed.items()
    ]
    titles = tuple(LINKS.get(name, name) for name in systems)
    return [
        Table("Answers understood", ("slot", "lines", *titles), shares),
        Table(
            f"Speed on the same lines, {found.machine}",
            ("", "s to the first answer", "answers/s", "MiB"),
            speeds,
        ),
    ]


def _percent(right: int, count: int) -> str:
    return f"{right / count:.1%}" if right else "–"


def _by_slot(items: Sequence[Item], weights: Sequence[int]) -> dict[str, int]:
    counted = dict.fromkeys((*ASKABLE, "all"), 0)
    for item, weight in zip(items, weights, strict=True):
        counted[item["slot"]] += weight
        counted["all"] += weight
    return counted


def _is_fair(item: Item, result: Item) -> bool:
    """Whether a peer's result is right; results of another slot have none of its keys."""
    keys = {"budget": "min", "timescale": "earliest", "phone": "e164", "email": "email"}
    return keys.get(item["slot"], "") in result and is_right(item, result)


def _ours(items: Sequence[Item]) -> list[Item | None]:
    return [answer["result"] for answer in _answers(_as_scored(OURS), items)]


def _theirs(name: str, items: Sequence[Item]) -> list[list[Item] | None]:
    """What a peer finds in each line; None in one that ends it, as Duckling asks for all memory over some."""
    try:
        return [answer["results"] for answer in _answers(_as_scored(name), items)]
    except subprocess.CalledProcessError:
        if len(items) == 1:
            return [None]
        middle = len(items) // 2
        return _theirs(name, items[:middle]) + _theirs(name, items[middle:])


def _as_scored(name: str) -> list[str]:
    """The command that earns the shares: peers read every line in both languages."""
    module = ["bot", "understand"] if name == OURS else ["benchmarks.peers.parsers", name, "--both"]
    return [sys.executable, "-W", "ignore", "-m", *module]


def _lines(items: Sequence[Item]) -> bytes:
    passed_on = ("id", "lang", "text", "now")
    requests = ({"slot": item["asked"]} | {key: item[key] for key in passed_on} for item in items)
    return b"".join(msgspec.json.encode(request) + b"\n" for request in requests)


def _answers(command: Sequence[str], items: Sequence[Item]) -> list[Item]:
    done = subprocess.run(command, input=_lines(items), stdout=subprocess.PIPE, check=True, cwd=ROOT)
    return [msgspec.json.decode(line) for line in done.stdout.splitlines()]


def _speed(name: str, items: Sequence[Item], rounds: int) -> Speed:
    """A process that answers one line beside one that answers them all."""
    starts, rates, memories = [], [], []
    for _ in range(rounds):
        first, _ = _run(_as_scored(name), _lines(items[:1]))
        whole, memory = _run(_as_scored(name), _lines(items))
        starts.append(first)
        rates.append((len(items) - 1) / max(whole - first, 1e-6))
        memories.append(memory)
    return Speed(median(starts), median(rates), median(memories))


def _run(command: Sequence[str], lines: bytes) -> tuple[float, float]:
    """(seconds of the processor, MiB at most) of a process that answers the lines."""
    with TemporaryFile() as file:
        file.write(lines)
        file.seek(0)
        process = subprocess.Popen(
            command, stdin=file, stdout=subprocess.DEVNULL, cwd=ROOT, env=KEEPING_BYTECODE
        )
        memory, ended = 0.0, (0, 0, None)
        while not ended[0]:
            memory = max(memory, _peak_memory(process.pid))
            time.sleep(0.002)
            ended = os.wait4(process.pid, os.WNOHANG)
    process.returncode = os.waitstatus_to_exitcode(ended[1])
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return ended[2].ru_utime + ended[2].ru_stime, memory


def _peak_memory(pid: int) -> float:
    """MiB; `ru_maxrss` would count the memory of the process that started it."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    peaks = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    return int(next(peaks, 0)) / 1024
