"""TOML values to the types of a sheet, one value at a time, so that everything wrong is told at once.

A value of the wrong kind is replaced by a stand-in and the reading goes on; the other checks then skip
what the stand-in would make them say.
"""

import math
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from typing import Any, NamedTuple

import msgspec
from msgspec import NODEFAULT, inspect

from dialogs.checks.problems import Finding, Path
from dialogs.playbook import Sheet

EMPTY: dict[type[inspect.Type], Any] = {
    inspect.StrType: "",
    inspect.BoolType: False,
    inspect.IntType: 0,
    inspect.FloatType: 0.0,
    inspect.VarTupleType: (),
    inspect.DictType: {},
}
KINDS: dict[type[inspect.Type], str] = {
    inspect.StrType: 'text in quotes, as in "abc"',
    inspect.BoolType: "true or false",
    inspect.IntType: "a whole number without quotes",
    inspect.FloatType: "a number without quotes",
    inspect.VarTupleType: 'a list in square brackets, as in ["a", "b"]',
    inspect.DictType: 'a table, as in { vi = "…", en = "…" }',
    inspect.StructType: "a table of its own",
}


class Shape(NamedTuple):
    """The sheet, what is wrong with the table it is from, and where it has stand-ins therefore."""

    sheet: Sheet
    findings: list[Finding]
    stand_ins: tuple[Path, ...]


def read_sheet(table: dict[str, Any]) -> Shape:
    """A sheet in any case."""
    reader = _Reader()
    sheet = reader.value(inspect.type_info(Sheet), table, ())
    return Shape(sheet, [*reader.unknown, *reader.wrong], tuple(finding.path for finding in reader.wrong))


class _Reader:
    def __init__(self) -> None:
        self.unknown: list[Finding] = []
        self.wrong: list[Finding] = []

    def value(self, type: inspect.Type, value: Any, path: Path) -> Any:
        if isinstance(type, inspect.UnionType):  # only ever "this or nothing"
            type = next(one for one in type.types if not isinstance(one, inspect.NoneType))
        if isinstance(type, inspect.StructType) and isinstance(value, dict):
            return self.struct(type, value, path)
        if isinstance(type, inspect.VarTupleType) and isinstance(value, list):
            return tuple(self.value(type.item_type, one, (*path, i)) for i, one in enumerate(value))
        if isinstance(type, inspect.DictType) and isinstance(value, dict):
            return {key: self.value(type.value_type, one, (*path, key)) for key, one in value.items()}
        return self.leaf(type, value, path)

    def struct(self, type: inspect.StructType, table: dict[str, Any], path: Path) -> Any:
        known = {field.encode_name: field for field in type.fields}
        for key in table.keys() - known.keys():
            self.unknown.append(_unknown(key, known, (*path, key)))
        values = {
            field.name: self.value(field.type, table[name], (*path, name))
            for name, field in known.items()
            if name in table
        }
        for field in type.fields:
            if field.required and field.name not in values:
                self.wrong.append(_missing(field, path))
                values[field.name] = _stand_in(field.type)
        return type.cls(**values)

    def leaf(self, type: inspect.Type, value: Any, path: Path) -> Any:
        if isinstance(type, inspect.StrType) and isinstance(value, date):
            value = value.isoformat()  # TOML has dates of its own
        if _fits(type, value):
            return msgspec.convert(value, type.cls) if isinstance(type, inspect.EnumType) else value
        wanted, shown = _wanted(type), _shown(value)
        self.wrong.append(Finding(path, f"{shown} is not what belongs here", f"write {wanted}"))
        return _stand_in(type)


def _fits(type: inspect.Type, value: Any) -> bool:
    if isinstance(type, inspect.LiteralType | inspect.EnumType):
        return isinstance(value, str) and value in _choices(type)
    if isinstance(value, bool) or isinstance(type, inspect.BoolType):
        return isinstance(value, bool) and isinstance(type, inspect.BoolType)
    if isinstance(type, inspect.FloatType):
        return isinstance(value, int | float) and math.isfinite(value)
    if isinstance(type, inspect.IntType):
        return isinstance(value, int)
    return isinstance(type, inspect.StrType) and isinstance(value, str)


def _choices(type: inspect.LiteralType | inspect.EnumType) -> list[str]:
    return [str(one) for one in (type.values if isinstance(type, inspect.LiteralType) else type.cls)]


def _wanted(type: inspect.Type) -> str:
    if isinstance(type, inspect.LiteralType | inspect.EnumType):
        return "one of " + ", ".join(_choices(type))
    return KINDS[type.__class__]


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    return f"“{str(value).lower() if isinstance(value, bool) else str(value)[:40]}”"


def _unknown(key: str, known: Iterable[str], path: Path) -> Finding:
    near = get_close_matches(key, known, 1)
    remedy = f"did you mean “{near[0]}”?" if near else f"remove it; known here: {', '.join(sorted(known))}"
    return Finding(path, f"unknown key “{key}”", remedy)


def _missing(field: inspect.Field, path: Path) -> Finding:
    message = f"the key “{field.name}” is missing"
    return Finding((*path, field.name), message, f"add it: {_wanted_of(field.type)}")


def _wanted_of(type: inspect.Type) -> str:
    if isinstance(type, inspect.VarTupleType) and isinstance(type.item_type, inspect.StructType):
        return "one table in double brackets per item, as in [[questions]]"
    return _wanted(type)


def _stand_in(type: inspect.Type) -> Any:
    if isinstance(type, inspect.StructType):
        return type.cls(
            **{field.name: _stand_in(field.type) for field in type.fields if field.default is NODEFAULT}
        )
    if isinstance(type, inspect.LiteralType | inspect.EnumType):
        return msgspec.convert(_choices(type)[-1], getattr(type, "cls", str))
    return EMPTY[type.__class__]
