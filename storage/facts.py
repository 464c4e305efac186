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
    lead, at, effects = step.conversation, step.event.at, step.effects
    rows = {
        answers: [_answer(answer, lead.cycle, at) for answer in only(Answered, effects)],
        points: [_point(point, lead.cycle, at) for point in only(Points, effects)],
        level_changes: [_level_change(change, lead.cycle, at) for change in only(Rose, effects)],
        consents: [{**asdict(change), "at": at} for change in only(ConsentChanged, effects)],
        reveals: [{"number": shown.number, "by_id": shown.by, "at": at} for shown in only(Revealed, effects)],
        touches: [{**asdict(touch), "at": at} for touch in only(Touched, effects)],
    }
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
