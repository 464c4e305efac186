"""Every update one to five times and out of order, to four workers at once on PostgreSQL.

    python -m tests.campaigns.orders --people 200 --rounds 5      (make orders)

Whatever the order, each act is heard once, and the state is the one that the recorded order of events gives.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from bot.app import App
from bot.settings import RunSettings, read_settings
from sandbox.client import SandboxClient
from tests.bot.proxy import forwarding, free_port
from tests.campaigns.server import Server
from tests.campaigns.story import Talk, note_message, note_tap
from tests.campaigns.world import World, world

WORKERS = 4
MOST_COPIES = 5
WINDOW = 10  # updates among which the order is lost
BEGIN = "▶️ Đồng ý, bắt đầu"
WORDS = ("cần CRM", "tầm 80tr", "tháng sau", "email an@example.com", "/human")
AT_ONCE = 20  # people


@asynccontextmanager
async def workers(place: World, count: int = WORKERS) -> AsyncIterator[None]:
    """So many bots in this process, behind a proxy that gives each update to the next."""
    ports = [free_port() for _ in range(count)]
    async with forwarding(ports) as url, AsyncExitStack() as stack:
        for port in ports:
            pushed = {"webhook_url": url, "webhook_listen": f"127.0.0.1:{port}"}
            settings = read_settings(RunSettings, _env_file=None, **place.settings | pushed)
            await stack.enter_async_context(App(settings))
        await place.client.wait_until_webhook()
        yield


async def scatter(place: World, people: int, seed: int) -> list[str]:
    """People who press and type without waiting; the breaches of the contract."""
    async with workers(place):
        for first in range(0, people, AT_ONCE):
            numbers = range(first, min(first + AT_ONCE, people))
            talks = [await place.stage.enter() for _ in numbers]
            for talk in talks:
                await place.client.start(talk.person)
                talk.note("started")
            for talk in talks:
                await place.client.wait_for(talk.person, lambda message: BEGIN in message.labels)
            for number, talk in zip(numbers, talks, strict=True):
                await place.client.set_delivery(
                    copies=1 + number % MOST_COPIES, shuffle_window=WINDOW, seed=seed * people + number
                )
                await say_all_at_once(place.client, talk)
        await place.settle()
    breaches, tally = await place.judge()
    if tally.alerts != people:
        breaches.append(f"{people} people asked for a person, there are {tally.alerts} alerts")
    return breaches


async def say_all_at_once(client: SandboxClient, talk: Talk) -> None:
    """Two taps on the same button, and words that qualify, correct and ask for a person."""
    for _ in range(2):
        note_tap(talk, await client.press(talk.person, BEGIN))
    for words in WORDS:
        note_message(talk, "said", await client.say(talk.person, words))


async def campaign(people: int, rounds: int) -> int:
    """The number of breaches."""
    found = 0
    with Server() as server, tempfile.TemporaryDirectory() as name:
        for seed in range(rounds):
            async with world(Path(name), server.new_url()) as place:
                breaches = await scatter(place, people, seed)
            print(
                f"round {seed + 1}: {people} people, {len(breaches)} breaches",
                *breaches,
                sep="\n",
                flush=True,
            )
            found += len(breaches)
    return found


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--people", type=int, default=200)
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()
    sys.exit(1 if asyncio.run(campaign(given.people, given.rounds)) else 0)


if __name__ == "__main__":
    main()
