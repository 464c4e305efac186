"""Ratios are paired: a cell against the reference around it, two cells through their references."""

import pytest

from benchmarks.bots import CELLS, EVERY
from benchmarks.prospects import Load
from benchmarks.rounds import Pair
from benchmarks.sittings import Figures, Sitting, figures_of, percentile
from benchmarks.targets import TARGETS, outcomes


def sitting(bot: str, per_s: float, p99: float = 10.0) -> Sitting:
    figures = Figures(per_s, per_s / 7, 5.0, 8.0, p99, 1000.0, 0.0, 100.0, 0, 0)
    return Sitting(bot, {32: figures}, 1.0, 100.0)


def test_a_machine_that_slows_down_changes_no_ratio() -> None:
    fast = Pair(
        sitting("leadbot-ptb-sqlite", 800), sitting("aiogram-echo", 400), sitting("aiogram-echo", 400)
    )
    slow = Pair(sitting("ptb-echo", 50), sitting("aiogram-echo", 100), sitting("aiogram-echo", 100))
    found = {(target.bot, target.against): ratio for target, ratio in outcomes([[fast, slow]])}
    assert found == {("leadbot-ptb-sqlite", "ptb-echo"): pytest.approx(4)}


def test_targets_name_bots_and_figures_that_are_measured() -> None:
    for target in TARGETS:
        assert {target.bot, target.against} <= set(EVERY)
        assert target.figure in Figures.__struct_fields__
        assert target.bot in CELLS


def test_percentiles_are_of_the_nearest_rank() -> None:
    values = [float(value) for value in range(1, 101)]
    assert [percentile(values, part) for part in (50, 95, 99)] == [51, 96, 100]
    assert percentile([7.0], 99) == 7.0


def test_only_replies_within_the_time_count_for_the_rate() -> None:
    load = Load(seconds=2.0, latencies=[0.01] * 10, conversations=1, replies=12)
    assert figures_of(load, 1.0, 0.0, 0.0).updates_per_s == 5.0
