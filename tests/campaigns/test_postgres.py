"""The short form of `make postgres`."""

from pathlib import Path

from tests.campaigns.nursery import Nursery
from tests.campaigns.postgres import LONGEST_OUTAGE, Shots, besiege
from tests.campaigns.server import Server


async def test_workers_survive_a_crash_of_the_server_and_one_another(tmp_path: Path) -> None:
    shots = Shots(kills=3, restarts=1, hang_ups=1, standstills=1)
    with Server() as server:
        async with Nursery() as nursery:
            outcome = await besiege(nursery, server, tmp_path, shots, workers=3, frontend="ptb")
    assert outcome.breaches == []
    assert outcome.tally and outcome.tally.alerts == outcome.talks > 0
    assert max(outcome.served_after) < LONGEST_OUTAGE
