"""The short form of `make properties`: Hypothesis plays people, staff, Telegram and death."""

from pathlib import Path

from tests.campaigns.machine import play


def test_in_whatever_order_things_happen_the_contract_holds(upgraded_sqlite: Path) -> None:
    play(upgraded_sqlite, examples=5, steps=15, derandomize=True)
