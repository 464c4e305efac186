"""One lead as an operator reads it: what stands, every answer, why each level, the points, every message.

People on the staff list who try the bot are in no view; here they are shown like anybody else, and marked.
"""

from datetime import datetime
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table

from storage import reports
from storage.session import Session

Facts = dict[str, Any]

SECTIONS: dict[str, tuple[str, ...]] = {
    "answers": ("answered_at", "cycle", "question", "raw", "value", "effect"),
    "level_changes": ("changed_at", "from_level", "to_level", "rule", "reason"),
    "points": ("at", "part", "points", "rule"),
    "consents": ("at", "purpose", "granted", "version"),
    "reveals": ("at", "number", "by_id"),
    "messages": ("id", "kind", "state", "attempts", "created_at", "sent_at", "error"),
}


def gather(session: Session, lead_id: int, now: datetime) -> Facts | None:
    """The lead with all that was stored about it; None if there is none of this number."""
    lead = reports.lead(session, lead_id, now)
    if lead is None:
        return None
    messages = list(reports.rows(session, "v_messages", lead_id=lead_id))
    facts = {name: [*map(_with_iso_times, rows)] for name, rows in reports.facts(session, lead_id).items()}
    answers = [{"user_id": lead["user_id"], **answer} for answer in facts.pop("answers")]
    return {"lead": _with_iso_times(lead), "answers": answers, **facts, "messages": messages}


def _with_iso_times(row: Facts) -> Facts:
    """As in the views."""
    return {
        name: f"{value:%Y-%m-%dT%H:%M:%SZ}" if isinstance(value, datetime) else value
        for name, value in row.items()
    }


def draw(facts: Facts) -> None:
    """On the terminal, as wide as that is."""
    lead = facts["lead"]
    title = f"{lead['lead_id']}  {escape(lead['name'])}" + ("  (a test lead)" if lead["test"] else "")
    parts: list[RenderableType] = [Panel(_standing(lead), title=title, title_align="left", expand=False)]
    for name, columns in SECTIONS.items():
        if facts[name]:
            parts += ["", _section(name, columns, facts[name])]
    Console(highlight=False).print(Group(*parts))


def _standing(lead: Facts) -> Table:
    grid = Table.grid(padding=(0, 2))
    for name, value in lead.items():
        if name not in ("lead_id", "name", "test"):
            grid.add_row(f"[dim]{name.replace('_', ' ')}[/]", escape(_told(value)))
    return grid


def _section(name: str, columns: tuple[str, ...], rows: list[Facts]) -> Table:
    table = Table(
        title=name.replace("_", " "), title_justify="left", title_style="bold", box=None, pad_edge=False
    )
    for column in columns:
        table.add_column(column.replace("_", " "), style="dim" if column.endswith("at") else "")
    for row in rows:
        table.add_row(*(escape(_told(row[column])) for column in columns))
    return table


def _told(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)
