"""Saying an answer back as people would write it, in both languages."""

from datetime import date
from typing import Any

import pytest

from dialogs.flow.describing import cut, money, window
from dialogs.playbook import Playbook

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ({"min": 3e7, "max": 3e7}, "30.000.000 ₫", "₫30,000,000"),
        ({"min": 3e7, "max": 3e7, "approximate": True}, "khoảng 30.000.000 ₫", "about ₫30,000,000"),
        ({"max": 3e7, "approximate": True}, "tối đa khoảng 30.000.000 ₫", "up to about ₫30,000,000"),
        ({"max": 3e7}, "tối đa 30.000.000 ₫", "up to ₫30,000,000"),
        ({"min": 3e7, "period": "month"}, "từ 30.000.000 ₫/tháng", "from ₫30,000,000/month"),
        ({"min": 2500.5, "max": 2500.5, "currency": "USD"}, "2.500,50 US$", "$2,500.50"),
        ({"none": True}, "", ""),
    ],
)
def test_money(bant: Playbook, value: dict[str, Any], vi: str, en: str) -> None:
    assert money(value, "VND", bant.words("vi")) == vi
    assert money(value, "VND", bant.words("en")) == en


@pytest.mark.parametrize(
    ("earliest", "latest", "vi", "en"),
    [
        ("2026-12-01", "2026-12-31", "tháng 12/2026", "December 2026"),
        ("2027-02-01", "2027-02-28", "tháng 2/2027", "February 2027"),
        ("2026-11-23", "2027-02-05", "trước ngày 5/2/2027", "before 5 Feb 2027"),
        (None, "2027-02-05", "trước ngày 5/2/2027", "before 5 Feb 2027"),
        ("2027-02-13", None, "từ ngày 13/2/2027", "from 13 Feb 2027 on"),
        ("2026-11-30", "2026-12-06", "30/11/2026 – 6/12/2026", "30 Nov 2026 – 6 Dec 2026"),
        ("2027-05-23", "2027-05-23", "23/5/2027", "23 May 2027"),
        (None, None, "", ""),
    ],
)
def test_a_stretch_of_time(bant: Playbook, earliest: str, latest: str, vi: str, en: str) -> None:
    value = {"earliest": earliest, "latest": latest}
    assert window(value, TODAY, bant.words("vi")) == vi
    assert window(value, TODAY, bant.words("en")) == en


def test_long_words_are_cut_to_one_line() -> None:
    assert cut("a\n b  c", 10) == "a b c"
    assert cut("x" * 20, 10) == "x" * 9 + "…"


def test_what_stands_after_a_persons_words_never_reads_backwards() -> None:
    assert cut("\u202eevil", 10) == "\u202eevil\u202c"
    assert cut("\u2067a\u202eb", 10) == "\u2067a\u202eb\u202c\u2069"
    assert cut("\u202eevil\u202c", 10) == "\u202eevil\u202c"
    assert len(cut("\u202e" * 20, 10)) == 10
