"""What became of a broadcast, as its marketer reads it."""

import csv

from dialogs.broadcasts.telling import Figures
from dialogs.desks.broadcasting.orders import Results
from dialogs.desks.broadcasting.screens import report
from dialogs.playbook import Playbook
from tests.dialogs.desks.desk_stage import DeskStage

REASONS = {"too_long": 2, 'Rejected: a "file", too large': 1, "opted_out": 3}


def test_the_table_has_every_number_and_every_reason(bant: Playbook) -> None:
    figures = Figures(number=7, state="finished", total=9, sent=3, failed=3, skipped=3, reasons=REASONS)
    results = Results(figures=figures, clicked=2, replied=1, rose=1, opted_out=0, recalled=0)
    text, file = report(DeskStage(bant, str).visit, results)
    assert "2 vì tin quá dài" in text.spans[0].text
    assert file.table and file.table.name == "broadcast-7.csv"
    rows = list(csv.reader(file.table.lines.splitlines()))
    assert rows[0] == ["total", "9"]
    assert ["đã nhận", "3"] in rows and ["đã bấm", "2"] in rows
    assert rows[-3:] == [
        ["2 vì tin quá dài", "2"],
        ['1 Rejected: a "file", too large', "1"],
        ["3 đã dừng nhận tin", "3"],
    ]
