"""The short form of `make mutants`: every mutant still fits the code, and a few are tried."""

from pathlib import Path

import pytest

from tests.campaigns.mutants import MUTANTS, Mutant
from tests.campaigns.mutating import ROOT, applies, copy_tree, is_caught, table

FEW = ("an alert is not sent again after an unknown outcome", "whoever leads takes over at once")


def what_of(mutant: Mutant) -> str:
    return mutant.what


@pytest.mark.parametrize("mutant", MUTANTS, ids=what_of)
def test_a_mutant_changes_one_piece_of_code_and_names_a_test(mutant: Mutant) -> None:
    file, _, name = mutant.test.partition("::")
    assert applies(mutant), f"{mutant.file} has changed: say anew how it would be broken"
    assert mutant.old != mutant.new
    assert f"def {name}(" in (ROOT / "tests" / file).read_text(encoding="utf-8") or not name


def test_there_are_many_and_all_different() -> None:
    assert len({mutant.what for mutant in MUTANTS}) == len(MUTANTS) >= 25


@pytest.mark.parametrize("mutant", [mutant for mutant in MUTANTS if mutant.what.startswith(FEW)], ids=what_of)
def test_a_mutant_is_caught(mutant: Mutant, tmp_path: Path) -> None:
    assert is_caught(mutant, copy_tree(ROOT, tmp_path / "pristine"))


def test_the_docs_list_them() -> None:
    assert table() in (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
