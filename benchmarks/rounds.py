"""The run: every bot in turn, the reference before and after each, as many rounds as wanted.

Machines change their speed by the minute. So a bot is never compared with a figure of another hour, but with
the mean of the two reference sittings around its own; what is reported are medians over the rounds.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct

from benchmarks.bots import CEILING, REFERENCE, Bot
from benchmarks.places import Places
from benchmarks.sittings import Conditions, Figures, Sitting, sit

Tell = Callable[[str], None]


class Pair(Struct, frozen=True):
    """A sitting and the reference around it."""

    sitting: Sitting
    before: Sitting
    after: Sitting

    def ratio(self, figure: str, prospects: int) -> float:
        """A figure as a multiple of the reference's."""
        own, before, after = (
            float(getattr(each.figures[prospects], figure))
            for each in (self.sitting, self.before, self.after)
        )
        return own / ((before + after) / 2)


class Run(Struct, frozen=True):
    """All that was measured: of each round the pairs, in the order of the cells."""

    command: str
    machine: str
    conditions: Conditions
    ceiling: Figures
    rounds: list[list[Pair]]


def perform(
    bots: Sequence[Bot], rounds: int, conditions: Conditions, places: Places, tell: Tell
) -> list[list[Pair]]:
    """Sit them all. Raises Forgetful, or BotDied."""
    found = []
    for number in range(1, rounds + 1):
        tell(f"round {number} of {rounds}")
        found.append(_round(bots, conditions, places, tell))
    return found


def measure_ceiling(prospects: int, places: Places) -> Figures:
    """What the measuring side reaches with nothing behind it, by webhook."""
    conditions = Conditions((prospects,), seconds=2.0, warm_up=0.5)
    return sit(CEILING, conditions, places).figures[prospects]


def _round(bots: Sequence[Bot], conditions: Conditions, places: Places, tell: Tell) -> list[Pair]:
    def sitting(bot: Bot) -> Sitting:
        found = sit(bot, conditions, places)
        tell(f"  {bot.name}: {described(found)}")
        return found

    pairs, before = [], sitting(REFERENCE)
    for bot in bots:
        own, after = sitting(bot), sitting(REFERENCE)
        pairs.append(Pair(own, before, after))
        before = after
    return pairs


def described(sitting: Sitting) -> str:
    """A sitting in one line, as progress."""
    loads = (
        f"{figures.updates_per_s:.0f}/s p99 {figures.p99:.0f} ms at {prospects}"
        for prospects, figures in sitting.figures.items()
    )
    return f"{', '.join(loads)}; {sitting.memory:.0f} MiB, up in {sitting.start_up:.1f} s"
