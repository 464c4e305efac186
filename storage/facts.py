"""A step's effects as rows: answers, points, level changes, consents, reveals and touches. Pure."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from msgspec.structs import asdict
from sqlalchemy import Table

from dialogs.effects import Answered, AnyEffect, ConsentChanged, Points, Revealed, Rose, Touched
from dialogs.engine import Step
from storage.tables import answers, consents, level_changes, points, reveals, touches

Rows = list[dict[str, Any]]
E = TypeVar("E")

TABLES = (answers, points, level_changes, consents, reveals, touches)


def facts(step: Step) -> dict[Table, Rows]:
    """The rows of each of TABLES, complete but for id and lead_id; in the order of the effects."""
    lead, at = step.conversation, step.event.at
    rows: dict[Table, Rows] = {table: [] for table in TABLES}
    for effect in step.effects:
        match effect:
            case Answered():
                rows[answers].append(_answer(effect, lead.cycle, at))
            case Points():
                rows[points].append(_point(effect, lead.cycle, at))
            case Rose():
                rows[level_changes].append(_level_change(effect, lead.cycle, at))
            case ConsentChanged():
                rows[consents].append({**asdict(effect), "at": at})
            case Revealed(number=number, by=by):
                rows[reveals].append({"number": number, "by_id": by, "at": at})
            case Touched():
                rows[touches].append({**asdict(effect), "at": at})
    return {table: [{"seq": lead.seq, **row} for row in of_table] for table, of_table in rows.items()}


def only(kind: type[E], effects: Sequence[AnyEffect]) -> list[E]:
    """The effects of one kind."""
    return [effect for effect in effects if isinstance(effect, kind)]


def _answer(answer: Answered, cycle: int, at: datetime) -> dict[str, Any]:
    value = None if answer.value is None else _json(answer.value)
    return {**asdict(answer), "value": value, "cycle": cycle, "answered_at": at}


def _point(point: Points, cycle: int, at: datetime) -> dict[str, Any]:
    return {**asdict(point), "part": point.part.value, "cycle": cycle, "at": at}


def _level_change(change: Rose, cycle: int, at: datetime) -> dict[str, Any]:
    return {
        "cycle": cycle,
        "from_level": change.from_level.value,
        "to_level": change.to_level.value,
        "rule": change.rule,
        "reason": change.reason,
        "inputs": _json(change.inputs),
        "proof": _json(change.proof),
        "changed_at": at,
    }


def _json(data: object) -> str:
    return msgspec.json.encode(data).decode()
