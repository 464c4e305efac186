"""The charts of docs/performance.md, as PNG: what is read at a glance from the tables."""

from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

import matplotlib

from benchmarks.bots import EVERY, REFERENCE
from benchmarks.rounds import Pair, Run

matplotlib.use("Agg")
from matplotlib import pyplot

PEER, OURS, ECHO = "#9aa5b1", "#2f80ed", "#4f4f4f"


def draw_road(run: Run, folder: Path) -> list[Path]:
    """Throughput and latency at the first number of prospects."""
    folder.mkdir(parents=True, exist_ok=True)
    prospects = run.conditions.prospects[0]
    cells = list(zip(*run.rounds, strict=True))
    names = [REFERENCE.name, *(pairs[0].sitting.bot for pairs in cells)]
    faster = [1.0, *(median(pair.ratio("updates_per_s", prospects) for pair in pairs) for pairs in cells)]
    throughput = _bars(
        names,
        [faster],
        ["updates/s"],
        f"Updates per second, as multiples of the echo bot's ({prospects} prospects)",
    )
    parts = ["p50", "p95", "p99"]
    latency = _bars(
        names,
        [
            [_echo(run, part, prospects), *(_middle(pairs, part, prospects) for pairs in cells)]
            for part in parts
        ],
        parts,
        f"Milliseconds from webhook to sendMessage ({prospects} prospects)",
    )
    return [_save(throughput, folder / "throughput.png"), _save(latency, folder / "latency.png")]


def draw_growth(sizes: Sequence[int], lines: dict[str, list[float]], folder: Path) -> Path:
    """Milliseconds by the number of leads, a line per measurement."""
    folder.mkdir(parents=True, exist_ok=True)
    figure, axes = pyplot.subplots(figsize=(8, 4.5))
    for name, values in lines.items():
        axes.plot(sizes, values, marker="o", label=name)
    axes.set_xscale("log")
    axes.set_ylim(bottom=0)
    axes.set_xlabel("leads in the database")
    axes.set_title("Milliseconds, as the number of leads grows", loc="left")
    axes.legend(frameon=False)
    return _save(figure, folder / "growth.png")


def draw_understanding(shares: dict[str, dict[str, float]], folder: Path) -> Path:
    """Per cent of the answers understood, slot by slot, a series for each system; ours comes last."""
    folder.mkdir(parents=True, exist_ok=True)
    slots = list(next(iter(shares.values())))
    figure, axes = pyplot.subplots(figsize=(9, 0.5 * len(slots) + 1.2))
    thickness = 0.8 / len(shares)
    for index, (system, of_slot) in enumerate(shares.items()):
        places = [place + thickness * (index - (len(shares) - 1) / 2) for place in range(len(slots))]
        colour = OURS if index == len(shares) - 1 else PEER
        bars = axes.barh(places, list(of_slot.values()), thickness, label=system, color=colour)
        axes.bar_label(bars, fmt="%.0f", padding=3, fontsize=8)
    axes.set_yticks(range(len(slots)), slots)
    axes.invert_yaxis()
    axes.set_title("Answers understood, per cent", loc="left")
    axes.legend(frameon=False, loc="upper center", bbox_to_anchor=(0.5, -0.05), ncols=len(shares))
    axes.spines[["top", "right"]].set_visible(False)
    return _save(figure, folder / "understanding.png")


def _bars(names: Sequence[str], series: Sequence[Sequence[float]], labels: Sequence[str], title: str) -> Any:
    figure, axes = pyplot.subplots(figsize=(9, 0.45 * len(names) + 1.2))
    thickness = 0.8 / len(series)
    for index, values in enumerate(series):
        positions = [place + thickness * (index - (len(series) - 1) / 2) for place in range(len(names))]
        bars = axes.barh(positions, values, thickness, label=labels[index])
        for name, bar in zip(names, bars, strict=True):
            bar.set_color(_colour(name))
            bar.set_alpha(1 - 0.3 * index)
        axes.bar_label(bars, fmt=_written, padding=3, fontsize=8)
    axes.set_yticks(range(len(names)), names)
    axes.invert_yaxis()
    axes.set_title(title if len(series) == 1 else f"{title}: {', '.join(labels)}", loc="left")
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def _written(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _colour(name: str) -> str:
    return ECHO if name == REFERENCE.name else OURS if EVERY[name].is_ours else PEER


def _echo(run: Run, figure: str, prospects: int) -> float:
    return median(
        float(getattr(pair.before.figures[prospects], figure)) for pairs in run.rounds for pair in pairs
    )


def _middle(pairs: Sequence[Pair], figure: str, prospects: int) -> float:
    return median(float(getattr(pair.sitting.figures[prospects], figure)) for pair in pairs)


def _save(figure: Any, file: Path) -> Path:
    figure.savefig(file, dpi=120, bbox_inches="tight")
    pyplot.close(figure)
    return file
