"""SIGKILL in the middle of the reference dialogue: at each durable or network system call, and at any moment.

    python -m tests.campaigns.kills --kills 500                 (make kill KILLS=500)
    python -m tests.campaigns.kills --every aiogram,sqlite      (make kill EVERY=aiogram,sqlite)

Both go on where they were stopped: the first spreads its kills evenly, the second leaves out no call.
Every life of the bot is given a prospect of its own and a doom. The next life takes over what the last one
left, so a recovery is killed as often as a talk. After each batch a life without a doom ends all talks, and
the contract is judged.
"""

import argparse
import asyncio
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import cycle, islice, repeat
from pathlib import Path
from random import Random
from typing import Any

from tests.campaigns.contract import Tally
from tests.campaigns.nursery import Doom, Life, Nursery
from tests.campaigns.record import Record
from tests.campaigns.server import Server
from tests.campaigns.story import finish, play
from tests.campaigns.world import World, world
from tests.conftest import upgrade

# How many of these calls a thread makes from birth to the end of a dialogue. The event loop reads and writes
# its sockets, the driver of PostgreSQL sends and receives.
FLUSH, SEND, HEAR, WRITE = "fdatasync", "write,sendto", "read,recvfrom", "pwrite64"
SPANS = {
    ("sqlite", FLUSH): 48,
    ("sqlite", SEND): 81,
    ("sqlite", HEAR): 275,
    ("sqlite", WRITE): 1040,
    ("postgresql", SEND): 190,
    ("postgresql", HEAR): 430,
}
LONGEST = 3.0  # seconds of a life that ends at any moment
LINGERING = 1.0  # seconds after the dialogue, for what is still being sent
FAULTS = (None, "flood", None, "server_error", None, "drop_after")  # of the first message to sales, per life
BATCH = 25
OUTLIVED = 5  # lives in a row without so many calls: then no dialogue makes more


@dataclass(frozen=True)
class Ground:
    """Where lives end: a front end, a database, and at which call ("" is any moment)."""

    frontend: str
    dialect: str
    calls: str


GROUNDS = [
    Ground(frontend, dialect, calls)
    for calls in (FLUSH, SEND, HEAR, "", WRITE)
    for dialect in ("sqlite", "postgresql")
    for frontend in ("aiogram", "ptb")
    if dialect == "sqlite" or calls not in (FLUSH, WRITE)
]


@dataclass(frozen=True)
class Kill:
    """One end. `at`: the number of the call, or seconds; `struck` is False if the life outlived its doom and
    was ended afterwards; `served_after`: seconds from birth to the prospect's first answer, if it came."""

    frontend: str
    dialect: str
    calls: str
    at: float
    struck: bool
    served_after: float | None


@dataclass
class Batch:
    """What came of some kills in one world."""

    kills: list[Kill] = field(default_factory=list)
    breaches: list[str] = field(default_factory=list)
    tally: Tally | None = None


End = tuple[Ground, float]
Entries = list[dict[str, Any]]
Choose = Callable[[Entries], tuple[str, list[End]]]  # by what is on record: a database, and what comes next


def aims(ground: Ground) -> Iterator[float]:
    """Where to strike, evenly spread however many are taken: all numbers of a span, in bit-reversed order."""
    if not ground.calls:
        random = Random(f"{ground}")
        while True:
            yield round(random.uniform(0, LONGEST), 3)
    span = SPANS[ground.dialect, ground.calls]
    bits = span.bit_length()
    reversed_numbers = (int(f"{number:0{bits}b}"[::-1], 2) for number in range(1 << bits))
    yield from (number for number in reversed_numbers if 1 <= number <= span)


class Campaign:
    """Lives and deaths in one world."""

    def __init__(self, nursery: Nursery, place: World) -> None:
        self._nursery = nursery
        self._place = place
        self._talks: list[asyncio.Task[None]] = []

    async def run(self, ends: Sequence[End]) -> Batch:
        batch, place = Batch(), self._place
        for (ground, at), fault in zip(ends, cycle(FAULTS)):
            await place.client.clear_faults()  # one that waits still would strike the same message again
            if fault:
                await place.client.add_fault(fault, "sendMessage", chat_id=place.stage.sales_chat)
            batch.kills.append(await self._live_and_die(ground, at))
        life = await self._bear(ends[-1][0].frontend)
        batch.breaches = await finish(self._talks)
        await place.settle()
        await life.end(signal.SIGTERM)
        breaches, batch.tally = await place.judge()
        batch.breaches += breaches
        return batch

    async def _live_and_die(self, ground: Ground, at: float) -> Kill:
        talk = await self._place.stage.enter()
        doom = Doom(ground.calls, int(at)) if ground.calls else None
        life = await self._bear(ground.frontend, doom)
        playing = asyncio.create_task(play(self._place.stage, talk))
        self._talks.append(playing)
        await self._wait(life, playing, None if ground.calls else at)
        struck = life.has_ended or not ground.calls
        ended_at = time.monotonic()
        await life.end(signal.SIGKILL)
        served = talk.answered_at and talk.answered_at < ended_at
        served_after = round(talk.answered_at - life.born_at, 2) if served else None
        return Kill(ground.frontend, ground.dialect, ground.calls, at, struck, served_after)

    async def _wait(self, life: Life, playing: asyncio.Task[None], seconds: float | None) -> None:
        """Until the life ends, or so many seconds, or until a while after the dialogue."""
        ending = asyncio.create_task(life.wait())
        await asyncio.wait({ending, playing}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        if seconds is None and not life.has_ended:
            await asyncio.wait({ending}, timeout=LINGERING)
        ending.cancel()

    async def _bear(self, frontend: str, doom: Doom | None = None) -> Life:
        settings = self._place.settings | {"frontend": frontend}
        return await self._nursery.bear(self._place.folder, settings, doom)


async def strike(nursery: Nursery, url: str, folder: Path, ends: Sequence[End]) -> Batch:
    """So many kills in a world of its own; `ends` are of one database."""
    async with world(folder, url) as place:
        return await Campaign(nursery, place).run(ends)


async def campaign(record: Record, choose: Choose, *, upgraded: bool) -> int:
    """Until nothing is left to choose; the number of breaches. On SQLite the first life of a batch may have
    to make the database."""
    found = 0
    with ExitStack() as stack:
        server = stack.enter_context(Server())
        nursery = Nursery()
        async with nursery:
            while (chosen := choose(record.entries))[1]:
                dialect, ends = chosen
                with tempfile.TemporaryDirectory() as name:
                    url = server.new_url() if dialect == "postgresql" else f"sqlite:///{name}/leadbot.db"
                    if upgraded and dialect == "sqlite":
                        upgrade(url)
                    batch = await strike(nursery, url, Path(name), ends)
                    found += len(batch.breaches)
                    _tell(batch, Path(name))
                tallied = asdict(batch.tally) if batch.tally else {}
                entries = [asdict(kill) for kill in batch.kills]
                entries[0] |= {"tally": tallied, "breaches": batch.breaches}
                record.add(entries)
                print(summary(record.entries), flush=True)
    return found


def evenly(kills: int, done: Entries) -> tuple[str, list[End]]:
    """Of so many the next ones: the database whose turn it is, all its grounds in turn."""
    struck = Counter((kill["frontend"], kill["dialect"], kill["calls"]) for kill in done)
    by_dialect = Counter(kill["dialect"] for kill in done)
    dialect = min(("sqlite", "postgresql"), key=lambda each: by_dialect[each])
    left = [
        islice(zip(repeat(ground), aims(ground)), struck[ground.frontend, dialect, ground.calls], None)
        for ground in GROUNDS
        if ground.dialect == dialect
    ]
    size = min(BATCH, kills - len(done))
    ends: list[End] = []
    while len(ends) < size:
        ends += [end for each in left if (end := next(each, None))]
    return dialect, ends[: max(0, size)]


def every(frontend: str, dialect: str, done: Entries) -> tuple[str, list[End]]:
    """The next calls of one front end and database at which no life has ended yet."""
    for ground in GROUNDS:
        if (ground.frontend, ground.dialect) == (frontend, dialect) and ground.calls:
            struck = {
                kill["at"]: kill["struck"]
                for kill in done
                if (kill["frontend"], kill["dialect"], kill["calls"]) == (frontend, dialect, ground.calls)
            }
            if left := list(islice(_left(ground, struck), BATCH)):
                return dialect, [(ground, at) for at in left]
    return dialect, []


def _left(ground: Ground, struck: dict[float, bool]) -> Iterator[float]:
    """All numbers of the span; then those beyond it, until lives outlive them."""
    left = [at for at in aims(ground) if at not in struck]
    yield from left
    highest = sorted(struck)[-OUTLIVED:]
    if not left and any(struck[at] for at in highest):
        yield from range(int(highest[-1]) + 1, int(highest[-1]) + 1 + OUTLIVED)


def _tell(batch: Batch, folder: Path) -> None:
    for breach in batch.breaches:
        print("BREACH", breach)
    if batch.breaches:
        print("the batch:", *((kill.frontend, kill.dialect, kill.calls, kill.at) for kill in batch.kills))
        print((folder / "bot.log").read_text(encoding="utf-8")[-20000:])


def summary(kills: Entries) -> str:
    """A line of figures over all that is on record."""
    tallies = [kill["tally"] for kill in kills if "tally" in kill]
    total = {name: sum(tally[name] for tally in tallies) for name in tallies[0]}
    served = [kill["served_after"] for kill in kills if kill["served_after"]]
    breaches = sum(len(kill.get("breaches", ())) for kill in kills)
    return (
        f"{len(kills)} kills, {sum(kill['struck'] for kill in kills)} within the dialogue, "
        f"{total}, slowest first answer after {max(served, default=0)} s, {breaches} breaches"
    )


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--kills", type=int, default=500)
    arguments.add_argument("--every", metavar="FRONTEND,DATABASE")
    given = arguments.parse_args()
    choose = partial(every, *given.every.split(",")) if given.every else partial(evenly, given.kills)
    record = Record("every-call" if given.every else "kills")
    sys.exit(1 if asyncio.run(campaign(record, choose, upgraded=bool(given.every))) else 0)


if __name__ == "__main__":
    main()
