"""Whether memory stays flat: one bot, conversation after conversation, its resident memory as they pass."""

from collections.abc import Sequence

from msgspec import Struct

from benchmarks.bots import Bot
from benchmarks.places import Places
from benchmarks.processes import team_running, telegram
from benchmarks.prospects import Plan
from benchmarks.rounds import Tell
from benchmarks.tables import Table

STRETCH = 10.0  # seconds between two readings
SHOWN = 10  # readings in the table


class Reading(Struct, frozen=True):
    conversations: int
    memory: float  # MiB


def measure_endurance(
    bot: Bot, places: Places, conversations: int, prospects: int, tell: Tell
) -> list[Reading]:
    """Readings from the first stretch, after which everything is warm, to the last conversation."""
    url = places.new(bot.dialect)
    held, readings = 0, list[Reading]()
    with telegram() as api, team_running(bot, api, url, places.folder, webhook=True) as team:
        api.wait_until_ready(team.require_alive)
        while held < conversations:
            held += api.perform(Plan(prospects, STRETCH)).conversations
            team.require_alive()
            readings.append(Reading(held, team.memory))
            tell(f"  {held:,} conversations, {team.memory:.1f} MiB")
    places.drop(url)
    return readings


def endurance_tables(readings: Sequence[Reading]) -> list[Table]:
    """Readings evenly apart, with what was gained since the first."""
    last, steps = len(readings) - 1, SHOWN - 1
    chosen = sorted({round(step * last / steps) for step in range(SHOWN)})
    rows: list[tuple[str, ...]] = [
        (f"{each.conversations:,}", f"{each.memory:.1f}", f"{each.memory - readings[0].memory:+.1f}")
        for each in (readings[index] for index in chosen)
    ]
    return [Table("Memory over many conversations", ("conversations", "MiB", "gained"), rows)]
