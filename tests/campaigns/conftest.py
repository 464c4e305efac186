"""What the short forms of the campaigns share."""

import os
import shutil

import pytest


@pytest.fixture
def strace() -> None:
    """Without it the test is skipped, or fails where all tests must run."""
    if shutil.which("strace"):
        return
    missing = "no strace here; apt-get install strace"
    if os.environ.get("LEADBOT_TEST_ALL") == "1":
        pytest.fail(missing)
    pytest.skip(missing)
