"""Charts as PNG. matplotlib takes a second to load, so only who draws loads it."""

from io import BytesIO
from pathlib import Path

from bot.transport import InputBytes
from dialogs.messages import Chart

COLOUR = "#2f6fde"
WIDTH = 5  # inches, so narrow that the words can be read on a phone
MOST_FLAT = 3  # as high as so many bars at least


def draw_chart(chart: Chart) -> InputBytes:
    """A bar for each number, the first on top."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    height = 0.8 + 0.45 * max(MOST_FLAT, len(chart.bars))
    figure = Figure(figsize=(WIDTH, height), dpi=180, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    names, numbers = [name for name, _ in chart.bars], [number for _, number in chart.bars]
    bars = axes.barh(range(len(names)), numbers, color=COLOUR)
    axes.bar_label(bars, padding=4)
    axes.set_yticks(range(len(names)), names)
    axes.invert_yaxis()
    axes.set_title(chart.title)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.set_xticks([])
    picture = BytesIO()
    figure.savefig(picture, format="png")
    return InputBytes("chart.png", picture.getvalue())


def save_chart(chart: Chart, file: Path) -> None:
    file.write_bytes(draw_chart(chart).data)
