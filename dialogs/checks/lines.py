"""From a place in a TOML document to its line and column: tomllib reads values but forgets where they stood.

Places are paths of keys and indices. A key that is not in the document is looked for where it would
belong: in the table around it.
"""

import tomllib
from collections.abc import Iterator
from typing import NamedTuple

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

from dialogs.checks.problems import Path

TABLES = ("table", "table_array_element")
NOT_PLAIN = (b"\\", b"\n", b'""', b"''")
KEYS = ("bare_key", "quoted_key", "dotted_key")


class Place(NamedTuple):
    """Line and column, both from 1; the column in characters."""

    line: int
    column: int


class Lines:
    """Where everything of a TOML text stands: `places` of keys and items, `strings` of plain texts."""

    def __init__(self, text: str) -> None:
        self._lines = text.encode().split(b"\n")
        self._counts: dict[Path, int] = {}  # tables seen under each [[name]]
        self.places: dict[Path, Place] = {}
        self.strings: dict[Path, Place] = {}
        root = Parser(Language(tree_sitter_toml.language())).parse(text.encode()).root_node
        for child in root.named_children:
            if child.type in TABLES:
                self._table(child)
            elif child.type == "pair":
                self._pair(child, ())

    def find(self, path: Path) -> Place:
        """The place of a key or item, or of the nearest table around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(1, 1))

    def inside(self, path: Path, offset: int) -> Place:
        """The place of a character of a text, where it is written as it reads; else of its key."""
        start = self.strings.get(path)
        return Place(start.line, start.column + 1 + offset) if start else self.find(path)

    def _table(self, node: Node) -> None:
        header, *pairs = [child for child in node.named_children if child.type in (*KEYS, "pair")]
        path: Path = ()
        *outer, last = _keys(header)
        for key in outer:
            path = self._entered((*path, key))
            self.places.setdefault(path, self._place(header))
        path = (*path, last)
        if node.type == "table_array_element":
            self.places.setdefault(path, self._place(header))
            self._counts[path] = self._counts.get(path, 0) + 1
            path = self._entered(path)
        self.places[path] = self._place(header)
        for pair in pairs:
            self._pair(pair, path)

    def _entered(self, path: Path) -> Path:
        """The path itself, or the last of its tables when it is a [[list of tables]]."""
        return (*path, self._counts[path] - 1) if path in self._counts else path

    def _pair(self, node: Node, path: Path) -> None:
        key, value = [child for child in node.named_children if child.type != "comment"][:2]
        for part in _keys(key):
            path = (*path, part)
            self.places.setdefault(path, self._place(key))
        self._value(value, path)

    def _value(self, node: Node, path: Path) -> None:
        if node.type == "string" and not any(mark in (node.text or b"") for mark in NOT_PLAIN):
            self.strings[path] = self._place(node)
        if node.type == "inline_table":
            for child in node.named_children:
                if child.type == "pair":
                    self._pair(child, path)
        elif node.type == "array":
            items = [child for child in node.named_children if child.type != "comment"]
            for i, item in enumerate(items):
                self.places[(*path, i)] = self._place(item)
                self._value(item, (*path, i))

    def _place(self, node: Node) -> Place:
        row, byte = node.start_point
        return Place(row + 1, len(self._lines[row][:byte].decode(errors="replace")) + 1)


def _keys(node: Node) -> Iterator[str]:
    """The parts of a key: a."b c".d -> a, b c, d."""
    text = (node.text or b"").decode()
    table = tomllib.loads(f"{text} = 0")
    while isinstance(table, dict):
        key, table = next(iter(table.items()))
        yield key
