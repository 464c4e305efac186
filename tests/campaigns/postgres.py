"""Workers on PostgreSQL under load, while everything is shot at: workers, sessions, and the server itself.

    python -m tests.campaigns.postgres --workers 4 --kills 200 --restarts 20      (make postgres)

Who was killed is started again, as systemd would; who was stopped wakes when its leases have run out.
Afterwards all talks end, and the contract is judged.
"""

import argparse
import asyncio
import signal
import socket
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

from tests.bot.proxy import forwarding, free_port
from tests.campaigns.contract import Tally
from tests.campaigns.nursery import Life, Nursery
from tests.campaigns.server import Server
from tests.campaigns.story import finish, play
from tests.campaigns.world import World, world

AT_ONCE = 6  # talks
BREATH = (0.2, 1.0)  # seconds between two shots
RESTART = 0.5  # seconds until a worker that has ended is started again
STANDSTILL = 12.0  # seconds: longer than a lease and than the server waits for the leader
LONGEST_OUTAGE = 15.0


@dataclass(frozen=True)
class Shots:
    """How many there are to be of each, in random order."""

    kills: int
    restarts: int
    hang_ups: int
    standstills: int


@dataclass
class Outcome:
    """What was found; `served_after`: seconds from each shot to the next message sent."""

    breaches: list[str] = field(default_factory=list)
    served_after: list[float] = field(default_factory=list)
    talks: int = 0
    tally: Tally | None = None


class Workers:
    """Processes that are started again whenever they end, until the block ends."""

    def __init__(self, nursery: Nursery, place: World, url: str, ports: list[int], frontend: str) -> None:
        self._nursery = nursery
        self._place = place
        self._settings = place.settings | {"frontend": frontend, "webhook_url": url}
        self._ports = ports
        self._lives: dict[int, Life] = {}
        self._shot: set[Life] = set()
        self.breaches: list[str] = []

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        keepers = [asyncio.create_task(self._keep(port)) for port in self._ports]
        yield
        for keeper in keepers:
            keeper.cancel()
        ended = await asyncio.gather(*keepers, return_exceptions=True)
        self.breaches += [f"a keeper failed: {end!r}" for end in ended if isinstance(end, Exception)]
        await asyncio.gather(*(life.end(signal.SIGTERM) for life in self._lives.values()))

    async def kill(self, random: Random) -> None:
        life = self._one(random)
        self._shot.add(life)
        await life.end(signal.SIGKILL)

    async def stand_still(self, random: Random) -> None:
        life = self._one(random)
        self._shot.add(life)  # it may be killed while it stands
        life.send(signal.SIGSTOP)
        await asyncio.sleep(STANDSTILL)
        life.send(signal.SIGCONT)

    def _one(self, random: Random) -> Life:
        return self._lives[random.choice(sorted(self._lives))]

    async def _keep(self, port: int) -> None:
        settings = self._settings | {"webhook_listen": f"127.0.0.1:{port}"}
        while True:
            life = self._lives[port] = await self._nursery.bear(self._place.folder, settings)
            was_up = asyncio.create_task(_listens(port))
            await life.wait(within=None)
            if was_up.done() and life not in self._shot:
                self.breaches.append("a worker that was serving ended by itself")
            was_up.cancel()
            await asyncio.sleep(RESTART)


async def _listens(port: int) -> None:
    """Until somebody listens there."""
    while True:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        await asyncio.sleep(0.1)


class Campaign:
    """Talks, shots, and what came of them."""

    def __init__(self, place: World, server: Server, workers: Workers, seed: int) -> None:
        self._place = place
        self._server = server
        self._workers = workers
        self._random = Random(seed)
        self._is_over = False
        self.outcome = Outcome()

    async def run(self, shots: Shots) -> None:
        talkers = [asyncio.create_task(self._talk_on()) for _ in range(AT_ONCE)]
        await self._place.client.wait_until_webhook(within=60)
        await self._fire(shots)
        self._is_over = True
        self.outcome.breaches += await finish(talkers)
        await self._place.settle()

    async def _talk_on(self) -> None:
        while not self._is_over:
            await play(self._place.stage, await self._place.stage.enter())
            self.outcome.talks += 1

    async def _fire(self, shots: Shots) -> None:
        kill = partial(self._workers.kill, self._random)
        stand_still = partial(self._workers.stand_still, self._random)
        restart = self._server.restart
        order = [kill] * shots.kills + [restart] * shots.restarts + [self._hang_up] * shots.hang_ups
        self._random.shuffle(order)
        standing = [asyncio.create_task(stand_still()) for _ in range(min(1, shots.standstills))]
        for number, shot in enumerate(order):
            await shot()
            await self._until_served()
            await asyncio.sleep(self._random.uniform(*BREATH))
            if all(task.done() for task in standing) and len(standing) < shots.standstills:
                standing.append(asyncio.create_task(stand_still()))
            if number % 20 == 19:
                print(f"{number + 1} shots, {self.outcome.talks} talks", flush=True)
        await asyncio.gather(*standing)

    async def _until_served(self) -> None:
        """After each shot, messages must go out again."""
        began, seen = time.monotonic(), await self._place.client.calls("sendMessage", limit=50_000)
        after = seen[-1]["number"] if seen else 0
        await self._place.client.calls("sendMessage", after=after, timeout=60)
        self.outcome.served_after.append(round(time.monotonic() - began, 1))

    async def _hang_up(self) -> None:
        self._server.end_sessions(self._place.url, most=self._random.randint(1, 8))


async def besiege(
    nursery: Nursery, server: Server, folder: Path, shots: Shots, workers: int, frontend: str, seed: int = 1
) -> Outcome:
    """So many workers of one front end, and all these shots."""
    ports = [free_port() for _ in range(workers)]
    async with world(folder, server.new_url()) as place, forwarding(ports) as url:
        kept = Workers(nursery, place, url, ports, frontend)
        campaign = Campaign(place, server, kept, seed)
        async with kept.running():
            await campaign.run(shots)
        outcome = campaign.outcome
        breaches, outcome.tally = await place.judge()
        outcome.breaches += [*kept.breaches, *breaches]
        return outcome


async def campaign(workers: int, shots: Shots, frontend: str) -> int:
    """The number of breaches."""
    with Server() as server, tempfile.TemporaryDirectory() as name:
        async with Nursery() as nursery:
            outcome = await besiege(nursery, server, Path(name), shots, workers, frontend)
        if outcome.breaches:
            print((Path(name) / "bot.log").read_text(encoding="utf-8")[-30000:])
    print(*outcome.breaches, sep="\n")
    print(f"{workers} workers, {shots}: {outcome.talks} talks, {outcome.tally}")
    print(f"after each shot the next message within {max(outcome.served_after)} s")
    print(f"{len(outcome.breaches)} breaches")
    return len(outcome.breaches)


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--workers", type=int, default=4)
    arguments.add_argument("--kills", type=int, default=200)
    arguments.add_argument("--restarts", type=int, default=20)
    arguments.add_argument("--frontend", default="aiogram")
    given = arguments.parse_args()
    shots = Shots(given.kills, given.restarts, hang_ups=given.kills // 5, standstills=given.kills // 20)
    sys.exit(1 if asyncio.run(campaign(given.workers, shots, given.frontend)) else 0)


if __name__ == "__main__":
    main()
