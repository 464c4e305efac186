"""What a long campaign has covered, kept in `.campaigns/<name>.json` so that it can be stopped and go on."""

import json
import os
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent.parent / ".campaigns"


class Record:
    """A list of things done, each a JSON object; saved whole after every addition."""

    def __init__(self, name: str, folder: Path = FOLDER) -> None:
        self._file = folder / f"{name}.json"
        self.entries: list[dict[str, Any]] = []
        if self._file.exists():
            self.entries = json.loads(self._file.read_text(encoding="utf-8"))

    def add(self, entries: list[dict[str, Any]]) -> None:
        self.entries += entries
        self._file.parent.mkdir(exist_ok=True)
        lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in self.entries)
        beside = self._file.with_suffix(".new")
        beside.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
        os.replace(beside, self._file)
