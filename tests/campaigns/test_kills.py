"""The short form of `make kill`: a few kills with both front ends and databases, at all kinds of calls."""

from collections.abc import Callable
from itertools import islice, product
from pathlib import Path
from typing import Any

import pytest

from tests.campaigns.kills import GROUNDS, OUTLIVED, SPANS, Ground, aims, every, strike
from tests.campaigns.nursery import Nursery

FEW = GROUNDS[::3]  # four on SQLite, two on PostgreSQL, of each front end half
LONGEST_OUTAGE = 15.0  # seconds, docs/operations.md


@pytest.mark.usefixtures("strace")
async def test_wherever_it_is_killed_nothing_is_lost_or_doubled_and_it_soon_serves_again(
    tmp_path: Path, upgraded_postgres: Callable[[], str]
) -> None:
    urls = {"sqlite": f"sqlite:///{tmp_path / 'leadbot.db'}", "postgresql": upgraded_postgres()}
    async with Nursery() as nursery:
        for dialect, url in urls.items():
            grounds = [ground for ground in FEW if ground.dialect == dialect]
            ends = [end for ground in grounds for end in product([ground], islice(aims(ground), 2))]
            batch = await strike(nursery, url, tmp_path, ends)
            assert batch.breaches == []
            assert len(batch.kills) == len(ends) and any(kill.struck for kill in batch.kills)
            assert max(kill.served_after or 0 for kill in batch.kills) < LONGEST_OUTAGE
            assert batch.tally and batch.tally.alerts == len(ends)


@pytest.mark.parametrize(("dialect", "calls"), SPANS)
def test_however_few_kills_there_are_they_are_spread_over_all_calls(dialect: str, calls: str) -> None:
    span = SPANS[dialect, calls]
    struck = [int(at) for at in aims(Ground("ptb", dialect, calls))]
    assert sorted(struck) == list(range(1, span + 1))
    few = sorted(struck[:7])
    assert max(after - before for before, after in zip([0, *few], [*few, span], strict=False)) <= span // 4


def test_no_call_is_left_out_and_it_goes_on_until_lives_outlive_their_dooms() -> None:
    spans = {calls: span for (dialect, calls), span in SPANS.items() if dialect == "sqlite"}
    longest = {calls: span + 3 for calls, span in spans.items()}
    done: list[dict[str, Any]] = []
    while (chosen := every("ptb", "sqlite", done)[1]) and len(done) < 10_000:
        done += [vars(ground) | {"at": at, "struck": at <= longest[ground.calls]} for ground, at in chosen]
    for calls, span in spans.items():
        at = sorted(end["at"] for end in done if end["calls"] == calls)
        assert at == list(range(1, span + 1 + 2 * OUTLIVED))
