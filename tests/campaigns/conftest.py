"""What the short forms of the campaigns share."""

import pytest

from tests.programs import find_program


@pytest.fixture
def strace() -> None:
    find_program("strace", "strace")
