"""The mutants are set free, each in a copy of the tree, and the test that must catch it is run.

python -m tests.campaigns.mutating            (make mutants)
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.campaigns.mutants import MUTANTS, Mutant

ROOT = Path(__file__).parent.parent.parent
TREES = ("bot", "dialogs", "storage", "sandbox", "tests", "pyproject.toml")
PATIENCE = 600.0  # seconds for one test; a bot that waits for ever is caught as well


def applies(mutant: Mutant, root: Path = ROOT) -> bool:
    """Whether the piece of code is there, once."""
    return (root / mutant.file).read_text(encoding="utf-8").count(mutant.old) == 1


def is_caught(mutant: Mutant, pristine: Path) -> bool:
    """Whether the test fails in a copy of the tree with the mutant in it; RuntimeError if it does not fit."""
    if not applies(mutant, pristine):
        raise RuntimeError(f"{mutant.file} has changed: say anew how {mutant.what!r} would come about")
    with tempfile.TemporaryDirectory() as name:
        copy = copy_tree(pristine, Path(name) / "tree")
        file = copy / mutant.file
        mutated = file.read_text(encoding="utf-8").replace(mutant.old, mutant.new)
        compile(mutated, mutant.file, "exec")  # a mutant that is no Python would be caught by anything
        file.write_text(mutated, encoding="utf-8")
        return not passes(mutant.test, copy)


def passes(test: str, root: Path) -> bool:
    """Runs one test; RuntimeError if there is no such test."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", f"tests/{test}"]
    try:
        done = subprocess.run(
            command, cwd=root, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{test} could not be run:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.returncode == 0


def copy_tree(root: Path, target: Path) -> Path:
    """What the tests need, without what is cached."""
    target.mkdir()
    for name in TREES:
        if (root / name).is_dir():
            shutil.copytree(root / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(root / name, target / name)
    return target


def table() -> str:
    """The list for the docs."""
    lines = ["| the defect | is caught by |", "| --- | --- |"]
    return "\n".join(lines + [f"| {each.what} | `tests/{each.test}` |" for each in MUTANTS])


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--only", default="", help="a piece of what is broken")
    wanted = arguments.parse_args().only
    survivors = 0
    with tempfile.TemporaryDirectory() as name:
        pristine = copy_tree(ROOT, Path(name) / "pristine")  # the tree may be edited meanwhile
        for mutant in (each for each in MUTANTS if re.search(wanted, each.what)):
            begun, caught = time.monotonic(), is_caught(mutant, pristine)
            survivors += not caught
            fate = "caught" if caught else "SURVIVED"
            print(f"{fate} in {time.monotonic() - begun:.0f} s: {mutant.what}", flush=True)
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
