"""The targets of the road, as paired ratios: what they compare, and the bound."""

from collections.abc import Iterator, Sequence
from statistics import median

from msgspec import Struct

from benchmarks.bots import REFERENCE
from benchmarks.rounds import Pair


class Target(Struct, frozen=True):
    """`figure` of a bot as a multiple of another's; at least the bound, or at most."""

    what: str
    bot: str
    against: str
    figure: str
    prospects: int
    bound: float
    at_least: bool = True

    def is_met_by(self, ratio: float) -> bool:
        return ratio >= self.bound if self.at_least else ratio <= self.bound

    @property
    def wanted(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.bound:g}"


OURS = "leadbot-aiogram-sqlite"
TARGETS = (
    Target("updates/s", OURS, REFERENCE.name, "updates_per_s", 32, 2),
    Target("updates/s", OURS, "aiogram-fsm-sqlite", "updates_per_s", 32, 8),
    Target("updates/s", "leadbot-ptb-sqlite", "ptb-echo", "updates_per_s", 32, 4),
    Target("updates/s", "leadbot-ptb-sqlite", "ptb-conversation", "updates_per_s", 32, 6),
    Target("updates/s", "leadbot-aiogram-postgres", OURS, "updates_per_s", 32, 0.8),
    Target("updates/s", "leadbot-ptb-postgres", "leadbot-ptb-sqlite", "updates_per_s", 32, 0.8),
    Target("p99", OURS, REFERENCE.name, "p99", 32, 0.4, at_least=False),
    Target("p99", OURS, REFERENCE.name, "p99", 100, 0.4, at_least=False),
    Target("p50 of one alone", OURS, REFERENCE.name, "p50", 1, 1.3, at_least=False),
)


def outcomes(rounds: Sequence[Sequence[Pair]]) -> Iterator[tuple[Target, float]]:
    """Each target whose bots were measured, with the median of its ratio over the rounds."""
    for target in TARGETS:
        ratios = [ratio for pairs in rounds if (ratio := _ratio(target, pairs)) is not None]
        if ratios:
            yield target, median(ratios)


def _ratio(target: Target, pairs: Sequence[Pair]) -> float | None:
    """Two cells of a round are compared through the reference around each."""
    by_name = {pair.sitting.bot: pair for pair in pairs}
    if target.bot not in by_name or target.prospects not in by_name[target.bot].sitting.figures:
        return None
    own = by_name[target.bot].ratio(target.figure, target.prospects)
    if target.against == REFERENCE.name:
        return own
    if target.against not in by_name:
        return None
    return own / by_name[target.against].ratio(target.figure, target.prospects)
