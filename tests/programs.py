"""Programs of the system that some tests need: without one they are skipped, or fail where all must run."""

import os
import shutil

import pytest


def find_program(package: str, *names: str) -> str:
    """The path of the first of these that is there; `package` is what to install if none is."""
    if found := next(filter(None, map(shutil.which, names)), None):
        return found
    missing = f"no {names[0]} here; apt-get install {package}"
    if os.environ.get("LEADBOT_TEST_ALL") == "1":
        pytest.fail(missing)
    pytest.skip(missing)
